/// The mappings of the profile language.
public enum Shapes {
    /// All of them, the profile first.
    public static let all = [
        profile, source, calendar, parameter, unit, table, column, cases, input, indicator,
        changeable, preparation,
        screen, defaults, defaultCriterion, criterion, weightTable, missing, states, requirement,
        total, adjustment, gate, rating,
        rule, quota, ranking, rollup, figure, target, consequence, stage,
    ]

    /// The whole document.
    public static let profile = Shape(
        name: "profile",
        zh: "考评方案",
        en: "The assessment scheme",
        keys: [
            Keys.language, Keys.profile, Keys.extends, Keys.remove, Keys.title, Keys.source,
            Keys.assumption, Keys.effective, Keys.plugins,
            Keys.period, Keys.calendar, Keys.parameters, Keys.types, Keys.unit, Keys.tables,
            Keys.inputs, Keys.indicators, Keys.prepare, Keys.defaults, Keys.scale, Keys.stated,
            Keys.combine, Keys.weights, Keys.criteria, Keys.missing, Keys.totals, Keys.adjustments,
            Keys.forbid,
            Keys.gates, Keys.rating, Keys.ranking, Keys.rollup, Keys.figures, Keys.targets,
            Keys.consequences, Keys.procedure,
        ]
    )

    /// Where a statement comes from.
    public static let source = Shape(
        name: "source",
        zh: "依据",
        en: "Where a statement comes from",
        keys: [Keys.document, Keys.clause, Keys.assumption]
    )

    /// What is assessed.
    public static let unit = Shape(
        name: "unit",
        zh: "考评对象",
        en: "What is assessed",
        keys: [Keys.key, Keys.nameColumn, Keys.groups, Keys.category, Keys.aliases]
    )

    /// A table of data.
    public static let table = Shape(
        name: "table",
        zh: "数据表",
        en: "A table of data",
        keys: [
            Keys.title, Keys.file, Keys.periodColumn, Keys.unitColumn, Keys.rows, Keys.holds,
            Keys.columns, Keys.source, Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// A column of a table.
    public static let column = Shape(
        name: "column",
        zh: "数据列",
        en: "A column of a table",
        keys: [
            Keys.title, Keys.heading, Keys.type, Keys.values, Keys.separator, Keys.written,
            Keys.range,
            Keys.unitOfMeasure, Keys.blank, Keys.source, Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// A computed value.
    public static let indicator = Shape(
        name: "indicator",
        zh: "指标",
        en: "A value computed for each unit",
        keys: [Keys.title, Keys.value, Keys.indicatorType, Keys.ofTable, Keys.whereRows]
            + reductions
            + [
                Keys.weightOfUnit, Keys.by, Keys.thenReduction, Keys.better, Keys.per,
                Keys.prepareOwn, Keys.changeable, Keys.source,
                Keys.assumption, Keys.lock, Keys.bound,
            ]
    )

    /// A node of the tree of criteria.
    public static let criterion = Shape(
        name: "criterion",
        zh: "考评项",
        en: "A node of the tree of criteria",
        keys: [
            Keys.id, Keys.title, Keys.points, Keys.weight, Keys.attributes, Keys.only, Keys.of,
            Keys.whereRows, Keys.rowColumns, Keys.states, Keys.withinGroup, Keys.score,
            Keys.require, Keys.better, Keys.combine,
            Keys.weights,
            Keys.criteria, Keys.leaves, Keys.missing, Keys.effective, Keys.open, Keys.source,
            Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// How the stated score becomes a level; a rating scorer stands beside these keys.
    public static let rating = Shape(
        name: "rating",
        zh: "定级",
        en: "How the stated score becomes a level",
        keys: [
            Keys.levels, Keys.start, Keys.rules, Keys.titles, Keys.source, Keys.assumption,
            Keys.lock, Keys.bound,
        ]
    )

    /// How units are ranked.
    public static let ranking = Shape(
        name: "ranking",
        zh: "排名",
        en: "How units are ranked",
        keys: [
            Keys.ties, Keys.within, Keys.then, Keys.percentile, Keys.source, Keys.assumption,
            Keys.lock, Keys.bound,
        ]
    )
}
