import Testing

@testable import KaopingCore

@Suite("An issue")
struct IssueTests {
    private let message = Message("odd", zh: "“{word}”不对", en: "\"{word}\" is odd")
    private let place = Place(file: "a.yaml", line: 3, column: 7)

    @Test("reads as place, text and code in both languages")
    func oneLine() {
        let issue = Issue(message, at: place, ["word": "x"])
        #expect(issue.description(in: .en) == "a.yaml:3:7: \"x\" is odd [odd]")
        #expect(issue.description(in: .zh) == "a.yaml:3:7：“x”不对 [odd]")
    }

    @Test("without a place begins with its text")
    func noPlace() {
        #expect(Issue(message, ["word": "x"]).description(in: .en) == "\"x\" is odd [odd]")
    }

    @Test("says what to do in a second line")
    func hint() {
        let hinted = Message("odd", zh: "不对", en: "odd", hintZH: "删去{word}", hintEN: "drop {word}")
        let issue = Issue(hinted, ["word": "x"])
        #expect(issue.description(in: .en) == "odd [odd]\n    drop x")
        #expect(issue.description(in: .zh) == "不对 [odd]\n    删去x")
    }

    @Test("that is a warning says so")
    func warning() {
        let issue = Issue(message, at: place, ["word": "x"], severity: .warning)
        #expect(issue.description(in: .en) == "a.yaml:3:7: warning: \"x\" is odd [odd]")
        #expect(issue.description(in: .zh) == "a.yaml:3:7：提醒：“x”不对 [odd]")
        #expect(Issue(message).severity == .error)
    }

    @Test("stops the work with the status of its kind")
    func statuses() {
        let error = IssuesError(message, at: place, ["word": "x"], status: .data)
        #expect(error.issues == [Issue(message, at: place, ["word": "x"])])
        #expect(error.omitted == 0)
        let all: [KaopingCore.ExitStatus] = [
            .done, .usage, .data, .noInput, .software, .cannotWrite, .profile,
        ]
        #expect(all.map(\.rawValue) == [0, 64, 65, 66, 70, 73, 78])
    }
}
