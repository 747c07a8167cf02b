import KaopingCore
import KaopingYAML
import Testing

/// Characters that no profile may hold.
private let refusals = [
    Refusal(
        "a bell in a comment",
        "a: 1 # \u{7}\n",
        zh: ["a.yaml:1:8：这里有不允许的不可见字符 U+0007 [yaml-character]"],
        en: ["a.yaml:1:8: the invisible character U+0007 is not allowed [yaml-character]"]
    ),
    Refusal(
        "a NUL in the middle",
        "a: x\u{0}y\n",
        zh: ["a.yaml:1:5：这里有不允许的不可见字符 U+0000 [yaml-character]"],
        en: ["a.yaml:1:5: the invisible character U+0000 is not allowed [yaml-character]"]
    ),
    Refusal(
        "several control characters",
        "a: \u{1}\nb: \u{7F}\u{9F}\n",
        zh: [
            "a.yaml:1:4：这里有不允许的不可见字符 U+0001 [yaml-character]",
            "a.yaml:2:4：这里有不允许的不可见字符 U+007F [yaml-character]",
            "a.yaml:2:5：这里有不允许的不可见字符 U+009F [yaml-character]",
        ],
        en: [
            "a.yaml:1:4: the invisible character U+0001 is not allowed [yaml-character]",
            "a.yaml:2:4: the invisible character U+007F is not allowed [yaml-character]",
            "a.yaml:2:5: the invisible character U+009F is not allowed [yaml-character]",
        ]
    ),
    Refusal(
        "a byte order mark in the middle",
        "a: 1\nb: \u{FEFF}2\n",
        zh: ["a.yaml:2:4：这里有不允许的不可见字符 U+FEFF [yaml-character]"],
        en: ["a.yaml:2:4: the invisible character U+FEFF is not allowed [yaml-character]"]
    ),
    Refusal(
        "what is no character",
        "标题: \u{FFFF}\n",
        zh: ["a.yaml:1:5：这里有不允许的不可见字符 U+FFFF [yaml-character]"],
        en: ["a.yaml:1:5: the invisible character U+FFFF is not allowed [yaml-character]"]
    ),
    Refusal(
        "a control character after each kind of line end",
        "a: 1\r\nb: 2\r \u{1}\u{85}\u{2}\u{2028}\u{3}\n",
        zh: [
            "a.yaml:3:2：这里有不允许的不可见字符 U+0001 [yaml-character]",
            "a.yaml:4:1：这里有不允许的不可见字符 U+0002 [yaml-character]",
            "a.yaml:5:1：这里有不允许的不可见字符 U+0003 [yaml-character]",
        ],
        en: [
            "a.yaml:3:2: the invisible character U+0001 is not allowed [yaml-character]",
            "a.yaml:4:1: the invisible character U+0002 is not allowed [yaml-character]",
            "a.yaml:5:1: the invisible character U+0003 is not allowed [yaml-character]",
        ]
    ),
    Refusal(
        "a text larger than the limit",
        "a: 123\n",
        limits: YAMLLimits(maxBytes: 6),
        zh: ["a.yaml：文件超过 6 字节的上限 [yaml-too-large]"],
        en: ["a.yaml: the file is larger than the limit of 6 bytes [yaml-too-large]"]
    ),
]

@Suite("The bytes of a text")
struct YAMLTextTests {
    @Test("what may not be in it is refused with its place in both languages", arguments: refusals)
    func refused(_ refusal: Refusal) {
        refusal.check()
    }

