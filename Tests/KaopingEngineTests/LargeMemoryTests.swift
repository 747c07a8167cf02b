import Testing

@testable import KaopingEngine

@Suite("Memory on large pages")
struct LargeMemoryTests {
    @Test("is zero and can be written to the end, small or large", arguments: [0, 1, 100, 5 << 20])
    func zero(_ bytes: Int) {
        let memory = LargeMemory(bytes: bytes)
        let all = UnsafeMutableRawBufferPointer(start: memory.base, count: bytes)
        #expect(all.allSatisfy { $0 == 0 })
        guard bytes > 0 else { return }
        all[bytes - 1] = 7
        #expect(all[bytes - 1] == 7)
    }
}
