internal import ScorerKit

/// Fills in missing data; what is known stays as it is.
///
/// The mean is exact and rounded once, so that the order of units changes nothing; of an even
/// number of values the median is the mean of the two in the middle.
struct Impute: Scorer {
    static let description = ScorerDescription(
        id: "impute",
        title: Title(zh: "填补缺失数据", en: "Impute"),
        summary: Title(
            zh: "用已知数据的平均值或中位数、上期数值或规定的数填补缺失数据，已有数据不变；写明within时在组内计算。",
            en: "Fills in missing data with the mean or the median of the known values, with an "
                + "earlier value or with a stated one; known values stay as they are. The host "
                + "computes it within groups where the profile says so."
        ),
        reference: "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: single "
            + "imputation (unconditional mean, median); COINr 1.1 i_mean, i_median, i_mean_grp",
        role: .preparation,
        need: .population,
        returns: .raw,
        parameters: parameters,
        reasons: [
            NamedText("mean", zh: "缺失，以平均值{0}填补", en: "missing: filled with the mean {0}"),
            NamedText("median", zh: "缺失，以中位数{0}填补", en: "missing: filled with the median {0}"),
            NamedText("value", zh: "缺失，以规定的{0}填补", en: "missing: filled with the stated {0}"),
            NamedText(
                "previous",
                zh: "缺失，沿用以前的数值{0}",
                en: "missing: filled with the earlier value {0}"
            ),
            NamedText(
                "none_known",
                zh: "缺失，且没有任何已知数据可据以填补",
                en: "missing, and no value is known to fill it with"
            ),
            NamedText(
                "no_previous",
                zh: "缺失，以前的数值也缺失",
                en: "missing, and so is the earlier value"
            ),
            .notFinite,
        ],
        outputs: [.changed],
        examples: examples
    )

    private static let parameters = [
        ParameterDescription(
            "with",
            .choice,
            zh: "以什么填补：mean平均值，median中位数，previous以前的数值（写在from），value规定的数（写在value）",
            en: "what fills in: the mean, the median, previous, the earlier value under `from`, or "
                + "value, the number under `value`",
            isRequired: true,
            isMain: true,
            choices: ["mean", "median", "previous", "value"],
            zhChoices: ["平均值", "中位数", "上一期的值", "规定的值"]
        ),
        ParameterDescription(
            "value",
            .number,
            zh: "用以填补的数；仅用于with: value",
            en: "the number that fills in, with `with: value` only"
        ),
        ParameterDescription(
            "from",
            .number,
            zh: "以前的数值所在的列或其公式；仅用于with: previous",
            en: "the column or formula of the earlier value, with `with: previous` only",
            mayBeColumn: true
        ),
    ]

    private static let examples = [
        WorkedExample(
            zh: "平均值：(2+4+9)/3=5；已有数据不变",
            en: "The mean (2 + 4 + 9) / 3 = 5; known values stay",
            parameters: "mean",
            inputs: [[2], [.nan], [4], [9]],
            expected: [2, 5, 4, 9]
        ),
        WorkedExample(
            zh: "中位数：2、4、5、9中间两个的平均，(4+5)/2",
            en: "The median of 2, 4, 5 and 9 is the mean of the two in the middle, (4 + 5) / 2",
            parameters: "{with: median}",
            inputs: [[9], [4], [.nan], [2], [5]],
            expected: [9, 4, 4.5, 2, 5]
        ),
        WorkedExample(
            zh: "规定的数",
            en: "A stated value",
            parameters: "{with: value, value: 0}",
            inputs: [[7], [.nan]],
            expected: [7, 0]
        ),
        WorkedExample(
            zh: "没有任何已知数据，仍为缺失",
            en: "No value is known, so that the missing stay missing",
            parameters: "median",
            inputs: [[.nan], [.nan]],
            expected: [.nan, .nan]
        ),
    ]

    private enum Method: Int {
        case mean, median, previous, value
    }

    private let method: Method
    private let value: Double
    private let previous: Column?
    private let memory = ImputeMemory()

    init(parameters: Parameters) throws(ScorerError) {
        let method = Method(rawValue: try parameters.choice("with")) ?? .mean
        try Impute.check("value", .value, method, parameters)
        try Impute.check("from", .previous, method, parameters)
        self.method = method
        previous = parameters.column("from")
        let name = method == .previous ? "from" : "value"
        // A parameter that is a column has no number, and no column either while it is checked.
        value = parameters.optionalNumber(name) ?? .nan
    }

    /// A parameter is stated with the method that reads it, and with no other.
    private static func check(
        _ name: String,
        _ reader: Method,
        _ method: Method,
        _ parameters: Parameters
    ) throws(ScorerError) {
        if parameters.has(name) == (method == reader) { return }
        throw method == reader
            ? .parameter(
                "with",
                zh: "with: \(reader) 须同时写明 \(name)",
                en: "with: \(reader) also needs `\(name)`"
            )
            : .parameter(
                name,
                zh: "\(name) 只用于 with: \(reader)",
                en: "`\(name)` is read with `with: \(reader)` only"
            )
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let column = block[0]
        scores.set(column) { row in
            if column.isKnown(row) { return .kept }
            guard isMissing(column, row) else { return .none(column.state(row)) }
            let filling = filling(column, row)
            return filling.isFinite ? .changed(filling) : .none(.notAvailable)
        }
    }

    /// Only what has no data is filled in: not a unit that is excluded or not assessed by it.
    private func isMissing(_ column: Column, _ row: Int) -> Bool {
        let state = column.state(row)
        return state == .notAvailable || state == .scored
    }

    private func filling(_ column: Column, _ row: Int) -> Double {
        switch method {
        case .mean: memory.filling(of: column, mean)
        case .median: memory.filling(of: column, median)
        case .value: value
        case .previous:
            previous.map { $0.isKnown(row) ? $0.numbers[row] : .nan } ?? value
        }
    }

    private func mean(_ column: Column) -> Double {
        var sum = ExactSum()
        var count = 0
        column.withFiniteNumbers { numbers in
            sum.add(contentsOf: numbers)
            count += numbers.count
        }
        return sum.mean(count: count)
    }

    private func median(_ column: Column) -> Double {
        let rising = column.risingNumbers
        guard !rising.isEmpty else { return .nan }
        let (lower, upper) = (rising[(rising.count - 1) / 2], rising[rising.count / 2])
        let sum = lower + upper
        return sum.isFinite ? sum / 2 : lower / 2 + upper / 2
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let column = block[0]
        guard isMissing(column, row), !column.isKnown(row) else { return nil }
        let filling = filling(column, row)
        if filling.isFinite {
            return switch method {
            case .mean: Reason(0, filling)
            case .median: Reason(1, filling)
            case .value: Reason(2, filling)
            case .previous: Reason(3, filling)
            }
        }
        if column.state(row) == .scored { return Reason(6) }
        return Reason(method == .previous ? 5 : 4)
    }
}

/// What fills in, kept for the reasons of all rows.
///
/// A scorer lives no longer than one call, and a call runs on one thread.
private final class ImputeMemory: @unchecked Sendable {
    private var filling: Double?

    func filling(of column: Column, _ compute: (Column) -> Double) -> Double {
        if let filling { return filling }
        let found = compute(column)
        filling = found
        return found
    }
}
