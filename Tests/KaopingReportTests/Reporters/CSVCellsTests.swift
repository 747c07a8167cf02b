import KaopingData
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("The cells of a block of rows")
struct CSVCellsTests {
    private func book() throws -> ScoreBook { try Sample.book() }

    @Test("are those of the rows asked for, in that order")
    func order() throws {
        let book = try book()
        let rows: [Int32] = [2, 0]
        let room = UnsafeMutableRawPointer.allocate(byteCount: 2 * CSVCells.cellBytes, alignment: 8)
        defer { room.deallocate() }
        rows.withUnsafeBufferPointer { rows in
            if case .texts(let texts) = CSVCells(CSVSource(.unit, book), rows, room) {
                let keys = (0..<2).map { String(decoding: texts[$0], as: UTF8.self) }
                #expect(keys == [book.keys[2], book.keys[0]])
            } else {
                Issue.record("keys are texts")
            }
            if case .ranks(let ranks) = CSVCells(CSVSource(.rank, book), rows, room) {
                #expect(ranks[0] == book.rank.doubled[2] && ranks[1] == book.rank.doubled[0])
            } else {
                Issue.record("ranks are ranks")
            }
        }
    }
}
