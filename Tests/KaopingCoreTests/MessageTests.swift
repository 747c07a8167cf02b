import Testing

@testable import KaopingCore

@Suite("A message")
struct MessageTests {
    @Test("is filled with its arguments in the language asked for")
    func filled() {
        let arguments: [String: Argument] = [
            "name": "wieght", "kind": .both(Bilingual(zh: "键", en: "key")),
            "place": .place(Place(file: "a", line: 2)),
        ]
        let text = Message.fill("{kind} {name}, {place}", arguments, .en)
        #expect(text == "key wieght, a:2")
        #expect(Message.fill("{kind}“{name}”", arguments, .zh) == "键“wieght”")
    }

    @Test("shows the name of an argument that is missing")
    func missing() {
        #expect(Message.fill("a {b} c", [:], .en) == "a {b} c")
    }

    @Test("takes an argument's braces as they are")
    func braces() {
        #expect(Message.fill("{a}{b}", ["a": "{b}", "b": "}{"], .en) == "{b}}{")
    }

    @Test("cut off in the middle of a brace loses only that")
    func cut() {
        #expect(Message.fill("a {b", ["b": "c"], .en) == "a {b")
        #expect(Message.fill("", [:], .zh) == "")
    }

    @Test("has a hint only in both languages")
    func hint() {
        let hinted = Message("a", zh: "甲", en: "a", hintZH: "乙", hintEN: "b")
        #expect(hinted.hint == Bilingual(zh: "乙", en: "b"))
        #expect(Message("a", zh: "甲", en: "a", hintZH: "乙").hint == nil)
    }
}
