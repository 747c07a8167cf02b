public import KaopingCore
internal import ScorerKit

extension StoredRun {
    /// The list of keys that the run shares with others of the same units.
    public var unitList: Digest { facts.keys }

    /// The list of names that the run shares with others; nil where the scheme has no names.
    public var nameList: Digest? { facts.names }

    /// Returns the result as a table that other runs may use: unit, score, rating, rank, state.
    ///
    /// The same record is the same bytes: units in the order of the run, scores with their stated
    /// places, levels by their ids.
    ///
    /// - Returns: comma-separated values in UTF-8; nil where the units' keys were erased.
    /// - Throws: `IssuesError` when the record cannot be read.
    func table() throws(IssuesError) -> [UInt8]? {
        guard let keys = try keys() else { return nil }
        let scores = try numbers(PartName.score)
        let ranks = try codes(PartName.rank)
        let states = try marks(PartName.states)
        let rating = try rating()
        var text = "unit,score,\(rating == nil ? "" : "rating,")rank,state\n"
        for row in 0..<keys.count {
            var cells = [StoredRun.field(keys[row]), score(scores?[row] ?? .nan)]
            if let rating {
                let code = Int(rating.codes[row])
                let isRated = rating.levels.indices.contains(code)
                cells.append(isRated ? StoredRun.field(rating.levels[code].id) : "")
            }
            cells.append(StoredRun.rank(ranks?[row] ?? 0))
            cells.append(states.flatMap { ScorerState(rawValue: $0[row])?.id } ?? "")
            text += cells.joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }

    /// Returns the level of each unit, or its outcome in a scheme without levels: an index into the
    /// levels, -1 where there is none; nil where there is neither.
    ///
    /// - Throws: `IssuesError` when the record cannot be read.
    public func rating() throws(IssuesError) -> (codes: [Int32], levels: [RunFacts.Titled])? {
        if let codes = try codes(PartName.level) { return (codes, facts.levels) }
        for stage in facts.stages.reversed() {
            guard let codes = try codes(PartName.stage(stage.id, "outcome")) else { continue }
            let levels = facts.body.all("stage-level").filter {
                $0.count == 4 && $0[0] == stage.id
            }
            return (
                codes,
                levels.map {
                    RunFacts.Titled(id: $0[1], title: Bilingual(zh: $0[2], en: $0[3]))
                }
            )
        }
        return nil
    }

    private func score(_ score: Double) -> String {
        guard score.isFinite else { return "" }
        return facts.stated?.text(score) ?? StoredRun.plain("\(score)")
    }

    private static func rank(_ doubled: Int32) -> String {
        doubled == 0 ? "" : plain("\(Double(doubled) / 2)")
    }

    private static func plain(_ text: String) -> String {
        text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func field(_ text: String) -> String {
        let isPlain = !text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard !isPlain || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
