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
        ProcedureRules(try Rederivation(self, loader: loader).profile().profile)
    }

    /// Returns the days on which offices work; where the scheme has some of them in a table, the
    /// run is computed again from its data to read it.
    ///
    /// - Parameters:
    ///   - loader: finds the plugins that the scheme names.
    ///   - data: where the data of the run may be.
    /// - Returns: the days.
    /// - Throws: `IssuesError` when there is such a table and the data are not at hand.
    public func workingDays(
        _ loader: PluginLoader,
        from data: Rederivation.Data
    ) throws(IssuesError) -> WorkingCalendar {
        var data = data
        data.store = store
        return try Rederivation(self, loader: loader).calendar(data)
    }
}
