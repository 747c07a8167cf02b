internal import ScorerKit

/// What the raters of one group say of one unit.
struct Ballot {
    /// One mark for each rater who counts, in the order of their codes.
    var marks: [Mark] = []
    /// How many raters were left out because they did not rate every item.
    var incomplete = 0
    /// An entry of the first of them.
    var firstIncomplete = 0
    /// How many raters were left out because they are recused or rated their own unit.
    var recused = 0
    /// The codes of those who rated their own unit, whether it counts or not.
    var own: [Int32] = []

    /// The marks as numbers.
    var numbers: [Double] { marks.map(\.number) }
}

/// What one rater gives one unit, over all items.
struct Mark {
    /// The code of the rater's name in the block.
    let rater: Int32
    let number: Double
    /// What the marks for the items look like; only where raters are checked.
    let pattern: MarkPattern?
}

/// A rater's marks for the items of a unit, so that they can be compared with another rater's.
struct MarkPattern: Equatable {
    /// The same for the same marks of the same items, and hardly ever for others.
    let hash: UInt64
    let items: Int
    /// The mark that all items got; nan where they got different ones.
    let same: Double
}
