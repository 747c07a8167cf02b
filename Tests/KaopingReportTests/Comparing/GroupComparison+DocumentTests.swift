import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("Groups in words")
struct GroupComparisonDocumentTests {
    @Test("have the change of the mean in the second of two periods, and all units at the end")
    func change() throws {
        let before = Compared.run("2020", [80, 70, 60], levels: [1, 0, 0])
        let after = Compared.run("2021", [90, 70, 50], levels: [1, 0, 0])
        let content = ComparisonReport.Content.groups(
            try GroupComparison(by: "street", in: [before, after])
        )
        let text = Compared.text(content, .table)
        // East: 75 → 80, deviation 5 → 10; half of it excellent.
        #expect(text.contains("东           2     2     80.00   10.00  70.00  90.00   +5.00  50.0%"))
        #expect(!text.contains("办法不同"))
        let other = ComparisonReport.Content.groups(
            try GroupComparison(
                by: "street",
                in: [
                    before, Compared.run("2021", [90, 70, 50], levels: [1, 0, 0], method: ["2"]),
                ]
            )
        )
        #expect(Compared.text(other, .table).contains("两期办法不同"))
        #expect(Compared.text(other, .json).contains("\"method_changed\": true"))
        #expect(
            Compared.text(content, .csv).contains(
                "*,2021,3,3,70.00,16.33,50.00,90.00,0.3333,0.6667,0"
            )
        )
    }
}
