import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("The JSON Schema of the language") struct ProfileSchemaTests {
    @Test(
        "every shape is closed and has its keys, each with its meaning",
        arguments: Language.allCases
    )
    func shapes(language: Language) throws {
        let schema = try ReadSchema.current(language)
        for shape in Shapes.all {
            let definition = try schema["$defs", shape.name]
            #expect(try definition["additionalProperties"].value as? Bool == false)
            let properties = try definition["properties"]
            #expect(properties.keys.isSuperset(of: shape.keys.map(\.name)), "\(shape.name)")
            for key in shape.keys {
                let meaning = language == .zh ? key.zh : key.en
                #expect(try properties[key.name, "description"].text == meaning)
                // A description alone would let anything pass.
                #expect(try properties[key.name].keys.count > 1, "\(shape.name).\(key.name)")
            }
        }
    }

    @Test("an overlay must state its head alone, another profile what its shapes demand")
    func overlays() throws {
        let schema = try ReadSchema.current()
        #expect(try schema["if", "required"].texts == ["extends"])
        #expect(try schema["then", "required"].texts == ["language", "profile"])
        #expect(try schema["else", "$ref"].text == "#/$defs/complete.profile")
        #expect(try schema["else", "properties", "remove"].value as? Bool == false)
        let whole = try schema["$defs", "complete.profile"]
        #expect(try whole["required"].texts == ["language", "profile", "unit", "tables"])
        let tables = try whole["properties", "tables", "additionalProperties", "$ref"]
        #expect(tables.text == "#/$defs/complete.table")
        #expect(try schema["$defs", "complete.table", "required"].texts == ["file", "columns"])
        // Criteria stand within criteria.
        let inner = try schema["$defs", "complete.criterion", "properties", "criteria", "items"]
        #expect(try inner["$ref"].text == "#/$defs/complete.criterion")
    }

    @Test("every reference has its definition, and every definition is referred to")
    func references() throws {
        let text = ProfileSchema(scorers: try Scheme.registry(), language: .en).text
        let pattern = /"\$ref": "#\/\$defs\/([^"]+)"/
        let named = Set(text.matches(of: pattern).map { String($0.1) })
        #expect(try named == ReadSchema.current()["$defs"].keys)
    }

    @Test("the same language and scorers give the same bytes")
    func deterministic() throws {
        let registry = try Scheme.registry()
        let texts = Language.allCases.map { ProfileSchema(scorers: registry, language: $0).text }
        #expect(texts[0] != texts[1])
        for language in Language.allCases {
            let again = ProfileSchema(scorers: try Scheme.registry(), language: language).text
            #expect(texts.contains(again))
        }
    }

    @Test("an id with a slash is escaped where it is referred to")
    func pointers() {
        #expect(ProfileSchema.reference("acme/a~b") == "#/$defs/acme~1a~0b")
    }

    @Test("a key holds the shape that it names, another none")
    func inner() {
        #expect(Keys.criteria.innerShape == "criterion")
        #expect(Keys.tables.innerShape == "table")
        #expect(Keys.points.innerShape == nil)
    }
}
