public import KaopingCore
internal import ScorerKit

extension Key.Value {
    /// What a value of the kind is, in words.
    public var inWords: Bilingual {
        switch self {
        case .id: Bilingual(zh: "编号", en: "id")
        case .text: Bilingual(zh: "文字", en: "text")
        case .title: Bilingual(zh: "名称，或 `{zh: …, en: …}`", en: "title, or `{zh: …, en: …}`")
        case .integer: Bilingual(zh: "整数", en: "whole number")
        case .number: Bilingual(zh: "数，如 `12`、`1/4`、`70%`", en: "number: `12`, `1/4`, `70%`")
        case .flag: Bilingual(zh: "`true` 或 `false`", en: "`true` or `false`")
        case .interval: Bilingual(zh: "区间，如 `300..500`", en: "interval such as `300..500`")
        case .dates: Bilingual(zh: "日期区间", en: "interval of days")
        case .formula: Bilingual(zh: "名称或公式", en: "name or formula")
        case .choice(let words): Key.Value.oneOf(words)
        case .choiceList(let words):
            Bilingual(
                zh: Key.Value.oneOf(words).zh + "，可写多个",
                en: Key.Value.oneOf(words).en + ", or a list"
            )
        case .texts: Bilingual(zh: "文字，或文字的列表", en: "text, or list of texts")
        case .mapping(let shape): Bilingual(zh: "键值表 `\(shape)`", en: "mapping `\(shape)`")
        case .list(let shape): Bilingual(zh: "`\(shape)` 的列表", en: "list of `\(shape)`")
        case .byID(let shape): Bilingual(zh: "各编号的 `\(shape)`", en: "`\(shape)` by id")
        case .scorer(let role): Key.Value.scorer(role)
        default: table
        }
    }

    /// What a mapping by names or a short form is, in words.
    private var table: Bilingual {
        switch self {
        case .titlesByID: Bilingual(zh: "各编号的名称", en: "title by id")
        case .textsByID: Bilingual(zh: "各编号的文字", en: "text by id")
        case .weights:
            Bilingual(
                zh: Key.Value.scorer(.weighting).zh + "，或键值表 `weight_table`",
                en: Key.Value.scorer(.weighting).en + ", or mapping `weight_table`"
            )
        case .missing:
            Bilingual(
                zh: Key.Value.oneOf(Criterion.Missing.allCases.map(\.rawValue)).zh
                    + "，或键值表 `missing`",
                en: Key.Value.oneOf(Criterion.Missing.allCases.map(\.rawValue)).en
                    + ", or mapping `missing`"
            )
        case .numbersByID: Bilingual(zh: "各编号的数", en: "number by id")
        case .groupings:
            Bilingual(zh: "列，或列的列表，可成组", en: "column, or list of columns or of groups of them")
        case .cases:
            Bilingual(
                zh: "数、公式，或按类别取值（`cases`）",
                en: "number, formula, or table by category (`cases`)"
            )
        case .formulasByCase: Bilingual(zh: "各类别或区间的公式", en: "formula by category or interval")
        case .bands: Bilingual(zh: "各等级的区间", en: "interval by level")
        case .levels: Bilingual(zh: "`1..5`，或名称的列表", en: "`1..5`, or list of names")
        case .leaves:
            Bilingual(zh: "指标的列表，或各指标的权重", en: "list of indicators, or weight by indicator")
        case .reduction: Bilingual(zh: "归并方法", en: "way of reducing")
        case .preparation: Bilingual(zh: "处理方法及其参数", en: "method with its parameters")
        case .marks: Bilingual(zh: "各部分的标准", en: "mark by part")
        case .outcomes: Bilingual(zh: "各结论的区间", en: "interval by outcome")
        case .bounds: Bilingual(zh: "各数的 `floor` 或 `ceiling`", en: "`floor` or `ceiling` by number")
        default: Bilingual(zh: "值", en: "value")
        }
    }

    private static func oneOf(_ words: [String]) -> Bilingual {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return Bilingual(quoted[0]) }
        return Bilingual(
            zh: quoted.joined(separator: "、"),
            en: quoted.dropLast().joined(separator: ", ") + " or " + last
        )
    }

    private static func scorer(_ role: ScorerDescription.Role) -> Bilingual {
        switch role {
        case .leaf: Bilingual(zh: "计分的评分器", en: "scorer of values")
        case .aggregate: Bilingual(zh: "汇总的评分器", en: "scorer that combines")
        case .weighting: Bilingual(zh: "定权重的评分器", en: "scorer that gives weights")
        case .rating: Bilingual(zh: "定级的评分器，或 `column`", en: "scorer that rates, or `column`")
        default: Bilingual(zh: "评分器", en: "scorer")
        }
    }
}
