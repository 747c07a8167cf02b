internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ScorerUse {
    /// The scorer and its parameters as a profile would write them.
    var inWords: String { inWords(marksDefaults: false) }

    /// The parameters that a profile may state, each turned into something.
    func entries<Result>(
        _ body: (ParameterDescription, ParameterValue, Formula?) -> Result?
    ) -> [Result] {
        let hidden: Set = [
            "weights", "full_mark", "directions", "full_marks", "children", "as_of", "before",
            "unit_value", "first_day", "last_day", "calendar",
        ]
        var next = 0
        var results: [Result] = []
        for entry in parameters.values {
            // Columns stand in the order of the parameters that have one.
            let column = entry.value.hasColumn && next < columns.count ? columns[next] : nil
            if entry.value.hasColumn { next += 1 }
            guard !hidden.contains(entry.description.name) else { continue }
            if let result = body(entry.description, entry.value, column) { results.append(result) }
        }
        return results
    }

    /// The scorer and its parameters as a profile would write them.
    ///
    /// - Parameters:
    ///   - marksDefaults: whether a mark stands at what is the default.
    ///   - isWhole: whether what is the default stands there at all.
    ///   - isPercent: whether what is scored is a share, which people read as a percentage.
    /// - Returns: the words.
    func inWords(
        marksDefaults: Bool = false,
        isWhole: Bool = true,
        isPercent: Bool = false
    ) -> String {
        let texts = entries { description, value, column -> (name: String, text: String)? in
            let plain = self.text(description, value, column)
            let isShare = isPercent && description.unitOfMeasure == "value"
            let text = isShare ? value.inPercent ?? plain : plain
            let isDefault = description.isDefault(plain)
            // How children are combined is said in a word where nothing was stated.
            let isIdle = !marksDefaults && handle.description.role == .aggregate
            if isDefault, isIdle || !isWhole { return nil }
            if !isWhole, description.isAside { return nil }
            let mark = isDefault && marksDefaults ? Phrases.defaultMark : ""
            return (description.name, text + mark)
        }
        return texts.isEmpty ? id : id + " " + ScorerUse.nested(texts)
    }

    /// Puts names with a dot into a mapping of their own, as a profile writes them.
    private static func nested(_ entries: [(name: String, text: String)]) -> String {
        var parts: [(name: String, inner: [String], text: String)] = []
        for entry in entries {
            let names = entry.name.split(separator: ".", maxSplits: 1).map(String.init)
            guard names.count == 2 else {
                parts.append((entry.name, [], entry.text))
                continue
            }
            let inner = "\(names[1]): \(entry.text)"
            if let index = parts.firstIndex(where: { $0.name == names[0] }) {
                parts[index].inner.append(inner)
            } else {
                parts.append((names[0], [inner], ""))
            }
        }
        let texts = parts.map { part in
            part.inner.isEmpty
                ? "\(part.name): \(part.text)"
                : "\(part.name): {\(part.inner.joined(separator: ", "))}"
        }
        return "{" + texts.joined(separator: ", ") + "}"
    }

    /// One parameter as a profile would write it.
    func text(
        _ description: ParameterDescription,
        _ value: ParameterValue,
        _ column: Formula?
    ) -> String {
        switch value {
        case .column: column?.text ?? "…"
        case .shares: sharesText
        default:
            if description.unitOfMeasure == "%", case .cases(let names, let numbers) = value {
                "{"
                    + zip(names, numbers).map { "\($0): \(NumberText.percent($1))" }
                    .joined(separator: ", ") + "}"
            } else {
                value.inWords(description.kind)
            }
        }
    }

    /// The shares in full, by case where there are cases.
    private var sharesText: String {
        let rows = shares.map { share in
            let entries = share.shares.map { "\($0.name): \(NumberText.percent($0.value))" }
            return (share.label?.text, "{\(entries.joined(separator: ", "))}")
        }
        guard let sharesBy else { return rows.map(\.1).joined(separator: ", ") }
        let cases = rows.compactMap { label, text in label.map { "\($0): \(text)" } }
        let rest = rows.first { $0.0 == nil }.map { ", otherwise: \($0.1)" } ?? ""
        return "{by: \(sharesBy.text), cases: {\(cases.joined(separator: ", "))}\(rest)}"
    }

    /// Returns the value of a parameter; nil where the scorer has none of that name.
    func value(_ name: String) -> ParameterValue? {
        parameters.values.first { $0.description.name == name }?.value
    }
}

extension ParameterValue {
    /// The value as a profile would write it.
    func inWords(_ kind: ParameterDescription.Kind) -> String {
        switch self {
        case .number(let number): ParameterValue.number(number, kind)
        case .flag(let flag): flag ? "true" : "false"
        case .choice(_, let word): word
        case .interval(let interval): interval.description
        case .numbers(let numbers):
            "[" + numbers.map(ByteSink.shortest).joined(separator: ", ") + "]"
        case .piecewise(let intervals, let numbers):
            ParameterValue.table(zip(intervals, numbers).map { ("\($0)", ByteSink.shortest($1)) })
        case .bands(let levels, let intervals):
            ParameterValue.table(zip(levels, intervals).map { ($0, "\($1)") })
        case .cases(let categories, let numbers):
            ParameterValue.table(zip(categories, numbers).map { ($0, ByteSink.shortest($1)) })
        case .text(let text): text
        case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
        case .pairs(let pairs, let numbers):
            ParameterValue.table(
                zip(pairs, numbers).map { ("\($0.first)/\($0.second)", ByteSink.shortest($1)) }
            )
        case .column: "…"
        case .shares(let names, let rows):
            rows.map { row in
                ParameterValue.table(zip(names, row).map { ($0, NumberText.percent($1)) })
            }
            .joined(separator: ", ")
        }
    }

    private static func number(_ number: Double, _ kind: ParameterDescription.Kind) -> String {
        switch kind {
        case .percent: ByteSink.shortest(Rounding(places: 10)?(number * 100) ?? number) + "%"
        case .date: Day(number: Int(number)).description
        case .days: ByteSink.shortest(number) + " days"
        default: ByteSink.shortest(number)
        }
    }

    private static func table(_ rows: [(String, String)]) -> String {
        "{" + rows.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
    }
}