    /// 标题 is 6 bytes and 2 characters, so after `标题: ` a byte stands in column 5.
    @Test(
        "a byte that is not UTF-8 is refused with its place",
        arguments: [
            ("GB18030", [0xB1, 0xEA], "0xB1"),
            ("a lone trailing byte", [0x80], "0x80"),
            ("an overlong slash", [0xC0, 0xAF], "0xC0"),
            ("an overlong NUL of three bytes", [0xE0, 0x80, 0x80], "0xE0"),
            ("an overlong character of four bytes", [0xF0, 0x82, 0x82, 0xAC], "0xF0"),
            ("a surrogate", [0xED, 0xA0, 0x80], "0xED"),
            ("more than Unicode has", [0xF4, 0x90, 0x80, 0x80], "0xF4"),
            ("a first byte that never occurs", [0xFF], "0xFF"),
            ("a character cut by a line end", [0xE6, 0xA0, 0x0A], "0xE6"),
            ("a character cut by the end", [0xE6, 0xA0], "0xE6"),
        ] as [(String, [UInt8], String)]
    )
    func notUTF8(_ situation: String, _ bytes: [UInt8], _ shown: String) throws {
        let text = Array("a: 1\n标题: ".utf8) + bytes
        let error = try #require(throws: IssuesError.self) {
            try YAMLParser.parse(text, file: "a.yaml")
        }
        #expect(error.status == .profile)
        #expect(
            error.issues.map { $0.description(in: .zh) } == [
                "a.yaml:2:5：字节 \(shown) 不是有效的 UTF-8 [yaml-not-utf8]\n"
                    + "    文件很可能是按 GB18030（GBK、ANSI）保存的，请用编辑器另存为 UTF-8。"
            ]
        )
        #expect(
            error.issues.map { $0.description(in: .en) } == [
                "a.yaml:2:5: the byte \(shown) is not valid UTF-8 [yaml-not-utf8]\n"
                    + "    The file was probably saved as GB18030 (GBK, ANSI); "
                    + "save it as UTF-8 in an editor."
            ]
        )
    }

    @Test("characters of every length are taken, up to the last of Unicode")
    func everyLength() throws {
        let texts = ["a", "é", "标", "\u{D7FF}", "\u{E000}", "😀", "\u{10FFFF}"]
        for text in texts {
            #expect(try parse("k: \"\(text)\"")["k"]?.scalar == text)
        }
    }

    @Test(
        "UTF-16 is refused with or without a byte order mark",
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00],
            [0x00, 0x61, 0x00, 0x3A],
        ] as [[UInt8]]
    )
    func utf16(_ bytes: [UInt8]) throws {
        let error = try #require(throws: IssuesError.self) {
            try YAMLParser.parse(bytes, file: "a.yaml")
        }
        #expect(
            error.issues.map { $0.description(in: .en) } == [
                "a.yaml:1:1: the file is in UTF-16; it must be in UTF-8 [yaml-utf16]\n"
                    + "    Save it as UTF-8 in an editor (Notepad: Save as, Encoding, UTF-8)."
            ]
        )
        #expect(
            error.issues.map { $0.description(in: .zh) } == [
                "a.yaml:1:1：文件的编码是 UTF-16，应为 UTF-8 [yaml-utf16]\n"
                    + "    请用编辑器另存为 UTF-8（记事本：另存为→编码→UTF-8）。"
            ]
        )
    }

    @Test("a byte order mark at the start is taken and moves no column")
    func byteOrderMark() throws {
        let node = try parse("\u{FEFF}a: 1\n")
        #expect(node.entries?.first?.key == "a")
        #expect(node.entries?.first?.keyPlace == Place(file: "a.yaml", line: 1, column: 1))
    }

    @Test("nothing but a byte order mark is an empty text")
    func onlyByteOrderMark() {
        #expect(codes("\u{FEFF}") == ["yaml-empty"])
    }

    @Test("lines may end with CR LF or CR")
    func lineEnds() throws {
        for end in ["\n", "\r\n", "\r"] {
            let node = try parse("a: 1\(end)b:\(end)  c: 2\(end)")
            #expect(node["b"]?["c"]?.scalar == "2")
            #expect(node["b"]?["c"]?.place == Place(file: "a.yaml", line: 3, column: 6))
        }
    }
}
