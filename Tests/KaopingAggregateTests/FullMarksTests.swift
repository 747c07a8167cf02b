import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct FullMarksTests {
    private func all(_ marks: [Double]?, children: Int = 2) throws -> ScorerTrial {
        let weights = Array(repeating: 1.0, count: children)
        let more = marks.map { ["full_marks": ParameterValue.numbers($0)] } ?? [:]
        return try ScorerTrial(AllFull.self, weights: weights, more)
    }

    @Test("a sum of parts that misses the mark in its last digit is full")
    func lastDigit() throws {
        // 0.1 + 0.7 is 0.7999999999999999
        #expect(try all([0.8, 1]).score([[0.1 + 0.7, 0.79999999], [1, 1]]).values == [1, 0])
    }

    @Test("a full mark below zero is reached from above, and one of zero by zero")
    func otherMarks() throws {
        #expect(try all([-5, 0]).score([[-5, -4, -6], [0, -0.0, 0]]).values == [1, 1, 0])
    }

    @Test("without full marks nothing is joined")
    func missing() {
        let error = #expect(throws: ScorerError.self) { try all(nil) }
        #expect(error?.text.zh == "没有参数“full_marks”的值")
    }

    @Test("there is one finite full mark for each child")
    func badMarks() {
        let count = #expect(throws: ScorerError.self) { try all([1], children: 2) }
        #expect(count?.text.zh == "有2个下级项，却有1个满分")
        #expect(count?.text.en == "there are 2 children and 1 full marks")
        let infinite = #expect(throws: ScorerError.self) { try all([1, .infinity]) }
        #expect(infinite?.parameter == "full_marks")
        #expect(infinite?.text.zh == "满分须为有限数")
        #expect(infinite?.text.en == "a full mark must be a finite number")
    }
}
