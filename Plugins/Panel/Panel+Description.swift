internal import ScorerKit

extension Panel {
    static let description = ScorerDescription(
        id: "panel",
        title: Title(zh: "多元主体评价", en: "Panel of rater groups"),
        summary: Title(
            zh: "打分先按评价人合并，再按主体合并，最后按各主体的权重加权；可去掉最高分和最低分，"
                + "可要求最少人数，主体缺席怎么办由方案写明；回避的不计入，可按评价人宽严校正，"
                + "可给出评分一致性并提醒异常评价人。",
            en: "Joins points rater by rater, the raters group by group and the groups by their "
                + "shares, with drops of the highest and lowest, quorums and a rule for absence; "
                + "leaves recused raters out, adjusts raters for severity, measures agreement and "
                + "warns of peculiar raters where asked to."
        ),
        reference: "Common in appraisal rules: 各评价主体的权重在方案中确定，去掉一个最高分和一个最低分. "
            + "Severity: Herlocker, Konstan, Borchers and Riedl (1999). Agreement: Shrout and "
            + "Fleiss (1979); Kendall and Gibbons (1990); Krippendorff (2011).",
        need: .summary,
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: [
            InputDescription("group", .text, zh: "评价主体", en: "the group that the rater is of"),
            InputDescription("rater", .text, zh: "评价人", en: "who rates"),
            InputDescription(
                "item",
                .text,
                isRequired: false,
                zh: "评价项目",
                en: "what the points are for, where a rater rates several items"
            ),
            InputDescription("points", .number, zh: "打分", en: "the points given"),
        ] + RecusalRule.inputs,
        parameters: RaterRule.parameters + GroupRule.parameters + ownParameters
            + RecusalRule.parameters + SeverityRule.parameters + Agreement.parameters
            + RaterLimits.parameters,
        requirements: [
            .needs("item", where: "each_rater.over"),
            .needs("rater_unit", where: "check_raters", has: "own_unit"),
            .needs("rater_unit", where: "own_unit"),
            .needs("rated_unit", besides: "rater_unit"),
        ],
        reasons: PanelReason.allCases.map(\.text),
        outputs: [NamedText("raters", zh: "计入的评价人数", en: "Raters counted")],
        notes: PanelNote.allCases.map(\.text),
        lines: PanelLine.allCases.map(\.text)
    )

    private static let ownParameters = [
        ParameterDescription(
            "shares",
            .shares,
            zh: "各评价主体的权重，合计 100%，可按情形分别写",
            en: "the share of each group, 100% in all; may differ by case",
            isRequired: true,
            isMain: true
        ),
        ParameterDescription(
            "absent",
            .choice,
            zh: "有权重的主体缺席或人数不足时：不接受，由其余主体按比例分担，或不予评定",
            en: "where a group with a share is absent or too small: refuse the unit, share it "
                + "out among the others, or do not rate",
            defaultValue: "refuse",
            choices: ["refuse", "redistribute", "not_rated"],
            zhChoices: ["不接受", "由其余主体按比例分担", "不予评定"]
        ),
        ParameterDescription(
            "full_points",
            .number,
            zh: "一名评价人最多能打的分；写明后按满分折算",
            en: "the most points that a rater can give, where they are not on the node's scale",
            range: positive
        ),
        ParameterDescription(
            "least_points",
            .number,
            zh: "一名评价人最少打的分，低于它的打分不接受",
            en: "the least points that a rater can give; fewer are refused",
            defaultValue: "0",
            range: Interval(0...)
        ),
        ParameterDescription(
            "full_mark",
            .number,
            zh: "满分，由主程序按该考评项的分值填入",
            en: "filled in by the host with the node's full mark",
            range: positive
        ),
    ]

    private static let positive = Interval(
        0,
        .infinity,
        includesLower: false,
        includesUpper: false
    )
}
