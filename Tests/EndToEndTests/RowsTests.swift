import Foundation
import Testing

@Suite("What scorers of rows refuse, through the program")
struct RowsTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write("编号,名称\n1,东村\n2,西村\n", to: "units.csv")
    }

    private func profile(
        _ score: String,
        columns: String = "事项: text, 日期: date",
        mapping: String = "kind: 事项, day: 日期",
        head: String = "period: quarter"
    ) throws {
        try workspace.write(
            """
            language: 1
            profile: rows
            \(head)
            unit: {key: 编号, name: 名称}
            tables:
              units: {file: units.csv, columns: {编号: text, 名称: text}}
              rows: {file: rows.csv, rows: many, columns: {编号: text, \(columns)}}
            stated: 2
            criteria:
              - {id: 积分, points: 100, of: rows, columns: {\(mapping)}, score: {\(score)}}
            ranking: {ties: competition}

            """,
            to: "profile.yaml"
        )
    }

    @Test("what a parameter needs is said by validate and by run, before there are data")
    func needs() throws {
        try profile("ledger: {base: 80, valid: {days: 30}, points: {表彰: 5}}", mapping: "kind: 事项")
        for command in [
            ["validate", "profile.yaml"], ["run", "profile.yaml", "--period", "2023Q2"],
        ] {
            let ending = try Program().run(command + ["--lang", "zh"], in: workspace)
            #expect(ending.status == 78 && ending.output == "")
            #expect(
                ending.messages == [
                    "profile.yaml:10:99：评分器“ledger”写了“valid.days”，须有列“day”（日期），数据表“rows”没有给出 [input-needed]",
                    "    在 columns 之下为 day 写明是哪一列。",
                ]
            )
        }
    }

    @Test("a mark below zero is refused with its cell")
    func belowZero() throws {
        try profile(
            "panel: {shares: {群众: 100%}}",
            columns: "主体: text, 人: text, 分: number",
            mapping: "group: 主体, rater: 人, points: 分",
            head: "title: 评议"
        )
        try workspace.write("编号,主体,人,分\n1,群众,甲,90\n1,群众,乙,-3\n2,群众,甲,101\n", to: "rows.csv")
        let chinese = try workspace.run("run", "profile.yaml", "--lang", "zh")
        #expect(chinese.status == 65 && chinese.output == "")
        #expect(
            chinese.messages == [
                "rows.csv:3：第2行“分”列（D3）：考评对象“1”的“积分”无法计分："
                    + "D3单元格：“群众”的评价人“乙”打了-3分，低于最低分0分 [value-refused]",
                "rows.csv:4：第3行“分”列（D4）：考评对象“2”的“积分”无法计分："
                    + "D4单元格：“群众”的评价人“甲”打了101分，超过满分100分 [value-refused]",
            ]
        )
        let english = try workspace.run("run", "profile.yaml", "--lang", "en")
        #expect(
            english.messages.first
                == "rows.csv:3: row 2, column \"分\" (D3): \"积分\" of the unit \"1\" cannot be scored: "
                + "cell D3: the rater \"乙\" of \"群众\" gives -3 points, fewer than 0 [value-refused]"
        )
    }

    @Test(
        "a day of the calculation before the period is wrong usage; after it nothing counts twice"
    )
    func asOf() throws {
        try profile("ledger: {base: 80, points: {事故: -10}}")
        try workspace.write("编号,事项,日期\n1,事故,2023-07-01\n", to: "rows.csv")
        let run = ["run", "profile.yaml", "--period", "2023Q2", "--lang", "zh", "--format", "csv"]
        let early = try Program().run(run + ["--as-of", "2022-05-30"], in: workspace)
        #expect(early.status == 64)
        #expect(early.errors.contains("计算截止日 2022-05-30 早于周期 2023Q2 的第一天 2023-04-01"))
        let late = try Program().run(run + ["--as-of", "2023-07-05"], in: workspace)
        #expect(late.status == 0 && late.output.contains("1,东村,80.00,"))
    }

    @Test("events that were entered before are warned of where the scheme lets them pass")
    func doubles() throws {
        try profile("ledger: {base: 80, twice: once, points: {表彰: 5}}")
        try workspace.write(
            "编号,事项,日期\n1,表彰,2023-05-01\n1,表彰,2023-05-01\n",
            to: "rows.csv"
        )
        let ending = try workspace.run("run", "profile.yaml", "--period", "2023Q2", "--lang", "zh")
        #expect(ending.status == 0)
        #expect(
            ending.errors.contains(
                "有1条记录与前面的重复（事项、日期、编号都相同），涉及1个考评对象，按方案只计一次"
            )
        )
    }
}
