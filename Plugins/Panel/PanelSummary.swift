internal import ScorerKit

/// What a panel needs to know of all ratings: nothing, unless raters are to be adjusted, compared
/// or checked.
///
/// A summary that was read keeps the bytes of the call: a block is scored without unpacking the
/// marks of the whole run.
struct PanelSummary: ScorerSummary, @unchecked Sendable {
    private let found: (severity: SeverityTable, marks: MarkTable)?
    private let stored: (severity: UnsafeRawBufferPointer, marks: UnsafeRawBufferPointer)?

    init() {
        found = nil
        stored = nil
    }

    init(_ severity: SeverityTable, _ marks: MarkTable) {
        found = (severity, marks)
        stored = nil
    }

    init?(bytes: UnsafeRawBufferPointer) {
        found = nil
        guard !bytes.isEmpty else {
            stored = nil
            return
        }
        var reader = SummaryReader(bytes)
        guard let severity = reader.part(), let marks = reader.part(), reader.isAtEnd else {
            return nil
        }
        stored = (severity, marks)
    }

    /// The raters' means and spreads as bytes, for those who look up a few of them.
    var severityBytes: UnsafeRawBufferPointer? { stored?.severity }

    /// The raters' means and spreads; nil where the bytes are not those of a panel.
    private var severity: SeverityTable? {
        found?.severity ?? stored.flatMap { SeverityTable(bytes: $0.severity) }
    }

    /// All marks; nil where there are none.
    var marks: MarkTable? {
        found?.marks ?? stored.flatMap { MarkTable(bytes: $0.marks) }
    }

    var bytes: [UInt8] {
        var writer = SummaryWriter()
        if let found {
            writer.add(found.severity.bytes)
            writer.add(found.marks.bytes)
        } else if let stored {
            writer.add(Array(stored.severity))
            writer.add(Array(stored.marks))
        }
        return writer.bytes
    }

    func merged(with later: PanelSummary) -> PanelSummary {
        guard let severity, let marks else { return later }
        guard let laterSeverity = later.severity, let laterMarks = later.marks else { return self }
        return PanelSummary(severity.merged(with: laterSeverity), marks.merged(with: laterMarks))
    }
}
