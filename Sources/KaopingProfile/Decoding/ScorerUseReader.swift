internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads a scorer and its parameters: `min_max`, `{goalposts: 20..85}` or
/// `{within: {interval: 300..500, lose: 1}}`.
struct ScorerUseReader {
    let context: DecodingContext
    let names: NameReader?
    let role: ScorerDescription.Role
    /// The node's full mark, for scorers that ask for it.
    let fullMark: Exact
    var better = Better.high
    /// The children of an aggregate.
    var siblings = Siblings()
    /// The distance of neighboring values; nil for numbers of any precision.
    var granularity: Exact?
    /// What formulas of parameters may name.
    var scope = NameReader.Scope.data

    /// Reads a scorer; nil, with an issue, when it cannot be used.
    func use(_ node: YAMLNode) -> ScorerUse? {
        if let id = node.scalar, !node.isNull {
            return use(id: id, parameters: nil, at: node.place)
        }
        guard case .mapping(let entries) = node.content, let entry = entries.first,
            entries.count == 1
        else {
            return context.mismatch(
                node,
                expected: Bilingual(
                    zh: "一个评分器，如 min_max 或 {goalposts: 20..85}",
                    en: "one scorer, such as min_max or {goalposts: 20..85}"
                )
            )
        }
        return use(id: entry.key, parameters: entry.value, at: entry.keyPlace)
    }

    /// Reads the parameters of a scorer that is named.
    func use(id: String, parameters: YAMLNode?, at place: Place) -> ScorerUse? {
        guard let handle = handle(id, at: place) else { return nil }
        var reading = ParameterReading(use: self, description: handle.description, place: place)
        let stated = reading.stated(parameters)
        guard let values = reading.values(stated) else { return nil }
        return use(id, handle, values, reading, stated, at: place)
    }

    /// Lays out a scorer whose parameters the host alone states, such as `effect`.
    ///
    /// - Parameters:
    ///   - id: the scorer's id.
    ///   - values: the parameters by name; others get what the host knows, or their defaults.
    ///   - columns: the formulas of those among them that are columns, in order.
    ///   - place: where it is used.
    /// - Returns: the scorer with its parameters; nil, with an issue, where it refuses them.
    func use(
        id: String,
        values: [String: ParameterValue],
        columns: [Formula] = [],
        at place: Place
    ) -> ScorerUse? {
        guard let handle = handle(id, at: place) else { return nil }
        var reading = ParameterReading(use: self, description: handle.description, place: place)
        reading.columns = columns
        let stated = handle.description.parameters.compactMap { description in
            (values[description.name] ?? reading.unstated(description)).map { (description, $0) }
        }
        return use(id, handle, stated, reading, [:], at: place)
    }

    private func handle(_ id: String, at place: Place) -> ScorerHandle? {
        if let handle = context.scorers[id]?.handle, handle.description.role == role {
            return handle
        }
        context.report(
            .profileUnknownScorer,
            at: place,
            [
                "scorer": .text(id),
                "suggestion": context.suggestion(for: id, among: context.scorers.ids(for: role)),
            ]
        )
        return nil
    }

    private func use(
        _ id: String,
        _ handle: ScorerHandle,
        _ values: [(description: ParameterDescription, value: ParameterValue)],
        _ reading: ParameterReading,
        _ stated: [String: YAMLNode],
        at place: Place
    ) -> ScorerUse? {
        let pack = ParameterPack(values, childCount: max(1, siblings.ids.count))
        do throws(ScorerError) {
            try handle.check(pack)
        } catch {
            let faulty = error.parameter.flatMap { stated[$0]?.place } ?? place
            context.report(
                .profileScorerRefuses,
                at: faulty,
                [
                    "scorer": .text(id),
                    "reason": .both(Bilingual(zh: error.text.zh, en: error.text.en)),
                ]
            )
            return nil
        }
        return ScorerUse(
            id: id,
            handle: handle,
            place: place,
            parameters: pack,
            columns: reading.columns,
            places: stated.mapValues(\.place),
            shares: reading.shares,
            sharesBy: reading.sharesBy
        )
    }
}

