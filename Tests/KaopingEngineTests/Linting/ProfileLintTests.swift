import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct ProfileLintTests: Linted {
    @Test("a plain scheme of points has no findings")
    func none() throws {
        #expect(try codes(points) == [])
    }

    @Test("a quota without a place and a gate that reads no data are found")
    func quotaAndGate() throws {
        let rest = """
            rating:
              levels: 1..3
              start: {bands: {3: 90.., 2: 60..<90, 1: ..<60}}
              rules: [{id: few, title: Few, level: 3, share: {at_most: 0%, of: all, count: down}, at_edge: none}]
            gates: [{id: veto, title: Veto, when: 1 == 1, set: 1}]

            """
        let found = Set(try codes(points + rest))
        #expect(found == ["lint-quota-empty", "lint-gate-constant"])
    }

    @Test("a quota that a later one breaks is found; from the highest level down it is not")
    func quotaOrder() throws {
        func rating(_ first: Int, _ second: Int) -> String {
            """
            rating:
              levels: 1..3
              start: {bands: {3: 90.., 2: 60..<90, 1: ..<60}}
              rules:
                - {id: q\(first), level: \(first), share: {at_most: 20%, count: down}}
                - {id: q\(second), level: \(second), share: {at_most: 30%, count: down}}

            """
        }
        let found = try findings(points + rating(2, 3))
        #expect(
            found.compactMap {
                $0.description(in: .zh).split(separator: "公平性提示：").last.map(String.init)
            } == [
                "名额“q3”写在“q2”之后，由它降下来的对象会突破“q2”的名额 [lint-quota-broken]\n"
                    + "    名额从高等级到低等级依次写。"
            ]
        )
        #expect(try codes(points + rating(3, 2)) == [])
    }

    @Test("a ranking of unrounded scores is found, in both languages")
    func unrounded() throws {
        let found = try findings(points.replacing("stated: 1\n", with: ""))
        #expect(found.map(\.message.code) == ["lint-ranking-unrounded"])
        #expect(found[0].description(in: .zh).contains("公平性提示：没有写明得分的小数位数"))
        #expect(found[0].description(in: .en).contains("finding: no stated places"))
    }
}
