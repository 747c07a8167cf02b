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
        guard let handle = context.scorers[id]?.handle, handle.description.role == role else {
            context.report(
                .profileUnknownScorer,
                at: place,
                [
                    "scorer": .text(id),
                    "suggestion": context.suggestion(
                        for: id,
                        among: context.scorers.ids(for: role)
                    ),
                ]
            )
            return nil
        }
        var reading = ParameterReading(use: self, description: handle.description, place: place)
        let stated = reading.stated(parameters)
        guard let values = reading.values(stated) else { return nil }
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
            columns: reading.columns
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

/// Reads the parameters of one scorer.
struct ParameterReading {
    let use: ScorerUseReader
    let description: ScorerDescription
    let place: Place
    var columns: [Formula] = []

    private var context: DecodingContext { use.context }

    init(use: ScorerUseReader, description: ScorerDescription, place: Place) {
        self.use = use
        self.description = description
        self.place = place
    }

    /// Returns the stated parameters by name: a mapping of names, or the main one alone.
    func stated(_ node: YAMLNode?) -> [String: YAMLNode] {
        guard let node, !node.isNull else { return [:] }
        let known = description.parameters.map(\.name)
        let main = description.parameters.first(where: \.isMain)
        guard case .mapping(let entries) = node.content else {
            if let main { return [main.name: node] }
            context.report(
                .profileNoMainParameter,
                at: node.place,
                ["scorer": .text(description.id)]
            )
            return [:]
        }
        if let main, main.kind.isTable, !entries.contains(where: { known.contains($0.key) }) {
            return [main.name: node]
        }
        var result: [String: YAMLNode] = [:]
        for entry in entries {
            if isOfHost(entry.key) {
                context.report(
                    .profileHostParameter,
                    at: entry.keyPlace,
                    ["scorer": .text(description.id), "key": .text(entry.key)]
                )
            } else if known.contains(entry.key) {
                result[entry.key] = entry.value
            } else {
                reportUnknown(entry, known.filter { !isOfHost($0) })
            }
        }
        return result
    }

    private func reportUnknown(_ entry: YAMLEntry, _ known: [String]) {
        context.report(
            .profileUnknownParameter,
            at: entry.keyPlace,
            [
                "scorer": .text(description.id), "key": .text(entry.key),
                "suggestion": context.suggestion(for: entry.key, among: known),
            ]
        )
    }

    /// Says whether the host alone fills in a parameter.
    private func isOfHost(_ name: String) -> Bool {
        description.parameters.contains {
            $0.name == name
                && ($0.kind == .numbers || name == "full_mark" || name == "children")
        }
    }

    /// Returns the values to hand over, in the order of declaration; nil when one is wrong.
    mutating func values(
        _ stated: [String: YAMLNode]
    ) -> [(description: ParameterDescription, value: ParameterValue)]? {
        let before = context.issues.count
        var result: [(description: ParameterDescription, value: ParameterValue)] = []
        for parameter in description.parameters {
            if let node = stated[parameter.name] {
                if let value = value(parameter, node) { result.append((parameter, value)) }
            } else if let value = unstated(parameter) {
                result.append((parameter, value))
            } else if parameter.isRequired {
                context.report(
                    .profileMissingParameter,
                    at: place,
                    [
                        "scorer": .text(description.id), "key": .text(parameter.name),
                        "meaning": .both(
                            Bilingual(zh: parameter.title.zh, en: parameter.title.en)
                        ),
                    ]
                )
            }
        }
        let isGood = context.issues[before...].allSatisfy { $0.severity != .error }
        return isGood ? result : nil
    }

    /// What the host knows, else the default; nil when there is neither.
    private func unstated(_ parameter: ParameterDescription) -> ParameterValue? {
        switch parameter.name {
        case "full_mark": return .number(use.fullMark.double)
        case "weights" where parameter.kind == .numbers: return .numbers(use.siblings.weights)
        case "directions" where parameter.kind == .numbers:
            return .numbers(use.siblings.directions)
        case "full_marks" where parameter.kind == .numbers:
            return .numbers(use.siblings.fullMarks)
        case "children" where parameter.kind == .text: return .texts(use.siblings.ids)
        case "better" where use.better == .low:
            return scalar(parameter, text: Better.low.rawValue, at: place)
        default:
            return parameter.defaultValue.flatMap { scalar(parameter, text: $0, at: place) }
        }
    }

