internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

extension ExplanationOutline {
    /// What was done behind the tree, in order; nil where nothing was.
    var steps: OutlineItem? {
        var items: [OutlineItem] = []
        if let root = explanation.root, !explanation.steps.isEmpty {
            let total =
                root.state == .scored ? NumberText.score(root.score) : root.state.title[language]
            items.append(named(Phrases.treeTotal, total))
        }
        let told = explanation.steps.filter(isTold)
        items += told.filter { !$0.isOnLevel }.map(step) + stages
        items += told.filter(\.isOnLevel).map(step)
        items += [ranks].compactMap(\.self) + consequences
        guard !items.isEmpty else { return nil }
        return OutlineItem(Phrases.afterTheScore[language], isHeading: true, items)
    }

    /// Whether there is anything to say of a step: a score that there is not is not rounded.
    private func isTold(_ step: ExplainedStep) -> Bool {
        switch step.kind {
        case .stating: return step.before.isFinite
        // Who has no level and gets none is none of a rule's concern.
        case .rule: return step.before.isFinite || step.after.isFinite
        default: return true
        }
    }

    /// One step with what its condition read.
    func step(_ step: ExplainedStep) -> OutlineItem {
        switch step.kind {
        case .adjustment(let adjustment, let points):
            let sign = points > 0 ? "+" : ""
            return stepWords.item(
                adjustment.title,
                "\(sign)\(NumberText.score(points))" + change(step),
                adjustment.inWords(language),
                condition: adjustment.condition,
                values(step),
                adjustment.source
            )
        case .gate(let gate, let outcome):
            let verdict = words(outcome)[language] + (outcome == .fired ? change(step) : "")
            return stepWords.gate(gate, verdict, values(step))
        case .stating(let rounding):
            return OutlineItem(
                Phrases.rounded(to: rounding.places)[language] + Phrases.colon[language]
                    + NumberText.exact(step.before) + Phrases.becomes
                    + (step.after.isFinite ? rounding.text(step.after) : NumberText.none)
            )
        case .start:
            return named(
                Phrases.startLevel,
                startLevel(step) + (step.reason.map { inBrackets($0[language]) } ?? ""),
                values(step)
            )
        case .rule(let rule, let applies): return self.rule(rule, applies, step)
        }
    }

    private func startLevel(_ step: ExplainedStep) -> String {
        let hasScore = explanation.root.map { $0.state == .scored } ?? true
        if step.after.isNaN, !hasScore { return ExplanationWords.levelNeedsScore[language] }
        return level(step.after)
    }

    private func rule(_ rule: RatingRule, _ applies: Bool?, _ step: ExplainedStep) -> OutlineItem {
        let verdict: String
        switch applies {
        case nil: verdict = Phrases.notDecidable[language]
        case false?: verdict = Phrases.doesNotApply[language]
        case true?:
            verdict =
                step.changes
                ? level(step.before) + Phrases.becomes + level(step.after)
                : Phrases.noChange[language]
        }
        return stepWords.rule(rule, verdict, values(step))
    }

    private var stepWords: StepWords { StepWords(profile: book.profile, language: language) }

    private func values(_ step: ExplainedStep) -> [OutlineItem] {
        step.values.map { $0.item(book.profile, language) }
    }

    private func words(_ outcome: GateResult.Outcome) -> Bilingual {
        switch outcome {
        case .notFired: Phrases.gateNotFired
        case .fired: Phrases.gateFired
        case .pending: Phrases.gatePending
        case .rejected: Phrases.gateRejected
        case .unknown: Phrases.notDecidable
        }
    }

    private func change(_ step: ExplainedStep) -> String {
        guard step.changes else { return "" }
        let (before, after) =
            step.isOnLevel
            ? (level(step.before), level(step.after))
            : (NumberText.score(step.before), NumberText.score(step.after))
        return inBrackets(before + Phrases.becomes + after)
    }

    private func level(_ index: Double) -> String {
        stepWords.level(Int(exactly: index), book.levelNames)
    }

    private func inBrackets(_ text: String) -> String { Phrases.inBrackets(text, language) }

    // MARK: Stages, ranks and what follows

    private var stages: [OutlineItem] {
        zip(book.stages, explanation.stages).enumerated().compactMap { index, pair in
            let (result, read) = pair
            if case .none = result.stage.decision { return nil }
            let report = Report(book, columns: [], language: language)
            let column = ReportColumn(
                id: result.stage.id,
                title: result.stage.title,
                content: .stage(index)
            )
            var verdict = report.cell(column, row: explanation.row)
            if let score = result.score?[explanation.row], score.isFinite {
                verdict +=
                    Phrases.comma[language] + Phrases.stageScore[language] + " "
                    + NumberText.score(score)
            }
            return OutlineItem(
                result.stage.title[language] + Phrases.colon[language] + verdict,
                (read.parts + read.values).map { $0.item(book.profile, language) }
            )
        }
    }

    private var ranks: OutlineItem? {
        guard let rank = book.rank.rank(explanation.row) else { return nil }
        func ranked(_ ranks: Ranks, _ isIn: (Int) -> Bool = { _ in true }) -> Int {
            (0..<book.unitCount).count { ranks.rank($0) != nil && isIn($0) }
        }
        let items = book.rankWithin.compactMap { within -> OutlineItem? in
            guard let rank = within.ranks.rank(explanation.row) else { return nil }
            let columns = within.columns.compactMap { id in book.groups.first { $0.id == id } }
            let count = ranked(within.ranks) { other in
                columns.allSatisfy { $0.codes[other] == $0.codes[explanation.row] }
            }
            let group = columns.compactMap { $0.text(explanation.row) }
                .joined(separator: Phrases.listComma[language])
            return OutlineItem(
                group + Phrases.colon[language]
                    + Phrases.rank(ByteSink.shortest(rank), of: count)[language]
            )
        }
        return named(
            Phrases.rankIs,
            Phrases.rank(ByteSink.shortest(rank), of: ranked(book.rank))[language],
            items
        )
    }

    private var consequences: [OutlineItem] {
        zip(book.consequences, explanation.consequences).compactMap { result, values in
            guard result.follows[explanation.row] == 1 else { return nil }
            let consequence = result.consequence
            var text = consequence.text ?? Phrases.yes[language]
            if let amount = result.amounts?[explanation.row] {
                text = NumberText.exact(amount) + (consequence.unitOfMeasure.map { " " + $0 } ?? "")
            }
            return OutlineItem(
                consequence.title[language] + Phrases.colon[language] + text,
                values.map { $0.item(book.profile, language) }
            )
        }
    }

    // MARK: Losses

    /// Why nothing is listed: nothing was lost, or there is no score.
    var nothingLost: Bilingual {
        let isScored = explanation.root.map { $0.state == .scored } ?? false
        return isScored ? Phrases.nothingLost : ExplanationWords.noScore
    }

    /// What points were lost, the most first.
    var losses: [(title: String, points: Double)] {
        explanation.losses.map { loss in
            let title: Bilingual =
                switch loss.cause {
                case .criterion(let criterion): criterion.title
                case .adjustment(let adjustment): adjustment.title
                case .gate(let gate): gate.title
                }
            return (title[language], loss.points)
        }
    }
}
