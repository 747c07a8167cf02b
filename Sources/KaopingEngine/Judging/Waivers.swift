public import KaopingCore
internal import KaopingProfile

/// What excuses a unit from a criterion (免评): by whom, why and until when.
public struct Waiver: Sendable, Hashable {
    /// The unit, as its row in the score book.
    public let unit: Int
    /// The criterion's id.
    public let criterion: String
    /// The reason.
    public let reason: String
    /// Who granted it.
    public let grantedBy: String
    /// The last day on which it holds; nil without an end.
    public let until: Day?
    /// Whether it holds on the last day of the period.
    public let isInForce: Bool
    /// Where it stands.
    public let place: Place?
}

/// Reads the tables that hold waivers.
struct Waivers {
    private(set) var waivers: [Waiver] = []
    private(set) var issues: [Issue] = []

    /// The waivers, and what is wrong with them.
    var both: ([Waiver], [Issue]) { (waivers, issues) }

    /// Reads the waivers.
    ///
    /// - Parameters:
    ///   - profile: the scheme.
    ///   - data: the units.
    ///   - day: the day of the calculation; without one no waiver may have an end.
    init(_ profile: Profile, _ data: UnitData, on day: Day?) {
        let criteria = profile.root.preorder.dropFirst().map(\.id)
        for (index, table) in profile.tables.enumerated() where table.holds == .waivers {
            guard let rows = data.tables[index] else { continue }
            let reader = HeldRows(profile, index, rows, data)
            for entry in reader.entries {
                add(entry, reader, criteria, day)
            }
        }
    }

    private mutating func add(
        _ entry: HeldRows.Entry,
        _ reader: HeldRows,
        _ criteria: [String],
        _ day: Day?
    ) {
        // A waiver that nobody granted or that says no reason excuses nothing.
        for column in ["criterion", "reason", "granted_by"]
        where reader.text(column, entry) == nil {
            issues.append(reader.blank(column, entry))
        }
        guard let criterion = reader.text("criterion", entry) else { return }
        guard criteria.contains(criterion) else {
            issues.append(
                reader.unknown(
                    .waiverUnknownCriterion,
                    criterion,
                    among: criteria,
                    in: "criterion",
                    entry
                )
            )
            return
        }
        let until = reader.number("until", entry).map { Day(number: Int($0)) }
        if let until, day == nil {
            issues.append(
                Issue(
                    .waiverNoDay,
                    at: reader.place("until", entry),
                    ["day": .text(until.description), "criterion": .text(criterion)]
                )
            )
        }
        waivers.append(
            Waiver(
                unit: entry.unit,
                criterion: criterion,
                reason: reader.text("reason", entry) ?? "",
                grantedBy: reader.text("granted_by", entry) ?? "",
                until: until,
                isInForce: until.map { until in day.map { $0 <= until } ?? true } ?? true,
                place: reader.place("criterion", entry)
            )
        )
    }
}
