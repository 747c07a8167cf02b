import Testing

@testable import KaopingData

@Suite("Words that were seen")
struct WordCacheTests {
    private func word(_ text: String) throws -> WordCache.Word {
        try #require(withPadded(text) { WordCache.Word($0, $1) })
    }

    @Test("have their codes, whatever stands behind them; others have none")
    func codes() throws {
        var cache = try #require(WordCache())
        defer { cache.close() }
        let texts = [
            "a", "ab", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "b",
            "abcdefghijklmnopq", "东街道办事处", "abcdefghijklmnopqrstuvwx",
        ]
        for (code, text) in texts.enumerated() {
            #expect(try cache.code(of: word(text)) == -1)
            try cache.add(word(text), Int32(code))
        }
        for (code, text) in texts.enumerated() {
            #expect(try cache.code(of: word(text)) == Int32(code), "\(text)")
        }
        for text in ["c", "abc", "abcdefgi", "abcdefghijklmnoq", "西街道办事处", "东街道办事外"] {
            #expect(try cache.code(of: word(text)) == -1, "\(text)")
        }
    }

    @Test("are let in as long as there is room, and found among many")
    func room() throws {
        var cache = try #require(WordCache(room: 100))
        defer { cache.close() }
        for code in 0..<200 { try cache.add(word("word \(code)"), Int32(code)) }
        let codes = try (0..<200).map { try cache.code(of: word("word \($0)")) }
        for (word, code) in codes.enumerated() { #expect(Int(code) == (word < 100 ? word : -1)) }
    }

    @Test("a word without a code is not kept")
    func none() throws {
        var cache = try #require(WordCache(room: 4))
        defer { cache.close() }
        try cache.add(word("x"), -1)
        #expect(try cache.code(of: word("x")) == -1)
    }
}
