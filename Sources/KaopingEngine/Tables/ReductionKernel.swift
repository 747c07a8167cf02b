internal import KaopingProfile
internal import ScorerKit

/// The arithmetic of a reduction: known values of one group in, one number out.
///
/// The result does not depend on the order of the values: sums are exact.
struct ReductionKernel {
    let method: Reduction.Method
    /// The known values of the group at work.
    private var values: [Double] = []
    /// Their weights; empty where all weigh alike.
    private var weights: [Double] = []

    init(_ method: Reduction.Method) {
        self.method = method
    }

    /// Reduces known values; weights, if any, are one for each.
    static func reduce(
        _ method: Reduction.Method,
        _ values: [Double],
        weights: [Double] = []
    ) -> Double {
        var kernel = ReductionKernel(method)
        kernel.values = values
        kernel.weights = weights
        return kernel.result()
    }

    mutating func begin() {
        values.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
    }

    mutating func add(_ value: Double) { values.append(value) }

    mutating func add(_ value: Double, weight: Double) {
        values.append(value)
        weights.append(weight)
    }

    /// The result of the values added; nan where there is none.
    mutating func result() -> Double {
        switch method {
        case .count: Double(values.count { $0 == 1 })
        case .sum: finite(ReductionKernel.sum(values))
        case .mean, .share: weights.isEmpty ? mean() : weightedMean()
        case .median: median()
        case .lowest: values.min().map { $0 + 0 } ?? .nan
        case .highest: values.max().map { $0 + 0 } ?? .nan
        case .distinct: distinct()
        }
    }

    private func finite(_ value: Double) -> Double { value.isFinite ? value + 0 : .nan }

    private func mean() -> Double {
        guard values.count > 1 else { return values.first.map { $0 + 0 } ?? .nan }
        if let sum = ReductionKernel.wholeSum(values) { return sum / Double(values.count) + 0 }
        var sum = ExactSum()
        values.withUnsafeBufferPointer { sum.add(contentsOf: $0) }
        return sum.mean(count: values.count) + 0
    }

    private func weightedMean() -> Double {
        let total = ReductionKernel.sum(weights)
        guard total > 0 else { return .nan }
        var products = ExactSum()
        for (value, weight) in zip(values, weights) { products.addProduct(value, weight) }
        let mean = products.rounded() / total
        guard mean.isFinite else { return .nan }
        // What the division left over, exactly: so the mean of equal values is that value.
        for weight in weights { products.addProduct(-mean, weight) }
        return finite(mean + products.rounded() / total)
    }

    private mutating func median() -> Double {
        guard !values.isEmpty else { return .nan }
        values.sort()
        let middle = values.count / 2
        if values.count % 2 == 1 { return values[middle] + 0 }
        return values[middle - 1] / 2 + values[middle] / 2 + 0
    }

    private mutating func distinct() -> Double {
        values.sort()
        var count = values.isEmpty ? 0 : 1
        for index in values.indices.dropFirst() where values[index] != values[index - 1] {
            count += 1
        }
        return Double(count)
    }

    /// Returns a sum that is rounded once.
    private static func sum(_ values: [Double]) -> Double {
        if let sum = wholeSum(values) { return sum }
        var sum = ExactSum()
        values.withUnsafeBufferPointer { sum.add(contentsOf: $0) }
        return sum.rounded()
    }

    /// Adds plainly where that is exact, as with two numbers or with whole ones that are not huge.
    private static func wholeSum(_ values: [Double]) -> Double? {
        if values.count <= 2 {
            let sum = values.reduce(0, +)
            return sum.isFinite ? sum : nil
        }
        var (sum, size) = (0.0, 0.0)
        for value in values {
            guard value == value.rounded(.towardZero) else { return nil }
            sum += value
            size += value.magnitude
        }
        return size <= 0x1p53 ? sum : nil
    }
}
