internal import ScorerKit

/// Finds raters of one group whose marks look peculiar.
///
/// No mark is ever given away: a warning speaks of differences and counts, and of neither names
/// nor differences where the group is small.
struct RaterCheck {
    private let limits: RaterLimits
    private let matrix: RatingMatrix
    private let group: String
    /// How far marks may differ, in points.
    private let limit: Double
    /// The marks of each rater, unit by unit.
    private let marks: [[(unit: Int, entry: MarkTable.Entry)]]
    /// Warnings of one kind beyond this number are only counted.
    static let most = 20

    init(_ limits: RaterLimits, _ matrix: RatingMatrix, group: String, fullPoints: Double) {
        self.limits = limits
        self.matrix = matrix
        self.group = group
        limit = limits.deviation * fullPoints
        var marks = matrix.raters.map { _ in [(unit: Int, entry: MarkTable.Entry)]() }
        for (unit, row) in matrix.units.enumerated() {
            for (rater, entry) in row { marks[rater].append((unit, entry)) }
        }
        self.marks = marks
    }

    /// The warnings, kind by kind.
    var notes: [Note] {
        var notes: [Note] = []
        if limits.checksDeviation { notes += cut(deviations) }
        if limits.checksCopies { notes += cut(copies) }
        if limits.checksOwnUnit { notes += cut(ownUnits) }
        if limits.checksSpread { notes += cut(withoutSpread) }
        return notes
    }

    private func cut(_ notes: [Note]) -> [Note] {
        guard notes.count > RaterCheck.most else { return notes }
        let rest = Double(notes.count - RaterCheck.most)
        return notes.prefix(RaterCheck.most) + [PanelNote.more.note([rest], [group])]
    }

    // MARK: Names

    private var withholds: Bool { matrix.raters.count < limits.withholdBelow }

    /// Returns a warning with names, or the one without.
    private func note(
        _ note: PanelNote,
        _ withheld: PanelNote,
        _ numbers: [Double],
        _ raters: Int...
    ) -> Note {
        withholds
            ? withheld.note(numbers, [group])
            : note.note(numbers, [group] + raters.map { matrix.raters[$0] })
    }

    // MARK: Always high or low

    private var deviations: [Note] {
        var differences = matrix.raters.map { _ in [Double]() }
        // The median, so that one rater far off does not put the others off; of two raters
        // nobody can say which one is.
        for row in matrix.units where row.count > 2 {
            let median = Total.median(ofRising: row.map(\.entry.number).sorted()[...])
            for (rater, entry) in row { differences[rater].append(entry.number - median) }
        }
        return differences.enumerated().compactMap { rater, found in
            let mean = Total.mean(found)
            guard found.count >= limits.units, abs(mean) > limit else { return nil }
            let numbers = [Double(found.count), rounded(abs(mean)), rounded(limit)]
            return mean > 0
                ? note(.tooHigh, .tooHighWithheld, numbers, rater)
                : note(.tooLow, .tooLowWithheld, numbers, rater)
        }
    }

    private func rounded(_ points: Double) -> Double { (points * 100).rounded() / 100 }

    // MARK: Copies

    private var copies: [Note] {
        let able = marks.indices.filter { items(marks[$0]) >= limits.items }
        var notes: [Note] = []
        for (position, first) in able.enumerated() {
            for second in able[(position + 1)...] {
                guard let count = common(marks[first], marks[second]), count >= limits.items else {
                    continue
                }
                notes.append(note(.copies, .copiesWithheld, [Double(count)], first, second))
            }
        }
        return notes
    }

    /// Returns how many marks two raters both gave; nil where one differs, or all are the same
    /// mark, which is no sign of copying.
    private func common(
        _ first: [(unit: Int, entry: MarkTable.Entry)],
        _ second: [(unit: Int, entry: MarkTable.Entry)]
    ) -> Int? {
        var (left, right, count) = (first[...], second[...], 0)
        var marks: Set<Double> = []
        var isSpread = false
        while let mine = left.first, let other = right.first {
            if mine.unit == other.unit {
                guard mine.entry.hash == other.entry.hash, mine.entry.items == other.entry.items
                else { return nil }
                count += Int(mine.entry.items)
                isSpread = isSpread || mine.entry.same.isNaN
                if !mine.entry.same.isNaN { marks.insert(mine.entry.same) }
            }
            if mine.unit <= other.unit { left.removeFirst() }
            if other.unit <= mine.unit { right.removeFirst() }
        }
        return isSpread || marks.count > 1 ? count : nil
    }

    private func items(_ marks: [(unit: Int, entry: MarkTable.Entry)]) -> Int {
        marks.reduce(0) { $0 + Int($1.entry.items) }
    }

    // MARK: The own unit, and no spread

    private var ownUnits: [Note] {
        matrix.own.enumerated().filter { $0.element > 0 }.map { rater, times in
            note(.ownUnit, .ownUnitWithheld, [Double(times)], rater)
        }
    }

    private var withoutSpread: [Note] {
        marks.enumerated().compactMap { rater, found in
            let count = items(found)
            guard count >= limits.items, let first = found.first,
                found.allSatisfy({ $0.entry.same == first.entry.same })
            else { return nil }
            return note(.noSpread, .noSpreadWithheld, [Double(count)], rater)
        }
    }
}
