import Foundation
import Testing

/// What a name mistaken behind `-o` must not cost: the store, the scheme, the data.
@Suite("Files that are not written over")
struct OutputSafetyTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        #expect(try workspace.run("init").status == 0)
        #expect(try workspace.run("run", ".").status == 0)
    }

    private static let commands: [[String]] = [
        ["run", ".", "--format", "csv"], ["explain", ".", "--all", "--format", "md"],
        ["runs", "export", "2", "--format", "csv"], ["bundle", "2"],
        ["compare", ".", "--unit", "u1", "--unit", "u2", "--no-store", "--format", "csv"],
    ]

    @Test("the store is refused by every command that writes a file, by its name and by a link")
    func store() throws {
        try FileManager.default.createSymbolicLink(
            atPath: workspace.path + "/link.csv",
            withDestinationPath: "kaoping.db"
        )
        for command in Self.commands {
            for name in ["kaoping.db", "link.csv"] {
                let ending = try Program().run(
                    command + ["-o", name, "--lang", "zh"],
                    in: workspace
                )
                #expect([64, 73].contains(ending.status), "\(command) \(name)")
                #expect(
                    ending.errors.contains("[output-is-input]")
                        || ending.errors.contains("这是一个数据库"),
                    "\(command) \(ending.errors)"
                )
            }
        }
        #expect(try workspace.run("verify", "--lang", "zh").output.contains("核验无误"))
        try FileManager.default.copyItem(
            atPath: workspace.path + "/kaoping.db",
            toPath: workspace.path + "/other.db"
        )
        let other = try workspace.run(
            "run",
            ".",
            "-o",
            "other.db",
            "--format",
            "csv",
            "--lang",
            "en"
        )
        #expect(other.status == 73 && other.errors.contains("it is a database, such as a store"))
    }

    @Test("the data and the scheme of a recorded run are refused as those of a computed one are")
    func data() throws {
        for file in ["units.csv", "profile.yaml"] {
            let before = try workspace.read(file)
            for command in [["bundle", "2"], ["runs", "export", "2", "--format", "csv"]] {
                let ending = try Program().run(command + ["-o", file], in: workspace)
                #expect(ending.status == 64 && ending.errors.contains("[output-is-input]"))
            }
            let compared = try workspace.run(
                "compare",
                "small",
                "--unit",
                "u1",
                "--unit",
                "u2",
                "--format",
                "csv",
                "-o",
                file
            )
            #expect(compared.status == 64 && compared.errors.contains("[output-is-input]"))
            #expect(try workspace.read(file) == before)
        }
    }

    @Test("a bundle takes the place of a bundle, and of nothing else")
    func bundle() throws {
        #expect(try workspace.run("bundle", "2", "-o", "b.tar").status == 0)
        #expect(try workspace.run("bundle", "2", "-o", "b.tar").status == 0)
        try workspace.write("names", to: "names.csv")
        let ending = try workspace.run("bundle", "2", "-o", "names.csv", "--lang", "zh")
        #expect(ending.status == 73)
        #expect(ending.errors.contains("已有此文件，而且不是结果包"))
        #expect(try workspace.read("names.csv") == "names")
    }

    @Test("several files are written, and standard output beside them")
    func several() throws {
        let compare = ["compare", "small", "--unit", "u1", "--unit", "u2"]
        let compared = try Program().run(
            compare + ["-o", "c.json", "-o", "c.md", "-o", "-"],
            in: workspace
        )
        #expect(compared.status == 0)
        #expect(try workspace.read("c.json").hasPrefix("{"))
        #expect(try workspace.read("c.md").hasPrefix("# "))
        #expect(compared.output.contains("u2"))
        let export = try workspace.run("runs", "export", "2", "-o", "e.csv", "-o", "e.md")
        #expect(export.status == 0)
        #expect(try workspace.read("e.csv") == Workspace.csv)
        #expect(try workspace.read("e.md").hasPrefix("# "))
        let why = try workspace.run("explain", ".", "--all", "-o", "w.md", "-o", "w.json")
        #expect(why.status == 0)
        #expect(try workspace.read("w.json").hasPrefix("{"))
        let twice = try Program().run(compare + ["-o", "c.json", "-o", "./c.json"], in: workspace)
        #expect(twice.status == 64 && twice.errors.contains("[output-twice]"))
    }

    @Test("an option that stands once is refused the second time; others are not")
    func twice() throws {
        let head = try workspace.run("verify", "--head", "00", "--head", "11", "--lang", "zh")
        #expect(head.status == 64)
        #expect(head.messages.first == "错误：--head 写了两次，只能写一次。")
        let store = try workspace.run("runs", "--store=a.db", "--store", "b.db", "--lang", "en")
        #expect(store.status == 64)
        #expect(
            store.messages.first == "Error: --store is given twice; it stands once."
        )
        #expect(try workspace.run("verify", "--data", ".", "--data", ".").status == 0)
        let out = try workspace.run("bundle", "2", "-o", "a.tar", "--output", "b.tar")
        #expect(
            out.status == 64 && !FileManager.default.fileExists(atPath: workspace.path + "/b.tar")
        )
    }

    // MARK: The run that stands

    @Test("a run that is on record already, and not the one that counts, says which does")
    func again() throws {
        try workspace.write(Workspace.data.replacing("East,5,5", with: "East,9,5"), to: "units.csv")
        #expect(try workspace.run("run", ".").status == 0)
        try workspace.write(Workspace.data, to: "units.csv")
        let zh = try workspace.run("run", ".", "--lang", "zh")
        #expect(zh.errors.contains("早已留档"))
        #expect(
            zh.errors.contains("提醒：此后另有留档，这一结果不是该周期有效的最新一次；比较和引用取第 3 号记录")
        )
        #expect(zh.errors.contains("kaoping withdraw 3 --reason"))
        _ = try workspace.run("withdraw", "3", "--reason", "typing mistake")
        let alone = try workspace.run("run", ".", "--lang", "en")
        #expect(alone.errors.contains("already recorded") && !alone.errors.contains("warning"))
        _ = try workspace.run("withdraw", "2", "--reason", "all wrong")
        let withdrawn = try workspace.run("run", ".", "--lang", "en")
        #expect(
            withdrawn.errors.contains("warning: this result was withdrawn; it stands again when")
        )
    }

    @Test("a store that is empty, or not there, is begun with a word about it and its first record")
    func begun() throws {
        try workspace.write("", to: "kaoping.db")
        let empty = try workspace.run("run", ".", "--lang", "zh")
        #expect(empty.errors.contains("提醒：kaoping.db 是空文件，已在其中新建档案库"))
        #expect(empty.errors.contains("第 2 号记录"))
        let named = try workspace.run("run", ".", "--store", "nope.db", "--lang", "en")
        #expect(named.errors.contains("nope.db: a new store"))
        #expect(!(try workspace.run("run", ".", "--store", "nope.db").errors.contains("new store")))
    }

    @Test("a run named for verification whose data are not at hand is no fault of the record")
    func notAtHand() throws {
        try workspace.write("unit\n", to: "units.csv")
        let ending = try workspace.run("verify", "2", "--lang", "zh")
        #expect(ending.status == 66)
        #expect(ending.output.contains("核验无误") && ending.errors.contains("[verify-data-missing]"))
        try workspace.write(Workspace.data, to: "units.csv")
        // Where no folder is named it is the current one, as a bundle has it.
        #expect(try workspace.run("verify", "2", "--lang", "zh").output.contains("结果逐字节相同"))
    }
}
