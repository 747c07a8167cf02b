internal import KaopingCore
internal import KaopingData

/// Finds units as people name them: by their keys, else by a name that only one of them has.
struct UnitNames {
    private let data: UnitData
    private var rows: [String: Int] = [:]
    private var named: [String: [Int]] = [:]

    init(_ data: UnitData) {
        self.data = data
        for row in 0..<data.rows { rows[data.keys[row]] = row }
        guard let names = data.names else { return }
        for row in 0..<data.rows { named[names[row], default: []].append(row) }
    }

    /// Returns the rows of some units, in the order given.
    ///
    /// - Throws: `IssuesError` with every unit that there is not, or that is several.
    func rows(of units: [String]) throws(IssuesError) -> [Int] {
        var found: [Int] = []
        var issues: [Issue] = []
        for unit in units {
            if let row = rows[unit] {
                found.append(row)
            } else if let several = named[unit], several.count == 1 {
                found.append(several[0])
            } else if let several = named[unit] {
                issues.append(
                    Issue(
                        .unitAmbiguous,
                        ["unit": .text(unit), "units": .both(data.list(several))]
                    )
                )
            } else {
                issues.append(
                    Issue(.unitNotFound, ["unit": .text(unit), "suggestion": .both(near(unit))])
                )
            }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
        return found
    }

    private func near(_ unit: String) -> Bilingual {
        // A name is looked for among names and a key among keys, whichever is nearer.
        let keys = (0..<data.rows).map { data.keys[$0] }
        if let near = nearest(to: unit, among: keys + named.keys.sorted()) {
            return Bilingual(zh: "是否想用“\(near)”？", en: "Did you mean \"\(near)\"?")
        }
        return Bilingual(
            zh: "本次运行有 \(data.rows) 个考评对象：\(data.list(Array(0..<data.rows)).zh)",
            en: "The run has \(data.rows) units: \(data.list(Array(0..<data.rows)).en)"
        )
    }
}
