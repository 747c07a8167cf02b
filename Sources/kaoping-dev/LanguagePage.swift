internal import KaopingCore
internal import KaopingProfile

/// The reference of the profile language, made from the declarations that the decoder uses.
enum LanguagePage {
    static let path = "Sources/ScorerKit/ScorerKit.docc/Language.md"

    /// Returns the page.
    static var text: String {
        let opening = """
            # The Profile Language (方案语言)

            Every mapping and key of a profile, as the decoder knows them.

            <!-- Made by `\(Generate.repair)`; change the declarations in \
            Sources/KaopingProfile/Language instead. -->

            ## Overview

            A profile is one YAML document. Keys that are not listed here are refused, with the \
            nearest that is. `kaoping profile schema` prints the same as a JSON Schema, by which \
            an editor completes and checks a profile; `kaoping profile new` writes a profile to \
            begin with; <doc:Scorers> lists what may stand under `score`, `combine`, `weights`, \
            `rating` and `prepare`.

            考评方案是一个 YAML 文件。未在此列出的键一律报错，并提示最接近的键。\
            `kaoping profile schema` 以 JSON Schema 写出同样的内容，供编辑器补全与检查；\
            `kaoping profile new` 写出一个可以直接使用的方案；可用的评分器见 <doc:Scorers>。
            """
        let shapes = Shapes.all.map(shape)
        return
            ([opening, LanguageChapters.scalars, formulas, LanguageChapters.order]
            + [LanguageChapters.overlays, "## Mappings (键值表)"] + shapes)
            .joined(separator: "\n\n") + "\n"
    }

    // MARK: Mappings

    private static func shape(_ shape: Shape) -> String {
        let heading = ["| Key | Value | | Meaning | 含义 |", "|---|---|---|---|---|"]
        let parts = [
            "### \(shape.name)",
            ["\(shape.en). \(shape.zh)。", LanguageChapters.notes[shape.name]].compactMap(\.self)
                .joined(separator: " "),
            (heading + shape.keys.map(key)).joined(separator: "\n"),
        ]
        let examples = ShapeExamples.all.filter { $0.shape == shape.name }.map { example in
            "```yaml\n\(example.text)\n```"
        }
        return (parts + examples).joined(separator: "\n\n")
    }

    private static func key(_ key: Key) -> String {
        Markdown.row(
            "`\(key.name)`",
            words(key.value),
            key.isRequired ? "required" : "",
            key.en,
            key.zh
        )
    }

    /// What a value is; words of the language are the same in both languages.
    private static func words(_ value: Key.Value) -> String {
        let words = value.inWords
        if case .choice = value { return words.en }
        return "\(words.en) (\(words.zh))"
    }

    // MARK: Formulas

    private static var formulas: String {
        let functions = FormulaFunction.allCases.map { function in
            Markdown.row("`\(function.usage)`", function.meaning.en, function.meaning.zh)
        }
        let table = ["| Function | Gives | 结果 |", "|---|---|---|"] + functions
        let reserved = FormulaWords.reserved.map { "`\($0)`" }.joined(separator: ", ")
        return [
            LanguageChapters.formulas, table.joined(separator: "\n"),
            """
            Reserved words, which no column, indicator, criterion or parameter may be called \
            (保留字，不得用作列、指标、考评项和参数的编号): \(reserved). A column may be called `unit` \
            (`unit` 可作列名).
            """,
        ].joined(separator: "\n\n")
    }
}
