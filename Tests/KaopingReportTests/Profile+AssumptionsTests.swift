import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("What a scheme chose itself")
struct ProfileAssumptionsTests {
    @Test("assumptions stand in the order of the profile, each with its element's title")
    func order() throws {
        let assumptions = try Acceptance.book().profile.assumptions
        #expect(assumptions.map(\.title.en) == ["Visits", "Share of excellent"])
        #expect(assumptions.map(\.text) == ["城市二十户、农村十户", "并列跨线时均不评优秀"])
    }

    @Test("a scheme that chose nothing has none")
    func none() throws {
        #expect(try Sample.plainBook().profile.assumptions.isEmpty)
    }
}
