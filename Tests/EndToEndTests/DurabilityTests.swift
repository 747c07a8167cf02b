import Foundation
import Testing

/// What a disk, another process or another user does to a store, seen from the command line.
@Suite("A store in trouble")
struct DurabilityTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.edit("stated: 1", "stated: 1\nperiod: year")
        #expect(try workspace.run("init").status == 0)
        #expect(try workspace.run("run", ".", "--period", "2020").status == 0)
    }

    private var store: URL { URL(filePath: workspace.path + "/kaoping.db") }

    @Test("eight processes that record at once all succeed, and the chain is whole")
    func together() throws {
        let processes = try (2001...2008).map { year in
            let process = Process()
            process.executableURL = URL(filePath: Program().path)
            process.arguments = ["run", ".", "--period", "\(year)", "--format", "csv"]
            process.currentDirectoryURL = URL(filePath: workspace.path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        let verified = try workspace.run("verify", "--data", ".")
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(verified.output.hasPrefix("10 records, 9 of them runs;"))
    }

    @Test("a user who may not write records nothing, and may look things up")
    func readOnly() throws {
        // The administrator may write anything: the program is run as nobody then.
        let isRoot = geteuid() == 0
        let user = "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\""
        func run(_ words: String...) throws -> Program.Ending {
            let script = isRoot ? user : "exec \"$0\" \"$@\""
            return try Program(path: "/bin/sh").run(
                ["-c", script, Program().path] + words,
                in: workspace
            )
        }
        let before = try Data(contentsOf: store)
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store.path)
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: workspace.path)
        defer {
            try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workspace.path)
        }
        let refused = try run("run", ".", "--period", "2021", "--lang", "zh")
        #expect(refused.status == 73, "\(refused.errors)")
        #expect(refused.output == "" && refused.errors.contains("只读，没有留档"))
        #expect(try run("file", "2", "--lang", "en").status == 73)
        let listed = try run("runs", "--format", "json")
        #expect(listed.status == 0 && listed.output.contains("\"period\": \"2020\""))
        #expect(try run("verify").status == 0)
        #expect(try Data(contentsOf: store) == before)
    }

    @Test("a file cut short or with a page overwritten is said to be so, and left as it is")
    func damaged() throws {
        let whole = try Data(contentsOf: store)
        let cut = whole.prefix(whole.count / 2)
        try cut.write(to: store)
        for words in [["run", ".", "--period", "2021"], ["runs"], ["verify"], ["file", "2"]] {
            let ending = try Program().run(words + ["--lang", "zh"], in: workspace)
            #expect(ending.status == 65, "\(words)")
            #expect(
                ending.errors.hasPrefix(
                    "kaoping.db：档案库文件不完整：应有 \(whole.count) 字节，只有 \(cut.count) 字节；未作任何改动 [store-truncated]\n"
                )
            )
        }
        #expect(try Data(contentsOf: store) == cut)
        var found = 0
        for page in 1..<whole.count / 4096 {
            var bytes = whole
            bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(count: 4096))
            try bytes.write(to: store)
            let ending = try workspace.run("verify", "--lang", "zh")
            #expect(ending.status == 65, "page \(page)")
            // What SQLite says in English stands in no Chinese message.
            #expect(!ending.errors.contains("malformed") && !ending.errors.contains("Tree"))
            found += ending.errors.contains("[store-damaged]") ? 1 : 0
        }
        try whole.write(to: store)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test("a step that cannot be written leaves no trace")
    func full() throws {
        let large = String(repeating: "x", count: 120_000)
        let full = try Program(path: "/bin/sh").run(
            ["-c", "ulimit -f 40; \"$0\" file 2 --no \"\(large)\"", Program().path],
            in: workspace
        )
        #expect(full.status == 73)
        #expect(
            full.errors.contains("[store-input-output]") || full.errors.contains("[store-full]")
        )
        #expect(try workspace.run("verify").output.hasPrefix("2 records, 1 of them runs;"))
        #expect(try workspace.run("file", "2").status == 0)
    }
}
