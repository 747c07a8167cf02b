internal import KaopingCore

extension HelpText {
    /// Examples as help shows them, one a line, and a paragraph below.
    static func examples(zh: [String], en: [String], note: Bilingual? = nil) -> Bilingual {
        func block(_ head: String, _ lines: [String], _ note: String?) -> String {
            let list = ([head] + lines.map { "  " + $0 }).joined(separator: "\n")
            return note.map { list + "\n\n" + $0 } ?? list
        }
        return Bilingual(
            zh: block("示例：", zh, note?.zh),
            en: block(en.count == 1 ? "Example:" : "Examples:", en, note?.en)
        )
    }
}
