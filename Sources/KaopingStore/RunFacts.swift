public import KaopingCore
public import KaopingProfile

/// What the record of a run says, read from its body.
public struct RunFacts: Sendable, Hashable {
    /// Something with an id and a title: a criterion, a level, a gate.
    public struct Titled: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The title in reports.
        public let title: Bilingual
    }

    /// A file that the run read.
    public struct File: Sendable, Hashable {
        /// The table's or input's id.
        public let id: String
        /// The period of an input; nil for a table.
        public let period: String?
        /// The digest of the file.
        public let digest: Digest
        /// Its size in bytes.
        public let size: Int
        /// Its name without folders.
        public let name: String
        /// How many rows it has.
        public let rows: Int
    }

    /// A recorded run whose result the run used.
    public struct InputRun: Sendable, Hashable {
        /// The input's id.
        public let input: String
        /// The period.
        public let period: String
        /// The id of the run.
        public let run: Digest
        /// The hash of its record.
        public let record: Digest
    }

    /// A plugin whose scorers were used.
    public struct Plugin: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The version.
        public let version: String
        /// The digest of its library; nil for a linked one.
        public let digest: Digest?
    }

    /// The id of the run.
    public let id: Digest
    /// The profile's id.
    public let profile: String
    /// The profile's title.
    public let title: Bilingual
    /// The period; nil where there is none.
    public let period: Period?
    /// The day of the calculation.
    public let asOf: Day?
    /// The version of the program.
    public let engine: String
    /// The values of parameters as they were written.
    public let parameters: [String: String]
    /// The digests of the profile's texts and the files' names: its own first, then its bases.
    public let sources: [File]
    /// The tables.
    public let tables: [File]
    /// The earlier results.
    public let inputs: [File]
    /// The earlier results that came from the store, each beside the one of `inputs`.
    public let inputRuns: [InputRun]
    /// The plugins.
    public let plugins: [Plugin]
    /// The days of its calendar tables and its scheme; nil where there are no such tables, and in
    /// records of earlier versions.
    public let calendar: WorkingCalendar?
    /// How many units there are.
    public let units: Int
    /// The decimal places of stated scores.
    public let stated: Rounding?
    /// The criteria whose scores are there, in the order of the tree.
    public let criteria: [Titled]
    /// Other totals.
    public let totals: [Titled]
    /// The columns that group units.
    public let groups: [Titled]
    /// The combinations of columns that units are ranked within.
    public let ranksWithin: [[String]]
    /// The levels from the lowest.
    public let levels: [Titled]
    /// The points added or taken off.
    public let adjustments: [Titled]
    /// The gates.
    public let gates: [Titled]
    /// The stages of judging.
    public let stages: [Titled]
    /// What follows from the result.
    public let consequences: [Titled]
    /// The commitments to keys, names (nil without names) and remarks.
    let keys: Digest
    let names: Digest?
    let remarks: Digest
    /// The parts of the result with their digests.
    public let parts: [(name: String, digest: Digest)]
    /// The digest of the result.
    public let result: Digest
    /// The body that all this was read from.
    public let body: RecordText

    /// Reads a body; nil when it is not one of a run.
    public init?(_ body: RecordText) {
        func digest(_ name: String) -> Digest? { body.value(name).flatMap { Digest(hex: $0) } }
        func titled(_ name: String) -> [Titled] {
            body.all(name).filter { $0.count == 3 }.map {
                Titled(id: $0[0], title: Bilingual(zh: $0[1], en: $0[2]))
            }
        }
        guard body.value("kaoping-run") == "1", let id = digest("id"), let keys = digest("keys"),
            let remarks = digest("remarks"), let result = digest("result"),
            let profile = body.value("profile"),
            let units = body.value("units").flatMap({ Int($0) })
        else { return nil }
        self.body = body
        (self.id, self.profile, self.units, self.result) = (id, profile, units, result)
        (self.keys, self.remarks) = (keys, remarks)
        names = digest("names")
        let titles = body.values("title", 2)
        title = Bilingual(zh: titles[0], en: titles[1])
        period = body.value("period").flatMap { Period($0) }
        asOf = body.value("as-of").flatMap { Day($0) }
        engine = body.value("engine") ?? ""
        parameters = Dictionary(
            body.all("parameter").filter { $0.count == 2 }.map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first }
        )
        sources = body.all("source").compactMap(RunFacts.source)
        tables = body.all("table").compactMap(RunFacts.table)
        inputs = body.all("input").compactMap(RunFacts.input)
        inputRuns = body.all("input-run").compactMap(RunFacts.inputRun)
        calendar = RunFacts.calendar(body)
        plugins = body.all("plugin").filter { $0.count == 3 }.map {
            Plugin(id: $0[0], version: $0[1], digest: Digest(hex: $0[2]))
        }
        stated = body.value("stated").flatMap { Int($0) }.flatMap { Rounding(places: $0) }
        criteria = titled("criterion")
        totals = titled("total")
        groups = titled("group")
        ranksWithin = body.all("rank-within")
        levels = titled("level")
        adjustments = titled("adjustment")
        gates = titled("gate")
        stages = titled("stage")
        consequences = titled("consequence")
        parts = body.all("part").filter { $0.count == 2 }.compactMap { values in
            Digest(hex: values[1]).map { (values[0], $0) }
        }
    }

    private static func calendar(_ body: RecordText) -> WorkingCalendar? {
        guard let off = body.all("days-off").first,
            let worked = body.all("working-weekends").first
        else { return nil }
        return WorkingCalendar(
            holidays: Set(off.compactMap { Day($0) }),
            workingWeekends: Set(worked.compactMap { Day($0) })
        )
    }

    private static func source(_ values: [String]) -> File? {
        guard values.count == 2, let digest = Digest(hex: values[0]) else { return nil }
        return File(id: "", period: nil, digest: digest, size: 0, name: values[1], rows: 0)
    }

    private static func table(_ values: [String]) -> File? {
        guard values.count == 6, let digest = Digest(hex: values[1]), let size = Int(values[2]),
            let rows = Int(values[4])
        else { return nil }
        return File(
            id: values[0],
            period: nil,
            digest: digest,
            size: size,
            name: values[3],
            rows: rows
        )
    }

    private static func input(_ values: [String]) -> File? {
        guard values.count == 7, let digest = Digest(hex: values[2]), let size = Int(values[3]),
            let rows = Int(values[5])
        else { return nil }
        return File(
            id: values[0],
            period: values[1],
            digest: digest,
            size: size,
            name: values[4],
            rows: rows
        )
    }

    private static func inputRun(_ values: [String]) -> InputRun? {
        guard values.count == 4, let run = Digest(hex: values[2]),
            let record = Digest(hex: values[3])
        else { return nil }
        return InputRun(input: values[0], period: values[1], run: run, record: record)
    }

    /// The columns of tables with blank cells, which were read as no data.
    public var blanks: [(table: String, column: String, cells: Int)] {
        body.all("blank").compactMap { values in
            guard values.count == 3, let cells = Int(values[2]) else { return nil }
            return (values[0], values[1], cells)
        }
    }

    /// Returns the recorded run that an input came from; nil where it came from a file.
    public func inputRun(of file: File) -> InputRun? {
        inputRuns.first { $0.input == file.id && $0.period == file.period }
    }

    /// Says whether two are the same: their bodies are.
    public static func == (left: RunFacts, right: RunFacts) -> Bool { left.body == right.body }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
