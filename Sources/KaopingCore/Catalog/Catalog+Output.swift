extension Catalog {
    /// The messages about reports and outputs.
    static let output: [Message] = [.reportNoSuchColumn, .outputCannotWrite]
}

extension Message {
    /// A column that the report does not have.
    public static let reportNoSuchColumn = Message(
        "no-such-report-column",
        zh: "报告没有“{column}”这一列",
        en: "the report has no column \"{column}\"",
        hintZH: "可用：{known}",
        hintEN: "There are: {known}"
    )
    /// A file that cannot be written.
    public static let outputCannotWrite = Message(
        "cannot-write",
        zh: "无法写入：{reason}",
        en: "cannot be written: {reason}",
        hintZH: "没有写出任何文件，原有文件保持不变。",
        hintEN: "No file was written; what stood there is as it was."
    )
}
