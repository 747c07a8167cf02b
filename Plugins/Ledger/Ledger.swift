internal import ScorerKit

/// Keeps an account of points: a base, and what dated events add and take off.
///
/// score = base + additions - deductions, kept within `at_least` and `at_most`. Additions and
/// deductions are limited kind by kind, then class by class, then in all. An event counts from its
/// day: in the period of the run, or for as long as it is valid.
struct Ledger: Scorer {
    static let description = ScorerDescription(
        id: "ledger",
        title: Title(zh: "积分", en: "Ledger of points"),
        summary: Title(
            zh: "在基准分上按事件逐项加分、扣分，单项、各类和合计可以封顶；事件可以有有效期，扣分可以恢复，重复登记会被发现。",
            en:
                "Adds to a base and takes off what dated events are worth, with limits for each kind, "
                + "each class and in all, validity, recovery of what was taken off, and double "
                + "entries found."
        ),
        reference: "Common in points systems: 基准分100分，加分扣分逐项登记、单项封顶；期间的计算依《民法典》第201、202条",
        need: .summary,
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: inputs,
        parameters: amounts + limits + LedgerTime.parameters + choices,
        requirements: requirements,
        reasons: LedgerReason.allCases.map(\.text),
        outputs: [
            NamedText("additions", zh: "加分（封顶后）", en: "Points added, within the limits"),
            NamedText("deductions", zh: "扣分（封顶后）", en: "Points taken off, within the limits"),
            NamedText("events", zh: "计入的事件数", en: "Events that count"),
            NamedText("outside", zh: "不在期内、已失效或已恢复的事件数", en: "Events that do not count"),
            NamedText("doubles", zh: "重复登记的事件数", en: "Events that were entered before"),
            NamedText("capped", zh: "因封顶少计的加分", en: "Points that a limit kept from being added"),
            NamedText(
                "spared",
                zh: "因封顶少计的扣分",
                en: "Points that a limit kept from being taken off"
            ),
        ],
        notes: DoubleEntries.notes,
        lines: LedgerLine.allCases.map(\.text)
    )

    private enum NoEvents: Int {
        case base, zero, notAvailable
    }

    private struct Verdict {
        var state = ScorerState.scored
        var value = Double.nan
        var outputs = [Double](repeating: .nan, count: 7)
        var reason: Reason?
    }

    let base: Double
    let bases: Column?
    let table: LedgerTable
    let limit: LedgerLimits
    let time: LedgerTime
    let twice: LedgerTable.Twice
    private let noEvents: NoEvents
    let (lowest, highest): (Double, Double)

    init(parameters: Parameters) throws(ScorerError) {
        base = parameters.optionalNumber("base") ?? 0
        bases = parameters.column("base")
        table = try LedgerTable(parameters: parameters)
        limit = try LedgerLimits(parameters: parameters, kinds: table.kinds)
        time = try LedgerTime(parameters: parameters)
        twice = LedgerTable.Twice(rawValue: try parameters.choice("twice")) ?? .refuse
        noEvents = NoEvents(rawValue: try parameters.choice("no_events")) ?? .base
        let fullMark = try parameters.number("full_mark")
        lowest = parameters.optionalNumber("at_least") ?? 0
        highest = parameters.optionalNumber("at_most") ?? fullMark
        guard highest <= fullMark, lowest <= highest else {
            throw .parameter(
                highest > fullMark ? "at_most" : "at_least",
                zh: "下限\(lowest.written)、上限\(highest.written)、满分\(fullMark.written)须依次不减",
                en: "at_least \(lowest.written), at_most \(highest.written) and the full mark "
                    + "\(fullMark.written) must rise"
            )
        }
    }

    /// Counts what was entered before, so that a scheme that lets it pass is told of it.
    func observe(_ block: Block) -> DoubleEntries {
        guard twice != .refuse else { return DoubleEntries() }
        let reader = LedgerEvents(block, table, time, twice)
        // What stops the run is found again, and told, when the unit is scored.
        return DoubleEntries((0..<block.rowCount).map { (try? reader.account($0))?.doubles ?? 0 })
    }

    func notes(_ summary: DoubleEntries) -> [Note] { summary.notes(areCounted: twice == .count) }

    func score(
        _ block: Block,
        summary: DoubleEntries,
        into scores: inout Scores
    ) throws(ScorerError) {
        try table.check(block)
        try time.check(hasDays: block.isPresent(1), rows: block.rowCount)
        let reader = LedgerEvents(block, table, time, twice)
        let caps = limit.reader(block)
        for row in 0..<block.rowCount {
            let verdict = verdict(row, reader, caps)
            scores.set(row, verdict.value, verdict.state, outputs: verdict.outputs)
        }
    }

    func reason(_ block: Block, row: Int, summary: DoubleEntries) -> Reason? {
        verdict(row, LedgerEvents(block, table, time, twice), limit.reader(block)).reason
    }

    private func verdict(
        _ row: Int,
        _ reader: LedgerEvents,
        _ caps: LedgerLimits.Reader
    ) -> Verdict {
        do throws(Refusal) {
            let base = bases.map { $0.state(row) == .scored ? $0.numbers[row] : .nan } ?? self.base
            guard base.isFinite else {
                return Verdict(state: .notAvailable, reason: LedgerReason.noBase())
            }
            let account = try reader.account(row)
            guard account.entered > 0 else { return withoutEvents(base) }
            return verdict(base, account, caps.totals(account.events))
        } catch let refusal {
            return Verdict(state: .refused, reason: refusal.reason)
        }
    }

    private func withoutEvents(_ base: Double) -> Verdict {
        switch noEvents {
        case .notAvailable: return Verdict(state: .notAvailable, reason: LedgerReason.noEvents())
        case .zero:
            return Verdict(
                value: 0,
                outputs: [0, 0, 0, 0, 0, 0, 0],
                reason: LedgerReason.noEventsZero()
            )
        case .base:
            let value = min(max(base, lowest), highest)
            return Verdict(
                value: value,
                outputs: [0, 0, 0, 0, 0, 0, 0],
                reason: LedgerReason.noEventsBase(value)
            )
        }
    }

    private func verdict(
        _ base: Double,
        _ account: LedgerEvents.Account,
        _ totals: LedgerLimits.Totals
    ) -> Verdict {
        let (added, taken) = (totals.additions, totals.deductions)
        let plain = base + added - taken
        var verdict = Verdict(value: min(max(plain, lowest), highest))
        verdict.outputs = [
            added, taken, Double(account.events.count), Double(account.outside),
            Double(account.doubles), totals.lost, totals.spared,
        ]
        let numbers = (base, added, taken)
        // The noise of binary sums is not a bound that was reached.
        let slack = 1e-12 * max(1, highest.magnitude)
        if plain > highest + slack {
            verdict.reason = LedgerReason.ceiling(numbers.0, numbers.1, numbers.2, highest)
        } else if plain < lowest - slack {
            verdict.reason = LedgerReason.floor(numbers.0, numbers.1, numbers.2, lowest)
        } else if totals.spared > slack, totals.lost <= slack {
            verdict.reason = LedgerReason.spared(numbers.0, numbers.1, numbers.2, totals.spared)
        } else if totals.lost > slack {
            verdict.reason = LedgerReason.capped(numbers.0, numbers.1, numbers.2, totals.lost)
        } else {
            let count = Double(account.events.count)
            verdict.reason = LedgerReason.counted(numbers.0, numbers.1, numbers.2, count)
        }
        return verdict
    }
}
