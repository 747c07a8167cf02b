import Testing

@testable import KaopingProfile

@Suite("Stages of a procedure")
struct ProcedureTests {
    @Test("days are counted as calendar or as working days")
    func durations() {
        #expect(Stage.Duration("30 days") == Stage.Duration(count: 30, isWorking: false))
        #expect(Stage.Duration("5 working_days") == Stage.Duration(count: 5, isWorking: true))
    }

    @Test(
        "no day at all, a part of one and other words are no number of days",
        arguments: [
            "0 days", "-3 days", "1.5 days", "5", "5 weeks", "five days", "5 working days", "",
        ]
    )
    func refused(text: String) {
        #expect(Stage.Duration(text) == nil)
    }
}
