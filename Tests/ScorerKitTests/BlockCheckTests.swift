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

/// The sum of all children of all units, for whole numbers.
private struct Sum: ScorerSummary, BitwiseCopyable {
    var value = 0.0

    func merged(with later: Sum) -> Sum { Sum(value: value + later.value) }

    init(value: Double = 0) { self.value = value }

    init(_ block: Block) {
        for child in 0..<block.columnCount {
            let counts = block.counts(child)
            for (entry, number) in block[child].numbers.enumerated() {
                value += number * (block.isCounted ? Double(counts[entry]) : 1)
            }
        }
    }
}

private func summing(
    _ id: String,
    _ takes: ScorerDescription.Takes
) -> ScorerDescription {
    ScorerDescription(
        id: id,
        title: Title(zh: "合计", en: "Sum"),
        summary: Title(zh: "合计。", en: "Adds up."),
        reference: "none",
        role: .aggregate,
        need: .summary,
        returns: .raw,
        takes: takes
    )
}

private struct Counting: Scorer {
    static let description = summing("counting", [.number, .counted])

    init(parameters: Parameters) throws(ScorerError) {}
    func observe(_ block: Block) -> Sum { Sum(block) }
    func score(_ block: Block, summary: Sum, into scores: inout Scores) {
        for row in 0..<block.rowCount { scores.set(row, summary.value) }
    }
}

private struct Uncounting: Scorer {
    static let description = summing("uncounting", .number)

    init(parameters: Parameters) throws(ScorerError) {}
    func observe(_ block: Block) -> Sum { Sum(block) }
    func score(_ block: Block, summary: Sum, into scores: inout Scores) {
        for row in 0..<block.rowCount { scores.set(row, summary.value) }
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

    @Test(
        "counted columns come to the scorer that takes them, beside rows from which they are absent"
    )
    func counted() throws {
        let trial = try ScorerTrial(Counting.self, childCount: 3)
        #expect(try trial.countsAsRows([[1, 2, 2, 5], [3, 3, 3, 3], [0, -4, 0, -4]]))
    }

    @Test("counted columns, or absent ones, are refused by the scorer that does not take them")
    func uncounted() throws {
        let trial = try ScorerTrial(Uncounting.self, childCount: 2)
        let error = #expect(throws: ScorerError.self) {
            try trial.countsAsRows([[1, 1], [2, 2]])
        }
        #expect(error?.text.en == "column 1 is not of the kind or length that the scorer takes")
        // What is scored is never counted, whoever scores it.
        let scoring = try ScorerTrial(Counting.self, childCount: 2)
        refuses(2) { try scoring.score([.numbers([1]), .absent]) }
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
