public import KaopingCore
internal import KaopingData
public import KaopingEngine
internal import KaopingProfile

/// What a run was made from: everything that decides its result, by digest.
public struct RunInputs: Sendable {
    /// A profile's file as it was parsed.
    public struct Source: Sendable, Hashable {
        /// The file as it was named.
        public let file: String
        /// Its bytes.
        public let bytes: [UInt8]

        /// Creates a source.
        public init(file: String, bytes: [UInt8]) {
            self.file = file
            self.bytes = bytes
        }
    }

    /// The profile's own file, then those of what it extends.
    let sources: [Source]
    /// The values of parameters as they were written, by rising id.
    let parameters: [(id: String, value: String)]
    /// The version of the program.
    let engine: String
    /// The digest of each table, in the order of reading.
    let tables: [(reading: TableReading, digest: FileDigest)]
    /// The digest of each earlier result.
    let inputs: [(reading: InputReading, digest: FileDigest)]
    /// The digest of each plugin's library; nil for a linked one.
    let plugins: [(id: String, version: String, digest: Digest?)]

    /// Hashes what a run read.
    ///
    /// - Parameters:
    ///   - book: the result, which says what was read.
    ///   - sources: the profile's own file, then those of what it extends.
    ///   - parameters: the values of parameters as they were written.
    ///   - engine: the version of the program.
    /// - Throws: `IssuesError` when a file changed since it was read.
    public init(
        _ book: ScoreBook,
        sources: [Source],
        parameters: [String: String],
        engine: String
    ) throws(IssuesError) {
        self.sources = sources
        self.parameters = parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.engine = engine
        var known: [FileIdentity: FileDigest] = [:]
        func digest(_ file: String, _ identity: FileIdentity?) throws(IssuesError) -> FileDigest {
            if let identity, let digest = known[identity] { return digest }
            let digest = try FileDigest.of(file, identity: identity)
            if let identity { known[identity] = digest }
            return digest
        }
        var tables: [(TableReading, FileDigest)] = []
        for reading in book.reading {
            tables.append((reading, try digest(reading.file, reading.identity)))
        }
        var inputs: [(InputReading, FileDigest)] = []
        for reading in book.inputs {
            if let recorded = reading.recorded {
                inputs.append((reading, FileDigest(of: recorded.table)))
            } else {
                inputs.append((reading, try digest(reading.file, reading.identity)))
            }
        }
        var plugins: [(String, String, Digest?)] = []
        for origin in book.plugins {
            let library = try origin.file.map { file throws(IssuesError) in
                try FileDigest.of(file).digest
            }
            plugins.append((origin.plugin, origin.version, library))
        }
        (self.tables, self.inputs, self.plugins) = (tables, inputs, plugins)
    }

    /// What decides the result, as lines: no file name, no day of the run, nobody's name.
    func identity(_ book: ScoreBook) -> RecordText {
        var text = RecordText()
        text.add("kaoping-inputs", "1")
        text.add("engine", engine)
        text.add("profile", book.profile.id)
        text.add("period", book.period?.description ?? "")
        text.add("as-of", book.asOf?.description ?? "")
        for (id, value) in parameters { text.add("parameter", id, value) }
        for source in sources { text.add("source", Digest.of(source.bytes).hex) }
        for (reading, digest) in tables { text.add("table", reading.table, digest.digest.hex) }
        for (reading, digest) in inputs {
            let period = reading.period?.description ?? ""
            text.add("input", reading.input, period, digest.digest.hex)
            if let recorded = reading.recorded {
                text.add("input-run", reading.input, period, recorded.run)
            }
        }
        for (id, version, digest) in plugins {
            text.add("plugin", id, version, digest?.hex ?? "linked")
        }
        return text
    }

    /// The id of the run: the same inputs have the same.
    func id(_ book: ScoreBook) -> Digest { Digest.of(identity(book).text) }

    /// The last parts of a path, which say enough and name nobody's home.
    static func shown(_ path: String, parts: Int = 1) -> String {
        path.split(separator: "/").suffix(parts).joined(separator: "/")
    }
}
