internal import ScorerKit

/// The least and the most points that a rater can give.
struct MarkScale: Sendable {
    let least: Double
    let most: Double

    init(least: Double = 0, most: Double) {
        self.least = least
        self.most = most
    }

    /// Reads the scale; without `full_points` it is that of the node.
    ///
    /// - Throws: `ScorerError` where nothing lies between its ends.
    init(parameters: Parameters, fullMark: Double) throws(ScorerError) {
        least = parameters.optionalNumber("least_points") ?? 0
        most = parameters.optionalNumber("full_points") ?? fullMark
        guard least < most else {
            throw .parameter(
                "least_points",
                zh: "最低分\(least.written)须低于满分\(most.written)",
                en: "the least points \(least.written) must be below the most, \(most.written)"
            )
        }
    }

    /// Says whether a mark is above the scale; sums of decimals miss its end in their last digits.
    func isExceeded(by mark: Double) -> Bool { mark > most + 1e-12 * most }

    /// Says whether a mark is below the scale.
    func isUndercut(by mark: Double) -> Bool { mark < least - 1e-12 * most }
}
