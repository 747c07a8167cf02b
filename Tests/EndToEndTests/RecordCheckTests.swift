import Foundation
import Testing

@Suite("What the record can be checked for")
struct RecordCheckTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        #expect(try kaoping("init").status == 0)
        #expect(try kaoping("run", ".").status == 0)
    }

    @discardableResult
    private func kaoping(_ words: String...) throws -> Program.Ending {
        try Program().run(words, in: workspace)
    }

    @Test("data that are not at hand are no fault of the record; the current folder is looked in")
    func data() throws {
        #expect(try kaoping("verify", "2").status == 0)
        try workspace.write(Workspace.data + "u9,x,West,1,1\n", to: "units.csv")
        let absent = try kaoping("verify", "2", "--lang", "zh")
        #expect(absent.status == 66 && absent.output.hasSuffix("其余核验无误\n"))
        #expect(absent.errors.contains("[verify-data-missing]"))
        let other = try kaoping("verify", "2", "--table", "units=units.csv", "--lang", "en")
        #expect(other.status == 66)
        #expect(other.errors.contains("this is not the table \"units\" of record 2"))
        for words in [["verify", "--data", "nope"], ["bundle", "2", "-o", "b", "--data", "nope"]] {
            let ending = try Program().run(words, in: workspace)
            #expect(ending.status == 66 && ending.errors.hasPrefix("nope: there is no such folder"))
        }
    }

    @Test("what is asked for and cannot be checked is refused")
    func asked() throws {
        let key = try kaoping("verify", "--public-key", "nope.pub")
        #expect(key.status == 64 && key.errors.contains("[key-without-bundle]"))
        let file = try kaoping("verify", "--table", "units=nope.csv")
        #expect(
            file.status == 66 && file.errors == "nope.csv: there is no such file [no-such-file]\n"
        )
        let table = try kaoping("verify", "--table", "unitz=units.csv")
        #expect(table.status == 64 && table.errors.contains("[verify-no-table]"))
    }

    @Test("the record shows blank cells, states and what the run said")
    func notes() throws {
        try workspace.write(Workspace.data.replacing("East,5,5", with: "East,5,"), to: "units.csv")
        try kaoping("run", ".")
        let shown = try kaoping("runs", "show", "3", "--lang", "zh").output
        #expect(shown.contains("\n空白单元格：units.b 1\n"))
        #expect(shown.contains("\n评定情况：已评 2，无数据 1\n"))
        let json = try kaoping("runs", "show", "3", "--format", "json").output
        #expect(
            json.contains(
                "\"blank_cells\": [{\"table\": \"units\", \"column\": \"b\", \"cells\": 1}]"
            )
        )
        #expect(json.contains("\"states\": {\"scored\": 2, \"not_available\": 1}"))
    }

    @Test("Markdown of a record is for people: titles, words, the places of the score")
    func markdown() throws {
        try workspace.write(
            Workspace.data.replacing("East,5,5", with: "East,5,3.3333"),
            to: "units.csv"
        )
        try kaoping("run", ".")
        let text = try kaoping("runs", "export", "3", "--format", "md", "--lang", "zh").output
        #expect(text.contains("\n| 编号 | 名称 | 得分 | 等级 | 排名 | street内排名 | a | 服务 |"))
        #expect(text.contains("| u1 | 和平 | 43.3 |") && text.contains("| 33.3 |"))
        #expect(text.contains("| 已评 |") && !text.contains("scored"))
    }

    @Test("what is missing of the year before a week 53, or of several periods, is said rightly")
    func inputs() throws {
        func profile(_ period: String, _ inputs: String, _ indicator: String) throws {
            let text = Workspace.profile.replacing(
                "stated: 1\n",
                with: "stated: 1\nperiod: \(period)\ninputs: {\(inputs)}\n"
                    + "indicators: {d: {\(indicator)}}\n"
            ).replacing("of: b,", with: "of: d,")
            try workspace.write(text, to: "profile.yaml")
        }
        try profile("week", "ly: {result_of: this, period: year_before}", "value: ly.score")
        let week = try kaoping("run", ".", "--period", "2020-W53", "--lang", "zh")
        #expect(week.status == 66)
        #expect(week.errors.contains("取上年同期，上年没有与 2020-W53 对应的周期 [input-no-year-before]"))
        try profile(
            "quarter",
            "months: {result_of: other, periods: month}",
            "of: months, mean: score"
        )
        let months = try kaoping("run", ".", "--period", "2024Q2", "--lang", "zh")
        #expect(months.errors.contains("--input months=2024-04=文件"), "\(months.errors)")
    }

    @Test("what the system refuses is said in Chinese, and folders are made as far as need be")
    func system() throws {
        try kaoping("key", "office")
        let key = try kaoping("key", "office", "--lang", "zh")
        #expect(key.status == 73 && key.errors.hasPrefix("office：无法写入：已有这个文件或文件夹"))
        #expect(try kaoping("init", "a/b/c").status == 0)
        #expect(try workspace.entries.contains("a"))
        #expect(try kaoping("runs", "--store", "a/b/c/kaoping.db").status == 0)
    }
}
