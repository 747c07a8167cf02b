internal import KaopingCore
internal import KaopingProfile

/// What formulas are evaluated with beside their columns.
struct FormulaSettings: Sendable {
    /// Values that win over those of the profile, by name; `as_of` is among them.
    var parameters: [String: FormulaConstant] = [:]
    /// What `working_days` counts.
    var calendar = WorkingCalendar.mondayToFriday

    /// The first day of the period.
    var firstDay: Day?

    /// The last day of the period, on which its events end whatever the day of the calculation.
    var lastDay: Day?

    /// The settings of a run: `as_of` is the last day of the period.
    ///
    /// - Parameters:
    ///   - request: the run.
    ///   - parameters: the values of parameters that were given to it.
    init(_ request: RunRequest, parameters: [String: FormulaConstant] = [:]) {
        self.parameters = parameters
        calendar = request.profile.calendar
        firstDay = request.period?.firstDay
        lastDay = request.period?.lastDay
        if parameters["as_of"] == nil, let day = request.period?.lastDay {
            self.parameters["as_of"] = .date(day)
        }
    }

    /// Settings without any parameter, on the ordinary week.
    init() {}
}
