import KaopingCore
import KaopingYAML
import Testing

func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) throws(IssuesError) -> YAMLNode {
    try YAMLParser.parse(Array(text.utf8), file: "a.yaml", limits: limits)
}

/// Returns the issues of a text; nil when it is taken.
func issues(_ text: String, limits: YAMLLimits = YAMLLimits()) -> [KaopingCore.Issue]? {
    do throws(IssuesError) {
        _ = try parse(text, limits: limits)
        return nil
    } catch {
        return error.issues
    }
}

func codes(_ text: String, limits: YAMLLimits = YAMLLimits()) -> [String]? {
    issues(text, limits: limits)?.map(\.message.code)
}

/// A text that is refused, and what is said about it, without the hints.
struct Refusal: Sendable, CustomTestStringConvertible {
    let situation: String
    let text: String
    let limits: YAMLLimits
    let zh: [String]
    let en: [String]

    init(
        _ situation: String,
        _ text: String,
        limits: YAMLLimits = YAMLLimits(),
        zh: [String],
        en: [String]
    ) {
        self.situation = situation
        self.text = text
        self.limits = limits
        self.zh = zh
        self.en = en
    }

    var testDescription: String { situation }

    func check() {
        let error = #expect(throws: IssuesError.self) { try parse(text, limits: limits) }
        #expect(error?.status == .profile)
        #expect(error?.omitted == 0)
        #expect(error?.issues.map { firstLine($0, .zh) } == zh)
        #expect(error?.issues.map { firstLine($0, .en) } == en)
    }

    private func firstLine(_ issue: KaopingCore.Issue, _ language: Language) -> String {
        issue.description(in: language).split(separator: "\n").first.map(String.init) ?? ""
    }
}

/// A scheme with most of what YAML has and we take.
private let valid = """
    # 星级评定
    title: 社区考评 2020
    source: {document: "民发〔2020〕1号", clause: '3.2'}
    weights: &shares
      党建: 0.4
      "服务: 便民": 0.6
    notes: |
      第一行
      second line
    folded: >-
      one
      two
    criteria:
      - id: a
        score: max(x, y) * 2
        missing:
        gates: [{when: "any(a, b)", effect: veto}, ~, null]
      - id: b
        weights: *shares
    """

@Suite("Reading a text")
struct YAMLParserTests {
    @Test("a scheme becomes nodes with lines and columns")
    func places() throws {
        let node = try parse(valid)
        let keys = ["title", "source", "weights", "notes", "folded", "criteria"]
        #expect(node.entries?.map(\.key) == keys)
        #expect(node.entries?.map(\.keyPlace.line) == [2, 3, 4, 7, 10, 13])
        let gates = try #require(node["criteria"]?.elements?[0]["gates"])
        #expect(gates.place == Place(file: "a.yaml", line: 17, column: 12))
        // 4 spaces, `gates: [{when: ` is 15 characters, so the text is in column 20.
        #expect(gates.elements?[0]["when"]?.place.column == 4 + 15 + 1)
        #expect(node["weights"]?["服务: 便民"]?.place == Place(file: "a.yaml", line: 6, column: 13))
    }

    @Test("texts keep their line breaks or fold them as YAML says")
    func texts() throws {
        let node = try parse(valid)
        #expect(node["notes"]?.scalar == "第一行\nsecond line\n")
        #expect(node["folded"]?.scalar == "one two")
        #expect(node["criteria"]?.elements?[0]["score"]?.scalar == "max(x, y) * 2")
    }

    @Test("a mark before and after the one document is taken")
    func documentMarks() throws {
        #expect(try parse("--- # one\na: 1\n...\n")["a"]?.scalar == "1")
    }

    @Test("columns count characters, whatever their bytes")
    func columnsOfCharacters() throws {
        // 党建 2, colon, space: the bracket is in column 5; 😀 is one character.
        let node = try parse("党建: [😀, x]")
        #expect(node["党建"]?.place.column == 5)
        #expect(node["党建"]?.elements?.map(\.place.column) == [6, 9])
    }

    @Test("keys and values are kept as written, not normalized")
    func notNormalized() throws {
        let node = try parse("cafe\u{301}: e\u{301}\n")
        #expect(node.entries.map { Array($0[0].key.unicodeScalars).count } == 5)
        #expect(node["caf\u{E9}"]?.scalar.map { Array($0.unicodeScalars).count } == 2)
    }

    @Test(
        "a valid text cut or changed at random never crashes, and is taken or refused with places"
    )
    func mutations() throws {
        var random = SplitMix(state: 20_200_731)
        let signs = Array("[]{}:,-?&*!|>'\"%@`#\t\n \\\u{0}".utf8) + [0x80, 0xC0, 0xE6, 0xFF]
        for round in 0..<200 {
            var bytes = Array(valid.utf8)
            if round.isMultiple(of: 4) {
                bytes.removeLast(random.below(bytes.count))
            }
            for _ in 0...random.below(4) where !bytes.isEmpty {
                let index = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[index] = signs[random.below(signs.count)]
                case 1: bytes.insert(signs[random.below(signs.count)], at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + 1 + random.below(9)))
                }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        do throws(IssuesError) {
            _ = try YAMLParser.parse(bytes, file: "a.yaml")
        } catch {
            #expect(!error.issues.isEmpty)
            let lines = 2 + bytes.count { $0 == 0x0A }
            for issue in error.issues {
                #expect((1...lines).contains(issue.place?.line ?? 0))
                #expect((issue.place?.column ?? 0) >= 1)
                #expect(!issue.description(in: .zh).contains("{start}"))
            }
        }
    }
}

/// A small generator, so that every run changes the same bytes.
private struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
