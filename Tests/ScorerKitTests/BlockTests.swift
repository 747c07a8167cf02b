import ScorerABI
import Testing

@testable import ScorerKit

/// Scores a unit by the entries of a text column: 10 for each 好, minus 1 for one that is absent.
private struct Praise: Scorer {
    static let description = ScorerDescription(
        id: "praise",
        title: Title(zh: "好评", en: "Praise"),
        summary: Title(zh: "数好评。", en: "Counts praise."),
        reference: "none",
        takes: [.text, .grouped]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let column = block[0]
        let good = column.dictionary.firstIndex(of: "好").map(Int32.init)
        for row in 0..<block.rowCount {
            let points = column.entries(ofRow: row).map { entry in
                column.state(entry) != .scored ? -1 : column.codes[entry] == good ? 10.0 : 0
            }
            scores.set(row, points.reduce(0, +))
        }
    }
}

/// Scores a unit by the sum of its grouped numbers.
private struct Totals: Scorer {
    static let description = ScorerDescription(
        id: "totals",
        title: Title(zh: "合计", en: "Totals"),
        summary: Title(zh: "合计。", en: "Adds up."),
        reference: "none",
        takes: [.number, .grouped]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let entries = block[0].entries(ofRow: row)
            if entries.isEmpty {
                scores.set(row, .notAvailable)
            } else {
                scores.set(row, entries.reduce(0) { $0 + block[0].numbers[$1] })
            }
        }
    }
}

@Suite struct BlockTests {
    /// Three units with two, no and three entries.
    private let offsets: [Int64] = [0, 2, 2, 5]

    @Test("a grouped column of numbers crosses with its entries for each unit")
    func grouped() {
        var numbers: [Double] = [1, 2, 4, 8, 16]
        let result = numbers.withUnsafeMutableBufferPointer { numbers in
            offsets.withUnsafeBufferPointer { offsets in
                var column = Boundary.column(numbers)
                column.offsets = offsets.baseAddress
                return Boundary(Totals.self).score([column], rows: 3)
            }
        }
        #expect(result.values[0] == 1 + 2 && result.values[2] == 4 + 8 + 16)
        #expect(result.values[1].isNaN && result.unscored == 1)
    }

    @Test("a text column crosses with its dictionary, its codes and its gaps")
    func text() {
        let codes: [Int32] = [1, 0, 1, -1, 1]
        let states: [UInt8] = [0, 0, 0, 2, 0]
        let dictionary = [Forever.text("差"), Forever.text("好")]
        let result = codes.withUnsafeBufferPointer { codes in
            states.withUnsafeBufferPointer { states in
                dictionary.withUnsafeBufferPointer { dictionary in
                    offsets.withUnsafeBufferPointer { offsets in
                        var column = kp_column()
                        column.kind = UInt32(KP_COLUMN_TEXT)
                        column.entries = 5
                        column.codes = codes.baseAddress
                        column.states = states.baseAddress
                        column.dictionary = dictionary.baseAddress
                        column.dictionary_count = 2
                        column.offsets = offsets.baseAddress
                        return Boundary(Praise.self).score([column], rows: 3)
                    }
                }
            }
        }
        let expected: [Double] = [10 + 0, 0, 10 - 1 + 10]
        #expect(result.values == expected)
    }

    @Test("a column of another kind, shape or length than the scorer takes is refused")
    func refused() {
        var numbers: [Double] = [1, 2, 3]
        numbers.withUnsafeMutableBufferPointer { numbers in
            let column = Boundary.column(numbers)
            var text = column
            text.kind = UInt32(KP_COLUMN_TEXT)
            var grouped = column
            offsets.withUnsafeBufferPointer { offsets in
                grouped.offsets = offsets.baseAddress
                for wrong in [text, grouped] {
                    let result = Boundary(Scaled.self).score([wrong], rows: 3)
                    #expect(result.status == Int32(KP_ERROR_DATA))
                }
            }
            let long = Boundary(Scaled.self).score([column], rows: 5)
            #expect(long.status == Int32(KP_ERROR_DATA))
            #expect(
                long.error == "第1列不是本评分器所需的类型或长度\n"
                    + "column 1 is not of the kind or length that the scorer takes"
            )
        }
    }

    @Test("codes are matched with a list of names once for a block, and stand for a text")
    func codes() {
        let block = TrialBlock([.texts(["乙", "丙", "甲", nil])], rows: 0..<4, parameterCount: 0)
        var raw = block.raw
        withUnsafePointer(to: &raw) { pointer in
            let column = Block(pointer)[0]
            #expect(column.dictionary == ["乙", "丙", "甲"] && column.dictionaryCount == 3)
            #expect(column.indexes(in: ["甲", "乙", "甲"]) == [1, nil, 0])
            #expect(column.text(ofCode: 2) == "甲")
            #expect(column.text(ofCode: 3) == nil && column.text(ofCode: -1) == nil)
            #expect(!column.isGrouped && column.isPresent)
        }
    }

    @Test("another number of columns than was announced is refused")
    func count() {
        let result = Boundary(Scaled.self).score([], rows: 0)
        #expect(result.status == Int32(KP_ERROR_DATA))
        #expect(result.error == "应有1列，实有0列\nthere are 0 columns, not 1")
    }
}
