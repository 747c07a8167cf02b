public import KaopingCore
internal import KaopingData
public import KaopingEngine

/// A run that is ready to be recorded.
public struct PreparedRun: Sendable {
    /// The id: the same inputs have the same.
    public let id: Digest
    let book: ScoreBook
    let inputs: RunInputs
    let parts: [ResultPart]
    let threads: Int

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - book: the result, with the scores of all criteria.
    ///   - inputs: what it was made from.
    ///   - threads: how many threads may pack columns.
    public init(_ book: ScoreBook, _ inputs: RunInputs, threads: Int = Parallel.cores) {
        self.book = book
        self.inputs = inputs
        self.threads = threads
        id = inputs.id(book)
        parts = ResultParts(book).parts
    }

    /// The keys of the units, packed.
    var keys: [UInt8] { PreparedRun.packed(book.keys) }

    /// The names of the units, packed; nil where the scheme has none.
    var names: [UInt8]? { book.names.map(PreparedRun.packed) }

    private static func packed(_ column: TextColumn) -> [UInt8] {
        Packing.pack(texts: column.count) { column.bytes(ofRow: $0) }
    }

    /// Gives every part to a function, packed and hashed some at a time, in order.
    ///
    /// Only a few are in memory at once: forty columns of a million units would be as much as the
    /// data themselves.
    ///
    /// - Returns: the names and digests of all parts.
    func eachPart<Failure: Error>(
        _ body: (_ index: Int, _ name: String, _ bytes: [UInt8], _ digest: Digest) throws(Failure)
            -> Void
    ) throws(Failure) -> [(name: String, digest: Digest)] {
        var digests: [(name: String, digest: Digest)] = []
        var first = 0
        while first < parts.count {
            let last = min(parts.count, first + 2 * max(1, threads))
            let wave = Wave(Array(parts[first..<last]), threads: threads)
            for (offset, packed) in wave.packed.enumerated() {
                let name = parts[first + offset].name
                try body(first + offset, name, packed.bytes, packed.digest)
                digests.append((name, packed.digest))
            }
            first = last
        }
        return digests
    }

    /// The digest of the result.
    public var result: Digest {
        RunBody.result(eachPart { (_, _, _, _) throws(Never) in })
    }
}

/// Some parts, packed and hashed at once.
private final class Wave: @unchecked Sendable {
    struct Packed {
        var bytes: [UInt8] = []
        var digest = Digest.zero
    }

    // Each thread writes to its own places, and they are read when all are done.
    private let places: UnsafeMutableBufferPointer<Packed>

    init(_ parts: [ResultPart], threads: Int) {
        places = .allocate(capacity: parts.count)
        places.initialize(repeating: Packed())
        Parallel.forEach(parts.count, threads: threads) { [self] index in
            let bytes = parts[index].pack()
            places[index] = Packed(bytes: bytes, digest: Digest.of(bytes))
        }
    }

    deinit {
        places.deinitialize()
        places.deallocate()
    }

    var packed: [Packed] { Array(places) }
}
