// The mappings of data.
extension Shapes {
    /// The days on which offices work.
    public static let calendar = Shape(
        name: "calendar",
        zh: "工作日历",
        en: "The days on which offices work",
        keys: [
            Keys.holidays, Keys.workingWeekends, Keys.source, Keys.assumption, Keys.lock,
            Keys.bound,
        ]
    )

    /// What a place must fill in.
    public static let parameter = Shape(
        name: "parameter",
        zh: "参数",
        en: "What the scheme leaves to the place",
        keys: [
            Keys.title, Keys.parameterType, Keys.required, Keys.defaultValue, Keys.values,
            Keys.range, Keys.unitOfMeasure, Keys.source, Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// Results of earlier or other assessments.
    public static let input = Shape(
        name: "input",
        zh: "引用的考评结果",
        en: "Results of earlier or other assessments",
        keys: [
            Keys.title, Keys.resultOf, Keys.inputPeriod, Keys.periods, Keys.need, Keys.orNone,
            Keys.inputFile, Keys.source, Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// How a unit can change an indicator.
    public static let changeable = Shape(
        name: "changeable",
        zh: "可改进的指标",
        en: "How a unit can change an indicator by its own effort",
        keys: [
            Keys.step, Keys.mayBecome, Keys.cost, Keys.source, Keys.assumption, Keys.lock,
            Keys.bound,
        ]
    )

    /// One step of preparing data.
    public static let preparation = Shape(
        name: "preparation",
        zh: "数据处理",
        en: "One step of preparing data",
        keys: [
            Keys.perStep, Keys.screen, Keys.impute, Keys.outliers, Keys.source, Keys.assumption,
            Keys.lock, Keys.bound,
        ]
    )

    /// A table by category.
    public static let cases = Shape(
        name: "cases",
        zh: "按类别取值",
        en: "A table by category",
        keys: [Keys.casesBy, Keys.cases, Keys.otherwise]
    )

    /// Which units have too little data.
    public static let screen = Shape(
        name: "screen",
        zh: "数据不足的筛除",
        en: "Which units have too little data",
        keys: [Keys.available]
    )

    /// The keys by which rows or units are reduced to one value.
    static let reductions = [
        Keys.count, Keys.sum, Keys.mean, Keys.median, Keys.lowest, Keys.highest, Keys.share,
        Keys.distinct,
    ]
}
