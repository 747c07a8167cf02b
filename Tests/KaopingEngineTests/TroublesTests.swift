import Foundation
import KaopingCore
import KaopingData
import Testing

@testable import KaopingEngine

@Suite struct TroublesTests {
    private let steps = Desk.profile(
        """
        criteria:
          - {id: x, points: 10, of: a, score: {steps: {0..<20: 5, 20..30: 10}}}
          - {id: y, points: 10, of: b * 2, score: {steps: {0..10: 10}}}
          - {id: z, points: 10, of: c, score: {goalposts: {ends: 0..10, outside: refuse}}}
        """
    )

    @Test("values outside every interval are all named with unit, file, row and column")
    func outside() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.run(steps, "id,a,b,c\nu,35,1,1\nv,5,6,1\nw,31,1,11\nx,25,5,0\n")
        }
        #expect(error.status == .data && error.omitted == 0)
        let file = desk.folder + "/units.csv"
        // A computed value has no cell: the criterion is named.
        #expect(
            error.lines(.en) == [
                "\(file):2: row 1, column \"a\" (B2): \"a\" of the unit \"u\" cannot be scored: "
                    + "35 is in none of the steps [value-refused]",
                "\(file):4: row 3, column \"a\" (B4): \"a\" of the unit \"w\" cannot be scored: "
                    + "31 is in none of the steps [value-refused]",
                "profile.yaml:7:10: \"y\" of the unit \"v\" cannot be scored: "
                    + "12 is in none of the steps [value-refused]",
                "\(file):4: row 3, column \"c\" (D4): \"c\" of the unit \"w\" cannot be scored: "
                    + "11 is outside the ends 0 and 10, which the profile refuses [value-refused]",
            ]
        )
        #expect(
            error.lines(.zh)[0]
                == "\(file):2：第1行“a”列（B2）：考评对象“u”的“a”无法计分：35不在任何分段内 [value-refused]"
        )
    }

    @Test("the same troubles are named whatever the blocks and threads", arguments: [1, 7, 1_000])
    func blocks(blockRows: Int) throws {
        let desk = try Desk()
        let rows = (0..<300).map { "u\($0),\($0 % 3 == 0 ? 35 : 5),1,1\n" }.joined()
        try desk.write("id,a,b,c\n" + rows, to: "units.csv")
        var request = try desk.request(steps)
        request.blockRows = blockRows
        request.threads = 4
        request.issueLimit = 5
        let error = try failure { try Evaluation.run(request) }
        #expect(error.issues.count == 5 && error.omitted == 300 / 3 - 5)
        #expect(error.issues.map { $0.place?.cell?.row } == [1, 4, 7, 10, 13])
    }

    @Test(
        "a value of a further table is named by its own file; a unit without a row by the criterion"
    )
    func furtherTable() throws {
        let desk = try Desk()
        try desk.write("id\nu\nv\nw\n", to: "units.csv")
        try desk.write("id,n\nw,99\nu,5\n", to: "more.csv")
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text}}
              more: {file: more.csv, columns: {id: text, n: number}}
            criteria:
              - {id: x, of: n, score: {steps: {0..10: 5}}, missing: error}
            """
        let error = try failure { try Evaluation.run(desk.request(yaml)) }
        #expect(error.codes == ["value-missing", "value-refused"])
        #expect(error.issues[0].place == Place(file: "profile.yaml", line: 8, column: 10))
        #expect(error.issues[1].place?.file == desk.folder + "/more.csv")
        #expect(error.issues[1].place?.cell?.address == "B2")
    }

    @Test("trouble that begins at an inner node is named there, and once", arguments: [1, 100])
    func inner(blockRows: Int) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            criteria:
              - id: x
                points: 200
                combine: trials/ceiling
                criteria:
                  - {id: p, points: 100, of: a, score: {goalposts: 0..10}}
                  - id: q
                    points: 100
                    criteria: [{id: r, of: b, score: {goalposts: 0..10}}]
            """
        )
        try desk.write("id,a,b,c\nu,5,5,\nv,9,4,\nw,,4,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = blockRows
        let error = try failure { try Evaluation.run(request) }
        // v: 90 + 40; the root above it only passes the trouble on.
        #expect(
            error.lines(.en) == [
                "profile.yaml:6:9: \"x\" of the unit \"v\" cannot be scored: the sum 130 is above 100 "
                    + "[value-refused]"
            ]
        )
        #expect(error.lines(.zh)[0].contains("考评对象“v”的“x”无法计分：合计130超过100"))
    }

    @Test("an inner node that must have a score is named where its children may lack theirs")
    func innerMissing() throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            criteria:
              - id: x
                missing: error
                criteria:
                  - {id: p, of: a, score: {goalposts: 0..10}}
              - {id: y, of: b, score: {goalposts: 0..10}, missing: error}
            """
        )
        let error = try failure { try desk.run(yaml, "id,a,b,c\nu,5,5,\nv,,4,\nw,1,,\n") }
        #expect(error.codes == ["value-missing", "value-missing"])
        #expect(
            error.issues.map { $0.arguments["unit"] } == [.text("v"), .text("w")]
        )
        #expect(error.issues[0].place == Place(file: "profile.yaml", line: 6, column: 9))
        #expect(error.issues[1].place?.cell?.address == "C4")
    }

    // MARK: Rows

    @Test("all faulty rows of a unit are told at once, each at its own cell")
    func rows() throws {
        let rows =
            "u,迟到,2020-05-01\nu,表彰,2020-05-02\nu,,2020-05-03\nv,表彰,2020-05-04\n"
            + "u,表彰,\nu,表彰,2020-05-02\nu,表彰,2020-05-02\n"
        let error = try Desk().judgeFaults("{ledger: {points: {表彰: 5}}}", rows)
        #expect(error.status == .data && error.omitted == 0)
        #expect(
            error.lines(.zh) == [
                "rows.csv:2：第1行“事项”列（B2）：考评对象“u”的“x”无法计分："
                    + "B2单元格的事项“迟到”没有写明分值，写明的有“表彰” [value-refused]",
                "rows.csv:4：第3行“事项”列（B4）：考评对象“u”的“x”无法计分：B4单元格没有写明事项 [value-refused]",
                "rows.csv:6：第5行“日期”列（C6）：考评对象“u”的“x”无法计分：C6单元格：“表彰”没有日期 [value-refused]",
                "rows.csv:7：第6行“事项”列（B7）：考评对象“u”的“x”无法计分："
                    + "B7单元格与B3单元格重复：事项“表彰”的日期和编号都相同 [value-refused]",
                "rows.csv:8：第7行“事项”列（B8）：考评对象“u”的“x”无法计分："
                    + "B8单元格与B3单元格重复：事项“表彰”的日期和编号都相同 [value-refused]",
            ]
        )
        #expect(
            error.lines(.en)[3]
                == "rows.csv:7: row 6, column \"事项\" (B7): \"x\" of the unit \"u\" cannot be scored: "
                + "cell B7 repeats cell B3: \"表彰\" with the same day and reference [value-refused]"
        )
    }

    @Test("of more faulty rows than are told the rest is counted")
    func limit() throws {
        let rows = (1...9).map { "u,迟到,2020-05-0\($0)\n" }.joined() + "v,迟到,2020-05-01\n"
        let error = try Desk().judgeFaults("{ledger: {points: {表彰: 5}}}", rows, limit: 4)
        // One more of u is known of, and v.
        #expect(error.issues.map { $0.place?.cell?.address } == ["B2", "B3", "B4", "B5"])
        #expect(error.omitted == 2)
    }

    @Test("what a unit lacks once its faulty rows are away is not told")
    func consequences() throws {
        let marks = "u,x,a,80\nu,g,b,-3\nu,g,c,101\n"
        let error = try Desk().judgeFaults(
            "{panel: {shares: {g: 100%}}}",
            marks,
            columns: "id,主体,人,分",
            kinds: "id: text, 主体: text, 人: text, 分: number",
            mapping: "{group: 主体, rater: 人, points: 分}"
        )
        #expect(
            error.lines(.zh).compactMap { $0.split(separator: "无法计分：").last.map(String.init) } == [
                "B2单元格的主体“x”没有份额，有份额的是“g” [value-refused]",
                "D3单元格：“g”的评价人“b”打了-3分，低于最低分0分 [value-refused]",
                "D4单元格：“g”的评价人“c”打了101分，超过满分100分 [value-refused]",
            ]
        )
    }

    @Test("trouble behind a wave is found as well")
    func laterWave() throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            criteria:
              - id: x
                points: 250
                combine: trials/ceiling
                criteria:
                  - id: q
                    points: 50
                    combine: trials/share_of_best
                    criteria: [{id: r, of: a, score: min_max}]
                  - {id: p, points: 200, of: b, score: {at_least: 0}}
            """
        )
        let error = try failure { try desk.run(yaml, "id,a,b,c\nu,5,5,\nv,,4,\nw,1,-1,\n") }
        // u: 1 + 200; v has no score at all; w: 0 + 0.
        #expect(error.lines(.en).count == 1)
        #expect(
            error.lines(.en)[0].contains("\"x\" of the unit \"u\" cannot be scored: the sum 201")
        )
    }
}
