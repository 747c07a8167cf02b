import ScorerABI

@testable import ScorerKit

/// A scorer that uses every part of a description; it scores `value × factor`.
struct Scaled: Scorer {
    static let description = ScorerDescription(
        id: "scaled",
        title: Title(zh: "乘以系数", en: "Scaled"),
        summary: Title(zh: "数值乘以系数。", en: "Multiplies the value."),
        reference: "none",
        role: .leaf,
        returns: .raw,
        parameters: [
            ParameterDescription(
                "factor",
                .number,
                zh: "系数",
                en: "factor",
                isRequired: true,
                isMain: true,
                mayBeColumn: true,
                range: Interval(0, 9, includesLower: false, includesUpper: true)
            ),
            ParameterDescription(
                "mode",
                .choice,
                zh: "方式",
                en: "mode",
                defaultValue: "plain",
                choices: ["plain", "strange"]
            ),
        ],
        reasons: [NamedText("times", zh: "{0}乘以{1}", en: "{0} times {1}")],
        outputs: [NamedText("half", zh: "一半", en: "Half")],
        examples: [
            WorkedExample(
                zh: "两倍",
                en: "Twice",
                parameters: "2",
                inputs: [[3], [4], [5]],
                expected: [6, 8, 10]
            )
        ]
    )

    private let factor: Double

    init(parameters: Parameters) throws(ScorerError) {
        factor = parameters.optionalNumber("factor") ?? 1
        guard factor < 9 else {
            throw .parameter("factor", zh: "系数\(factor)太大", en: "factor \(factor) is too large")
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0]) { $0 * factor }
        for (row, value) in block[0].numbers.enumerated() where !scores.outputs.isEmpty {
            scores.outputs[0][row] = value / 2
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        block[0].state(row) == .scored ? Reason(0, block[0].numbers[row], factor) : nil
    }
}

/// A scorer whose summary is all numbers of all rows, so that it outgrows every first guess.
struct Remembers: Scorer {
    struct Summary: ScorerSummary {
        var bytes: [UInt8]

        init(bytes: [UInt8]) { self.bytes = bytes }

        init?(bytes: UnsafeRawBufferPointer) {
            guard bytes.first != 255 else { return nil }
            self.bytes = Array(bytes)
        }

        func merged(with later: Summary) -> Summary { Summary(bytes: bytes + later.bytes) }
    }

    static let description = ScorerDescription(
        id: "remembers",
        title: Title(zh: "记住", en: "Remembers"),
        summary: Title(zh: "记住全部数值。", en: "Remembers every value."),
        reference: "none",
        need: .summary,
        figures: [NamedText("count", zh: "个数", en: "Count")],
        notes: [
            NoteDescription("largest", .figure, zh: "“{0:text}”最大值", en: "largest of {0:text}"),
            NoteDescription("many", .warning, zh: "共{0}个", en: "there are {0}"),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func observe(_ block: Block) -> Summary {
        Summary(bytes: block[0].numbers.map { UInt8($0) })
    }

    func score(_ block: Block, summary: Summary, into scores: inout Scores) {
        scores.setEach(of: block[0]) { number in
            Double(summary.bytes.count { Double($0) == number })
        }
    }

    func figures(_ summary: Summary) -> [Double] { [Double(summary.bytes.count)] }

    func notes(_ summary: Summary) throws(ScorerError) -> [Note] {
        guard summary.bytes != [254] else { throw .data(zh: "太多", en: "too many") }
        return [
            Note(0, value: Double(summary.bytes.max() ?? 0), texts: ["甲", "", "b"]),
            Note(7), Note(1, numbers: [Double(summary.bytes.count)]),
        ]
    }
}

extension ScorerTrial {
    /// The handle of a scorer as the host gets it.
    static func handle(_ type: any Scorer.Type) -> ScorerHandle? {
        ScorerHandle(ScorerExport.scorer(type))
    }
}

/// A scorer over a long table: points by item where items are stated, times the unit's share.
struct Ledger: Scorer {
    static let description = ScorerDescription(
        id: "ledger",
        title: Title(zh: "台账", en: "Ledger"),
        summary: Title(zh: "合计各项得分。", en: "Adds points up."),
        reference: "none",
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: [
            InputDescription("item", .text, isRequired: false, zh: "项目", en: "item"),
            InputDescription("points", .number, zh: "得分", en: "points"),
        ],
        parameters: [
            ParameterDescription("each.factor", .shares, zh: "比例", en: "shares"),
            ParameterDescription("skip", .texts, zh: "不计", en: "not counted"),
        ],
        outputs: [NamedText("entries", zh: "条数", en: "Entries")]
    )

    private let factor: Shares
    private let skip: [String]

    init(parameters: Parameters) throws(ScorerError) {
        factor = try parameters.shares("each.factor")
        skip = parameters.has("skip") ? try parameters.texts("skip") : []
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let hasItems = block.isPresent(0)
        let skipped = hasItems ? block[0].indexes(in: skip) : []
        for row in 0..<block.rowCount {
            let entries = block[1].entries(ofRow: row)
            var sum = 0.0
            for entry in entries where block[1].state(entry) == .scored {
                let isSkipped = hasItems && skipped[Int(block[0].codes[entry])] != nil
                sum += isSkipped ? 0 : block[1].numbers[entry]
            }
            scores.outputs.first?[row] = Double(entries.count)
            if let shares = factor.row(of: row) {
                scores.set(row, sum * shares[0])
            } else {
                scores.set(row, .refused)
            }
        }
    }
}
