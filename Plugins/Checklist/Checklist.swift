internal import ScorerKit

/// Scores a unit by the items of a checklist that are done.
///
/// With points for each item the score is their sum over what is done; without, every entry
/// counts alike: score = full mark × done / entries. An item that must be done and is not leaves
/// zero. An item of the list without an entry is not done.
struct Checklist: Scorer {
    static let description = ScorerDescription(
        id: "checklist",
        title: Title(zh: "核查清单", en: "Checklist"),
        summary: Title(
            zh: "按清单逐项核查：写明各项分值的，得做到各项的分值之和；未写明的，按做到的比例得分；"
                + "必须做到的项目没有做到，得零分。",
            en: "Adds up the points of the items that are done, or takes their share where none "
                + "are stated; an item that must be done and is not leaves zero."
        ),
        reference: "Common in inspections: 对照清单逐项核查，核心项实行一票否决",
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: [
            InputDescription("item", .text, zh: "核查项目", en: "the item"),
            InputDescription("done", .number, zh: "是否做到", en: "whether it is done"),
        ],
        parameters: [
            ParameterDescription(
                "items",
                .cases,
                zh: "清单各项的分值；不写则各条同等计分",
                en: "the points of each item; without them every entry counts alike"
            ),
            ParameterDescription(
                "must",
                .texts,
                zh: "必须做到的项目，有一项没有做到即得零分",
                en: "the items without which the result is zero"
            ),
            ParameterDescription(
                "blank",
                .choice,
                zh: "没有填写是否做到的：不接受，或视为没有做到",
                en: "an entry that does not say whether the item is done is refused, or not done",
                defaultValue: "refuse",
                choices: ["refuse", "not_done"],
                zhChoices: ["不接受", "视为没有做到"]
            ),
            ParameterDescription(
                "full_mark",
                .number,
                zh: "满分，由主程序按该考评项的分值填入",
                en: "filled in by the host with the node's full mark",
                range: Interval(0, .infinity, includesLower: false, includesUpper: false)
            ),
        ],
        reasons: ChecklistReason.allCases.map(\.text),
        outputs: [
            NamedText("done", zh: "做到的项数", en: "Items done"),
            NamedText("items", zh: "应做到的项数", en: "Items in all"),
            NamedText("must_missed", zh: "必须做到而没有做到的项数", en: "Items missed that must be done"),
        ],
        lines: ChecklistLine.allCases.map(\.text)
    )

    private struct Verdict {
        var state = ScorerState.scored
        var value = Double.nan
        /// How many items are done, and how many there are.
        var counts = (done: Double.nan, all: Double.nan)
        /// How many of those that must be done are not.
        var missed = Double.nan
        var reason: Reason?
    }

    let items: [String]
    let points: [Double]
    let must: [String]
    let blankIsNotDone: Bool
    let fullMark: Double

    init(parameters: Parameters) throws(ScorerError) {
        let hasItems = parameters.has("items")
        items = hasItems ? try parameters.texts("items") : []
        points = hasItems ? try parameters.numbers("items") : []
        must = parameters.has("must") ? try parameters.texts("must") : []
        blankIsNotDone = try parameters.choice("blank") == 1
        fullMark = try parameters.number("full_mark")
        try checkPoints()
        try checkMust()
    }

    private func checkPoints() throws(ScorerError) {
        let wrong = zip(items, points).first { !($0.1 >= 0 && $0.1.isFinite) }
        guard wrong == nil, points.count == items.count else {
            let (item, found) = (wrong?.0 ?? "", (wrong?.1 ?? 0).written)
            throw .parameter(
                "items",
                zh: "“\(item)”的分值须不小于0，实为\(found)",
                en: "the points of \"\(item)\" must not be below 0 and are \(found)"
            )
        }
        let sum = points.reduce(0, +)
        // Decimals such as 0.1 add up to the full mark but for their last digits.
        guard sum <= fullMark * (1 + 1e-12) else {
            throw .parameter(
                "items",
                zh: "各项分值合计\(sum.written)，超过满分\(fullMark.written)",
                en: "the items have \(sum.written) points in all, more than the full mark "
                    + fullMark.written
            )
        }
    }

    private func checkMust() throws(ScorerError) {
        guard !items.isEmpty, let stray = must.first(where: { !items.contains($0) }) else { return }
        throw .parameter(
            "must",
            zh: "“\(stray)”不在清单各项之中",
            en: "\"\(stray)\" is not one of the items"
        )
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let judge = judge(block)
        for row in 0..<block.rowCount {
            let verdict = judge(row)
            if verdict.state == .scored {
                scores.set(row, verdict.value)
            } else {
                scores.set(row, verdict.state)
            }
            guard scores.outputs.count == 3 else { continue }
            scores.outputs[0][row] = verdict.counts.done
            scores.outputs[1][row] = verdict.counts.all
            scores.outputs[2][row] = verdict.missed
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        judge(block)(row).reason
    }

    /// Returns a function that judges a row of the block; what holds for all rows is done once.
    private func judge(_ block: Block) -> (Int) -> Verdict {
        let column = block[0]
        let checked = CheckedItems(block, list: items, blankIsNotDone: blankIsNotDone)
        let codes = column.codes(of: items)
        let mustCodes = column.codes(of: must)
        return { row in
            guard !column.entries(ofRow: row).isEmpty else { return Verdict(state: .notAvailable) }
            do throws(Refusal) {
                return verdict(try checked.answers(row), codes, mustCodes)
            } catch let refusal {
                return Verdict(state: .refused, reason: refusal.reason)
            }
        }
    }

    private func verdict(
        _ answers: [Int32: Bool],
        _ codes: [Int32?],
        _ mustCodes: [Int32?]
    ) -> Verdict {
        let isDone = { (code: Int32?) in code.map { answers[$0] == true } ?? false }
        var verdict = Verdict()
        if items.isEmpty {
            verdict.counts = (Double(answers.values.count { $0 }), Double(answers.count))
            verdict.value = fullMark * verdict.counts.done / verdict.counts.all
        } else {
            let done = codes.indices.filter { isDone(codes[$0]) }
            verdict.counts = (Double(done.count), Double(items.count))
            verdict.value = min(done.reduce(0) { $0 + points[$1] }, fullMark)
        }
        verdict.reason = ChecklistReason.done(verdict.counts.done, verdict.counts.all)
        let missed = mustCodes.indices.filter { !isDone(mustCodes[$0]) }
        verdict.missed = Double(missed.count)
        if let first = missed.first {
            verdict.value = 0
            verdict.reason = ChecklistReason.must(Double(first + 1), verdict.missed)
        }
        return verdict
    }
}

extension Column {
    /// Returns the code of each text, or nil for a text that no entry has.
    fileprivate func codes(of texts: [String]) -> [Int32?] {
        guard !texts.isEmpty else { return [] }
        let codes = Dictionary(
            zip(dictionary, Int32(0)...),
            uniquingKeysWith: { first, _ in first }
        )
        return texts.map { codes[$0] }
    }
}
