import KaopingCore
import Testing

@testable import KaopingData

@Suite struct RawFieldTests {
    /// The text of the field at the start, what follows it, and whether it ends the record.
    private func field(_ text: String) throws -> (text: String, rest: String, isLast: Bool) {
        try #require(
            withPadded(text) { start, count in
                let field = RawField(start, limit: start + count)
                let rest = UnsafeBufferPointer(
                    start: field.next,
                    count: max(0, start + count - field.next)
                )
                return (field.text, String(decoding: rest, as: UTF8.self), field.endsRecord)
            }
        )
    }

    private func fault(_ text: String) -> QuoteFault? {
        withPadded(text) { RawField($0, limit: $0 + $1).fault } ?? nil
    }

    @Test(
        "a field ends at a comma or a line's end, with or without quotes",
        arguments: [
            ("a,b\n", "a", "b\n", false), ("a\nb\n", "a", "b\n", true), ("a\r\nb", "a", "b", true),
            (",b\n", "", "b\n", false), ("\r\n", "", "", true),
            ("\"a,b\",c\n", "a,b", "c\n", false),
            ("\"a\"\r\nc", "a", "c", true), ("\"a\nb\"\n", "a\nb", "", true),
            ("\"\",c\n", "", "c\n", false), ("\"\"\"\"\n", "\"", "", true),
            ("\"say \"\"hi\"\"\",c", "say \"hi\"", "c", false), (" 甲 ,b", "甲", "b", false),
        ]
    )
    func fields(text: String, value: String, rest: String, isLast: Bool) throws {
        #expect(try field(text) == (value, rest, isLast))
        #expect(fault(text) == nil)
    }

    @Test("the last field may end with the bytes instead of a line feed")
    func end() throws {
        #expect(try field("abc") == ("abc", "", true))
        #expect(try field("\"abc\"") == ("abc", "", true))
    }

    @Test("line feeds inside quotes are counted")
    func lines() {
        #expect(withPadded("\"a\n\nb\",c\n") { RawField($0, limit: $0 + $1).lines } == 2)
        #expect(withPadded("a\n\n\n") { RawField($0, limit: $0 + $1).lines } == 0)
    }

    @Test("a quote inside, text behind a quote and a quote that stays open are faults")
    func faults() {
        #expect(fault("5\"x,1\n") == .inside)
        #expect(fault("\"a\"b,1\n") == .thenText)
        #expect(fault("\"a,1\n2,3\n") == .open)
        #expect(fault("\"") == .open && fault("\"\"\"") == .open)
    }

    @Test("a fault names its line, and the value where it helps")
    func issues() {
        let inside = QuoteFault.inside.issue(name: "t.csv", line: 3, shown: "5\"x")
        #expect(inside.message == .quoteInside && inside.arguments["value"] == .text("5\"x"))
        let open = QuoteFault.open.issue(name: "t.csv", line: 4)
        #expect(open.message == .quoteOpen && open.place == Place(file: "t.csv", line: 4))
    }

    @Test("the first byte that is NUL or not UTF-8 is found, counted in the slice it came from")
    func badBytes() {
        func bad(_ bytes: [UInt8]) -> FirstBadByte? {
            bytes.withUnsafeBufferPointer { FirstBadByte($0) }
        }
        #expect(bad(Array("甲a\n".utf8)) == nil && bad([]) == nil)
        #expect(bad([97, 0, 0xFF])?.offset == 1)
        #expect(bad([97, 0, 0xFF])?.message == .tableNull)
        #expect(bad([97, 0xFF, 0])?.offset == 1)
        #expect(bad([97, 0xFF, 0])?.message == .tableNotUTF8)
        #expect(FirstBadByte([97, 98, 99, 0xFF][2...])?.offset == 3)
    }
}