    private mutating func value(
        _ parameter: ParameterDescription,
        _ node: YAMLNode
    ) -> ParameterValue? {
        if parameter.kind.isTable { return table(parameter, node) }
        guard let text = node.scalar else {
            return context.mismatch(node, expected: parameter.kind.inWords(parameter.choices))
        }
        if parameter.mayBeColumn, let names = use.names, !node.isNull, !isLiteral(parameter, text) {
            let type: FormulaType = parameter.kind == .date ? .date : .number
            guard let formula = names.formula(node, expecting: type) else { return nil }
            columns.append(formula)
            return .column
        }
        return scalar(parameter, text: text, at: node.place)
    }

    /// Says whether a text is a value by itself rather than a formula.
    private func isLiteral(_ parameter: ParameterDescription, _ text: String) -> Bool {
        switch parameter.kind {
        case .number, .integer, .percent, .days: number(parameter.kind, text) != nil
        case .date: Day(text) != nil
        default: true
        }
    }

    /// Reads a value that is written as one scalar.
    private func scalar(
        _ parameter: ParameterDescription,
        text: String,
        at place: Place
    ) -> ParameterValue? {
        switch parameter.kind {
        case .choice:
            if let index = parameter.choices.firstIndex(of: text) { return .choice(index, text) }
        case .flag:
            if text == "true" || text == "false" { return .flag(text == "true") }
        case .interval:
            if let interval = ExactInterval(text) { return .interval(interval.interval) }
        case .text: return .text(text)
        case .date:
            if let day = Day(text) { return .number(Double(day.number)) }
        default:
            if let number = number(parameter.kind, text) {
                return inRange(parameter, number, text, at: place)
            }
        }
        context.report(
            .profileWrongParameter,
            at: place,
            [
                "scorer": .text(description.id), "key": .text(parameter.name),
                "found": .both(Words.quoted(text)),
                "expected": .both(parameter.kind.inWords(parameter.choices)),
            ]
        )
        return nil
    }

    private func number(_ kind: ParameterDescription.Kind, _ text: String) -> Exact? {
        let plain = kind == .days && text.hasSuffix(" days") ? String(text.dropLast(5)) : text
        guard let value = Exact(plain) else { return nil }
        let needsWhole = kind == .integer || kind == .days
        return needsWhole && value.denominator != 1 ? nil : value
    }

    private func inRange(
        _ parameter: ParameterDescription,
        _ value: Exact,
        _ text: String,
        at place: Place
    ) -> ParameterValue? {
        guard parameter.range.contains(value.double) else {
            context.report(
                .profileParameterRange,
                at: place,
                [
                    "scorer": .text(description.id), "key": .text(parameter.name),
                    "found": .text(text), "range": .both(parameter.range.inWords),
                ]
            )
            return nil
        }
        return .number(value.double)
    }

    // MARK: Tables

