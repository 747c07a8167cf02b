internal import KaopingCore

extension Period {
    /// Reads a period as it was given on the command line.
    ///
    /// - Throws: `IssuesError` for a text that is no period.
    static func given(_ text: String) throws(IssuesError) -> Period {
        guard let period = Period(text) else {
            throw IssuesError(.periodUnreadable, ["period": .text(text)], status: .usage)
        }
        return period
    }
}
