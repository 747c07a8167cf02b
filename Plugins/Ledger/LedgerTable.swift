internal import ScorerKit

/// What one event is worth: the table of the profile, or the number in the data.
struct LedgerTable: Sendable {
    /// What is done with an event that was entered before.
    enum Twice: Int {
        case refuse, once, count
    }

    private enum Sign: Int {
        case asStated, add, deduct
    }

    /// The kinds that the table lists; empty where the data have the points.
    let kinds: [String]
    private let points: [Double]
    private let sign: Sign

    init(parameters: Parameters) throws(ScorerError) {
        let hasTable = parameters.has("points")
        kinds = hasTable ? try parameters.texts("points") : []
        points = hasTable ? try parameters.numbers("points") : []
        sign = Sign(rawValue: try parameters.choice("sign")) ?? .asStated
        guard !hasTable || sign == .asStated else {
            throw .parameter(
                "sign",
                zh: "写明了各事项的分值，正负号以表为准，不再写sign",
                en: "the table of points has the signs; sign is for points of the data"
            )
        }
        guard points.allSatisfy(\.isFinite), points.count == kinds.count else {
            throw .parameter("points", zh: "各事项的分值须为数", en: "the points must be numbers")
        }
    }

    /// Refuses columns that give an event no points, or two of them.
    func check(_ block: Block) throws(ScorerError) {
        guard block.rowCount > 0, kinds.isEmpty != block.isPresent(2) else { return }
        throw .data(
            zh: kinds.isEmpty
                ? "既没有写明各事项的分值，数据中也没有points（分值）列"
                : "写明了各事项的分值，数据中又有points（分值）列，须二者取一",
            en: kinds.isEmpty
                ? "there is neither a table of points nor a column points"
                : "there are both a table of points and a column points; one must go"
        )
    }

    /// Returns the points of an event.
    ///
    /// - Parameters:
    ///   - kind: the place of its kind in the table.
    ///   - number: the number in the data.
    ///   - position: which of the unit's entries it is, from 1.
    /// - Returns: its points, negative where they are taken off.
    /// - Throws: `Refusal` for a kind that is not listed and a number that cannot be.
    func points(kind: Int?, number: Double?, position: Double) throws(Refusal) -> Double {
        guard kinds.isEmpty else {
            guard let kind else { throw Refusal(LedgerReason.unlisted, position) }
            return points[kind]
        }
        guard let number, number.isFinite else { throw Refusal(LedgerReason.noPoints, position) }
        guard sign == .asStated || number >= 0 else {
            throw Refusal(LedgerReason.wrongSign, position, number)
        }
        return sign == .deduct ? 0 - number : number
    }
}
