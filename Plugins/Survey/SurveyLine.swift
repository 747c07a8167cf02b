internal import ScorerKit

/// The lines that a survey's score is made of; the order is that of the codes.
enum SurveyLine: Int, CaseIterable {
    case answer, answerWeighted, number, numberWeighted, ignored, blank
    case share, lower, upper

    /// Returns the line.
    func callAsFunction(_ numbers: Double..., value: Double = .nan, text: String? = nil) -> Line {
        Line(rawValue, value: value, numbers: numbers, texts: [text].compactMap(\.self))
    }

    var text: NamedText {
        switch self {
        case .share, .lower, .upper: result
        default: answers
        }
    }

    private var answers: NamedText {
        switch self {
        case .answer:
            NamedText(
                "answer",
                zh: "“{0:text:answer}”{0:answers}份，按{1:share:%}计",
                en: "{0:text:answer}: {0:answers} at {1:share:%}"
            )
        case .answerWeighted:
            NamedText(
                "answer_weighted",
                zh: "“{0:text:answer}”{0:answers}份，权重合计{2:weight}，按{1:share:%}计",
                en: "{0:text:answer}: {0:answers} with a weight of {2:weight} at {1:share:%}"
            )
        case .number:
            NamedText(
                "number",
                zh: "{3:answer}分{0:answers}份，按{1:share:%}计",
                en: "{3:answer}: {0:answers} at {1:share:%}"
            )
        case .numberWeighted:
            NamedText(
                "number_weighted",
                zh: "{3:answer}分{0:answers}份，权重合计{2:weight}，按{1:share:%}计",
                en: "{3:answer}: {0:answers} with a weight of {2:weight} at {1:share:%}"
            )
        case .ignored:
            NamedText(
                "ignored",
                zh: "“{0:text:answer}”{0:answers}份，不计入",
                en: "{0:text:answer}: {0:answers}, not counted"
            )
        default:
            NamedText("blank", zh: "没有作答{0:answers}份，不计入", en: "blank, not counted: {0:answers}")
        }
    }

    private var result: NamedText {
        let zh =
            "有效答案{4:answers}份，满意度{0:share:%}，置信区间{1:lower:%}至{2:upper:%}（置信水平{3:confidence:%}）；"
        let en =
            "answers {4:answers}, share {0:share:%}, interval {1:lower:%} to {2:upper:%} at "
            + "{3:confidence:%}; "
        return switch self {
        case .share:
            NamedText("result", zh: zh + "按满意度计{value}分", en: en + "the share gives {value}")
        case .lower:
            NamedText(
                "result_lower",
                zh: zh + "按下限计{value}分",
                en: en + "the lower end gives {value}"
            )
        default:
            NamedText(
                "result_upper",
                zh: zh + "按上限计{value}分",
                en: en + "the upper end gives {value}"
            )
        }
    }
}
