internal import ScorerKit

/// The lines that an account is made of; the order is that of the codes.
enum LedgerLine: Int, CaseIterable {
    case base, added, addedCapped, taken, takenCapped
    case addedClass, takenClass, addedInAll, takenInAll
    case falling, outside, doubles, floor, ceiling

    /// Returns the line.
    func callAsFunction(_ numbers: Double..., value: Double = .nan, text: String? = nil) -> Line {
        Line(rawValue, value: value, numbers: numbers, texts: [text].compactMap(\.self))
    }

    var text: NamedText {
        switch self {
        case .base: NamedText("base", zh: "基准分{value}分", en: "base {value}")
        case .added, .addedCapped, .taken, .takenCapped: kindText
        case .addedClass, .takenClass, .addedInAll, .takenInAll: limitText
        default: otherText
        }
    }

    private var kindText: NamedText {
        let zh = "“{0:text:kind}”{0:events}次，"
        let en = "{0:text:kind}, times {0:events}: "
        return switch self {
        case .added: NamedText("added", zh: zh + "加{1:points}分", en: en + "plus {1:points}")
        case .addedCapped:
            NamedText(
                "added_capped",
                zh: zh + "共{1:points}分，封顶加{2:cap}分",
                en: en + "{1:points}, at most {2:cap} added"
            )
        case .taken: NamedText("taken", zh: zh + "扣{1:points}分", en: en + "minus {1:points}")
        default:
            NamedText(
                "taken_capped",
                zh: zh + "共{1:points}分，封顶扣{2:cap}分",
                en: en + "{1:points}, at most {2:cap} taken off"
            )
        }
    }

    private var limitText: NamedText {
        switch self {
        case .addedClass:
            NamedText(
                "added_class",
                zh: "“{0:text:class}”类加分合计{0:points}分，封顶{1:cap}分，少加{2:cut}分",
                en: "{0:text:class}: {0:points} in all, at most {1:cap} added, {2:cut} less"
            )
        case .takenClass:
            NamedText(
                "taken_class",
                zh: "“{0:text:class}”类扣分合计{0:points}分，封顶{1:cap}分，少扣{2:cut}分",
                en: "{0:text:class}: {0:points} in all, at most {1:cap} taken off, {2:cut} less"
            )
        case .addedInAll:
            NamedText(
                "added_in_all",
                zh: "加分合计{0:points}分，封顶{1:cap}分，少加{2:cut}分",
                en: "additions {0:points}, at most {1:cap} in all, {2:cut} less"
            )
        default:
            NamedText(
                "taken_in_all",
                zh: "扣分合计{0:points}分，封顶{1:cap}分，少扣{2:cut}分",
                en: "deductions {0:points}, at most {1:cap} in all, {2:cut} less"
            )
        }
    }

    private var otherText: NamedText {
        switch self {
        case .falling:
            NamedText(
                "falling",
                zh: "分值按剩余有效期逐日递减",
                en: "points fall evenly while an event is valid"
            )
        case .outside:
            NamedText(
                "outside",
                zh: "不在期内、已失效或已恢复的{0:events}次，不计",
                en: "not in the period, no longer valid or recovered, and not counted: {0:events}"
            )
        case .doubles:
            NamedText(
                "doubles",
                zh: "重复登记{0:events}次，只计一次",
                en: "entered before and not counted again: {0:events}"
            )
        case .floor:
            NamedText("floor", zh: "按下限{0:at_least}分计", en: "raised to at least {0:at_least}")
        default:
            NamedText("ceiling", zh: "按上限{0:at_most}分计", en: "held to at most {0:at_most}")
        }
    }
}
