internal import ScorerKit

/// Scores by category.
///
/// points = the points stated for the category, else `otherwise`. A category that is not stated is
/// refused where there is no `otherwise`. A column of numbers is looked up as numbers.
struct Lookup: Scorer {
    static let description = ScorerDescription(
        id: "lookup",
        title: Title(zh: "按类别计分", en: "Lookup"),
        summary: Title(
            zh: "按类别得相应的分；没有列出的类别不接受，除非写明其余类别的分。",
            en:
                "Gives the points of a category; one that is not listed is refused unless the points "
                + "of all others are stated."
        ),
        reference: "Common in assessment rules: 优秀10分，良好8分，一般5分",
        returns: .points,
        takes: [.text, .number],
        parameters: [
            ParameterDescription(
                "cases",
                .cases,
                zh: "各类别的得分",
                en: "the points of each category",
                isRequired: true,
                isMain: true
            ),
            ParameterDescription(
                "otherwise",
                .number,
                zh: "其余类别的得分；不写则不接受其余类别",
                en: "the points of all other categories; without it they are refused"
            ),
            Shortfall.fullMarkParameter,
        ],
        reasons: [
            NamedText("listed", zh: "“{0:cases}”得{1}分", en: "\"{0:cases}\" has {1} points"),
            NamedText(
                "otherwise",
                zh: "表中未列此类别，按其余类别得{0}分",
                en: "the table does not list the category, all others get points {0}"
            ),
            NamedText(
                "not_listed",
                zh: "表中没有此类别，也未写明其余类别的得分",
                en: "the table does not list the category and states no points for all others"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "上级评定5星20分，4星15分，3星10分；缺数据的无分，未列出的不接受",
                en: "5 stars get 20 points, 4 get 15, 3 get 10; what is not listed is refused",
                parameters: "{cases: {5: 20, 4: 15, 3: 10}, full_mark: 20}",
                inputs: [[5], [4], [3], [.nan], [2]],
                expected: [20, 15, 10, .nan, .nan],
                states: [.scored, .scored, .scored, .notAvailable, .refused]
            ),
            WorkedExample(
                zh: "写明其余类别得5分",
                en: "All others get 5 points",
                parameters: "{cases: {1: 20, 2: 12}, otherwise: 5, full_mark: 20}",
                inputs: [[1], [2], [3], [1.5]],
                expected: [20, 12, 5, 5]
            ),
        ]
    )

    private enum ReasonCode: Int {
        case listed, otherwise, notListed
    }

    private let points: [Double]
    /// The points of a category that is not listed; nan where it is refused.
    private let otherwise: Double
    private let categories: [String]
    private let placesOfNumbers: [Double: Int]

    init(parameters: Parameters) throws(ScorerError) {
        categories = try parameters.texts("cases")
        points = try parameters.numbers("cases")
        guard !categories.isEmpty, categories.count == points.count else {
            throw .parameter(
                "cases",
                zh: "没有列出类别，应写成 {优秀: 10, 良好: 8} 的样子",
                en: "no category is listed; write them as {good: 10, fair: 8}"
            )
        }
        otherwise = parameters.optionalNumber("otherwise") ?? .nan
        placesOfNumbers = Dictionary(
            categories.enumerated().compactMap { place, category in
                Double(category).map { ($0, place) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        try check(fullMark: parameters.number("full_mark"))
    }

    private func check(fullMark: Double) throws(ScorerError) {
        if let place = points.firstIndex(where: { $0 > fullMark }) {
            throw .parameter(
                "cases",
                zh: "“\(categories[place])”的\(points[place])分超过满分\(fullMark)",
                en: "the points of \"\(categories[place])\", \(points[place]), are above "
                    + "the full mark \(fullMark)"
            )
        }
        if otherwise > fullMark {
            throw .parameter(
                "otherwise",
                zh: "其余类别的\(otherwise)分超过满分\(fullMark)",
                en: "the points of all others, \(otherwise), are above the full mark \(fullMark)"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let column = block[0]
        guard !column.codes.isEmpty else {
            return scores.setEach(of: column, undefined: .refused) {
                points(at: placesOfNumbers[$0])
            }
        }
        let pointsOfCode = column.indexes(in: categories).map(points(at:))
        for (row, code) in column.codes.enumerated() {
            guard column.state(row) == .scored, pointsOfCode.indices.contains(Int(code)) else {
                scores.set(row, column.state(row) == .scored ? .notAvailable : column.state(row))
                continue
            }
            let points = pointsOfCode[Int(code)]
            if points.isNaN { scores.set(row, .refused) } else { scores.set(row, points) }
        }
    }

    private func points(at place: Int?) -> Double {
        place.map { points[$0] } ?? otherwise
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let column = block[0]
        guard column.state(row) == .scored else { return nil }
        let place: Int?
        var mayBeOther = !otherwise.isNaN
        if column.codes.isEmpty {
            place = placesOfNumbers[column.numbers[row]]
            mayBeOther = mayBeOther && column.numbers[row].isFinite
        } else {
            guard let category = column.text(ofCode: column.codes[row]) else { return nil }
            place = categories.firstIndex(of: category)
        }
        if let place { return Reason(ReasonCode.listed.rawValue, Double(place + 1), points[place]) }
        return mayBeOther
            ? Reason(ReasonCode.otherwise.rawValue, otherwise)
            : Reason(ReasonCode.notListed.rawValue)
    }
}
