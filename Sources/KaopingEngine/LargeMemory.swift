#if canImport(Glibc)
    internal import Glibc
#endif

/// Zeroed memory on large pages, as far as the system has any: places far apart are then reached
/// sooner, and the first touch of all is cheaper.
final class LargeMemory: @unchecked Sendable {
    // Who shares it sees to it that no place is written while another reads it.
    let base: UnsafeMutableRawPointer

    static let page = 2 << 20

    /// Allocates memory; below a large page as usual.
    init(bytes: Int) {
        let isLarge = bytes >= LargeMemory.page
        let size = isLarge ? (bytes + LargeMemory.page - 1) & ~(LargeMemory.page - 1) : bytes
        base = .allocate(byteCount: max(1, size), alignment: isLarge ? LargeMemory.page : 16)
        if isLarge { madvise(base, size, MADV_HUGEPAGE) }
        base.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    }

    deinit {
        base.deallocate()
    }
}
