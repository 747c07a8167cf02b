/// The marks of one rater group: units as rows, raters as columns, with gaps.
///
/// Units stand in the order of the rows and raters by name, so that no order of ratings shows.
struct RatingMatrix {
    /// The raters' names.
    let raters: [String]
    /// How often each of them rated the own unit.
    let own: [Int]
    /// The units that somebody rates, each with its marks by rising rater.
    let units: [[(rater: Int, entry: MarkTable.Entry)]]

    /// Returns the matrix of each group, in the order of the shares.
    static func matrices(_ table: MarkTable, groupCount: Int) -> [RatingMatrix] {
        let order = table.raters.indices.sorted { table.raters[$0] < table.raters[$1] }
        var (places, members) = (Array(repeating: 0, count: order.count), [[Int]]())
        for group in 0..<groupCount {
            let own = order.filter { table.raters[$0].group == group }
            for (place, rater) in own.enumerated() { places[rater] = place }
            members.append(own)
        }
        var units = members.map { _ in [[(rater: Int, entry: MarkTable.Entry)]]() }
        var rest = table.entries[...]
        while let first = rest.first {
            let unit = rest.prefix { $0.unit == first.unit }
            rest = rest.dropFirst(unit.count)
            var rows = members.map { _ in [(rater: Int, entry: MarkTable.Entry)]() }
            for entry in unit {
                let rater = Int(entry.rater)
                let group = table.raters[rater].group
                if rows.indices.contains(group) { rows[group].append((places[rater], entry)) }
            }
            for (group, row) in rows.enumerated() where !row.isEmpty {
                units[group].append(row.sorted { $0.rater < $1.rater })
            }
        }
        return members.indices.map { group in
            RatingMatrix(
                raters: members[group].map { table.raters[$0].text },
                own: members[group].map { Int(table.own[$0]) },
                units: units[group]
            )
        }
    }

    /// The marks without their raters' names.
    var rows: [[Double]] { units.map { $0.map(\.entry.number) } }

    /// How many raters gave a mark that counts.
    var markingCount: Int { Set(units.lazy.joined().map(\.rater)).count }
}
