internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

/// Where a result goes, and in which format; of every command that writes one.
struct OutputTarget<Format> {
    /// The file; nil is standard output.
    let file: String?
    let format: Format
}

/// The formats that a command writes.
struct OutputFormats<Format> {
    /// The format of standard output where none is stated.
    let standard: Format
    /// The extensions, in the order in which they are listed.
    let extensions: [String]
    /// The format of an extension.
    let named: (String) -> Format?

    /// Decides every target before any work is done; standard output where no `-o` is given.
    ///
    /// - Parameters:
    ///   - outputs: the files; `-` is standard output.
    ///   - stated: the format stated for all; nil where none is.
    /// - Returns: the targets in their order.
    /// - Throws: `IssuesError` with every file whose format is unknown or that is named twice.
    func targets(
        _ outputs: [String],
        _ stated: Format?
    ) throws(IssuesError) -> [OutputTarget<Format>] {
        var targets: [OutputTarget<Format>] = []
        var issues: [Issue] = []
        var seen: Set<String> = []
        for output in outputs.isEmpty ? ["-"] : outputs {
            let isStandard = output == "-"
            guard seen.insert(isStandard ? output : OutputFiles.identity(output)).inserted else {
                issues.append(Issue(.outputTwice, at: Place(file: output)))
                continue
            }
            if isStandard {
                targets.append(OutputTarget(file: nil, format: stated ?? standard))
            } else if let format = stated ?? format(of: output) {
                targets.append(OutputTarget(file: output, format: format))
            } else {
                issues.append(unknown(output))
            }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
        return targets
    }

    private func format(of file: String) -> Format? {
        let name = file.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let suffix = parts.last?.lowercased(), extensions.contains(suffix)
        else { return nil }
        return named(suffix)
    }

    private func unknown(_ file: String) -> Issue {
        Issue(
            .outputUnknownFormat,
            at: Place(file: file),
            ["known": .text(extensions.joined(separator: ", "))]
        )
    }
}

/// Writing results to where they go.
enum Outputs {
    /// Writes a result to its targets: files first, since whoever reads standard output may stop
    /// early.
    ///
    /// - Parameters:
    ///   - targets: where to.
    ///   - body: writes one target, whose headings stand out as stated.
    /// - Throws: `IssuesError` when one cannot be written; no file appears then.
    static func write<Format>(
        _ targets: [OutputTarget<Format>],
        _ body: (Format, Emphasis, ByteSink) -> Void
    ) throws(IssuesError) {
        let files = OutputFiles()
        for target in targets {
            guard let file = target.file else { continue }
            try files.write(file) { body(target.format, .none, $0) }
        }
        try files.publish()
        for target in targets where target.file == nil {
            try StandardOutput.write { body(target.format, StandardOutput.emphasis, $0) }
        }
    }

    /// Refuses files that the work reads, and the files of its store.
    ///
    /// - Parameters:
    ///   - files: the files that are to be written.
    ///   - inputs: the files that are read.
    ///   - store: the store, if there is one.
    ///   - runs: recorded runs whose profile and data are not to be lost.
    /// - Throws: `IssuesError` with every file that is one of these.
    static func check(
        _ files: [String],
        against inputs: [String],
        store: String? = nil,
        runs: [RunFacts] = []
    ) throws(IssuesError) {
        let own = store.map { store in ["", "-wal", "-shm"].map { store + $0 } } ?? []
        let read = Set((inputs + own).map(OutputFiles.identity))
        let recorded = Set(runs.flatMap { $0.tables + $0.inputs + $0.sources }.map(\.digest))
        var issues: [Issue] = []
        for file in files {
            let isRead = read.contains(OutputFiles.identity(file))
            let isRecorded = !recorded.isEmpty && digest(file).map(recorded.contains) == true
            if isRead || isRecorded { issues.append(Issue(.outputIsInput, at: Place(file: file))) }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    /// The digest of a file; nil where there is none that can be read.
    private static func digest(_ file: String) -> Digest? {
        try? FileDigest.of(file, identity: nil).digest
    }
}

extension Outputs {
    /// The targets of a report.
    static func reports(
        _ outputs: [String],
        _ format: (any Reporter.Type)?
    ) throws(IssuesError) -> [OutputTarget<any Reporter.Type>] {
        let table = TableReporter.format
        return try OutputFormats<any Reporter.Type>(
            standard: TableReporter.self,
            extensions: Reporters.all.map { $0.format == table ? "txt" : $0.format },
            named: { Reporters.named($0 == "txt" ? table : $0) }
        ).targets(outputs, format)
    }
}

extension Array {
    /// The files among targets.
    func files<Format>() -> [String] where Element == OutputTarget<Format> {
        compactMap(\.file)
    }
}
