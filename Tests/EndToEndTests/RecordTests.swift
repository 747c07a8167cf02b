import Foundation
import Testing

@Suite("The record")
struct RecordTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("outside a workspace nothing is written, and standard error says so")
    func notRecorded() throws {
        let before = try workspace.entries
        #expect(try workspace.run("run", ".").saysNotRecorded)
        #expect(try workspace.run("run", ".", "--lang", "zh").saysNotRecorded)
        #expect(try workspace.entries == before)
        #expect(try workspace.run("runs").status == 66)
    }

    @Test("in a workspace a run is recorded, and once")
    func recorded() throws {
        #expect(try workspace.run("init", "--by", "李明").status == 0)
        let first = try workspace.run("run", ".", "--format", "csv")
        #expect(first.status == 0 && first.output == Workspace.csv)
        #expect(first.errors.hasPrefix("recorded: run ") && !first.saysNotRecorded)
        let second = try workspace.run("run", ".", "--lang", "zh", "--threads", "1")
        #expect(second.errors.hasPrefix("早已留档：考评 "))
        let listed = try workspace.run("runs", "--format", "json")
        #expect(listed.output.count { $0 == "\n" } == 3)
        #expect(try workspace.run("runs", "export", "2").output == Workspace.csv)
        #expect(try workspace.run("init").status == 73)
        #expect(try workspace.run("verify", "2", "--data", ".").status == 0)
        // No log is left beside the store.
        let expected = ["kaoping.db", "profile.yaml", "units.csv"]
        #expect(try workspace.entries == expected)
    }

    @Test("a run with few columns is recorded with all")
    func columns() throws {
        _ = try workspace.run("init")
        let run = try workspace.run("run", ".", "--columns", "unit,rank", "--format", "csv")
        #expect(run.output.hasPrefix("unit,rank\n"))
        #expect(try workspace.run("runs", "export", "2").output == Workspace.csv)
    }

    @Test("the nearest folder above counts; --store and KAOPING_STORE go before it")
    func places() throws {
        _ = try workspace.run("init")
        try workspace.write("", to: "below/deeper/x")
        let below = try Program(path: "/bin/sh").run(
            ["-c", "cd below/deeper && \"$0\" run ../..", Program().path],
            in: workspace
        )
        #expect(below.errors.contains("record 2 of \(workspace.path)/kaoping.db"))
        let named = try workspace.run("run", ".", environment: ["KAOPING_STORE": "b.db"])
        #expect(named.errors.contains("record 2 of b.db"))
        let option = try workspace.run(
            "run",
            ".",
            "--store",
            "c.db",
            environment: ["KAOPING_STORE": "b.db"]
        )
        #expect(option.errors.contains("record 2 of c.db"))
        #expect(try workspace.run("run", ".", "--no-store").saysNotRecorded)
        #expect(try workspace.run("run", ".", "--no-store", "--store", "c.db").status == 64)
    }

    @Test("what is no store stops the run with the code of the design, and stays as it is")
    func refused() throws {
        let text = try workspace.run("run", ".", "--store", "units.csv")
        #expect(text.status == 65 && text.errors.contains("[not-a-store]"))
        #expect(try workspace.read("units.csv") == Workspace.data)
        let none = try workspace.run("run", ".", "--store", "none/a.db")
        #expect(none.status == 73 && none.errors.contains("[store-cannot-open]"))
        #expect(try workspace.run("verify", "--store", "none.db").status == 66)
        #expect(try workspace.run("verify", "--head", "abc", "--store", "a.db").status == 64)
    }

    @Test("a file that may not grow is a message, and the store is whole")
    func limit() throws {
        _ = try workspace.run("init")
        let full = try Program(path: "/bin/sh").run(
            ["-c", "ulimit -f 40; \"$0\" run .", Program().path],
            in: workspace
        )
        #expect(full.status == 73)
        #expect(
            full.errors.contains("[store-input-output]") || full.errors.contains("[store-full]")
        )
        #expect(try workspace.run("verify").status == 0)
        #expect(try workspace.run("run", ".").status == 0)
    }

    @Test("a bundle is checked with nothing else, with the key of who signed it")
    func bundle() throws {
        _ = try workspace.run("init")
        _ = try workspace.run("run", ".")
        #expect(try workspace.run("key", "office").status == 0)
        #expect(try workspace.run("key", "office").status == 73)
        let made = try workspace.run("bundle", "2", "-o", "b.tar", "--key", "office")
        #expect(made.status == 0, "\(made.errors)")
        let other = try Workspace()
        let file = workspace.path + "/b.tar"
        let checked = try other.run("verify", file, "--public-key", workspace.path + "/office.pub")
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.output.contains("is the same byte by byte"))
        #expect(try other.run("verify", workspace.path + "/units.csv").status == 65)
        let listed = try Program(path: "/bin/sh").run(["-c", "tar tf b.tar"], in: workspace)
        #expect(listed.output.hasPrefix("bundle.txt\nsignature.txt\nchain.txt\nrecord.txt\n"))
    }

    @Test("names go, the chain stays")
    func forget() throws {
        _ = try workspace.run("init", "--by", "李明")
        _ = try workspace.run("run", ".")
        #expect(try workspace.run("runs", "forget", "2").status == 0)
        #expect(try workspace.run("runs", "forget", "--account", "李明").status == 0)
        #expect(try workspace.run("runs", "forget").status == 64)
        #expect(try workspace.run("verify").status == 0)
        let export = try workspace.run("runs", "export", "2").output
        #expect(export.contains("u1,,50.0") && !export.contains("和平"))
        #expect(try !workspace.run("log").output.contains("李明"))
    }

    @Test("a changed record is found, with the exit code of bad data")
    func tampered() throws {
        _ = try workspace.run("init")
        _ = try workspace.run("run", ".")
        let file = URL(filePath: workspace.path + "/kaoping.db")
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data("units.csv".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "v")
        try bytes.write(to: file)
        let found = try workspace.run("verify", "--lang", "zh")
        #expect(found.status == 65)
        #expect(found.errors.contains("第 2 号记录被改动过"))
    }
}
