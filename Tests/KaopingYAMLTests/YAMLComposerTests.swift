import KaopingCore
import KaopingYAML
import Testing

/// What YAML has and a profile may not.
private let refusals = [
    Refusal(
        "a key written twice",
        "a: 1\nb: 2\na: 3\n",
        zh: ["a.yaml:3:1：键“a”重复，第一次出现在 a.yaml:1:1 [yaml-duplicate-key]"],
        en: [
            "a.yaml:3:1: the key \"a\" is a duplicate; the first is at a.yaml:1:1 [yaml-duplicate-key]"
        ]
    ),
    Refusal(
        "a key written twice in different Unicode forms",
        "caf\u{E9}: 1\ncafe\u{301}: 2\n",
        zh: ["a.yaml:2:1：键“café”重复，第一次出现在 a.yaml:1:1 [yaml-duplicate-key]"],
        en: [
            "a.yaml:2:1: the key \"café\" is a duplicate; the first is at a.yaml:1:1 [yaml-duplicate-key]"
        ]
    ),
    Refusal(
        "a key written three times",
        "a: 1\na: 2\na: 3\n",
        zh: [
            "a.yaml:2:1：键“a”重复，第一次出现在 a.yaml:1:1 [yaml-duplicate-key]",
            "a.yaml:3:1：键“a”重复，第一次出现在 a.yaml:1:1 [yaml-duplicate-key]",
        ],
        en: [
            "a.yaml:2:1: the key \"a\" is a duplicate; the first is at a.yaml:1:1 [yaml-duplicate-key]",
            "a.yaml:3:1: the key \"a\" is a duplicate; the first is at a.yaml:1:1 [yaml-duplicate-key]",
        ]
    ),
    Refusal(
        "a second document",
        "a: 1\n---\nb: 2\n",
        zh: ["a.yaml:2:1：这里开始了第二个文档，一个文件只能有一个 [yaml-second-document]"],
        en: ["a.yaml:2:1: a second document begins here; a file holds one [yaml-second-document]"]
    ),
    Refusal(
        "a list as a key",
        "[1, 2]: x\n",
        zh: ["a.yaml:1:1：键必须是文字，不能是列表、映射或引用 [yaml-key-not-text]"],
        en: [
            "a.yaml:1:1: a key must be a text, not a list, a mapping or an alias [yaml-key-not-text]"
        ]
    ),
    Refusal(
        "an alias as a key",
        "a: &n x\nb:\n  *n : 1\n",
        zh: ["a.yaml:3:3：键必须是文字，不能是列表、映射或引用 [yaml-key-not-text]"],
        en: [
            "a.yaml:3:3: a key must be a text, not a list, a mapping or an alias [yaml-key-not-text]"
        ]
    ),
    Refusal(
        "a placeholder in double braces",
        "a: {{x}}\n",
        zh: [
            "a.yaml:1:5：键必须是文字，不能是列表、映射或引用 [yaml-key-not-text]",
            "a.yaml:1:6：花括号里的“x”没有值 [yaml-key-without-value]",
        ],
        en: [
            "a.yaml:1:5: a key must be a text, not a list, a mapping or an alias [yaml-key-not-text]",
            "a.yaml:1:6: \"x\" in the braces has no value [yaml-key-without-value]",
        ]
    ),
    Refusal(
        "an empty key",
        "a:\n  ? \n  : 1\n",
        zh: ["a.yaml:2:4：冒号前面没有键 [yaml-key-empty]"],
        en: ["a.yaml:2:4: there is no key before the colon [yaml-key-empty]"]
    ),
    Refusal(
        "a key indented with a full-width space",
        "a:\n\u{3000}b: 1\n",
        zh: ["a.yaml:2:1：键“　b”的开头或结尾有全角空格或不换行空格 [yaml-key-wide-space]"],
        en: [
            "a.yaml:2:1: the key \"　b\" begins or ends with a full-width or no-break space [yaml-key-wide-space]"
        ]
    ),
    Refusal(
        "a merge key",
        "a: &n {x: 1}\nb:\n  <<: *n\n",
        zh: ["a.yaml:3:3：不支持合并键“<<” [yaml-merge-key]"],
        en: ["a.yaml:3:3: the merge key \"<<\" is not supported [yaml-merge-key]"]
    ),
    Refusal(
        "a formula with a comma in braces",
        "gates:\n  - {when: any(a, b)}\n",
        zh: ["a.yaml:2:19：花括号里的“b)”没有值 [yaml-key-without-value]"],
        en: ["a.yaml:2:19: \"b)\" in the braces has no value [yaml-key-without-value]"]
    ),
    Refusal(
        "an empty value in braces",
        "{a: , b: 1}\n",
        zh: ["a.yaml:1:2：花括号里的“a”没有值 [yaml-key-without-value]"],
        en: ["a.yaml:1:2: \"a\" in the braces has no value [yaml-key-without-value]"]
    ),
    Refusal(
        "an empty value in a pair in brackets",
        "[a: ]\n",
        zh: ["a.yaml:1:2：花括号里的“a”没有值 [yaml-key-without-value]"],
        en: ["a.yaml:1:2: \"a\" in the braces has no value [yaml-key-without-value]"]
    ),
    Refusal(
        "an exclamation mark before a word in braces",
        "{when: !x}\n",
        zh: ["a.yaml:1:8：不支持标签“!x” [yaml-tag]"],
        en: ["a.yaml:1:8: the tag \"!x\" is not supported [yaml-tag]"]
    ),
    Refusal(
        "an exclamation mark and a space",
        "when: ! x\n",
        zh: ["a.yaml:1:7：不支持标签“!” [yaml-tag]"],
        en: ["a.yaml:1:7: the tag \"!\" is not supported [yaml-tag]"]
    ),
    Refusal(
        "a standard tag",
        "a: !!str 1\n",
        zh: ["a.yaml:1:4：不支持标签“!!str” [yaml-tag]"],
        en: ["a.yaml:1:4: the tag \"!!str\" is not supported [yaml-tag]"]
    ),
    Refusal(
        "a tag on a list and on a mapping",
        "a: !t [1]\nb: !u\n  c: 1\n",
        zh: ["a.yaml:1:4：不支持标签“!t” [yaml-tag]", "a.yaml:2:4：不支持标签“!u” [yaml-tag]"],
        en: [
            "a.yaml:1:4: the tag \"!t\" is not supported [yaml-tag]",
            "a.yaml:2:4: the tag \"!u\" is not supported [yaml-tag]",
        ]
    ),
    Refusal(
        "an anchor name used twice",
        "a: &n 1\nb: &n 2\nc: *n\n",
        zh: ["a.yaml:2:4：锚点“&n”重复，第一次出现在 a.yaml:1:4 [yaml-duplicate-anchor]"],
        en: [
            "a.yaml:2:4: the anchor \"&n\" is a duplicate; the first is at a.yaml:1:4 [yaml-duplicate-anchor]"
        ]
    ),
    Refusal(
        "an alias without an anchor",
        "a: *n\nb: *m\n",
        zh: [
            "a.yaml:1:4：“*n”引用的锚点在前面没有定义 [yaml-undefined-alias]",
            "a.yaml:2:4：“*m”引用的锚点在前面没有定义 [yaml-undefined-alias]",
        ],
        en: [
            "a.yaml:1:4: \"*n\" refers to an anchor that is not defined before it [yaml-undefined-alias]",
            "a.yaml:2:4: \"*m\" refers to an anchor that is not defined before it [yaml-undefined-alias]",
        ]
    ),
    Refusal(
        "an alias inside what it stands for",
        "a: &n\n  - 1\n  - [*n]\n",
        zh: ["a.yaml:3:6：“*n”引用了包含它自己的内容 [yaml-recursive-alias]"],
        en: ["a.yaml:3:6: \"*n\" refers to what contains it [yaml-recursive-alias]"]
    ),
    Refusal(
        "nothing but a comment",
        "# nothing\n",
        zh: ["a.yaml:1:1：文件里没有内容 [yaml-empty]"],
        en: ["a.yaml:1:1: the file holds nothing [yaml-empty]"]
    ),
    Refusal(
        "an empty text",
        "",
        zh: ["a.yaml:1:1：文件里没有内容 [yaml-empty]"],
        en: ["a.yaml:1:1: the file holds nothing [yaml-empty]"]
    ),
    Refusal(
        "nothing but a document mark",
        "---\n",
        zh: ["a.yaml:1:1：文件里没有内容 [yaml-empty]"],
        en: ["a.yaml:1:1: the file holds nothing [yaml-empty]"]
    ),
    Refusal(
        "an escape that makes a NUL",
        "a: \"x\\0y\"\n",
        zh: ["a.yaml:1:4：引号里的转义写出了不允许的不可见字符 U+0000 [yaml-escaped-character]"],
        en: [
            "a.yaml:1:4: an escape in the quotes makes the invisible character U+0000, which is not allowed [yaml-escaped-character]"
        ]
    ),
    Refusal(
        "lists nested deeper than the limit",
        "a:\n  - [1, [2]]\n",
        limits: YAMLLimits(maxDepth: 3),
        zh: ["a.yaml:2:9：嵌套超过 3 层的上限 [yaml-too-deep]"],
        en: ["a.yaml:2:9: nested deeper than the limit of 3 levels [yaml-too-deep]"]
    ),
    Refusal(
        "an alias that nests deeper than the limit",
        "a: &n [[1]]\nb: [[*n]]\n",
        limits: YAMLLimits(maxDepth: 4),
        zh: ["a.yaml:2:6：嵌套超过 4 层的上限 [yaml-too-deep]"],
        en: ["a.yaml:2:6: nested deeper than the limit of 4 levels [yaml-too-deep]"]
    ),
    Refusal(
        "more keys and values than the limit",
        "[1, 2, 3]\n",
        limits: YAMLLimits(maxNodes: 3),
        zh: ["a.yaml:1:8：键和值的个数超过 3 的上限 [yaml-too-many-nodes]"],
        en: ["a.yaml:1:8: there are more keys and values than the limit of 3 [yaml-too-many-nodes]"]
    ),
    Refusal(
        "an alias that expands beyond the limit",
        "a: &n [1, 2]\nb: *n\n",
        limits: YAMLLimits(maxNodes: 8),
        zh: ["a.yaml:2:4：展开“*n”后，键和值的个数超过 8 的上限 [yaml-alias-too-large]"],
        en: [
            "a.yaml:2:4: with \"*n\" expanded there are more keys and values than the limit of 8 [yaml-alias-too-large]"
        ]
    ),
]

