/// What the events that add, or those that take off, come to: kind by kind, class by class, in all.
struct LedgerSide {
    /// The events of one kind and class.
    struct Kind {
        /// The code of the kind.
        let kind: Int32
        /// The code of the class; -1 where there is none.
        let group: Int32
        let count: Int
        let points: Double
        let cap: Double

        var kept: Double { min(points, cap) }
    }

    /// The kinds of one class.
    struct Class {
        /// The code of the class; -1 for kinds without one.
        let group: Int32
        let points: Double
        let cap: Double

        var kept: Double { min(points, cap) }
    }

    /// In the order of their codes.
    let kinds: [Kind]
    let classes: [Class]
    /// What the classes leave.
    let points: Double
    let cap: Double
    /// What there would be without limits.
    let all: Double

    /// What counts.
    var kept: Double { min(points, cap) }
}
