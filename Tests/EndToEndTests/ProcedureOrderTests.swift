import Foundation
import Testing

/// What may not be done, or must not be misread, in the procedure of a result.
@Suite("The order of the procedure")
struct ProcedureOrderTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.edit(
            "stated: 1\n",
            "stated: 2\nperiod: year\ncalendar: {holidays: [2023-05-01..2023-05-03]}\n"
                + "procedure: [{id: notice, title: 公示, days: 5 working_days}]\n"
        )
        #expect(try kaoping("init").status == 0)
        #expect(try kaoping("run", ".", "--period", "2022").status == 0)
    }

    @discardableResult
    private func kaoping(_ words: String...) throws -> Program.Ending {
        try Program().run(words, in: workspace, environment: ["TZ": "CST-8", "LOGNAME": "李明"])
    }

    private func count(_ command: String = "log") throws -> Int {
        try kaoping(command, "--format", "json").output.split(separator: "\n").count - 2
    }

    private func change(_ old: String, _ new: String) throws {
        try workspace.write(Workspace.data.replacing(old, with: new), to: "units.csv")
    }

    @Test("a step is not dated before what it follows, and an unlikely day is said")
    func days() throws {
        let early = try kaoping("file", "2", "--on", "2022-06-01", "--lang", "zh")
        #expect(early.status == 0)
        #expect(
            early.errors == "kaoping.db：提醒：日期 2022-06-01 早于考评周期 2022 的最后一天 2022-12-31，请核对 "
                + "[day-before-period-end]\n"
        )
        let before = try kaoping("withdraw", "2", "--reason", "r", "--on", "1999-01-01")
        #expect(before.status == 65 && before.errors.contains("[step-before]"))
        try kaoping("publish", "2", "--from", "2023-04-03")
        try kaoping("object", "2", "--reason", "r", "--on", "2023-04-10")
        let decided = try kaoping(
            "object",
            "2",
            "--decide",
            "1",
            "--accept",
            "--reason",
            "r",
            "--on",
            "2023-04-09",
            "--lang",
            "zh"
        )
        #expect(decided.status == 65)
        #expect(
            decided.errors.hasPrefix("kaoping.db：异议处理日期 2023-04-09 早于异议日期 2023-04-10 [step-before]")
        )
        let future = try kaoping("withdraw", "2", "--reason", "r", "--on", "2099-01-01")
        #expect(future.status == 0 && future.errors.contains("[day-in-future]"))
    }

    @Test("a correction without a reason records nothing, and works with one")
    func noReason() throws {
        try change("East,5,5", "East,6,5")
        let records = try count()
        let refused = try kaoping("correct", ".", "--period", "2022")
        #expect(refused.status == 64 && refused.errors.contains("[correction-no-reason]"))
        #expect(try count() == records)
        let early = try kaoping(
            "correct",
            ".",
            "--period",
            "2022",
            "--reason",
            "r",
            "--on",
            "2001-01-01"
        )
        #expect(early.status == 0 && early.errors.contains("[day-before-period-end]"))
        // Two runs that could be corrected: the remedy is named.
        try change("East,5,5", "East,7,5")
        try kaoping("run", ".", "--period", "2022")
        let unclear = try kaoping("correct", ".", "--period", "2022", "--lang", "zh")
        #expect(
            unclear.status == 64 && unclear.errors.contains("kaoping correct 原考评 --with 更正后的考评")
        )
    }

    @Test("a change has the reason that was given where it is the unit's own")
    func reasons() throws {
        // u1: a 5 → 10, so first 50 → 100, 60 % of it more: 50 → 80; another name and street.
        try change("u1,和平,East,5,5", "u1,和美,West,10,5")
        let corrected = try kaoping(
            "correct",
            ".",
            "--period",
            "2022",
            "--reason",
            "台账",
            "--lang",
            "zh"
        )
        #expect(corrected.status == 0, "\(corrected.errors)")
        let rows = corrected.output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        }
        func row(_ unit: String, _ item: String) -> [String]? {
            rows.first { $0.count > 2 && $0[0] == unit && $0[2] == item }
        }
        #expect(row("u1", "名称") == ["u1", "和美", "名称", "和平", "和美", "台账"])
        #expect(row("u1", "street") == ["u1", "和美", "street", "East", "West", "台账"])
        #expect(row("u1", "得分") == ["u1", "和美", "得分", "50.00", "80.00", "台账"])
        #expect(row("u1", "等级") == ["u1", "和美", "等级", "low", "high", "台账"])
        // Ranks are whole where scores are stated with two places: 2 → 1, beside u2 with 80.
        #expect(row("u1", "排名") == ["u1", "和美", "排名", "2", "1", "台账"])
        #expect(rows.contains { $0.first == "u3" && $0.last == "其他得分变动所致" })
        let json = try kaoping("correct", "3", "--with", "2", "--reason", "误", "--format", "json")
            .output
        #expect(json.contains("\"cause\": \"others\", \"reason\": null"))
        #expect(json.contains("\"cause\": \"reason\", \"reason\": \"误\""))
        // Corrected back: the first result stands again.
        let shown = try kaoping("runs", "show", "2", "--lang", "zh").output
        #expect(shown.contains("\n状态：已留档\n"))
        #expect(try kaoping("publish", "2", "--from", "2023-04-03").status == 0)
        #expect(try kaoping("verify").status == 0)
    }

    @Test("the whole course is shown, of steps that were withdrawn too")
    func course() throws {
        try kaoping("file", "2", "--to", "区委组织部", "--no", "5号", "--on", "2023-01-05")
        try kaoping("publish", "2", "--from", "2023-04-03")
        try kaoping("withdraw", "2", "--reason", "日期有误", "--on", "2023-04-04")
        try kaoping("publish", "2", "--from", "2023-04-10")
        let shown = try kaoping("runs", "show", "2", "--lang", "zh").output
        #expect(shown.contains("\n经过：2023-01-05 备案，区委组织部，5号，经办人"))
        #expect(shown.contains("\n经过：2023-04-03 公示，至 2023-04-10，经办人"))
        #expect(shown.contains("\n经过：2023-04-04 撤回，日期有误，经办人"))
        #expect(shown.contains("\n经过：2023-04-10 公示，至 2023-04-17，经办人"))
        let json = try kaoping("runs", "show", "2", "--format", "json").output
        #expect(json.contains("\"authority\": \"区委组织部\", \"filing_number\": \"5号\""))
        #expect(json.contains("\"until\": \"2023-04-10\", \"days\": \"5 working_days\""))
        #expect(json.contains("\"reason\": \"日期有误\""))
    }

    @Test("nothing that somebody gave looks like a line of the record")
    func lines() throws {
        let forged = "a\n经过：2025-05-01 备案，区委组织部"
        for words in [
            ["file", "2", "--to", forged], ["file", "2", "--no", forged],
            ["object", "2", "--reason", "r", "--objector", forged],
            ["withdraw", "2", "--reason", "r", "--by", forged],
            ["file", "2", "--to", "a\u{1B}[31m"],
        ] {
            let ending = try Program().run(words + ["--lang", "zh"], in: workspace)
            #expect(ending.status == 64 && ending.errors.contains("只能写一行"), "\(words)")
        }
        try kaoping("withdraw", "2", "--reason", forged)
        let shown = try kaoping("runs", "show", "2", "--lang", "zh").output
        #expect(shown.contains("a\\n经过：2025-05-01") && !shown.contains("\n经过：2025-05-01"))
    }

    @Test("a profile's file does where its id does, and a profile is no run")
    func references() throws {
        let bare = try kaoping("file", "small", "--lang", "zh")
        #expect(bare.status == 64)
        #expect(
            bare.errors.contains(
                "“small”是方案，不是一次考评 [period-needed]\n    用 --period 写明周期，如 --period 2022。"
            )
        )
        #expect(try kaoping("file", ".", "--period", "2022", "--on", "2023-01-05").status == 0)
    }

    @Test("a unit is not put back on a record whose keys were erased")
    func erased() throws {
        try kaoping("publish", "2", "--from", "2023-04-03")
        let erased = try kaoping("runs", "forget", "2", "--keys", "--lang", "zh")
        // There are no remarks, which all such runs would share.
        #expect(erased.output.hasPrefix("已抹去：名称（考评 ") && !erased.output.contains("提醒"))
        let unit = try kaoping("object", "2", "--unit", "x", "--reason", "r")
        #expect(unit.status == 65 && unit.errors.contains("[objection-unit-erased]"))
        #expect(try kaoping("object", "2", "--reason", "r").status == 0)
    }
}
