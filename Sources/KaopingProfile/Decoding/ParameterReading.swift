internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads the parameters of one scorer.
struct ParameterReading {
    let use: ScorerUseReader
    let description: ScorerDescription
    let place: Place
    var columns: [Formula] = []
    private(set) var shares: [ShareCase] = []
    private(set) var sharesBy: Formula?

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
        let flat = entries.flatMap(flattened)
        if let main, main.kind.isTable || CasesReader.isCases(node),
            !flat.contains(where: { known.contains($0.key) })
        {
            return [main.name: node]
        }
        var result: [String: YAMLNode] = [:]
        for entry in flat {
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

    /// Turns `each_rater: {take: sum}` into the parameter `each_rater.take`.
    private func flattened(_ entry: YAMLEntry) -> [YAMLEntry] {
        let prefix = entry.key + "."
        guard case .mapping(let inner) = entry.value.content,
            description.parameters.contains(where: { $0.name.hasPrefix(prefix) })
        else { return [entry] }
        return inner.map {
            YAMLEntry(key: prefix + $0.key, keyPlace: $0.keyPlace, value: $0.value)
        }
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
        description.parameters.contains { $0.name == name && $0.isOfHost }
    }

    /// Returns the values to hand over, in the order of declaration; nil when one is wrong.
    mutating func values(
        _ stated: [String: YAMLNode]
    ) -> [(description: ParameterDescription, value: ParameterValue)]? {
        let before = context.issues.count
        var result: [(description: ParameterDescription, value: ParameterValue)] = []
        for parameter in description.parameters {
            if let node = stated[parameter.name] {
                let own = context.issues.count
                if let value = value(parameter, node) { result.append((parameter, value)) }
                context.name(parameter, of: description, in: own...)
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
    func unstated(_ parameter: ParameterDescription) -> ParameterValue? {
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
        if parameter.kind == .shares { return shareTable(node) }
        if parameter.kind == .texts {
            let texts = context.texts(node)
            return texts.isEmpty ? nil : .texts(texts.map(\.text))
        }
        if parameter.kind.isTable { return table(parameter, node) }
        if parameter.mayBeColumn, let names = use.names, CasesReader.isCases(node) {
            let reader = CasesReader(names: names, scope: use.scope)
            guard let formula = reader.value(node, expecting: type(of: parameter)) else {
                return nil
            }
            columns.append(formula)
            return .column
        }
        guard let text = node.scalar else {
            return context.mismatch(node, expected: parameter.kind.inWords(parameter.choices))
        }
        if parameter.mayBeColumn, let names = use.names, !node.isNull, !isLiteral(parameter, text) {
            guard
                let formula = names.formula(node, expecting: type(of: parameter), in: use.scope)
            else { return nil }
            columns.append(formula)
            return .column
        }
        return scalar(parameter, text: text, at: node.place)
    }

    private func type(of parameter: ParameterDescription) -> FormulaType {
        parameter.kind == .date ? .date : .number
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

    // MARK: Shares

    /// Reads `{committee: 70%, department: 30%}`, or such a table for each category.
    private mutating func shareTable(_ node: YAMLNode) -> ParameterValue? {
        if CasesReader.isCases(node), let names = use.names {
            guard let cases = CasesReader(names: names, scope: .data).cases(node) else {
                return nil
            }
            sharesBy = cases.subject
            shares = zip(cases.labels, cases.nodes).compactMap { shareCase($0, $1) }
            if let otherwise = cases.otherwise, let rest = shareCase(nil, otherwise) {
                shares.append(rest)
            }
            guard shares.count == cases.nodes.count + (cases.otherwise == nil ? 0 : 1) else {
                return nil
            }
            if shares.count > 1 { columns.append(CasesReader.index(cases, at: node.place)) }
        } else {
            guard let only = shareCase(nil, node) else { return nil }
            shares = [only]
        }
        var names: [String] = []
        for share in shares.flatMap(\.shares) where !names.contains(share.name) {
            names.append(share.name)
        }
        let rows = shares.map { row in
            names.map { name in row.shares.first { $0.name == name }?.value.double ?? 0 }
        }
        return .shares(names: names, rows: rows)
    }

    /// Reads the shares of one case, which add up to 100 % exactly.
    private func shareCase(_ label: FormulaCase?, _ node: YAMLNode) -> ShareCase? {
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            return context.mismatch(
                node,
                expected: ParameterDescription.Kind.shares.inWords([])
            )
        }
        let name = label.map { Bilingual($0.text) } ?? Words.thisTable
        return context.shares(entries, of: name).map { ShareCase(label: label, shares: $0) }
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

extension DecodingContext {
    /// Says of issues which scorer's parameter they are of, where they do not say it yet.
    fileprivate func name(
        _ parameter: ParameterDescription,
        of scorer: ScorerDescription,
        in range: PartialRangeFrom<Int>
    ) {
        for index in issues.indices[range] {
            issues[index] = issues[index].naming(parameter.name, of: scorer.id)
        }
    }
}

extension Issue {
    /// The issue with the parameter that it is of, unless it says that already.
    ///
    /// A function of its own: the optimizer of Swift 6.3.1 crashes on it inside the loop above.
    fileprivate func naming(_ parameter: String, of scorer: String) -> Issue {
        guard arguments["scorer"] == nil else { return self }
        var arguments = arguments
        arguments["scorer"] = .text(scorer)
        arguments["parameter"] = .text(parameter)
        let hint = message.hint
        let named = Message(
            message.code,
            zh: "评分器“{scorer}”的参数“{parameter}”：" + message.text.zh,
            en: "the parameter \"{parameter}\" of \"{scorer}\": " + message.text.en,
            hintZH: hint?.zh,
            hintEN: hint?.en
        )
        return Issue(named, at: place, arguments, severity: severity)
    }
}

extension YAMLNode {
    /// The node without one key; nil where nothing is left.
    func without(_ key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return self }
        let left = entries.filter { $0.key != key }
        return left.isEmpty
            ? nil : YAMLNode(place: place, content: .mapping(left), isFlow: isFlow)
    }
}
