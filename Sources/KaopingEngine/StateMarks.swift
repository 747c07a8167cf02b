internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// The values of a leaf that stand for a state, ready to be looked for row by row.
struct StateMarks: Sendable {
    /// The state of each text of the column's dictionary; empty for numbers.
    private let codes: [ScorerState?]
    private let numbers: [(interval: Interval, state: ScorerState)]

    /// Prepares the values of a leaf; nil where none stands for a state.
    ///
    /// `words` are the texts that the column's codes stand for; nil for a column of numbers.
    init?(_ values: [ValueState], words: [String]?) {
        guard !values.isEmpty else { return nil }
        codes = (words ?? []).map { word in values.first { $0.value == .text(word) }?.state }
        numbers = values.compactMap { value in
            switch value.value {
            case .text: nil
            case .number(let number): (Interval(number.double...number.double), value.state)
            case .interval(let interval): (interval.interval, value.state)
            }
        }
    }

    /// Returns the state that an entry stands for; nil for one that is a result.
    func state(_ entry: Scratch.Entry) -> ScorerState? {
        switch entry {
        case .number(let number): numbers.first { $0.interval.contains(number) }?.state
        case .code(let code): codes.indices.contains(Int(code)) ? codes[Int(code)] : nil
        }
    }
}
