import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct PreferencesTests {
    private func error(_ more: [String: ParameterValue]) -> ScorerError? {
        var parameters = more
        parameters["children"] = .texts(["a", "b"])
        parameters["preference"] = .choice(0, "usual")
        return #expect(throws: ScorerError.self) {
            try ScorerTrial(Promethee.self, weights: [1, 1], parameters)
        }
    }

    @Test("a child that there is not is refused with those that there are")
    func unknownChild() {
        let error = error(["gaussian": .cases(["c"], [2])])
        #expect(error?.parameter == "gaussian")
        #expect(error?.text.zh == "没有下级项“c”，下级有：a, b")
        #expect(error?.text.en == "there is no child \"c\", the children are: a, b")
    }

    @Test("a child with two functions is refused")
    func twice() {
        let error = error(["usual": .texts(["b"]), "v_shape": .cases(["b"], [2])])
        #expect(error?.parameter == "v_shape")
        #expect(error?.text.zh == "“b”已用偏好函数usual，一个下级项只用一个")
        #expect(error?.text.en == "\"b\" has the preference usual already; a child has one")
    }

    @Test("thresholds that are missing, out of range or of no use are refused, naming the child")
    func thresholds() {
        let missing = error(["linear": .pairs([NamePair("a", "q")], [1])])
        #expect(missing?.parameter == "linear")
        #expect(missing?.text.en == "preference linear of \"a\" needs p, above zero")
        #expect(missing?.text.zh == "偏好函数linear（“a”）须有参数p，且大于零")
        let negative = error(["u_shape": .cases(["a"], [-1])])
        #expect(negative?.text.en == "preference u_shape of \"a\" needs q, zero or more")
        let order = [NamePair("b", "q"), NamePair("b", "p")]
        let wrong = error(["level": .pairs(order, [3, 2])])
        #expect(wrong?.text.en == "p (2.0) of \"b\" must be above q (3.0)")
        let idle = error(["level": .pairs(order + [NamePair("b", "s")], [1, 2, 3])])
        #expect(idle?.text.en == "preference level of \"b\" has no use for s")
    }

    @Test("units are compared pair by pair only where some child's function slopes")
    func slopes() throws {
        let many = [(0...5000).map(Double.init), (0...5000).map(Double.init)]
        var parameters: [String: ParameterValue] = [
            "children": .texts(["a", "b"]), "preference": .choice(0, "usual"),
            "u_shape": .cases(["b"], [3]),
        ]
        #expect(
            try ScorerTrial(Promethee.self, weights: [1, 1], parameters).score(many).values[0] < 0
        )
        parameters["u_shape"] = nil
        parameters["v_shape"] = .cases(["b"], [3])
        #expect(throws: ScorerError.self) {
            try ScorerTrial(Promethee.self, weights: [1, 1], parameters).score(many)
        }
    }
}
