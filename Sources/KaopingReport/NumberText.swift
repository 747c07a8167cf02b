internal import KaopingCore

/// Numbers as people read them.
enum NumberText {
    /// What stands where there is no number.
    static let none = "—"

    /// Returns a number with the places stated, or without needless zeros.
    static func number(_ value: Double, _ rounding: Rounding? = nil) -> String {
        guard value.isFinite else { return none }
        if let rounding { return rounding.text(value) }
        return ByteSink.shortest(Rounding(places: 2)?(value) ?? value)
    }

    /// Returns a share as a percentage; two places without needless zeros where none are stated.
    static func percent(_ share: Double, _ rounding: Rounding? = nil) -> String {
        share.isFinite ? number(share * 100, rounding) + "%" : none
    }

    /// Returns an exact share as a percentage.
    static func percent(_ share: Exact) -> String {
        share.multiplying(by: Exact(100)).map { "\($0)%" } ?? share.description
    }
}
