extension Double {
    /// The number as people write it, for texts: 120 rather than 120.0.
    public var written: String {
        let text = "\(self)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A share as a percentage with at most four places, without the sign: 0.955 is 95.5.
    public var percentWritten: String { ((self * 1e6).rounded() / 1e4 + 0).written }
}
