internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// A call of a leaf's scorer for the units of one group, brought together from all units.
final class GroupCall {
    private let members: [Int]
    private let columns: [GatheredColumn]
    private let parameterCount: Int

    init(
        _ block: UnsafePointer<kp_block>,
        _ parameters: UnsafePointer<kp_column>?,
        _ parameterCount: Int,
        _ members: [Int]
    ) {
        self.members = members
        self.parameterCount = parameters == nil ? 0 : parameterCount
        let own = (0..<Int(block.pointee.column_count)).map {
            GatheredColumn(block.pointee.columns[$0], members)
        }
        let others = (0..<self.parameterCount).compactMap { index in
            parameters.map { GatheredColumn($0[index], members) }
        }
        columns = own + others
    }

    /// Scores the group and writes into all units' column.
    func score(
        _ use: ScorerUse,
        _ pack: ParameterPack,
        into target: (values: Buffer<Double>, states: Buffer<UInt8>)
    ) throws(ScorerError) {
        let result = try room(use, pack).column
        for (index, row) in members.enumerated() {
            target.values.base[row] = result.values[index]
            target.states.base[row] = result.states[index]
        }
    }

    /// Scores the group, with everything that the scorer says of its members.
    func room(
        _ use: ScorerUse,
        _ pack: ParameterPack,
        linesOf row: Int? = nil
    ) throws(ScorerError) -> ScoreRoom {
        let raw = Buffer<kp_column>(count: columns.count)
        for (index, column) in columns.enumerated() { raw.base[index] = column.raw }
        let own = columns.count - parameterCount
        var block = kp_block(rows: members.count, raw.base, count: own)
        let parameters = parameterCount == 0 ? nil : UnsafePointer(raw.base + own)
        let room = ScoreRoom(rows: members.count, children: own, use.handle.description)
        try room.lend(linesOf: row) { scores throws(ScorerError) in
            let needsSummary = use.handle.description.need == .summary
            let summary =
                needsSummary
                ? try use.handle.observe(pack, columns: parameters, block: &block) : nil
            _ = try use.handle.score(
                pack,
                columns: parameters,
                block: &block,
                summary: summary,
                into: &scores
            )
        }
        withExtendedLifetime(raw) {}
        return room
    }
}

/// One column with the entries of some units.
private struct GatheredColumn {
    private let numbers: Buffer<Double>?
    private let codes: Buffer<Int32>?
    private let states: Buffer<UInt8>
    /// Where the entries of each unit begin; nil for a plain column.
    private let offsets: Buffer<Int64>?
    private let source: kp_column

    init(_ column: kp_column, _ members: [Int]) {
        source = column
        let (entries, offsets) = GatheredColumn.entries(column, members)
        self.offsets = offsets
        numbers = column.numbers.map { numbers in
            let buffer = Buffer<Double>(count: entries.count)
            for (index, entry) in entries.enumerated() { buffer.base[index] = numbers[entry] }
            return buffer
        }
        codes = column.codes.map { codes in
            let buffer = Buffer<Int32>(count: entries.count)
            for (index, entry) in entries.enumerated() { buffer.base[index] = codes[entry] }
            return buffer
        }
        states = Buffer(repeating: 0, count: entries.count)
        if let given = column.states {
            for (index, entry) in entries.enumerated() { states.base[index] = given[entry] }
        }
    }

    /// Returns the entries of the units: none of a column that is absent, one each of a plain one.
    private static func entries(
        _ column: kp_column,
        _ members: [Int]
    ) -> (entries: [Int], offsets: Buffer<Int64>?) {
        guard let given = column.offsets else {
            let isAbsent = column.numbers == nil && column.codes == nil
            return (isAbsent ? [] : members, nil)
        }
        let offsets = Buffer<Int64>(repeating: 0, count: members.count + 1)
        var entries: [Int] = []
        for (index, row) in members.enumerated() {
            entries += Int(given[row])..<Int(given[row + 1])
            offsets.base[index + 1] = Int64(entries.count)
        }
        return (entries, offsets)
    }

    var raw: kp_column {
        var column = source
        column.entries = Int64(states.count)
        column.numbers = numbers.map { UnsafePointer($0.base) }
        column.codes = codes.map { UnsafePointer($0.base) }
        column.states = UnsafePointer(states.base)
        column.offsets = offsets.map { UnsafePointer($0.base) }
        return column
    }
}
