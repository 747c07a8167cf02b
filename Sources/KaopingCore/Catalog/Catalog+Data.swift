extension Catalog {
    /// The messages of this area.
    static let data: [Message] = [
        .tableNotFound,
        .tableIsFolder,
        .tableNotAFile,
        .tableNotReadable,
        .tableChanged,
        .tableTooLarge,
        .tableEmpty,
        .tableNoRows,
        .tableHeadingBlank,
        .tableUTF16,
        .tableNotUTF8,
        .tableNull,
        .tableCarriageReturns,
        .tableDelimiter,
        .columnMissing,
        .columnMissingNear,
        .columnTwice,
        .rowFields,
        .recordTooLong,
        .quoteInside,
        .quoteThenText,
        .quoteOpen,
        .badCell, .noSuchDay,
        .cellOutOfRange,
        .blankCell,
        .unknownCategory,
        .unknownCategoryNear,
        .duplicateKey,
    ]
}

extension Message {
    /// The file does not exist.
    public static let tableNotFound = Message(
        "table-not-found",
        zh: "没有这个文件",
        en: "there is no such file"
    )

    /// A folder stands where a file is wanted.
    public static let tableIsFolder = Message(
        "table-is-folder",
        zh: "这是一个文件夹，需要的是 CSV 文件",
        en: "this is a folder; a CSV file is wanted"
    )

    /// A pipe or device stands where a file is wanted.
    public static let tableNotAFile = Message(
        "table-not-a-file",
        zh: "这不是普通文件（而是管道或设备）",
        en: "this is not a regular file but a pipe or a device",
        hintZH: "请先存成文件再读取。",
        hintEN: "Save the data to a file first."
    )

    /// The file cannot be opened or read.
    public static let tableNotReadable = Message(
        "table-not-readable",
        zh: "文件无法读取：{reason}",
        en: "the file cannot be read: {reason}"
    )

    /// The file changed while it was being read.
    public static let tableChanged = Message(
        "table-changed",
        zh: "读取过程中文件发生了变化",
        en: "the file changed while it was being read",
        hintZH: "请关闭正在写这个文件的程序，然后重试。",
        hintEN: "Close the program that writes the file and try again."
    )

    /// There is no address space for the columns.
    public static let tableTooLarge = Message(
        "table-too-large",
        zh: "没有足够的地址空间存放这张表（{bytes} 字节）",
        en: "there is not enough address space for this table ({bytes} bytes)"
    )

    /// The file holds nothing.
    public static let tableEmpty = Message(
        "table-empty",
        zh: "文件是空的",
        en: "the file is empty"
    )

    /// The file holds a heading only.
    public static let tableNoRows = Message(
        "table-no-rows",
        zh: "只有表头，没有数据行",
        en: "there is a heading but no row of data"
    )

    /// The first line is blank.
    public static let tableHeadingBlank = Message(
        "table-heading-blank",
        zh: "第一行是空行，表头必须在第一行",
        en: "the first line is blank; the headings must stand there"
    )

    /// The file is UTF-16.
    public static let tableUTF16 = Message(
        "table-utf16",
        zh: "文件是 UTF-16 编码，只能读取 UTF-8",
        en: "the file is in UTF-16; only UTF-8 is read",
        hintZH: "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。",
        hintEN: "In Excel, save it as \"CSV UTF-8 (Comma delimited)\"."
    )

    /// Some bytes are not UTF-8.
    public static let tableNotUTF8 = Message(
        "table-not-utf8",
        zh: "第 {offset} 字节处（从 0 数起）不是有效的 UTF-8",
        en: "byte {offset} (from 0) is not valid UTF-8",
        hintZH: "文件看来是 GB18030（GBK）编码，请另存为 UTF-8；在 Excel 中选“CSV UTF-8（逗号分隔）”。",
        hintEN:
            "It looks like GB18030 (GBK); save it as UTF-8, in Excel as \"CSV UTF-8 (Comma delimited)\"."
    )

    /// There is a NUL byte.
    public static let tableNull = Message(
        "table-nul-byte",
        zh: "第 {offset} 字节处（从 0 数起）是 NUL（零字节），文件可能已损坏或不是文本",
        en: "byte {offset} (from 0) is NUL; the file may be damaged or not be text"
    )

    /// Lines end with a carriage return only.
    public static let tableCarriageReturns = Message(
        "table-carriage-returns",
        zh: "行尾只有回车符（CR），这是旧式 Mac 文件的写法",
        en: "lines end with a carriage return (CR) alone, as in old Mac files",
        hintZH: "请另存为行尾是 LF 或 CRLF 的文件。",
        hintEN: "Save the file with LF or CRLF at the line ends."
    )

