extension Catalog {
    /// The messages about reports and outputs.
    static let output: [Message] = [
        .reportNoSuchColumn, .reportColumnTwice, .reportNoColumns, .outputCannotWrite,
        .outputStandard,
    ]
}

extension Message {
    /// A column that the report does not have.
    public static let reportNoSuchColumn = Message(
        "no-such-report-column",
        zh: "报告没有“{column}”这一列",
        en: "the report has no column \"{column}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A column that is asked for twice.
    public static let reportColumnTwice = Message(
        "report-column-twice",
        zh: "--columns 中“{column}”出现了两次",
        en: "--columns names the column \"{column}\" twice"
    )
    /// A choice of columns without any.
    public static let reportNoColumns = Message(
        "no-report-columns",
        zh: "--columns 没有写出任何一列",
        en: "--columns names no column",
        hintZH: "例如 --columns unit,score,rank",
        hintEN: "For example: --columns unit,score,rank"
    )
    /// A file that cannot be written.
    public static let outputCannotWrite = Message(
        "cannot-write",
        zh: "无法写入：{reason}",
        en: "cannot be written: {reason}",
        hintZH: "没有写出任何文件，原有文件保持不变。",
        hintEN: "No file was written; what stood there is as it was."
    )
    /// A result that standard output does not take.
    public static let outputStandard = Message(
        "cannot-write-standard-output",
        zh: "无法写到标准输出：{reason}",
        en: "standard output cannot be written: {reason}"
    )
}
