extension Catalog {
    /// The messages about preparing data.
    static let preparation: [Message] = [
        .preparationNoDenominator, .preparationIdleDenominator, .preparationOwnScreen,
        .preparationNotNumber, .preparationLeavesRaw, .preparationScreened,
    ]
}

extension Message {
    /// A denominator that no step divides by.
    public static let preparationNoDenominator = Message(
        "per-without-step",
        zh: "“{title}”写明了 per，但数据处理中没有 per: denominator 一步，不会折算",
        en: "\"{title}\" states \"per\", but no step of its preparation divides by it",
        hintZH: "在 prepare 中加上 - {per: denominator}。",
        hintEN: "Add - {per: denominator} to \"prepare\"."
    )
    /// A step that divides by denominators where none is stated.
    public static let preparationIdleDenominator = Message(
        "idle-per-step",
        zh: "没有指标写明 per，per: denominator 一步不起作用",
        en: "no indicator states \"per\", so that \"per: denominator\" means nothing",
        hintZH: "在指标中写明折算的基数，如 per: population；或删去这一步。",
        hintEN: "State it on the indicators, as in per: population, or take the step out."
    )
    /// A screen among one indicator's own steps.
    public static let preparationOwnScreen = Message(
        "screen-of-one",
        zh: "screen 看的是全部指标，不能写在单个指标“{title}”的处理中",
        en: "\"screen\" looks at all indicators and cannot be a step of \"{title}\" alone",
        hintZH: "写在方案的 prepare 中。",
        hintEN: "State it under the profile's \"prepare\"."
    )
    /// Preparation of what is no number.
    public static let preparationNotNumber = Message(
        "prepared-not-number",
        zh: "“{title}”的值是{type}，只有数才能处理",
        en: "the value of \"{title}\" is {type}; only numbers can be prepared"
    )
    /// Leaves that score what is not prepared.
    public static let preparationLeavesRaw = Message(
        "scored-unprepared",
        zh: "以下考评项的数据不经处理就计分：{leaves}",
        en: "the data of these criteria are scored without preparation: {leaves}",
        hintZH: "处理的是以指标编号直接计分的指标；列也可列为指标，如 indicators: {fires: {}}。",
        hintEN: "What is prepared is an indicator scored by its id alone; a column becomes one by "
            + "being listed, as in indicators: {fires: {}}."
    )
    /// Units with too little data.
    public static let preparationScreened = Message(
        "screened",
        zh: "有数据的指标不足 {share}，不参评：{units}（共 {count} 个）",
        en: "excluded, with data for less than {share} of the indicators: {units} ({count} in all)"
    )
}
