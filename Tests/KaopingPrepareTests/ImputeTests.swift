import ScorerKit
import Testing

@testable import KaopingPrepare

// Expected values: Oracle/oracle.py, NumPy 2.4.6.

@Suite struct ImputeTests {
    private let gaps = [3.2, .nan, 9.75, 4.0, .nan, -2.25, 7.1, 0.3, 12.6, 5.5]

    private func impute(
        _ column: [Double],
        _ stated: [String: String]
    ) throws -> ScorerTrial.Outcome {
        try trial(Impute.self, stated).score([column])
    }

    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: Impute.self) }

    @Test("mean and median are NumPy's; the mean is exact and rounded once")
    func againstNumPy() throws {
        let mean = try impute(gaps, ["with": "mean"])
        #expect(mean.values[1] == 5.025 && mean.values[4] == 5.025)
        #expect(agree([mean.values[1]], [5.0249999999999995], ulps: 1))
        let median = try impute(gaps, ["with": "median"])
        #expect(median.values[1] == 4.75 && median.values[4] == 4.75)
    }

    @Test("known values stay to the bit, minus zero as well, and only filled ones are changed")
    func knownStay() throws {
        let outcome = try impute([-0.0, .nan, 0.1, 0x1p-1074], ["with": "median"])
        #expect(outcome.values[0].bitPattern == (-0.0).bitPattern)
        #expect(outcome.values[2] == 0.1 && outcome.values[3] == 0x1p-1074)
        #expect(outcome.outputs == [[0, 1, 0, 0]])
        #expect(outcome.states == [.scored, .scored, .scored, .scored])
    }

    @Test("the order of the units changes nothing")
    func orderFree() throws {
        let column = [1e16, 1, -1e16, .nan, 3, 0.1]
        for method in ["mean", "median"] {
            let forward = try impute(column, ["with": method]).values
            let backward = try impute(column.reversed(), ["with": method]).values
            #expect(forward[3] == backward[2])
        }
        // (1 + 3 + 0.1) / 5, though 1e16 is among the terms.
        #expect(agree([try impute(column, ["with": "mean"]).values[3]], [4.1 / 5], ulps: 1))
    }

    @Test("the mean and the median of the largest numbers are finite")
    func largest() throws {
        let most = Double.greatestFiniteMagnitude
        for method in ["mean", "median"] {
            #expect(try impute([most, .nan, most], ["with": method]).values[1] == most)
        }
    }

    @Test("an earlier value carries on; a unit without one stays missing, with the reason")
    func previous() throws {
        let trial = try trial(Impute.self, ["with": "previous", "from": "column"])
        let outcome = try trial.score(
            [[1, .nan, .nan, 4]],
            parameterColumns: [[7, 8, .nan, .nan]]
        )
        #expect(agree(outcome.values, [1, 8, .nan, 4], ulps: 0))
        #expect(outcome.states == [.scored, .scored, .notAvailable, .scored])
        #expect(outcome.reasons[1] == Reason(3, 8, 0, 0, 0))
        #expect(outcome.reasons[2] == Reason(5, 0, 0, 0, 0))
    }

    @Test("a column of one number serves as the earlier value as well")
    func previousConstant() throws {
        let outcome = try impute([.nan, 2], ["with": "previous", "from": "6"])
        #expect(outcome.values == [6, 2])
    }

    @Test("a stated value fills in, and the reason says so")
    func stated() throws {
        let outcome = try impute([.nan, 2], ["with": "value", "value": "-1.5"])
        #expect(outcome.values == [-1.5, 2])
        #expect(outcome.reasons == [Reason(2, -1.5, 0, 0, 0), nil])
    }

    @Test("a column without any known value stays missing, with the reason")
    func noneKnown() throws {
        for method in ["mean", "median"] {
            let outcome = try impute([.nan, .nan], ["with": method])
            #expect(outcome.states == [.notAvailable, .notAvailable])
            #expect(outcome.reasons[0] == Reason(4, 0, 0, 0, 0))
        }
    }

    @Test("units that are excluded or not applicable are neither counted nor filled in")
    func states() throws {
        let outcome = try trial(Impute.self, ["with": "mean"]).score(
            [[2, 100, .nan, .nan, 4]],
            states: [[.scored, .excluded, .notAvailable, .notApplicable, .scored]]
        )
        #expect(agree(outcome.values, [2, .nan, 3, .nan, 4], ulps: 0))
        #expect(outcome.states == [.scored, .excluded, .scored, .notApplicable, .scored])
    }

    @Test("a number that is not finite counts as missing")
    func notFinite() throws {
        let outcome = try impute([2, .infinity, 4], ["with": "mean"])
        #expect(outcome.values == [2, 3, 4])
        let none = try impute([.infinity], ["with": "mean"])
        #expect(none.states == [.notAvailable] && none.reasons[0] == Reason(6, 0, 0, 0, 0))
    }

    @Test(
        "a parameter is refused without the method that reads it, and a method without it",
        arguments: [
            (["with": "value"], "with: value also needs `value`", "with: value 须同时写明 value"),
            (
                ["with": "previous"], "with: previous also needs `from`",
                "with: previous 须同时写明 from"
            ),
            (
                ["with": "mean", "value": "3"], "`value` is read with `with: value` only",
                "value 只用于 with: value"
            ),
            (
                ["with": "value", "value": "3", "from": "3"],
                "`from` is read with `with: previous` only", "from 只用于 with: previous"
            ),
        ]
    )
    func refused(stated: [String: String], en: String, zh: String) throws {
        let error = #expect(throws: ScorerError.self) { try trial(Impute.self, stated) }
        #expect(error?.text == Title(zh: zh, en: en))
    }
}
