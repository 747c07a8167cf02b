import ScorerKit

/// Scorers for tests of the engine, as the plugin `trials`.
enum Trials {
    private static let plugin = PluginExport(
        id: "trials",
        version: "0.1.0",
        scorers: [
            Beaten.self, BeatenSum.self, ShareOfBest.self, Ceiling.self, Plus.self, AnyLevel.self,
            Sums.self, Counted.self,
        ]
    )

    static var table: UnsafeRawPointer { plugin.table }
}

extension Block {
    /// The sum of a row's children; nan where one has no score.
    fileprivate func sum(_ row: Int) -> Double {
        var sum = 0.0
        for child in 0..<columnCount {
            sum += self[child].state(row) == .scored ? self[child].numbers[row] : .nan
        }
        return sum
    }

    /// The share of the other units with a number that each unit beats.
    fileprivate func setBeaten(_ scores: inout Scores) {
        let values = (0..<rowCount).map(sum)
        let present = values.filter { !$0.isNaN }.sorted()
        var lower: [Double: Int] = [:]
        for (place, value) in present.enumerated() where lower[value] == nil {
            lower[value] = place
        }
        for (row, value) in values.enumerated() {
            guard !value.isNaN else {
                scores.set(row, .notAvailable)
                continue
            }
            scores.set(row, Double(lower[value] ?? 0) / Double(present.count - 1))
        }
    }
}

/// The share of the other units that a unit beats: needs all units at once.
struct Beaten: Scorer {
    static let description = ScorerDescription(
        id: "beaten",
        title: Title(zh: "胜过", en: "Beaten"),
        summary: Title(zh: "胜过的比例。", en: "The share that is beaten."),
        reference: "none",
        need: .population
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        block.setBeaten(&scores)
    }
}

/// The share of the other units whose children's sum is lower.
struct BeatenSum: Scorer {
    static let description = ScorerDescription(
        id: "beaten_sum",
        title: Title(zh: "合计胜过", en: "Beaten by sum"),
        summary: Title(zh: "合计胜过的比例。", en: "The share that is beaten by sum."),
        reference: "none",
        role: .aggregate,
        need: .population,
        returns: .share
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        block.setBeaten(&scores)
    }
}

/// The children's sum by the highest sum of all units: an inner node that needs a summary.
struct ShareOfBest: Scorer {
    struct Best: ScorerSummary, BitwiseCopyable {
        let value: Double

        func merged(with later: Best) -> Best { Best(value: max(value, later.value)) }
    }

    static let description = ScorerDescription(
        id: "share_of_best",
        title: Title(zh: "与最好之比", en: "Share of best"),
        summary: Title(zh: "合计与最高合计之比。", en: "The sum by the highest sum."),
        reference: "none",
        role: .aggregate,
        need: .summary,
        returns: .raw
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func observe(_ block: Block) -> Best {
        let sums = (0..<block.rowCount).map(block.sum).filter { !$0.isNaN }
        return Best(value: sums.max() ?? -.infinity)
    }

    func score(_ block: Block, summary: Best, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let sum = block.sum(row)
            if sum.isNaN {
                scores.set(row, .notAvailable)
            } else {
                scores.set(row, sum / summary.value)
            }
        }
    }
}

/// Says how many entries it has seen as rows, and how many as numbers with counts.
struct Counted: Scorer {
    struct Seen: ScorerSummary, BitwiseCopyable {
        var rows = 0
        var counted = 0

        func merged(with later: Seen) -> Seen {
            Seen(rows: rows + later.rows, counted: counted + later.counted)
        }
    }

