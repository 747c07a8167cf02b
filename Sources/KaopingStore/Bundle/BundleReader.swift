public import KaopingCore
public import KaopingEngine

#if canImport(Glibc)
    internal import Glibc
#endif

/// Checks a bundle with nothing but the bundle.
public struct BundleReader {
    let path: String
    let tar: TarReader
    private let loader: PluginLoader
    private let threads: Int
    var report = Verification()
    private(set) var entries: [String: TarReader.Entry] = [:]
    /// The files that were found changed, each said once.
    private var named: Set<String> = []

    /// Says whether a file is an archive that may be a bundle.
    public static func isBundle(_ path: String) -> Bool {
        TarReader(path)?.entries.first?.name == BundleText.manifest
    }

    /// Opens a bundle.
    ///
    /// - Throws: `IssuesError` when it is none.
    public init(
        _ path: String,
        loader: PluginLoader,
        threads: Int = Parallel.cores
    ) throws(IssuesError) {
        self.path = path
        self.loader = loader
        self.threads = threads
        guard access(path, F_OK) == 0 else {
            throw IssuesError(.verifyNoFile, at: Place(file: path), status: .noInput)
        }
        guard access(path, R_OK) == 0 else {
            throw IssuesError(
                .storeCannotOpen,
                at: Place(file: path),
                ["reason": .both(SystemReason.last)],
                status: .noInput
            )
        }
        guard let tar = TarReader(path), tar.entries.first?.name == BundleText.manifest else {
            throw BundleReader.unreadable(path, BundleReader.notAnArchive)
        }
        self.tar = tar
        for entry in tar.entries { entries[entry.name] = entry }
        guard entries.count == tar.entries.count else {
            throw BundleReader.unreadable(path, BundleReader.notAnArchive)
        }
    }

    private static let notAnArchive = Bilingual(
        zh: "不是结果包的 tar 文件，或中间有损坏",
        en: "it is not the tar archive of a bundle, or broken in the middle"
    )

    private static func unreadable(_ path: String, _ what: Bilingual) -> IssuesError {
        IssuesError(
            .bundleUnreadable,
            at: Place(file: path),
            ["what": .both(what)],
            status: .data
        )
    }

    private static func unreadable(_ path: String, _ name: String) -> IssuesError {
        unreadable(path, Bilingual(zh: "其中的“\(name)”不能读取", en: "\"\(name)\" in it cannot be read"))
    }

    /// Checks everything: the files, the signature, the chain, the result computed again.
    ///
    /// - Parameters:
    ///   - head: a hash that the chain must have.
    ///   - publicKey: the key that must have signed it; nil takes any or none.
    /// - Returns: what was found; problems are not thrown.
    /// - Throws: `IssuesError` when it is no bundle.
    public mutating func verify(
        head: Digest?,
        publicKey: SigningKey.Public?
    ) throws(IssuesError) -> Verification {
        (report, named) = (Verification(), [])
        let manifest = try text(BundleText.manifest)
        guard manifest.value("kaoping-bundle") == "1",
            let number = manifest.value("record").flatMap({ Int($0) })
        else { throw BundleReader.unreadable(path, BundleText.manifest) }
        try checkFiles(manifest)
        try checkSignature(publicKey)
        guard let links = BundleText.links(try text(BundleText.chain)) else {
            throw BundleReader.unreadable(path, BundleText.chain)
        }
        let body = try bytes(BundleText.record)
        checkChain(links, manifest, number: number, body: Digest.of(body), head: head)
        let bodyText = RecordText(String(decoding: body, as: UTF8.self))
        guard let facts = RunFacts(bodyText) else {
            throw BundleReader.unreadable(path, BundleText.record)
        }
        checkFacts(facts, links.first { $0.number == number })
        checkProcedure(facts, links, number: number)
        // What is not what was recorded is not computed again.
        guard report.problems.isEmpty else { return report }
        try rederive(facts, number: number)
        return report
    }

