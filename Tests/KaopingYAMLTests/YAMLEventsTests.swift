import Testing

@testable import KaopingYAML

@Suite("The events of a text")
struct YAMLEventsTests {
    private func events(_ text: String) -> (kinds: [YAMLEvent.Kind], problem: YAMLProblem?) {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var events = YAMLEvents(bytes)
            var kinds: [YAMLEvent.Kind] = []
            do throws(YAMLProblem) {
                while kinds.last != .streamEnd { kinds.append(try events.next().kind) }
                return (kinds, nil)
            } catch {
                return (kinds, error)
            }
        }
    }

    @Test("come in the order of the text")
    func order() {
        let found = events("a: [1, 'b']\nc: &n x\nd: *n\n")
        #expect(found.problem == nil)
        #expect(
            found.kinds == [
                .streamStart, .documentStart, .mappingStart,
                .scalar(text: "a", isPlain: true), .sequenceStart,
                .scalar(text: "1", isPlain: true), .scalar(text: "b", isPlain: false),
                .sequenceEnd,
                .scalar(text: "c", isPlain: true), .scalar(text: "x", isPlain: true),
                .scalar(text: "d", isPlain: true), .alias("n"),
                .mappingEnd, .documentEnd, .streamEnd,
            ]
        )
    }

    @Test("a problem ends them, with its words and both marks counted from 0")
    func problem() throws {
        let problem = try #require(events("a: 1\nb: [x\n").problem)
        #expect(problem.text == "did not find expected ',' or ']'")
        #expect(problem.context == "while parsing a flow sequence")
        #expect(problem.mark == YAMLMark(index: 11, line: 2, column: 0))
        #expect(problem.contextMark == YAMLMark(index: 8, line: 1, column: 3))
    }

    @Test("no bytes at all are a problem, not a crash")
    func noBytes() throws {
        var events = YAMLEvents(UnsafeBufferPointer(start: nil, count: 0))
        let problem = #expect(throws: YAMLProblem.self) { try events.next() }
        #expect(problem?.text == "out of memory")
    }
}
