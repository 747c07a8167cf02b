internal import KaopingCore
internal import KaopingProfile

extension Reduction {
    /// How rows become one value, in words.
    func inWords(_ profile: Profile, _ language: Language) -> String {
        var text = origin.inWords(profile).map { $0 + Phrases.colon[language] } ?? ""
        text += method.title[language]
        if let value { text += Phrases.inBrackets(value.text, language) }
        var more: [String] = []
        if let condition { more.append(Phrases.whereRows(condition.text)[language]) }
        if let weight { more.append(Phrases.weighted(weight.text)[language]) }
        if let by, let then {
            more.append(Phrases.byThen(profile.title(ofSlot: by), then.title)[language])
        }
        return ([text] + more).joined(separator: Phrases.comma[language])
    }
}

extension Reduction.Origin {
    /// The table or input that rows come from; nil for the units themselves.
    func inWords(_ profile: Profile) -> String? {
        switch self {
        case .table(let index): profile.tables[index].id
        case .input(let index): profile.inputs[index].id
        case .units: nil
        }
    }
}

extension Reduction.Method {
    /// The method in words.
    var title: Bilingual {
        switch self {
        case .count: Bilingual(zh: "计数", en: "count")
        case .sum: Bilingual(zh: "合计", en: "sum")
        case .mean: Bilingual(zh: "平均值", en: "mean")
        case .median: Bilingual(zh: "中位数", en: "median")
        case .lowest: Bilingual(zh: "最低值", en: "lowest")
        case .highest: Bilingual(zh: "最高值", en: "highest")
        case .share: Bilingual(zh: "占比", en: "share")
        case .distinct: Bilingual(zh: "不同值的个数", en: "number of different values")
        }
    }
}

extension Reduction.Then {
    /// How groups are joined, in words.
    var title: Bilingual {
        switch self {
        case .method(let method): method.title
        case .count(let condition, _):
            Bilingual(zh: "满足 \(condition.text) 的个数", en: "the number with \(condition.text)")
        }
    }
}

extension IndicatorDeclaration.Content {
    /// How the value comes about, in words.
    func inWords(_ profile: Profile, _ language: Language) -> String {
        switch self {
        case .formula(let formula): formula.text
        case .reduction(let reduction): reduction.inWords(profile, language)
        }
    }
}

extension Profile {
    /// Returns the title of what a slot holds.
    func title(ofSlot slot: Int) -> Bilingual {
        guard slots.indices.contains(slot) else { return Bilingual("") }
        return switch slots[slot] {
        case .column(let table, let column): tables[table].columns[column].title
        case .indicator(let index): indicators[index].title
        case .input(let index, let field): Bilingual("\(inputs[index].id).\(field.rawValue)")
        default: Bilingual("")
        }
    }
}
