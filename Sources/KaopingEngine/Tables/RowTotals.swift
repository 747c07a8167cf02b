internal import KaopingCore
internal import KaopingProfile
internal import Synchronization

/// Sums and counts over the rows of each unit, several of one table in one pass over its rows.
///
/// Rows are taken as they stand in the file, and what conditions have in common is evaluated once.
/// Totals are whole numbers, of which each thread has its own, so their order does not matter; what
/// comes to anything else is left to `Reducer`, which adds exactly whatever the numbers are.
struct RowTotals {
    private let table: LongTable
    private let units: Int
    private let rows: Int
    private let unitOfRow: UnsafeCodes
    private let parts: [RowProgram]
    /// The parts that all conditions have.
    private let common: [Int]
    private let totals: [Total]
    private let threads: Int

    /// One reduction.
    private struct Total {
        /// The parts of its condition that are not common.
        let parts: [Int]
        /// The part that is added; nil adds 1 for each row.
        let value: Int?
        /// Whether rows are counted for which the value is 1.
        let isCount: Bool
    }

    /// Says whether a reduction can be one of them.
    static func takes(_ reduction: Reduction, _ table: LongTable) -> Bool {
        guard reduction.by == nil, reduction.weight == nil, table.enough == nil,
            table.joining.unitOfRow != nil,
            reduction.method == .count || (reduction.method == .sum && reduction.value != nil)
        else { return false }
        let formulas = [reduction.condition, reduction.value].compactMap(\.self)
        return formulas.allSatisfy { formula in
            !formula.type.isText && formula.slots.allSatisfy { table.columns[$0] != nil }
        }
    }

    /// Prepares reductions that `takes` has accepted; nil where there is nothing to add up.
    init?(
        _ reductions: [Reduction],
        _ table: LongTable,
        units: Int,
        rows: Int,
        settings: FormulaSettings,
        threads: Int
    ) {
        guard !reductions.isEmpty, let unitOfRow = table.joining.unitOfRow else { return nil }
        self.table = table
        self.units = units
        self.rows = rows
        self.unitOfRow = unitOfRow
        self.threads = threads
        var (parts, indexes): ([RowProgram], [String: Int]) = ([], [:])
        func index(_ part: FormulaExpression) -> Int {
            let text = part.canonicalText
            if let known = indexes[text] { return known }
            indexes[text] = parts.count
            parts.append(RowProgram(part, table, settings))
            return parts.count - 1
        }
        let conditions = reductions.map { reduction in
            (reduction.condition?.root.conjuncts ?? []).map(index)
        }
        let common = (conditions.first ?? []).filter { part in
            conditions.allSatisfy { $0.contains(part) }
        }
        totals = zip(reductions, conditions).map { reduction, condition in
            Total(
                parts: condition.filter { !common.contains($0) },
                value: reduction.value.map { index($0.root) },
                isCount: reduction.method == .count
            )
        }
        self.common = common
        self.parts = parts
    }

    // MARK: Adding up

    /// How many rows a thread takes at once, and how many of them are evaluated at once.
    private static let (pieceRows, blockRows) = (1 << 16, 1024)

    /// What threads hand in: of each reduction the rows that cannot be decided, -1 where a value
    /// is not whole.
    private typealias Outcome = [Int]

