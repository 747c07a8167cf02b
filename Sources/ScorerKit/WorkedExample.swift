/// A worked example of a scorer: documentation and test at once.
public struct WorkedExample: Sendable, Hashable {
    /// The situation, as a sentence.
    public let situation: Title
    /// The parameters as a profile writes them after the scorer's id.
    public let parameters: String
    /// The values, row by row and within a row column by column; nan is a missing value.
    public let inputs: [[Double]]
    /// The score of each row, nan where there is none; for a weighting, the weight of each column.
    public let expected: [Double]
    /// The state of each row.
    public let states: [ScorerState]

    /// Creates an example in which every row with a number is scored.
    ///
    /// Parameters are written as in a profile after the scorer's id; there is one row of values,
    /// one score and one state a row. Without states, a row with a number is scored and one
    /// without is not available.
    public init(
        zh: String,
        en: String,
        parameters: String,
        inputs: [[Double]],
        expected: [Double],
        states: [ScorerState]? = nil
    ) {
        situation = Title(zh: zh, en: en)
        self.parameters = parameters
        self.inputs = inputs
        self.expected = expected
        self.states = states ?? expected.map { $0.isNaN ? .notAvailable : .scored }
    }
}
