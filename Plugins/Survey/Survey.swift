internal import ScorerKit

/// Scores a unit by the answers of a survey, with the uncertainty of the sample.
///
/// share = Σ weight × answer / Σ weight, where an answer is a number from 0 to 1. The Wilson
/// interval of that share stands beside it. Answers between 0 and 1 vary less than those of a
/// yes-or-no question with the same share, so that for them the interval is on the safe side.
struct Survey: Scorer {
    static let description = ScorerDescription(
        id: "survey",
        title: Title(zh: "满意度", en: "Survey"),
        summary: Title(
            zh: "把各项答案折算为0至1并按权重平均，得满意度及其威尔逊置信区间；样本不足的不计分，也可以按区间下限计分。",
            en: "Averages answers that stand for numbers from 0 to 1, with the Wilson interval of "
                + "their share; too small a sample gives no score, and the lower end may be it."
        ),
        reference: "E. B. Wilson, Probable inference, the law of succession, and statistical "
            + "inference, JASA 22 (1927); R. G. Newcombe, Statistics in Medicine 17 (1998); "
            + "L. Kish, Survey Sampling (1965), for weighted answers",
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: [
            InputDescription(
                "answer",
                .text,
                isRequired: false,
                zh: "答案",
                en: "the answer in words"
            ),
            InputDescription(
                "value",
                .number,
                isRequired: false,
                zh: "答案的数值，是否题为1或0",
                en: "the answer as a number; yes is 1 and no is 0"
            ),
            InputDescription(
                "weight",
                .number,
                isRequired: false,
                zh: "该份答卷的权重",
                en: "the weight of who answers"
            ),
        ],
        parameters: parameters,
        requirements: [
            .needs("answer", where: "answers"), .needs("answer", where: "ignore"),
            .needs("value", without: "answers"), .forbids("value", besides: "answer"),
        ],
        reasons: SurveyReason.allCases.map(\.text),
        outputs: [
            NamedText("share", zh: "满意度（0至1）", en: "Share, from 0 to 1"),
            NamedText("lower", zh: "置信区间下限（0至1）", en: "Lower end of the interval, from 0 to 1"),
            NamedText("upper", zh: "置信区间上限（0至1）", en: "Upper end of the interval, from 0 to 1"),
            NamedText("answers", zh: "有效答案数", en: "Answers that count"),
        ],
        lines: SurveyLine.allCases.map(\.text)
    )

    private static let parameters = [
        ParameterDescription(
            "answers",
            .cases,
            zh: "各种答案折算的比例，如 {满意: 100%, 基本满意: 60%, 不满意: 0%}",
            en: "what each answer stands for, as in {good: 100%, fair: 60%, poor: 0%}",
            isMain: true,
            unitOfMeasure: "%"
        ),
        ParameterDescription(
            "ignore",
            .texts,
            zh: "不计入的答案，如“不了解”",
            en: "answers that do not count, such as \"do not know\""
        ),
        ParameterDescription(
            "scale",
            .interval,
            zh: "答案为数时的最低和最高分，是否题为 0..1",
            en: "the lowest and the highest number of an answer; 0..1 for yes or no",
            defaultValue: "0..1"
        ),
        ParameterDescription(
            "minimum",
            .integer,
            zh: "最少有效答案数",
            en: "how many answers there must be",
            defaultValue: "1",
            range: Interval(1...1_000_000_000)
        ),
        ParameterDescription(
            "too_few",
            .choice,
            zh: "有效答案不足时：不予评定，无法评定，或不接受",
            en: "a smaller sample is not rated, inconclusive, or refused",
            defaultValue: "inconclusive",
            choices: ["not_rated", "inconclusive", "refuse"],
            zhChoices: ["不予评定", "无法评定", "不接受"]
        ),
        ParameterDescription(
            "confidence",
            .percent,
            zh: "置信水平",
            en: "the confidence of the interval",
            defaultValue: "95%",
            range: Interval(0.5, 1, includesLower: true, includesUpper: false)
        ),
        ParameterDescription(
            "take",
            .choice,
            zh: "按什么计分：满意度，置信区间的下限或上限",
            en: "what is scored: the share, or the lower or upper end of its interval",
            defaultValue: "share",
            choices: ["share", "lower", "upper"],
            zhChoices: ["满意度", "置信区间下限", "置信区间上限"]
        ),
        ParameterDescription(
            "full_mark",
            .number,
            zh: "满分，由主程序按该考评项的分值填入",
            en: "filled in by the host with the node's full mark",
            range: Interval(0, .infinity, includesLower: false, includesUpper: false)
        ),
    ]

    private struct Verdict {
        var state = ScorerState.scored
        var value = Double.nan
        var outputs = [Double](repeating: .nan, count: 4)
        var reason: Reason?
    }

    let scheme: AnswerScheme
    private let minimum: Int
    private let tooFew: ScorerState
    let confidence: Double
    private let normal: Double
    /// What is scored: 0 the share, 1 the lower and 2 the upper end of its interval.
    let taken: Int
    let fullMark: Double

    init(parameters: Parameters) throws(ScorerError) {
        scheme = try AnswerScheme(parameters: parameters)
        let minimum = try parameters.number("minimum")
        confidence = try parameters.number("confidence")
        let states: [ScorerState] = [.notRated, .inconclusive, .refused]
        tooFew = states[min(max(try parameters.choice("too_few"), 0), 2)]
        taken = min(max(try parameters.choice("take"), 0), 2)
        fullMark = try parameters.number("full_mark")
        guard minimum >= 1, minimum <= 1e9, minimum == minimum.rounded() else {
            throw .parameter("minimum", zh: "须为1以上的整数", en: "must be a whole number from 1 on")
        }
        guard confidence >= 0.5, confidence < 1 else {
            throw .parameter(
                "confidence",
                zh: "须不低于50%且低于100%",
                en: "must be at least 50% and below 100%"
            )
        }
        self.minimum = Int(minimum)
        normal = WilsonInterval.quantile(0.5 + confidence / 2)
    }

    func score(
        _ block: Block,
        summary: NoSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        try scheme.check(block)
        let reader = scheme.reader(block)
        for row in 0..<block.rowCount {
            let verdict = verdict(reader, row)
            scores.set(row, verdict.value, verdict.state, outputs: verdict.outputs)
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        verdict(scheme.reader(block), row).reason
    }

    private func verdict(_ reader: AnswerScheme.Reader, _ row: Int) -> Verdict {
        do throws(Refusal) {
            return verdict(try reader.answers(row))
        } catch let refusal {
            return Verdict(state: .refused, reason: refusal.reason)
        }
    }

    private func verdict(_ answers: Answers) -> Verdict {
        let count = Double(answers.count)
        guard answers.entered > 0 else { return Verdict(state: .notAvailable) }
        guard let numbers = numbers(answers) else {
            var verdict = Verdict(state: tooFew, reason: SurveyReason.few(count, Double(minimum)))
            verdict.outputs[3] = count
            return verdict
        }
        let percents = numbers.map { (($0 * 1e6).rounded() + 0) / 1e4 }
        return Verdict(
            value: fullMark * numbers[taken],
            outputs: numbers + [count],
            reason: SurveyReason.share(percents[0], count, percents[1], percents[2])
        )
    }

    /// The share and the ends of its interval; nil where too few answer.
    func numbers(_ answers: Answers) -> [Double]? {
        guard answers.count >= minimum, let share = answers.share else { return nil }
        let interval = WilsonInterval(share, of: answers.effectiveCount, normal: normal)
        return [share, interval.lower, interval.upper]
    }
}
