import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayBoundsTests {
    static let refusals = [
        OverlayRefusal(
            "a floor is lowered",
            "procedure: [{id: evaluation, pass: {residents: {at_least: 70%}}}]\n",
            zh: [
                "county.yaml:1:59：“evaluation”的“pass.residents.at_least”为 70%，"
                    + "低于 city.yaml:24:34 规定的下限 80% [overlay-below-floor]"
            ],
            en: [
                "county.yaml:1:59: \"pass.residents.at_least\" of \"evaluation\" is 70%, "
                    + "below the floor of 80% at city.yaml:24:34 [overlay-below-floor]"
            ]
        ),
        OverlayRefusal(
            "a floor is lowered by less than a percent, as a decimal",
            "procedure: [{id: evaluation, pass: {residents: {at_least: 0.799}}}]\n",
            zh: [
                "county.yaml:1:59：“evaluation”的“pass.residents.at_least”为 0.799，"
                    + "低于 city.yaml:24:34 规定的下限 80% [overlay-below-floor]"
            ],
            en: [
                "county.yaml:1:59: \"pass.residents.at_least\" of \"evaluation\" is 0.799, "
                    + "below the floor of 80% at city.yaml:24:34 [overlay-below-floor]"
            ]
        ),
        OverlayRefusal(
            "a ceiling is raised",
            "procedure: [{id: evaluation, rectify: 90 days}]\n",
            zh: [
                "county.yaml:1:39：“evaluation”的“rectify”为 90 days，"
                    + "高于 city.yaml:25:14 规定的上限 60 days [overlay-above-ceiling]"
            ],
            en: [
                "county.yaml:1:39: \"rectify\" of \"evaluation\" is 90 days, "
                    + "above the ceiling of 60 days at city.yaml:25:14 [overlay-above-ceiling]"
            ]
        ),
        OverlayRefusal(
            "a number gets another unit of measure",
            "procedure: [{id: evaluation, rectify: 50 working_days}]\n",
            zh: [
                "county.yaml:1:39：“evaluation”的“rectify”须保留：city.yaml:25:14 "
                    + "规定了上限 60 days，此处实为“50 working_days” [overlay-bound-lost]"
                    + "\n    此处整体替换基础方案中的内容，请把要保留的各项一并写上。"
            ],
            en: [
                "county.yaml:1:39: \"rectify\" of \"evaluation\" must stay: city.yaml:25:14 "
                    + "sets the ceiling 60 days; found \"50 working_days\" [overlay-bound-lost]"
                    + "\n    What stands here takes the place of the whole: write down what stays as well."
            ]
        ),
        OverlayRefusal(
            "a number becomes a mapping",
            "procedure: [{id: evaluation, pass: {residents: {at_least: {by: kind}}}}]\n",
            zh: [
                "county.yaml:1:59：“evaluation”的“pass.residents.at_least”须保留："
                    + "city.yaml:24:34 规定了下限 80%，此处实为“{by: kind}” [overlay-bound-lost]"
                    + "\n    此处整体替换基础方案中的内容，请把要保留的各项一并写上。"
            ],
            en: [
                "county.yaml:1:59: \"pass.residents.at_least\" of \"evaluation\" must stay: "
                    + "city.yaml:24:34 sets the floor 80%; found \"{by: kind}\" "
                    + "[overlay-bound-lost]"
                    + "\n    What stands here takes the place of the whole: write down what stays as well."
            ]
        ),
        OverlayRefusal(
            "the mapping around a number is replaced by nothing",
            "procedure: [{id: evaluation, pass: ~}]\n",
            zh: [
                "county.yaml:1:36：“evaluation”的“pass.residents.at_least”须保留："
                    + "city.yaml:24:34 规定了下限 80%，此处实为空值 [overlay-bound-lost]"
                    + "\n    此处整体替换基础方案中的内容，请把要保留的各项一并写上。"
            ],
            en: [
                "county.yaml:1:36: \"pass.residents.at_least\" of \"evaluation\" must stay: "
                    + "city.yaml:24:34 sets the floor 80%; found nothing [overlay-bound-lost]"
                    + "\n    What stands here takes the place of the whole: write down what stays as well."
            ]
        ),
        OverlayRefusal(
            "a number within a scorer is lowered, where the scorer is replaced whole",
            "criteria: [{id: services, criteria: [{id: matters, score: {at_least: 9}}]}]\n",
            base: [11: "    bound: {at_least: floor}"],
            zh: [
                "county.yaml:1:70：“services”的“criteria.matters.score.at_least”为 9，"
                    + "低于 city.yaml:13:65 规定的下限 10 [overlay-below-floor]"
            ],
            en: [
                "county.yaml:1:70: \"criteria.matters.score.at_least\" of \"services\" is 9, "
                    + "below the floor of 10 at city.yaml:13:65 [overlay-below-floor]"
            ]
        ),
    ]

    @Test("a bounded number is kept", arguments: refusals)
    func refused(refusal: OverlayRefusal) { refusal.expectRefused() }

    @Test(
        "a number may be as strict as the base, or stricter",
        arguments: ["80%", "0.8", "4/5", "0.80", "80.5%", "1"]
    )
    func kept(number: String) {
        let lines = "procedure: [{id: evaluation, pass: {residents: {at_least: \(number)}}}]\n"
        #expect(City.problems(lines) == [])
    }

    @Test("a stricter number of the middle is the bound for what is below")
    func raised() throws {
        let middle = try City.merge(
            "profile: m\nprocedure: [{id: evaluation, pass: {residents: {at_least: 85%}}}]\n"
        )
        let own = try City.node(
            "profile: c\nprocedure: [{id: evaluation, pass: {residents: {at_least: 82%}}}]\n",
            file: "own.yaml"
        )
        let error = #expect(throws: IssuesError.self) {
            try Overlay.merge(base: middle, overlay: own, shapes: City.shapes)
        }
        #expect(
            error?.issues.map { $0.description(in: .en) } == [
                "own.yaml:2:59: \"pass.residents.at_least\" of \"evaluation\" is 82%, "
                    + "below the floor of 85% at county.yaml:2:59 [overlay-below-floor]"
            ]
        )
    }

    // MARK: Names

    private func paths(_ name: String, _ text: String) throws -> [String] {
        let root = try City.node("procedure: [{id: s, \(text)}]\n")
        let stage = City.shapes.elements(of: root)[1]
        return stage.numbers(named: name).map { $0.steps.joined(separator: "/") }
    }

    @Test("a name is looked for in the element first, then anywhere below")
    func names() throws {
        let text = "points: 5, in: [{id: a, points: 3}], pass: {a: {points: 4}}"
        #expect(try paths("points", text) == ["points"])
        #expect(
            try paths("points", "in: [{id: a, points: 3}], pass: {a: {points: 4}}") == [
                "in/a/points", "pass/a/points",
            ]
        )
        #expect(try paths("in.a.points", text) == ["in/a/points"])
        #expect(try paths("in.a.none", text) == [])
    }

    @Test("a name of a mapping or list stands for the numbers in it")
    func mappings() throws {
        #expect(
            try paths("x", "x: {a: 1, b: {c: 2%, d: text}, e: [3, y, 4 days]}") == [
                "x/a", "x/b/c", "x/e/#0", "x/e/#2",
            ]
        )
    }

    @Test("keys with dots are steps of a path as well")
    func dottedKeys() throws {
        #expect(
            try paths("score.steps.12..", "score: {steps: {12..: 40}}") == [
                "score/steps/12.."
            ]
        )
    }

    @Test("what is said about an element is no number of it")
    func words() throws {
        #expect(try paths("x", "x: {title: 2020, source: {clause: 3}, a: 1}") == ["x/a"])
        #expect(try paths("title", "title: 2020") == [])
    }

    @Test(
        "a number may have a unit of measure",
        arguments: [("60 days", "days"), ("5", ""), ("70%", ""), ("1/4 of all", "of all")]
    )
    func units(text: String, unit: String) throws {
        let node = YAMLNode(
            place: Place(file: "p"),
            content: .scalar(text: text, isPlain: true)
        )
        #expect(try #require(BoundedNumber(node)).unit == unit)
    }

    @Test("other texts are no numbers", arguments: ["", "days", "5days", "80..", "$x", "a 5"])
    func noNumber(text: String) {
        let node = YAMLNode(place: Place(file: "p"), content: .scalar(text: text, isPlain: true))
        #expect(BoundedNumber(node) == nil)
    }
}
