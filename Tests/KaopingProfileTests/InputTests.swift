import KaopingCore
import Testing

@testable import KaopingProfile

@Suite struct InputTests {
    @Test("one period's result is a value of the unit, several are rows")
    func single() {
        let periods: [InputDeclaration.Periods] = [
            .previous, .same, .previousSeveral(1), .previousSeveral(2), .within(.month),
        ]
        #expect(periods.map(\.isSingle) == [true, true, false, false, false])
    }
}
