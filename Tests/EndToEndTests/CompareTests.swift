import Foundation
import Testing

@Suite("kaoping compare")
struct CompareTests {
    let workspace: Workspace
    static let profiles = Built.root.path + "/Profiles"

    /// The small scheme by quarters, with the result of the quarter before and a cap on the level.
    static let profile = Workspace.profile
        .replacing("unit: {key", with: "period: quarter\nunit: {key")
        .replacing(
            "stated: 1",
            with:
                "inputs: {last: {title: {zh: 上季度, en: Last quarter}, result_of: this, period: previous, or_none: true}}\nstated: 1"
        )
        .replacing(
            "bands: {high: 60.., low: ..<60}",
            with:
                "levels: 1..2\n  start: {bands: {2: 60.., 1: ..<60}}\n  rules: [{id: slowly, title: 每季最多升一级, when: known(last.level), at_most: last.level}]"
        )

    init() throws {
        workspace = try Workspace()
        try workspace.write(Self.profile, to: "profile.yaml")
    }

    private func record(_ data: String, _ period: String) throws -> Program.Ending {
        try workspace.write(data, to: "units.csv")
        return try workspace.run("run", ".", "--period", period, "--lang", "en")
    }

    /// Two recorded quarters: u1 rises, u3 goes, u4 comes.
    private func twoQuarters() throws {
        _ = try workspace.run("init")
        #expect(try record(Workspace.data, "2023Q1").status == 0)
        let later = Workspace.data.replacing("u1,和平,East,5,5", with: "u1,和平,East,10,10")
            .replacing("u3,\"Three, or so\",West,0,10", with: "u4,Four,West,5,5")
        let second = try record(later, "2023Q2")
        #expect(second.status == 0, "\(second.errors)")
    }

    // MARK: Inputs from the store

