/// A small picture of a row of numbers: a column for each, from ▁ for the lowest to █.
public enum LinePicture {
    private static let columns: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    private static let gap: Character = "·"

    /// Draws numbers.
    ///
    /// - Parameters:
    ///   - numbers: the numbers; nil is a dot, which no format takes away.
    ///   - isLowerBetter: whether the lowest has the highest column, as a rank does.
    /// - Returns: one character a number; all in the middle where they are all the same.
    public static func text(_ numbers: [Double?], isLowerBetter: Bool = false) -> String {
        let known = numbers.compactMap(\.self).filter(\.isFinite)
        guard let low = known.min(), let high = known.max() else {
            return String(repeating: gap, count: numbers.count)
        }
        return String(
            numbers.map { number -> Character in
                guard let number, number.isFinite else { return gap }
                guard high > low else { return columns[3] }
                let share = (number - low) / (high - low)
                let height = isLowerBetter ? 1 - share : share
                return columns[min(7, Int(height * 8))]
            }
        )
    }
}
