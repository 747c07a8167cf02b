public import KaopingCore
public import KaopingYAML

/// The versions of a profile, each in force on days of its own.
public enum ProfileVersions {
    /// Returns the version that a document is, as its head states it.
    ///
    /// - Parameter node: the document as it was read, not yet merged into its base.
    /// - Returns: the profile's id, nil where none is readable, and the days; nil without any.
    /// - Throws: `IssuesError` when the days cannot be read.
    public static func version(
        of node: YAMLNode
    ) throws(IssuesError) -> (id: String?, dates: EffectiveDates?, place: Place) {
        let id = node[Keys.profile.name]?.scalar
        guard let effective = node[Keys.effective.name] else { return (id, nil, node.place) }
        guard let text = effective.scalar, let dates = EffectiveDates(text) else {
            throw IssuesError(
                .profileWrongValue,
                at: effective.place,
                [
                    "expected": .both(EffectiveDates.expected),
                    "found": .both(effective.inWords),
                ],
                status: .profile
            )
        }
        return (id, dates, effective.place)
    }

    /// Chooses the version that is in force on a day.
    ///
    /// - Parameters:
    ///   - versions: the versions of one profile; without days a version is always in force.
    ///   - day: the last day of the period, or the day that the caller was told; nil without.
    /// - Returns: the version's index.
    /// - Throws: `IssuesError` when none or more than one is in force, or when there are several
    ///   and no day.
    public static func choose(
        _ versions: [(file: String, dates: EffectiveDates?, place: Place)],
        on day: Day?
    ) throws(IssuesError) -> Int {
        guard let day else {
            if versions.count == 1 { return 0 }
            throw IssuesError(.versionNeedsDay, ["versions": list(versions)], status: .usage)
        }
        let inForce = versions.indices.filter { versions[$0].dates?.contains(day) ?? true }
        guard let first = inForce.first else {
            throw IssuesError(
                .versionNoneInForce,
                at: versions.first.map { Place(file: $0.file) },
                ["day": "\(day)", "versions": list(versions)],
                status: .profile
            )
        }
        guard inForce.count == 1 else {
            let issues = inForce.dropFirst().map { other in
                Issue(
                    .versionsOverlap,
                    at: versions[other].place,
                    ["day": "\(day)", "other": .place(versions[first].place)]
                )
            }
            throw IssuesError(issues, status: .profile)
        }
        return first
    }

    private static func list(
        _ versions: [(file: String, dates: EffectiveDates?, place: Place)]
    ) -> Argument {
        let words = versions.map { ($0.file, ($0.dates ?? EffectiveDates()).inWords) }
        return .both(
            Bilingual(
                zh: words.map { "\($0)（\($1.zh)）" }.joined(separator: "，"),
                en: words.map { "\($0) (\($1.en))" }.joined(separator: ", ")
            )
        )
    }
}
