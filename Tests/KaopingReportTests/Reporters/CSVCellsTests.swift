import Foundation
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

    @Test("texts of any length are what they are, near or far")
    func texts() throws {
        let keys = [1, 3, 7, 8, 9, 15, 16, 17, 24, 40].map { length in
            String((0..<length).map { Character(Unicode.Scalar(UInt8(65 + ($0 + length) % 26))) })
        }
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoping-cells-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(("id\n" + keys.joined(separator: "\n") + "\n").utf8).write(to: file)
        let request = TableRequest(path: file.path, columns: [ColumnRequest(id: "id", kind: .text)])
        guard case .texts(let column) = try CSVReader.read(request).columns[0] else {
            Issue.record("keys are texts")
            return
        }
        let rows = keys.indices.reversed().map { Int32($0) }
        let room = UnsafeMutableRawPointer.allocate(
            byteCount: rows.count * CSVCells.cellBytes,
            alignment: 8
        )
        defer { room.deallocate() }
        rows.withUnsafeBufferPointer { rows in
            guard case .texts(let texts) = CSVCells(.texts(column), rows, room) else { return }
            let found = rows.indices.map { String(decoding: texts[$0], as: UTF8.self) }
            #expect(found == Array(keys.reversed()))
        }
    }
}
