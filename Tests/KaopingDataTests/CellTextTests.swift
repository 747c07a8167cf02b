import Testing

@testable import KaopingData

@Suite struct CellTextTests {
    private func with<Result>(
        _ text: String,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        Array(text.utf8).withUnsafeBufferPointer(body)
    }

    private func trimmed(_ text: String) -> String {
        with(text) { String(decoding: CellText.trimmed($0), as: UTF8.self) }
    }

    private func plain(_ text: String) -> String {
        with(text) { String(decoding: CellText.plain($0), as: UTF8.self) }
    }

    @Test("spaces, tabs and ideographic spaces around a value go, those inside stay")
    func trimming() {
        #expect(trimmed(" \t　a　b　\t ") == "a　b")
        #expect(trimmed("　　") == "" && trimmed(" ") == "" && trimmed("") == "")
        // Their last bytes are those of an ideographic space (E3 80 80) in another place.
        #expect(trimmed("〠") == "〠" && trimmed("、") == "、" && trimmed("\u{1000}") == "\u{1000}")
    }

    @Test("the quick look never overlooks a text that has something to trim")
    func mayTrim() {
        let texts = ["a", "甲", " a", "a ", "\ta", "a\t", "　a", "a　", "、", "a\u{1000}"]
        for text in texts where trimmed(text) != text {
            #expect(withPadded(text) { CellText.mayTrim($0, $1) } == true, "\(text)")
        }
        #expect(withPadded("a") { CellText.mayTrim($0, $1) } == false)
        #expect(withPadded("甲乙") { CellText.mayTrim($0, $1) } == false)
    }

    @Test("full-width signs become half-width, capitals small and the minus sign a minus")
    func narrowing() {
        #expect(plain("１２．５％") == "12.5%")
        #expect(plain("ＡＺ～") == "az~")
        #expect(plain("−7") == "-7")
        #expect(plain("N/A") == "n/a")
        #expect(plain("甲。，") == "甲。,")
    }

    @Test("a character cut off at the end is kept as it is")
    func cutOff() {
        let bytes: [UInt8] = [0x31, 0xEF, 0xBC]
        #expect(bytes.withUnsafeBufferPointer { CellText.plain($0) } == bytes)
    }

    @Test(
        "words for nothing are blank, numbers and other words are not",
        arguments: [
            ("", true), ("—", true), ("——", true), ("不详", true), ("n/a", true), ("0", false),
            ("---", false), ("无效", false), ("nan", false),
        ]
    )
    func blank(word: String, isBlank: Bool) {
        #expect(CellText.isBlank(Array(word.utf8)) == isBlank)
    }

    @Test("a message shows a value on one line and at most 40 characters of it")
    func shown() {
        #expect(with("a\nb\r\nc") { CellText.shown($0) } == "a⏎b⏎c")
        let forty = String(repeating: "字", count: 40)
        #expect(with(forty) { CellText.shown($0) } == forty)
        #expect(with(forty + "字") { CellText.shown($0) } == forty + "…")
        // One letter with 1,000 marks is one character of 1 + 2 × 1,000 bytes; 640 are shown.
        let marks = "e" + String(repeating: "\u{301}", count: 1_000)
        #expect(with(marks) { CellText.shown($0) }.hasSuffix("…"))
    }
}
