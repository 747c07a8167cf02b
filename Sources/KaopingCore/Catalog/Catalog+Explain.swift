extension Catalog {
    /// The messages of explanations.
    static let explain: [Message] = [.unitNotFound, .unitAmbiguous]
}

extension Message {
    /// A unit that was asked for and is not in the run.
    public static let unitNotFound = Message(
        "unit-not-found",
        zh: "本次运行中没有考评对象“{unit}”",
        en: "the run has no unit \"{unit}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A name that several units have.
    public static let unitAmbiguous = Message(
        "unit-ambiguous",
        zh: "名为“{unit}”的考评对象不止一个：{units}",
        en: "several units have the name \"{unit}\": {units}",
        hintZH: "请写明编号。",
        hintEN: "Give the key."
    )
}
