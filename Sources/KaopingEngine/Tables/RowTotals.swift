internal import KaopingCore
internal import KaopingProfile
internal import Synchronization

/// RowSums and counts over the rows of each unit, several of one table in one pass over its rows.
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
    /// Those that go by the code of a column; the others are in `others`.
    private let byCode: [CodeTotals]
    /// The parts that are evaluated for every row.
    private let used: [Int]
    private let others: [Int]
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
        var tried: [Int: (slot: Int, holds: [Double])] = [:]
        let conditions = reductions.map { reduction in
            (reduction.condition?.root.conjuncts ?? []).map { part in
                let index = index(part)
                tried[index] = CodeTotals.tried(part, table, settings)
                return index
            }
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
        (byCode, others) = RowTotals.byCode(totals, tried, table)
        let named =
            common + totals.compactMap(\.value) + others.flatMap { [totals] in totals[$0].parts }
        used = Set(named).sorted()
        self.common = common
        self.parts = parts
    }

    /// Sorts out the totals whose own condition is about the code of one column.
    private static func byCode(
        _ totals: [Total],
        _ tried: [Int: (slot: Int, holds: [Double])],
        _ table: LongTable
    ) -> (byCode: [CodeTotals], others: [Int]) {
        var kinds: [CodeTotals.Kind] = []
        var (found, others): ([CodeTotals.Kind: [(Int, [Double])]], [Int]) = ([:], [])
        for (index, total) in totals.enumerated() {
            guard total.parts.count == 1, let (slot, holds) = tried[total.parts[0]] else {
                others.append(index)
                continue
            }
            let kind = CodeTotals.Kind(slot: slot, value: total.value, isCount: total.isCount)
            if found[kind] == nil { kinds.append(kind) }
            found[kind, default: []].append((index, holds))
        }
        let joined = kinds.compactMap { kind -> CodeTotals? in
            guard case .codes(let codes, _)? = table.columns[kind.slot] else { return nil }
            return CodeTotals(found[kind] ?? [], kind, codes)
        }
        return (joined, others)
    }

    // MARK: Adding up

    /// How many rows a thread takes at once, and how many of them are evaluated at once.
    private static let (pieceRows, blockRows) = (1 << 16, 1024)
    /// How many units are added up at once: few enough for their totals to stay near.
    private static let pieceUnits = 4096

    /// What threads hand in beside the sums.
    private struct Outcome {
        /// Of each reduction the rows that cannot be decided.
        var unknown: [Int]
        /// The reductions with a value that is not whole, or a total that is too large.
        var failed: Set<Int> = []
    }

    /// Returns the result of each reduction; nil where it is not a whole number.
    func results() -> [Reducer.Result?] {
        let pieces = (rows + RowTotals.pieceRows - 1) / RowTotals.pieceRows
        let size = max(1, units * totals.count * MemoryLayout<Int32>.size)
        let width = max(1, min(threads, pieces, RowTotals.mostBytes / size))
        let next = Atomic(0)
        let done = Mutex<[(sums: RowSums, outcome: Outcome)]>([])
        Parallel.forEach(width, threads: width) { _ in
            let sums = RowSums(count: units * totals.count)
            var outcome = Outcome(unknown: Array(repeating: 0, count: totals.count))
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { break }
                let first = piece * RowTotals.pieceRows
                add(first..<min(rows, first + RowTotals.pieceRows), to: sums, &outcome)
            }
            done.withLock { $0.append((sums, outcome)) }
        }
        return joined(done.withLock(\.self))
    }

    /// Adds up what the threads hand in.
    private func joined(_ all: [(sums: RowSums, outcome: Outcome)]) -> [Reducer.Result?] {
        let values = totals.map { _ in Buffer<Double>(count: units) }
        let pieces = (units + RowTotals.pieceUnits - 1) / RowTotals.pieceUnits
        Parallel.forEach(pieces, threads: threads) { piece in
            let first = piece * RowTotals.pieceUnits
            for index in totals.indices {
                for unit in first..<min(units, first + RowTotals.pieceUnits) {
                    let sum = all.reduce(0) { $0 + Int($1.sums[unit * totals.count + index]) }
                    values[index].base[unit] = Double(sum)
                }
            }
        }
        return totals.indices.map { index in
            guard all.allSatisfy({ !$0.outcome.failed.contains(index) }) else { return nil }
            let unknown = all.reduce(0) { $0 + $1.outcome.unknown[index] }
            return Reducer.Result(values: values[index], unknownRows: unknown, ungroupedRows: 0)
        }
    }

    /// How much memory the totals of all threads may take together.
    private static let mostBytes = 1 << 29

    private func add(_ rows: Range<Int>, to sums: RowSums, _ outcome: inout Outcome) {
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

    private func add(_ rows: Range<Int>, _ sums: RowSums, _ room: Room, _ outcome: inout Outcome) {
        for index in used { parts[index].evaluate(rows, into: room[index]) }
        let (shared, own) = (parts.count, parts.count + 1)
        join(common, from: nil, into: room[shared], room, rows.count)
        let list = UnsafeMutableRawPointer(room[parts.count + 2])
            .assumingMemoryBound(to: Int32.self)
        let units = unitOfRow.base + rows.lowerBound
        if !byCode.isEmpty { addByCode(rows, sums, room, list, &outcome) }
        for index in others {
            let total = totals[index]
            var condition = room[shared]
            if !total.parts.isEmpty {
                condition = room[own]
                join(total.parts, from: room[shared], into: condition, room, rows.count)
            }
            let adder = RowAdder(
                sums: sums,
                stride: totals.count,
                index: index,
                units: units,
                list: list
            )
            let unknown =
                total.value.map { value in
                    adder.add(room[value], total.isCount, where: condition, rows.count)
                } ?? adder.add(condition, rows.count)
            outcome.unknown[index] += max(0, unknown)
            if unknown < 0 { outcome.failed.insert(index) }
        }
    }

    private func addByCode(
        _ rows: Range<Int>,
        _ sums: RowSums,
        _ room: Room,
        _ list: UnsafeMutablePointer<Int32>,
        _ outcome: inout Outcome
    ) {
        let condition = room[parts.count]
        let (found, missing) = RowAdder.listed(condition, rows.count, into: list)
        for totals in byCode {
            let block = CodeTotals.Rows(
                first: rows.lowerBound,
                found: UnsafeBufferPointer(start: list, count: found),
                unclear: missing == 0 ? [] : (0..<rows.count).filter { condition[$0].isNaN },
                units: unitOfRow.base + rows.lowerBound,
                values: totals.value.map { UnsafePointer(room[$0]) }
            )
            if !totals.add(block, to: sums, stride: self.totals.count, &outcome.unknown) {
                outcome.failed.formUnion(totals.all)
            }
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
