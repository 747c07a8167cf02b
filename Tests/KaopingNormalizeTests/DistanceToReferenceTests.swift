import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct DistanceToReferenceTests {
    private func trial(_ stated: [String: String]) throws -> ScorerTrial {
        try KaopingNormalizeTests.trial(DistanceToReference.self, stated)
    }

    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: DistanceToReference.self) }

    @Test(
        "the reference is the maximum, the minimum or the mean of all units",
        arguments: zip(["maximum", "minimum", "mean"], [8.0, 1, 4])
    )
    func population(of word: String, reference: Double) throws {
        let values: [Double] = [1, 3, 8]
        let ratio = try trial(["relative_to": word]).score([values])
        #expect(ratio.values == values.map { $0 / reference } && ratio.figures == [reference])
        let stated = ["relative_to": word, "form": "difference"]
        #expect(
            try trial(stated).score([values]).values == values.map { ($0 - reference) / reference }
        )
    }

    @Test("where low is better the ratio is turned over and the difference changes its sign")
    func low() throws {
        let stated = ["reference": "4", "better": "low"]
        let ratios: [Double] = [4 / 2, 4 / 8]
        #expect(try trial(stated).score([[2, 8]]).values == ratios)
        let difference = stated.merging(["form": "difference"]) { first, _ in first }
        let differences: [Double] = [(4 - 2) / 4, (4 - 8) / 4]
        #expect(try trial(difference).score([[2, 8]]).values == differences)
    }

    @Test("a reference that is not above zero gives no ratio", arguments: [0.0, -3])
    func noReference(maximum: Double) throws {
        let outcome = try trial(["relative_to": "maximum"]).score([[maximum, -5]])
        #expect(outcome.states == [.inconclusive, .inconclusive])
        #expect(outcome.reasons[1] == Reason(1, maximum, 0, 0, 0))
    }

    @Test("where low is better a value that is not above zero has no ratio")
    func noRatio() throws {
        let outcome = try trial(["reference": "4", "better": "low"]).score([[0, -1, 2]])
        #expect(outcome.states == [.inconclusive, .inconclusive, .scored])
        #expect(outcome.reasons[1] == Reason(2, -1, 0, 0, 0))
    }

    @Test("a ratio beyond the largest double has no score")
    func tooLarge() throws {
        let outcome = try trial(["reference": "0.001"]).score([[1e307, 1]])
        #expect(outcome.states == [.inconclusive, .scored])
        #expect(outcome.reasons[0] == Reason(4, 1e307, 0, 0, 0))
    }

    @Test("the mean of huge numbers is a reference as any other")
    func hugeMean() throws {
        let outcome = try trial(["relative_to": "mean"]).score([[1e308, 1.5e308]])
        #expect(outcome.figures == [1.25e308])
        let ratios: [Double] = [1e308 / 1.25e308, 1.5e308 / 1.25e308]
        #expect(outcome.values == ratios)
    }

    @Test("no reference at all, or two, are refused")
    func refused() {
        let none = #expect(throws: ScorerError.self) { try trial([:]) }
        #expect(none?.parameter == "reference")
        #expect(
            none?.text.en == "there is no reference: state \"reference\", a number above zero, or "
                + "name a \"unit\", or with \"relative_to\" take the maximum, minimum or mean of "
                + "all units"
        )
        #expect(
            none?.text.zh == "没有参照值：写明大于零的 reference，用 unit 写明参照的考评对象，"
                + "或用 relative_to 取全体最大、最小、平均值"
        )
        let two = #expect(throws: ScorerError.self) {
            try trial(["reference": "4", "relative_to": "mean"])
        }
        #expect(two?.parameter == "reference")
        #expect(two?.text.zh == "已用 relative_to 取全体的参照值，不能再写 reference")
        #expect(
            two?.text.en == "\"relative_to\" takes the reference from all units; "
                + "leave \"reference\" out"
        )
    }

    private func beside(_ value: Double?, _ more: [String: ParameterValue] = [:]) throws
        -> ScorerTrial
    {
        var parameters: [String: ParameterValue] = [
            "unit": .text("K1"), "relative_to": .choice(0, "reference"),
            "form": .choice(0, "ratio"), "better": .choice(0, "high"),
        ]
        parameters["unit_value"] = value.map { .number($0) }
        return try ScorerTrial(
            DistanceToReference.self,
            parameters.merging(more) { $1 }
        )
    }

    @Test("beside a unit its value is the reference: 30 beside 20 is 30/20, or (30 − 20)/20 more")
    func ofUnit() throws {
        let outcome = try beside(20).score([[30, 20, .nan]])
        #expect(outcome.values[..<2] == [30.0 / 20, 1])
        #expect(outcome.states[2] == .notAvailable)
        #expect(outcome.figures == [20])
        let difference = try beside(20, ["form": .choice(1, "difference")]).score([[30, 20]])
        #expect(difference.values == [(30.0 - 20) / 20, 0])
    }

    @Test("beside a unit without data nobody has a score, and the reason says so")
    func unknownValue() throws {
        for value in [Double.nan, nil] {
            let outcome = try beside(value).score([[30, 20]])
            #expect(outcome.states == [.inconclusive, .inconclusive])
            #expect(outcome.reasons[0].map { [$0.code] } == [5])
            #expect(outcome.figures[0].isNaN)
        }
        #expect(try beside(0).score([[1]]).reasons[0]?.code == 1)
    }

    @Test("a unit and another reference are not both stated")
    func twoReferences() {
        let stated = #expect(throws: ScorerError.self) {
            try beside(20, ["reference": .number(3)])
        }
        #expect(stated?.parameter == "reference")
        #expect(stated?.text.zh == "已用 unit 写明参照的考评对象，不能再写 reference")
        let mean = #expect(throws: ScorerError.self) {
            try beside(20, ["relative_to": .choice(3, "mean")])
        }
        #expect(mean?.parameter == "relative_to")
        #expect(
            mean?.text.en == "\"unit\" names what to compare with; leave \"relative_to\" out"
        )
    }
}
