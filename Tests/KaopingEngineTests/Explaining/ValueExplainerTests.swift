import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Values down to the cells")
struct ValueExplainerTests {
    /// Runs a profile and returns what a leaf scored of a unit, and the whole explanation.
    private func value(
        _ yaml: String,
        _ files: [String: String],
        criterion: String = "c",
        period: String? = nil
    ) throws -> ExplainedValue {
        let desk = try Desk()
        for (name, text) in files { try desk.write(text, to: name) }
        var request = try desk.request(yaml, period: period)
        request.explained = .units(["u"])
        let root = try #require(try Evaluation.run(request).explanations[0].root)
        return try #require(root.preorder.first { $0.criterion.id == criterion }?.value)
    }

    private func leaf(
        _ columns: String,
        _ of: String,
        _ cells: String,
        score: String = "{goalposts: 0..10}",
        indicators: String = "",
        rest: String = ""
    ) throws -> ExplainedValue {
        let names = columns.split(separator: ",").map { $0.split(separator: ":")[0] }
            .map { $0.trimmingPrefix(" ") }.joined(separator: ",")
        let yaml = Desk.profile(
            columns: columns,
            """
            indicators: {\(indicators)}
            criteria: [{id: c, of: \(of), score: \(score)}]
            \(rest)
            """
        )
        return try value(yaml, ["units.csv": "id,\(names)\nt,\(cells)\nu,\(cells)\n"])
    }

