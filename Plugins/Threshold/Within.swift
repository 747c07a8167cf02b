internal import ScorerKit

/// Scores whether a value lies in an interval.
///
/// points = full mark inside; outside zero, or the full mark less `lose` points for each full step
/// of `per_full` between the value and the nearer end.
struct Within: Scorer {
    static let description = ScorerDescription(
        id: "within",
        title: Title(zh: "区间计分", en: "Within"),
        summary: Title(
            zh: "在规定区间内得满分；超出或不足得零分，或者每满一档扣若干分。",
            en: "Full marks inside an interval; outside zero, or so many points less for each "
                + "full step."
        ),
        reference: "Common in assessment rules: 300至500户，每超出或不足20户扣1分",
        returns: .points,
        parameters: [
            ParameterDescription(
                "interval",
                .interval,
                zh: "得满分的区间",
                en: "the interval that gets full marks",
                isRequired: true,
                isMain: true,
                unitOfMeasure: "value"
            )
        ] + Shortfall.parameters,
        reasons: [
            NamedText("inside", zh: "{0:value}在规定区间内", en: "{0:value} is inside the interval"),
            NamedText("outside", zh: "{0:value}不在规定区间内", en: "{0:value} is outside the interval"),
            NamedText(
                "outside_by_steps",
                zh: "{0:value}与区间端点{1:value}相差满{2}档，应扣{3}分",
                en: "{0:value} is outside the end {1:value}: full steps {2}, points to lose {3}"
            ),
            NamedText("not_finite", zh: "数值不是有限数", en: "the value is not a finite number"),
        ],
        examples: [
            WorkedExample(
                zh: "300至500户得10分；缺数据的无分",
                en: "From 300 to 500 households get 10 points; a missing value has no score",
                parameters: "{interval: 300..500, full_mark: 10}",
                inputs: [[300], [501], [.nan]],
                expected: [10, 0, .nan]
            ),
            WorkedExample(
                zh: "每满20户扣1分：超19户不扣，超20户扣1分，少45户扣2分",
                en: "1 point for each full 20: 19 above cost nothing, 20 above 1, 45 below 2",
                parameters: "{interval: 300..500, lose: 1, per_full: 20, full_mark: 10}",
                inputs: [[519], [520], [255], [900]],
                expected: [10, 9, 8, 0]
            ),
        ]
    )

    private let interval: Interval
    private let shortfall: Shortfall

    init(parameters: Parameters) throws(ScorerError) {
        interval = try parameters.interval("interval")
        shortfall = try Shortfall(parameters: parameters)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0], points)
    }

    /// Returns the points of a value; an end that is open is outside, at a distance of nothing.
    private func points(_ value: Double) -> Double {
        interval.contains(value)
            ? shortfall.fullMark : shortfall.points(value, beyond: nearerEnd(value))
    }

    private func nearerEnd(_ value: Double) -> Double {
        value <= interval.lower ? interval.lower : interval.upper
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard value.isFinite else { return Reason(3) }
        if interval.contains(value) { return Reason(0, value) }
        guard let lose = shortfall.lose else { return Reason(1, value) }
        let end = nearerEnd(value)
        let steps = shortfall.fullSteps(value, beyond: end)
        return Reason(2, value, end, steps, lose * steps)
    }
}
