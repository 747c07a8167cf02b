import Foundation
import Testing

@Suite("Outputs of a run")
struct OutputTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("several files at once, each in the format of its extension")
    func several() throws {
        let ending = try workspace.run(
            "run",
            ".",
            "-o",
            "a.csv",
            "-o",
            "b.JSON",
            "-o",
            "c.md",
            "--output",
            "d.txt"
        )
        #expect(ending.status == 0 && ending.output == "" && ending.errors == "")
        #expect(
            try workspace.entries == [
                "a.csv", "b.JSON", "c.md", "d.txt", "profile.yaml", "units.csv",
            ]
        )
        #expect(try workspace.read("a.csv") == Workspace.csv)
        #expect(try workspace.read("b.JSON").hasPrefix("{\n  \"profile\": \"small\""))
        #expect(try workspace.read("c.md").hasPrefix("# Small"))
        #expect(try workspace.read("d.txt").hasPrefix("Small\n\nRank"))
    }

    @Test("a stated format goes before the extension, and a dash is standard output")
    func dash() throws {
        let ending = try workspace.run("run", ".", "-o", "a.dat", "-o", "-", "--format", "csv")
        #expect(ending.status == 0)
        #expect(ending.output == Workspace.csv)
        #expect(try workspace.read("a.dat") == Workspace.csv)
        #expect(try workspace.run("run", ".", "-o", "-").output.hasPrefix("Small\n"))
    }

    @Test("extensions that name no format are refused before any work, all of them")
    func unknownExtension() throws {
        let ending = try workspace.run("run", "none", "-o", "a.xls", "-o", "b", "-o", "c.csv")
        #expect(ending.status == 64)
        let hint = "    Extensions are: txt, csv, json, md; or name the format with --format."
        #expect(
            ending.messages == [
                "a.xls: the extension names no report format [unknown-format]", hint,
                "b: the extension names no report format [unknown-format]", hint,
            ]
        )
    }

    @Test("one file named twice is refused, however it is spelled")
    func twice() throws {
        let ending = try workspace.run(
            "run",
            ".",
            "-o",
            "a.csv",
            "-o",
            "./a.csv",
            "-o",
            "-",
            "-o",
            "-"
        )
        #expect(ending.status == 64)
        #expect(
            ending.messages == [
                "./a.csv: -o names the same output twice [output-twice]",
                "-: -o names the same output twice [output-twice]",
            ]
        )
    }

    @Test("the data and the profile cannot be overwritten by a report on them")
    func overInput() throws {
        let ending = try workspace.run(
            "run",
            ".",
            "-o",
            "units.csv",
            "-o",
            "profile.yaml",
            "-o",
            "a.csv",
            "--format",
            "csv"
        )
        #expect(ending.status == 64)
        #expect(
            ending.messages == [
                "units.csv: this file is read by the run and cannot be its output [output-is-input]",
                "    Give the output another name.",
                "profile.yaml: this file is read by the run and cannot be its output [output-is-input]",
                "    Give the output another name.",
            ]
        )
        #expect(try workspace.read("units.csv") == Workspace.data)
        #expect(try workspace.entries == ["profile.yaml", "units.csv"])
    }

    @Test("where one output cannot be written none appears and the old content stays")
    func allOrNone() throws {
        try workspace.write("old", to: "a.csv")
        let ending = try workspace.run("run", ".", "-o", "a.csv", "-o", "b.md", "-o", "none/c.json")
        #expect(ending.status == 73)
        #expect(
            ending.messages == [
                "none/c.json: cannot be written: No such file or directory [cannot-write]",
                "    No file was written; what stood there is as it was.",
            ]
        )
        #expect(try workspace.read("a.csv") == "old")
        #expect(try workspace.entries == ["a.csv", "profile.yaml", "units.csv"])
    }

    @Test(
        "a run that fails leaves the old output",
        arguments: [("a: number", 78), ("u9,,,x,", 65)]
    )
    func failed(spoiled: String, status: Int32) throws {
        try workspace.write("old", to: "a.csv")
        if status == 78 {
            try workspace.edit(spoiled, "a: numbr")
        } else {
            try workspace.write(Workspace.data + spoiled + "\n", to: "units.csv")
        }
        #expect(try workspace.run("run", ".", "-o", "a.csv").status == status)
        #expect(try workspace.read("a.csv") == "old")
        #expect(try workspace.entries == ["a.csv", "profile.yaml", "units.csv"])
    }

    @Test("a file size limit in the middle of an output leaves the old content and no trace")
    func cutShort() throws {
        try workspace.write("old", to: "a.csv")
        let rows = (0..<2000).map { "u\($0),A name that takes some room,East,5,5\n" }
        try workspace.write("unit,name,street,a,走访\n" + rows.joined(), to: "units.csv")
        // SIGXFSZ is ignored so that writing fails as on a full disk; 16 blocks are 8 or 16 kB.
        let ending = try Program(path: "/bin/sh").run(
            [
                "-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" run . -o a.csv",
                Program().path,
            ],
            in: workspace
        )
        #expect(ending.status == 73)
        #expect(ending.messages.first == "a.csv: cannot be written: File too large [cannot-write]")
        #expect(try workspace.read("a.csv") == "old")
        #expect(try workspace.entries == ["a.csv", "profile.yaml", "units.csv"])
    }

    @Test("a folder or a device as output is refused")
    func notAFile() throws {
        try workspace.write("", to: "folder.csv/x")
        let folder = try workspace.run("run", ".", "-o", "folder.csv")
        #expect(folder.status == 73)
        #expect(
            folder.messages.first == "folder.csv: cannot be written: it is a folder [cannot-write]"
        )
        let device = try workspace.run("run", ".", "--format", "csv", "-o", "/dev/full")
        #expect(device.status == 73)
        #expect(device.errors.hasPrefix("/dev/full: cannot be written: it is not a regular file"))
    }

    @Test("a full disk behind standard output is said, in both languages")
    func full() throws {
        let english = try workspace.run("run", ".", output: "/dev/full")
        #expect(english.status == 73)
        #expect(
            english.errors == """
                standard output cannot be written: No space left on device \
                [cannot-write-standard-output]

                """
        )
        let chinese = try workspace.run("run", ".", "--lang", "zh", output: "/dev/full")
        #expect(chinese.errors == "无法写到标准输出：磁盘空间不足 [cannot-write-standard-output]\n")
        for arguments in [["scorers"], ["validate", "."], ["profile", "show", "."]] {
            let ending = try Program().run(arguments, in: workspace, output: "/dev/full")
            #expect(ending.status == 73, "\(arguments)")
        }
    }

    @Test("a reader that stops early ends the run without a word")
    func closedPipe() throws {
        let rows = (0..<5000).map { "u\($0),Name,East,5,5\n" }
        try workspace.write("unit,name,street,a,走访\n" + rows.joined(), to: "units.csv")
        let ending = try Program(path: "/bin/sh").run(
            ["-c", "\"$0\" run . --format csv -o - -o a.csv | head -n 1", Program().path],
            in: workspace
        )
        #expect(ending.output == Workspace.csv.prefix { $0 != "\n" } + "\n")
        #expect(ending.errors == "")
        #expect(try workspace.entries == ["a.csv", "profile.yaml", "units.csv"])
        #expect(try workspace.read("a.csv").count { $0 == "\n" } == 5001)
    }
}
