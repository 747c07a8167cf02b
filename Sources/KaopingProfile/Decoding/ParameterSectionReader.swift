public import KaopingCore
internal import KaopingYAML

/// Reads the parameters of a profile: what it leaves to the place that uses it.
struct ParameterSectionReader {
    let context: DecodingContext

    /// Returns the parameters in the order of the profile.
    func parameters(
        _ node: YAMLNode?,
        places: inout [String: Place]
    ) -> [ParameterDeclaration] {
        context.entries(node, Words.parameters).compactMap { entry in
            guard let id = context.id(entry.key, at: entry.keyPlace) else { return nil }
            context.declare(id, at: entry.keyPlace, in: &places)
            context.checkName(id, at: entry.keyPlace)
            return parameter(id, entry)
        }
    }

    private func parameter(_ id: String, _ entry: YAMLEntry) -> ParameterDeclaration? {
        guard let mapping = MappingReader(entry.value, Shapes.parameter, context),
            let type = type(mapping)
        else { return nil }
        let range = mapping.interval(Keys.range)
        if let node = mapping[Keys.range], !type.isNumeric {
            context.reportIdle(Keys.range, at: node.place, Words.onlyNumbers)
        }
        if let node = mapping[Keys.values], !type.isText {
            context.reportIdle(Keys.values, at: node.place, Words.onlyTexts)
        }
        let isCount = mapping[Keys.parameterType]?.scalar == "count"
        let draft = ParameterDeclaration(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: entry.keyPlace,
            type: type,
            isCount: isCount,
            range: range,
            // A word that is neither true nor false is a fault of its own.
            isRequired: mapping[Keys.required] != nil && mapping.flag(Keys.required) != false,
            defaultValue: nil,
            unitOfMeasure: mapping.text(Keys.unitOfMeasure),
            source: mapping.source()
        )
        guard let node = mapping[Keys.defaultValue] else {
            if !draft.isRequired {
                context.report(.profileParameterNoValue, at: entry.keyPlace, ["id": .text(id)])
            }
            return draft
        }
        if draft.isRequired {
            context.report(.profileParameterDefault, at: node.place, ["id": .text(id)])
        }
        guard let text = node.scalar, !node.isNull else {
            return context.mismatch(node, expected: draft.expected)
        }
        do throws(IssuesError) {
            return draft.with(defaultValue: try draft.value(text, at: node.place))
        } catch {
            context.issues += error.issues
            return draft
        }
    }

    private func type(_ mapping: MappingReader) -> FormulaType? {
        guard let node = mapping[Keys.parameterType] else { return nil }
        switch node.scalar {
        case "number", "count": return .number
        case "percent": return .percent
        case "flag": return .flag
        case "date": return .date
        case "text":
            let values = mapping[Keys.values].map { context.someTexts($0).map(\.text) }
            return .text(values: values?.isEmpty == true ? nil : values)
        default:
            return context.wrongChoice(
                node,
                among: ["number", "count", "percent", "flag", "text", "date"]
            )
        }
    }
}

extension ParameterDeclaration {
    /// Reads a value that a place gives.
    ///
    /// - Parameters:
    ///   - text: the value as it is written: `1200`, `70%`, `true`, `2020-07-31` or a text.
    ///   - place: where it stands; nil for the command line.
    /// - Returns: the value.
    /// - Throws: `IssuesError` when it is of another type or out of range.
    public func value(_ text: String, at place: Place?) throws(IssuesError) -> FormulaConstant {
        guard let value = constant(text) else {
            throw IssuesError(
                .profileParameterWrong,
                at: place,
                [
                    "id": .text(id), "title": .both(title), "found": .text(text),
                    "expected": .both(expected),
                ],
                status: place == nil ? .usage : .profile
            )
        }
        return value
    }

    private func constant(_ text: String) -> FormulaConstant? {
        switch type {
        case .number, .percent:
            guard let number = Exact(text), !isCount || isWhole(number),
                range?.contains(number) ?? true
            else { return nil }
            // 70 for a percent would be taken for 7,000 %, and 5% of a number for 0.05.
            if text.hasSuffix("%") != (type == .percent) { return nil }
            return type == .percent ? .percent(number) : .number(number)
        case .flag: return text == "true" || text == "false" ? .flag(text == "true") : nil
        case .date: return Day(text).map { .date($0) }
        case .text(let values):
            return !text.isEmpty && values?.contains(text) ?? true ? .text(text) : nil
        }
    }

    private func isWhole(_ number: Exact) -> Bool {
        number.denominator == 1 && !(number < .zero)
    }

    /// What the value must be, in words.
    public var expected: Bilingual {
        let words = range.map { $0.interval.inWords(isPercent: type == .percent) }
        let measure =
            unitOfMeasure.map { Bilingual(zh: "（\($0)）", en: " (\($0))") } ?? Bilingual("")
        let bounds = Bilingual(
            zh: measure.zh + (words.map { "，\($0.zh)" } ?? ""),
            en: measure.en + (words.map { ", \($0.en)" } ?? "")
        )
        let kind: Bilingual =
            switch type {
            case .number:
                isCount
                    ? Bilingual(zh: "不小于 0 的整数", en: "a whole number from 0")
                    : Bilingual(zh: "数", en: "a number")
            case .percent: Bilingual(zh: "百分数，如 70%", en: "a percentage such as 70%")
            case .flag: Bilingual(zh: "true 或 false", en: "true or false")
            case .date: Bilingual(zh: "日期，如 2020-07-31", en: "a date such as 2020-07-31")
            case .text(let values?): Words.oneOf(values)
            case .text: Bilingual(zh: "文字", en: "a text")
            }
        return Bilingual(zh: kind.zh + bounds.zh, en: kind.en + bounds.en)
    }

    fileprivate func with(defaultValue: FormulaConstant) -> ParameterDeclaration {
        ParameterDeclaration(
            id: id,
            title: title,
            place: place,
            type: type,
            isCount: isCount,
            range: range,
            isRequired: isRequired,
            defaultValue: defaultValue,
            unitOfMeasure: unitOfMeasure,
            source: source
        )
    }
}

extension ExactInterval {
    /// Says whether a number lies in the interval.
    public func contains(_ number: Exact) -> Bool {
        if let lower, number < lower { return false }
        guard let upper else { return true }
        return includesUpper ? !(upper < number) : number < upper
    }
}

extension Words {
    static let parameters = Bilingual(zh: "各参数", en: "parameters by their ids")
    static let onlyNumbers = Bilingual(
        zh: "只用于数和百分数",
        en: "it is for numbers and percentages"
    )
    static let onlyTexts = Bilingual(zh: "只用于文本", en: "it is for texts")
}
