internal import KaopingCore
internal import ScorerKit

/// Scorers and their parameters, as they describe themselves.
extension ProfileSchema {
    /// The places in which a profile names scorers by their ids.
    private static let namedRoles: [ScorerDescription.Role] = [
        .leaf, .aggregate, .weighting, .rating,
    ]

    /// The scorers of a place with what they say of themselves, in alphabetical order.
    private func descriptions(
        _ role: ScorerDescription.Role
    ) -> [(id: String, description: ScorerDescription)] {
        scorers.ids(for: role).compactMap { id in
            scorers[id].map { (id, $0.handle.description) }
        }
    }

    /// The parameters of each scorer that a profile names.
    var parameters: [Member] {
        ProfileSchema.namedRoles.flatMap(descriptions).map { id, description in
            Member(key: ProfileSchema.parameters(of: id), value: parameters(description))
        }
    }

    private static func parameters(of id: String) -> String { "scorer." + id }

    /// Describes a scorer: its id alone, or its id and its parameters.
    func use(of role: ScorerDescription.Role) -> JSONValue {
        // What a rating starts with is a mapping, and may be a column.
        if role == .rating {
            let column = Member(key: "column", value: Scalar.formula)
            return ProfileSchema.one(of: properties(role) + [column])
        }
        let alone = descriptions(role).filter { _, description in
            !description.parameters.contains(where: \.mustBeStated)
        }
        let one = ProfileSchema.one(of: properties(role))
        let words = ProfileSchema.words(alone.map(\.id))
        guard role == .weighting else { return ["anyOf": [words, one]] }
        // Weights may go by an attribute of the children as well.
        return ["anyOf": [words, one, ProfileSchema.reference(to: Shapes.weightTable.name)]]
    }

    /// The rating scorers, which may stand beside the keys of a rating.
    var ratingStarts: [Member] { properties(.rating) }

    private func properties(_ role: ScorerDescription.Role) -> [Member] {
        descriptions(role).map { id, description in
            let schema = ProfileSchema.reference(to: ProfileSchema.parameters(of: id))
            return Member(key: id, value: described(description, schema))
        }
    }

    private func described(_ scorer: ScorerDescription, _ schema: JSONValue) -> JSONValue {
        let words = text(scorer.title) + (language == .zh ? "：" : ": ") + text(scorer.summary)
        return JSONValue.object([Member(key: "description", value: .string(words))])
            .adding(schema.members)
    }

    private func text(_ title: Title) -> String { language == .zh ? title.zh : title.en }

    private static func one(of properties: [Member]) -> JSONValue {
        closed(properties).adding([
            Member(key: "minProperties", value: 1), Member(key: "maxProperties", value: 1),
        ])
    }

    // MARK: Parameters

    /// Describes what stands behind a scorer's id: its parameters by name, or the main one alone.
    func parameters(_ scorer: ScorerDescription, beside others: [Member] = []) -> JSONValue {
        let stated = scorer.parameters.filter { !$0.isOfHost }
        var forms = [named(stated, beside: others)]
        if let main = stated.first(where: \.isMain),
            !stated.contains(where: { $0.mustBeStated && $0.name != main.name })
        {
            // Shares alone would be taken for parameters.
            forms.append(main.kind == .shares ? byCase(literal(main)) : value(main))
        }
        if !stated.contains(where: \.mustBeStated) { forms.append(["type": "null"]) }
        return forms.count == 1 ? forms[0] : ["anyOf": .array(forms)]
    }

    /// Describes parameters by their names; dotted ones stand in mappings of their own.
    private func named(
        _ parameters: [ParameterDescription],
        beside others: [Member]
    ) -> JSONValue {
        var members: [Member] = []
        var required: [String] = []
        for parameter in parameters {
            let parts = parameter.name.split(separator: ".", maxSplits: 1).map(String.init)
            guard !members.contains(where: { $0.key == parts[0] }) else { continue }
            let inner = parameters.filter { $0.name.hasPrefix(parts[0] + ".") }
            if inner.isEmpty {
                members.append(member(parameter, parameter.name))
            } else {
                let below = ProfileSchema.closed(
                    inner.map { member($0, String($0.name.dropFirst(parts[0].count + 1))) }
                )
                members.append(Member(key: parts[0], value: below))
            }
            if parameter.mustBeStated { required.append(parts[0]) }
        }
        return ProfileSchema.closed(members + others, required: required)
    }

