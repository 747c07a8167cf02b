internal import ScorerKit

/// Reads the entries of one unit after the other and joins them rater by rater.
struct BallotBox {
    /// One entry of the long table.
    private struct Entry {
        let group: Int
        let rater: Int32
        let item: Int32
        let points: Double
        let position: Int
        /// Whether it is of the rater's own unit.
        let isOwn: Bool
        /// Whether it takes its rater out of the count.
        let isRecused: Bool

        func isOfSameRater(as other: Entry) -> Bool { group == other.group && rater == other.rater }
    }

    private let block: Block
    /// The place among the shares of each text of the column of groups.
    private let groups: [Int?]
    private let groupCount: Int
    private let rule: RaterRule
    private let recusal: RecusalRule
    /// What a rater can give, and what one entry can be.
    private let (scale, entryScale): (MarkScale, MarkScale)
    /// Tells patterns of marks apart; nil where nobody compares them.
    private let hasher: PatternHasher?

    init(
        _ block: Block,
        names: [String],
        _ rule: RaterRule,
        _ recusal: RecusalRule,
        scale: MarkScale,
        keepsPatterns: Bool = false
    ) {
        self.block = block
        groups = block[0].indexes(in: names)
        groupCount = names.count
        self.rule = rule
        self.recusal = recusal
        self.scale = scale
        // Of a sum only the whole has the scale's lower end.
        let isPart = rule.sums(items: block.isPresent(2))
        entryScale = isPart ? MarkScale(least: min(0, scale.least), most: scale.most) : scale
        hasher = keepsPatterns ? PatternHasher(block[2]) : nil
    }

    /// Returns one ballot for each group that has a share.
    ///
    /// - Throws: `Refusal` with the reason.
    func ballots(_ row: Int) throws(Refusal) -> [Ballot] {
        let entries = try entries(row)
        try checkTwice(entries)
        var ballots = [Ballot](repeating: Ballot(), count: groupCount)
        for group in 0..<groupCount {
            let own = entries.filter { $0.group == group }
            if !own.isEmpty { ballots[group] = try ballot(own, group) }
        }
        return ballots
    }

    /// Returns a unit's entries, rater by rater and item by item.
    private func entries(_ row: Int) throws(Refusal) -> [Entry] {
        let range = block[0].entries(ofRow: row)
        var entries: [Entry] = []
        entries.reserveCapacity(range.count)
        for index in range {
            entries.append(try entry(index, position: index - range.lowerBound + 1))
        }
        entries.sort {
            ($0.group, $0.rater, $0.item, $0.position) < ($1.group, $1.rater, $1.item, $1.position)
        }
        return entries
    }

    private func entry(_ index: Int, position: Int) throws(Refusal) -> Entry {
        let hasItems = block.isPresent(2)
        let unnamed = (hasItems ? 0...2 : 0...1).first {
            block[$0].state(index) != .scored || block[$0].codes[index] < 0
        }
        if let unnamed {
            let reason = [PanelReason.unnamed, .unnamedRater, .unnamedItem][unnamed]
            throw Refusal(reason: reason(Double(position)))
        }
        guard let group = groups[Int(block[0].codes[index])] else {
            throw Refusal(reason: PanelReason.unknownGroup(Double(position)))
        }
        let isOwn = recusal.isOwn(block, index)
        let isMarked = recusal.isMarked(block, index)
        guard !isOwn || isMarked || !recusal.refusesOwn else {
            throw Refusal(reason: PanelReason.ownUnit(Double(position)))
        }
        let isScored = block[3].state(index) == .scored
        let entry = Entry(
            group: group,
            rater: block[1].codes[index],
            item: hasItems ? block[2].codes[index] : 0,
            points: isScored ? block[3].numbers[index] : .nan,
            position: position,
            isOwn: isOwn,
            isRecused: isMarked || isOwn && recusal.leavesOutOwn
        )
        // What never counts need not be on the scale.
        if !entry.isRecused { try check(entry.points, on: entryScale, entry) }
        return entry
    }

    /// Refuses points that are not on a scale, naming the entry.
    private func check(
        _ points: Double,
        on scale: MarkScale,
        _ entry: Entry
    ) throws(Refusal) {
        // What is no number at all is missing.
        guard points.isFinite else { return }
        let (place, position) = (Double(entry.group + 1), Double(entry.position))
        if scale.isExceeded(by: points) {
            throw Refusal(reason: PanelReason.above(place, points, scale.most, position))
        }
        if scale.isUndercut(by: points) {
            throw Refusal(reason: PanelReason.below(place, points, scale.least, position))
        }
    }

    /// Refuses a unit that a rater rates twice, naming the first entry that is one too many.
    private func checkTwice(_ entries: [Entry]) throws(Refusal) {
        let repeated = zip(entries, entries.dropFirst())
            .filter { $0.isOfSameRater(as: $1) && $0.item == $1.item }
            .map(\.1)
        guard let first = repeated.min(by: { $0.position < $1.position }) else { return }
        let times = entries.count { $0.isOfSameRater(as: first) && $0.item == first.item }
        let numbers = (Double(first.group + 1), Double(times), Double(first.position))
        throw Refusal(reason: PanelReason.twice(numbers.0, numbers.1, numbers.2))
    }

    /// Joins the entries of one group, which are sorted by rater.
    private func ballot(_ entries: [Entry], _ group: Int) throws(Refusal) -> Ballot {
        var ballot = Ballot()
        let (own, recused) = recusals(entries)
        ballot.own = own
        ballot.recused = recused.count
        let counted = recused.isEmpty ? entries : entries.filter { !recused.contains($0.rater) }
        let itemCount = Set(counted.lazy.map(\.item)).count
        var rest = counted[...]
        while let first = rest.first {
            let own = rest.prefix { $0.isOfSameRater(as: first) }
            rest = rest.dropFirst(own.count)
            guard own.count == itemCount, own.allSatisfy(\.points.isFinite) else {
                if ballot.incomplete == 0 { ballot.firstIncomplete = first.position }
                ballot.incomplete += 1
                continue
            }
            ballot.marks.append(try mark(own, first))
        }
        guard ballot.incomplete == 0 || rule.leavesOutIncomplete else {
            let (count, entry) = (Double(ballot.incomplete), Double(ballot.firstIncomplete))
            throw Refusal(reason: PanelReason.incomplete(Double(group + 1), count, entry))
        }
        return ballot
    }

    /// Returns who rated the own unit, and who is out of the count.
    private func recusals(_ entries: [Entry]) -> (own: [Int32], recused: Set<Int32>) {
        guard entries.contains(where: { $0.isOwn || $0.isRecused }) else { return ([], []) }
        let own = Set(entries.lazy.filter(\.isOwn).map(\.rater))
        return (own.sorted(), Set(entries.lazy.filter(\.isRecused).map(\.rater)))
    }

    /// Joins the entries of one rater, one for each item.
    private func mark(
        _ entries: ArraySlice<Entry>,
        _ first: Entry
    ) throws(Refusal) -> Mark {
        let points = entries.map(\.points)
        let number = rule.number(points)
        try check(number, on: scale, first)
        let pattern = hasher.map { $0.pattern(items: entries.map(\.item), points) }
        return Mark(rater: first.rater, number: number, pattern: pattern)
    }
}
