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

    /// Returns the place of the row that a reason names; nil where it names none.
    func place(_ reason: Reason?) -> Place? {
        guard let reason, let rows,
            use.handle.description.reasons.indices.contains(reason.code)
        else { return nil }
        let template = use.handle.description.reasons[reason.code].title.en
        let named = reason.arguments.indices.first { template.contains("{\($0):row}") }
        return named.flatMap { entry(reason.arguments[$0]) }.flatMap(rows.columns.place(ofEntry:))
    }

    private func entry(_ number: Double) -> Int? {
        guard let rows, let position = Int(exactly: number), position >= 1 else { return nil }
        let entries = rows.columns.entries(ofUnit: rows.unit)
        return position <= entries.count ? entries.lowerBound + position - 1 : nil
    }

    /// Returns what a number counts: a row, a row's text, or a name in a parameter.
    private func name(_ what: String, _ number: Double, _ language: Language) -> String? {
        if what == "row" {
            let row = entry(number).flatMap { rows?.columns.place(ofEntry: $0)?.cell?.row }
            return row.map { language == .zh ? "第\($0)行" : "row \($0)" }
        }
        if let input = use.handle.description.inputs.firstIndex(where: { $0.name == what }) {
            return entry(number).flatMap { rows?.columns.text(input, entry: $0) } ?? ""
        }
        if what == "value", isPercent { return Reason.number(number * 100) + "%" }
        let value = use.parameters.values.first { $0.description.name == what }?.value
        guard let names = value?.names, let index = Int(exactly: number),
            names.indices.contains(index - 1)
        else { return nil }
        return names[index - 1]
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