    private func table(
        _ parameter: ParameterDescription,
        _ node: YAMLNode
    ) -> ParameterValue? {
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            return context.mismatch(node, expected: parameter.kind.inWords([]))
        }
        switch parameter.kind {
        case .piecewise:
            let rows = entries.compactMap { entry in piecewiseRow(entry) }
            guard rows.count == entries.count else { return nil }
            checkTable(rows.map { ($0.interval, $0.place) })
            return .piecewise(rows.map(\.interval.interval), rows.map(\.number.double))
        case .bands:
            let rows = entries.compactMap { entry in
                context.interval(entry.value).map { (entry, $0) }
            }
            guard rows.count == entries.count else { return nil }
            checkTable(rows.map { ($0.1, $0.0.value.place) })
            return .bands(rows.map(\.0.key), rows.map { joined($0.1, to: rows.map(\.1)) })
        case .pairs: return pairs(entries)
        default:
            let rows = entries.compactMap { entry in
                context.number(entry.value).map { (entry.key, $0.value.double) }
            }
            guard rows.count == entries.count else { return nil }
            return .cases(rows.map(\.0), rows.map(\.1))
        }
    }

    /// Reads `{safety: {service: 3, culture: 5}, service: {culture: 2}}`.
    private func pairs(_ entries: [YAMLEntry]) -> ParameterValue? {
        var pairs: [NamePair] = []
        var numbers: [Double] = []
        for entry in entries {
            guard case .mapping(let inner) = entry.value.content else {
                return context.mismatch(
                    entry.value,
                    expected: ParameterDescription.Kind.pairs.inWords([])
                )
            }
            for number in inner {
                guard let value = context.number(number.value) else { return nil }
                pairs.append(NamePair(entry.key, number.key))
                numbers.append(value.value.double)
            }
        }
        return .pairs(pairs, numbers)
    }

    private func piecewiseRow(
        _ entry: YAMLEntry
    ) -> (interval: ExactInterval, place: Place, number: Exact)? {
        guard let interval = ExactInterval(entry.key) else {
            context.report(
                .profileWrongValue,
                at: entry.keyPlace,
                [
                    "expected": .both(Words.interval),
                    "found": .both(Words.quoted(entry.key)),
                ]
            )
            return nil
        }
        guard let number = context.number(entry.value) else { return nil }
        if description.returns == .points, number.value > use.fullMark {
            context.report(
                .profileAboveFullMark,
                at: entry.value.place,
                ["points": "\(number.value)", "full": "\(use.fullMark)"]
            )
        }
        return (interval, entry.keyPlace, number.value)
    }

    /// Lets an interval reach to the next where no value can lie between.
    ///
    /// 60..89 and 90.. of whole scores meet, which a scorer cannot see: it knows no precision.
    private func joined(_ interval: ExactInterval, to others: [ExactInterval]) -> Interval {
        let plain = interval.interval
        let next = others.filter { interval.isBefore($0) }.min { $0.isBefore($1) }
        guard let granularity = use.granularity, let next, let start = next.lower,
            let upper = interval.upper, upper < start,
            !interval.leavesGap(before: next, granularity: granularity)
        else { return plain }
        return Interval(
            plain.lower,
            start.double,
            includesLower: plain.includesLower,
            includesUpper: false
        )
    }

    /// Reports intervals that overlap or leave a gap.
    private func checkTable(_ rows: [(interval: ExactInterval, place: Place)]) {
        let sorted = rows.sorted { $0.interval.isBefore($1.interval) }
        guard var one = sorted.first else { return }
        for next in sorted.dropFirst() {
            // The next is compared with the one that reaches farthest of those before it.
            defer { if next.interval.endsAfter(one.interval) { one = next } }
            let arguments: [String: Argument] = [
                "first": "\(one.interval)", "second": "\(next.interval)",
            ]
            if one.interval.overlaps(next.interval) {
                context.report(.profileOverlap, at: next.place, arguments)
            } else if one.interval.leavesGap(before: next.interval, granularity: use.granularity) {
                context.report(.profileGap, at: next.place, arguments)
            }
        }
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
    /// What a number in the interval is.
    fileprivate var inWords: Bilingual {
        var (zh, en): ([String], [String]) = ([], [])
        if lower > -.infinity {
            zh.append((includesLower ? "不小于 " : "大于 ") + Words.number(lower))
            en.append((includesLower ? "at least " : "more than ") + Words.number(lower))
        }
        if upper < .infinity {
            zh.append((includesUpper ? "不大于 " : "小于 ") + Words.number(upper))
            en.append((includesUpper ? "at most " : "less than ") + Words.number(upper))
        }
        return Bilingual(zh: zh.joined(separator: "且"), en: en.joined(separator: " and "))
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