@Suite("What YAML has and a profile may not")
struct YAMLComposerTests {
    @Test("is refused with its place in both languages", arguments: refusals)
    func refused(_ refusal: Refusal) {
        refusal.check()
    }

    @Test("a formula split by a comma gets the hint to quote it")
    func hintToQuote() throws {
        let found = try #require(issues("{when: any(a, b)}"))
        #expect(found[0].description(in: .zh).hasSuffix(#"例如 {when: "any(a, b)"}；要写空值请写 null。"#))
        #expect(
            found[0].description(in: .en)
                .hasSuffix(#"as in {when: "any(a, b)"}; for no value write null."#)
        )
    }

    @Test("quoted, the same formula is one text")
    func quotedFormula() throws {
        let node = try parse(#"{when: "any(a, b)", unless: '!x'}"#)
        #expect(node["when"]?.scalar == "any(a, b)")
        #expect(node["unless"]?.scalar == "!x")
    }

    @Test("all problems of a text are reported, in the order of their places")
    func manyProblems() throws {
        let text = "a: !x 1\nb: {c}\na: *n\n[d]: 1\n---\n"
        let expected = [
            "yaml-tag", "yaml-key-without-value", "yaml-duplicate-key", "yaml-undefined-alias",
            "yaml-key-not-text", "yaml-second-document",
        ]
        #expect(codes(text) == expected)
    }

    @Test("in a long mapping a duplicate is found wherever its first stands", arguments: 1...20)
    func duplicateInLongMapping(_ number: Int) throws {
        let text = (1...20).map { "k\($0): x\n" }.joined() + "k\(number): y\n"
        let found = try #require(issues(text))
        #expect(found.map(\.message) == [.yamlDuplicateKey])
        let first = Place(file: "a.yaml", line: number, column: 1)
        #expect(found[0].arguments["first"] == .place(first))
    }

    @Test("an alias stands for its node, with the place of the node")
    func alias() throws {
        let node = try parse("a: &n {x: 1}\nb: *n\nc: [*n, *n]\n")
        #expect(node["b"] == node["a"])
        #expect(node["b"]?["x"]?.place == Place(file: "a.yaml", line: 1, column: 11))
        #expect(node["c"]?.elements?.count == 2)
    }

    @Test("aliases up to the limit are taken, each counted with all that it stands for")
    func aliasesWithinLimit() throws {
        // 1 mapping + 2 keys + (1 list + 2 texts) for the node and again for the alias = 9.
        let text = "a: &n [1, 2]\nb: *n\n"
        _ = try parse(text, limits: YAMLLimits(maxNodes: 9))
        #expect(codes(text, limits: YAMLLimits(maxNodes: 8)) == ["yaml-alias-too-large"])
    }

    @Test("a billion laughs are refused at the first level that passes the limit")
    func billionLaughs() throws {
        var text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let alias = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
            text += "l\(level): &l\(level) [\(alias)]\n"
        }
        let found = try #require(issues(text))
        #expect(found.map(\.message) == [.yamlAliasTooLarge])
        // Level n weighs 1 + 10 x level n - 1: 11, 111, 1111, 11,111; on line 5 ten of the last pass 100,000.
        #expect(found[0].place?.line == 5)
    }

    @Test("lists as deep as the limit are taken")
    func deepestAllowed() throws {
        _ = try parse(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
        _ = try parse(String(repeating: "- ", count: 64) + "x")
    }

    @Test(
        "100 kB of nesting are refused at level 65",
        arguments: ["[", "{", "- ", "{a: ", "? ", "[[{x: "]
    )
    func deepNesting(_ opening: String) throws {
        let text = String(repeating: opening, count: 100_000 / opening.utf8.count)
        #expect(codes(text) == ["yaml-too-deep"])
    }

    @Test("after the limit of issues the rest is counted")
    func issueLimit() throws {
        let text = (1...10).map { "k\($0): !x 1\n" }.joined()
        let error = try #require(throws: IssuesError.self) {
            try parse(text, limits: YAMLLimits(maxIssues: 3))
        }
        #expect(error.issues.count == 3)
        #expect(error.omitted == 10 - 3)
    }
}
