internal import KaopingProfile

/// Totals whose conditions look at the code of one column only: each row goes to those that its code
/// leads to, instead of being held against every condition.
struct CodeTotals {
    /// The part that is added; nil adds 1 for each row.
    let value: Int?
    /// Whether rows are counted for which the value is 1.
    let isCount: Bool
    /// Which of the totals they are.
    let all: [Int]
    private let codes: UnsafeCodes
    /// Where the totals of each code begin in `members`, from the code -1 on.
    private let starts: [Int32]
    private let members: [Int32]
    /// The totals that cannot be decided for a code, from the code -1 on.
    private let doubts: [[Int]]
    private let hasDoubts: Bool

    /// The most codes for which a condition is tried out.
    private static let mostCodes = 4096

    /// What all of them must have in common to be made one.
    struct Kind: Hashable {
        let slot: Int
        let value: Int?
        let isCount: Bool
    }

    /// Joins totals of one kind, each with its condition for every code from -1 on: 1, 0 or nan.
    init(_ conditions: [(total: Int, holds: [Double])], _ kind: Kind, _ codes: UnsafeCodes) {
        (value, isCount, self.codes) = (kind.value, kind.isCount, codes)
        all = conditions.map(\.total)
        var (starts, members, doubts): ([Int32], [Int32], [[Int]]) = ([0], [], [])
        for code in (conditions.first?.holds ?? []).indices {
            members += conditions.filter { $0.holds[code] == 1 }.map { Int32($0.total) }
            doubts.append(conditions.filter { $0.holds[code].isNaN }.map(\.total))
            starts.append(Int32(members.count))
        }
        (self.starts, self.members, self.doubts) = (starts, members, doubts)
        hasDoubts = doubts.contains { !$0.isEmpty }
    }

    /// Says for every code of the only column that a condition reads, from -1 on, whether it holds;
    /// nil where it reads anything else.
    static func tried(
        _ condition: FormulaExpression,
        _ table: LongTable,
        _ settings: FormulaSettings
    ) -> (slot: Int, holds: [Double])? {
        let slots = condition.rowSlots
        guard slots.count == 1, case .codes(_, let dictionary)? = table.columns[slots[0]],
            dictionary.count <= mostCodes
        else { return nil }
        let program = RowProgram(condition, table, settings)
        return (slots[0], program.results(ofCodes: (-1..<dictionary.count).map { Int32($0) }))
    }

    /// The rows of a block that are added.
    struct Rows {
        /// The first row of the block.
        let first: Int
        /// Those that meet what all conditions have in common.
        let found: UnsafeBufferPointer<Int32>
        /// Those for which that cannot be decided.
        let unclear: [Int]
        /// The unit of each row of the block, below 0 for none.
        let units: UnsafePointer<Int32>
        /// What is added, one for each row of the block.
        let values: UnsafePointer<Double>?
    }

    /// Adds rows.
    ///
    /// - Parameters:
    ///   - rows: the rows.
    ///   - sums: the totals of each unit.
    ///   - stride: how many totals each unit has.
    ///   - unknown: is counted up, by total, for rows that cannot be decided.
    /// - Returns: false where a value is not whole, or a total too large.
    func add(_ rows: Rows, to sums: RowSums, stride: Int, _ unknown: inout [Int]) -> Bool {
        let codes = codes.base + rows.first
        for row in rows.unclear where rows.units[row] >= 0 {
            let code = Int(codes[row]) + 1
            for total in members(code) { unknown[Int(total)] += 1 }
            for total in doubts[code] { unknown[total] += 1 }
        }
        if hasDoubts {
            for row in rows.found where rows.units[Int(row)] >= 0 {
                for total in doubts[Int(codes[Int(row)]) + 1] { unknown[total] += 1 }
            }
        }
        return starts.withUnsafeBufferPointer { starts in
            members.withUnsafeBufferPointer { members in
                Batch.with(sums) { batch in
                    for found in rows.found {
                        let row = Int(found)
                        let (unit, code) = (Int(rows.units[row]), Int(codes[row]) + 1)
                        guard unit >= 0 else { continue }
                        let totals = Int(starts[code])..<Int(starts[code + 1])
                        var added: Int32 = 1
                        if let value = rows.values?[row] {
                            if value.isNaN {
                                guard isCount else { continue }
                                for total in totals { unknown[Int(members[total])] += 1 }
                                continue
                            }
                            let counted = isCount ? (value == 1 ? 1 : 0) : value
                            guard let whole = Int32(exactly: counted) else { return false }
                            added = whole
                        }
                        for total in totals {
                            let place = unit * stride + Int(members[total])
                            guard batch.add(added, at: place) else { return false }
                        }
                    }
                    return true
                }
            }
        }
    }

    /// Numbers that are to be added, some at a time.
    private struct Batch {
        private let sums: RowSums
        private let numbers: UnsafeMutableBufferPointer<Int32>
        private let places: UnsafeMutableBufferPointer<Int>
        private var count = 0

        /// Lends a batch to a function; false where it gives false, or a sum is too large.
        @inline(__always)
        static func with(_ sums: RowSums, _ body: (inout Batch) -> Bool) -> Bool {
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: RowSums.batch) { numbers in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: RowSums.batch) { places in
                    var batch = Batch(sums: sums, numbers: numbers, places: places)
                    return body(&batch) && batch.finish()
                }
            }
        }

        @inline(__always)
        mutating func add(_ number: Int32, at place: Int) -> Bool {
            (numbers[count], places[count]) = (number, place)
            count += 1
            return count < RowSums.batch || finish()
        }

        private mutating func finish() -> Bool {
            defer { count = 0 }
            return sums.add(numbers, at: places, count: count)
        }
    }

    private func members(_ code: Int) -> ArraySlice<Int32> {
        members[Int(starts[code])..<Int(starts[code + 1])]
    }
}
