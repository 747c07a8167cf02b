/// Ranks from 1 in which equal numbers share the mean of their places.
enum MidRanks {
    /// Returns the rank of each number, and how many numbers share each place.
    static func ranks(_ numbers: [Double]) -> (ranks: [Double], ties: [Int]) {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        var (ranks, ties) = (Array(repeating: 0.0, count: numbers.count), [Int]())
        var rest = order[...]
        while let first = rest.first {
            let same = rest.prefix { numbers[$0] == numbers[first] }
            // The places are startIndex + 1 ... startIndex + count.
            let rank = Double(2 * rest.startIndex + same.count + 1) / 2
            for index in same { ranks[index] = rank }
            ties.append(same.count)
            rest = rest.dropFirst(same.count)
        }
        return (ranks, ties)
    }
}
