internal import GRDB
public import KaopingCore
internal import KaopingEngine
internal import ScorerKit

/// A recorded run, to be read column by column: row r of every column is the same unit.
public final class StoredRun: Sendable {
    /// The run in short.
    public let summary: RunSummary
    /// What its record says.
    public let facts: RunFacts
    /// Where it is recorded.
    public let store: Store

    init(store: Store, summary: RunSummary, facts: RunFacts) {
        self.store = store
        self.summary = summary
        self.facts = facts
    }

    // MARK: Units

    /// Returns the keys of the units; nil where they were erased.
    public func keys() throws(IssuesError) -> TextList? { try list(facts.keys) }

    /// Returns the names of the units; nil where there are none, or they were erased.
    public func names() throws(IssuesError) -> TextList? {
        guard let names = facts.names else { return nil }
        return try list(names)
    }

    /// Returns remarks and waivers as lines; nil where they were erased.
    public func remarks() throws(IssuesError) -> RecordText? {
        let commitment = facts.remarks
        let bytes = try store.reading { try Store.apart(commitment, $0) }
        return bytes.map { RecordText(String(decoding: $0, as: UTF8.self)) }
    }

    private func list(_ commitment: Digest) throws(IssuesError) -> TextList? {
        guard let bytes = try store.reading({ try Store.apart(commitment, $0) }) else { return nil }
        guard let list = TextList(bytes), list.count == facts.units else { throw damaged() }
        return list
    }

    // MARK: Columns

    /// Returns a column of numbers, such as `PartName.score`; nan where there is none.
    ///
    /// - Returns: one number a unit; nil when the run has no such column.
    public func numbers(_ part: String) throws(IssuesError) -> [Double]? {
        guard let bytes = try bytes(part) else { return nil }
        guard let column = PackedColumn<UInt64>(bytes) else { throw damaged() }
        return column.values.map { Double(bitPattern: $0) }
    }

    /// Returns a column of codes, such as `PartName.level` or `PartName.rank`.
    ///
    /// - Returns: one code a unit; nil when the run has no such column.
    public func codes(_ part: String) throws(IssuesError) -> [Int32]? {
        guard let bytes = try bytes(part) else { return nil }
        guard let column = PackedColumn<UInt32>(bytes) else { throw damaged() }
        return column.values.map { Int32(bitPattern: $0) }
    }

    /// Returns a column of small numbers, such as `PartName.states` or those of a gate.
    ///
    /// - Returns: one number a unit; nil when the run has no such column.
    public func marks(_ part: String) throws(IssuesError) -> [UInt8]? {
        guard let bytes = try bytes(part) else { return nil }
        guard let column = PackedColumn<UInt8>(bytes) else { throw damaged() }
        return column.values
    }

    /// Returns a list of texts, such as `PartName.groupNames`; nil when the run has no such list.
    public func texts(_ part: String) throws(IssuesError) -> [String]? {
        guard let bytes = try bytes(part) else { return nil }
        guard let list = TextList(bytes) else { throw damaged() }
        return list.texts
    }

    /// Returns figures of the run, of the population and of targets as lines.
    public func figures() throws(IssuesError) -> RecordText {
        RecordText(try texts(PartName.figures)?.first ?? "")
    }

    /// Returns a part as it was packed; nil when the run has no such part.
    func bytes(_ part: String) throws(IssuesError) -> [UInt8]? {
        let number = summary.number
        return try store.reading { database in
            try Row.fetchOne(
                database,
                sql: "SELECT bytes FROM part WHERE run = ? AND name = ?",
                arguments: [number, part]
            )?.bytes("bytes")
        }
    }

    /// Returns the profile's texts: its own first, then those of what it extends.
    public func sources() throws(IssuesError) -> [RunInputs.Source] {
        let number = summary.number
        let texts = try store.reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT document.bytes FROM run_document
                    JOIN document ON document.digest = run_document.document
                    WHERE run = ? ORDER BY position
                    """,
                arguments: [number]
            ).compactMap { $0.bytes("bytes") }
        }
        guard texts.count == facts.sources.count else { throw damaged() }
        return zip(facts.sources, texts).map { RunInputs.Source(file: $0.name, bytes: $1) }
    }

    private func damaged() -> IssuesError { store.unreadable(summary.number) }

    /// Returns how many units have each state, in the order of the states; none with zero.
    ///
    /// - Throws: `IssuesError` when the record cannot be read.
    public func stateCounts() throws(IssuesError) -> [(id: String, count: Int)] {
        var counts: [UInt8: Int] = [:]
        for state in try marks(PartName.states) ?? [] { counts[state, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { state, count in
            (ScorerState(rawValue: state)?.id ?? "\(state)", count)
        }
    }

    // MARK: One unit

    /// One unit's result.
    public struct UnitResult: Sendable, Hashable {
        /// The stated score; nan where there is none.
        public let score: Double
        /// The state's name.
        public let state: String
        /// The level; nil where there is none.
        public let level: RunFacts.Titled?
        /// The overall rank; nil where there is none.
        public let rank: Double?
        /// The scores of the criteria by id; nan where there is none.
        public let criteria: [String: Double]
    }

    /// Returns one unit's result by its key; nil when the run does not have it.
    public func unit(_ key: String) throws(IssuesError) -> UnitResult? {
        guard let row = try keys()?.row(of: key) else { return nil }
        let score = try numbers(PartName.score)?[row] ?? .nan
        let state = try marks(PartName.states)?[row] ?? 0
        let level = try codes(PartName.level)?[row] ?? -1
        let rank = try codes(PartName.rank)?[row] ?? 0
        var criteria: [String: Double] = [:]
        for criterion in facts.criteria {
            criteria[criterion.id] = try numbers(PartName.criterion(criterion.id))?[row]
        }
        return UnitResult(
            score: score,
            state: ScorerState(rawValue: state)?.id ?? "",
            level: facts.levels.indices.contains(Int(level)) ? facts.levels[Int(level)] : nil,
            rank: rank == 0 ? nil : Double(rank) / 2,
            criteria: criteria
        )
    }
}
