public import KaopingCore

/// A stage of judging, or the filing or notice (阶段).
public struct Stage: Sendable {
    /// What a stage decides.
    public enum Decision: Sendable {
        /// Nothing: it only happens.
        case none
        /// Whether a unit passes, by its marks.
        case marks(ScorerUse)
        /// Pass, conditional or fail, with a re-inspection.
        case outcome(ScorerUse, levels: [Rating.Level])
        /// Which of the units that passed have a place: so many in each phase, best first.
        case places([String: Int], ScorerUse)
    }

    /// A part of a stage's score.
    public struct Part: Sendable {
        /// The id: a criterion, an indicator or a column.
        public let id: String
        /// Its title.
        public let title: Bilingual
        /// Its value.
        public let value: Formula
    }

    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// Who does it.
    public let by: String?
    /// The parts of its score; empty where it has none.
    public let parts: [Part]
    /// What it decides.
    public let decision: Decision
    /// The day of the inspection.
    public let inspected: Formula?
    /// The score of the re-inspection.
    public let reinspection: Formula?
    /// The day of the re-inspection.
    public let reinspected: Formula?
    /// Whether it is the filing or the notice.
    public let kind: Kind
    /// How long it lasts.
    public let days: Duration?
    /// Whether the day on which a notice is given is its first.
    public let firstDay: FirstDay
    /// What happens to objections after a notice.
    public let lateObjections: LateObjections
    /// The stage that it follows; nil for the one written before it.
    public let after: String?
    /// Its slot in formulas.
    public let slot: Int
    /// Where it comes from.
    public let source: Source?

    /// What the outcome of a stage is called in formulas where the unit did not get that far.
    public static let notReached = "not_reached"

    /// What a stage is beside judging.
    public enum Kind: String, Sendable, CaseIterable {
        /// A stage of judging, or something that only happens.
        case judging
        /// The filing with an authority (备案).
        case filing
        /// The public notice (公示).
        case notice
    }

    /// Whether a period of days begins on its first day or the day after.
    public enum FirstDay: String, Sendable, CaseIterable {
        /// The day itself is the first.
        case counted
        /// The day after is the first, as article 201 of the Civil Code has it.
        case notCounted = "not_counted"
    }

    /// What happens to an objection that comes after the notice.
    public enum LateObjections: String, Sendable, CaseIterable {
        /// It is recorded as late.
        case recorded
        /// It is not taken.
        case refused
    }

    /// A number of days.
    public struct Duration: Sendable, Hashable {
        /// How many.
        public let count: Int
        /// Whether only working days count.
        public let isWorking: Bool

        /// Creates a number of days.
        public init(count: Int, isWorking: Bool) {
            self.count = count
            self.isWorking = isWorking
        }

        /// Reads `5 working_days` or `30 days`; nil for another text and for no day at all.
        public init?(_ text: String) {
            let words = text.split(separator: " ")
            guard words.count == 2, let count = Int(words[0]), count > 0,
                words[1] == "days" || words[1] == "working_days"
            else { return nil }
            self.init(count: count, isWorking: words[1] == "working_days")
        }
    }
}
