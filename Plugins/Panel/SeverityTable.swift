internal import ScorerKit

/// How high and how widely each rater marks, and each group as a whole.
///
/// The sums are exact, so that neither the order of the ratings nor the cut into blocks shows.
struct SeverityTable {
    /// The raters in order, each with the moments of the marks given.
    private(set) var raters: [(key: RaterKey, moments: ExactMoments)] = []

    /// Creates a table of the marks of each rater.
    init(_ marks: [RaterKey: [Double]] = [:]) {
        raters = marks.map { ($0.key, ExactMoments(of: $0.value)) }.sorted { $0.key < $1.key }
    }

    /// Returns the table of both.
    func merged(with later: SeverityTable) -> SeverityTable {
        var merged = SeverityTable()
        var (left, right) = (raters[...], later.raters[...])
        while let first = left.first, let second = right.first {
            if first.key == second.key {
                merged.raters.append((first.key, first.moments.merged(with: second.moments)))
                left.removeFirst()
                right.removeFirst()
            } else if first.key < second.key {
                merged.raters.append(left.removeFirst())
            } else {
                merged.raters.append(right.removeFirst())
            }
        }
        merged.raters += left + right
        return merged
    }

    // MARK: Bytes

    /// The groups' moments, then where each rater's entry begins, then the entries in order.
    var bytes: [UInt8] {
        var groups: [Int: ExactMoments] = [:]
        var (starts, entries): ([UInt64], SummaryWriter) = ([], SummaryWriter())
        for rater in raters {
            let group = groups[rater.key.group] ?? ExactMoments()
            groups[rater.key.group] = group.merged(with: rater.moments)
            starts.append(UInt64(entries.bytes.count))
            entries.add(rater.key.group)
            entries.add(rater.key.name)
            entries.add(rater.moments.bytes)
        }
        var writer = SummaryWriter()
        writer.add(groups.count)
        for (group, moments) in groups.sorted(by: { $0.key < $1.key }) {
            writer.add(group)
            writer.add(moments.bytes)
        }
        writer.add(values: starts)
        writer.add(entries.bytes)
        return writer.bytes
    }

    init?(bytes: UnsafeRawBufferPointer) {
        guard let lookup = SeverityLookup(bytes) else { return nil }
        for index in 0..<lookup.count {
            guard let rater = lookup.rater(index), let moments = lookup.moments(index) else {
                return nil
            }
            raters.append((rater, moments))
        }
    }
}

/// Finds raters in the bytes of a table, without unpacking the others.
struct SeverityLookup {
    /// The moments of each group's marks, by its place among the shares.
    let groups: [Int: ExactMoments]
    private let starts: [UInt64]
    private let entries: UnsafeRawBufferPointer

    init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = SummaryReader(bytes)
        var groups: [Int: ExactMoments] = [:]
        guard let groupCount = reader.count() else { return nil }
        for _ in 0..<groupCount {
            guard let group = reader.count(), let part = reader.part(),
                let moments = ExactMoments(bytes: part)
            else { return nil }
            groups[group] = moments
        }
        guard let starts = reader.values(UInt64.self), let entries = reader.part(), reader.isAtEnd
        else { return nil }
        self.groups = groups
        self.starts = starts
        self.entries = entries
    }

    /// How many raters there are.
    var count: Int { starts.count }

    /// Returns who is at a place.
    func rater(_ index: Int) -> RaterKey? {
        var reader = entry(index)
        guard let group = reader.count(), let name = reader.part() else { return nil }
        return RaterKey(group, Array(name))
    }

    /// Returns the moments of the rater at a place.
    func moments(_ index: Int) -> ExactMoments? {
        var reader = entry(index)
        guard reader.count() != nil, reader.part() != nil else { return nil }
        return reader.part().flatMap { ExactMoments(bytes: $0) }
    }

    /// Returns the moments of a rater; nil for one who gave no mark.
    func moments(of key: RaterKey) -> ExactMoments? {
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            guard let found = rater(middle) else { return nil }
            if found == key { return moments(middle) }
            range = found < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    private func entry(_ index: Int) -> SummaryReader {
        let start = min(Int(clamping: starts[index]), entries.count)
        return SummaryReader(UnsafeRawBufferPointer(rebasing: entries[start...]))
    }
}
