/// The first version of a scorer and of its test; both build and pass as they are.
enum ScorerSkeleton {
    /// Returns the scorer's file.
    static func source(_ name: Name) -> String {
        """
        internal import ScorerKit

        /// Scores the share of a target that was reached.
        ///
        /// score = value / target, from 0 to 1.
        struct \(name.camel): Scorer {
            static let description = ScorerDescription(
                id: "\(name.snake)",
                title: Title(zh: "目标完成率", en: "\(name.words)"),
                summary: Title(
                    zh: "得分为数值占目标值的比例，最低为0，最高为1。",
                    en: "Scores the share of a target that was reached, from 0 to 1."
                ),
                reference: "Common in assessment rules: 完成率 = 完成数 / 目标数",
                parameters: [
                    ParameterDescription(
                        "target",
                        .number,
                        zh: "目标值，大于零",
                        en: "the target, above zero",
                        isRequired: true,
                        isMain: true
                    )
                ],
                reasons: [
                    NamedText("share", zh: "{0}，目标值{1}", en: "{0} of a target of {1}")
                ],
                examples: [
                    WorkedExample(
                        zh: "目标50：完成40得0.8，超额按1计，缺数据的无分",
                        en: "Target 50: 40 gives 0.8, more than the target gives 1",
                        parameters: "50",
                        inputs: [[40], [60], [.nan]],
                        expected: [0.8, 1, .nan]
                    )
                ]
            )

            private let target: Double

            init(parameters: Parameters) throws(ScorerError) {
                target = try parameters.number("target")
                guard target > 0 else {
                    throw .parameter(
                        "target",
                        zh: "目标值应大于零，现为\\(target)",
                        en: "the target must be above zero; it is \\(target)"
                    )
                }
            }

            func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
                scores.setEach(of: block[0]) { min(max($0 / target, 0), 1) }
            }

            func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
                guard block[0].state(row) == .scored else { return nil }
                return Reason(0, block[0].numbers[row], target)
            }
        }

        """
    }

    /// Returns the file of the scorer's tests.
    static func tests(_ name: Name, target: String) -> String {
        """
        import ScorerKit
        import Testing

        @testable import \(target)

        @Suite struct \(name.camel)Tests {
            private func trial(target: Double) throws -> ScorerTrial {
                try ScorerTrial(\(name.camel).self, ["target": .number(target)])
            }

            @Test("the worked example comes out")
            func example() throws {
                let examples = \(name.camel).description.examples
                #expect(try trial(target: 50).reproduces(examples[0]))
            }

            @Test("a share stays between 0 and 1, and the reason names value and target")
            func share() throws {
                let outcome = try trial(target: 50).score([[-10, 20, 60]])
                #expect(outcome.values == [0, 20.0 / 50, 1])
                #expect(outcome.reasons[1] == Reason(0, 20, 50, 0, 0))
            }

            @Test("a target of zero is refused")
            func zero() {
                let error = #expect(throws: ScorerError.self) { try trial(target: 0) }
                #expect(error?.text.en == "the target must be above zero; it is 0.0")
            }
        }

        """
    }
}
