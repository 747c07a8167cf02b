import Foundation
import Testing

/// Filing, notice, objections, corrections and withdrawals, as an office does them.
@Suite("The procedure")
struct ProcedureTests {
    let workspace: Workspace

    /// A scheme that requires filing before a notice of five working days.
    private static let procedure = """
        period: year
        calendar: {holidays: [2023-05-01..2023-05-03], working_weekends: ["2023-05-06"]}
        procedure:
          - {id: filing, title: {zh: 报区备案, en: Filing with the district}}
          - {id: notice, title: {zh: 公示, en: Notice}, days: 5 working_days, after: filing}

        """

    init() throws {
        workspace = try Workspace()
        try workspace.edit("stated: 1\n", "stated: 1\n" + ProcedureTests.procedure)
        #expect(try workspace.run("init", "--by", "李明").status == 0)
        #expect(try kaoping("run", ".", "--period", "2022").status == 0)
    }

    private func kaoping(_ words: String...) throws -> Program.Ending {
        try Program().run(words, in: workspace, environment: ["TZ": "CST-8", "LOGNAME": "李明"])
    }

    /// The beginning of the id of a run.
    private func id(_ number: Int) throws -> String {
        let json = try kaoping("runs", "show", "\(number)", "--format", "json").output
        let all = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let run = try #require(all?["run"] as? [String: Any])
        return String(try #require(run["id"] as? String).prefix(12))
    }

    /// Lines without hashes, which differ from run to run.
    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0).replacing(/[0-9a-f]{64}/, with: "HASH") }
    }

    private func head(_ text: String) throws -> String {
        String(try #require(text.firstMatch(of: /[0-9a-f]{64}/)).0)
    }

    @Test("without filing nothing is published, in both languages, with the code of bad data")
    func notFiled() throws {
        let run = try id(2)
        let zh = try kaoping("publish", "2", "--from", "2023-07-03", "--lang", "zh")
        #expect(zh.status == 65 && zh.output == "")
        #expect(
            zh.errors == """
                kaoping.db：方案规定公示前须备案（报区备案），考评 \(run)（第 2 号记录）尚未备案，不能公示 [not-filed]
                    先用 kaoping file 登记备案。

                """
        )
        let en = try kaoping("publish", "small", "--period", "2022", "--lang", "en")
        #expect(en.status == 65)
        #expect(
            en.errors == """
                kaoping.db: the scheme requires filing before notice (Filing with the district); run \(run) (record 2) is not filed, so it cannot be published [not-filed]
                    Record the filing first with `kaoping file`.

                """
        )
        #expect(try kaoping("log", "--format", "json").output.count { $0 == "\n" } == 4)
    }

    @Test("is filed, published, objected to, decided and corrected")
    func whole() throws {
        let run = try id(2)
        let filed = try kaoping(
            "file",
            "2",
            "--to",
            "区委组织部",
            "--no",
            "〔2023〕5号",
            "--on",
            "2023-07-01",
            "--lang",
            "zh"
        )
        #expect(filed.status == 0 && filed.errors == "")
        #expect(
            lines(filed.output) == [
                "已备案：small 2022（考评 \(run)，第 2 号记录），2023-07-01，备案机关 区委组织部，备案号 〔2023〕5号",
                "请写入备案件的链尾散列值：HASH",
            ]
        )
        let twice = try kaoping("file", "2", "--lang", "en")
        #expect(twice.status == 65)
        #expect(
            twice.errors.hasPrefix(
                "kaoping.db: run \(run) (record 2) was filed on 2023-07-01, number 〔2023〕5号; it is filed once [filed-before]\n"
            )
        )
        let published = try kaoping("publish", run, "--from", "2023-07-03", "--lang", "zh")
        #expect(published.status == 0 && published.errors == "")
        #expect(
            lines(published.output) == [
                "已公示：small 2022（考评 \(run)，第 2 号记录），2023-07-03",
                "公示期 5 个工作日，自次日起算；最后一天 2023-07-10", "请写入公示的链尾散列值：HASH",
            ]
        )
        // The head that the filing printed is still in the chain.
        let checked = try kaoping("verify", "--head", try head(filed.output), "--lang", "zh")
        #expect(checked.status == 0 && checked.output.contains("所给散列值是第 3 号记录"))
        try objections(run)
        try correction(run)
    }

    private func objections(_ run: String) throws {
        let wrong = try kaoping(
            "object",
            "2",
            "--unit",
            "u9",
            "--item",
            "服物",
            "--reason",
            "x",
            "--lang",
            "zh"
        )
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("考评 \(run) 中没有考评对象“u9” [objection-unit]"))
        let item = try kaoping(
            "object",
            "2",
            "--unit",
            "u1",
            "--item",
            "firts",
            "--reason",
            "x",
            "--lang",
            "en"
        )
        #expect(
            item.errors == """
                kaoping.db: run \(run) has no criterion "firts" [objection-item]
                    did you mean first?

                """
        )
        let first = try kaoping(
            "object",
            "2",
            "--unit",
            "和平",
            "--item",
            "服务",
            "--objector",
            "王建军",
            "--reason",
            "漏记两次",
            "--on",
            "2023-07-05",
            "--lang",
            "zh"
        )
        #expect(lines(first.output)[0] == "已登记异议 1：small 2022（考评 \(run)，第 2 号记录）")
        let late = try kaoping(
            "object",
            "2",
            "--reason",
            "too low",
            "--on",
            "2023-07-11",
            "--lang",
            "en"
        )
        #expect(
            lines(late.output)[0]
                == "objection 2 recorded: small 2022 (run \(run), record 2); it came after the notice and is marked late"
        )
        #expect(try kaoping("object", "2", "--decide", "1", "--reason", "x").status == 64)
        let accepted = try kaoping(
            "object",
            "2",
            "--decide",
            "1",
            "--accept",
            "--reason",
            "核对属实",
            "--on",
            "2023-07-08",
            "--lang",
            "zh"
        )
        #expect(lines(accepted.output)[0] == "异议 1 已采纳：small 2022（考评 \(run)，第 2 号记录）")
        let rejected = try kaoping(
            "object",
            "small",
            "--period",
            "2022",
            "--decide",
            "2",
            "--reject",
            "--reason",
            "no",
            "--lang",
            "en"
        )
        #expect(
            lines(rejected.output)[0] == "objection 2 rejected: small 2022 (run \(run), record 2)"
        )
        let again = try kaoping("object", "2", "--decide", "1", "--reject", "--reason", "x")
        #expect(again.status == 65 && again.errors.contains("[decided-before]"))
    }

    private func correction(_ run: String) throws {
        // u1: the visits from 5 to 10, so second 50 → 100 and 0.6·50 + 0.4·100 = 70.
        try workspace.write(
            Workspace.data.replacing("East,5,5", with: "East,5,10"),
            to: "units.csv"
        )
        let corrected = try kaoping("correct", ".", "--period", "2022", "--lang", "zh")
        #expect(corrected.status == 0, "\(corrected.errors)")
        let other = try id(9)
        #expect(
            lines(corrected.output) == [
                "small 2022（考评 \(run)，第 2 号记录）已由考评 \(other)（第 9 号记录）更正，原考评保留在档",
                "编号  名称  变动项目  更正前  更正后  理由",
                "----  ----  --------  ------  ------  ---------------------",
                "u1    和平  得分        50.0    70.0  异议 1 采纳：核对属实",
                "u1    和平  服务          50     100  异议 1 采纳：核对属实",
                "u1    和平  等级         low    high  异议 1 采纳：核对属实",
                "链尾散列值：HASH",
            ]
        )
        let shown = try kaoping("runs", "show", "2", "--lang", "zh").output
        #expect(shown.contains("\n状态：已由考评 \(other) 更正\n"))
        #expect(
            shown.contains(
                "\n异议：1，2023-07-05，异议人 王建军，对象 u1，考评项 second，漏记两次；2023-07-08 采纳：核对属实\n"
            )
        )
        #expect(shown.contains("\n经过：2023-07-01 备案，区委组织部，〔2023〕5号，经办人 李明，第 3 号记录  "))
        let list = try kaoping("runs", "--lang", "en").output
        #expect(list.contains("superseded by run \(other)") && list.contains("UTC+08:00"))
        let export = try kaoping("runs", "export", "2", "--lang", "en")
        #expect(
            export.errors
                == "warning: run \(run) (record 2) is superseded by run \(other) [run-not-in-force]\n"
        )
        // The row of u1 as it was, and what has become of the run.
        #expect(export.output.hasPrefix("unit,name,score,rating,rank,"))
        let rows = export.output.split(separator: "\n")
        #expect(rows[0].hasSuffix(",state,run_state"))
        #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",scored,superseded") })
        let markdown = try kaoping("runs", "export", "2", "--format", "md", "--lang", "zh").output
        #expect(markdown.hasPrefix("# 小考评 · 2022（已由考评 \(other) 更正）\n"))
        let json = try kaoping("runs", "export", "2", "--format", "json").output
        #expect(json.contains("\"state\": {\"id\": \"superseded\""))
        let stands = try kaoping("runs", "export", other, "--lang", "en")
        #expect(!stands.output.contains("run_state") && stands.errors == "")
        let withdraw = try kaoping("withdraw", "2", "--reason", "x", "--lang", "zh")
        #expect(withdraw.status == 65 && withdraw.errors.contains("请对更正后的考评办理 [superseded]"))
        #expect(try kaoping("verify").status == 0)
        let log = try kaoping("log", "--lang", "zh").output
        #expect(log.contains("异议处理  \(run) 异议 1 采纳") && log.contains("（北京时间）"))
    }

    @Test("in the notice and after it is said by the day")
    func states() throws {
        let clock = Calendar(identifier: .gregorian)
        let days = DateFormatter()
        days.dateFormat = "yyyy-MM-dd"
        days.timeZone = TimeZone(secondsFromGMT: 28_800)
        days.locale = Locale(identifier: "en_US_POSIX")
        let yesterday = days.string(
            from: try #require(clock.date(byAdding: .day, value: -1, to: Date()))
        )
        _ = try kaoping("file", "2", "--on", "2023-07-01")
        let published = try kaoping("publish", "2", "--from", yesterday, "--lang", "en")
        // The holidays of this year are not in the scheme.
        #expect(published.errors.contains("[holidays-not-stated]"))
        let last = try #require(published.output.firstMatch(of: /last day ([-\d]+)/)).1
        let shown = try kaoping("runs", "show", "2", "--lang", "en").output
        #expect(shown.contains("\nState: in public notice until \(last)\n"))
        _ = try kaoping("withdraw", "2", "--reason", "wrong day")
        #expect(try kaoping("runs", "--lang", "zh").output.contains("已撤回（"))
        _ = try kaoping("file", "2", "--on", "2023-04-20")
        let anew = try kaoping("publish", "2", "--from", "2023-04-27", "--lang", "en")
        // 28 April; 1 to 3 May are off; 4, 5, 6 (a Saturday that is worked), 8 May.
        #expect(
            lines(anew.output)[1]
                == "it lasts 5 working days, that day not counted; last day 2023-05-08"
        )
        let ended = try kaoping("runs", "show", "2", "--lang", "en").output
        #expect(ended.contains("\nState: notice ended on 2023-05-08\n"))
    }

    @Test("a correction needs a reason, the same scheme and period, and another run")
    func corrections() throws {
        #expect(try kaoping("run", ".", "--period", "2021").status == 0)
        let other = try kaoping("correct", "2", "--with", "3", "--reason", "x", "--lang", "zh")
        #expect(other.status == 65 && other.errors.contains("是“small 2021”，不能更正“small 2022”的考评"))
        let same = try kaoping("correct", ".", "--period", "2022", "--reason", "x")
        #expect(same.status == 65 && same.errors.contains("[correction-same]"))
        try workspace.write(Workspace.data.replacing("East,5,5", with: "East,6,5"), to: "units.csv")
        let without = try kaoping("correct", ".", "--period", "2022", "--lang", "zh")
        #expect(without.status == 64)
        #expect(
            without.errors.contains(
                "1 个考评对象的得分、名称或分组有变化，却没有已采纳的异议，也没有 --reason：u1 [correction-no-reason]"
            )
        )
        // Nothing but spelling changed: recorded as a correction that changes nothing.
        try workspace.write(
            Workspace.data.replacing("East,5,5", with: "East,5.0,5"),
            to: "units.csv"
        )
        #expect(try kaoping("run", ".", "--period", "2022").status == 0)
        let none = try kaoping("correct", "2", "--with", "4", "--lang", "en")
        #expect(none.status == 0 && none.output.contains("\nno score, level or rank changed\n"))
        #expect(try kaoping("correct", "2", "--with", "4").status == 65)
        #expect(try kaoping("file", "nosuch", "--period", "2022").status == 66)
    }

    @Test("a scheme that says nothing of days takes them from the command, and never none")
    func days() throws {
        try workspace.edit("stated: 1\n", "stated: 1\nperiod: year\n")
        #expect(try kaoping("run", ".", "--period", "2020").status == 0)
        let none = try kaoping("publish", "3", "--from", "2021-07-03", "--lang", "zh")
        #expect(none.status == 64 && none.errors.contains("方案没有规定公示多少天 [notice-days-missing]"))
        let zero = try kaoping("publish", "3", "--days", "0 days", "--lang", "en")
        #expect(zero.status == 64)
        #expect(zero.errors.contains("\"0 days\" is no length of a notice"))
        let moved = try kaoping(
            "publish",
            "3",
            "--from",
            "2021-07-03",
            "--days",
            "7 days",
            "--lang",
            "zh"
        )
        // 3 + 7 = 10 July 2021, a Saturday; Monday is the 12th.
        #expect(lines(moved.output)[1] == "公示期 7 日，自次日起算，2021-07-10 为休息日，顺延；最后一天 2021-07-12")
        #expect(moved.errors.contains("没有写 2021 年的放假和调休"))
        _ = try kaoping("file", "2", "--on", "2023-07-01")
        let other = try kaoping("publish", "2", "--days", "7 days", "--lang", "zh")
        #expect(other.status == 64 && other.errors.contains("方案规定公示 5 个工作日，不能改为 7 日"))
    }

    @Test("a bundle carries the procedure, and says how the result stood")
    func bundle() throws {
        _ = try kaoping("file", "2", "--on", "2023-07-01", "--no", "5")
        let made = try kaoping("bundle", "2", "-o", "b.tar")
        #expect(made.status == 0, "\(made.errors)")
        let other = try Workspace()
        let checked = try other.run("verify", workspace.path + "/b.tar", "--lang", "zh")
        #expect(checked.status == 0 && checked.output.contains("\n封存时的状态：已备案（2023-07-01）\n"))
        let absent = try other.run("verify", "nix.tar", "--lang", "zh")
        #expect(absent.status == 66 && absent.errors == "nix.tar：没有这个文件 [no-such-file]\n")
    }

    @Test("who objected is erased, and the chain holds")
    func erased() throws {
        _ = try kaoping("file", "2", "--on", "2023-07-01")
        _ = try kaoping("publish", "2", "--from", "2023-07-03")
        _ = try kaoping(
            "object",
            "2",
            "--objector",
            "王建军",
            "--reason",
            "漏记",
            "--on",
            "2023-07-05"
        )
        let gone = try kaoping("runs", "forget", "--account", "王建军", "--lang", "zh")
        #expect(gone.output == "已抹去：异议人\n")
        let shown = try kaoping("runs", "show", "2", "--lang", "zh").output
        #expect(!shown.contains("王建军") && shown.contains("异议人 （已抹去）"))
        #expect(try kaoping("verify").status == 0)
        let log = try kaoping("log", "--lang", "zh").output
        #expect(log.contains("抹去姓名  异议人"))
    }
}
