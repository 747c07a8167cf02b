internal import ScorerKit

/// Which values are better; a parameter that every scorer of the family has.
enum Better: Int, Sendable {
    case high, low

    static let parameter = ParameterDescription(
        "better",
        .choice,
        zh: "数值高好还是低好",
        en: "whether high or low values are better",
        defaultValue: "high",
        choices: ["high", "low"],
        zhChoices: ["越高越好", "越低越好"]
    )

    init(_ parameters: Parameters) throws(ScorerError) {
        self = try parameters.choice("better") == 1 ? .low : .high
    }
}

/// Reasons that several scorers give.
extension NamedText {
    static let notFinite = NamedText(
        "not_finite",
        zh: "数值不是有限数",
        en: "the value is not a finite number"
    )

    static let tooLarge = NamedText(
        "too_large",
        zh: "{0}的结果超出可表示的范围",
        en: "the result for {0} is beyond the range of numbers"
    )

    static let oneUnit = NamedText(
        "one_unit",
        zh: "只有一个考评对象有数据，无从比较",
        en: "only one unit has a value, so there is nothing to compare it with"
    )
}
