import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayFaultsTests {
    private func faults(_ changes: [Int: String], in language: Language = .en) throws -> [String] {
        let root = try City.node(City.changed(changes))
        return Overlay.faults(in: root, shapes: City.shapes)
            .map { $0.description(in: language) }
    }

    @Test("a good base has none")
    func good() throws {
        #expect(try faults([:]) == [])
    }

    @Test("a lock is a flag")
    func lock() throws {
        #expect(
            try faults([16: "    lock: yes"]) == [
                "city.yaml:16:11: expected one of: true, false, found \"yes\" [wrong-value]"
            ]
        )
        #expect(try faults([16: "    lock:"]).count == 1)
    }

    @Test("a bound names a number, by a word that there is")
    func bound() throws {
        #expect(
            try faults([26: "    bound: {residens: floor, rectify: top}"]) == [
                "city.yaml:26:13: there is no number \"residens\" in \"evaluation\" to set a bound "
                    + "for [bound-names-nothing]\n    did you mean \"residents\"?",
                "city.yaml:26:39: expected one of: floor, ceiling, found \"top\" [wrong-value]",
            ]
        )
        let known = "    known here: experts, residents, at_least, rectify"
        #expect(try faults([26: "    bound: {x: floor}"]).first?.hasSuffix(known) == true)
        #expect(
            try faults([26: "    bound: {rectfy: floor}"], in: .zh) == [
                "city.yaml:26:13：“evaluation”中没有名为“rectfy”的数，无法规定界限 "
                    + "[bound-names-nothing]\n    是否想写“rectify”？"
            ]
        )
        #expect(
            try faults([26: "    bound: floor"]) == [
                "city.yaml:26:12: expected the bounds of numbers, such as {points: floor}, "
                    + "found \"floor\" [wrong-value]"
            ]
        )
    }

    @Test(
        "open points are points",
        arguments: ["x", "-1", "5 stars", "5%", "[5]", "~"]
    )
    func open(value: String) throws {
        let faults = try faults([11: "    open: \(value)"])
        #expect(faults.count == 1)
        #expect(faults.first?.contains("expected points, such as 5 points, found") == true)
    }

    @Test("a leaf cannot be open")
    func openLeaf() throws {
        let leaf = "      - {id: matters, points: 15, of: income, open: 1, score: raw}"
        let faults = try faults([13: leaf])
        #expect(faults.count == 2)
        #expect(faults.allSatisfy { $0.contains("\"open\" cannot stand beside") })
    }
}
