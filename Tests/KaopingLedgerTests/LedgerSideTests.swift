import Testing

@testable import KaopingLedger

@Suite struct LedgerSideTests {
    @Test("each step keeps what its limit leaves")
    func kept() {
        let kind = LedgerSide.Kind(kind: 0, group: 1, count: 3, points: 12, cap: 10)
        let group = LedgerSide.Class(group: 1, points: kind.kept, cap: 8)
        let side = LedgerSide(kinds: [kind], classes: [group], points: group.kept, cap: 20, all: 12)
        #expect(kind.kept == 10 && group.kept == 8 && side.kept == 8)
        let open = LedgerSide(kinds: [], classes: [], points: 0, cap: .infinity, all: 0)
        #expect(open.kept == 0)
    }
}
