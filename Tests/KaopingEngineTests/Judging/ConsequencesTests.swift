import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("What follows")
struct ConsequencesTests {
    private func run(
        _ consequences: String,
        _ units: String,
        rating: String = "levels: 1..5, start: {bands: {5: 90.., 4: 80..<90, 3: ..<80}}",
        head: String = "parameters: {top: {type: number, default: 500}}",
        extra: String = ""
    ) throws -> ScoreBook {
        let yaml = Desk.judged(
            unit: "{key: id, category: t}",
            columns: "a: number, f: flag, n: number, t: {type: text, values: [A, B, C]}",
            head: head,
            "rating: {\(rating)}\n\(extra)\nconsequences:\n  - \(consequences)"
        )
        return try Desk().judge(yaml, "id,a,f,n,t\n" + units)
    }

    @Test("an amount by level, from a parameter; nothing is no consequence")
    func byLevel() throws {
        let book = try run(
            "{id: pay, amount: {by: level, cases: {5: $top, 4: 0.8 * $top}, otherwise: 0}}",
            "u,95,,,\nv,85,,,\nw,10,,,\n"
        )
        expect(book.amounts("pay"), [500, 0.8 * 500, 0])
        #expect(book.follows("pay") == [1, 1, 0])
    }

    @Test("an amount by level names, of levels that are words")
    func byWord() throws {
        let book = try run(
            "{id: pay, amount: {by: level, cases: {good: 3, poor: 1}}}",
            "u,95,,,\nv,85,,,\n",
            rating: "bands: {good: 90.., poor: ..<90}"
        )
        expect(book.amounts("pay"), [3, 1])
    }

    @Test("cases by category, by number and by interval; a missing subject has no amount")
    func cases() throws {
        let book = try run(
            """
            {id: kind, title: {zh: 类别, en: Kind}, amount: {by: t, cases: {A: 1, B: n * 2}, otherwise: 9}}
              - {id: number, title: {zh: 数, en: Number}, amount: {by: n, cases: {1: 10, 2: 20}, otherwise: 5}}
              - {id: band, title: {zh: 段, en: Band}, amount: {by: n, cases: {..<2: 100, 2..<3: 200, 3..: 300}}}
            """,
            "u,95,,1,A\nv,95,,2,B\nw,95,,3,C\nx,95,,,\n"
        )
        expect(book.amounts("kind"), [1, 2 * 2, 9, none])
        expect(book.amounts("number"), [10, 20, 5, none])
        expect(book.amounts("band"), [100, 200, 300, none])
        #expect(
            book.remarks()
                == ["Kind", "Number", "Band"].enumerated().map { index, title in
                    "profile.yaml:\(14 + index):10: warning: \"\(title)\" has no amount for want of data "
                        + "or a level: x [amount-missing]"
                }
        )
        #expect(book.remarks(.zh)[0].hasSuffix("提醒：“类别”缺少数据或等次，没有金额：x [amount-missing]"))
    }

    @Test("what only happens follows where its condition holds; one that is unknown is said")
    func happens() throws {
        let book = try run(
            "{id: talk, title: {zh: 约谈, en: Talk}, when: \"level <= 4 and f\", text: come}",
            "u,85,是,,\nv,95,是,,\nw,85,否,,\nx,85,,,\ny,95,,,\n"
        )
        // y is of level 5, which decides whatever f is.
        #expect(book.follows("talk") == [1, 0, 0, 0, 0])
        #expect(book.consequences.first?.amounts == nil)
        #expect(
            book.remarks() == [
                "profile.yaml:14:10: warning: the condition of \"Talk\" could not be decided for want "
                    + "of data and was not applied: x [condition-unknown]"
            ]
        )
    }

    @Test("an amount with a condition stands where it holds only")
    func conditional() throws {
        let book = try run("{id: pay, amount: n, when: f}", "u,85,是,7,\nv,85,否,7,\nw,85,是,-2,\n")
        expect(book.amounts("pay"), [7, none, -2])
        #expect(book.follows("pay") == [1, 0, 1])
    }

    @Test("who is out by a decision lacks no data: nothing is said of its level or rank")
    func settled() throws {
        let book = try run(
            """
            {id: pay, amount: {by: level, cases: {5: 1, 4: 2}, otherwise: 3}}
              - {id: best, when: rank == 1, text: first}
            """,
            "u,95,否,,\nv,85,是,,\nw,99,是,,\n",
            extra: "gates: [{id: veto, when: f and score(total) > 90, on: total, set: not_rated}]"
        )
        expect(book.amounts("pay"), [1, 2, none])
        #expect(book.follows("best") == [1, 0, 0] && book.warnings.isEmpty)
    }
}
