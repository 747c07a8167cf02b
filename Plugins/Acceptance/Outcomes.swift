internal import ScorerKit

/// The outcomes of an acceptance and the scores that lead to them.
struct Outcomes: Sendable {
    /// What an outcome is, by its id in a profile.
    enum Kind: String, CaseIterable {
        case pass, conditional, fail
    }

    static let parameters = [
        ParameterDescription(
            "outcomes",
            .bands,
            zh: "各结论的分数段：pass（通过）、conditional（限期整改）、fail（不通过）；conditional可以没有",
            en: "the scores of pass, conditional and fail; conditional may be left out",
            isRequired: true,
            isMain: true
        ),
        ParameterDescription(
            "rectify_within",
            .days,
            zh: "整改期限，自验收之日起算；有conditional时必写",
            en: "the days to rectify, counted from the inspection; needed with conditional",
            range: Interval(0...)
        ),
    ]

    /// The outcomes in the order of the profile.
    let kinds: [Kind]
    /// The days to rectify; nil where there is no conditional outcome.
    let rectifyWithin: Double?
    private let table: IntervalTable

    init(parameters: Parameters) throws(ScorerError) {
        let (ids, intervals) = (
            try parameters.texts("outcomes"), try parameters.intervals("outcomes")
        )
        kinds = try Outcomes.kinds(ids)
        table = IntervalTable(intervals, intervals.indices.map(Double.init))
        rectifyWithin = parameters.optionalNumber("rectify_within")
        guard ids.count == intervals.count, kinds.contains(.pass), kinds.contains(.fail) else {
            throw .parameter(
                "outcomes",
                zh: "须写明pass和fail的分数段，如 {pass: 85.., conditional: 75..<85, fail: ..<75}",
                en: "pass and fail are needed, as in "
                    + "{pass: 85.., conditional: 75..<85, fail: ..<75}"
            )
        }
        try checkIntervals(zip(ids, intervals).map { "\($0): \($1)" })
        try checkDays()
    }

    /// Returns the index of the outcome of a score; nil where it has none.
    func index(of score: Double) -> Int? {
        let found = table[score.reduced]
        return found.isNaN ? nil : Int(found)
    }

    /// Returns the index of an outcome that every profile has.
    func index(of kind: Kind) -> Int {
        kinds.firstIndex(of: kind) ?? 0
    }

    private static func kinds(_ ids: [String]) throws(ScorerError) -> [Kind] {
        var kinds: [Kind] = []
        for id in ids {
            guard let kind = Kind(rawValue: id), !kinds.contains(kind) else {
                throw .parameter(
                    "outcomes",
                    zh: "结论“\(id)”不是pass、conditional、fail之一，或写了两次",
                    en: "the outcome \"\(id)\" is none of pass, conditional and fail, or is there "
                        + "twice"
                )
            }
            kinds.append(kind)
        }
        return kinds
    }

    private func checkIntervals(_ named: [String]) throws(ScorerError) {
        if let pair = table.overlaps.first {
            throw .parameter(
                "outcomes",
                zh: "分数段“\(named[pair.lower])”与“\(named[pair.upper])”重叠",
                en: "the outcomes \"\(named[pair.lower])\" and \"\(named[pair.upper])\" overlap"
            )
        }
        if let pair = table.gaps.first {
            throw .parameter(
                "outcomes",
                zh: "分数段“\(named[pair.lower])”与“\(named[pair.upper])”之间有空档，其中的得分没有结论",
                en:
                    "between \"\(named[pair.lower])\" and \"\(named[pair.upper])\" there are scores "
                    + "without an outcome"
            )
        }
    }

    private func checkDays() throws(ScorerError) {
        guard kinds.contains(.conditional) == (rectifyWithin != nil) else {
            let isMissing = rectifyWithin == nil
            throw .parameter(
                "rectify_within",
                zh: isMissing
                    ? "有conditional，须写整改期限，如 rectify_within: 60 days"
                    : "没有conditional，整改期限不起作用",
                en: isMissing
                    ? "conditional needs the days to rectify, as in rectify_within: 60 days"
                    : "without conditional there is nothing to rectify"
            )
        }
    }
}
