import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerLineTests {
    @Test("a line's code is its place in the description, and every id is its own")
    func codes() {
        for line in LedgerLine.allCases {
            #expect(Ledger.description.lines[line.rawValue] == line.text)
            #expect(line(1, value: 2, text: "a").code == line.rawValue)
        }
        #expect(Set(Ledger.description.lines.map(\.id)).count == LedgerLine.allCases.count)
    }
}
