import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PanelSummaryTests {
    private func summary(_ rater: String) -> PanelSummary {
        var marks = MarkTable()
        marks.addUnit()
        marks.add(Mark(rater: 0, number: 5, pattern: nil), of: RaterKey(0, rater))
        return PanelSummary(SeverityTable([RaterKey(0, rater): [5]]), marks)
    }

    @Test("a summary of nothing has no bytes and leaves others as they are")
    func empty() throws {
        #expect(PanelSummary().bytes.isEmpty && PanelSummary().marks == nil)
        let one = summary("a")
        #expect(one.merged(with: PanelSummary()).bytes == one.bytes)
        #expect(PanelSummary().merged(with: one).bytes == one.bytes)
        let read = [UInt8]().withUnsafeBytes { PanelSummary(bytes: $0) }
        #expect(try #require(read).bytes.isEmpty)
    }

    @Test("summaries that were read are joined as those that were made")
    func stored() {
        let all = summary("a").merged(with: summary("b")).bytes
        summary("a").bytes.withUnsafeBytes { first in
            summary("b").bytes.withUnsafeBytes { second in
                let joined = PanelSummary(bytes: first)?.merged(
                    with: PanelSummary(bytes: second) ?? PanelSummary()
                )
                #expect(joined?.bytes == all)
                #expect(joined?.marks?.raters.map(\.text) == ["a", "b"])
            }
        }
    }

    @Test("bytes of something else are no summary")
    func foreign() {
        let read = [1, 2, 3].withUnsafeBytes { PanelSummary(bytes: $0) }
        #expect(read == nil)
    }
}
