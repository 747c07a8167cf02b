internal import KaopingCore
internal import ScorerKit

/// What the value of a key looks like.
extension ProfileSchema {
    /// The scalars that many keys share.
    var scalars: [Member] {
        [
            scalar("id", .id, ["type": "string", "pattern": .string(SchemaPatterns.id)]),
            scalar("text", .text, ["type": ["string", "number", "boolean"], "minLength": 1]),
            scalar("texts", .texts, ProfileSchema.oneOrMore(Scalar.text)),
            scalar("title", .title, ["anyOf": [Scalar.text, titles]]),
            scalar("whole", .integer, ProfileSchema.scalar("integer", SchemaPatterns.whole)),
            scalar("number", .number, ProfileSchema.scalar("number", SchemaPatterns.number)),
            scalar("flag", .flag, ProfileSchema.scalar("boolean", SchemaPatterns.flag)),
            scalar(
                "interval",
                .interval,
                ["type": "string", "pattern": .string(SchemaPatterns.interval)]
            ),
            scalar("dates", .dates, ["type": "string", "pattern": .string(SchemaPatterns.dates)]),
            scalar(
                "formula",
                .formula,
                ["type": ["string", "number", "boolean"], "minLength": 1]
            ),
            scalar(
                "value",
                .cases,
                ["anyOf": [Scalar.formula, ProfileSchema.reference(to: Shapes.cases.name)]]
            ),
        ]
    }

    private func scalar(_ name: String, _ value: Key.Value, _ schema: JSONValue) -> Member {
        let words: JSONValue = .string(value.inWords[language])
        return Member(key: name, value: schema.adding("description", words))
    }

    private static func scalar(_ type: JSONValue, _ pattern: String) -> JSONValue {
        ["type": .array([type, "string"]), "pattern": .string(pattern)]
    }

    private var titles: JSONValue {
        let keys = ["zh", "en"].map { Member(key: $0, value: Scalar.text) }
        return ProfileSchema.closed(keys).adding("minProperties", 1)
    }

    /// Returns the schema of a key's value.
    func value(of key: Key) -> JSONValue {
        // The version is a number that the decoder compares.
        if key.name == Keys.language.name { return ProfileSchema.words(["1"]) }
        if case .preparation = key.value { return preparation(key) }
        return value(key.value)
    }

    private func value(_ value: Key.Value) -> JSONValue {
        switch value {
        case .id: Scalar.id
        case .text: Scalar.text
        case .title: ProfileSchema.reference(to: "title")
        case .integer: Scalar.whole
        case .number: Scalar.number
        case .flag: Scalar.flag
        case .interval: Scalar.interval
        case .dates: ProfileSchema.reference(to: "dates")
        case .formula: Scalar.formula
        case .cases: ProfileSchema.reference(to: "value")
        case .texts: Scalar.texts
        case .choice(let words): ProfileSchema.words(words)
        case .choiceList(let words): ProfileSchema.oneOrMore(ProfileSchema.words(words))
        case .mapping(let shape): ProfileSchema.reference(to: shape)
        case .list(let shape): ["type": "array", "items": ProfileSchema.reference(to: shape)]
        case .byID(let shape): byID(shape)
        case .scorer(let role): use(of: role)
        default: table(value)
        }
    }

    /// Returns the schema of a value that is a mapping by names, or a short form of its own.
    private func table(_ value: Key.Value) -> JSONValue {
        switch value {
        case .titlesByID: ProfileSchema.map(to: ProfileSchema.reference(to: "title"))
        case .textsByID: ProfileSchema.map(to: Scalar.text)
        case .numbersByID: ProfileSchema.map(to: Scalar.number)
        case .weights: use(of: .weighting)
        case .missing:
            [
                "anyOf": [
                    ProfileSchema.words(Criterion.Missing.allCases.map(\.rawValue)),
                    ProfileSchema.reference(to: Shapes.missing.name),
                ]
            ]
        case .formulasByCase: ProfileSchema.map(to: Scalar.formula).adding("minProperties", 1)
        case .bounds: ProfileSchema.map(to: ProfileSchema.words(["floor", "ceiling"]))
        case .bands: bands
        case .groupings: ProfileSchema.oneOrMore(Scalar.texts)
        case .levels:
            [
                "anyOf": [
                    ["type": "string", "pattern": .string(SchemaPatterns.levels)],
                    ["type": "array", "items": Scalar.text, "minItems": 1],
                ]
            ]
        case .leaves:
            [
                "anyOf": [
                    ["type": "array", "items": Scalar.id, "minItems": 1],
                    ProfileSchema.map(to: Scalar.number).adding("propertyNames", Scalar.id),
                ]
            ]
        case .reduction: reduction
        case .marks: marks
        case .outcomes: outcomes
        default: true
        }
    }

    private func byID(_ shape: String) -> JSONValue {
        let mapping = ProfileSchema.reference(to: shape)
        guard shape == Shapes.column.name else {
            return ProfileSchema.map(to: mapping).adding("propertyNames", Scalar.id)
        }
        // A column's type may stand alone.
        return ProfileSchema.map(to: ["anyOf": [value(Keys.type.value), mapping]])
            .adding("propertyNames", Scalar.id)
    }

    // MARK: Pieces

    static func map(to schema: JSONValue) -> JSONValue {
        ["type": "object", "additionalProperties": schema]
    }

    static func oneOrMore(_ schema: JSONValue) -> JSONValue {
        ["anyOf": [schema, ["type": "array", "items": schema]]]
    }

    /// Describes one of some words, which YAML may take for numbers or flags.
    static func words(_ words: [String]) -> JSONValue {
        let values = words.flatMap { word -> [JSONValue] in
            if let number = Int(word) { return [.number(Double(number)), .string(word)] }
            if let flag = Bool(word) { return [.flag(flag), .string(word)] }
            return [.string(word)]
        }
        return ["enum": .array(values)]
    }

    // MARK: Short forms

    private var reduction: JSONValue {
        let methods = [Keys.sum, Keys.mean, Keys.median, Keys.lowest, Keys.highest].map(\.name)
        let count = Keys.count.name
        let counted = ProfileSchema.closed(
            [Member(key: count, value: Scalar.formula)],
            required: [count]
        )
        return ["anyOf": [ProfileSchema.words(methods), counted]]
    }

    private var marks: JSONValue {
        let atLeast = Keys.atLeast.name
        let one = Member(key: atLeast, value: Scalar.number)
        return [
            "type": "object",
            "properties": .object([one]),
            "additionalProperties": ProfileSchema.closed([one], required: [atLeast]),
        ]
    }
}

/// The scalars by reference.
enum Scalar {
    static let id = ProfileSchema.reference(to: "id")
    static let text = ProfileSchema.reference(to: "text")
    static let texts = ProfileSchema.reference(to: "texts")
    static let whole = ProfileSchema.reference(to: "whole")
    static let number = ProfileSchema.reference(to: "number")
    static let flag = ProfileSchema.reference(to: "flag")
    static let interval = ProfileSchema.reference(to: "interval")
    static let formula = ProfileSchema.reference(to: "formula")
}
