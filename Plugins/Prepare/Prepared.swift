internal import ScorerKit

/// What became of one row of a column.
enum Prepared {
    /// The row keeps its number, bit for bit.
    case kept
    /// The row has another number now.
    case changed(Double)
    /// The row has no number.
    case none(ScorerState)
}

extension NamedText {
    /// The output of every preparation.
    static let changed = NamedText(
        "changed",
        zh: "数值是否被改动（1为是，0为否）",
        en: "Whether the value was changed, 1 or 0"
    )
    /// The reason of a number that is none.
    static let notFinite = NamedText(
        "not_finite",
        zh: "数值不是有限数，按缺失处理",
        en: "the value is not a finite number and counts as missing"
    )
}

extension Scores {
    /// Writes what became of each row of a column, and whether it was changed.
    mutating func set(_ column: Column, _ prepared: (Int) -> Prepared) {
        let changed = outputs.first
        for row in values.indices {
            changed?[row] = 0
            switch prepared(row) {
            case .kept:
                // Not by `set`, which makes minus zero zero: what is known stays as it is.
                values[row] = column.numbers[row]
                states[row] = ScorerState.scored.rawValue
            case .changed(let value):
                set(row, value)
                changed?[row] = 1
            case .none(let state):
                set(row, state)
            }
        }
    }
}

extension Column {
    /// The finite numbers of the rows that are scored, by rising value.
    ///
    /// What is computed from them in this order does not depend on the order of the rows.
    var risingNumbers: [Double] {
        var rising: [Double] = []
        rising.reserveCapacity(numbers.count)
        for (row, number) in numbers.enumerated() where isKnown(row) { rising.append(number) }
        rising.sort()
        return rising
    }

    /// Whether a row has a number to calculate with.
    func isKnown(_ row: Int) -> Bool { state(row) == .scored && numbers[row].isFinite }
}
