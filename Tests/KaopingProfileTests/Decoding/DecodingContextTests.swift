import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct DecodingContextTests {
    private let context = DecodingContext(scorers: ScorerRegistry())
    private let place = Place(file: "p.yaml", line: 2, column: 3)

    @Test("a word near to a candidate brings that candidate up")
    func near() {
        let suggestion = context.suggestion(for: "wieght", among: ["points", "weight"])
        #expect(suggestion.description(in: .en) == "did you mean \"weight\"?")
        #expect(suggestion.description(in: .zh) == "是否想写“weight”？")
    }

    @Test("a word near to none brings up all that there are, or that there is none")
    func far() {
        let some = context.suggestion(for: "q", among: ["points", "weight"])
        #expect(some.description(in: .en) == "known here: points, weight")
        let none = context.suggestion(for: "q", among: [])
        #expect(none.description(in: .en) == "there is none to name here")
        #expect(none.description(in: .zh) == "这里没有可用的名称")
    }

    @Test("a missing key is explained by half a sentence")
    func missing() {
        context.reportMissing(Keys.file, at: place)
        #expect(
            context.issues.map { $0.description(in: .en) } == [
                "p.yaml:2:3: \"file\" is missing: the file, inside the profile's folder or the "
                    + "data folder [missing-key]"
            ]
        )
    }

    @Test("what was found is named by its kind, a text by itself")
    func found() {
        func words(_ content: YAMLNode.Content) -> String {
            YAMLNode(place: place, content: content).inWords.en
        }
        #expect(words(.scalar(text: "x", isPlain: true)) == "\"x\"")
        #expect(words(.scalar(text: "", isPlain: false)) == "nothing")
        #expect(words(.scalar(text: "~", isPlain: true)) == "nothing")
        #expect(words(.scalar(text: "~", isPlain: false)) == "\"~\"")
        #expect(words(.sequence([])) == "an empty list")
        #expect(words(.mapping([])) == "an empty mapping")
        let node = YAMLNode(place: place, content: .scalar(text: "x", isPlain: true))
        #expect(words(.sequence([node])) == "a list")
        #expect(words(.mapping([YAMLEntry(key: "k", keyPlace: place, value: node)])) == "a mapping")
    }
}
