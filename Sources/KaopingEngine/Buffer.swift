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
        base = MemoryPool.shared.take(Buffer.bytes(count), alignment: Buffer.alignment)
            .bindMemory(to: Element.self, capacity: max(1, count))
    }

    private static func bytes(_ count: Int) -> Int {
        max(1, count) * MemoryLayout<Element>.stride
    }

    private static var alignment: Int { max(16, MemoryLayout<Element>.alignment) }

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
        MemoryPool.shared.give(UnsafeMutableRawPointer(base), Buffer.bytes(count))
    }

    /// Returns an element.
    @inlinable public subscript(index: Int) -> Element { base[index] }

    /// The elements; valid as long as the buffer lives.
    @inlinable public var elements: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base, count: count)
    }
}
