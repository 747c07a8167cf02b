extension Period {
    /// The period of the same kind before this one; nil where there is none.
    ///
    /// A phase follows another when its name is a whole number above 1; `once` follows nothing.
    public var previous: Period? {
        switch kind {
        case .once: return nil
        case .phase:
            guard let name = Int(phase), name > 1, String(name) == phase else { return nil }
            return Period("phase:\(name - 1)")
        case .year, .halfYear, .quarter, .month, .week:
            if number > 1 { return Period(kind: kind, year: year, number: number - 1) }
            guard year > 1 else { return nil }
            return Period(
                kind: kind,
                year: year - 1,
                number: Period.numbers(of: kind, in: year - 1).upperBound
            )
        }
    }

    /// Returns the periods before this one, the earliest first.
    ///
    /// - Parameter count: how many.
    /// - Returns: as many as there are, at most `count`.
    public func previous(_ count: Int) -> [Period] {
        var periods: [Period] = []
        var earliest = self
        while periods.count < count, let period = earliest.previous {
            periods.append(period)
            earliest = period
        }
        return periods.reversed()
    }

    /// Returns the periods of a shorter kind that this one consists of, the earliest first.
    ///
    /// Weeks fill years only, which are then the years of ISO 8601.
    ///
    /// - Parameter kind: the kind.
    /// - Returns: the periods; none when this one does not consist of such.
    public func parts(of kind: Kind) -> [Period] {
        if kind == .week, self.kind == .year {
            return Period.numbers(of: kind, in: year).map {
                Period(kind: kind, year: year, number: $0)
            }
        }
        guard let long = Period.months(in: self.kind), let short = Period.months(in: kind),
            short < long
        else { return [] }
        let before = self.kind == .year ? 0 : (number - 1) * long / short
        return (1...long / short).map {
            Period(kind: kind, year: year, number: before + $0)
        }
    }

    init(kind: Kind, year: Int, number: Int) {
        self.kind = kind
        self.year = year
        self.number = number
        phase = ""
    }

    /// The numbers that periods of a kind have within a year; 0 alone for the year itself.
    static func numbers(of kind: Kind, in year: Int) -> ClosedRange<Int> {
        if kind == .week { return 1...weeks(in: year) }
        guard kind != .year, let months = months(in: kind) else { return 0...0 }
        return 1...12 / months
    }

    /// How many months a period of a kind has; nil where it is not made of months.
    private static func months(in kind: Kind) -> Int? {
        switch kind {
        case .year: 12
        case .halfYear: 6
        case .quarter: 3
        case .month: 1
        case .week, .phase, .once: nil
        }
    }
}
