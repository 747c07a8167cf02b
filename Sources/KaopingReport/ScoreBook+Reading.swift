public import KaopingCore
public import KaopingEngine
public import KaopingProfile
public import ScorerKit

extension ScoreBook {
    /// Returns the level of a row; nil where it has none.
    public func level(_ row: Int) -> Rating.Level? {
        guard let levels, levels[row] >= 0 else { return nil }
        return levelNames[Int(levels[row])]
    }
}

extension GroupColumn {
    /// Returns the group of a row; nil where it has none.
    public func text(_ row: Int) -> String? {
        codes[row] < 0 ? nil : dictionary[Int(codes[row])]
    }
}

extension ScorerState {
    /// The state in words.
    public var title: Bilingual {
        switch self {
        case .scored: Bilingual(zh: "已评", en: "scored")
        case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
        case .notAvailable: Bilingual(zh: "无数据", en: "no data")
        case .inconclusive: Bilingual(zh: "无法评定", en: "inconclusive")
        case .notRated: Bilingual(zh: "不予评定", en: "not rated")
        case .excluded: Bilingual(zh: "不参评", en: "excluded")
        case .refused: Bilingual(zh: "数值不合要求", en: "refused")
        }
    }
}
