import KaopingCore
import Testing

@testable import KaopingYAML

/// What is not YAML, in the words of the catalogue.
private let refusals = [
    Refusal(
        "a tab as indentation",
        "a:\n\tb: 1\n",
        zh: ["a.yaml:2:1：缩进不能用制表符（Tab） [yaml-tab]"],
        en: ["a.yaml:2:1: a tab must not be used for indentation [yaml-tab]"]
    ),
    Refusal(
        "a tab that continues a text",
        "a: b\n\tc: 1\n",
        zh: ["a.yaml:2:1：缩进不能用制表符（Tab） [yaml-tab]"],
        en: ["a.yaml:2:1: a tab must not be used for indentation [yaml-tab]"]
    ),
    Refusal(
        "a tab in a text block",
        "a: |\n\tb\n",
        zh: ["a.yaml:2:1：缩进不能用制表符（Tab） [yaml-tab]"],
        en: ["a.yaml:2:1: a tab must not be used for indentation [yaml-tab]"]
    ),
    Refusal(
        "a text that begins with an at sign",
        "a: @x\n",
        zh: ["a.yaml:1:4：文字不能以“@”开头 [yaml-character-at-start]"],
        en: ["a.yaml:1:4: a text cannot begin with \"@\" [yaml-character-at-start]"]
    ),
    Refusal(
        "a text that begins with a percent sign",
        "a: %x\n",
        zh: ["a.yaml:1:4：文字不能以“%”开头 [yaml-character-at-start]"],
        en: ["a.yaml:1:4: a text cannot begin with \"%\" [yaml-character-at-start]"]
    ),
    Refusal(
        "a second colon on a line",
        "a: b: c\n",
        zh: ["a.yaml:1:5：这里不能出现冒号 [yaml-unexpected-colon]"],
        en: ["a.yaml:1:5: a colon cannot stand here [yaml-unexpected-colon]"]
    ),
    Refusal(
        "a key indented under a text",
        "a: 1\n b: 2\n",
        zh: ["a.yaml:2:3：这里不能出现冒号 [yaml-unexpected-colon]"],
        en: ["a.yaml:2:3: a colon cannot stand here [yaml-unexpected-colon]"]
    ),
    Refusal(
        "a full-width colon",
        "a: 1\n标题：x\nb: 2\n",
        zh: ["a.yaml:2:1：这一行缺少冒号 [yaml-colon-missing]"],
        en: ["a.yaml:2:1: this line lacks a colon [yaml-colon-missing]"]
    ),
    Refusal(
        "a dash without a space",
        "- a\n-b\n",
        zh: ["a.yaml:2:1：这一行缺少冒号 [yaml-colon-missing]"],
        en: ["a.yaml:2:1: this line lacks a colon [yaml-colon-missing]"]
    ),
    Refusal(
        "a colon without a space in brackets",
        "[a:, b]\n",
        zh: ["a.yaml:1:3：冒号后面缺少空格 [yaml-colon-without-space]"],
        en: ["a.yaml:1:3: there is no space after the colon [yaml-colon-without-space]"]
    ),
    Refusal(
        "a list item beside keys",
        "a: 1\n- b\n",
        zh: ["a.yaml:2:1：这里应是一个键，与 a.yaml:1:1 开始的映射对齐 [yaml-key-expected]"],
        en: [
            "a.yaml:2:1: a key is expected here, in line with the mapping that begins at a.yaml:1:1 [yaml-key-expected]"
        ]
    ),
    Refusal(
        "a text after closing quotes",
        "a: \"x\" y\n",
        zh: ["a.yaml:1:8：这里应是一个键，与 a.yaml:1:1 开始的映射对齐 [yaml-key-expected]"],
        en: [
            "a.yaml:1:8: a key is expected here, in line with the mapping that begins at a.yaml:1:1 [yaml-key-expected]"
        ]
    ),
    Refusal(
        "a key beside list items",
        "- a\nb: 1\n",
        zh: ["a.yaml:2:1：这里应是以“- ”开头的一项，与 a.yaml:1:1 开始的列表对齐 [yaml-dash-expected]"],
        en: [
            "a.yaml:2:1: an item with \"- \" is expected here, in line with the list that begins at a.yaml:1:1 [yaml-dash-expected]"
        ]
    ),
    Refusal(
        "a list on the line of its key",
        "a: - b\n",
        zh: ["a.yaml:1:4：列表不能从这里开始 [yaml-unexpected-dash]"],
        en: ["a.yaml:1:4: a list cannot begin here [yaml-unexpected-dash]"]
    ),
    Refusal(
        "a question mark after a key",
        "a: ? b\n",
        zh: ["a.yaml:1:4：这里不能以“? ”开头 [yaml-unexpected-question-mark]"],
        en: ["a.yaml:1:4: \"? \" cannot stand here [yaml-unexpected-question-mark]"]
    ),
    Refusal(
        "a bracket that is not closed",
        "a: [1, 2\n",
        zh: ["a.yaml:2:1：a.yaml:1:4 的左方括号没有关闭，或两项之间缺少半角逗号 [yaml-list-not-closed]"],
        en: [
            "a.yaml:2:1: the bracket opened at a.yaml:1:4 is not closed, or a comma between items is missing [yaml-list-not-closed]"
        ]
    ),
    Refusal(
        "a bracket closed by a brace",
        "a: [1}\n",
        zh: ["a.yaml:1:6：a.yaml:1:4 的左方括号没有关闭，或两项之间缺少半角逗号 [yaml-list-not-closed]"],
        en: [
            "a.yaml:1:6: the bracket opened at a.yaml:1:4 is not closed, or a comma between items is missing [yaml-list-not-closed]"
        ]
    ),
    Refusal(
        "a brace that is not closed",
        "a: {b: 1\n",
        zh: ["a.yaml:2:1：a.yaml:1:4 的左花括号没有关闭，或两项之间缺少半角逗号 [yaml-mapping-not-closed]"],
        en: [
            "a.yaml:2:1: the brace opened at a.yaml:1:4 is not closed, or a comma between items is missing [yaml-mapping-not-closed]"
        ]
    ),
    Refusal(
        "quotes that are not closed",
        "b: 1\na: \"x\n",
        zh: ["a.yaml:2:4：这里的引号到文件末尾也没有关闭 [yaml-quote-not-closed]"],
        en: [
            "a.yaml:2:4: the quotes opened here are not closed before the end of the file [yaml-quote-not-closed]"
        ]
    ),
    Refusal(
        "a document mark in quotes",
        "a: \"x\n---\n\"\n",
        zh: ["a.yaml:2:1：a.yaml:1:4 的引号还没有关闭，就出现了文档标记 [yaml-document-mark-in-quotes]"],
        en: [
            "a.yaml:2:1: the quotes opened at a.yaml:1:4 are not closed before this document mark [yaml-document-mark-in-quotes]"
        ]
    ),
    Refusal(
        "an unknown escape",
        "a: \"C:\\q\"\n",
        zh: ["a.yaml:1:7：双引号里的反斜杠转义无效 [yaml-escape]"],
        en: [
            "a.yaml:1:7: the escape with a backslash in the double quotes is not valid [yaml-escape]"
        ]
    ),
    Refusal(
        "an escape that is not hexadecimal",
        "a: \"\\xZZ\"\n",
        zh: ["a.yaml:1:7：双引号里的反斜杠转义无效 [yaml-escape]"],
        en: [
            "a.yaml:1:7: the escape with a backslash in the double quotes is not valid [yaml-escape]"
        ]
    ),
    Refusal(
        "an escape that is a surrogate",
        "a: \"\\uD800\"\n",
        zh: ["a.yaml:1:7：双引号里的反斜杠转义无效 [yaml-escape]"],
        en: [
            "a.yaml:1:7: the escape with a backslash in the double quotes is not valid [yaml-escape]"
        ]
    ),
    Refusal(
        "a Chinese anchor name",
        "a: &锚 x\n",
        zh: ["a.yaml:1:5：“&”和“*”后面的名字只能用英文字母、数字、“_”和“-” [yaml-anchor-name]"],
        en: [
            "a.yaml:1:5: the name after \"&\" or \"*\" may have only a-z, A-Z, 0-9, \"_\" and \"-\" [yaml-anchor-name]"
        ]
    ),
    Refusal(
        "an asterisk before a word",
        "a: *锚\n",
        zh: ["a.yaml:1:5：“&”和“*”后面的名字只能用英文字母、数字、“_”和“-” [yaml-anchor-name]"],
        en: [
            "a.yaml:1:5: the name after \"&\" or \"*\" may have only a-z, A-Z, 0-9, \"_\" and \"-\" [yaml-anchor-name]"
        ]
    ),
    Refusal(
        "a closing bracket as a value",
        "a: ]\n",
        zh: ["a.yaml:1:4：这里应是一个值，却是“]” [yaml-value-expected]"],
        en: ["a.yaml:1:4: a value is expected here, not \"]\" [yaml-value-expected]"]
    ),
    Refusal(
        "a text on the line of a block sign",
        "a: |x\n b\n",
        zh: ["a.yaml:1:5：“|”或“>”后面不能直接写文字 [yaml-text-block-heading]"],
        en: ["a.yaml:1:5: no text can follow \"|\" or \">\" on its line [yaml-text-block-heading]"]
    ),
    Refusal(
        "a text block indented by 0",
        "a: |0\n b\n",
        zh: ["a.yaml:1:5：“|”或“>”后面不能直接写文字 [yaml-text-block-heading]"],
        en: ["a.yaml:1:5: no text can follow \"|\" or \">\" on its line [yaml-text-block-heading]"]
    ),
    Refusal(
        "a version that is not YAML's",
        "%YAML 3.0\n---\na\n",
        zh: ["a.yaml:1:1：以“%”开头的指令行无效 [yaml-directive]"],
        en: ["a.yaml:1:1: the line with the directive \"%\" is not valid [yaml-directive]"]
    ),
    Refusal(
        "a directive without its parts",
        "%TAG ! \n---\na\n",
        zh: ["a.yaml:1:8：以“%”开头的指令行无效 [yaml-directive]"],
        en: ["a.yaml:1:8: the line with the directive \"%\" is not valid [yaml-directive]"]
    ),
    Refusal(
        "a directive that is unknown",
        "%FOO\n---\na\n",
        zh: ["a.yaml:1:5：以“%”开头的指令行无效 [yaml-directive]"],
        en: ["a.yaml:1:5: the line with the directive \"%\" is not valid [yaml-directive]"]
    ),
    Refusal(
        "a tag with an unknown handle",
        "a: !e!x y\n",
        zh: ["a.yaml:1:4：不支持标签“!e!x” [yaml-tag]"],
        en: ["a.yaml:1:4: the tag \"!e!x\" is not supported [yaml-tag]"]
    ),
    Refusal(
        "a tag with a sign that tags lack",
        "a: !x\"y\" z\n",
        zh: ["a.yaml:1:4：不支持标签“!x\"y\"” [yaml-tag]"],
        en: ["a.yaml:1:4: the tag \"!x\"y\"\" is not supported [yaml-tag]"]
    ),
    Refusal(
        "something after the document's end",
        "a: 1\n...\nb\n",
        zh: ["a.yaml:3:1：文档之外不能再有内容 [yaml-after-document]"],
        en: ["a.yaml:3:1: nothing can stand outside the document [yaml-after-document]"]
    ),
    Refusal(
        "a directive and nothing else",
        "%YAML 1.1\n",
        zh: ["a.yaml:2:1：文档之外不能再有内容 [yaml-after-document]"],
        en: ["a.yaml:2:1: nothing can stand outside the document [yaml-after-document]"]
    ),
]

