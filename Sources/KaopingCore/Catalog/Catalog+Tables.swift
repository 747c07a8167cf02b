extension Catalog {
    /// The messages of tables with many rows and of other runs' results.
    static let tables: [Message] = [
        .dataUnknownUnitNear, .rowWithoutUnit, .rowsUnknown, .rowsUngrouped, .inputNotDeclared,
        .inputOutsideFolder, .inputNoYearBefore, .inputNoYearBeforeAbsent, .inputMissing,
        .inputFileMissing, .inputAbsent, .inputFileAbsent,
        .inputNotRecorded, .inputNotRecordedAbsent, .inputPeriodUnwanted, .inputPeriodTwice,
        .inputPeriodUnclear, .inputOtherUnits, .calendarBlank, .calendarKind, .calendarNoWeekend,
        .calendarTwice, .calendarMissing, .calendarYears,
    ]
}

extension Message {
    /// A row of a calendar without its day or its kind.
    public static let calendarBlank = Message(
        "calendar-blank",
        zh: "工作日历的每一行都须写明日期和类型",
        en: "each row of a calendar needs its day and its kind"
    )
    /// A kind of day that there is not.
    public static let calendarKind = Message(
        "calendar-kind",
        zh: "“{found}”应为 放假 或 上班",
        en: "\"{found}\" must be holiday or workday",
        hintZH: "放假的日子写 放假，调休上班的周末写 上班；平常的日子不必写。",
        hintEN:
            "Days off are holiday, weekends worked in exchange are workday; leave plain days out."
    )
    /// A weekday that is said to be worked in exchange.
    public static let calendarNoWeekend = Message(
        "calendar-no-weekend",
        zh: "{day} 不是星期六或星期日，本来就上班，不必写为调休上班",
        en: "{day} is no Saturday or Sunday, so that it is worked anyway and not in exchange"
    )
    /// A day that is off and worked.
    public static let calendarTwice = Message(
        "calendar-twice",
        zh: "{day} 既写为放假又写为上班",
        en: "{day} is a holiday and a workday"
    )
    /// Working days without any calendar.
    public static let calendarMissing = Message(
        "calendar-missing",
        zh: "“{use}”按工作日计，而方案没有写明节假日与调休，一律按周一至周五上班计算",
        en:
            "\"{use}\" counts working days, but the profile states no holidays: Monday to Friday count throughout",
        hintZH: "在 calendar: 写明，或用写有 holds: calendar 的数据表给出。",
        hintEN: "State them under calendar:, or in a table with holds: calendar."
    )
    /// Working days of years of which the calendar says nothing.
    public static let calendarYears = Message(
        "calendar-years",
        zh: "“{use}”按工作日计，而节假日与调休只有 {stated} 年的，没有 {missing} 年的，该年按周一至周五上班计算",
        en:
            "\"{use}\" counts working days, but holidays are stated for {stated} and not for {missing}, where Monday to Friday count throughout",
        hintZH: "在 calendar: 写明，或用写有 holds: calendar 的数据表给出。",
        hintEN: "State them under calendar:, or in a table with holds: calendar."
    )
    /// A unit that the first table does not have, though one like it.
    public static let dataUnknownUnitNear = Message(
        "unknown-unit-near",
        zh: "考评对象“{unit}”不在数据表“{table}”之中",
        en: "the unit \"{unit}\" is not in the table \"{table}\"",
        hintZH: "是不是“{nearest}”？同一对象的其他写法可在方案的 unit: aliases: 中列明。",
        hintEN: "Did you mean \"{nearest}\"? Other spellings may be listed under unit: aliases:."
    )
    /// A row of which no column names a unit.
    public static let rowWithoutUnit = Message(
        "row-without-unit",
        zh: "此行没有写明考评对象",
        en: "the row names no unit"
    )
    /// Rows whose condition cannot be decided.
    public static let rowsUnknown = Message(
        "rows-unknown",
        zh: "“{name}”：数据表“{table}”有 {count} 行因缺少数据无法判断是否符合条件，未计入",
        en:
            "\"{name}\": rows of \"{table}\" whose condition cannot be decided for lack of data: {count}; they do not count"
    )
    /// Rows that lack the value by which rows are grouped.
    public static let rowsUngrouped = Message(
        "rows-ungrouped",
        zh: "“{name}”：数据表“{table}”有 {count} 行缺少分组所依据的值，未计入",
        en:
            "\"{name}\": rows of \"{table}\" without the value that they are grouped by: {count}; they do not count"
    )
    /// An input that the scheme does not have.
    public static let inputNotDeclared = Message(
        "input-not-declared",
        zh: "方案没有引用结果“{input}”；有：{known}",
        en: "the scheme has no input \"{input}\"; it has: {known}"
    )
    /// An input's path that leads out of the folder.
    public static let inputOutsideFolder = Message(
        "input-outside-folder",
        zh: "引用结果“{input}”的文件“{file}”不在文件夹“{folder}”之内",
        en: "the file \"{file}\" of the input \"{input}\" is not inside the folder \"{folder}\"",
        hintZH: "把文件放进该文件夹，或用 --input {input}=文件 明确指定。",
        hintEN: "Put the file there, or name it with --input {input}=FILE."
    )
    /// The result of the year before, of a week that it does not have.
    public static let inputNoYearBefore = Message(
        "input-no-year-before",
        zh: "引用的考评结果“{title}”取上年同期，上年没有与 {period} 对应的周期",
        en: "the result \"{title}\" is that of the year before, which has no {period}",
        hintZH: "可以没有时，在方案中写 or_none: true。",
        hintEN: "Where it may be absent, state or_none: true."
    )
    /// The same, of a result that may be absent.
    public static let inputNoYearBeforeAbsent = Message(
        "input-no-year-before-absent",
        zh: "引用的考评结果“{title}”取上年同期，上年没有与 {period} 对应的周期，按没有该结果计算",
        en:
            "the result \"{title}\" is that of the year before, which has no {period}; the run goes on without it"
    )
    /// A result that is needed and that nothing names a file for.
    public static let inputMissing = Message(
        "input-missing",
        zh: "需要引用考评结果“{title}”（{period}），但没有给出文件",
        en: "the result \"{title}\" ({period}) is needed, and no file was given for it",
        hintZH: "用 --input {input}={of}文件 指定；可以没有时，在方案中写 or_none: true。",
        hintEN:
            "Name it with --input {input}={of}FILE; where it may be absent, state or_none: true."
    )
    /// A result that is needed and whose file is not there.
    public static let inputFileMissing = Message(
        "input-file-missing",
        zh: "需要引用考评结果“{title}”（{period}），但没有文件 {file}",
        en: "the result \"{title}\" ({period}) is needed, and there is no file {file}",
        hintZH: "用 --input {input}={of}文件 指定；可以没有时，在方案中写 or_none: true。",
        hintEN:
            "Name it with --input {input}={of}FILE; where it may be absent, state or_none: true."
    )
    /// A result that no file was given for, and that may be absent.
    public static let inputAbsent = Message(
        "input-absent",
        zh: "没有给出引用的考评结果“{title}”（{period}），按没有该结果计算",
        en: "the result \"{title}\" ({period}) was not given; the run goes on without it",
        hintZH: "有该结果时，用 --input {input}={of}文件 指定。",
        hintEN: "Where there is one, name it with --input {input}={of}FILE."
    )
    /// A result whose file is not there, and that may be absent.
    public static let inputFileAbsent = Message(
        "input-file-absent",
        zh: "没有引用的考评结果“{title}”（{period}）的文件 {file}，按没有该结果计算",
        en:
            "there is no file {file} of the result \"{title}\" ({period}); the run goes on without it",
        hintZH: "有该结果时，用 --input {input}={of}文件 指定。",
        hintEN: "Where there is one, name it with --input {input}={of}FILE."
    )
    /// A result that is needed and that neither a file nor the store has.
    public static let inputNotRecorded = Message(
        "input-not-recorded",
        zh: "需要引用考评结果“{title}”（{period}），没有给出文件，档案库 {store} 中也没有方案 {profile} 该周期的留档",
        en:
            "the result \"{title}\" ({period}) is needed; no file was given for it, and the store {store} has no run of {profile} for that period",
        hintZH: "先运行该周期并留档（已撤回的不算），或用 --input {input}={of}文件 指定；可以没有时，在方案中写 or_none: true。",
        hintEN:
            "Run that period first (a withdrawn run does not count), or name a file with --input {input}={of}FILE; where it may be absent, state or_none: true."
    )
    /// A result that neither a file nor the store has, and that may be absent.
    public static let inputNotRecordedAbsent = Message(
        "input-not-recorded-absent",
        zh: "没有给出引用的考评结果“{title}”（{period}），档案库 {store} 中也没有该周期的留档，按没有该结果计算",
        en:
            "the result \"{title}\" ({period}) was not given, and the store {store} has no run for that period; the run goes on without it",
        hintZH: "有该结果时，先运行该周期并留档（已撤回的不算），或用 --input {input}={of}文件 指定。",
        hintEN:
            "Where there is one, run that period first (a withdrawn run does not count), or name a file with --input {input}={of}FILE."
    )
    /// A file for a period whose result is not used.
    public static let inputPeriodUnwanted = Message(
        "input-period-unwanted",
        zh: "引用结果“{title}”不用周期 {period} 的结果；所用周期：{wanted}",
        en: "the input \"{title}\" does not use the period {period}; it uses: {wanted}",
        hintZH: "--input {input}=周期=文件 中的周期须是其中之一。",
        hintEN: "The period of --input {input}=PERIOD=FILE must be one of them."
    )
    /// Two files for one period.
    public static let inputPeriodTwice = Message(
        "input-period-twice",
        zh: "引用结果“{title}”的周期 {period} 有两个文件：{first}、{second}",
        en: "the input \"{title}\" has two files for the period {period}: {first}, {second}",
        hintZH: "--input {input}=周期=文件 每个周期只能写一次。",
        hintEN: "State --input {input}=PERIOD=FILE once for each period."
    )
    /// Files that are not clearly of some periods.
    public static let inputPeriodUnclear = Message(
        "input-period-unclear",
        zh: "引用结果“{title}”有 {given} 个文件没有写明周期，无法与所用的 {count} 个周期（{wanted}）一一对应",
        en:
            "files of the input \"{title}\" that state no period: {given}; the periods that it uses: {count} ({wanted})",
        hintZH: "写明周期：--input {input}=周期=文件。",
        hintEN: "State the period: --input {input}=PERIOD=FILE."
    )
    /// Units of another run that are not in this one.
    public static let inputOtherUnits = Message(
        "input-other-units",
        zh: "有 {count} 个考评对象不在本次考评之中，其结果未使用，如“{example}”",
        en:
            "units that are not in this run, whose results were not used: {count}, such as \"{example}\""
    )
}