/// What an aggregate is told of the children that it combines.
struct Siblings {
    var ids: [String] = []
    var weights: [Double] = []
    /// 1 where high scores are better, -1 where low ones are.
    var directions: [Double] = []
    /// The highest score of each child.
    var fullMarks: [Double] = []

    init() {}

    init(_ children: [Criterion], _ weights: [Exact]) {
        ids = children.map(\.id)
        self.weights = weights.map(\.double)
        directions = children.map { $0.isLowerBetter ? -1 : 1 }
        fullMarks = children.map(\.scale.upper.double)
    }
}

extension ExactInterval {
    /// Says whether a value lies between this interval and the next.
    ///
    /// `granularity` is the distance of neighboring values; nil stands for any number.
    func leavesGap(before next: ExactInterval, granularity: Exact?) -> Bool {
        guard let upper, let lower = next.lower else { return false }
        guard let granularity, let steps = upper.dividing(by: granularity) else {
            return upper < lower
        }
        // The first value behind this interval, in steps.
        let whole = Int(steps.numerator / steps.denominator)
        let isStep = steps.denominator == 1
        let floor = steps < .zero && !isStep ? whole - 1 : whole
        let first = isStep && !includesUpper ? floor : floor + 1
        guard let value = Exact(first).multiplying(by: granularity) else { return false }
        return value < lower
    }
}

extension Interval {
    /// What a number in the interval is; shares are written as percentages where asked for.
    func inWords(isPercent: Bool = false) -> Bilingual {
        var (zh, en): ([String], [String]) = ([], [])
        let (lower, upper) = isPercent ? (lower * 100, upper * 100) : (lower, upper)
        let sign = isPercent ? "%" : ""
        if lower > -.infinity {
            let number = Words.number(lower) + sign
            zh.append((includesLower ? "不小于 " : "大于 ") + number)
            en.append((includesLower ? "at least " : "more than ") + number)
        }
        if upper < .infinity {
            let number = Words.number(upper) + sign
            zh.append((includesUpper ? "不大于 " : "小于 ") + number)
            en.append((includesUpper ? "at most " : "less than ") + number)
        }
        return Bilingual(zh: zh.joined(separator: " 且"), en: en.joined(separator: " and "))
    }
}

extension ParameterDescription.Kind {
    /// Whether the value is written as a mapping.
    var isTable: Bool { [.piecewise, .bands, .cases, .pairs].contains(self) }

    /// What a value of the kind looks like.
    func inWords(_ choices: [String]) -> Bilingual {
        switch self {
        case .number: Bilingual(zh: "数，如 12.5 或 1/4", en: "a number such as 12.5 or 1/4")
        case .integer: Bilingual(zh: "整数", en: "a whole number")
        case .percent: Bilingual(zh: "百分数，如 70%", en: "a percentage such as 70%")
        case .flag: Bilingual(zh: "true 或 false", en: "true or false")
        case .choice:
            Words.oneOf(choices)
        case .interval: Words.interval
        case .numbers: Bilingual(zh: "各下级一个数", en: "one number for each child")
        case .piecewise:
            Bilingual(
                zh: "区间与得分的对照表，如 {12..: 40, ..<12: 0}",
                en: "a table such as {12..: 40, ..<12: 0}"
            )
        case .bands:
            Bilingual(
                zh: "等级与区间的对照表，如 {优秀: 90.., 合格: ..<90}",
                en: "a table such as {high: 90.., low: ..<90}"
            )
        case .cases: Bilingual(zh: "类别与数的对照表", en: "a table of categories and numbers")
        case .date: Bilingual(zh: "日期，如 2020-07-31", en: "a date such as 2020-07-31")
        case .days: Bilingual(zh: "天数，如 30 days", en: "a number of days such as 30 days")
        case .text: Bilingual(zh: "文字", en: "a text")
        case .pairs:
            Bilingual(
                zh: "两两比较表，如 {甲: {乙: 3, 丙: 5}, 乙: {丙: 2}}",
                en: "a table of comparisons such as {a: {b: 3, c: 5}, b: {c: 2}}"
            )
        case .shares:
            Bilingual(
                zh: "比例表，如 {党工委: 70%, 部门: 30%}",
                en: "a table of shares such as {committee: 70%, department: 30%}"
            )
        case .texts: Bilingual(zh: "文字的列表", en: "a list of texts")
        }
    }
}
