internal import KaopingCore
internal import KaopingProfile
internal import Synchronization

/// Sums and counts over the rows of each unit, several of one table in one pass over its rows.
///
/// Rows are taken as they stand in the file, and what conditions have in common is evaluated once.
/// Totals are whole numbers, to which threads may add in any order; what comes to anything else is
/// left to `Reducer`, which adds exactly whatever the numbers are.
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
        /// What is added; nil adds 1 for each row.
        let value: RowProgram?
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
                value: reduction.value.map { RowProgram($0.root, table, settings) },
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
        let sums = Sums(count: units * totals.count)
        let outcome = Mutex(Outcome(repeating: 0, count: totals.count))
        let pieces = (rows + RowTotals.pieceRows - 1) / RowTotals.pieceRows
        Parallel.forEach(pieces, threads: threads) { piece in
            let first = piece * RowTotals.pieceRows
            let own = add(first..<min(rows, first + RowTotals.pieceRows), to: sums)
            outcome.withLock { all in
                for index in own.indices {
                    all[index] = own[index] < 0 || all[index] < 0 ? -1 : all[index] + own[index]
                }
            }
        }
        return outcome.withLock(\.self).enumerated().map { index, unknown in
            guard unknown >= 0 else { return nil }
            let values = Buffer<Double>(count: units)
            for unit in 0..<units {
                values.base[unit] = Double(sums[unit * totals.count + index])
            }
            return Reducer.Result(values: values, unknownRows: unknown, ungroupedRows: 0)
        }
    }

    private func add(_ rows: Range<Int>, to sums: Sums) -> Outcome {
        var outcome = Outcome(repeating: 0, count: totals.count)
        let size = RowTotals.blockRows
        // The parts, what all conditions have in common, one condition, and one value.
        let room = (parts.count + 3) * size
        withUnsafeTemporaryAllocation(of: Double.self, capacity: room) { room in
            guard let base = room.baseAddress else { return }
            for first in stride(from: rows.lowerBound, to: rows.upperBound, by: size) {
                let block = first..<min(rows.upperBound, first + size)
                add(block, sums, Room(base: base, size: size), &outcome)
            }
        }
        return outcome
    }

    /// Where the values of a block are.
    private struct Room {
        let base: UnsafeMutablePointer<Double>
        let size: Int

        subscript(index: Int) -> UnsafeMutablePointer<Double> { base + index * size }
    }

    private func add(_ rows: Range<Int>, _ sums: Sums, _ room: Room, _ outcome: inout Outcome) {
        for (index, part) in parts.enumerated() { part.evaluate(rows, into: room[index]) }
        let (shared, own, value) = (parts.count, parts.count + 1, parts.count + 2)
        join(common, from: nil, into: room[shared], room, rows.count)
        let units = unitOfRow.base + rows.lowerBound
        for (index, total) in totals.enumerated() {
            var condition = room[shared]
            if !total.parts.isEmpty {
                condition = room[own]
                join(total.parts, from: room[shared], into: condition, room, rows.count)
            }
            total.value?.evaluate(rows, into: room[value])
            let adder = Adder(
                sums: sums,
                stride: totals.count,
                index: index,
                units: units,
                // So large that no sum of as many rows can lose a digit.
                limit: 0x1p53 / Double(max(1, self.rows))
            )
            let unknown =
                total.value == nil
                ? adder.add(condition, rows.count)
                : adder.add(room[value], total.isCount, where: condition, rows.count)
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

/// Totals that threads add to.
private final class Sums: @unchecked Sendable {
    // Only added to, by atomic operations, and read when all is done.
    private let base: UnsafeMutablePointer<Atomic<Int>>
    private let count: Int

    init(count: Int) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        for index in 0..<count { (base + index).initialize(to: Atomic(0)) }
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    @inline(__always)
    func add(_ value: Int, at index: Int) {
        base[index].wrappingAdd(value, ordering: .relaxed)
    }

    subscript(index: Int) -> Int { base[index].load(ordering: .relaxed) }
}

/// Adds the rows of a block to one of the totals of their units.
private struct Adder {
    let sums: Sums
    let stride: Int
    let index: Int
    let units: UnsafePointer<Int32>
    let limit: Double

    /// Adds 1 for each row that meets a condition; returns how many cannot be decided.
    func add(_ condition: UnsafeMutablePointer<Double>, _ count: Int) -> Int {
        var unknown = 0
        for row in 0..<count where units[row] >= 0 {
            if condition[row] == 1 {
                sums.add(1, at: Int(units[row]) * stride + index)
            } else if condition[row].isNaN {
                unknown += 1
            }
        }
        return unknown
    }

    /// Adds the values of rows that meet a condition, or counts those that are 1.
    ///
    /// - Returns: how many rows cannot be decided; -1 where a value is not whole.
    func add(
        _ values: UnsafeMutablePointer<Double>,
        _ isCount: Bool,
        where condition: UnsafeMutablePointer<Double>,
        _ count: Int
    ) -> Int {
        var unknown = 0
        for row in 0..<count where units[row] >= 0 {
            guard condition[row] == 1 else {
                if condition[row].isNaN { unknown += 1 }
                continue
            }
            let value = isCount && values[row] != 1 && !values[row].isNaN ? 0 : values[row]
            if value.isNaN {
                unknown += isCount ? 1 : 0
            } else if value.magnitude <= limit, value == value.rounded(.towardZero) {
                sums.add(Int(value), at: Int(units[row]) * stride + index)
            } else {
                return -1
            }
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
