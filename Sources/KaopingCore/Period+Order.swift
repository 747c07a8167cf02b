extension Period {
    /// The period of the same kind after this one; nil where there is none.
    ///
    /// A phase is followed by the next when its name is a whole number; nothing follows `once`.
    public var next: Period? {
        switch kind {
        case .once: return nil
        case .phase:
            guard let name = wholePhase else { return nil }
            return Period("phase:\(name + 1)")
        case .year, .halfYear, .quarter, .month, .week:
            if number < Period.numbers(of: kind, in: year).upperBound {
                return Period(kind: kind, year: year, number: number + 1)
            }
            guard year < 9999 else { return nil }
            return Period(kind: kind, year: year + 1, number: kind == .year ? 0 : 1)
        }
    }

    /// The same period a year before; nil where there is none.
    ///
    /// Week 53 has one only where the year before has 53 weeks as well: the week that is nearest
    /// in the calendar is another one by its number, and is not taken for it.
    public var yearBefore: Period? {
        switch kind {
        case .once, .phase: return nil
        case .year, .halfYear, .quarter, .month, .week:
            guard year > 1, Period.numbers(of: kind, in: year - 1).contains(number) else {
                return nil
            }
            return Period(kind: kind, year: year - 1, number: number)
        }
    }

    /// Says whether the period is earlier than another of the same kind.
    ///
    /// Phases whose names are whole numbers stand in their order and before those with other
    /// names, which have no order of their own.
    public func precedes(_ other: Period) -> Bool {
        guard kind == other.kind else { return false }
        guard kind == .phase else { return (year, number) < (other.year, other.number) }
        switch (wholePhase, other.wholePhase) {
        case (let left?, let right?): return left < right
        case (_?, nil): return true
        case (nil, _): return false
        }
    }

    /// Returns the periods from this one up to another of the same kind, both included.
    ///
    /// - Parameter last: the last one.
    /// - Returns: the periods in order; these two alone where none is known to be between, none
    ///   where the last is before this one or of another kind.
    public func through(_ last: Period) -> [Period] {
        guard kind == last.kind, !last.precedes(self) else { return [] }
        var periods = [self]
        while let period = periods.last, period != last, periods.count < Period.most {
            guard let next = period.next else { return [self, last] }
            periods.append(next)
        }
        return periods
    }

    /// More periods than anybody compares.
    private static let most = 10_000

    /// The number that is a phase's name; nil for another name.
    private var wholePhase: Int? {
        guard kind == .phase, let name = Int(phase), String(name) == phase else { return nil }
        return name
    }
}
