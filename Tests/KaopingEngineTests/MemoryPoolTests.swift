import Testing

@testable import KaopingEngine

@Suite("The pool of large memory")
struct MemoryPoolTests {
    @Test("what was given back is there for the next who wants as much, and for nobody else")
    func again() {
        let pool = MemoryPool(most: 1 << 30)
        let (first, size) = (pool.take(300_000, alignment: 16), 300_000)
        pool.give(first, size)
        #expect(pool.kept == size)
        let other = pool.take(size + 1, alignment: 16)
        #expect(other != first)
        #expect(pool.kept == size)
        #expect(pool.take(size, alignment: 16) == first)
        #expect(pool.kept == 0)
        pool.give(first, size)
        pool.give(other, size + 1)
        #expect(pool.kept == size + size + 1)
    }

    @Test("no more waits than the pool may keep; small pieces never do")
    func limits() {
        let pool = MemoryPool(most: 700_000)
        let pieces = (0..<3).map { _ in pool.take(300_000, alignment: 16) }
        for piece in pieces { pool.give(piece, 300_000) }
        #expect(pool.kept == 2 * 300_000)
        let small = MemoryPool.least - 1
        pool.give(pool.take(small, alignment: 16), small)
        #expect(pool.kept == 2 * 300_000)
    }

    @Test("whole large pages are taken where the last is wanted for a half or more")
    func sizes() {
        let page = LargeMemory.page
        #expect(MemoryPool.size(3 * page) == 3 * page)
        #expect(MemoryPool.size(3 * page + page / 2) == 4 * page)
        #expect(MemoryPool.size(3 * page + page / 2 - 1) == 3 * page + page / 2 - 1)
        #expect(MemoryPool.size(300_000) == 300_000)
        let pool = MemoryPool(most: 0)
        let base = pool.take(page + page / 2, alignment: 16)
        #expect(UInt(bitPattern: base) % UInt(page) == 0)
        // Every byte of the whole pages is there.
        UnsafeMutableRawBufferPointer(start: base, count: 2 * page).initializeMemory(
            as: UInt8.self,
            repeating: 7
        )
        pool.give(base, page + page / 2)
        #expect(pool.kept == 0)
    }
}
