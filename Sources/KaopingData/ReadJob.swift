internal import KaopingCore
internal import Synchronization

/// What all threads share while they read one file.
final class ReadJob: Sendable {
    /// What a chunk must know of all before it.
    struct Boundary: Sendable {
        /// Whether its first byte is inside quotes.
        var isInside = false
        /// How many line feeds there are before.
        var lines = 0
        /// How many records begin before, blank lines included.
        var records = 0
    }

    let request: TableRequest
    let file: CSVFile
    let heading: Heading
    let places: [HeadingPlace]
    let store: ColumnStore
    /// How many rows the store has room for.
    let capacity: Int
    /// Where the last record ends, without its line feed.
    let contentEnd: Int
    /// How many chunks the data have.
    let chunks: Int
    let boundaries: Relay<Boundary>
    /// How many rows are kept before a chunk.
    let rows = Relay(0)

    private let next = Atomic(0)
    private let fatalChunk = Atomic(Int.max)
    private let collected = Guarded(Collected())

    /// What the threads hand in.
    struct Collected: Sendable {
        var chunks: [ChunkResult] = []
        var blanks: [Int] = []
        var dictionaries: [Int: [ByteDictionary]] = [:]
        /// Rows with a key that is not known, the first of each thread.
        var unknown: [(row: Int, text: [UInt8])] = []
        var unknownCount = 0
    }

    init(
        _ request: TableRequest,
        _ file: CSVFile,
        _ heading: Heading,
        _ places: [HeadingPlace],
        contentEnd: Int
    ) throws(IssuesError) {
        self.request = request
        self.file = file
        self.heading = heading
        self.places = places
        self.contentEnd = contentEnd
        // A file may end with its heading.
        let bytes = max(0, contentEnd + 1 - heading.dataStart)
        // A row has at least a byte for each column: its delimiter.
        capacity = bytes / heading.all.count + 1
        guard bytes < TextSpan.reach,
            let store = ColumnStore(
                request.columns,
                keys: request.keys?.column,
                rows: capacity,
                likelyRows: request.only == nil ? bytes / heading.rowBytes / 20 * 19 : 0,
                bytes: bytes
            )
        else {
            throw IssuesError(
                .tableTooLarge,
                at: Place(file: request.name),
                ["bytes": "\(file.size)"],
                status: .software
            )
        }
        self.store = store
        chunks = (max(0, bytes - 1) + request.chunkBytes - 1) / request.chunkBytes
        boundaries = Relay(Boundary(lines: heading.lines - 1))
    }

    /// Reads the whole file.
    func run() {
        let width = min(request.threads, chunks)
        Parallel.forEach(width, threads: width) { self.work($0) }
    }

    /// Takes chunks until there are none.
    private func work(_ worker: Int) {
        var reader = ChunkReader(self, worker: worker)
        while true {
            let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard chunk < chunks, chunk < fatalChunk.load(ordering: .relaxed) else { break }
            guard let result = reader.read(chunk) else { break }
            if result.fatal != nil { fatalChunk.min(chunk, ordering: .relaxed) }
            collected.withLock { $0.chunks.append(result) }
        }
        let (blanks, dictionaries) = reader.close()
        let unknown = reader.decoder.unknown
        collected.withLock {
            $0.unknown += unknown.listed
            $0.unknownCount += unknown.count
            if $0.blanks.isEmpty { $0.blanks = blanks.map { _ in 0 } }
            for index in blanks.indices { $0.blanks[index] += blanks[index] }
            $0.dictionaries[worker] = dictionaries
        }
    }

    /// What the threads handed in, chunks in the order of the file.
    func results() -> Collected {
        var results = collected.withLock { $0 }
        results.chunks.sort { $0.chunk < $1.chunk }
        results.unknown.sort { $0.row < $1.row }
        return results
    }
}

/// What came of one chunk.
struct ChunkResult: Sendable {
    let chunk: Int
    /// Which worker read it, and so whose codes its rows have.
    let worker: Int
    /// The rows it filled.
    var rows = 0..<0
    /// How many rows it has, kept or not.
    var rowsRead = 0
    var map = RowMap()
    var findings: [Finding] = []
    var findingCount = 0
    var fatal: Issue?
    /// The values of the column of `only`, in order.
    var seen: [String] = []
}