    static let description = ScorerDescription(
        id: "counted",
        title: Title(zh: "计数", en: "Counted"),
        summary: Title(zh: "所见的条数。", en: "How many entries are seen."),
        reference: "none",
        role: .aggregate,
        need: .summary,
        returns: .raw,
        takes: [.number, .counted],
        figures: [
            NamedText("rows", zh: "逐行", en: "as rows"),
            NamedText("counted", zh: "计数", en: "counted"),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func observe(_ block: Block) -> Seen {
        let entries = (0..<block.columnCount).reduce(0) { $0 + block[$1].numbers.count }
        return block.isCounted ? Seen(counted: entries) : Seen(rows: entries)
    }

    func score(_ block: Block, summary: Seen, into scores: inout Scores) {
        for row in 0..<block.rowCount { scores.set(row, block.sum(row)) }
    }

    func figures(_ summary: Seen) -> [Double] { [Double(summary.rows), Double(summary.counted)] }
}

/// The children's sum, refused above a hundred: trouble that begins at an inner node.
struct Ceiling: Scorer {
    static let description = ScorerDescription(
        id: "ceiling",
        title: Title(zh: "封顶", en: "Ceiling"),
        summary: Title(zh: "合计，超过一百不接受。", en: "The sum, refused above a hundred."),
        reference: "none",
        role: .aggregate,
        returns: .raw,
        reasons: [NamedText("high", zh: "合计{0}超过100", en: "the sum {0} is above 100")]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let sum = block.sum(row)
            if sum > 100 { scores.set(row, .refused) } else { scores.set(row, sum) }
            if sum.isNaN { scores.set(row, .notAvailable) }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        Reason(0, block.sum(row))
    }
}

/// The children's mean plus a number of each unit's own: a parameter column beside rescaled children.
struct Plus: Scorer {
    static let description = ScorerDescription(
        id: "plus",
        title: Title(zh: "外加", en: "Plus"),
        summary: Title(zh: "平均加上一个数。", en: "The mean plus a number."),
        reference: "none",
        role: .aggregate,
        returns: .scale,
        parameters: [
            ParameterDescription(
                "extra",
                .number,
                zh: "外加",
                en: "extra",
                isRequired: true,
                isMain: true,
                mayBeColumn: true
            )
        ]
    )

    private let extra: Double
    private let extras: Column?

    init(parameters: Parameters) throws(ScorerError) {
        extra = parameters.optionalNumber("extra") ?? 0
        extras = parameters.column("extra")
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let mean = block.sum(row) / Double(block.columnCount)
            scores.set(row, mean + (extras.map { $0.numbers[row] } ?? extra))
        }
    }
}

/// Gives the stated score itself as the level, whether there is such a level or not.
struct AnyLevel: Scorer {
    static let description = ScorerDescription(
        id: "any_level",
        title: Title(zh: "任意等级", en: "Any level"),
        summary: Title(zh: "得分即等级。", en: "The score is the level."),
        reference: "none",
        role: .rating,
        returns: .level,
        parameters: [
            ParameterDescription(
                "bands",
                .bands,
                zh: "各等级",
                en: "the levels",
                isRequired: true,
                isMain: true
            )
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            if block[0].state(row) == .scored {
                scores.set(row, block[0].numbers[row])
            } else {
                scores.set(row, block[0].state(row))
            }
        }
    }
}

/// Weighs each child by the sum of its scores, which may be no weights at all.
struct Sums: Scorer {
    /// Whole numbers only, so that the order of adding does not matter.
    struct Totals: ScorerSummary {
        let sums: [Double]

        init(sums: [Double]) {
            self.sums = sums
        }

        init?(bytes: UnsafeRawBufferPointer) {
            sums = (0..<bytes.count / 8).map {
                bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Double.self)
            }
        }

        var bytes: [UInt8] { sums.withUnsafeBytes { Array($0) } }

        func merged(with later: Totals) -> Totals {
            Totals(sums: zip(sums, later.sums).map { $0 + $1 })
        }
    }

    static let description = ScorerDescription(
        id: "sums",
        title: Title(zh: "按合计赋权", en: "By sums"),
        summary: Title(zh: "权重与合计成比例。", en: "Weights go by the sums."),
        reference: "none",
        role: .weighting,
        need: .summary
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func observe(_ block: Block) -> Totals {
        Totals(
            sums: (0..<block.columnCount).map { child in
                (0..<block.rowCount).filter { block[child].state($0) == .scored }
                    .reduce(0) { $0 + block[child].numbers[$1] }
            }
        )
    }

    func score(_ block: Block, summary: Totals, into scores: inout Scores) {}

    func figures(_ summary: Totals) -> [Double] { summary.sums }
}