    /// The columns are not separated by commas.
    public static let tableDelimiter = Message(
        "table-delimiter",
        zh: "表头里没有逗号，却有{found}：列要用逗号分隔",
        en: "the heading row has no comma but {found}; columns must be separated by commas",
        hintZH: "请另存为逗号分隔的 CSV。",
        hintEN: "Save the file as a comma separated CSV."
    )

    /// A column is not in the file.
    public static let columnMissing = Message(
        "column-missing",
        zh: "{file} 没有“{heading}”列；表头有：{found}",
        en: "{file} has no column \"{heading}\"; its headings are: {found}"
    )

    /// A column is not in the file, one like it is.
    public static let columnMissingNear = Message(
        "column-missing-near",
        zh: "{file} 没有“{heading}”列；表头有：{found}",
        en: "{file} has no column \"{heading}\"; its headings are: {found}",
        hintZH: "是不是“{nearest}”？",
        hintEN: "Did you mean \"{nearest}\"?"
    )

    /// A heading stands twice.
    public static let columnTwice = Message(
        "column-twice",
        zh: "表头“{heading}”出现了两次：第 {first} 列和第 {second} 列",
        en: "the heading \"{heading}\" stands twice, in columns {first} and {second}"
    )

    /// A row has too few or too many cells.
    public static let rowFields = Message(
        "row-fields",
        zh: "第 {row} 行有 {found} 个单元格，表头有 {expected} 个",
        en: "row {row} has {found} cells, the heading has {expected}"
    )

    /// A row is longer than is read.
    public static let recordTooLong = Message(
        "record-too-long",
        zh: "从这里开始的一行超过 {limit} 字节",
        en: "the row that begins here is longer than {limit} bytes",
        hintZH: "可能少了一个收尾的引号，或者这不是 CSV 文件。",
        hintEN: "Perhaps a closing quote is missing, or this is no CSV file."
    )

    /// There is a quote inside a field without quotes.
    public static let quoteInside = Message(
        "quote-inside",
        zh: "未加引号的单元格里出现了引号：{value}",
        en: "there is a quote inside a cell that is not quoted: {value}",
        hintZH: "整个单元格要用引号括起来，里面的引号写两个。",
        hintEN: "Put the whole cell in quotes and double the quote inside."
    )

    /// There is text behind a closing quote.
    public static let quoteThenText = Message(
        "quote-then-text",
        zh: "收尾的引号后面还有文字：{value}",
        en: "there is text behind the closing quote: {value}",
        hintZH: "里面的引号要写两个。",
        hintEN: "Double the quotes inside the cell."
    )

    /// The file ends inside a quoted field.
    public static let quoteOpen = Message(
        "quote-open",
        zh: "文件在引号内结束；这个单元格从第 {line} 行开始",
        en: "the file ends inside a quoted cell, which began on line {line}",
        hintZH: "请检查文件是否被截断，或补上收尾的引号。",
        hintEN: "See whether the file was cut short, or add the closing quote."
    )

    /// A day that its month does not have.
    public static let noSuchDay = Message(
        "no-such-day",
        zh: "“{value}”不对，{year}年{month}月只有{length}天",
        en: "\"{value}\" is no day: month {month} of {year} has {length} days"
    )
    /// A cell is not what its column holds.
    public static let badCell = Message(
        "bad-cell",
        zh: "“{value}”不对，应为{expected}",
        en: "\"{value}\" is not {expected}"
    )

    /// A number is out of its range.
    public static let cellOutOfRange = Message(
        "cell-out-of-range",
        zh: "“{value}”超出范围 {range}",
        en: "\"{value}\" is outside {range}"
    )

    /// A cell is blank that must not be.
    public static let blankCell = Message(
        "blank-cell",
        zh: "此格不能为空",
        en: "this cell must not be blank"
    )

    /// A value is not among the declared.
    public static let unknownCategory = Message(
        "unknown-category",
        zh: "“{value}”不在规定的值之中：{values}",
        en: "\"{value}\" is not one of the declared values: {values}"
    )

    /// A value is not among the declared, one like it is.
    public static let unknownCategoryNear = Message(
        "unknown-category-near",
        zh: "“{value}”不在规定的值之中：{values}",
        en: "\"{value}\" is not one of the declared values: {values}",
        hintZH: "是不是“{nearest}”？",
        hintEN: "Did you mean \"{nearest}\"?"
    )

    /// A key stands in two rows.
    public static let duplicateKey = Message(
        "duplicate-key",
        zh: "“{value}”重复：第 {first} 行（文件第 {firstLine} 行）已有",
        en: "\"{value}\" stands twice; row {first} (line {firstLine}) has it already"
    )
}
