import KaopingCore
import KaopingReport
import Testing

@Suite("Formats")
struct ReporterTests {
    @Test("formats are found by name and extension, whatever the case")
    func named() {
        #expect(Reporters.all.map { $0.format } == ["table", "csv", "json", "md"])
        #expect(Reporters.named("CSV")?.format == "csv")
        #expect(Reporters.named("md")?.format == "md")
        #expect(Reporters.named("xls") == nil)
        #expect(Reporters.named("") == nil)
    }

    @Test("every format has a title in both languages")
    func titles() {
        for reporter in Reporters.all {
            #expect(!reporter.title.zh.isEmpty && !reporter.title.en.isEmpty)
        }
    }

    @Test(
        "every format writes the communities as recorded",
        arguments: ["table", "csv", "json", "md"],
        Language.allCases
    )
    func recorded(format: String, language: Language) throws {
        let reporter = try #require(Reporters.named(format))
        let suffix = format == "table" ? "txt" : format
        try Golden.expect(
            try Golden.communities(reporter, language),
            is: "communities-\(language.rawValue).\(suffix)"
        )
    }

    @Test(
        "every format writes all that an acceptance decides as recorded",
        arguments: ["table", "csv", "json", "md"],
        Language.allCases
    )
    func decided(format: String, language: Language) throws {
        let reporter = try #require(Reporters.named(format))
        let suffix = format == "table" ? "txt" : format
        let report = Report(try Acceptance.book(), language: language)
        try Golden.expect(
            Golden.text { reporter.write(report, to: $0) },
            is: "acceptance-\(language.rawValue).\(suffix)"
        )
    }

    @Test("no cell is left without its end of line", arguments: ["table", "csv", "json", "md"])
    func lastLine(format: String) throws {
        let reporter = try #require(Reporters.named(format))
        let text = try Golden.communities(reporter, .en)
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
}
