internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// Large pieces of memory that were let go and wait for the next who wants as much.
///
/// Whole columns come and go between the tree and the ranks; the first touch of new pages, which the
/// system clears, costs more than most of what is then done with them.
final class MemoryPool: Sendable {
    /// The pool of all buffers.
    static let shared = MemoryPool(most: 64 << 20)
    /// Pieces below this many bytes come from and go to the system's allocator, which keeps them.
    static let least = 1 << 18

    /// How many bytes wait at most; what comes beyond that goes back to the system.
    let most: Int
    private let waiting = Mutex<[Piece]>([])

    private struct Piece: @unchecked Sendable {
        let base: UnsafeMutableRawPointer
        let size: Int
    }

    /// Creates a pool that keeps at most so many bytes.
    init(most: Int) {
        self.most = most
    }

    deinit {
        for piece in waiting.withLock({ $0 }) { piece.base.deallocate() }
    }

    /// How many bytes wait.
    var kept: Int { waiting.withLock { $0.reduce(0) { $0 + $1.size } } }

    /// Takes memory, which is not cleared; `give` takes it back.
    ///
    /// - Parameters:
    ///   - bytes: how much, at least 1.
    ///   - alignment: of memory below `least`; above it is that of a page or more.
    /// - Returns: the memory.
    func take(_ bytes: Int, alignment: Int) -> UnsafeMutableRawPointer {
        guard bytes >= MemoryPool.least else {
            return .allocate(byteCount: bytes, alignment: alignment)
        }
        let size = MemoryPool.size(bytes)
        let found = waiting.withLock { pieces -> Piece? in
            pieces.lastIndex { $0.size == size }.map { pieces.remove(at: $0) }
        }
        return found?.base ?? MemoryPool.fresh(size)
    }

    /// Takes memory back.
    ///
    /// - Parameters:
    ///   - base: what `take` has given.
    ///   - bytes: as many as were asked for.
    func give(_ base: UnsafeMutableRawPointer, _ bytes: Int) {
        guard bytes >= MemoryPool.least else { return base.deallocate() }
        let piece = Piece(base: base, size: MemoryPool.size(bytes))
        let isKept = waiting.withLock { pieces in
            guard pieces.reduce(piece.size, { $0 + $1.size }) <= most else { return false }
            pieces.append(piece)
            return true
        }
        if !isKept { base.deallocate() }
    }

    /// How much is allocated: whole large pages where the last one is wanted for a half or more.
    static func size(_ bytes: Int) -> Int {
        let whole = (bytes + LargeMemory.page / 2) & ~(LargeMemory.page - 1)
        return max(bytes, whole)
    }

    private static func fresh(_ size: Int) -> UnsafeMutableRawPointer {
        let isLarge = size >= LargeMemory.page
        let base = UnsafeMutableRawPointer.allocate(
            byteCount: size,
            alignment: isLarge ? LargeMemory.page : 4096
        )
        if isLarge { madvise(base, size & ~(LargeMemory.page - 1), MADV_HUGEPAGE) }
        return base
    }
}