    /// Returns the result of each reduction; nil where it is not a whole number.
    func results() -> [Reducer.Result?] {
        let pieces = (rows + RowTotals.pieceRows - 1) / RowTotals.pieceRows
        let size = max(1, units * totals.count * MemoryLayout<Int32>.size)
        let width = max(1, min(threads, pieces, RowTotals.mostBytes / size))
        let next = Atomic(0)
        let done = Mutex<[(sums: Sums, outcome: Outcome)]>([])
        Parallel.forEach(width, threads: width) { _ in
            let sums = Sums(count: units * totals.count)
            var outcome = Outcome(repeating: 0, count: totals.count)
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { break }
                let first = piece * RowTotals.pieceRows
                add(first..<min(rows, first + RowTotals.pieceRows), to: sums, &outcome)
            }
            done.withLock { $0.append((sums, outcome)) }
        }
        let all = done.withLock(\.self)
        return totals.indices.map { index in
            guard all.allSatisfy({ $0.outcome[index] >= 0 }) else { return nil }
            let values = Buffer<Double>(count: units)
            for unit in 0..<units {
                let sum = all.reduce(0) { $0 + Int($1.sums[unit * totals.count + index]) }
                values.base[unit] = Double(sum)
            }
            let unknown = all.reduce(0) { $0 + $1.outcome[index] }
            return Reducer.Result(values: values, unknownRows: unknown, ungroupedRows: 0)
        }
    }

    /// How much memory the totals of all threads may take together.
    private static let mostBytes = 1 << 29

    private func add(_ rows: Range<Int>, to sums: Sums, _ outcome: inout Outcome) {
        let size = RowTotals.blockRows
        // The parts, what all conditions have in common, one condition, and a list of rows.
        let room = (parts.count + 3) * size
        withUnsafeTemporaryAllocation(of: Double.self, capacity: room) { room in
            guard let base = room.baseAddress else { return }
            for first in stride(from: rows.lowerBound, to: rows.upperBound, by: size) {
                let block = first..<min(rows.upperBound, first + size)
                add(block, sums, Room(base: base, size: size), &outcome)
            }
        }
    }

    /// Where the values of a block are.
    private struct Room {
        let base: UnsafeMutablePointer<Double>
        let size: Int

        subscript(index: Int) -> UnsafeMutablePointer<Double> { base + index * size }
    }

    private func add(_ rows: Range<Int>, _ sums: Sums, _ room: Room, _ outcome: inout Outcome) {
        for (index, part) in parts.enumerated() { part.evaluate(rows, into: room[index]) }
        let (shared, own) = (parts.count, parts.count + 1)
        join(common, from: nil, into: room[shared], room, rows.count)
        let units = unitOfRow.base + rows.lowerBound
        for (index, total) in totals.enumerated() {
            var condition = room[shared]
            if !total.parts.isEmpty {
                condition = room[own]
                join(total.parts, from: room[shared], into: condition, room, rows.count)
            }
            let adder = Adder(
                sums: sums,
                stride: totals.count,
                index: index,
                units: units,
                list: UnsafeMutableRawPointer(room[parts.count + 2])
                    .assumingMemoryBound(to: Int32.self)
            )
            let unknown =
                total.value.map { value in
                    adder.add(room[value], total.isCount, where: condition, rows.count)
                } ?? adder.add(condition, rows.count)
            outcome[index] = unknown < 0 || outcome[index] < 0 ? -1 : outcome[index] + unknown
        }
    }

    /// Joins conditions by `and`.
    private func join(
        _ parts: [Int],
        from start: UnsafeMutablePointer<Double>?,
        into target: UnsafeMutablePointer<Double>,
        _ room: Room,
        _ count: Int
    ) {
        var result = start
        for part in parts {
            let next = room[part]
            if let result {
                for row in 0..<count { target[row] = ScalarFormula.and(result[row], next[row]) }
            } else {
                target.update(from: next, count: count)
            }
            result = target
        }
        if result == nil { target.update(repeating: 1, count: count) }
    }
}

/// The totals of one thread.
private final class Sums: @unchecked Sendable {
    // Changed by the thread that made it, and read when all is done.
    let base: UnsafeMutablePointer<Int32>

    init(count: Int) {
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: 0, count: count)
    }

    deinit {
        base.deallocate()
    }

    /// Adds; says whether there was room for the sum.
    @inline(__always)
    func add(_ value: Int32, at index: Int) -> Bool {
        let (sum, isTooLarge) = base[index].addingReportingOverflow(value)
        base[index] = sum
        return !isTooLarge
    }

    subscript(index: Int) -> Int32 { base[index] }
}

