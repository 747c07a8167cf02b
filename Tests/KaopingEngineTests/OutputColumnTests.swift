import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Named results of scorers")
struct OutputColumnTests {
    private func yaml(_ rest: String, more: String = "") -> String {
        """
        language: 1
        profile: trial
        period: quarter
        unit: {key: id, category: kind}
        types: [x, y]
        tables:
          units: {file: units.csv, columns: {id: text, kind: {type: text, values: [x, y]}}}
          answers: {file: answers.csv, rows: many, unit: id, columns: {id: text, value: flag}}
        stated: 2
        criteria:
          - {id: mood, points: 100, of: answers, score: survey\(more)}
          - {id: other, points: 100, only: [y], of: answers, score: survey}
        \(rest)
        """
    }

    /// 4 of 10, 4 of 5 and nobody; the last is of another type.
    private let files = [
        "answers.csv": "id,value\n"
            + String(repeating: "a,是\n", count: 4) + String(repeating: "a,否\n", count: 6)
            + String(repeating: "b,是\n", count: 4) + "b,否\n" + "c,是\n"
    ]

    private func book(
        _ rest: String,
        more: String = ", only: [x]",
        kept: RunRequest.Kept = .all
    ) throws -> ScoreBook {
        try Desk().judge(
            yaml(rest, more: more),
            "id,kind\na,x\nb,x\nc,y\n",
            files: files,
            period: "2024Q3"
        ) { $0.kept = kept }
    }

    @Test("a condition may name the end of an interval: significantly below the mark")
    func condition() throws {
        let book = try book(
            """
            rating:
              levels: 1..3
              start: {bands: {3: 60.., 2: ..<60}}
              rules:
                - {id: low, when: "output(mood, upper) < 80%", at_most: 1}
            """
        )
        // Wilson, scipy 1.17.1: 4 of 10 is 0.1682 to 0.6873, 4 of 5 is 0.3755 to 0.9638.
        #expect(book.levelIDs(after: 1) == ["1", "3", "3"])
    }

    @Test("a book has all of them, or those that are asked for; none where it does not apply")
    func shown() throws {
        let all = try book("")
        #expect(
            all.outputs.map(\.id)
                == ["mood", "other"].flatMap { id in
                    ["share", "lower", "upper", "answers"].map { id + "." + $0 }
                }
        )
        let answers = try #require(all.outputs.first { $0.id == "mood.answers" })
        #expect(answers.values.array.prefix(2) == [10, 5] && answers.values[2].isNaN)
        let one = try book("", kept: .only(["mood.share"]))
        #expect(one.outputs.map(\.id) == ["mood.share"])
        #expect(one.outputs[0].values.array.prefix(2) == [0.4, 0.8])
        #expect(one.outputs[0].values[2].isNaN)
        #expect(try book("", kept: .only(["mood"])).outputs.isEmpty)
    }

    @Test("the threads and the cut into blocks leave no trace", arguments: [1, 2, 3])
    func blocks(size: Int) throws {
        let book = try Desk().judge(
            yaml("", more: ", only: [x]"),
            "id,kind\na,x\nb,x\nc,y\n",
            files: files,
            period: "2024Q3"
        ) { request in
            request.threads = 2
            request.blockRows = size
        }
        #expect(book.outputs[0].values.array.prefix(2) == [0.4, 0.8])
    }
}
