import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

@Suite("The schema of scorers") struct ProfileSchemaScorersTests {
    private func uses(_ key: Key) throws -> [String: Any] {
        let schema = try ReadSchema.current()
        let elements = try schema["$defs", "criterion", "properties", key.name, "anyOf"].elements
        return try #require(try elements[1]["properties"].value as? [String: Any])
    }

    @Test("every scorer stands where its role is, and nowhere else")
    func roles() throws {
        let registry = try Scheme.registry()
        #expect(try Set(uses(Keys.score).keys) == Set(registry.ids(for: .leaf)))
        #expect(try Set(uses(Keys.combine).keys) == Set(registry.ids(for: .aggregate)))
        #expect(try Set(uses(Keys.weights).keys) == Set(registry.ids(for: .weighting)))
        let start = try ReadSchema.current()["$defs", "rating", "properties", "start"]
        #expect(try start["properties"].keys == Set(registry.ids(for: .rating) + ["column"]))
    }

    @Test("a scorer stands alone only where nothing has to be stated")
    func alone() throws {
        let schema = try ReadSchema.current()
        let score = try schema["$defs", "criterion", "properties", "score", "anyOf"].elements
        let words = try score[0]["enum"].texts
        #expect(words.contains("min_max") && !words.contains("goalposts"))
    }

    @Test("parameters have their kinds, choices and ranges; dotted ones stand in mappings")
    func parameters() throws {
        let schema = try ReadSchema.current()["$defs"]
        let forms = try schema["scorer.goalposts", "anyOf"].elements
        #expect(try forms[0]["required"].texts == ["ends"])
        #expect(try forms[0]["properties", "transform", "enum"].texts == ["none", "log"])
        #expect(try forms[1]["$ref"].text == "#/$defs/interval")
        let panel = try schema["scorer.panel", "anyOf"].elements[0]["properties"]
        #expect(try panel["each_rater", "properties"].keys == ["over", "take", "incomplete"])
        let drop = try panel["each_group", "properties", "drop"]
        #expect(try drop["minimum"].value as? Int == 0)
        #expect(try drop["maximum"].value as? Int == 1000)
        let spread = try schema["scorer.z_score", "anyOf"].elements[0]
        #expect(try spread["properties", "spread"].keys.isSuperset(of: ["description", "$ref"]))
        let shares = try panel["shares", "anyOf"].elements
        #expect(try shares[0]["required"].texts == ["by", "cases"])
    }

    @Test("what the host fills in is not there, and the decoder refuses it as well")
    func host() throws {
        let registry = try Scheme.registry()
        let schema = try ReadSchema.current()["$defs"]
        for id in registry.ids {
            let description = try #require(registry[id]).handle.description
            guard schema.keys.contains("scorer." + id) else { continue }
            let own = try schema["scorer." + id]
            let named = try own.keys.contains("anyOf") ? own["anyOf"].elements[0] : own
            for parameter in description.parameters where parameter.isOfHost {
                #expect(try !named["properties"].keys.contains(parameter.name), "\(id)")
                guard description.role == .leaf else { continue }
                let text = Scheme.text([
                    9: "  - {id: a, of: income, score: {\(id): {\(parameter.name): 1}}}"
                ])
                #expect(Scheme.problems(of: text).contains { $0.contains("[host-parameter]") })
            }
        }
    }

    @Test("outcomes and bands take what their scorers do")
    func keys() throws {
        let schema = try ReadSchema.current()["$defs"]
        let outcome = try schema["stage", "properties", "outcome", "properties"]
        #expect(outcome.keys == ["pass", "conditional", "fail"])
        let conditional = try outcome["conditional", "anyOf"].elements[1]
        #expect(try conditional["properties"].keys == ["interval", "rectify_within"])
        #expect(try schema["rollup", "properties", "bands", "$ref"].text == "#/$defs/scorer.bands")
    }

    @Test("an outside scorer is named with its plugin")
    func outside() throws {
        var registry = try Scheme.registry()
        let shipped = try #require(registry["goalposts"])
        let origin = ScorerRegistry.Origin(plugin: "acme", version: "1.0.0", file: "libAcme.so")
        let present = registry.add("acme/goalposts", shipped.handle, origin)
        #expect(present?.origin == nil)
        let text = ProfileSchema(scorers: registry, language: .en).text
        #expect(text.contains(##""$ref": "#/$defs/scorer.acme~1goalposts""##))
        #expect(text.contains(#""scorer.acme/goalposts": {"#))
    }

    @Test("without any scorers the schema is whole all the same")
    func none() {
        let schema = ProfileSchema(scorers: ScorerRegistry(), language: .en)
        #expect(schema.text.contains(#""outlier"#) && !schema.text.contains("scorer.bands"))
    }
}
