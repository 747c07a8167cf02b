internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// Puts a scorer's reasons into words, with the names and rows that their numbers count.
struct ReasonWords {
    let use: ScorerUse
    /// The rows that the scorer saw, and the unit that the reason is of.
    var rows: (columns: GroupedColumns, unit: Int)?
    /// Whether what is scored is a share, which people read as a percentage.
    var isPercent = false

    /// Returns a reason in words.
    func text(_ reason: Reason?) -> Bilingual {
        guard let reason, use.handle.description.reasons.indices.contains(reason.code) else {
            return Bilingual(zh: "评分器没有说明原因", en: "the scorer gave no reason")
        }
        let title = use.handle.description.reasons[reason.code].title
        return Bilingual(
            zh: Reason.fill(title.zh, reason.arguments) { name($0, $1, .zh) },
            en: Reason.fill(title.en, reason.arguments) { name($0, $1, .en) }
        )
    }

    /// Returns the place of the cell that a reason names; nil where it names none.
    func place(_ reason: Reason?) -> Place? {
        fault(reason).flatMap { cell($0.entry, $0.input) }
    }

    /// Returns which of the rows a reason finds fault with, from 0; nil where it names none.
    func faultyRow(_ reason: Reason?) -> Int? {
        guard let rows, let fault = fault(reason) else { return nil }
        return fault.entry - rows.columns.entries(ofUnit: rows.unit).lowerBound
    }

    /// The entry that the first `{0:row}` or `{0:row/input}` of a reason names, and the input.
    private func fault(_ reason: Reason?) -> (entry: Int, input: Substring?)? {
        guard let reason, use.handle.description.reasons.indices.contains(reason.code) else {
            return nil
        }
        let template = use.handle.description.reasons[reason.code].title.en
        for (index, argument) in reason.arguments.enumerated() {
            guard let start = template.firstRange(of: "{\(index):row")?.upperBound,
                let end = template[start...].firstIndex(of: "}"), let entry = entry(argument)
            else { continue }
            return (entry, end > start ? template[start..<end].dropFirst() : nil)
        }
        return nil
    }

    /// Returns the cell of an entry: that of an input, or the one that names the unit.
    private func cell(_ entry: Int, _ input: Substring?) -> Place? {
        let index = input.flatMap { name in
            use.handle.description.inputs.firstIndex { $0.name == name }
        }
        return rows?.columns.place(ofEntry: entry, input: index)
    }

    /// Returns a line in words, with its fields; nil for one that the scorer does not declare.
    func line(_ line: Line) -> ExplainedLine? {
        let lines = use.handle.description.lines
        guard lines.indices.contains(line.code) else { return nil }
        let template = LineTemplate(lines[line.code].title)
        return ExplainedLine(
            id: lines[line.code].id,
            text: template.text(line) { row($0, $1) },
            value: line.value,
            fields: template.fields(line)
        )
    }

    private func row(_ number: Double, _ language: Language) -> String {
        name("row", number, language) ?? Reason.number(number)
    }

    private func entry(_ number: Double) -> Int? {
        guard let rows, let position = Int(exactly: number), position >= 1 else { return nil }
        let entries = rows.columns.entries(ofUnit: rows.unit)
        return position <= entries.count ? entries.lowerBound + position - 1 : nil
    }

    /// Returns what a number counts: a cell, a row's text, a day, or a name in a parameter.
    private func name(_ what: String, _ number: Double, _ language: Language) -> String? {
        if what == "row" || what.hasPrefix("row/") {
            let input = what.split(separator: "/").dropFirst().first
            let address = entry(number).flatMap { cell($0, input)?.cell?.address }
            return address.map { language == .zh ? "\($0)单元格" : "cell \($0)" }
        }
        if what == "date" { return Int(exactly: number).map { Day(number: $0).description } }
        if what.hasPrefix("each/") { return list(names(String(what.dropFirst(5))), language) }
        if let input = use.handle.description.inputs.firstIndex(where: { $0.name == what }) {
            return entry(number).flatMap { rows?.columns.text(input, entry: $0) } ?? ""
        }
        if what == "value", isPercent { return Reason.number(number * 100) + "%" }
        let names = names(what)
        guard let index = Int(exactly: number), names.indices.contains(index - 1) else {
            return nil
        }
        return names[index - 1]
    }

    private func names(_ parameter: String) -> [String] {
        let value = use.parameters.values.first { $0.description.name == parameter }?.value
        return value?.names ?? []
    }

    /// Puts names one after another; of many, the first.
    private func list(_ names: [String], _ language: Language) -> String {
        let most = 12
        let listed = names.prefix(most).map { language == .zh ? "“\($0)”" : "\"\($0)\"" }
        let more = names.count > most ? (language == .zh ? "等" : " and others") : ""
        return listed.joined(separator: language == .zh ? "、" : ", ") + more
    }
}

extension ParameterValue {
    /// The names that a parameter lists.
    fileprivate var names: [String]? {
        switch self {
        case .shares(let names, _): names
        case .texts(let texts): texts
        case .bands(let names, _), .cases(let names, _): names
        default: nil
        }
    }
}

extension ScorerUse {
    /// Returns a reason in words.
    func reasonText(_ reason: Reason?) -> Bilingual { ReasonWords(use: self).text(reason) }
}

extension Reason {
    /// Puts numbers in for `{0}` to `{3}`, and what they count for `{0:name}`.
    static func fill(
        _ template: String,
        _ numbers: [Double],
        name: (String, Double) -> String? = { _, _ in nil }
    ) -> String {
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            text += rest[..<open]
            text += filled(rest[rest.index(after: open)..<close], numbers, name)
            rest = rest[rest.index(after: close)...]
        }
        // A name that there is not leaves no empty quotes behind.
        return (text + rest).replacing("“”", with: "").replacing(" \"\"", with: "")
    }

    private static func filled(
        _ slot: Substring,
        _ numbers: [Double],
        _ name: (String, Double) -> String?
    ) -> String {
        let parts = slot.split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let index = Int(first), numbers.indices.contains(index)
        else { return "{" + slot + "}" }
        if parts.count > 1, let found = name(String(parts[1]), numbers[index]) { return found }
        return number(numbers[index])
    }

    /// Returns a number with at most six places and without needless ones.
    static func number(_ number: Double) -> String {
        var written = "\(Rounding(places: 6)?(number) ?? number)"
        if written.hasSuffix(".0") { written.removeLast(2) }
        return written
    }
}
