import Testing

@testable import KaopingProfile

@Suite("Formula tokens")
struct FormulaTokenTests {
    @Test("a longer sign is tried before a shorter one")
    func longestFirst() {
        let lengths = FormulaSymbol.spellings.map(\.text.count)
        #expect(lengths == lengths.sorted(by: >))
    }

    @Test("full-width signs and digits become ASCII, letters and Chinese stay")
    func narrow() {
        #expect(String("（＞６，、【“党Ａ".map(FormulaSymbol.narrow)) == "(>6,,['党Ａ")
    }
}
