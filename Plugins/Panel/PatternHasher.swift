internal import ScorerKit

/// Brings the marks that a rater gives the items of a unit to one number, whatever their order.
struct PatternHasher {
    /// One number for each item's name, by its code in the block; empty where there are no items.
    private let items: [UInt64]

    init(_ items: Column) {
        self.items = items.isPresent ? items.dictionary.map(PatternHasher.hash) : []
    }

    /// Returns the pattern of a rater's marks.
    func pattern(items codes: [Int32], _ points: [Double]) -> MarkPattern {
        var hash: UInt64 = 0
        for (code, point) in zip(codes, points) {
            let item = items.isEmpty ? 0 : items[Int(code)]
            // Added up, so that the order of the items does not show; minus zero is zero.
            hash &+= PatternHasher.mixed(item ^ PatternHasher.mixed((point + 0).bitPattern))
        }
        let isSame = points.allSatisfy { $0 == points.first }
        return MarkPattern(
            hash: hash,
            items: points.count,
            same: isSame ? points.first ?? .nan : .nan
        )
    }

    /// FNV-1a over the bytes of a name.
    private static func hash(_ name: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    /// The finisher of SplitMix64: every bit of the result depends on every bit of the number.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
