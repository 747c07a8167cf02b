internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ScorerUse {
    /// The scorer's title and the parameters that the profile states, as people read them.
    ///
    /// - Parameters:
    ///   - language: the language.
    ///   - isPercent: whether what is scored is a share, which people read as a percentage.
    /// - Returns: the words.
    func stated(in language: Language, isPercent: Bool = false) -> String {
        let title = handle.description.title
        guard language == .zh else {
            return title.en
                + Phrases.inBrackets(inWords(isWhole: false, isPercent: isPercent), .en)
        }
        let texts = entries { description, value, column -> String? in
            let isShare = isPercent && description.unitOfMeasure == "value"
            let plain = self.text(description, value, column)
            let text = isShare ? value.inPercent ?? plain : plain
            guard !description.isDefault(plain), !description.isAside else { return nil }
            return description.shortTitle + " "
                + (spoken(value) ?? value.spoken(description, otherwise: text, isPercent))
        }
        return texts.isEmpty
            ? title.zh
            : title.zh
                + Phrases.inBrackets(
                    texts.joined(separator: Phrases.semicolon[.zh]),
                    .zh
                )
    }

    /// Shares by case, and the name of one of the scorer's inputs, as Chinese readers have them; nil
    /// for another value.
    private func spoken(_ value: ParameterValue) -> String? {
        switch value {
        case .text(let name):
            return handle.description.inputs.first { $0.name == name }?.title.zh
        case .shares where shares.count > 1:
            return shares.map { row in
                let own = row.shares.map { "\($0.name) \(NumberText.percent($0.value))" }
                return (row.label?.text ?? "其余") + "：" + own.joined(separator: "、")
            }.joined(separator: "，")
        default: return nil
        }
    }
}

extension ParameterDescription {
    /// Says whether a value as a profile would write it is the default.
    func isDefault(_ text: String) -> Bool {
        text == defaultValue || (kind == .days && text == defaultValue.map { $0 + " days" })
    }

    /// Whether it decides on what a run says of raters, and on no score.
    var isAside: Bool {
        ["agreement", "check_raters"].contains(name) || name.hasPrefix("rater_limits.")
    }

    /// What it is called in Chinese: its title without what explains it.
    fileprivate var shortTitle: String {
        let end = title.zh.firstIndex { "，；：（。".contains($0) }
        return end.map { String(title.zh[..<$0]) } ?? title.zh
    }
}

extension ParameterValue {
    /// The value as Chinese readers have it; what has no words of its own stays as it is written.
    fileprivate func spoken(
        _ description: ParameterDescription,
        otherwise text: String,
        _ isPercent: Bool
    ) -> String {
        switch self {
        case .choice(let index, let word):
            description.choiceTitles.indices.contains(index)
                ? description.choiceTitles[index].zh : word
        case .flag(let flag): (flag ? Phrases.yes : Phrases.no).zh
        case .number(let number) where description.kind == .days:
            ByteSink.shortest(number) + "日"
        case .texts(let texts): texts.joined(separator: Phrases.listComma.zh)
        case .cases(let names, let numbers):
            zip(names, numbers).map { name, number in
                let isShare = description.unitOfMeasure == "%"
                return name + " "
                    + (isShare ? NumberText.percent(number) : ByteSink.shortest(number))
            }
            .joined(separator: Phrases.listComma.zh)
        case .piecewise(let intervals, let numbers):
            zip(intervals, numbers).map { interval, number in
                (isPercent ? interval.inPercent : "\(interval)") + " " + ByteSink.shortest(number)
            }
            .joined(separator: Phrases.listComma.zh)
        case .shares(let names, let rows) where rows.count == 1:
            zip(names, rows[0]).map { "\($0) \(NumberText.percent($1))" }
                .joined(separator: Phrases.listComma.zh)
        default: text
        }
    }
}

extension ParameterValue {
    /// A number or an interval of shares in percentages; nil for another value.
    var inPercent: String? {
        switch self {
        case .number(let number): NumberText.percent(number, exact: true)
        case .interval(let interval): interval.inPercent
        default: nil
        }
    }
}

extension Interval {
    /// The interval of shares in percentages, as a profile would write it.
    fileprivate var inPercent: String {
        func end(_ number: Double) -> String {
            number.isFinite ? NumberText.percent(number, exact: true) : ""
        }
        let low = end(lower) + (includesLower || !lower.isFinite ? "" : "<")
        return low + (includesUpper || !upper.isFinite ? ".." : "..<") + end(upper)
    }
}
