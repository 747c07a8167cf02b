public import KaopingCore
public import KaopingEngine
public import KaopingProfile

/// What a scheme lays down for filing, notice and objections.
public struct ProcedureRules: Sendable {
    /// Whether and when a result is filed.
    public enum Filing: Sendable, Hashable, CaseIterable {
        /// The scheme asks for none.
        case notAsked
        /// Before notice is given.
        case beforeNotice
        /// After the notice.
        case afterNotice
    }

    /// Whether and when a result is filed.
    public var filing: Filing
    /// The title of the stage of filing; nil where there is none.
    public var filingTitle: Bilingual?
    /// How long the notice lasts; nil where the scheme does not say.
    public var days: Stage.Duration?
    /// Whether the day of the notice is its first.
    public var firstDay: Stage.FirstDay
    /// What happens to objections after the notice.
    public var late: Stage.LateObjections
    /// The days on which offices work.
    public var calendar: WorkingCalendar
    /// Whether the scheme has its holidays in a table whose days the record lacks.
    public var lacksCalendarTable = false

    /// Creates rules.
    public init(
        filing: Filing = .notAsked,
        days: Stage.Duration? = nil,
        firstDay: Stage.FirstDay = .notCounted,
        late: Stage.LateObjections = .recorded,
        calendar: WorkingCalendar = .mondayToFriday
    ) {
        self.filing = filing
        self.days = days
        self.firstDay = firstDay
        self.late = late
        self.calendar = calendar
    }

    /// Reads the rules of a scheme; its stages are in the order in which they follow each other.
    public init(_ profile: Profile) {
        let stages = profile.procedure
        let filing = stages.firstIndex { $0.kind == .filing }
        let notice = stages.firstIndex { $0.kind == .notice }
        self.init(calendar: profile.calendar)
        if let filing {
            self.filing = notice.map { $0 < filing } == true ? .afterNotice : .beforeNotice
            filingTitle = stages[filing].title
        }
        if let notice {
            (days, firstDay) = (stages[notice].days, stages[notice].firstDay)
            late = stages[notice].lateObjections
        }
    }
}

extension StoredRun {
    /// Returns what the recorded scheme lays down; what its file says today makes no difference.
    ///
    /// - Parameter loader: finds the plugins that the scheme names.
    /// - Returns: the rules.
    /// - Throws: `IssuesError` when the scheme cannot be decoded.
    public func procedureRules(_ loader: PluginLoader) throws(IssuesError) -> ProcedureRules {
        let profile = try Rederivation(self, loader: loader).profile().profile
        var rules = ProcedureRules(profile)
        if let calendar = facts.calendar { rules.calendar = calendar }
        rules.lacksCalendarTable = facts.calendar == nil && profile.hasCalendarTable
        return rules
    }

    /// Returns the days on which offices work, read again from the tables that the run read.
    ///
    /// - Parameters:
    ///   - data: where the tables may be.
    ///   - loader: finds the plugins that the scheme names.
    /// - Returns: the calendar.
    /// - Throws: `IssuesError` when a table is not at hand, or is not what was read then.
    public func calendar(
        from data: Rederivation.Data,
        _ loader: PluginLoader
    ) throws(IssuesError) -> WorkingCalendar {
        try Rederivation(self, loader: loader).calendar(data, store)
    }
}

extension Profile {
    /// Whether holidays and worked weekends stand in a table.
    var hasCalendarTable: Bool { tables.contains { $0.holds == .calendar } }
}
