internal import ScorerKit

/// How many units may have something: a number of places, or a share of a base made whole.
struct QuotaLimit: Sendable {
    private enum Count: Int {
        case down, up, nearest
    }

    private let share: Double?
    private let places: Double
    private let count: Count

    init(parameters: Parameters) throws(ScorerError) {
        share = parameters.optionalNumber("at_most")
        let places = parameters.optionalNumber("places")
        count = Count(rawValue: try parameters.choice("count")) ?? .down
        guard (share == nil) != (places == nil) else {
            throw .parameter(
                "at_most",
                zh: "“at_most”（比例）与“places”（名额）须写且只写一个",
                en: "state either \"at_most\", a share, or \"places\", a number"
            )
        }
        self.places = places ?? 0
    }

    /// Returns how many of a base are allowed, as a whole number.
    func allowed(of base: Int) -> Double {
        guard let share else { return places }
        let product = share * Double(base)
        switch count {
        case .down: return QuotaLimit.snapped(product).rounded(.down)
        case .up: return QuotaLimit.snapped(product).rounded(.up)
        case .nearest: return ((QuotaLimit.snapped(product * 2) + 1) / 2).rounded(.down)
        }
    }

    /// Returns the whole number that a product stands for in decimals, or the product itself.
    ///
    /// A share such as 0.07 is not exact in binary: 0.07 × 100 is a little more than 7. Both
    /// roundings together move the product by less than four units of its last place.
    private static func snapped(_ product: Double) -> Double {
        let nearest = product.rounded()
        return abs(product - nearest) <= 4 * product.ulp ? nearest : product
    }
}
