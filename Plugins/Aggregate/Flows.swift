/// How much the units of a population are preferred to the others, and the others to them.
struct Flows {
    /// Σ preference for the unit, and Σ preference for others over it, as shares of the others.
    private(set) var plus: [Double]
    private(set) var minus: [Double]
    /// The weight that could be compared at all.
    private var totals: [Double]

    init(_ population: Population, _ preference: Preference) {
        plus = Array(repeating: 0, count: population.count)
        minus = plus
        totals = plus
        for (numbers, weight) in zip(population.numbers, population.weights) {
            add(numbers, weight, preference)
        }
        for unit in plus.indices {
            plus[unit] /= totals[unit]
            minus[unit] /= totals[unit]
        }
    }

    /// Adds a child: each unit to which it applies is compared with the others to which it does.
    private mutating func add(_ numbers: [Double], _ weight: Double, _ preference: Preference) {
        // In rising order sums have one order too, whatever the order of the units.
        let sorted = numbers.filter { !$0.isNaN }.sorted()
        guard sorted.count > 1 else { return }
        let share = weight / Double(sorted.count - 1)
        for (unit, number) in numbers.enumerated() where !number.isNaN {
            let (over, under) =
                preference.steps.map { Flows.count(number, sorted, $0) }
                ?? Flows.sum(number, sorted, preference)
            plus[unit] += share * over
            minus[unit] += share * under
            totals[unit] += weight
        }
    }

    /// Adds up the preference for a number over sorted ones and for those over it, one by one.
    private static func sum(
        _ number: Double,
        _ sorted: [Double],
        _ preference: Preference
    ) -> (Double, Double) {
        var (over, under) = (0.0, 0.0)
        for other in sorted {
            over += preference.of(number - other)
            under += preference.of(other - number)
        }
        return (over, under)
    }

    /// Does the same for a preference that goes up in steps, by counting.
    private static func count(
        _ number: Double,
        _ sorted: [Double],
        _ steps: [(above: Double, by: Double)]
    ) -> (Double, Double) {
        var (over, under) = (0.0, 0.0)
        for step in steps {
            let lower = firstIndex(sorted) { !(number - $0 > step.above) }
            let higher = firstIndex(sorted) { $0 - number > step.above }
            over += step.by * Double(lower)
            under += step.by * Double(sorted.count - higher)
        }
        return (over, under)
    }

    /// Returns the first index from which a condition holds that once met stays met.
    private static func firstIndex(_ sorted: [Double], where holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
