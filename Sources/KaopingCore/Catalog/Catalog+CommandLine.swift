extension Catalog {
    /// The messages of the command line.
    static let commandLine: [Message] = [
        .profileNotFound, .periodUnreadable, .outputUnknownFormat, .outputTwice, .outputIsInput,
        .scorerNotFound,
    ]
}

extension Message {
    /// A profile that there is not.
    public static let profileNotFound = Message(
        "profile-not-found",
        zh: "找不到方案“{name}”，已查找：{looked}",
        en: "profile \"{name}\" not found, looked for: {looked}",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A text that is no period.
    public static let periodUnreadable = Message(
        "period-unreadable",
        zh: "“{period}”不是考评周期",
        en: "\"{period}\" is no period",
        hintZH: "写法：2020、2020H1、2020Q3、2020-07、2020-W31、phase:1 或 once。",
        hintEN: "Write 2020, 2020H1, 2020Q3, 2020-07, 2020-W31, phase:1 or once."
    )
    /// A file whose extension is no format.
    public static let outputUnknownFormat = Message(
        "unknown-format",
        zh: "不能由扩展名判断报告格式",
        en: "the extension names no report format",
        hintZH: "扩展名可为：{known}；或用 --format 指定格式。",
        hintEN: "Extensions are: {known}; or name the format with --format."
    )
    /// An output that is named twice.
    public static let outputTwice = Message(
        "output-twice",
        zh: "-o 两次指定了同一个输出",
        en: "-o names the same output twice"
    )
    /// An output that would replace an input.
    public static let outputIsInput = Message(
        "output-is-input",
        zh: "这是本次要读取的文件，不能作为输出",
        en: "this file is read by the run and cannot be its output",
        hintZH: "请换一个输出文件名。",
        hintEN: "Give the output another name."
    )
    /// A scorer that there is not.
    public static let scorerNotFound = Message(
        "scorer-not-found",
        zh: "没有评分器“{scorer}”",
        en: "there is no scorer \"{scorer}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
}
