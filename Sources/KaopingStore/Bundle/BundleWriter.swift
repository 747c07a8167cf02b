internal import GRDB
public import KaopingCore
public import KaopingEngine
internal import KaopingProfile

#if canImport(Glibc)
    internal import Glibc
#endif

/// Writes one sealed file with a run and all that it was made from.
public struct BundleWriter {
    private enum Content {
        case bytes([UInt8])
        case file(String)
    }

    private struct Member {
        let name: String
        let size: Int
        let digest: Digest
        let content: Content
    }

    private let run: StoredRun
    private let number: Int
    private let links: [ChainRecord]
    private var members: [Member] = []

    /// Collects what belongs to a run.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - data: where its data may be.
    ///   - loader: finds the plugins that the profile names.
    /// - Throws: `IssuesError` when a file of the run is not at hand.
    public init(
        _ run: StoredRun,
        data: Rederivation.Data,
        loader: PluginLoader
    ) throws(IssuesError) {
        self.run = run
        number = run.summary.number
        links = try run.store.log().map(\.record)
        let work = try Rederivation(run, loader: loader)
        var data = data
        data.store = run.store
        let located = try work.locate(data, try work.profile().profile)
        guard located.missing.isEmpty else {
            throw IssuesError(located.missing, status: .noInput)
        }
        add(BundleText.chain, Array(BundleText.chain(links).text.utf8))
        add(BundleText.record, Array(run.facts.body.text.utf8))
        for (index, source) in try run.sources().enumerated() {
            add(BundleText.profile(index), source.bytes)
        }
        for (index, table) in run.facts.tables.enumerated() {
            add(BundleText.table(index), table, located.tables[table.id])
        }
        for (index, input) in run.facts.inputs.enumerated() {
            if let recorded = located.inputs[index].recorded {
                add(BundleText.input(index), recorded.table)
            } else {
                add(BundleText.input(index), input, located.inputs[index].path)
            }
        }
        for (index, part) in run.facts.parts.enumerated() {
            add(BundleText.part(index), try run.bytes(part.name) ?? [])
        }
        try addApart()
        try addProcedure()
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        members.append(
            Member(name: name, size: bytes.count, digest: Digest.of(bytes), content: .bytes(bytes))
        )
    }

    private mutating func add(_ name: String, _ file: RunFacts.File, _ path: String?) {
        guard let path else { return }
        members.append(
            Member(name: name, size: file.size, digest: file.digest, content: .file(path))
        )
    }

    /// Adds keys, names, remarks and the account, each behind its salt, unless they were erased.
    private mutating func addApart() throws(IssuesError) {
        let facts = run.facts
        var lists = [("keys", facts.keys), ("remarks", facts.remarks)]
        if let names = facts.names { lists.append(("names", names)) }
        if let link = links.first(where: { $0.number == number }) {
            lists.append(("account", link.account))
        }
        for (what, commitment) in lists { try add(apart: commitment, as: what) }
    }

    private mutating func add(apart commitment: Digest, as what: String) throws(IssuesError) {
        let found = try run.store.reading { database in
            try Row.fetchOne(
                database,
                sql: "SELECT salt, bytes FROM private WHERE commitment = ?",
                arguments: [commitment.bytes.blob]
            ).map { (salt: $0.bytes("salt"), bytes: $0.bytes("bytes")) }
        }
        guard let salt = found?.salt, let bytes = found?.bytes else { return }
        add(BundleText.apart(what), salt + bytes)
    }

    /// Adds what was done with results: of all runs, so that none of this one's can be left out
    /// unseen; what stands apart only of this one.
    private mutating func addProcedure() throws(IssuesError) {
        var named: Set<Digest> = []
        for (stored, _) in try run.store.reading({ try Store.procedure($0) }) {
            add(BundleText.procedure(stored.link.number), Array(stored.body.utf8))
            let record = ProcedureRecord(kind: stored.link.kind, RecordText(stored.body))
            guard let record, record.run == run.facts.id else { continue }
            let lists = record.apart.map(\.commitment) + [stored.link.account]
            for commitment in lists where named.insert(commitment).inserted {
                try add(apart: commitment, as: commitment.hex)
            }
        }
    }

    /// What the bundle holds, by digest: what a signature signs.
    private var manifest: RecordText {
        var text = RecordText()
        text.add("kaoping-bundle", "1")
        text.add("record", "\(number)")
        text.add("head", links.last?.hash.hex ?? "")
        for member in members {
            text.add("file", member.name, "\(member.size)", member.digest.hex)
        }
        return text
    }

    /// Writes the file; nothing appears at its place until it is whole.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - key: signs it; nil for none.
    /// - Returns: the head of the chain that is in it.
    /// - Throws: `IssuesError` when it cannot be written, or data changed meanwhile.
    @discardableResult
    public func write(_ path: String, key: SigningKey.Private?) throws(IssuesError) -> Digest {
        let temporary = path + ".part-\(getpid())"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let descriptor = open(temporary, flags, mode_t(0o666))
        guard descriptor >= 0 else { throw cannotWrite(path, errno) }
        var isDone = false
        defer {
            close(descriptor)
            if !isDone { unlink(temporary) }
        }
        var tar = TarWriter(descriptor: descriptor)
        let manifest = Array(manifest.text.utf8)
        tar.add(BundleText.manifest, manifest)
        if let key {
            guard let signature = key.signature(manifest) else {
                throw IssuesError(.bundleSignature, at: Place(file: path), status: .software)
            }
            var text = RecordText()
            text.add("key", key.publicKey.pem)
            text.add("signature", Hex.text(signature))
            tar.add(BundleText.signature, Array(text.text.utf8))
        }
        for member in members {
            switch member.content {
            case .bytes(let bytes): tar.add(member.name, bytes)
            case .file(let file):
                guard tar.copy(member.name, from: file, size: member.size) == member.digest else {
                    throw IssuesError(.storeInputChanged, at: Place(file: file), status: .data)
                }
            }
        }
        tar.finish()
        guard tar.failure == 0 else { throw cannotWrite(path, tar.failure) }
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
            throw cannotWrite(path, errno)
        }
        isDone = true
        return links.last?.hash ?? .zero
    }

    private func cannotWrite(_ path: String, _ code: Int32) -> IssuesError {
        IssuesError(
            .outputCannotWrite,
            at: Place(file: path),
            ["reason": .both(SystemReason.of(code))],
            status: .cannotWrite
        )
    }
}