    // MARK: Files

    private func bytes(_ name: String) throws(IssuesError) -> [UInt8] {
        guard let entry = entries[name], let bytes = tar.bytes(entry) else {
            throw BundleReader.unreadable(path, name)
        }
        return bytes
    }

    private func text(_ name: String) throws(IssuesError) -> RecordText {
        let bytes = try bytes(name)
        let text = RecordText(String(decoding: bytes, as: UTF8.self))
        guard Array(text.text.utf8) == bytes else { throw BundleReader.unreadable(path, name) }
        return text
    }

    /// Checks that the archive has the files of the manifest and no others.
    private mutating func checkFiles(_ manifest: RecordText) throws(IssuesError) {
        var listed: Set<String> = [BundleText.manifest, BundleText.signature]
        for values in manifest.all("file") {
            guard values.count == 3, let digest = Digest(hex: values[2]) else {
                throw BundleReader.unreadable(path, BundleText.manifest)
            }
            listed.insert(values[0])
            if self.digest(values[0]) != digest { changed(values[0]) }
        }
        for name in entries.keys.sorted() where !listed.contains(name) { changed(name) }
    }

    mutating func changed(_ name: String) {
        guard named.insert(name).inserted else { return }
        report.add(.bundleContent, at: path, ["file": .text(name)])
    }

    /// Returns the digest of a file in the archive, read piece by piece.
    private func digest(_ name: String) -> Digest? {
        guard let entry = entries[name] else { return nil }
        var hashing = Hashing()
        var done = 0
        while done < entry.size {
            let count = min(1 << 18, entry.size - done)
            guard let piece = tar.bytes(at: entry.start + done, count: count) else { return nil }
            piece.withUnsafeBytes { hashing.update($0) }
            done += count
        }
        return hashing.digest
    }

    // MARK: Signature and chain

    private mutating func checkSignature(_ wanted: SigningKey.Public?) throws(IssuesError) {
        guard entries[BundleText.signature] != nil else {
            if wanted != nil { report.add(.bundleUnsigned, at: path) }
            return
        }
        let text = try text(BundleText.signature)
        guard let key = text.value("key").flatMap({ SigningKey.Public(pem: $0) }),
            let signature = text.value("signature").flatMap({ Hex.bytes($0) }),
            key.verifies(signature, of: try bytes(BundleText.manifest)),
            wanted == nil || wanted == key
        else { return report.add(.bundleSignature, at: path) }
        report.signedBy = key.fingerprint
    }

    private mutating func checkChain(
        _ links: [ChainRecord],
        _ manifest: RecordText,
        number: Int,
        body: Digest,
        head: Digest?
    ) {
        var last = Digest.zero
        for (index, link) in links.enumerated() {
            if link.number != index + 1 || link.previous != last {
                report.add(.verifyPrevious, at: path, ["number": "\(link.number)"])
            }
            last = link.hash
            if head == last { report.headFoundAt = link.number }
        }
        report.records = links.count
        report.runs = 1
        report.head = last
        if manifest.value("head") != last.hex {
            report.add(.verifyHash, at: path, ["number": "\(links.count)"])
        }
        if links.first(where: { $0.number == number })?.bodyDigest != body {
            report.add(.verifyHash, at: path, ["number": "\(number)"])
        }
        if let head, report.headFoundAt == nil {
            report.add(.verifyHead, at: path, ["head": .text(head.hex)])
        }
    }

    // MARK: The run

