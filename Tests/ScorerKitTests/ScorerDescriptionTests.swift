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
        let roles = ScorerDescription.Role.allCases.map(\.rawValue)
        #expect(roles == Array(UInt32(KP_ROLE_LEAF)...UInt32(KP_ROLE_PREPARATION)))
        #expect(ScorerDescription.Need.population.rawValue == UInt32(KP_NEED_POPULATION))
        let returns = ScorerDescription.Returns.allCases.map(\.rawValue)
        #expect(returns == Array(UInt32(KP_RETURNS_SHARE)...UInt32(KP_RETURNS_SCALE)))
        let parts = ScorerDescription.Parts.allCases.map(\.rawValue)
        #expect(parts == Array(UInt32(KP_PARTS_NONE)...UInt32(KP_PARTS_FACTORS)))
        #expect(ScorerDescription.Takes.grouped.rawValue == UInt32(KP_TAKES_GROUPED))
        let kinds = ParameterDescription.Kind.allCases.map(\.rawValue)
        #expect(InputDescription.Kind.number.rawValue == UInt32(KP_COLUMN_NUMBER))
        #expect(InputDescription.Kind.text.rawValue == UInt32(KP_COLUMN_TEXT))
        #expect(kinds == Array(UInt32(KP_PARAMETER_NUMBER)...UInt32(KP_PARAMETER_TEXTS)))
    }
}
