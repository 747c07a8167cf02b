import KaopingCore
import Testing

@testable import KaopingData

@Suite struct RelayTests {
    @Test("each chunk gets what the one before it gave, whichever thread has it")
    func order() {
        let relay = Relay(0)
        let taken = Guarded([Int](repeating: -1, count: 100))
        Parallel.forEach(100, threads: 4) { chunk in
            guard let value = relay.take(chunk) else { return }
            taken.withLock { $0[chunk] = value }
            relay.give(chunk, value + chunk)
        }
        // Chunk n gets 0 + 1 + … + (n - 1).
        #expect(taken.withLock { $0 } == (0..<100).map { $0 * ($0 - 1) / 2 })
        #expect(relay.last == 100 * 99 / 2)
    }

    @Test("those that wait give up when it is stopped; what was given is still there")
    func stop() {
        let relay = Relay("first")
        let given = Guarded<[String?]>([])
        Parallel.forEach(3, threads: 3) { worker in
            if worker == 2 {
                relay.stop()
            } else {
                let value = relay.take(worker + 5)
                given.withLock { $0.append(value) }
            }
        }
        #expect(given.withLock { $0 } == [nil, nil])
        #expect(relay.take(0) == "first" && relay.take(1) == nil)
    }
}