    private mutating func checkFacts(_ facts: RunFacts, _ link: ChainRecord?) {
        var expected: [(String, Digest)] = []
        for (index, source) in facts.sources.enumerated() {
            expected.append((BundleText.profile(index), source.digest))
        }
        for (index, table) in facts.tables.enumerated() {
            expected.append((BundleText.table(index), table.digest))
        }
        for (index, input) in facts.inputs.enumerated() {
            expected.append((BundleText.input(index), input.digest))
        }
        for (index, part) in facts.parts.enumerated() {
            expected.append((BundleText.part(index), part.digest))
        }
        for (name, digest) in expected where self.digest(name) != digest { changed(name) }
        if RunBody.result(facts.parts) != facts.result { changed(BundleText.record) }
        let lists = [
            ("keys", facts.keys), ("remarks", facts.remarks), ("names", facts.names),
            ("account", link?.account),
        ]
        for (what, commitment) in lists {
            if let commitment { _ = apart(commitment, as: what) }
        }
    }

    /// Returns what stands apart, checked against its commitment; nil where it was erased.
    mutating func apart(_ commitment: Digest, as what: String) -> String? {
        let name = BundleText.apart(what)
        // What was erased is not in the bundle.
        guard let entry = entries[name], let all = tar.bytes(entry) else { return nil }
        let salt = Array(all.prefix(Store.saltLength))
        let rest = Array(all.dropFirst(Store.saltLength))
        if Store.commitment(salt, rest) != commitment { changed(name) }
        return String(decoding: rest, as: UTF8.self)
    }

    private mutating func rederive(_ facts: RunFacts, number: Int) throws(IssuesError) {
        var sources: [RunInputs.Source] = []
        for (index, source) in facts.sources.enumerated() {
            let bytes = try bytes(BundleText.profile(index))
            sources.append(RunInputs.Source(file: source.name, bytes: bytes))
        }
        let scratch = try Scratch(path)
        var data = Rederivation.Data()
        let files =
            facts.tables.enumerated().map { ($1, BundleText.table($0)) }
            + facts.inputs.enumerated().map { ($1, BundleText.input($0)) }
        for (index, (file, name)) in files.enumerated() {
            let copy = "\(scratch.path)/\(index)-\(file.name)"
            guard let entry = entries[name], scratch.copy(tar, entry, to: copy) else {
                throw scratch.cannotWrite()
            }
            data.files[file.digest] = copy
        }
        let work = Rederivation(
            facts: facts,
            sources: sources,
            number: number,
            place: Place(file: path),
            loader: loader,
            threads: threads
        )
        let apart = entries[BundleText.apart("keys")].flatMap { tar.bytes($0) }
        let keys = apart.map { Array($0.dropFirst(Store.saltLength)) }
        let position = Dictionary(
            facts.parts.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let outcome = try work.compare(data, keys: keys) { name throws(IssuesError) in
            try position[name].map { index throws(IssuesError) in
                try bytes(BundleText.part(index))
            }
        }
        report.add(outcome, number: number, isNeeded: true, at: path)
        // A bundle has all its data.
        report.problems += report.missing
        report.missing = []
    }
}

/// A folder for the data of a bundle while it is computed again; only its owner sees it.
private final class Scratch {
    let path: String
    private let bundle: String

    init(_ bundle: String) throws(IssuesError) {
        self.bundle = bundle
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/kaoping-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            path = ""
            throw cannotWrite()
        }
        path = String(cString: made)
    }

    deinit {
        guard !path.isEmpty, let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { unlink(path + "/" + name) }
        }
        closedir(folder)
        rmdir(path)
    }

    func copy(_ tar: TarReader, _ entry: TarReader.Entry, to file: String) -> Bool {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(0o600))
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var done = 0
        while done < entry.size {
            let count = min(1 << 18, entry.size - done)
            guard let piece = tar.bytes(at: entry.start + done, count: count) else { return false }
            guard piece.withUnsafeBytes({ write(descriptor, $0.baseAddress, count) }) == count
            else {
                return false
            }
            done += count
        }
        return true
    }

    func cannotWrite() -> IssuesError {
        IssuesError(
            .outputCannotWrite,
            at: Place(file: path.isEmpty ? bundle : path),
            ["reason": .text(String(cString: strerror(errno)))],
            status: .cannotWrite
        )
    }
}
