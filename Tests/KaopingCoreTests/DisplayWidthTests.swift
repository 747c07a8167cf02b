import Testing

@testable import KaopingCore

@Suite("The width in a terminal")
struct DisplayWidthTests {
    @Test(
        "counts two columns for what is wide and none for what is put on top",
        arguments: [
            ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1),
            ("考评", 4), ("考评abc", 4 + 3), ("（一）", 3 * 2), ("ＡＢ", 2 * 2), ("ｱ", 1), ("한국", 4),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("カ", 2), ("、。", 4), ("“”", 2), ("—", 1), ("·", 1),
            ("𠮷", 2), ("a\u{200B}b", 2), ("①", 1), ("℃", 1), ("￥", 2), ("¥", 1),
        ]
    )
    func width(text: String, width: Int) {
        #expect(text.displayWidth == width, "\(text)")
    }

    @Test(
        "counts two columns for an emoji, with or without a sign that asks for color",
        arguments: ["⭐", "✅", "⚡", "😀", "🚀", "🥇", "🇨🇳", "🈶"]
    )
    func emoji(text: String) {
        #expect(text.displayWidth == 2, "\(text)")
        #expect((text + "\u{FE0F}").displayWidth == 2, "\(text)")
    }

    @Test("counts one column for the star that tables print")
    func star() {
        #expect("★☆".displayWidth == 2)
    }

    @Test(
        "is the same by the short way and by the properties, for every character that goes it",
        arguments: [0...0x7F as ClosedRange<UInt32>, 0x2500...0x259F, 0x4E00...0x9FFF]
    )
    func shortWay(range: ClosedRange<UInt32>) {
        let scalars = range.compactMap(UnicodeScalar.init)
        #expect(scalars.count == range.count)
        let others = scalars.filter { String($0).displayWidth != $0.propertyWidth }
        #expect(others.isEmpty)
    }

    @Test("is filled up with spaces on either side, and never cut")
    func padded() {
        #expect("考评".padded(to: 6) == "考评  ")
        #expect("考评".padded(to: 6, right: true) == "  考评")
        #expect("考评".padded(to: 3) == "考评")
        #expect("".padded(to: 0) == "")
    }
}
