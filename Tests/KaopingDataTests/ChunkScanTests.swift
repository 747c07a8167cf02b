import Testing

@testable import KaopingData

@Suite struct ChunkScanTests {
    private func scan(_ text: String) throws -> ChunkScan {
        try #require(withPadded(text + "x") { ChunkScan($0, $1 - 1) })
    }

    @Test("random bytes are counted as one counts them by hand")
    func random() throws {
        var random = SplitMix(seed: 11)
        let pieces: [Character] = ["\n", "\"", "a", "b", ",", "é", "c", "d"]
        for _ in 0..<500 {
            let length = Int.random(in: 0...70, using: &random)
            let text = String((0..<length).map { _ in pieces.randomElement(using: &random) ?? "a" })
            let scan = try scan(text)
            #expect(scan.lines == text.utf8.count { $0 == 10 })
            #expect(scan.quotes == text.utf8.count { $0 == 34 })
            #expect(scan.hasWide == text.contains("é"))
            #expect(scan.mayHaveBlank == text.contains("\n\n"))
            #expect(!scan.hasNull)
        }
    }

    @Test("line feeds outside quotes are those that an even number of quotes precedes")
    func outside() throws {
        var random = SplitMix(seed: 12)
        for _ in 0..<500 {
            let length = Int.random(in: 0...70, using: &random)
            let bytes = (0..<length).map { _ -> UInt8 in
                [10, 34, 97].randomElement(using: &random) ?? 97
            }
            let text = String(decoding: bytes, as: UTF8.self)
            for startsInside in [false, true] {
                var (isInside, expected) = (startsInside, 0)
                for byte in bytes {
                    if byte == 34 { isInside.toggle() }
                    if byte == 10, !isInside { expected += 1 }
                }
                let found = withPadded(text) {
                    ChunkScan($0, $1).linesOutside(startsInside: startsInside)
                }
                #expect(found == expected, "\(bytes)")
            }
        }
    }

    @Test("counters of one byte do not run over")
    func manyLines() throws {
        #expect(try scan(String(repeating: "\n", count: 5_003)).lines == 5_003)
        #expect(try scan(String(repeating: "\"", count: 5_003)).quotes == 5_003)
    }

    @Test("a line feed before a carriage return or tab may be a blank line", arguments: 0..<20)
    func blanks(before: Int) throws {
        let start = String(repeating: "a", count: before)
        #expect(try scan(start + "\n\r\nb").mayHaveBlank)
        #expect(try scan(start + "\n\tb").mayHaveBlank)
        #expect(try !scan(start + "\nb\n b").mayHaveBlank)
        // The byte behind the stretch is looked at as well.
        let behind = withPadded(start + "\n\nb") { begin, _ in
            ChunkScan(begin, before + 1).mayHaveBlank
        }
        #expect(behind == true)
    }

    @Test("a NUL is seen wherever it stands; nothing is in no bytes")
    func nulls() throws {
        for before in 0..<20 {
            let start = String(repeating: "a", count: before)
            #expect(try scan(start + "\0").hasNull)
        }
        let none = try scan("")
        #expect(none.lines == 0 && none.quotes == 0 && !none.hasNull && !none.hasWide)
    }
}
