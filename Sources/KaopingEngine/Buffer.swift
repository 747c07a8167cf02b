#if canImport(Glibc)
    internal import Glibc
#endif

/// Memory of a fixed length that threads write to in ranges that do not overlap.
///
/// The engine hands out disjoint ranges and reads only after all writers are done, which is
/// what makes it safe to share.
public final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
    /// How many elements there are.
    public let count: Int
    @usableFromInline let base: UnsafeMutablePointer<Element>

    /// Creates memory that is not yet written.
    init(count: Int) {
        self.count = count
        let bytes = max(1, count) * MemoryLayout<Element>.stride
        base = Buffer.memory(bytes).bindMemory(to: Element.self, capacity: max(1, count))
    }

    /// Allocates memory, on large pages where it fills some: the first touch of it is cheaper then.
    private static func memory(_ bytes: Int) -> UnsafeMutableRawPointer {
        let (page, alignment) = (LargeMemory.page, MemoryLayout<Element>.alignment)
        let isLarge = bytes >= page
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: bytes,
            alignment: isLarge ? page : max(16, alignment)
        )
        if isLarge { madvise(memory, bytes & ~(page - 1), MADV_HUGEPAGE) }
        return memory
    }

    /// Creates memory filled with a value.
    convenience init(repeating value: Element, count: Int) {
        self.init(count: count)
        base.initialize(repeating: value, count: count)
    }

    /// Creates memory with some elements.
    convenience init(_ elements: [Element]) {
        self.init(count: elements.count)
        base.initialize(from: elements, count: elements.count)
    }

    deinit {
        base.deallocate()
    }

    /// Returns an element.
    @inlinable public subscript(index: Int) -> Element { base[index] }

    /// The elements; valid as long as the buffer lives.
    @inlinable public var elements: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base, count: count)
    }
}
