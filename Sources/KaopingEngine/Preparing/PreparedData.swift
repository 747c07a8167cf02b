internal import KaopingCore
internal import KaopingProfile

/// The data of indicators as leaves score them, and which units have too little of it.
struct PreparedData {
    /// The columns that steps changed, by the indicators' slots.
    var columns: [Int: Buffer<Double>] = [:]
    /// 1 for each unit that is screened out; nil where none is.
    var excluded: Buffer<UInt8>?
    /// What was changed, in the order in which it was done.
    var results: [PreparationResult] = []
    /// Who was screened out, in the order of the steps.
    var screenings: [ScreeningResult] = []
    /// What is to be reported.
    var remarks: [Issue] = []

    /// Returns the units with the prepared columns in place of the raw ones.
    func replacing(_ data: UnitData) -> UnitData {
        var data = data
        for (slot, column) in columns { data.columns[slot] = .numbers(column) }
        return data
    }

    /// Says whether a unit is screened out.
    func isExcluded(_ row: Int) -> Bool { excluded.map { $0[row] != 0 } ?? false }

    /// Excludes units and notes which.
    mutating func exclude(_ result: ScreeningResult, _ data: UnitData) {
        screenings.append(result)
        guard !result.rows.isEmpty else { return }
        let units = excluded ?? Buffer(repeating: 0, count: data.rows)
        for row in result.rows { units.base[row] = 1 }
        excluded = units
        let share = result.available.multiplying(by: Exact(100)).map { "\($0)%" }
        remarks.append(
            Issue(
                .preparationScreened,
                at: result.step.place,
                [
                    "share": .text(share ?? "\(result.available)"),
                    "units": .both(data.list(result.rows)), "count": "\(result.rows.count)",
                ],
                severity: .warning
            )
        )
    }
}
