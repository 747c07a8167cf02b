internal import ScorerKit

/// How many events of a run were entered before, and for how many units.
struct DoubleEntries: ScorerSummary, BitwiseCopyable {
    private let rows: Int64
    private let units: Int64

    init() { (rows, units) = (0, 0) }

    /// Sums up what each unit has.
    init(_ counts: [Int]) {
        self.init(rows: Int64(counts.reduce(0, +)), units: Int64(counts.count { $0 > 0 }))
    }

    private init(rows: Int64, units: Int64) {
        self.rows = rows
        self.units = units
    }

    func merged(with later: DoubleEntries) -> DoubleEntries {
        DoubleEntries(rows: rows + later.rows, units: units + later.units)
    }

    /// What may be said of a run.
    static let notes = [
        NoteDescription(
            "doubles_once",
            .warning,
            zh: "有{0}条记录与前面的重复（事项、日期、编号都相同），涉及{1}个考评对象，按方案只计一次",
            en: "rows that repeat an earlier one, with the same kind, day and reference: {0}, of "
                + "units: {1}; by the scheme they count once"
        ),
        NoteDescription(
            "doubles_counted",
            .warning,
            zh: "有{0}条记录与前面的重复（事项、日期、编号都相同），涉及{1}个考评对象，按方案都已计入",
            en: "rows that repeat an earlier one, with the same kind, day and reference: {0}, of "
                + "units: {1}; by the scheme they all count"
        ),
    ]

    /// Returns the warning; none where nothing was entered twice.
    func notes(areCounted: Bool) -> [Note] {
        rows == 0 ? [] : [Note(areCounted ? 1 : 0, numbers: [Double(rows), Double(units)])]
    }
}
