import Synchronization
import Testing

@testable import KaopingCore

@Suite("Work in pieces")
struct ParallelTests {
    @Test("is done once a piece, whatever the number of threads", arguments: [0, 1, 2, 7, 64])
    func once(threads: Int) {
        let done = Mutex([Int](repeating: 0, count: 1000))
        Parallel.forEach(1000, threads: threads) { piece in
            done.withLock { $0[piece] += 1 }
        }
        #expect(done.withLock { $0 } == [Int](repeating: 1, count: 1000))
    }

    @Test("on one thread goes in order")
    func inOrder() {
        let order = Mutex([Int]())
        Parallel.forEach(5, threads: 1) { piece in order.withLock { $0.append(piece) } }
        #expect(order.withLock { $0 } == [0, 1, 2, 3, 4])
    }

    @Test("may wait for the pieces before it")
    func waits() {
        let finished = Atomic<Int>(0)
        Parallel.forEach(200, threads: 7) { piece in
            while finished.load(ordering: .acquiring) < piece {}
            finished.store(piece + 1, ordering: .releasing)
        }
        #expect(finished.load(ordering: .relaxed) == 200)
    }

    @Test("that is none returns at once")
    func none() {
        Parallel.forEach(0, threads: 4) { _ in Testing.Issue.record("there is no piece") }
    }

    @Test("has a core at least to run on")
    func cores() {
        #expect(Parallel.cores >= 1)
    }
}
