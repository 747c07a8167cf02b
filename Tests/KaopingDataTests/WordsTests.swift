import Testing

@testable import KaopingData

@Suite struct WordsTests {
    /// Eight bytes as a word.
    private func word(_ bytes: [UInt8]) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    @Test("the first byte is the lowest, at any address")
    func load() {
        let loaded = (0..<8).map { shift in
            withPadded("01234567890123456") { start, _ in Words.load(start + shift) }
        }
        let digits = Array("01234567890123456".utf8)
        #expect(loaded == (0..<8).map { word(Array(digits[$0..<$0 + 8])) })
        #expect(Words.each(0x2C) == word([UInt8](repeating: 0x2C, count: 8)))
    }

    @Test(
        "equal bytes are marked and no others, whatever stands beside them",
        arguments: [0, 10, 44, 127, 128, 255]
    )
    func equal(byte: UInt8) {
        var random = SplitMix(seed: UInt64(byte))
        let near = [byte, byte &+ 1, byte &- 1, byte ^ 0x80, 0, 255]
        for _ in 0..<500 {
            let bytes = (0..<8).map { _ in near.randomElement(using: &random) ?? byte }
            let marks = Words.equal(word(bytes), byte)
            #expect(marks == word(bytes.map { $0 == byte ? 0x80 : 0 }), "\(bytes)")
            #expect(Words.count(marks) == bytes.count { $0 == byte })
        }
    }

    @Test(
        "the way to the first of some signs is counted across words",
        arguments: [0, 1, 7, 8, 9, 40]
    )
    func distance(length: Int) {
        let start = String(repeating: "a", count: length)
        for sign in ["\"", "\n"] {
            #expect(
                withPadded(start + sign + "\"\n") { begin, _ in
                    Words.distance(begin, to: Byte.quote, Byte.lineFeed)
                } == length
            )
        }
        for sign in [",", "\"", "\n"] {
            #expect(withPadded(start + sign) { begin, _ in Words.plainLength(begin) } == length)
            #expect(withPadded(start + sign) { begin, _ in Words.graphicLength(begin) } == length)
        }
        // A carriage return is no sign of its own: it may stand inside a text.
        #expect(withPadded(start + "\r\n") { begin, _ in Words.plainLength(begin) } == length + 1)
        for sign in ["\r", " ", "中"] {
            #expect(withPadded(start + sign) { begin, _ in Words.graphicLength(begin) } == length)
        }
    }
}
