internal import ScorerKit

/// Sums and middles that depend on the numbers alone, not on their order.
enum Total {
    /// Returns the sum, rounded once.
    static func sum(_ numbers: some Collection<Double>) -> Double {
        var (sum, isExact) = (0.0, true)
        for number in numbers {
            let next = sum + number
            // What the addition lost (Knuth's two-sum); points are mostly whole and lose nothing.
            let kept = next - sum
            isExact = isExact && (sum - (next - kept)) + (number - kept) == 0
            sum = next
        }
        guard !isExact else { return sum }
        var exact = ExactSum()
        for number in numbers { exact.add(number) }
        return exact.rounded()
    }

    /// Returns the mean; nan of nothing.
    static func mean(_ numbers: some Collection<Double>) -> Double {
        sum(numbers) / Double(numbers.count)
    }

    /// Returns the middle of rising numbers, of an even number the mean of the two; nan of nothing.
    static func median(ofRising numbers: ArraySlice<Double>) -> Double {
        guard !numbers.isEmpty else { return .nan }
        let lower = numbers.startIndex + (numbers.count - 1) / 2
        return mean(numbers[lower...numbers.startIndex + numbers.count / 2])
    }
}
