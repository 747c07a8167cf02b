import ScorerKit
import Testing

/// Takes a value that stands so far and a word, as a rule does.
private struct Words: Scorer {
    static let description = ScorerDescription(
        id: "words",
        title: Title(zh: "词", en: "Words"),
        summary: Title(zh: "词。", en: "Words."),
        reference: "none",
        role: .rule,
        returns: .raw,
        takes: [.number, .text],
        inputs: [
            InputDescription("value", .number, zh: "现值", en: "the value so far"),
            InputDescription("word", .text, zh: "词", en: "word"),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let word = block[1].text(ofCode: block[1].codes[row])
            scores.set(row, block[0].numbers[row] + Double(word?.count ?? -1))
        }
    }
}

@Suite struct BlockCheckTests {
    private func ledger(skip: [String] = []) throws -> ScorerTrial {
        try ScorerTrial(
            Ledger.self,
            ["each.factor": .shares(names: ["all"], rows: [[1]]), "skip": .texts(skip)]
        )
    }

    @Test("plain columns of numbers and texts come in the order of the inputs")
    func plain() throws {
        let columns: [TrialColumn] = [.numbers([10, 20]), .texts(["ab", nil])]
        #expect(try ScorerTrial(Words.self).score(columns).values == [10 + 2, 20 - 1])
    }

    @Test("grouped columns give each unit its entries, however rows are cut", arguments: [1, 2, 9])
    func grouped(size: Int) throws {
        let outcome = try ledger(skip: ["x"]).score(
            [
                .grouped(texts: [["x", "y"], [], ["y", "y", "x"]]),
                .grouped(numbers: [[1, 2], [], [4, .nan, 8]]),
            ],
            blockRows: size
        )
        #expect(outcome.values == [2, 0, 4])
        #expect(outcome.outputs == [[2, 0, 3]])
    }

    @Test("an optional input may be absent, a required one may not")
    func absent() throws {
        let numbers = TrialColumn.grouped(numbers: [[1, 2]])
        #expect(try ledger().score([.absent, numbers]).values == [1 + 2])
        refuses(2) { try ledger().score([.grouped(texts: [["x"]]), .absent]) }
    }

    @Test("a number where a text is due, and the other way round, is refused")
    func kinds() throws {
        refuses(1) { try ScorerTrial(Words.self).score([.texts(["a"]), .texts(["a"])]) }
        refuses(2) { try ScorerTrial(Words.self).score([.numbers([1]), .numbers([1])]) }
    }

    @Test("a grouped column for a scorer of plain ones is refused")
    func groupedForPlain() throws {
        refuses(1) {
            try ScorerTrial(Words.self).score([.grouped(numbers: [[1]]), .texts(["a"])])
        }
    }

    @Test("columns of one long table that disagree about its rows are refused")
    func offsets() throws {
        let texts = TrialColumn.grouped(texts: [["x", "y"], ["x"]])
        refuses(2) { try ledger().score([texts, .grouped(numbers: [[1], [2, 3]])]) }
        refuses(2) { try ledger().score([texts, .numbers([1, 2])]) }
    }

    private func refuses(_ column: Int, _ body: () throws -> ScorerTrial.Outcome) {
        let error = #expect(throws: ScorerError.self) { try body() }
        #expect(error?.text.zh == "第\(column)列不是本评分器所需的类型或长度")
    }
}