    @Test("the result of the quarter before is found in the store, and says so")
    func input() throws {
        _ = try workspace.run("init")
        let first = try record(Workspace.data, "2023Q1")
        #expect(first.errors.contains("[input-not-recorded-absent]"))
        let second = try record(Workspace.data.replacing("East,5,5", with: "East,10,10"), "2023Q2")
        #expect(
            second.errors.contains(
                "the result \"Last quarter\" (2023Q1) is that of record 2 of the store"
            )
        )
        // u1 has 100 and would be at level 2, but was at level 1 and the rule holds it there.
        let export = try workspace.run("runs", "export", "3").output
        #expect(export.contains("u1,和平,100.0,1,1,"))
        #expect(try workspace.run("verify", "3", "--data", ".").status == 0)
    }

    @Test("a bundle carries it, and is checked elsewhere with nothing else")
    func bundled() throws {
        try twoQuarters()
        let made = try workspace.run("bundle", "3", "-o", "b.tar")
        #expect(made.status == 0, "\(made.errors)")
        let other = try Workspace()
        let checked = try other.run("verify", workspace.path + "/b.tar")
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.output.contains("is the same byte by byte"))
    }

    @Test("a file that is named goes before the store, and the other is said not to be used")
    func named() throws {
        try twoQuarters()
        try workspace.write("unit,score,rating,rank\nu1,90,2,1\n", to: "other.csv")
        let run = try workspace.run(
            "run",
            ".",
            "--period",
            "2023Q2",
            "--input",
            "last=other.csv",
            "--lang",
            "zh"
        )
        #expect(
            run.errors.contains("引用的考评结果“上季度”（2023Q1）取自文件 other.csv；档案库第 2 号记录没有使用")
        )
        #expect(run.errors.contains("已留档"))
    }

    @Test("a result that must be there and is not is refused with the period looked for")
    func missing() throws {
        try workspace.write(Self.profile.replacing(", or_none: true", with: ""), to: "profile.yaml")
        _ = try workspace.run("init")
        let run = try record(Workspace.data, "2023Q1")
        #expect(run.status == 66)
        #expect(
            run.messages.first?.hasSuffix(
                "the result \"Last quarter\" (2022Q4) is needed; no file was given for it, and the "
                    + "store kaoping.db has no run of small for that period [input-not-recorded]"
            ) == true
        )
    }

    // MARK: Comparing

    @Test("units side by side, with the gap by criterion")
    func units() throws {
        try twoQuarters()
        let compared = try workspace.run(
            "compare",
            ".",
            "--period",
            "2023Q2",
            "--unit",
            "Two",
            "--unit",
            "u1",
            "--lang",
            "en"
        )
        #expect(compared.status == 0, "\(compared.errors)")
        #expect(
            compared.output.contains(
                """
                Criterion     和平    Two  Gap Two
                ---------  -------  ------  -------
                """
            ) || compared.output.contains("Gap Two")
        )
        let csv = try workspace.run(
            "compare",
            ".",
            "--period",
            "2023Q2",
            "--unit",
            "u1",
            "--unit",
            "u2",
            "--format",
            "csv"
        )
        #expect(
            csv.output == """
                line,id,title,depth,part,additive,u1,u2,gap u2
                criterion,first,a,0,true,true,60.00,60.00,0.00
                criterion,second,服务,0,true,true,40.00,20.00,-20.00
                total,,,0,false,true,100.0,80.0,-20.00
                rank,,,0,false,false,1,2,
                rating,,,0,false,false,1,2,
                state,,,0,false,false,scored,scored,
                decided_by,,,0,false,false,slowly,,

                """
        )
    }

    @Test("two periods: movement, entries, exits and what moved each unit")
    func periods() throws {
        try twoQuarters()
        let csv = try workspace.run(
            "compare",
            "small",
            "--period",
            "2023Q1",
            "--period",
            "2023Q2",
            "--format",
            "csv"
        )
        #expect(csv.status == 0, "\(csv.errors)")
        #expect(
            csv.output.contains(
                "u1,和平,both,50.0,100.0,50.00,2,1,1,1,1,,,,,first +30.00;second +20.00"
            )
        )
        #expect(csv.output.contains("u4,Four,entered,,50.0,,,3,,,1,"))
        #expect(csv.output.contains("u3,\"Three, or so\",left,40.0,,,3,,,1,,"))
        let text = try workspace.run(
            "compare",
            ".",
            "--before",
            "2023Q1",
            "--period",
            "2023Q2",
            "--lang",
            "zh"
        )
        #expect(text.output.hasPrefix("小考评 · 2023Q1 → 2023Q2 · 变动情况\n"))
        #expect(text.output.contains("得分：上升 1，下降 0，不变 1"))
        #expect(text.output.contains("新进：1；退出：1"))
    }

    @Test(
        "where the profile changed, the method and the units are told apart, or it is said that they cannot be"
    )
    func split() throws {
        _ = try workspace.run("init")
        try workspace.write(Workspace.data, to: "old/units.csv")
        _ = try record(Workspace.data, "2023Q1")
        try workspace.write(
            Self.profile.replacing("weight: 60,", with: "weight: 20,")
                .replacing("weight: 40,", with: "weight: 80,"),
            to: "profile.yaml"
        )
        let second = try record(Workspace.data.replacing("East,5,5", with: "East,5,10"), "2023Q2")
        #expect(second.status == 0, "\(second.errors)")
        // u2: 80 before; 20 + 40 = 60 by the new weights, and still 60.
        // u1: 50 before and by the new weights; now 10 + 80 = 90.
        let told = try workspace.run(
            "compare",
            ".",
            "--period",
            "2023Q1",
            "--period",
            "2023Q2",
            "--data",
            "old",
            "--format",
            "csv"
        )
        #expect(
            told.output.contains("u2,Two,both,80.0,60.0,-20.00,1,3,-2,2,2,-20.00,0.00,"),
            "\(told.output)"
        )
        #expect(told.output.contains("u1,和平,both,50.0,90.0,40.00,2,1,1,1,1,0.00,40.00,"))
        let notTold = try workspace.run(
            "compare",
            ".",
            "--period",
            "2023Q1",
            "--period",
            "2023Q2",
            "--lang",
            "zh"
        )
        #expect(notTold.output.contains("办法变化与实际变化无法区分 [compare-old-data-missing]"))
        #expect(!notTold.output.contains("办法影响  "))
    }

    @Test("groups in two periods, and a trend with a gap")
    func groupsAndTrend() throws {
        try twoQuarters()
        let groups = try workspace.run(
            "compare",
            ".",
            "--period",
            "2023Q2",
            "--by",
            "street",
            "--format",
            "csv"
        )
        // East: 100 and 80, mean 90, deviation 10.
        #expect(groups.output.contains("East,2023Q2,2,2,90.00,10.00,80.00,100.00,0.5,0.5,0"))
        _ = try record(Workspace.data, "2023Q4")
        let trend = try workspace.run("compare", "small", "--trend", "--lang", "zh")
        #expect(trend.output.contains("没有结果的周期：2023Q3"))
        #expect(trend.output.contains("▁█·▁"))
        let plain = try workspace.run(
            "compare",
            "small",
            "--trend",
            "--unit",
            "u1",
            "--from",
            "2023Q2",
            "--format",
            "csv"
        )
        #expect(
            plain.output == """
                unit,name,period,score,rank,rating,state,record
                u1,和平,2023Q2,100.0,1,1,scored,3
                u1,和平,2023Q4,50.0,2,1,scored,4

                """
        )
    }

    @Test("without a store runs are computed from the data")
    func computed() throws {
        let file = CompareTests.profiles + "/human-development-index"
        let compared = try workspace.run(
            "compare",
            file,
            "--period",
            "2010",
            "--period",
            "2022",
            "--format",
            "csv"
        )
        #expect(compared.status == 0, "\(compared.errors)")
        #expect(compared.output.contains("\nCHE,Switzerland,both,0.940,0.967,0.027,"))
        let trend = try workspace.run(
            "compare",
            file,
            "--from",
            "2019",
            "--to",
            "2022",
            "--unit",
            "NOR",
            "--format",
            "csv"
        )
        #expect(trend.output.split(separator: "\n").count == 5)
    }

    @Test("profiles of one base are compared by what they have in common")
    func overlays() throws {
        let base = CompareTests.profiles + "/pilot-community-acceptance"
        let compared = try workspace.run(
            "compare",
            base,
            base + "-qinglan",
            "--period",
            "phase:1",
            "--as-of",
            "2023-03-31",
            "--lang",
            "zh"
        )
        #expect(compared.status == 0, "\(compared.errors)")
        #expect(compared.output.contains("智慧服务：仅 pilot-community-acceptance-qinglan 有"))
        let other = try workspace.run(
            "compare",
            base,
            CompareTests.profiles + "/human-development-index",
            "--period",
            "2022"
        )
        #expect(other.status == 64)
    }

    @Test("a level that a rule decided is told with the rule, from the record and computed")
    func decided() throws {
        try twoQuarters()
        let arguments = ["compare", ".", "--period", "2023Q2", "--unit", "u1", "--unit", "u2"]
        let text = """

            不由得分决定的等级
            和平
            └─ 每季最多升一级：2 → 1
               ├─ 处理：最高 last.level
               └─ 条件：known(last.level)

            """
        let recorded = try Program().run(arguments + ["--lang", "zh"], in: workspace)
        #expect(recorded.output.hasSuffix(text), "\(recorded.output)")
        #expect(recorded.output.contains("差距：与其中排名最前的 和平 相比"))
        let explained = try workspace.run(
            "explain",
            ".",
            "--period",
            "2023Q2",
            "--unit",
            "u1",
            "--lang",
            "zh"
        )
        #expect(explained.output.contains("每季最多升一级：2 → 1"))
        #expect(explained.output.contains("处理：最高 last.level"))
        // Computed with a file of the quarter before, as the record has it.
        let first = try workspace.run("runs", "export", "2", "-o", "before.csv")
        #expect(first.status == 0)
        let computed = try Program().run(
            arguments + ["--lang", "zh", "--no-store", "--input", "last=before.csv"],
            in: workspace
        )
        #expect(computed.output.hasSuffix(text), "\(computed.output)\(computed.errors)")
    }

    @Test("a profile and itself are not compared")
    func itself() throws {
        try twoQuarters()
        let ending = try workspace.run(
            "compare",
            ".",
            "small",
            "--period",
            "2023Q1",
            "--lang",
            "zh"
        )
        #expect(ending.status == 64)
        #expect(ending.messages.first == "两次写的都是方案 small [compare-same-profile]")
    }

    @Test("two profiles are told apart where the runs come from")
    func origins() throws {
        let base = CompareTests.profiles + "/pilot-community-acceptance"
        let compared = try workspace.run(
            "compare",
            base,
            base + "-qinglan",
            "--period",
            "phase:1",
            "--as-of",
            "2023-03-31",
            "--lang",
            "zh"
        )
        #expect(compared.output.contains("\npilot-community-acceptance 第1批：由数据当场计算\n"))
        #expect(compared.output.contains("\npilot-community-acceptance-qinglan 第1批：由数据当场计算\n"))
    }

    @Test("what was withdrawn is said to be, and a path that is not there as well")
    func withdrawn() throws {
        try twoQuarters()
        _ = try workspace.run("withdraw", "3", "--reason", "x")
        let one = try workspace.run(
            "compare",
            ".",
            "--by",
            "street",
            "--period",
            "2023Q2",
            "--lang",
            "zh"
        )
        #expect(one.status == 66)
        #expect(one.errors.contains("small 2023Q2 已留档的结果都已撤回或更正，没有有效的 [compare-withdrawn]"))
        _ = try workspace.run("withdraw", "2", "--reason", "x")
        let all = try workspace.run("compare", "small", "--trend", "--lang", "en")
        #expect(all.errors.contains("all recorded results of small were withdrawn or corrected"))
        let path = try workspace.run("compare", "./nope.yaml", "--trend", "--lang", "zh")
        #expect(path.status == 66 && path.errors.contains("[profile-not-found]"))
    }

    @Test("a trend lists all periods asked for, and refuses those of another kind")
    func trendPeriods() throws {
        try twoQuarters()
        let trend = try workspace.run(
            "compare",
            ".",
            "--trend",
            "--from",
            "2022Q4",
            "--to",
            "2023Q3",
            "--lang",
            "zh"
        )
        #expect(trend.output.contains("没有结果的周期：2022Q4、2023Q3"))
        #expect(trend.output.contains("走势图：每行按自身的最低和最高画，越高越好"))
        let kinds = try workspace.run("compare", ".", "--trend", "--from", "2023", "--lang", "zh")
        #expect(kinds.status == 64 && kinds.errors.contains("[compare-period-kinds]"))
    }

    // MARK: What is said beside the result

    @Test("recording times are told as `runs` tells them, and in JSON as they are recorded")
    func times() throws {
        try twoQuarters()
        let arguments = ["compare", ".", "--before", "2023Q1", "--period", "2023Q2"]
        func said(_ more: String...) throws -> String {
            let zone = ["TZ": "CST-8"]
            return try Program().run(arguments + more, in: workspace, environment: zone).output
        }
        let list = try Program().run(
            ["runs", "--lang", "zh"],
            in: workspace,
            environment: ["TZ": "CST-8"]
        ).output
        let time = try #require(list.firstMatch(of: /[-\d]+ [:\d]+（北京时间）/)).0
        #expect(try said("--lang", "zh").contains("，留档时间 \(time)"))
        #expect(try said("--lang", "en", "--format", "md").contains(" UTC+08:00"))
        #expect(try said("--format", "json").contains(/"at": "[-\d]+T[:\d]+Z"/))
    }

    @Test("what `run` says of a result is said of every computed side, once")
    func remarks() throws {
        try workspace.write(
            Self.profile.replacing("a: number", with: "a: {type: number, blank: missing}"),
            to: "profile.yaml"
        )
        let blank = Workspace.data.replacing("u1,和平,East,5,5", with: "u1,和平,East,,5")
        try workspace.write(blank, to: "units.csv")
        let run = try workspace.run("run", ".", "--period", "2023Q1", "--lang", "zh", "--no-store")
        let shared = run.messages.filter { $0.contains("空白单元格") || $0.contains("没有得分") }
        #expect(shared.count == 2)
        let compared = try workspace.run(
            "compare",
            ".",
            "--before",
            "2023Q1",
            "--period",
            "2023Q2",
            "--lang",
            "zh"
        )
        for message in shared {
            // Both periods are computed from the same file, so that both have the same to say.
            #expect(compared.messages.count { $0 == "2023Q1、2023Q2：" + message } == 1, "\(message)")
        }
        for (period, input) in [("2023Q1", "2022Q4"), ("2023Q2", "2023Q1")] {
            let own = compared.messages.filter { $0.contains("“上季度”（\(input)）") }
            #expect(own.count == 1 && own[0].hasPrefix(period + "："), "\(own)")
        }
        let one = try workspace.run(
            "compare",
            ".",
            "--by",
            "street",
            "--period",
            "2023Q1",
            "--lang",
            "en"
        )
        #expect(one.messages.contains { $0.hasPrefix("2023Q1: ") && $0.contains("blank cells") })
    }

    @Test("recorded runs have said what there is to say")
    func recordedRemarks() throws {
        try twoQuarters()
        let compared = try workspace.run(
            "compare",
            ".",
            "--before",
            "2023Q1",
            "--period",
            "2023Q2"
        )
        #expect(compared.errors == "")
    }

    @Test("an input that came from the store is told by its run and record, not as a file")
    func inputRun() throws {
        try twoQuarters()
        let shown = try workspace.run("runs", "show", "3", "--format", "json").output
        let runs = try workspace.run("runs", "--format", "json").output
        let first = try #require(
            runs.firstMatch(of: /"number": 2, "id": "(\w+)".*?"hash": "(\w+)"/)
        )
        #expect(
            shown.contains(
                "\"file\": null, \"run\": \"\(first.1)\", \"record_hash\": \"\(first.2)\""
            )
        )
        let text = try workspace.run("runs", "show", "3", "--lang", "zh").output
        #expect(text.contains("数据：last 2023Q1 取自考评 \(first.1)（其记录的散列值 \(first.2)）  "))
        try workspace.write("unit,score,rating,rank\nu1,90,2,1\n", to: "other.csv")
        _ = try workspace.run("run", ".", "--period", "2023Q2", "--input", "last=other.csv")
        let other = try workspace.run("runs", "show", "4", "--format", "json").output
        #expect(other.contains("\"file\": \"other.csv\", \"run\": null, \"record_hash\": null"))
    }

    // MARK: Bad input

    /// What is wrong, the exit code, and the first line of the message in both languages.
    static let wrong: [(arguments: [String], status: Int32, zh: String, en: String)] = [
        (
            ["--period", "2023Q2", "--unit", "u1"], 64,
            "只有一个考评对象“u1”，没有可比较的 [compare-one-unit]",
            "there is only one unit, \"u1\", and nothing to compare it with [compare-one-unit]"
        ),
        (
            ["--period", "2023Q2", "--unit", "u1", "--unit", "和平"], 64,
            "只有一个考评对象“u1”，没有可比较的 [compare-one-unit]",
            "there is only one unit, \"u1\", and nothing to compare it with [compare-one-unit]"
        ),
        (
            [], 64, "没有写明比较什么 [compare-nothing-stated]",
            "what to compare is not stated [compare-nothing-stated]"
        ),
        (
            ["--by", "street"], 64,
            "kaoping.db：没有写明周期；方案 small 已留档：2023Q1、2023Q2 [compare-no-period]",
            "kaoping.db: no period is stated; recorded of small are: 2023Q1, 2023Q2 [compare-no-period]"
        ),
        (
            ["--period", "2023Q1", "--period", "2023Q2", "--period", "2023Q3"], 64,
            "这样比较要一至两个周期，写了 3 个 [compare-period-count]",
            "periods needed for this comparison: one or two; stated: 3 [compare-period-count]"
        ),
        (
            ["--trend", "--from", "2023Q2", "--to", "2023Q1"], 64,
            "走势的起止颠倒：--from 2023Q2 晚于 --to 2023Q1 [compare-trend-order]",
            "the trend ends before it begins: --from 2023Q2 is later than --to 2023Q1 [compare-trend-order]"
        ),
        (
            ["--period", "2023Q2", "--by", "street", "--set", "k=1", "--data", "."], 64,
            "比较的是留档的结果，不重新计算，--set、--data 不起作用 [compare-option-not-used]",
            "recorded results are compared and nothing is computed, so that --set, --data would do nothing [compare-option-not-used]"
        ),
        (
            ["--by", "street", "--period", "2023Q2", "--by", "name"], 64, "错误：--by 写了两次，只能写一次。",
            "Error: --by is given twice; it stands once."
        ),
        (
            ["--period", "2023Q2"], 64,
            "一个周期 2023Q2 之内，没有写明比较什么 [compare-what]",
            "what to compare within the one period 2023Q2 is not stated [compare-what]"
        ),
        (
            ["--period", "2023Q2", "--unit", "u1", "--unit", "u9"], 64,
            "本次运行中没有考评对象“u9” [unit-not-found]",
            "the run has no unit \"u9\" [unit-not-found]"
        ),
        (
            ["--period", "2023Q2", "--period", "2023"], 64,
            "周期 2023Q2 与 2023 种类不同（季度、年度），不能比较 [compare-period-kinds]",
            "the periods 2023Q2 and 2023 are of different kinds (quarter, year) [compare-period-kinds]"
        ),
        (
            ["--period", "2023Q2", "--period", "2023Q2"], 64,
            "两次写的都是周期 2023Q2 [compare-same-period]",
            "the period 2023Q2 is stated twice [compare-same-period]"
        ),
        (
            ["--period", "2023Q1", "--period", "2024Q1"], 66,
            "kaoping.db：方案 small 没有周期 2024Q1 的留档；已留档：2023Q1、2023Q2 [compare-not-recorded]",
            "kaoping.db: small has no recorded run of 2024Q1; recorded are: 2023Q1, 2023Q2 [compare-not-recorded]"
        ),
        (
            ["--period", "2023Q2", "--by", "stret"], 64,
            "方案 small 没有分组的列“stret” [compare-unknown-group]",
            "small has no column \"stret\" that groups units [compare-unknown-group]"
        ),
        (
            ["--trend", "--by", "street"], 64,
            "--trend 与 --by 不能同时使用 [compare-options]",
            "--trend and --by do not go together [compare-options]"
        ),
        (
            ["--trend", "--from", "2030Q1"], 66,
            "kaoping.db：方案 small 在所写的周期之内没有留档；已留档：2023Q1、2023Q2 [compare-trend-empty]",
            "kaoping.db: small has no recorded run within these periods; recorded are: 2023Q1, 2023Q2 [compare-trend-empty]"
        ),
        (
            ["--period", "x"], 64,
            "“x”不是考评周期 [period-unreadable]",
            "\"x\" is no period [period-unreadable]"
        ),
        (
            ["--period", "2023Q2", "--table", "units=a.csv", "--table", "units=b.csv"], 64,
            "错误：--table units= 出现了多次。", "Error: --table units= is given more than once."
        ),
        (
            ["--period", "2023Q2", "--set", "k=1", "--set", "k=2"], 64,
            "错误：--set k= 出现了多次。", "Error: --set k= is given more than once."
        ),
        (
            ["--period", "2023Q2", "--threads", "0"], 64, "错误：--threads 应为 1 到 1024 的整数。",
            "Error: --threads must be a whole number from 1 to 1024."
        ),
        (
            ["--period", "2023Q2", "--store", "kaoping.db", "--no-store"], 64,
            "错误：--store 与 --no-store 不能同时使用。",
            "Error: --store and --no-store exclude each other."
        ),
        (
            ["--trend", "--no-store"], 64,
            "没有档案库，趋势从哪个周期到哪个周期不明 [compare-trend-periods]",
            "without a store it is not known from which period to which the trend goes [compare-trend-periods]"
        ),
    ]

    @Test("what cannot be compared is refused in both languages, with the code of the design")
    func refused() throws {
        try twoQuarters()
        for (arguments, status, zh, en) in Self.wrong {
            for (language, text) in [("zh", zh), ("en", en)] {
                let ending = try Program().run(
                    ["compare", "."] + arguments + ["--lang", language],
                    in: workspace
                )
                #expect(ending.status == status, "\(arguments)")
                #expect(ending.messages.first == text)
                #expect(ending.output == "")
            }
        }
    }
}
