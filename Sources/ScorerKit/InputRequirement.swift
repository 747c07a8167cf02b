/// A column that a scorer needs, or cannot take, because of what else a profile states.
///
/// An input that is needed in any case is declared as required; this is for the others. The host
/// checks it before there is data.
public struct InputRequirement: Sendable, Hashable {
    /// When it holds.
    public enum Condition: Sendable, Hashable {
        /// A parameter is stated; with a word, only where it is or contains that word.
        case parameter(String, word: String?)
        /// A parameter is not stated.
        case noParameter(String)
        /// Another input has a column.
        case input(String)
    }

    /// When it holds.
    public let condition: Condition
    /// The input that it is about.
    public let input: String
    /// Whether the input must have no column then, rather than one.
    public let isForbidden: Bool

    /// Creates a requirement.
    public init(_ condition: Condition, input: String, isForbidden: Bool = false) {
        self.condition = condition
        self.input = input
        self.isForbidden = isForbidden
    }

    /// An input that a parameter needs, where it is stated or has a word.
    public static func needs(
        _ input: String,
        where parameter: String,
        has word: String? = nil
    ) -> InputRequirement {
        InputRequirement(.parameter(parameter, word: word), input: input)
    }

    /// An input that is needed where a parameter is not stated.
    public static func needs(_ input: String, without parameter: String) -> InputRequirement {
        InputRequirement(.noParameter(parameter), input: input)
    }

    /// An input that another input needs.
    public static func needs(_ input: String, besides other: String) -> InputRequirement {
        InputRequirement(.input(other), input: input)
    }

    /// An input that cannot have a column where a parameter is stated.
    public static func forbids(_ input: String, where parameter: String) -> InputRequirement {
        InputRequirement(.parameter(parameter, word: nil), input: input, isForbidden: true)
    }

    /// An input that cannot have a column where another input has one.
    public static func forbids(_ input: String, besides other: String) -> InputRequirement {
        InputRequirement(.input(other), input: input, isForbidden: true)
    }

    /// When it holds, as said of a scorer that does so.
    public var reason: Title {
        switch condition {
        case .parameter(let name, nil): Title(zh: "写了“\(name)”", en: "states \"\(name)\"")
        case .parameter(let name, let word?):
            Title(zh: "的“\(name)”写了“\(word)”", en: "has \"\(word)\" under \"\(name)\"")
        case .noParameter(let name):
            Title(zh: "没有写“\(name)”", en: "does not state \"\(name)\"")
        case .input(let name): Title(zh: "用到列“\(name)”", en: "takes the column \"\(name)\"")
        }
    }

    /// What is said of the input where it is described.
    public var inWords: Title {
        let when: Title
        switch condition {
        case .parameter(let name, nil): when = Title(zh: "写明 \(name) 时", en: "with \(name)")
        case .parameter(let name, let word?):
            when = Title(zh: "\(name) 写 \(word) 时", en: "with \(word) under \(name)")
        case .noParameter(let name): when = Title(zh: "不写 \(name) 时", en: "without \(name)")
        case .input(let name): when = Title(zh: "有 \(name) 列时", en: "beside \(name)")
        }
        return isForbidden
            ? Title(zh: when.zh + "不得有", en: "must not be there " + when.en)
            : Title(zh: when.zh + "必有", en: "needed " + when.en)
    }
}
