public import KaopingCore
internal import ScorerKit

/// A JSON Schema of the profile language, by which editors complete and check profiles.
///
/// It is made from the shapes and from what the scorers say of themselves, so that it says what
/// the decoder does: which keys there are, what their values look like and what must be there.
/// What several statements say together (sums of weights, names, gaps) only the decoder checks.
public struct ProfileSchema {
    let scorers: ScorerRegistry
    let language: Language
    let shapes: [Shape]

    /// Creates the schema of the language with some scorers.
    ///
    /// - Parameters:
    ///   - scorers: the scorers that a profile may name.
    ///   - language: the language of the descriptions.
    public init(scorers: ScorerRegistry, language: Language) {
        self.scorers = scorers
        self.language = language
        shapes = Shapes.all
    }

    /// The schema as JSON text (draft 2020-12), the same bytes for the same language and scorers.
    public var text: String { document.text + "\n" }

    private var document: JSONValue {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": .string(Words.schemaTitle[language]),
            "$ref": ProfileSchema.reference(Shapes.profile.name),
            "if": ["type": "object", "required": .array([.string(Keys.extends.name)])],
            "then": [
                "required": .array([.string(Keys.language.name), .string(Keys.profile.name)])
            ],
            "else": ProfileSchema.reference(to: ProfileSchema.complete(Shapes.profile.name))
                .adding("properties", .object([Member(key: Keys.remove.name, value: false)])),
            "$defs": .object(scalars + shapes.map(definition) + completions + parameters),
        ]
    }

    typealias Member = JSONValue.Member

    // MARK: Shapes

    private func definition(_ shape: Shape) -> Member {
        Member(key: shape.name, value: object(shape))
    }

    /// The mappings that an overlay states whole or not at all.
    private static let wholeShapes = [Shapes.cases.name, Shapes.weightTable.name]

    /// Describes a mapping: its keys and no others.
    ///
    /// Only ids are required here; an overlay states nothing else of what its base states.
    private func object(_ shape: Shape) -> JSONValue {
        let title = language == .zh ? shape.zh : shape.en
        let keys = shape.keys.map { Member(key: $0.name, value: property($0)) }
        let starts = shape.name == Shapes.rating.name ? ratingStarts : []
        let isIdentified = shape.keys.contains { $0.name == Keys.id.name && $0.isRequired }
        let isWhole = ProfileSchema.wholeShapes.contains(shape.name)
        let required = isWhole ? shape.keys.filter(\.isRequired) : isIdentified ? [Keys.id] : []
        return ProfileSchema.closed(keys + starts, required: required.map(\.name))
            .adding("description", .string(title))
    }

    private func property(_ key: Key) -> JSONValue {
        let meaning = language == .zh ? key.zh : key.en
        let schema = value(of: key)
        return JSONValue.object([Member(key: "description", value: .string(meaning))])
            .adding(schema.members)
    }

    /// Describes a mapping with these keys and no others.
    static func closed(_ properties: [Member], required: [String] = []) -> JSONValue {
        var members = [
            Member(key: "type", value: "object"),
            Member(key: "properties", value: .object(properties)),
        ]
        if !required.isEmpty {
            members.append(Member(key: "required", value: .array(required.map { .string($0) })))
        }
        return .object(members + [Member(key: "additionalProperties", value: false)])
    }

    // MARK: What must be there

    /// The name of the definition that says what a whole shape must have.
    private static func complete(_ shape: String) -> String { "complete." + shape }

    /// What a profile that refines none must state, below its shapes as well.
    private var completions: [Member] {
        let demanding = demandingShapes
        return shapes.filter { demanding.contains($0.name) }.map { shape in
            var members: [Member] = []
            let required = shape.keys.filter(\.isRequired).map(\.name)
            if !required.isEmpty {
                members.append(Member(key: "required", value: .array(required.map { .string($0) })))
            }
            let inner = shape.keys.compactMap { key -> Member? in
                guard let name = key.innerShape, demanding.contains(name) else { return nil }
                let below = ProfileSchema.reference(to: ProfileSchema.complete(name))
                return Member(key: key.name, value: key.wrapping(below))
            }
            if !inner.isEmpty { members.append(Member(key: "properties", value: .object(inner))) }
            return Member(key: ProfileSchema.complete(shape.name), value: .object(members))
        }
    }

    /// The shapes with keys that must be there, in themselves or below.
    private var demandingShapes: Set<String> {
        var found = Set(shapes.filter { $0.keys.contains(where: \.isRequired) }.map(\.name))
        found.subtract(ProfileSchema.wholeShapes)
        while true {
            let more = shapes.filter { shape in
                shape.keys.contains { $0.innerShape.map(found.contains) ?? false }
            }
            let all = found.union(more.map(\.name))
            if all == found { return found }
            found = all
        }
    }

    // MARK: References

    static func reference(_ name: String) -> JSONValue {
        .string("#/$defs/" + name.replacing("~", with: "~0").replacing("/", with: "~1"))
    }

    static func reference(to name: String) -> JSONValue { ["$ref": reference(name)] }
}

extension JSONValue {
    /// The members of an object; none of another value.
    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    func adding(_ key: String, _ value: JSONValue) -> JSONValue {
        adding([Member(key: key, value: value)])
    }
}

extension Key {
    /// The shape of the mappings that the key holds.
    var innerShape: String? {
        switch value {
        case .mapping(let name), .list(let name), .byID(let name): name
        default: nil
        }
    }

    /// Returns the schema of the key's value from that of the mappings in it.
    fileprivate func wrapping(_ schema: JSONValue) -> JSONValue {
        switch value {
        case .list: ["items": schema]
        case .byID: ["additionalProperties": schema]
        default: schema
        }
    }
}

extension Words {
    static let schemaTitle = Bilingual(
        zh: "考评方案语言第 1 版",
        en: "The profile language of Kaoping, version 1"
    )
}
