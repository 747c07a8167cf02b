import KaopingCore
import Testing

@testable import KaopingData

@Suite struct GuardedTests {
    @Test("no change of eight threads is lost")
    func changes() {
        let counter = Guarded(0)
        Parallel.forEach(8, threads: 8) { _ in
            for _ in 0..<1_000 { counter.withLock { $0 += 1 } }
        }
        #expect(counter.withLock { $0 } == 8 * 1_000)
    }

    @Test("what the function returns is handed out, and what it leaves is kept")
    func result() {
        let words = Guarded(["a"])
        let before = words.withLock { words in
            defer { words.append("b") }
            return words.count
        }
        #expect(before == 1 && words.withLock { $0 } == ["a", "b"])
    }
}
