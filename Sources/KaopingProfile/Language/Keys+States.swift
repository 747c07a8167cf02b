internal import KaopingCore
internal import ScorerKit

// The keys of units without a score, and of weights by an attribute.
extension Keys {
    static let missing = Key(
        "missing",
        .missing,
        zh: "没有得分时：node 为上级也无得分（不写即此），zero 为零分，reweight 为不适用并调整权重，error 为停止计算；单写即指无数据，也可按状态分别写明。",
        en:
            "A unit without a score: node if not stated (none above either), zero, reweight, or error; alone it is of missing data, or one for each state."
    )
    static let states = Key(
        "states",
        .mapping("states"),
        zh: "哪些值不是结果，只说明为什么没有结果，如 -1、notapplicable。",
        en: "Values that are no result but say why there is none, such as -1 or notapplicable."
    )
    static let attributes = Key(
        "attributes",
        .textsByID,
        zh: "考评项的属性，如 {risk: high}；上级可按属性定权重。",
        en: "What the criterion is marked with, such as {risk: high}; weights may go by it."
    )
    static let weightsBy = Key(
        "by",
        .id,
        isRequired: true,
        zh: "按下级考评项的哪个属性。",
        en: "The attribute of the children that their weights go by."
    )
    static let weightCases = Key(
        "cases",
        .numbersByID,
        isRequired: true,
        zh: "各取值的权重；不必合计为 1。",
        en: "The weight for each value; they need not add up to 1."
    )

    /// Returns the key of a policy in `missing:`.
    static func policy(of state: ScorerState) -> Key {
        let usual = StatePolicies()[state]?.rawValue ?? ""
        return Key(
            state.id,
            .choice(Criterion.Missing.allCases.map(\.rawValue)),
            zh: "\(state.meaning.zh)；不写即 \(usual)。",
            en: "\(state.meaning.en); \(usual) if not stated."
        )
    }

    /// Returns the key of a state's values in `states:`.
    static func values(of state: ScorerState) -> Key {
        Key(
            state.id,
            .texts,
            zh: "表示“\(state.meaning.zh)”的值：文字、数或区间。",
            en: "\(state.meaning.en): the texts, numbers or intervals that say so."
        )
    }
}

extension ScorerState {
    /// What the state means, as half a sentence.
    fileprivate var meaning: Bilingual {
        switch self {
        case .scored: Bilingual(zh: "有得分", en: "A score")
        case .notApplicable: Bilingual(zh: "不适用", en: "Does not apply")
        case .notAvailable: Bilingual(zh: "无数据", en: "No data")
        case .inconclusive: Bilingual(zh: "有数据但无法评定", en: "Data, but no conclusion")
        case .notRated: Bilingual(zh: "不予评定", en: "Not rated")
        case .excluded: Bilingual(zh: "不参评", en: "Excluded")
        case .refused: Bilingual(zh: "数值不合要求", en: "A value that is refused")
        }
    }
}