@Suite("What is not YAML")
struct YAMLProblemTests {
    @Test("is refused with its place in both languages", arguments: refusals)
    func refused(_ refusal: Refusal) {
        refusal.check()
    }

    @Test(
        "a text that ends where a value is expected names what is open",
        arguments: ["b: [\n", "b: [x,\n", "b: {c: [\n"]
    )
    func endInBrackets(_ text: String) throws {
        let found = try #require(issues(text))
        #expect(found.map(\.message) == [.yamlListNotClosed])
        let column = text.contains("{") ? 8 : 4
        #expect(
            found[0].arguments["start"] == .place(Place(file: "a.yaml", line: 1, column: column))
        )
        #expect(found[0].place?.line == 2)
    }

    @Test("a text that ends in braces names what is open", arguments: ["b: {\n", "b: {c,\n"])
    func endInBraces(_ text: String) throws {
        let found = try #require(issues(text))
        #expect(found.contains { $0.message == .yamlMappingNotClosed })
    }

    @Test("what libyaml says and we have no words for is quoted with its place")
    func unknownProblem() throws {
        let text = try YAMLText(Array("a: 1\nb\n".utf8), file: "a.yaml", limits: YAMLLimits())
        let mark = YAMLMark(index: 5, line: 1, column: 0)
        let problem = YAMLProblem(
            text: "found a new problem",
            context: "while parsing",
            mark: mark,
            contextMark: mark
        )
        let lines = [
            "a.yaml:2:1：不是有效的 YAML：found a new problem, while parsing [yaml-syntax]\n"
                + "    请核对这里的缩进、引号和括号。",
            "a.yaml:2:1: not valid YAML: found a new problem, while parsing [yaml-syntax]\n"
                + "    Check indentation, quotes and brackets here.",
        ]
        let issue = problem.issue(in: text)
        #expect([issue.description(in: .zh), issue.description(in: .en)] == lines)
    }

    @Test("what was found before the syntax error is reported with it")
    func earlierIssues() {
        #expect(codes("a: 1\na: 2\nb: [\n") == ["yaml-duplicate-key", "yaml-list-not-closed"])
    }
}
