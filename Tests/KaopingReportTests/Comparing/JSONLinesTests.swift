import Testing

@testable import KaopingReport

@Suite("Lists of JSON, one element a line")
struct JSONLinesTests {
    @Test("an empty list stands on one line")
    func list() {
        #expect(JSONLines.list([]) == "[]")
        #expect(JSONLines.list(["1", "2"]) == "[\n    1,\n    2\n  ]")
    }
}
