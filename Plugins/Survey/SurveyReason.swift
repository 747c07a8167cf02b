internal import ScorerKit

/// Why a unit has its score, or none; the order is that of the codes.
enum SurveyReason: Int, ReasonCode {
    case share, few, unlisted, offScale, noWeight

    var text: NamedText {
        switch self {
        case .share:
            NamedText(
                "share",
                zh: "满意度{0}%（{1}份答案，置信区间{2}%至{3}%）",
                en: "{0}% of {1} answers, interval {2}% to {3}%"
            )
        case .few:
            NamedText(
                "few",
                zh: "有效答案{0}份，少于规定的{1}份",
                en: "answers that count: {0}, fewer than {1}"
            )
        case .unlisted:
            NamedText(
                "unlisted",
                zh: "{0:row/answer}的答案“{0:answer}”没有写明折算的比例，写明的有{0:each/answers}",
                en: "{0:row/answer}: nothing is stated for the answer \"{0:answer}\", but for "
                    + "{0:each/answers}"
            )
        case .offScale:
            NamedText(
                "off_scale",
                zh: "{0:row/value}的答案{1}超出规定的{2}至{3}",
                en: "{0:row/value}: the answer {1} is off the scale from {2} to {3}"
            )
        case .noWeight:
            NamedText(
                "no_weight",
                zh: "{0:row/weight}的权重没有填写，或小于0",
                en: "{0:row/weight} has no weight, or one below 0"
            )
        }
    }
}
