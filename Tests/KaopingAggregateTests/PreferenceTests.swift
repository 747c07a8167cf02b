import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct PreferenceTests {
    @Test(
        "each function is 0 up to its foot, 1 from its top and in between as Brans and Vincke say",
        arguments: [
            (.usual, [0, 1, 1, 1, 1]),
            (.uShape(q: 1), [0, 0, 1, 1, 1]),
            (.vShape(p: 4), [0, 0.25, 0.5, 1, 1]),
            (.level(q: 1, p: 4), [0, 0, 0.5, 0.5, 1]),
            (.linear(q: 1, p: 4), [0, 0, 1.0 / 3, 1, 1]),
        ] as [(Preference, [Double])]
    )
    func shapes(preference: Preference, expected: [Double]) {
        #expect([-1, 1, 2, 4, 5].map(preference.of) == expected)
        guard let steps = preference.steps else { return }
        let counted = [-1.0, 1, 2, 4, 5].map { difference in
            steps.reduce(0.0) { $0 + (difference > $1.above ? $1.by : 0) }
        }
        #expect(counted == expected)
    }

    @Test("the bell curve comes to 1 − e^(−1/2) at its deviation and to 1 far off")
    func gaussian() {
        let bell = Preference.gaussian(s: 2)
        #expect(agree([bell.of(2)], [0.3934693402873666]))
        #expect(bell.of(.infinity) == 1)
        #expect(bell.of(0) == 0)
    }

    private func error(_ choice: Int, _ more: [String: Double]) -> ScorerError? {
        var parameters = more.mapValues { ParameterValue.number($0) }
        parameters["preference"] = .choice(choice, Preference.choices[choice])
        return #expect(throws: ScorerError.self) {
            try ScorerTrial(Promethee.self, weights: [1], parameters)
        }
    }

    @Test(
        "a threshold that is missing or out of range is named",
        arguments: [
            (1, [:], "q", "偏好函数u_shape须有参数q，且不小于零", "preference u_shape needs q, zero or more"),
            (
                1, ["q": -1], "q", "偏好函数u_shape须有参数q，且不小于零",
                "preference u_shape needs q, zero or more"
            ),
            (2, ["p": 0], "p", "偏好函数v_shape须有参数p，且大于零", "preference v_shape needs p, above zero"),
            (
                5, ["s": .nan], "s", "偏好函数gaussian须有参数s，且大于零",
                "preference gaussian needs s, above zero"
            ),
            (3, ["q": 2, "p": 2], "p", "p（2.0）须大于q（2.0）", "p (2.0) must be above q (2.0)"),
        ] as [(Int, [String: Double], String, String, String)]
    )
    func badThreshold(
        choice: Int,
        given: [String: Double],
        name: String,
        zh: String,
        en: String
    ) {
        let error = error(choice, given)
        #expect(error?.parameter == name)
        #expect(error?.text == Title(zh: zh, en: en))
    }

    @Test("a threshold that the function does not use is refused, not ignored")
    func unused() {
        let error = error(0, ["q": 1])
        #expect(error?.parameter == "q")
        #expect(error?.text.zh == "偏好函数usual不用参数q")
        #expect(error?.text.en == "preference usual has no use for q")
    }
}
