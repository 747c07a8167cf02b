/// How much the units of a population are preferred to the others, and the others to them.
struct Flows {
    /// Σ preference for the unit, and Σ preference for others over it, as shares of the others.
    private(set) var plus: [Double]
    private(set) var minus: [Double]
    /// The weight that could be compared at all.
    private var totals: [Double]

    /// Compares a population; `preferences` has the function of each of its children.
    init(_ population: Population, _ preferences: [Preference]) {
        plus = Array(repeating: 0, count: population.count)
        minus = plus
        totals = plus
        for (child, preference) in preferences.enumerated() {
            add(population.numbers[child], population.weights[child], preference)
        }
        for unit in plus.indices {
            plus[unit] /= totals[unit]
            minus[unit] /= totals[unit]
        }
    }

    /// Adds a child: each unit to which it applies is compared with the others to which it does.
    private mutating func add(_ numbers: [Double], _ weight: Double, _ preference: Preference) {
        // In rising order sums have one order too, whatever the order of the units.
        let sorted = numbers.indices.lazy.filter { !numbers[$0].isNaN }
            .map { (number: numbers[$0], unit: $0) }
            .sorted { $0.number < $1.number }
        guard sorted.count > 1 else { return }
        let share = weight / Double(sorted.count - 1)
        for entry in sorted { totals[entry.unit] += weight }
        if let steps = preference.steps {
            for step in steps { count(sorted, above: step.above, share * step.by) }
        } else {
            sum(sorted, share, preference)
        }
    }

    /// Compares every number with every other.
    private mutating func sum(
        _ sorted: [(number: Double, unit: Int)],
        _ share: Double,
        _ preference: Preference
    ) {
        for entry in sorted {
            var (over, under) = (0.0, 0.0)
            for other in sorted {
                over += preference.of(entry.number - other.number)
                under += preference.of(other.number - entry.number)
            }
            plus[entry.unit] += share * over
            minus[entry.unit] += share * under
        }
    }

    /// Counts by how many numbers each is better, and worse, by more than a step.
    ///
    /// As numbers rise, so does the first one that is no longer so much lower, and the first one
    /// that is so much higher: two marks go through the whole once.
    private mutating func count(
        _ sorted: [(number: Double, unit: Int)],
        above step: Double,
        _ share: Double
    ) {
        var (lower, higher) = (0, 0)
        for entry in sorted {
            while lower < sorted.count, entry.number - sorted[lower].number > step { lower += 1 }
            while higher < sorted.count, !(sorted[higher].number - entry.number > step) {
                higher += 1
            }
            plus[entry.unit] += share * Double(lower)
            minus[entry.unit] += share * Double(sorted.count - higher)
        }
    }
}
