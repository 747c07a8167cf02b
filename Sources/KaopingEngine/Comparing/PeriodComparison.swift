public import KaopingCore
internal import KaopingProfile

/// How every unit moved from one period to another.
public struct PeriodComparison: Sendable {
    /// A criterion whose contribution changed.
    public struct Move: Sendable, Hashable {
        /// What it stands for.
        public let kind: Contributions.Line.Kind
        /// The criterion's or adjustment's id; empty for the others.
        public let id: String
        /// The title.
        public let title: Bilingual
        /// The change, in units of the last place of `places`.
        public let change: Int64
        /// How the own scores below a node that is no sum changed, the largest first.
        ///
        /// They do not add up. Nil for other nodes.
        public var below: [Move]?
    }

    /// A change told apart into what the method did and what the unit did.
    public struct Split: Sendable, Hashable {
        /// What the new method makes of the old data.
        public let rescored: UnitStanding
        /// The change of the score by the method, in units of the last place of `places`; nil
        /// where a score is missing.
        public let method: Int64?
        /// The change of the score by what the unit did.
        public let performance: Int64?
        /// The places gained by the method; nil where a rank is missing.
        public let methodRank: Double?
        /// The places gained by what the unit did.
        public let performanceRank: Double?
    }

    /// One unit.
    public struct Unit: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The name; empty where there is none.
        public let name: String
        /// What it came to before; nil for one that was not there.
        public let before: UnitStanding?
        /// What it came to after; nil for one that is not there any more.
        public let after: UnitStanding?
        /// The change of the score, in units of the last place of `places`; nil where either has
        /// none.
        public let change: Int64?
        /// The places gained; nil where either has no rank.
        public let rankChange: Double?
        /// The levels gained; nil where either has none, or the levels are others.
        public let levelChange: Int?
        /// The parts whose contribution changed, the largest change first.
        public var moves: [Move] = []
        /// The criteria without a score whose worth the others had taken over before.
        public var leftOutBefore: [Contributions.Named] = []
        /// The same afterwards.
        public var leftOutAfter: [Contributions.Named] = []
        /// The change told apart; nil where the method is the same, or the old data were not at
        /// hand.
        public var split: Split?
    }

    /// The earlier run.
    public let before: ComparedRun
    /// The later run.
    public let after: ComparedRun
    /// All units: those of the later run by rank, then those that are not there any more.
    public let units: [Unit]
    /// The places of changes.
    public let places: Rounding
    /// Whether the method is another.
    public var methodChanged: Bool { before.method != after.method }
    /// Why the change could not be told apart; nil where it was, or need not be.
    public let notSplit: [Issue]?

    /// Compares two runs.
    ///
    /// - Parameters:
    ///   - before: the earlier run.
    ///   - after: the later run.
    ///   - rescored: the old data under the new method; nil where it is the same or not at hand.
    ///   - notSplit: why there is none.
    ///   - keys: the units wanted; nil for all.
    public init(
        _ before: ComparedRun,
        _ after: ComparedRun,
        rescored: ComparedRun? = nil,
        notSplit: [Issue]? = nil,
        keys: [String]? = nil
    ) {
        self.before = before
        self.after = after
        self.notSplit = notSplit
        places = Contributions.places([before.stated, after.stated])
        let wanted = keys.map(Set.init)
        let pairs = PeriodComparison.pairs(before, after).filter { pair in
            wanted?.contains(pair.key) ?? true
        }
        let moves = PartMoves(before, after, places)
        units = pairs.map { [places] pair in
            var unit = PeriodComparison.unit(pair, before, after, places)
            if let old = pair.before, let new = pair.after {
                unit.moves = moves.moves(old, new)
                unit.leftOutBefore = before.contributions?.leftOut(old) ?? []
                unit.leftOutAfter = after.contributions?.leftOut(new) ?? []
                if let rescored, let row = rescored.units.row(of: pair.key) {
                    unit.split = PeriodComparison.split(unit, rescored.standing(row), places)
                }
            }
            return unit
        }
    }

    // MARK: Units

    private struct Pair {
        let key: String
        let before: Int?
        let after: Int?
    }

    private static func pairs(_ before: ComparedRun, _ after: ComparedRun) -> [Pair] {
        let isSame = before.units === after.units
        let stay = after.order.map { row in
            let key = after.units.keys[row]
            return Pair(key: key, before: isSame ? row : before.units.row(of: key), after: row)
        }
        guard !isSame else { return stay }
        let left = before.order.filter { after.units.row(of: before.units.keys[$0]) == nil }
        return stay + left.map { Pair(key: before.units.keys[$0], before: $0, after: nil) }
    }

    private static func unit(
        _ pair: Pair,
        _ before: ComparedRun,
        _ after: ComparedRun,
        _ places: Rounding
    ) -> Unit {
        let old = pair.before.map(before.standing)
        let new = pair.after.map(after.standing)
        let name = pair.after.map(after.units.name) ?? pair.before.map(before.units.name) ?? ""
        return Unit(
            key: pair.key,
            name: name,
            before: old,
            after: new,
            change: change(old, new, places),
            rankChange: gained(old, new),
            levelChange: levels(old, new, after.levelNames)
        )
    }

    private static func change(
        _ old: UnitStanding?,
        _ new: UnitStanding?,
        _ places: Rounding
    ) -> Int64? {
        guard let first = old.flatMap({ places.ticks($0.score) }),
            let second = new.flatMap({ places.ticks($0.score) })
        else { return nil }
        return second - first
    }

    private static func gained(_ old: UnitStanding?, _ new: UnitStanding?) -> Double? {
        guard let first = old?.rank, let second = new?.rank else { return nil }
        return first - second
    }

    private static func levels(
        _ old: UnitStanding?,
        _ new: UnitStanding?,
        _ names: [Rating.Level]
    ) -> Int? {
        guard let first = names.firstIndex(where: { $0.id == old?.level?.id }),
            let second = names.firstIndex(where: { $0.id == new?.level?.id })
        else { return nil }
        return second - first
    }

    private static func split(_ unit: Unit, _ rescored: UnitStanding, _ places: Rounding) -> Split {
        Split(
            rescored: rescored,
            method: change(unit.before, rescored, places),
            performance: change(rescored, unit.after, places),
            methodRank: gained(unit.before, rescored),
            performanceRank: gained(rescored, unit.after)
        )
    }
}

