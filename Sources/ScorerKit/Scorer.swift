/// A method that turns columns of values into scores (评分器).
///
/// A scorer is pure: the same parameters, columns and summary give the same bits, however the
/// rows are cut into blocks. A leaf scores one column; an aggregate joins one column for each
/// child; a rating turns the stated score into a level.
///
/// ```swift
/// struct Halves: Scorer {
///     static let description = ScorerDescription(
///         id: "halves",
///         title: Title(zh: "折半", en: "Halves"),
///         summary: Title(zh: "得分为数值的一半。", en: "Scores half of the value."),
///         reference: "Example"
///     )
///
///     init(parameters: Parameters) throws(ScorerError) {}
///
///     func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
///         scores.setEach(of: block[0]) { $0 / 2 }
///     }
/// }
/// ```
public protocol Scorer: Sendable {
    /// What all rows are summed up into; `NoSummary` for a scorer that needs none.
    associatedtype Summary: ScorerSummary = NoSummary

    /// What the scorer says of itself.
    static var description: ScorerDescription { get }

    /// Creates the scorer and checks its parameters.
    ///
    /// - Throws: `ScorerError.parameter` for values that make no sense together.
    init(parameters: Parameters) throws(ScorerError)

    /// Sums up the rows of a block.
    func observe(_ block: Block) throws(ScorerError) -> Summary

    /// Scores each row of a block.
    func score(
        _ block: Block,
        summary: Summary,
        into scores: inout Scores
    ) throws(ScorerError)

    /// Returns why a row has its score; called only when somebody asks.
    func reason(_ block: Block, row: Int, summary: Summary) -> Reason?

    /// Returns what each child gives to a row's value, in their order, as the description's `parts`
    /// says; a child that has no part gives 0, or 1 where parts are factors. Called only when
    /// somebody asks, and only for rows that are scored.
    func parts(_ block: Block, row: Int, summary: Summary) -> [Double]

    /// Returns what a row's value is made of, line by line, so that a reader can add it up; called
    /// only when somebody asks.
    func lines(_ block: Block, row: Int, summary: Summary) -> [Line]

    /// Returns the figures of the run in the order of the description.
    func figures(_ summary: Summary) throws(ScorerError) -> [Double]

    /// Returns what is to be said of the run: figures with names, and warnings.
    func notes(_ summary: Summary) throws(ScorerError) -> [Note]
}

extension Scorer {
    /// Gives no reason.
    public func reason(_ block: Block, row: Int, summary: Summary) -> Reason? { nil }

    /// Gives no parts.
    public func parts(_ block: Block, row: Int, summary: Summary) -> [Double] { [] }

    /// Gives no lines.
    public func lines(_ block: Block, row: Int, summary: Summary) -> [Line] { [] }

    /// Gives no figures.
    public func figures(_ summary: Summary) -> [Double] { [] }

    /// Says nothing.
    public func notes(_ summary: Summary) -> [Note] { [] }
}

extension Scorer where Summary == NoSummary {
    /// Sums nothing up.
    public func observe(_ block: Block) -> NoSummary { NoSummary() }
}

/// What a scorer needs to know of all rows, made block by block and merged.
///
/// Merging must be associative to the bit, so that the cut into blocks never shows:
/// minimum, maximum and counts are; a plain sum of doubles is not.
public protocol ScorerSummary: Sendable {
    /// Reads a summary from its bytes; nil when they are none.
    init?(bytes: UnsafeRawBufferPointer)
    /// The summary as bytes.
    var bytes: [UInt8] { get }
    /// Returns the summary of these rows and later ones.
    func merged(with later: Self) -> Self
}

extension ScorerSummary where Self: BitwiseCopyable {
    /// Reads a summary that is a plain value from its memory.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == MemoryLayout<Self>.size else { return nil }
        self = bytes.loadUnaligned(as: Self.self)
    }

    /// The memory of a summary that is a plain value.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: self) { Array($0.prefix(MemoryLayout<Self>.size)) }
    }
}

/// The summary of a scorer that needs none.
@frozen
public struct NoSummary: ScorerSummary {
    /// Creates the empty summary.
    public init() {}

    /// Reads the empty summary.
    public init?(bytes: UnsafeRawBufferPointer) {}

    /// No bytes.
    public var bytes: [UInt8] { [] }

    /// Returns the empty summary.
    public func merged(with later: NoSummary) -> NoSummary { NoSummary() }
}
