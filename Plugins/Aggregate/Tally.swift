/// What one unit's comparisons with all others come to.
struct Tally {
    private(set) var wins = 0
    private(set) var losses = 0
    /// How many units it was compared with.
    private(set) var others = 0
    /// Σ share of the weight in which it is better; equal children count half.
    private(set) var weight = 0.0

    /// Weights are sums of parts: a margin below this share of them is none.
    private static let least = 1e-12

    private mutating func add(_ margin: Double) {
        others += 1
        weight += 0.5 + margin / 2
        if margin > Tally.least { wins += 1 }
        if margin < -Tally.least { losses += 1 }
    }

    /// Compares every unit of a population with every other.
    static func tallies(_ population: Population) -> [Tally] {
        var tallies = Array(repeating: Tally(), count: population.count)
        // Unit by unit, so that a comparison runs through neighboring numbers.
        let width = population.weights.count
        let numbers = (0..<population.count).flatMap { unit in population.numbers.map { $0[unit] } }
        numbers.withUnsafeBufferPointer { numbers in
            for first in 0..<population.count {
                for second in first + 1..<max(first + 1, population.count) {
                    guard
                        let margin = margin(
                            numbers[first * width..<(first + 1) * width],
                            numbers[second * width..<(second + 1) * width],
                            population.weights
                        )
                    else { continue }
                    tallies[first].add(margin)
                    tallies[second].add(-margin)
                }
            }
        }
        return tallies
    }

    /// Returns the share of the weight by which one unit is better, -1 to 1; nil without common children.
    private static func margin(
        _ first: Slice<UnsafeBufferPointer<Double>>,
        _ second: Slice<UnsafeBufferPointer<Double>>,
        _ weights: [Double]
    ) -> Double? {
        var (margin, total) = (0.0, 0.0)
        for child in 0..<weights.count {
            let one = first[first.startIndex + child]
            let other = second[second.startIndex + child]
            // A child that does not apply to both is nan in one, and neither higher nor lower.
            if one.isNaN || other.isNaN { continue }
            total += weights[child]
            if one > other { margin += weights[child] }
            if one < other { margin -= weights[child] }
        }
        return total > 0 ? margin / total : nil
    }
}
