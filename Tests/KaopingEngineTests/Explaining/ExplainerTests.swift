import KaopingCore
import KaopingData
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct ExplainerTests {
    private static let runs =
        ProfilesTests.runs
        + ["2010", "2022"].map { ShippedRun(profile: "human-development-index", period: $0) }

    @Test(
        "what an explanation tells makes the stated score, for every unit of the shipped profiles",
        arguments: runs
    )
    func addsUp(run: ShippedRun) throws {
        let book = try run.book(explained: .all)
        #expect(book.explanations.count == book.unitCount && book.unitCount > 0)
        for explanation in book.explanations {
            let unit = book.keys[explanation.row]
            let root = try #require(explanation.root)
            #expect(isMade(root), "\(unit)")
            for node in root.preorder where !node.lines.isEmpty && node.scorerState == .scored {
                // What a scorer of rows tells line by line, as a panel its groups, is its score.
                let told = node.lines.reduce(0) { $0 + ($1.value.isNaN ? 0 : $1.value) }
                let score = node.gates.first?.before ?? node.score
                #expect(same(told, score), "\(unit): \(node.criterion.id)")
            }
            // From the tree's score on: points, what gates leave, and the rounding.
            var score = made(root)
            for step in explanation.steps where !step.isOnLevel {
                #expect(same(step.before, score), "\(unit): \(step.kind)")
                switch step.kind {
                case .adjustment(_, let points): score += points
                case .stating(let rounding): score = rounding(score)
                default: score = step.changes ? step.after : score
                }
                #expect(same(step.after, score), "\(unit): \(step.kind)")
            }
            let stated = book.score.values[explanation.row]
            #expect(score == stated || score.isNaN && stated.isNaN, "\(unit)")
            try checkLevel(explanation, book)
        }
    }

    /// The level that the steps end with is the unit's.
    private func checkLevel(_ explanation: Explanation, _ book: ScoreBook) throws {
        guard let levels = book.levels else { return }
        let steps = explanation.steps.filter(\.isOnLevel)
        for (earlier, later) in zip(steps, steps.dropFirst()) {
            #expect(earlier.after == later.before || earlier.after.isNaN && later.before.isNaN)
        }
        let last = try #require(steps.last).after
        #expect((last.isNaN ? -1 : Int32(last)) == levels[explanation.row])
    }

    /// Whether each node is what its children give, all the way down.
    private func isMade(_ node: ExplainedCriterion) -> Bool {
        guard node.children.allSatisfy(isMade) else { return false }
        return same(made(node), node.score)
    }

    /// A node's score from what its children give; behind gates the score that they left.
    private func made(_ node: ExplainedCriterion) -> Double {
        guard node.state == .scored, node.scorerState == .scored, !node.children.isEmpty else {
            return node.score
        }
        if let gate = node.gates.last(where: \.changes) { return gate.after }
        let parts = node.children.map(\.part)
        return switch node.parts {
        case .terms: parts.reduce(0, +)
        case .factors: parts.reduce(1, *)
        case .none: node.score
        }
    }

    private func same(_ a: Double, _ b: Double) -> Bool {
        a.isNaN && b.isNaN || abs(a - b) <= 1e-12 * max(1, abs(a))
    }

    @Test("every rated unit of the shipped panel has a line for each group that rates it")
    func panel() throws {
        let runs = Self.runs.filter { $0.profile == "dispatched-staff-appraisal" }
        #expect(!runs.isEmpty)
        for run in runs {
            let book = try run.book(explained: .all)
            let nodes = book.explanations.compactMap(\.root).flatMap(\.preorder)
            let panels = nodes.filter { !$0.lines.isEmpty && $0.scorerState == .scored }
            #expect(!panels.isEmpty)
            for node in panels {
                let shares = node.lines.flatMap(\.fields).filter { $0.name == "stated_share" }
                let total = shares.reduce(0) { sum, field in
                    if case .percent(let share) = field.content { sum + share } else { sum }
                }
                #expect(same(total, 1))
            }
        }
    }

    @Test("in a tree of points the losses add up to what is missing to the full mark")
    func losses() throws {
        let run = ShippedRun(
            profile: "grid-party-star-rating",
            period: "2023Q2",
            parameters: ["subsidy_5": "1000"]
        )
        let book = try run.book(explained: .units(["g05", "g16"]))
        let (first, second) = (book.explanations[0], book.explanations[1])
        // 30 - 25.5 for satisfaction, 5 - 4 for members, 5 - 4 for volunteers, 5 - 5 * 14 / 15
        let lost = [30 - 25.5, 5.0 - 4, 5.0 - 4, 5 - 5 * 14.0 / 15]
        #expect(first.losses.count == lost.count)
        for (loss, points) in zip(first.losses, lost) { #expect(abs(loss.points - points) < 1e-12) }
        for explanation in [first, second] {
            let total = explanation.losses.reduce(0) { $0 + $1.points }
            let score = try #require(explanation.root).score
            #expect(abs(total - (100 - score)) < 1e-9)
        }
    }

    @Test("a unit is found by its key or by its name, and a wrong one brings the nearest")
    func names() throws {
        let run = ShippedRun(profile: "human-development-index", period: "2022")
        let book = try run.book(explained: .units(["CHN", "Norway"]))
        #expect(book.explanations.map { book.keys[$0.row] } == ["CHN", "NOR"])
        let error = try #require(throws: IssuesError.self) {
            _ = try run.book(explained: .units(["CHNN", "Norwey"]))
        }
        #expect(error.status == .usage && error.issues.count == 2)
        #expect(error.issues[0].description(in: .en).contains("CHN"))
        #expect(error.issues[1].description(in: .en).contains("Norway"))
    }

    @Test("nothing is derived unless it is asked for")
    func none() throws {
        let run = ShippedRun(profile: "human-development-index", period: "2022")
        #expect(try run.book().explanations.isEmpty)
    }
}
