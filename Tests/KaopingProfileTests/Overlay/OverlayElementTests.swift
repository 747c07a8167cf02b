import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayElementTests {
    @Test("elements are found with their paths, those around before those within")
    func elements() throws {
        let elements = City.shapes.elements(of: try City.node(City.text))
        #expect(
            elements.map { $0.path.joined(separator: "/") } == [
                "", "unit", "tables/villages", "tables/villages/columns/code",
                "tables/villages/columns/name", "tables/villages/columns/income",
                "criteria/services", "criteria/services/criteria/matters", "criteria/order",
                "criteria/order/criteria/calm", "ranking", "procedure/self",
                "procedure/self/pass", "procedure/evaluation", "procedure/evaluation/pass",
                "procedure/evaluation/pass/residents",
            ]
        )
        #expect(
            elements.filter { !$0.isListed }.map(\.name) == [
                "city", "unit", "ranking", "pass", "pass", "residents",
            ]
        )
        #expect(elements[0].place == Place(file: "city.yaml", line: 2, column: 10))
        #expect(elements[6].place == Place(file: "city.yaml", line: 9, column: 9))
    }

    @Test("a lock holds for what is within, by the name of what it stands on")
    func locks() throws {
        let elements = City.shapes.elements(of: try City.node(City.text))
        let locked = elements.filter { $0.lock != nil }
        #expect(locked.map(\.name) == ["order", "calm"])
        #expect(locked.map { $0.lock?.name } == ["order", "order"])
        #expect(locked.map { $0.lock?.place.line } == [16, 16])
    }

    @Test("what is no flag locks, `false` does not")
    func flags() throws {
        #expect(try City.node("{lock: yes}").lock != nil)
        #expect(try City.node("{lock: false}").lock == nil)
        #expect(try City.node("{a: b}").lock == nil)
    }

    @Test("an id named like a key of overlays is an id all the same")
    func ids() throws {
        let text = "tables: {lock: {columns: {bound: flag}}}\nindicators: {lock: {value: 1}}\n"
        let elements = City.shapes.elements(of: try City.node(text))
        #expect(elements.allSatisfy { $0.lock == nil && $0.bounds.isEmpty })
        #expect(elements.map(\.name) == ["profile", "lock", "bound", "lock"])
    }

    @Test("lists whose elements have no ids, and sources, are not merged")
    func merged() {
        let list = Key("x", .list("y"), zh: "x。", en: "X.")
        let nameless = Shape(name: "y", zh: "y", en: "y", keys: [Keys.title])
        #expect(OverlayShapes([nameless]).merged(list) == nil)
        #expect(City.shapes.merged(Keys.source) == nil)
        #expect(City.shapes.merged(Keys.criteria)?.name == "criterion")
        #expect(City.shapes.merged(Keys.score) == nil)
        #expect(City.shapes.merged(nil) == nil)
    }

    @Test("what stands in a list without ids is found as well, but cannot be removed")
    func nameless() throws {
        let step = Shape(name: "step", zh: "步", en: "A step", keys: [Keys.lock])
        let prepare = Key("prepare", .list("step"), zh: "准备。", en: "Preparation.")
        let shapes = OverlayShapes(
            [step],
            profile: Shape(name: "profile", zh: "方案", en: "The scheme", keys: [prepare])
        )
        let base = try City.node("profile: city\nprepare: [{per: 1}, {screen: 2, lock: true}]\n")
        let elements = shapes.elements(of: base)
        #expect(elements.map(\.name) == ["city", "prepare", "prepare"])
        #expect(elements.map(\.isListed) == [false, false, false])
        let own = try City.node("profile: c\nprepare: [{per: 1}]\n", file: "county.yaml")
        let error = #expect(throws: IssuesError.self) {
            try Overlay.merge(base: base, overlay: own, shapes: shapes)
        }
        #expect(
            error?.issues.map { $0.description(in: .en) } == [
                "county.yaml:2:10: \"prepare\" of \"city\" cannot be changed from "
                    + "\"[{per: 1}, {screen: 2, lock: true}]\" to \"[{per: 1}]\": "
                    + "\"prepare\" is locked at city.yaml:2:39 [overlay-locked]"
            ]
        )
    }
}
