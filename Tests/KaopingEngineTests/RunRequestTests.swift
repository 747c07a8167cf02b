import Testing

@testable import KaopingEngine

@Suite struct RunRequestTests {
    @Test("a request asks for everything, on at least one thread, from the profile's files")
    func defaults() throws {
        let made = try Desk().request(
            Desk.profile("criteria: [{id: x, of: a, score: {goalposts: 0..1}}]")
        )
        let request = RunRequest(
            profile: made.profile,
            scorers: made.scorers,
            period: nil,
            folder: "somewhere"
        )
        #expect(request.kept == .all && request.tables.isEmpty && request.period == nil)
        #expect(request.threads >= 1 && request.blockRows > 0 && request.issueLimit > 0)
    }
}
