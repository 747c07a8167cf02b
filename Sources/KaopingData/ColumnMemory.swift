#if canImport(Glibc)
    internal import Glibc
#endif

/// Address space for a column, taken for the most rows there can be.
///
/// Pages that are never written cost nothing, so rows land at their final place in one pass.
final class ColumnMemory: @unchecked Sendable {
    // Written by the reader's threads in ranges that do not overlap, and only read afterwards.
    let base: UnsafeMutableRawPointer
    private let region: UnsafeMutableRawPointer
    private let length: Int

    /// Reserves zeroed memory; nil when the system has no address space left.
    ///
    /// - Parameters:
    ///   - bytes: how much.
    ///   - likely: how much of it will be written for sure or nearly so; large pages make the
    ///     first touch of that part cheaper, and would be a waste behind it.
    ///   - color: columns with different colors begin in different cache sets, or writing one
    ///     row into forty columns would always hit the same set.
    init?(bytes: Int, likely: Int = 0, color: Int) {
        let page = 4096
        let large = 2 << 20
        // What is likely may end within a large page if half of that is needed.
        let pages = (likely + large / 2) & ~(large - 1)
        let unit = pages > 0 ? large : page
        // A length in whole large pages makes the system begin at one.
        length = (bytes + page + unit) & ~(unit - 1)
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        guard let region = mmap(nil, length, PROT_READ | PROT_WRITE, flags, -1, 0),
            region != MAP_FAILED
        else { return nil }
        if pages > 0 { madvise(region, min(pages, length), MADV_HUGEPAGE) }
        self.region = region
        base = region + color * 192 % page
    }

    deinit {
        munmap(region, length)
    }
}