/// The changes of the parts of scores that both of two runs have.
private struct PartMoves {
    private struct Pair {
        let kind: Contributions.Line.Kind
        let id: String
        let title: Bilingual
        let before: Int?
        let after: Int?
    }

    private let before: Contributions?
    private let after: Contributions?
    private let places: Rounding
    private let pairs: [Pair]

    init(_ before: ComparedRun, _ after: ComparedRun, _ places: Rounding) {
        (self.before, self.after) = (before.contributions, after.contributions)
        self.places = places
        guard let old = before.contributions, let new = after.contributions else {
            pairs = []
            return
        }
        func parts(_ lines: [Contributions.Line]) -> [Int] {
            lines.indices.filter { lines[$0].isPart }
        }
        let oldParts = parts(old.lines)
        var pairs = parts(new.lines).map { index in
            let line = new.lines[index]
            let same = oldParts.first {
                old.lines[$0].kind == line.kind && old.lines[$0].id == line.id
            }
            return Pair(
                kind: line.kind,
                id: line.id,
                title: line.title,
                before: same,
                after: index
            )
        }
        let found = Set(pairs.compactMap(\.before))
        pairs += oldParts.filter { !found.contains($0) }.map { index in
            let line = old.lines[index]
            return Pair(
                kind: line.kind,
                id: line.id,
                title: line.title,
                before: index,
                after: nil
            )
        }
        self.pairs = pairs
    }

    /// Returns the parts that changed, the largest change first; with what rounding leaves they
    /// add up to the change of the score.
    func moves(_ old: Int, _ new: Int) -> [PeriodComparison.Move] {
        guard let before = before?.stated(old, places: places),
            let after = after?.stated(new, places: places)
        else { return [] }
        var moves = pairs.map { pair in
            let first = pair.before.flatMap { before.lines[$0] } ?? 0
            let second = pair.after.flatMap { after.lines[$0] } ?? 0
            return PeriodComparison.Move(
                kind: pair.kind,
                id: pair.id,
                title: title(pair, old, new),
                change: second - first,
                below: below(pair, old, new)
            )
        }
        moves.append(
            PeriodComparison.Move(
                kind: .rounding,
                id: "",
                title: Bilingual(""),
                change: after.rounding - before.rounding
            )
        )
        return PartMoves.sorted(moves)
    }

    /// What changed, the largest change first.
    private static func sorted(_ moves: [PeriodComparison.Move]) -> [PeriodComparison.Move] {
        moves.filter { $0.change != 0 }.enumerated().sorted {
            ($1.element.change.magnitude, $0.offset) < ($0.element.change.magnitude, $1.offset)
        }.map(\.element)
    }

    /// The title; of gates those that acted on the unit in either period.
    private func title(_ pair: Pair, _ old: Int, _ new: Int) -> Bilingual {
        guard [.gates, .criterionGates].contains(pair.kind) else { return pair.title }
        let titles = [
            pair.before.flatMap { index in before.map { $0.title($0.lines[index], [old]) } },
            pair.after.flatMap { index in after.map { $0.title($0.lines[index], [new]) } },
        ].compactMap(\.self).filter { !$0.zh.isEmpty }
        guard let first = titles.first, let last = titles.last, first != last else {
            return titles.first ?? pair.title
        }
        return Bilingual(zh: first.zh + "、" + last.zh, en: first.en + ", " + last.en)
    }

    /// How the own scores right below a node that is no sum changed; nil for other nodes.
    private func below(_ pair: Pair, _ old: Int, _ new: Int) -> [PeriodComparison.Move]? {
        guard let before, let after, let first = pair.before, let second = pair.after,
            before.lines[first].isWhole, after.lines[second].isWhole
        else { return nil }
        let children = before.children(first)
        let moves = after.children(second).compactMap { line -> PeriodComparison.Move? in
            guard let same = children.first(where: { $0.id == line.id }),
                let was = places.ticks(same.scores[old]), let now = places.ticks(line.scores[new])
            else { return nil }
            return PeriodComparison.Move(
                kind: line.kind,
                id: line.id,
                title: line.title,
                change: now - was
            )
        }
        return PartMoves.sorted(moves)
    }
}

extension Contributions {
    /// The lines right below a line.
    fileprivate func children(_ index: Int) -> [Line] {
        let depth = lines[index].depth
        return lines[(index + 1)...].prefix { $0.depth > depth }.filter { $0.depth == depth + 1 }
    }
}
