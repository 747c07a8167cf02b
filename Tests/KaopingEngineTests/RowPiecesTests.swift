import Synchronization
import Testing

@testable import KaopingEngine

@Suite("Rows in pieces")
struct RowPiecesTests {
    @Test(
        "every row is done once, whatever the threads",
        arguments: [0, 1, RowPieces.rows - 1, RowPieces.rows, 3 * RowPieces.rows + 7],
        [1, 3]
    )
    func once(_ count: Int, _ threads: Int) {
        let done = Buffer<UInt8>(repeating: 0, count: count)
        let pieces = Mutex(0)
        RowPieces.forEach(count, threads: threads) { piece in
            for row in piece { done.base[row] += 1 }
            pieces.withLock { $0 += 1 }
        }
        #expect(done.elements.allSatisfy { $0 == 1 })
        #expect(pieces.withLock { $0 } == (count + RowPieces.rows - 1) / RowPieces.rows)
    }
}
