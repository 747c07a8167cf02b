import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("The schema of values") struct ProfileSchemaValuesTests {
    private func property(_ shape: String, _ key: String) throws -> ReadSchema {
        try ReadSchema.current()["$defs", shape, "properties", key]
    }

    @Test("a number may be written as a number or as a text that is one")
    func numbers() throws {
        let number = try ReadSchema.current()["$defs", "number"]
        #expect(try number["type"].texts == ["number", "string"])
        #expect(try number["pattern"].text == SchemaPatterns.number)
        #expect(try property("criterion", "points")["$ref"].text == "#/$defs/number")
    }

    @Test("a column is its type or a mapping")
    func columns() throws {
        let columns = try property("table", "columns")["additionalProperties", "anyOf"].elements
        #expect(try columns[0]["enum"].texts.contains("percent"))
        #expect(try columns[1]["$ref"].text == "#/$defs/column")
    }

    @Test("a word that YAML takes for a number may be either")
    func words() throws {
        #expect(
            ProfileSchema.words(["1", "true", "low"]).text
                == #"{"enum": [1, "1", true, "true", "low"]}"#
        )
        #expect(try property("profile", "language")["enum"].elements.count == 2)
    }

    @Test("a table by category has its subject and its cases and nothing else")
    func cases() throws {
        let cases = try ReadSchema.current()["$defs", "cases"]
        #expect(try cases["required"].texts == ["by", "cases"])
        #expect(try cases["properties"].keys == ["by", "cases", "otherwise"])
    }

    @Test("short forms and tables by name are told apart")
    func tables() throws {
        let leaves = try property("criterion", "leaves")["anyOf"].elements
        #expect(try leaves[0]["type"].text == "array" && leaves[1]["type"].text == "object")
        let levels = try property("rating", "levels")["anyOf"].elements
        #expect(try levels[0]["pattern"].text == SchemaPatterns.levels)
        let then = try property("indicator", "then")["anyOf"].elements
        #expect(try then[0]["enum"].texts == ["sum", "mean", "median", "lowest", "highest"])
        #expect(try then[1]["required"].texts == ["count"])
        let bound = try property("stage", "bound")["additionalProperties", "enum"]
        #expect(bound.texts == ["floor", "ceiling"])
        let pass = try property("stage", "pass")["additionalProperties", "required"]
        #expect(pass.texts == ["at_least"])
    }

    @Test("no kind of value lets anything pass")
    func complete() throws {
        let schema = ProfileSchema(scorers: try Scheme.registry(), language: .en)
        for key in Shapes.all.flatMap(\.keys) {
            #expect(!schema.value(of: key).members.isEmpty, "\(key.name)")
        }
    }
}
