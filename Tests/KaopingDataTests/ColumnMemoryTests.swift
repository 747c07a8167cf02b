import Testing

@testable import KaopingData

@Suite struct ColumnMemoryTests {
    @Test("memory is zeroed and can be written to its last byte", arguments: [1, 4_096, 5 << 20])
    func whole(bytes: Int) throws {
        let memory = try #require(ColumnMemory(bytes: bytes, likely: bytes, color: 21))
        let all = UnsafeMutableRawBufferPointer(start: memory.base, count: bytes)
        #expect(all.allSatisfy { $0 == 0 })
        all[0] = 7
        all[bytes - 1] = 9
        #expect(all[0] == (bytes == 1 ? 9 : 7) && all[bytes - 1] == 9)
    }

    @Test("columns of different colors begin at different places of a page")
    func colors() throws {
        let memory = try (0..<40).map { try #require(ColumnMemory(bytes: 8, color: $0)) }
        let places = memory.map { Int(bitPattern: $0.base) % 4_096 }
        #expect(places == (0..<40).map { $0 * 192 % 4_096 })
        #expect(Set(places).count >= 4_096 / 192)
        #expect(places.allSatisfy { $0 % 64 == 0 }, "a place begins a cache line")
    }

    @Test("more address space than there is gives no memory")
    func tooMuch() {
        #expect(ColumnMemory(bytes: 1 << 60, color: 0) == nil)
    }
}
