internal import ScorerKit

extension Parameters {
    /// Returns a whole number of a range.
    func count(_ name: String, _ range: ClosedRange<Double>) throws(ScorerError) -> Int {
        let number = try number(name)
        guard range.contains(number), number == number.rounded() else {
            let (lower, upper) = (Int(range.lowerBound), Int(range.upperBound))
            throw .parameter(
                name,
                zh: "须为\(lower)至\(upper)的整数",
                en: "must be a whole number from \(lower) to \(upper)"
            )
        }
        return Int(number)
    }
}
