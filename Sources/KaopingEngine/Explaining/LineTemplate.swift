internal import KaopingCore
internal import ScorerKit

/// The text of a line of a unit's account, with its slots.
struct LineTemplate {
    private enum Slot: Equatable {
        case value
        case text(Int, name: String)
        case number(Int, name: String, Style)
    }

    private enum Style: String {
        case plain
        case percent = "%"
        case day, row
    }

    private enum Part {
        case words(String)
        case slot(Slot)
    }

    private let zh: [Part]
    private let en: [Part]

    init(_ title: Title) {
        zh = LineTemplate.parts(title.zh)
        en = LineTemplate.parts(title.en)
    }

    /// Returns a line in both languages.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - row: names the row of a file that an entry of the unit stands in.
    /// - Returns: the line in words.
    func text(_ line: Line, row: (Double, Language) -> String) -> Bilingual {
        func filled(_ parts: [Part], _ language: Language) -> String {
            parts.map { part in
                switch part {
                case .words(let words): words
                case .slot(let slot): LineTemplate.text(slot, line, language, row)
                }
            }.joined()
        }
        return Bilingual(zh: filled(zh, .zh), en: filled(en, .en))
    }

    /// Returns what the line is made of, each field once, in the order of the English text.
    func fields(_ line: Line) -> [(name: String, content: ExplainedValue.Content)] {
        var fields: [(name: String, content: ExplainedValue.Content)] = []
        for case .slot(let slot) in en {
            guard let field = LineTemplate.field(slot, line),
                !fields.contains(where: { $0.name == field.name })
            else { continue }
            fields.append(field)
        }
        return fields
    }

    private static func text(
        _ slot: Slot,
        _ line: Line,
        _ language: Language,
        _ row: (Double, Language) -> String
    ) -> String {
        switch slot {
        case .value: return Reason.number(line.value)
        case .text(let index, _): return line.texts.indices.contains(index) ? line.texts[index] : ""
        case .number(let index, _, let style):
            guard line.numbers.indices.contains(index) else { return "" }
            let number = line.numbers[index]
            return switch style {
            case .plain: Reason.number(number)
            case .percent:
                (Rounding(places: 4)?(number * 100)).map(Reason.number).map { $0 + "%" } ?? ""
            case .day: Int(exactly: number).map { Day(number: $0).description } ?? ""
            case .row: row(number, language)
            }
        }
    }

    private static func field(
        _ slot: Slot,
        _ line: Line
    ) -> (name: String, content: ExplainedValue.Content)? {
        switch slot {
        case .value: return nil
        case .text(let index, let name):
            guard line.texts.indices.contains(index) else { return nil }
            return (name, .text(line.texts[index]))
        case .number(let index, let name, let style):
            guard line.numbers.indices.contains(index) else { return nil }
            let number = line.numbers[index]
            return switch style {
            case .plain, .row: (name, .number(number))
            case .percent: (name, .percent(number))
            case .day: (name, Int(exactly: number).map { .day(Day(number: $0)) } ?? .missing)
            }
        }
    }

    // MARK: Reading

    private static func parts(_ template: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.words(String(rest[..<open])))
            let inner = rest[rest.index(after: open)..<close]
            parts.append(slot(inner).map { .slot($0) } ?? .words("{" + inner + "}"))
            rest = rest[rest.index(after: close)...]
        }
        return parts + [.words(String(rest))]
    }

    private static func slot(_ text: Substring) -> Slot? {
        if text == "value" { return .value }
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count >= 2, let index = Int(parts[0]) else { return nil }
        switch parts[1] {
        case "text": return .text(index, name: parts.count > 2 ? parts[2] : "text")
        case "row": return .number(index, name: "row", .row)
        default:
            let style = parts.count > 2 ? Style(rawValue: parts[2]) ?? .plain : .plain
            return .number(index, name: parts[1], style)
        }
    }
}
