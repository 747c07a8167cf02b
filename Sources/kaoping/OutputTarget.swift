internal import KaopingCore
internal import KaopingReport

/// Where a report goes, and in which format.
struct OutputTarget {
    /// The file; nil is standard output.
    let file: String?
    let reporter: any Reporter.Type

    /// Decides every target before any work is done; standard output where no `-o` is given.
    ///
    /// - Throws: `IssuesError` with every file whose format is unknown or that is named twice.
    static func all(
        _ outputs: [String],
        format: (any Reporter.Type)?
    ) throws(IssuesError) -> [OutputTarget] {
        var targets: [OutputTarget] = []
        var issues: [Issue] = []
        var seen: Set<String> = []
        for output in outputs.isEmpty ? ["-"] : outputs {
            let isStandard = output == "-"
            guard seen.insert(isStandard ? output : OutputFiles.identity(output)).inserted else {
                issues.append(Issue(.outputTwice, at: Place(file: output)))
                continue
            }
            if isStandard {
                targets.append(OutputTarget(file: nil, reporter: format ?? TableReporter.self))
            } else if let reporter = format ?? reporter(of: output) {
                targets.append(OutputTarget(file: output, reporter: reporter))
            } else {
                issues.append(unknownFormat(output))
            }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
        return targets
    }

    /// Refuses targets that the run reads.
    static func check(_ targets: [OutputTarget], against inputs: [String]) throws(IssuesError) {
        try check(files: targets.compactMap(\.file), against: inputs)
    }

    /// Refuses files that the run reads.
    static func check(files: [String], against inputs: [String]) throws(IssuesError) {
        let inputs = Set(inputs.map(OutputFiles.identity))
        let issues = files.filter {
            inputs.contains(OutputFiles.identity($0))
        }.map { Issue(.outputIsInput, at: Place(file: $0)) }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    private static func reporter(of file: String) -> (any Reporter.Type)? {
        let name = file.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let suffix = parts.last?.lowercased() else { return nil }
        return Reporters.named(suffix == "txt" ? TableReporter.format : suffix)
    }

    private static func unknownFormat(_ file: String) -> Issue {
        let known = Reporters.all.map { $0.format == TableReporter.format ? "txt" : $0.format }
        return Issue(
            .outputUnknownFormat,
            at: Place(file: file),
            ["known": .text(known.joined(separator: ", "))]
        )
    }
}
