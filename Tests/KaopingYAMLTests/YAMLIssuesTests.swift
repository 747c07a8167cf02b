import KaopingCore
import Testing

@testable import KaopingYAML

@Suite("The issues of a text")
struct YAMLIssuesTests {
    @Test("are thrown in the order of line and column")
    func order() throws {
        var issues = YAMLIssues(limit: 9)
        for (line, column) in [(2, 10), (10, 1), (2, 9)] {
            issues.add(.yamlTab, at: Place(file: "a", line: line, column: column))
        }
        let error = #expect(throws: IssuesError.self) { try issues.check() }
        #expect(error?.issues.map { $0.place?.column } == [9, 10, 1])
    }

    @Test("none found throws nothing")
    func none() throws {
        try YAMLIssues(limit: 1).check()
    }

    @Test("a long text is shown in one line of 40 characters")
    func longText() {
        #expect(excerpt("a\nb\r\nc") == "a b c")
        #expect(excerpt(String(repeating: "标", count: 40)).count == 40)
        #expect(
            excerpt(String(repeating: "标", count: 41)) == String(repeating: "标", count: 40) + "…"
        )
    }
}
