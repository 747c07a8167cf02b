import Foundation
import KaopingCore
import Testing

@testable import kaoping

/// What people read of the record: lists, exports, times, accounts, wrong usage.
@Suite("The words of the record")
struct RecordReadingTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        #expect(try workspace.run("init", "--by", "李明").status == 0)
        #expect(try workspace.run("run", ".").status == 0)
    }

    @Test("runs are found by a unit's key or name; where there is none, that is said")
    func units() throws {
        for unit in ["u1", "和平", "Three, or so"] {
            let found = try workspace.run("runs", "--unit", unit, "--format", "json")
            #expect(
                found.output.contains("\"profile\": \"small\"") && found.errors == "",
                "\(unit)"
            )
        }
        let none = try workspace.run("runs", "--unit", "东村", "--lang", "zh")
        #expect(none.status == 0 && none.errors == "没有符合条件的留档\n")
        #expect(try workspace.run("runs", "--unit", "x").errors == "no run on record fits\n")
    }

    @Test("an export is CSV, JSON or Markdown by its name, and nothing else")
    func formats() throws {
        let other = try workspace.run("runs", "export", "2", "-o", "out.xlsx", "--lang", "zh")
        #expect(other.status == 64)
        #expect(
            other.errors == """
                out.xlsx：不能由扩展名判断报告格式 [unknown-format]
                    扩展名可为：csv, json, md；或用 --format 指定格式。

                """
        )
        #expect(try !workspace.entries.contains("out.xlsx"))
        #expect(
            try workspace.run("runs", "export", "2", "-o", "out.md", "--lang", "zh").status == 0
        )
        let text = try workspace.read("out.md")
        #expect(text.hasPrefix("# 小考评\n\n- 编号：") && text.contains("\n- 状态：已留档\n"))
        #expect(text.contains("\n| u2 | Two | 80.0 | high | 1 | 1 | 100.0 | 50.0 |"))
        // People read titles, not ids.
        #expect(text.contains("\n| 编号 | 名称 | 得分 | 等级 | 排名 | street内排名 | a | 服务 | "))
        #expect(text.contains(" | 已评 |"))
        #expect(try workspace.run("runs", "export", "2", "-o", "out.CSV").status == 0)
        #expect(try workspace.read("out.CSV") == Workspace.csv)
    }

    @Test("a percentile that the scheme asks for is in the export as in the report")
    func percentile() throws {
        try workspace.edit("within: street}", "within: street, percentile: hazen}")
        let run = try workspace.run("run", ".", "--format", "csv")
        #expect(run.output.hasPrefix("unit,name,score,rating,rank,rank_within_street,percentile,"))
        #expect(try workspace.run("runs", "export", "3").output == run.output)
    }

    @Test("times are those of the office's clock with its zone; programs get UTC")
    func times() throws {
        func table(_ zone: String, _ language: String) throws -> String {
            try workspace.run("log", "--lang", language, environment: ["TZ": zone]).output
        }
        let json = try workspace.run("log", "--format", "json", environment: ["TZ": "CST-8"]).output
        let recorded = try #require(json.firstMatch(of: /"at": "(\S+)T(\S+)Z"/))
        #expect(try table("UTC0", "zh").contains("\(recorded.1) \(recorded.2)（协调世界时）"))
        #expect(try table("UTC0", "en").contains("\(recorded.1) \(recorded.2) UTC "))
        #expect(try table("CST-8", "zh").contains("（北京时间）"))
        #expect(try table("CST-8", "en").contains(" UTC+08:00 "))
        #expect(try table("NST3:30", "en").contains(" UTC-03:30 "))
    }

    @Test("near midnight the day is that of the office")
    func midnight() {
        setenv("TZ", "CST-8", 1)
        tzset()
        #expect(LocalTime.text("2026-11-22T16:22:27Z").zh == "2026-11-23 00:22:27（北京时间）")
        #expect(LocalTime.text("2026-11-22T08:22:27Z").en == "2026-11-22 16:22:27 UTC+08:00")
        #expect(LocalTime.text("t").zh == "t")
    }

    @Test("without --by the record has the login name, else the account of the process")
    func accounts() throws {
        func by(_ environment: [String: String]) throws -> String {
            let folder = UUID().uuidString
            _ = try workspace.run("init", folder, environment: environment)
            let log = try workspace.run(
                "log",
                "--store",
                folder + "/kaoping.db",
                "--format",
                "json"
            )
            return String(try #require(log.output.firstMatch(of: /"by": "([^"]*)"/)).1)
        }
        #expect(try by(["LOGNAME": "lee", "USER": "root"]) == "lee")
        #expect(try by(["LOGNAME": "", "USER": "wang"]) == "wang")
        let own = String(cString: try #require(getpwuid(geteuid())).pointee.pw_name)
        #expect(try by([:]) == own)
        let log = try workspace.run("log")
        #expect(log.output.contains("By (self-reported)"))
        #expect(log.errors.contains("Accounts are what was given and were not checked"))
    }

    @Test("the log has no raw word in Chinese")
    func log() throws {
        _ = try workspace.run("runs", "forget", "2")
        _ = try workspace.run("runs", "forget", "--account", "李明")
        let log = try workspace.run("log", "--lang", "zh").output
        #expect(log.contains("抹去姓名  名称  ") && log.contains("抹去姓名  经办人"))
        let json = try workspace.run("log", "--format", "json", "--lang", "zh").output
        #expect(json.contains("\"about\": \"names\""))
    }

    @Test("wrong usage is said in Chinese, with the same code")
    func usage() throws {
        let forget = try workspace.run("runs", "forget", "--lang", "zh")
        #expect(forget.status == 64)
        #expect(
            forget.errors.hasPrefix("错误：写明一次考评，或者用 --account 写明一个经办人。\n用法：kaoping runs forget ")
        )
        #expect(forget.errors.hasSuffix("\n详见 kaoping runs forget --help\n"))
        let expected = [
            ["bundle", "2"]: "错误：缺少“--output <file>”",
            ["runs", "show"]: "错误：缺少“<run>”",
            ["runs", "--profil", "x"]: "错误：没有选项“--profil”，是不是“--profile”？",
            ["runs", "--format", "x"]: "错误：“--format <format>”的值“x”不对，应为“table”、“json”之一",
            ["flie", "2"]: "错误：没有命令“flie”，是不是“kaoping file”？",
            ["runs", "2"]: "错误：没有命令“runs 2”，是不是“kaoping runs show 2”？",
            ["runs", "shwo", "2"]: "错误：没有命令“runs shwo”，是不是“kaoping runs show”？",
            ["log", "--by=a", "--by", "b"]: "错误：--by 写了两次，只能写一次。",
            ["log", "--store"]: "错误：“--store <file>”后面没有写值",
            ["log", "a", "b"]: "错误：多余的参数：“a”、“b”",
        ]
        for (words, line) in expected {
            let ending = try Program().run(["--lang", "zh"] + words, in: workspace)
            #expect(ending.status == 64 && ending.output == "")
            #expect(ending.messages.first == line, "\(ending.errors)")
            let word = ending.messages.dropFirst().contains { $0.hasPrefix("用法：kaoping") }
            #expect(word, "\(ending.errors)")
        }
        #expect(
            try workspace.run("runs", "forget", "--lang", "en").errors.hasPrefix(
                "Error: Name either"
            )
        )
    }

    @Test("what is wrong with a bundle is said once, and without inner words")
    func bundle() throws {
        _ = try workspace.run("bundle", "2", "-o", "b.tar")
        let file = URL(filePath: workspace.path + "/b.tar")
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data("title: {zh".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "T")
        try bytes.write(to: file)
        let changed = try workspace.run("verify", "./b.tar", "--lang", "zh")
        #expect(changed.status == 65)
        #expect(changed.errors == "./b.tar：结果包中的“profile/0.yaml”被改动过 [bundle-content]\n")
        let text = try workspace.run("verify", "./units.csv", "--lang", "zh")
        #expect(text.status == 65)
        #expect(
            text.errors == "./units.csv：这不是考评结果包，或已损坏：不是结果包的 tar 文件，或中间有损坏 [bundle-unreadable]\n"
        )
    }
}
