internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ColumnDeclaration.Kind {
    /// The kind in words.
    var title: Bilingual {
        switch self {
        case .number: Bilingual(zh: "数", en: "number")
        case .count: Bilingual(zh: "整数", en: "count")
        case .percent(.sign): Bilingual(zh: "百分数（70%）", en: "percent (70%)")
        case .percent(.hundred): Bilingual(zh: "百分数（70）", en: "percent (70)")
        case .percent(.fraction): Bilingual(zh: "比例（0.7）", en: "share (0.7)")
        case .flag: Bilingual(zh: "是否", en: "yes or no")
        case .text: Bilingual(zh: "文字", en: "text")
        case .date: Bilingual(zh: "日期", en: "date")
        case .period: Bilingual(zh: "考评周期", en: "period")
        case .list(let separator):
            Bilingual(zh: "列表（以“\(separator)”分隔）", en: "list (separated by \"\(separator)\")")
        }
    }
}

extension ColumnDeclaration {
    /// What a cell may hold: the values of a category, or the range of a number.
    func allowed(_ language: Language) -> String {
        if case .text(let values?) = kind {
            return values.joined(separator: Phrases.listComma[language])
        }
        return range?.description ?? ""
    }
}

extension ParameterDeclaration {
    /// The kind of value in words.
    var kindTitle: Bilingual {
        switch type {
        case .number: (isCount ? ColumnDeclaration.Kind.count : .number).title
        case .percent: ColumnDeclaration.Kind.percent(.sign).title
        case .flag: ColumnDeclaration.Kind.flag.title
        case .text: ColumnDeclaration.Kind.text(values: nil).title
        case .date: ColumnDeclaration.Kind.date.title
        }
    }

    /// Whether a value is needed, and what holds without one.
    func need(_ language: Language) -> String {
        if let defaultValue { return Phrases.defaultValue[language] + " " + defaultValue.text }
        return (isRequired ? Phrases.required : Phrases.optional)[language]
    }

    /// What a value may be.
    func allowed(_ language: Language) -> String {
        if case .text(let values?) = type {
            return values.joined(separator: Phrases.listComma[language])
        }
        return range?.description ?? ""
    }
}

extension InputDeclaration {
    /// Of which periods the results are, and how many a unit needs.
    func periodsInWords(_ language: Language) -> String {
        let which =
            switch periods {
            case .previous: Phrases.previous(1)
            case .yearBefore: Phrases.yearBefore
            case .same: Phrases.samePeriod
            case .previousSeveral(let count): Phrases.previous(count)
            case .within(let kind): Phrases.periodsWithin(kind.title)
            }
        let parts = [which[language], need.map { Phrases.needsPeriods($0)[language] }]
        return parts.compactMap(\.self).joined(separator: Phrases.comma[language])
    }
}

extension Criterion.Missing {
    /// What missing data mean, in words.
    var title: Bilingual {
        switch self {
        case .node: Bilingual(zh: "无数据的无得分", en: "no score without data")
        case .zero: Bilingual(zh: "无数据的记零分", en: "zero without data")
        case .reweight:
            Bilingual(zh: "无数据的不计，其余按比例折算", en: "left out without data, others rescaled")
        case .error: Bilingual(zh: "不得缺少数据", en: "data must be there")
        }
    }

    /// What happens, in words, whatever the state.
    var effect: Bilingual {
        switch self {
        case .node: Bilingual(zh: "上级也无得分", en: "none above either")
        case .zero: Bilingual(zh: "记零分", en: "zero")
        case .reweight: Bilingual(zh: "不计，其余按比例折算", en: "left out, others rescaled")
        case .error: Bilingual(zh: "停止计算", en: "not accepted")
        }
    }
}

extension Criterion {
    /// What limits the criterion, in words; empty where nothing does.
    func limits(_ profile: Profile, _ language: Language) -> String {
        var parts: [Bilingual] = []
        if let only { parts.append(Phrases.only(only)) }
        if let within { parts.append(Phrases.within(profile.title(of: within))) }
        parts += policies.stated.map { state, policy in
            state == .notAvailable ? policy.title : Phrases.policy(state.title, policy.effect)
        }
        if !valueStates.isEmpty { parts.append(Phrases.valueStates(statesInWords)) }
        if !attributes.isEmpty {
            parts.append(
                Bilingual(attributes.map { "\($0.name): \($0.value)" }.joined(separator: ", "))
            )
        }
        if let weightsBy { parts.append(Phrases.weightsBy(weightsBy)) }
        if let weighting { parts.append(Phrases.weightsBy(weighting.inWords(marksDefaults: true))) }
        if let effective { parts.append(Phrases.inForce(effective.inWords)) }
        if let open { parts.append(Phrases.open(open.description)) }
        return parts.map { $0[language] }.joined(separator: Phrases.semicolon[language])
    }

    /// The values that stand for a state, as `-1 = inconclusive`.
    private var statesInWords: String {
        valueStates.map { "\($0.value.text) = \($0.state.id)" }.joined(separator: ", ")
    }

    /// What is scored, in words: titles with the ids that formulas use.
    func scored(_ profile: Profile, _ language: Language) -> String {
        switch content {
        case .none, .inner: return ""
        case .leaf(let formula, _):
            let title = profile.title(of: formula.text)[language]
            return title == formula.text
                ? title : formula.text + Phrases.inBrackets(title, language)
        case .rows(let input, let use):
            var parts = [profile.tables[input.table].id]
            if let condition = input.condition {
                parts.append(Phrases.whereRows(condition.text)[language])
            }
            parts += zip(use.handle.description.inputs, input.columns).compactMap { named, slot in
                slot.map { "\(named.name): \(profile.title(ofSlot: $0)[language])" }
            }
            return parts.joined(separator: Phrases.comma[language])
        }
    }
}