/// Adds the rows of a block to one of the totals of their units.
private struct Adder {
    let sums: Sums
    let stride: Int
    let index: Int
    let units: UnsafePointer<Int32>
    /// Room for the rows that count.
    let list: UnsafeMutablePointer<Int32>

    /// Lists the rows that meet a condition, without a choice that the processor has to guess.
    private func listed(
        _ condition: UnsafeMutablePointer<Double>,
        _ count: Int
    ) -> (count: Int, unknown: Int) {
        var (found, missing) = (0, 0)
        for row in 0..<count {
            list[found] = Int32(truncatingIfNeeded: row)
            found += condition[row] == 1 ? 1 : 0
            missing += condition[row].isNaN ? 1 : 0
        }
        guard missing > 0 else { return (found, 0) }
        return (found, (0..<count).count { condition[$0].isNaN && units[$0] >= 0 })
    }

    /// Adds 1 for each row that meets a condition.
    ///
    /// - Returns: how many rows cannot be decided; -1 where a total is too large.
    func add(_ condition: UnsafeMutablePointer<Double>, _ count: Int) -> Int {
        let (found, unknown) = listed(condition, count)
        for index in 0..<found {
            let unit = Int(units[Int(list[index])])
            guard unit < 0 || sums.add(1, at: unit * stride + self.index) else { return -1 }
        }
        return unknown
    }

    /// Adds the values of rows that meet a condition, or counts those that are 1.
    ///
    /// - Returns: how many rows cannot be decided; -1 where a value is not whole, or a total too
    ///   large.
    func add(
        _ values: UnsafeMutablePointer<Double>,
        _ isCount: Bool,
        where condition: UnsafeMutablePointer<Double>,
        _ count: Int
    ) -> Int {
        var (found, unknown) = listed(condition, count)
        for index in 0..<found {
            let row = Int(list[index])
            let unit = Int(units[row])
            guard unit >= 0 else { continue }
            let value = values[row]
            if value.isNaN {
                unknown += isCount ? 1 : 0
                continue
            }
            let added = isCount ? (value == 1 ? 1 : 0) : value
            guard let whole = Int32(exactly: added),
                sums.add(whole, at: unit * stride + self.index)
            else { return -1 }
        }
        return unknown
    }
}

/// A formula over the rows of a table, as they stand.
private struct RowProgram: Sendable {
    private let program: FormulaProgram
    private let columns: [UnitData.Values]

    init(_ expression: FormulaExpression, _ table: LongTable, _ settings: FormulaSettings) {
        let slots = expression.slots
        columns = slots.compactMap { table.columns[$0] }
        let dictionaries = zip(slots, columns).compactMap { slot, values in
            values.dictionary.map { (slot, $0) }
        }
        program = FormulaProgram(
            expression,
            slots: slots,
            dictionaries: Dictionary(uniqueKeysWithValues: dictionaries),
            parameters: settings.parameters,
            calendar: settings.calendar
        )
    }

    func evaluate(_ rows: Range<Int>, into target: UnsafeMutablePointer<Double>) {
        withExtendedLifetime(columns) {
            program.evaluate(rows: rows, columns: columns.map(\.formulaColumn), into: target)
        }
    }
}

extension FormulaExpression {
    /// The conditions that `and` joins, however nested.
    fileprivate var conjuncts: [FormulaExpression] {
        if case .all = kind { operands.flatMap(\.conjuncts) } else { [self] }
    }

    /// The slots that it reads, ascending.
    fileprivate var slots: [Int] {
        var slots: Set<Int> = []
        visit { expression in
            switch expression.kind {
            case .column(_, let slot), .score(_, let slot): slots.insert(slot)
            default: break
            }
        }
        return slots.sorted()
    }
}
