public import KaopingCore

/// The units of a run, by their keys; runs of the same units share one list.
public final class UnitList: Sendable {
    /// The keys.
    public let keys: [String]
    /// The names; nil where there are none.
    public let names: [String]?
    private let rowOfKey: [String: Int]

    /// Creates a list; as many names as keys.
    public init(keys: [String], names: [String]?) {
        self.keys = keys
        self.names = names
        rowOfKey = Dictionary(
            keys.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// How many units there are.
    public var count: Int { keys.count }

    /// Returns the row of a key; nil where there is no such unit.
    public func row(of key: String) -> Int? { rowOfKey[key] }

    /// Returns the name of a row; empty where it has none.
    public func name(_ row: Int) -> String { names?[row] ?? "" }

    /// Returns the keys of units as people name them: by their keys, else by a name that only one
    /// of them has; each once, in the order given.
    ///
    /// - Throws: `IssuesError` with every unit that there is not, or that is several.
    public func keys(of units: [String]) throws(IssuesError) -> [String] {
        var named: [String: [Int]] = [:]
        for (row, name) in (names ?? []).enumerated() where !name.isEmpty {
            named[name, default: []].append(row)
        }
        var found: [String] = []
        var issues: [Issue] = []
        for unit in units {
            let rows = row(of: unit).map { [$0] } ?? named[unit] ?? []
            if rows.count == 1 {
                if !found.contains(keys[rows[0]]) { found.append(keys[rows[0]]) }
            } else if rows.isEmpty {
                issues.append(
                    Issue(.unitNotFound, ["unit": .text(unit), "suggestion": .both(near(unit))])
                )
            } else {
                issues.append(
                    Issue(.unitAmbiguous, ["unit": .text(unit), "units": .both(list(rows))])
                )
            }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
        return found
    }

    private func near(_ unit: String) -> Bilingual {
        if let near = nearest(to: unit, among: keys + (names ?? [])) {
            return Bilingual(zh: "是否想用“\(near)”？", en: "Did you mean \"\(near)\"?")
        }
        let all = list(Array(keys.indices))
        return Bilingual(
            zh: "本次运行有 \(count) 个考评对象：\(all.zh)",
            en: "The run has \(count) units: \(all.en)"
        )
    }

    /// The first of some units as a message lists them.
    private func list(_ rows: [Int], most: Int = 5) -> Bilingual {
        let shown = rows.prefix(most).map { row in
            name(row).isEmpty ? keys[row] : "\(keys[row]) \(name(row))"
        }
        let rest = rows.count - shown.count
        return Bilingual(
            zh: shown.joined(separator: "、") + (rest > 0 ? " 等 \(rows.count) 个" : ""),
            en: shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        )
    }
}
