import Testing

@testable import KaopingStore

@Suite("Facts as lines")
struct RecordTextTests {
    @Test("what was written is read again, with tabs, line ends and backslashes in values")
    func roundTrip() {
        var text = RecordText()
        text.add("title", "一\t二", "a\nb\r", "c\\n")
        text.add("empty", "")
        text.add("none")
        #expect(text.text == "title\t一\\t二\ta\\nb\\r\tc\\\\n\nempty\t\nnone\n")
        #expect(RecordText(text.text) == text)
    }

    @Test("values are found by the name of their line")
    func lookUp() {
        let text = RecordText("part\ta\t1\npart\tb\t2\nunits\t3\n")
        #expect(text.all("part") == [["a", "1"], ["b", "2"]])
        #expect(text.value("units") == "3")
        #expect(text.value("none") == nil)
        #expect(text.values("units", 2) == ["3", ""])
    }
}
