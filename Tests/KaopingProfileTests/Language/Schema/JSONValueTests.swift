import Foundation
import Testing

@testable import KaopingProfile

@Suite struct JSONValueTests {
    @Test("a short value stands on one line, its keys in their order")
    func short() {
        let value: JSONValue = ["b": [1, .number(2.5), true], "a": .null, "c": ["d": "e"]]
        #expect(value.text == #"{"b": [1, 2.5, true], "a": null, "c": {"d": "e"}}"#)
    }

    @Test("a long value is spread over lines, and what fits within it is not")
    func long() {
        let text = String(repeating: "x", count: 90)
        let value: JSONValue = ["short": ["a": 1], "long": [.string(text), "y"]]
        #expect(
            value.text == """
                {
                  "short": {"a": 1},
                  "long": [
                    "\(text)",
                    "y"
                  ]
                }
                """
        )
    }

    @Test("quotes, backslashes and controls are escaped, other letters are not")
    func escapes() throws {
        let value: JSONValue = .string("a\"b\\c\nd\u{1}考评")
        #expect(value.text == #""a\"b\\c\nd\u0001考评""#)
        let back = try JSONDecoder().decode(String.self, from: Data(value.text.utf8))
        #expect(back == "a\"b\\c\nd\u{1}考评")
    }

    @Test("members are put behind those of an object, and nothing is put behind a text")
    func adding() {
        let object: JSONValue = ["a": 1]
        #expect(object.adding("b", 2).text == #"{"a": 1, "b": 2}"#)
        #expect(JSONValue.string("a").adding("b", 2) == .string("a"))
    }
}
