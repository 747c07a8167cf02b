public import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// Finds what may be unfair or idle in a scheme on given data: what moves no rank, fires for all or
/// for nobody, or decides alone.
public struct DataLint {
    private let book: ScoreBook

    /// Takes the result of a run that kept every criterion's scores.
    public init(_ book: ScoreBook) {
        self.book = book
    }

    /// Returns the findings: criteria, gates, quotas, levels.
    public func findings() -> [Issue] {
        // Of one unit nothing can be said.
        guard book.unitCount > 1 else { return [] }
        return criteria + gates + quotas + levels
    }

    private func finding(
        _ message: Message,
        at place: Place,
        _ arguments: [String: Argument]
    ) -> Issue {
        Issue(message, at: place, arguments, severity: .finding)
    }

    // MARK: Criteria

    private var criteria: [Issue] {
        book.profile.root.preorder.dropFirst().compactMap { criterion in
            guard let column = book.criteria.first(where: { $0.id == criterion.id }) else {
                return nil
            }
            return noSpread(criterion, column) ?? decidesAlone(criterion, column)
        }
    }

    private func noSpread(_ criterion: Criterion, _ column: ScoreColumn) -> Issue? {
        guard criterion.children.isEmpty else { return nil }
        let scores = (0..<book.unitCount).filter { column.state($0) == .scored }
            .map { column.values[$0] }
        guard let first = scores.first, scores.count > 1, scores.allSatisfy({ $0 == first }) else {
            return nil
        }
        return finding(
            .lintNoSpread,
            at: criterion.place,
            [
                "criterion": .both(criterion.title), "count": "\(scores.count)",
                "score": .text(Rounding(places: 4)?.shortText(first) ?? "\(first)"),
            ]
        )
    }

    /// Whether the order of the ranked units by a child of the root alone is the final one.
    private func decidesAlone(_ criterion: Criterion, _ column: ScoreColumn) -> Issue? {
        let siblings = book.profile.root.children
        guard siblings.count > 1, siblings.contains(where: { $0.id == criterion.id }) else {
            return nil
        }
        let rows = book.order.elements.map(Int.init).filter { book.rank.rank($0) != nil }
        // Few units may agree by chance.
        guard rows.count >= 5, rows.allSatisfy({ column.state($0) == .scored }) else { return nil }
        let isSameOrder = zip(rows, rows.dropFirst()).allSatisfy { better, worse in
            let (a, b) = (column.values[better], column.values[worse])
            let isTied = book.rank.doubled[better] == book.rank.doubled[worse]
            let isAhead = criterion.isLowerBetter ? a < b : a > b
            return isTied ? a == b : isAhead
        }
        guard isSameOrder else { return nil }
        return finding(
            .lintDecidesAlone,
            at: criterion.place,
            ["criterion": .both(criterion.title)]
        )
    }

    // MARK: Gates

    private var gates: [Issue] {
        book.gates.compactMap { result in
            let fired = result.outcomes.elements.count {
                $0 != GateResult.Outcome.notFired.rawValue
                    && $0 != GateResult.Outcome.unknown.rawValue
            }
            guard fired == 0 || fired == book.unitCount else { return nil }
            return finding(
                fired == 0 ? .lintGateNever : .lintGateAlways,
                at: result.gate.place,
                ["gate": .both(result.gate.title), "count": "\(book.unitCount)"]
            )
        }
    }

    // MARK: Quotas and levels

    private var quotas: [Issue] {
        guard let rating = book.profile.rating else { return [] }
        return rating.rules.enumerated().flatMap { index, rule -> [Issue] in
            guard case .quota(let use, let within) = rule.content,
                index + 1 < book.levelSteps.count,
                case .number(let level)? = use.parameters.values
                    .first(where: { $0.description.name == "level" })?.value
            else { return [] }
            return emptied(
                rule,
                Int32(level),
                within,
                book.levelSteps[index],
                book.levelSteps[index + 1]
            )
        }
    }

    /// The groups in which nobody keeps a level that some had.
    private func emptied(
        _ rule: RatingRule,
        _ level: Int32,
        _ within: [String],
        _ before: Buffer<Int32>,
        _ after: Buffer<Int32>
    ) -> [Issue] {
        var had: [[String]: (before: Int, after: Int)] = [:]
        var order: [[String]] = []
        let columns = within.compactMap { id in book.groups.first { $0.id == id } }
        for row in 0..<book.unitCount where before[row] == level || after[row] == level {
            let group = columns.map { $0.text(ofRow: row) ?? "" }
            if had[group] == nil { order.append(group) }
            had[group, default: (0, 0)].before += before[row] == level ? 1 : 0
            had[group, default: (0, 0)].after += after[row] == level ? 1 : 0
        }
        return order.compactMap { group in
            guard let counts = had[group], counts.before > 0, counts.after == 0 else { return nil }
            let name = Bilingual(
                zh: within.isEmpty ? "全部对象" : "“\(group.joined(separator: "、"))”",
                en: within.isEmpty ? "the whole" : "\"\(group.joined(separator: ", "))\""
            )
            return finding(
                .lintQuotaNobody,
                at: rule.place,
                [
                    "rule": .both(rule.title), "group": .both(name), "count": "\(counts.before)",
                    "level": .both(book.levelNames[Int(level)].title),
                ]
            )
        }
    }

    private var levels: [Issue] {
        guard let levels = book.levels, let rating = book.profile.rating else { return [] }
        let present = Set(levels.elements)
        return rating.levels.indices.filter { !present.contains(Int32($0)) }.map { index in
            finding(
                .lintLevelEmpty,
                at: book.profile.place,
                ["level": .both(rating.levels[index].title)]
            )
        }
    }
}

extension Rounding {
    /// Returns a rounded value without needless zeros.
    fileprivate func shortText(_ value: Double) -> String {
        let text = "\(self(value))"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
