internal import KaopingCore
internal import KaopingStore

/// Units and criteria of a run as people name them.
struct RunNames {
    let run: StoredRun

    init(_ run: StoredRun) {
        self.run = run
    }

    /// Returns the key of a unit that is named by its key or its name.
    ///
    /// - Throws: `IssuesError` when there is none, with the nearest one, or several.
    func unit(_ text: String) throws(IssuesError) -> String {
        // Where the keys were erased, nothing can be held against them, and none comes back.
        guard let keys = try run.keys() else {
            throw IssuesError(
                .procedureUnitErased,
                at: Place(file: run.store.path),
                ["run": .text(run.summary.id.short), "unit": .text(text)],
                status: .data
            )
        }
        if keys.row(of: text) != nil { return text }
        let names = try run.names()?.texts ?? []
        let rows = names.indices.filter { names[$0] == text }
        if rows.count == 1 { return keys[rows[0]] }
        let found = rows.prefix(8).map { keys[$0] }.joined(separator: ", ")
        let values: [String: Argument] = [
            "unit": .text(text), "run": .text(run.summary.id.short), "units": .text(found),
            "suggestion": RunNames.suggestion(text, keys.texts + names),
        ]
        throw IssuesError(
            rows.isEmpty ? .procedureUnknownUnit : .procedureUnitTwice,
            at: Place(file: run.store.path),
            values,
            status: .usage
        )
    }

    /// Returns the id of a criterion that is named by its id or its title.
    ///
    /// - Throws: `IssuesError` when there is none, with the nearest one.
    func item(_ text: String) throws(IssuesError) -> String {
        let known = run.facts.criteria + run.facts.totals + run.facts.adjustments + run.facts.gates
        if let found = known.first(where: { $0.id == text }) { return found.id }
        let titled = known.filter { $0.title.zh == text || $0.title.en == text }
        if titled.count == 1 { return titled[0].id }
        throw IssuesError(
            .procedureUnknownItem,
            at: Place(file: run.store.path),
            [
                "item": .text(text), "run": .text(run.summary.id.short),
                "suggestion": RunNames.suggestion(
                    text,
                    known.map(\.id) + known.map(\.title.zh) + known.map(\.title.en)
                ),
            ],
            status: .usage
        )
    }

    private static func suggestion(_ text: String, _ known: [String]) -> Argument {
        if let near = nearest(to: text, among: known) {
            return .both(Bilingual(zh: "是不是 \(near)？", en: "did you mean \(near)?"))
        }
        let some = known.prefix(12)
        return .both(
            Bilingual(
                zh: "可为：\(some.joined(separator: "、"))\(known.count > 12 ? "等" : "")",
                en: "known are: \(some.joined(separator: ", "))\(known.count > 12 ? ", …" : "")"
            )
        )
    }
}
