/// The scalars of the language as regular expressions that every validator reads alike.
///
/// Neither `\w` nor `\p{L}` is: of ids only what ASCII forbids is refused, so that letters of any
/// script pass. The decoder looks at the rest.
enum SchemaPatterns {
    private static let digits = "[0-9]+"
    private static let decimal = #"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"#
    private static let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    /// `a`, `党建`, `first-round`.
    static let id = #"^[^\x00-@\[-`{-\x7F][^\x00-,./:-@\[-^`{-\x7F]*$"#
    /// `12`, `-3.5`, `1/4`, `70%`.
    static let number = "^\(decimal)(?:/\(decimal)|%)?$"
    /// `12`.
    static let whole = "^[+-]?\(digits)$"
    /// `300..500`, `3000..<5000`, `90..`, `..<60`.
    static let interval: String = {
        // Behind two dots a third would be read as one of the interval's.
        let low = #"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"# + end
        let high = #"[+-]?[0-9]+\.?[0-9]*"# + end
        return "^ *(?:\(low) *\\.\\. *(?:<? *\(high))?|\\.\\. *<? *\(high)) *$"
    }()
    /// What may stand behind the digits of an end: the divisor of a fraction, or a percent sign.
    private static let end = #"(?:/[0-9]+(?:\.[0-9]+)?|%)?"#
    /// `1..5`.
    static let levels = "^ *[+-]?\(digits) *\\.\\. *[+-]?\(digits) *$"
    /// `2021-01-01..`, `2019-01-01..2020-12-31`, `..2020-12-31`.
    static let dates = "^ *(?:\(day) *\\.\\. *(?:\(day))?|\\.\\. *\(day)) *$"
    /// `2020-07-31`.
    static let date = "^\(day)$"
    /// `30 days`, or a whole number.
    static let days = "^[+-]?\(digits)(?: days)?$"
    /// `true` and `false`, where they are written as texts.
    static let flag = "^(?:true|false)$"
}
