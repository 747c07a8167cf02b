internal import ScorerABI

/// What a scorer may throw.
public struct ScorerError: Error, Sendable, Hashable {
    /// What kind of fault it is, as it crosses the boundary.
    enum Kind: Sendable, Hashable {
        case parameter(String)
        case data
    }

    let kind: Kind
    /// What is wrong and what was expected.
    public let text: Title

    /// Returns the error for a parameter that is out of range or does not fit the others.
    public static func parameter(_ name: String, zh: String, en: String) -> ScorerError {
        ScorerError(kind: .parameter(name), text: Title(zh: zh, en: en))
    }

    /// Returns the error for columns or a summary that the scorer does not take.
    public static func data(zh: String, en: String) -> ScorerError {
        ScorerError(kind: .data, text: Title(zh: zh, en: en))
    }

    /// The status that crosses the boundary.
    var status: Int32 {
        switch kind {
        case .parameter: Int32(KP_ERROR_PARAMETER)
        case .data: Int32(KP_ERROR_DATA)
        }
    }

    /// The parameter at fault; empty when none is.
    var parameterName: String {
        if case .parameter(let name) = kind { name } else { "" }
    }
}
