internal import ScorerKit

/// The lines that a checklist's score is made of; the order is that of the codes.
enum ChecklistLine: Int, CaseIterable {
    case items, entries, missed, must

    /// Returns the line.
    func callAsFunction(_ numbers: Double..., value: Double = .nan, text: String? = nil) -> Line {
        Line(rawValue, value: value, numbers: numbers, texts: [text].compactMap(\.self))
    }

    var text: NamedText {
        switch self {
        case .items:
            NamedText(
                "items",
                zh: "清单{0:items}项，合计{value}分；做到{1:done}项",
                en: "items {0:items}, {value} points in all; done {1:done}"
            )
        case .entries:
            NamedText(
                "entries",
                zh: "核查{0:items}项，满分{value}分，每项{2:each}分；做到{1:done}项",
                en: "items {0:items}, full mark {value}, {2:each} each; done {1:done}"
            )
        case .missed:
            NamedText(
                "missed",
                zh: "“{0:text:item}”没有做到，失{0:points}分",
                en: "{0:text:item} is not done and loses {0:points}"
            )
        case .must:
            NamedText(
                "must_missed",
                zh: "“{0:text:item}”必须做到而没有做到，得零分",
                en: "{0:text:item} must be done and is not, which leaves zero"
            )
        }
    }
}