    @Test("a column's value has its cell, its title and its unit of measure")
    func column() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables: {units: {file: units.csv, columns: {id: text, a: {type: number, title: {zh: 人数, en: Members}, unit_of_measure: 人}}}}
            criteria: [{id: c, of: a, score: {goalposts: 0..10}}]
            """
        let found = try value(yaml, ["units.csv": "id,a\nt,1\nu,7\n"])
        #expect(found.text == "a" && found.title.en == "Members" && found.content == .number(7))
        #expect(found.unitOfMeasure == "人" && found.computed == nil && found.of.isEmpty)
        #expect(found.place?.cell?.address == "B3" && found.place?.line == 3)
    }

    @Test("a percentage, a flag, a text and nothing are each what they are")
    func kinds() throws {
        #expect(try leaf("p: percent", "p", "45%").content == .percent(0.45))
        #expect(
            try leaf("f: flag", "f", "是", score: "{at_least: 1}").content == .flag(true)
        )
        let yaml = Desk.profile(
            columns: "k: {type: text, values: [x, y]}",
            "criteria: [{id: c, of: k, score: {lookup: {cases: {x: 1, y: 0}}}}]"
        )
        #expect(try value(yaml, ["units.csv": "id,k\nu,x\n"]).content == .text("x"))
        #expect(try leaf("a: number", "a", "").content == .missing)
    }

    @Test("a formula shows itself, its value and each value that it read, once")
    func formula() throws {
        let found = try leaf("a: number,b: number", "(a + b) / a", "2,6")
        #expect(found.text == "(a + b) / a" && found.content == .number(4) && found.place == nil)
        #expect(found.of.map(\.text) == ["a", "b"])
        #expect(found.of.map(\.content) == [.number(2), .number(6)])
        #expect(found.of.allSatisfy { $0.place != nil })
    }

    @Test("dates and days are told as dates")
    func dates() throws {
        let found = try leaf("d: date,e: date", "\"years(d, e)\"", "2015-06-30,2020-07-01")
        #expect(found.content == .number(5))
        let days = [Day(year: 2015, month: 6, day: 30), Day(year: 2020, month: 7, day: 1)]
        #expect(found.of.map(\.content) == days.compactMap(\.self).map { .day($0) })
    }

    @Test("an indicator is told with its formula and what it was computed from, all the way down")
    func indicator() throws {
        let found = try leaf(
            "a: number,b: number",
            "share",
            "3,4",
            indicators: "sum: {value: a + b}, share: {value: a / sum, title: {zh: 占比, en: Share}}"
        )
        #expect(found.text == "share" && found.title.zh == "占比")
        #expect(found.content == .number(3 / 7.0) && found.place == nil && found.computed != nil)
        #expect(found.of.map(\.text) == ["a", "sum"])
        #expect(found.of[1].of.map(\.content) == [.number(3), .number(4)])
    }

    @Test("an indicator of rows says of how many: those that meet its condition")
    func rows() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text}}
              log: {file: log.csv, rows: many, columns: {id: text, n: number}}
            indicators:
              done: {of: log, where: n > 1, sum: n}
              part: {of: log, share: n > 1}
            criteria:
              - {id: c, of: done, score: {goalposts: 0..10}}
              - {id: d, of: part, score: {goalposts: 0..1}}
            """
        let files = ["units.csv": "id\nu\nv\n", "log.csv": "id,n\nu,1\nu,2\nv,9\nu,3\n"]
        let done = try value(yaml, files)
        #expect(done.content == .number(5) && done.rowCount == 2)
        let part = try value(yaml, files, criterion: "d")
        #expect(part.content == .percent(2 / 3.0) && part.rowCount == 3)
    }

    @Test(
        "each step of preparation that changed the value is told, with the value before and after"
    )
    func prepared() throws {
        let yaml = Desk.profile(
            """
            prepare: [{per: denominator}, {impute: {with: mean}}]
            indicators: {a: {per: b}}
            criteria: [{id: k, of: a, score: {goalposts: 0..10}}]
            """
        )
        let divided = try value(yaml, ["units.csv": "id,a,b,c\nu,6,3,1\nv,8,2,1\n"], criterion: "k")
        // What formulas read stays 6; the leaf scores 6 / 3.
        #expect(divided.content == .number(6))
        #expect(divided.changes.map(\.before) == [6] && divided.changes.map(\.after) == [2])
        let filled = try value(
            yaml,
            ["units.csv": "id,a,b,c\nu,,3,1\nv,8,2,1\nw,4,2,1\n"],
            criterion: "k"
        )
        // The mean of 8 / 2 and 4 / 2.
        #expect(filled.content == .missing && filled.changes.map(\.after) == [3])
        #expect(filled.changes[0].before.isNaN)
        #expect(filled.changes[0].reason.en == "missing: filled with the mean 3")
        let plain = try value(
            yaml.replacing("a: {per: b}", with: "a: {}"),
            ["units.csv": "id,a,b,c\nu,6,3,1\n"],
            criterion: "k"
        )
        #expect(plain.changes.isEmpty)
    }

    @Test("results of other criteria, gates and stages are told by their titles")
    func results() throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,50,60,1\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile(
                """
                criteria: [{id: x, title: {zh: 甲, en: First}, points: 100, of: a, score: {proportional: 100}}]
                gates: [{id: g, title: {zh: 否决, en: Veto}, when: c > 0, on: total, at_most: 90}]
                procedure:
                  - {id: s, title: {zh: 自查, en: Self}, of: b, pass: {at_least: 10}}
                consequences: [{id: k, title: {zh: 约谈, en: Talk}, when: "g and s and score(x) > 40 and score(s) > 5", text: yes}]
                """
            )
        )
        request.explained = .all
        let values = try Evaluation.run(request).explanations[0].consequences[0]
        #expect(values.map(\.text) == ["score(x)", "g", "s", "score(s)"])
        #expect(values.map(\.title.en) == ["First", "Veto", "Self", "Self"])
        #expect(values.map(\.content) == [.number(50), .flag(true), .flag(true), .number(60)])
    }

    @Test("the outcome of a stage is told by its title")
    func outcome() throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,50,60,1\nv,20,,1\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile(
                """
                procedure:
                  - {id: first, of: a, pass: {at_least: 40}}
                  - {id: last, of: b, outcome: {pass: 40.., fail: ..<40}}
                consequences: [{id: k, when: last == 'pass', text: yes}]
                """
            )
        )
        request.explained = .all
        let values = try Evaluation.run(request).explanations.map { $0.consequences[0][0].content }
        guard case .outcome("pass", _) = values[0] else {
            Issue.record("\(values[0])")
            return
        }
        let title = Bilingual(zh: "未进入", en: "not reached")
        #expect(values[1] == .outcome(id: "not_reached", title: title))
    }

    @Test("levels and totals, which change from step to step, are left to the steps")
    func moving() throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,50,60,1\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile(
                """
                criteria: [{id: x, points: 100, of: a, score: {proportional: 100}}]
                rating: {levels: 1..2, start: {bands: {2: 60.., 1: ..<60}}}
                consequences: [{id: k, when: level == 1 and rank < 3 and score(total) > 1 and c == 1, text: yes}]
                """
            )
        )
        request.explained = .all
        let values = try Evaluation.run(request).explanations[0].consequences[0]
        #expect(values.map(\.text) == ["c"])
    }
}
