internal import ScorerKit

/// What becomes of ratings that their rater should not give: those marked as recused never count,
/// and those of the rater's own unit as the scheme says.
struct RecusalRule: Sendable {
    static let inputs = [
        InputDescription(
            "recused",
            .number,
            isRequired: false,
            zh: "是否回避；某评价人对某考评对象有一行为是的，其打分不计入",
            en:
                "whether the rater is recused; one row that says so takes the rater out for the unit"
        ),
        InputDescription(
            "rater_unit",
            .text,
            isRequired: false,
            zh: "评价人所在的考评对象",
            en: "the unit that the rater belongs to, or is"
        ),
        InputDescription(
            "rated_unit",
            .text,
            isRequired: false,
            zh: "被评价的考评对象，与 rater_unit 比较",
            en: "the unit that is rated, to be compared with rater_unit"
        ),
    ]

    static let parameters = [
        ParameterDescription(
            "own_unit",
            .choice,
            zh: "评价人评价本单位（rater_unit 与 rated_unit 相同）时：不计入，计入，或不接受",
            en:
                "a rater who rates the own unit (rater_unit is rated_unit) is left out, counts, or is "
                + "refused",
            defaultValue: "leave_out",
            choices: ["leave_out", "count", "refuse"],
            zhChoices: ["不计入", "计入", "不接受"]
        )
    ]

    private enum OwnUnit: Int {
        case leaveOut, count, refuse
    }

    private static let (recused, raterUnit, ratedUnit) = (4, 5, 6)

    private let ownUnit: OwnUnit

    init(parameters: Parameters) throws(ScorerError) {
        ownUnit = OwnUnit(rawValue: try parameters.choice("own_unit")) ?? .leaveOut
    }

    /// Whether a rating of the own unit stops the run.
    var refusesOwn: Bool { ownUnit == .refuse }

    /// Whether a rating of the own unit is left out.
    var leavesOutOwn: Bool { ownUnit == .leaveOut }

    /// Checks that there is something to compare raters' own units with.
    func check(_ block: Block) throws(ScorerError) {
        guard block.isPresent(RecusalRule.raterUnit), !block.isPresent(RecusalRule.ratedUnit) else {
            return
        }
        throw .data(
            zh: "给出了 rater_unit（评价人所在的考评对象）列，但没有给出 rated_unit（被评价的考评对象）列",
            en: "there is a column rater_unit, but no column rated_unit to compare it with"
        )
    }

    /// Says whether an entry is marked as recused; a blank says that it is not.
    func isMarked(_ block: Block, _ entry: Int) -> Bool {
        let column = block[RecusalRule.recused]
        guard column.isPresent, column.state(entry) == .scored else { return false }
        return column.numbers[entry] != 0 && !column.numbers[entry].isNaN
    }

    /// Says whether an entry is of the rater's own unit.
    func isOwn(_ block: Block, _ entry: Int) -> Bool {
        let (home, rated) = (block[RecusalRule.raterUnit], block[RecusalRule.ratedUnit])
        guard home.isPresent, rated.isPresent,
            let name = home.text(ofCode: home.codes[entry])
        else { return false }
        return name == rated.text(ofCode: rated.codes[entry])
    }
}
