internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// The units of a run by their keys, other spellings included.
struct UnitIndex: Sendable {
    let index: KeyIndex
    private let keys: TextColumn
    /// The table that says which units there are.
    private let table: String

    /// How many units there are.
    var count: Int { keys.count }

    /// Makes the index.
    ///
    /// - Parameters:
    ///   - keys: the units' keys.
    ///   - profile: the scheme.
    ///   - isUsed: whether anything is looked up; the reader has found keys that stand twice.
    init(_ keys: TextColumn, _ profile: Profile, isUsed: Bool = true) {
        self.keys = keys
        let aliases = profile.unit.aliases
        index =
            isUsed || !aliases.isEmpty ? KeyIndex(keys, aliases: aliases) : KeyIndex(unused: keys)
        table = profile.tables.first?.id ?? ""
    }

    /// How many keys are looked through for one like a misspelt one, which takes a while.
    private static let nearestLimit = 10_000

    /// Says that there is no such unit, and which key is like it.
    func unknown(_ key: UnsafeRawBufferPointer, at place: Place) -> Issue {
        let shown = TextColumn.shown(key)
        var arguments: [String: Argument] = ["unit": .text(shown), "table": .text(table)]
        let known = (0..<min(count, UnitIndex.nearestLimit)).lazy.map { keys[$0] }
        guard let near = nearest(to: shown, among: known) else {
            return Issue(.dataUnknownUnit, at: place, arguments)
        }
        arguments["nearest"] = .text(near)
        return Issue(.dataUnknownUnitNear, at: place, arguments)
    }

    /// Reports units that stand twice once other spellings are replaced.
    func reportRepeated(_ table: Table, column: Int, _ collector: inout IssueCollector) {
        for (row, first) in index.repeated {
            collector.add(UnitIndex.repeated(table, row, first: first, column: column))
        }
    }

    /// Says that a row is of a unit that an earlier row is of already.
    static func repeated(_ table: Table, _ row: Int, first: Int, column: Int) -> Issue {
        var value = ""
        if case .texts(let texts) = table.columns[column] {
            value = TextColumn.shown(texts.bytes(ofRow: row))
        }
        return Issue(
            .duplicateKey,
            at: table.place(row: row, column: column),
            [
                "value": .text(value), "first": "\(table.rowNumber(ofRow: first))",
                "firstLine": "\(table.line(ofRow: first))",
            ]
        )
    }
}
