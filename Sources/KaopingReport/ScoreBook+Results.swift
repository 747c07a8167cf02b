internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

extension ScoreBook {
    /// The last stage with outcomes, which stands for the rating where the scheme has none.
    var outcomeStage: StageResult? {
        levels == nil ? stages.last { $0.outcome != nil } : nil
    }

    /// Whether units have a level, or an outcome that stands for it.
    var hasRating: Bool { levels != nil || outcomeStage != nil }

    /// Returns the level of a row, or its final outcome in a scheme without a rating.
    func rating(_ row: Int) -> Rating.Level? {
        levels == nil ? outcomeStage?.level(row) : level(row)
    }

    /// The name of a unit, else its key.
    func label(_ row: Int) -> String {
        guard let name = names?[row], !name.isEmpty else { return keys[row] }
        return name
    }

    /// Whether the scheme scores anything; else all scores and ranks are empty.
    var hasScores: Bool {
        if case .none = profile.root.content { false } else { true }
    }
}

extension Profile {
    /// Whether the scheme is scores, levels and ranks alone, of which reports need say no more.
    var isPlain: Bool {
        totals.isEmpty && adjustments.isEmpty && gates.isEmpty && procedure.isEmpty
            && consequences.isEmpty && figures.isEmpty && targets.isEmpty && rollups.isEmpty
            && inputs.isEmpty && parameters.isEmpty && rating?.rules.isEmpty ?? true
            && tables.allSatisfy { $0.holds == nil }
    }

    /// Returns the title of a criterion, column or indicator; its id where it has none.
    func title(of id: String) -> Bilingual {
        root.node(id)?.title
            ?? indicators.first { $0.id == id }?.title
            ?? columns.first { $0.id == id }?.title
            ?? Bilingual(id)
    }
}

extension StageResult {
    /// Returns the final outcome of a row; nil where there is none.
    func level(_ row: Int) -> Rating.Level? { level(outcome, row) }

    /// Returns the outcome of a row before any re-inspection; nil where there is none.
    func firstLevel(_ row: Int) -> Rating.Level? { level(first, row) }

    private func level(_ codes: Buffer<Int32>?, _ row: Int) -> Rating.Level? {
        guard let codes, levels.indices.contains(Int(codes[row])) else { return nil }
        return levels[Int(codes[row])]
    }

    /// Returns whether a row passed; nil where nothing is decided, or it did not get that far.
    func isPassed(_ row: Int) -> Bool? {
        passed[row].isNaN || isNotReached(row) ? nil : passed[row] == 1
    }

    /// Says whether a row did not pass an earlier stage, so that nobody judged it at this one.
    func isNotReached(_ row: Int) -> Bool {
        states.map { $0[row] == ScorerState.notApplicable.rawValue } ?? false
    }

    /// Whether the stage gives places to some of those that passed before.
    var givesPlaces: Bool {
        if case .places = stage.decision { true } else { false }
    }

    /// Returns the day by which rectification of a row is due.
    func deadline(_ row: Int) -> Day? {
        guard let deadline, deadline[row].isFinite else { return nil }
        return Day(number: Int(deadline[row]))
    }
}

extension FigureResult {
    /// Returns the figure of a row's group, or of all units; nan where there is none.
    func value(_ row: Int) -> Double { values.value(of: codes, row) }
}

extension TargetResult {
    /// Returns the share of a row's group, or of all units; nan where there is none.
    func share(_ row: Int) -> Double { shares.value(of: codes, row) }
}

extension [Double] {
    fileprivate func value(of codes: Buffer<Int32>?, _ row: Int) -> Double {
        let index = codes.map { Int($0[row]) } ?? 0
        return indices.contains(index) ? self[index] : .nan
    }
}
