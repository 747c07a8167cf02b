import ScorerABI
import ScorerKit
import Testing

@Suite struct ScorerDescriptionTests {
    @Test("an example without states scores the rows that have a number")
    func states() {
        let example = WorkedExample(
            zh: "",
            en: "",
            parameters: "",
            inputs: [[1], [.nan]],
            expected: [1, .nan]
        )
        #expect(example.states == [.scored, .notAvailable])
    }

    @Test("roles, needs, returns and kinds have the numbers of the boundary")
    func numbers() {
        #expect(ScorerDescription.Role.rating.rawValue == UInt32(KP_ROLE_RATING))
        #expect(ScorerDescription.Need.population.rawValue == UInt32(KP_NEED_POPULATION))
        #expect(ScorerDescription.Returns.level.rawValue == UInt32(KP_RETURNS_LEVEL))
        #expect(ScorerDescription.Takes.grouped.rawValue == UInt32(KP_TAKES_GROUPED))
        let kinds = ParameterDescription.Kind.allCases.map(\.rawValue)
        #expect(kinds == Array(UInt32(KP_PARAMETER_NUMBER)...UInt32(KP_PARAMETER_TEXT)))
    }
}