    private func member(_ parameter: ParameterDescription, _ name: String) -> Member {
        let words = JSONValue.string(text(parameter.title))
        let schema = JSONValue.object([Member(key: "description", value: words)])
        return Member(key: name, value: schema.adding(value(parameter).members))
    }

    /// Describes the value of a parameter, which may be a formula.
    private func value(_ parameter: ParameterDescription) -> JSONValue {
        if parameter.mayBeColumn { return ProfileSchema.reference(to: "value") }
        let plain = literal(parameter)
        return parameter.kind == .shares ? ["anyOf": [byCase(plain), plain]] : plain
    }

    /// Describes a table by category of such values.
    private func byCase(_ plain: JSONValue) -> JSONValue {
        let table = [
            Member(key: Keys.casesBy.name, value: Scalar.formula),
            Member(key: Keys.cases.name, value: ProfileSchema.map(to: plain)),
            Member(key: Keys.otherwise.name, value: plain),
        ]
        return ProfileSchema.closed(table, required: table.prefix(2).map(\.key))
    }

    private func literal(_ parameter: ParameterDescription) -> JSONValue {
        switch parameter.kind {
        case .number, .percent: Scalar.number.adding(limits(parameter.range))
        case .integer: Scalar.whole.adding(limits(parameter.range))
        case .flag: Scalar.flag
        case .choice: ProfileSchema.words(parameter.choices)
        case .interval: Scalar.interval
        case .text: Scalar.text
        case .texts: Scalar.texts
        case .date: ["type": "string", "pattern": .string(SchemaPatterns.date)]
        case .days:
            ["type": ["integer", "string"], "pattern": .string(SchemaPatterns.days)]
        case .piecewise:
            ProfileSchema.map(to: Scalar.number).adding("propertyNames", Scalar.interval)
                .adding("minProperties", 1)
        case .bands: ProfileSchema.map(to: Scalar.interval).adding("minProperties", 1)
        case .pairs:
            ProfileSchema.map(to: ProfileSchema.map(to: Scalar.number)).adding("minProperties", 1)
        case .cases, .shares, .numbers:
            ProfileSchema.map(to: Scalar.number).adding("minProperties", 1)
        }
    }

    /// The limits of a number; one that is written as a text only the decoder compares.
    private func limits(_ range: Interval) -> [Member] {
        var limits: [Member] = []
        if range.lower > -.infinity {
            let key = range.includesLower ? "minimum" : "exclusiveMinimum"
            limits.append(Member(key: key, value: .number(range.lower)))
        }
        if range.upper < .infinity {
            let key = range.includesUpper ? "maximum" : "exclusiveMaximum"
            limits.append(Member(key: key, value: .number(range.upper)))
        }
        return limits
    }

    // MARK: Scorers that keys stand for

    /// Describes the bands of a roll-up: what the scorer of that name takes.
    var bands: JSONValue {
        scorers.ids(for: .rating).contains(Keys.bands.name)
            ? ProfileSchema.reference(to: ProfileSchema.parameters(of: Keys.bands.name))
            : ProfileSchema.map(to: Scalar.interval)
    }

    /// Describes a step of preparation: the parameters of any such scorer, and `within`.
    func preparation(_ key: Key) -> JSONValue {
        guard let description = scorers[key.name]?.handle.description,
            description.role == .preparation
        else { return ["type": ["object", "string", "number", "boolean"]] }
        let within = Member(key: Keys.withinGroup.name, value: Scalar.id)
        return parameters(description, beside: [within])
    }

    /// Describes the outcomes of an acceptance, each an interval or that and its parameters.
    var outcomes: JSONValue {
        let parameters = scorers["acceptance"]?.handle.description.parameters ?? []
        let others = parameters.filter { !$0.isOfHost && $0.kind != .bands }
        let key = Member(key: "interval", value: Scalar.interval)
        let mapping = ProfileSchema.closed(
            [key] + others.map { member($0, $0.name) },
            required: [key.key]
        )
        let outcomes = ProcedureReader.outcomes.reversed().map {
            Member(key: $0.id, value: ["anyOf": [Scalar.interval, mapping]])
        }
        return ProfileSchema.closed(outcomes)
    }
}

extension ParameterDescription {
    /// Whether the host alone fills the parameter in.
    var isOfHost: Bool {
        let names = [
            "full_mark", "children", "as_of", "first_day", "last_day", "before", "unit_value",
        ]
        return kind == .numbers || names.contains(name)
    }

    /// Whether a profile that names the scorer must state the parameter.
    var mustBeStated: Bool { isRequired && !isOfHost }
}
