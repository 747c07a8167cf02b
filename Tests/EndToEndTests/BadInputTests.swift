import Foundation
import Testing

@Suite("Bad input gets a clear message with its place")
struct BadInputTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let head = "unit,name,street,a,走访\n"

    private func data(_ rows: String) throws -> Program.Ending {
        try workspace.write(rows, to: "units.csv")
        return try workspace.run("run", "profile.yaml")
    }

    private func expect(_ ending: Program.Ending, _ status: Int32, _ errors: String) {
        #expect(ending.status == status)
        #expect(ending.output == "")
        #expect(ending.errors == errors + "\n")
    }

    // MARK: Profiles

    @Test("an unknown key is answered with the nearest known one")
    func unknownKey() throws {
        try workspace.edit("weight: 60", "wieght: 60")
        let ending = try workspace.run("run", "profile.yaml")
        #expect(ending.status == 78 && ending.output == "")
        #expect(
            ending.errors.contains(
                """
                profile.yaml:16:17: unknown key "wieght" [unknown-key]
                    did you mean "weight"?
                """
            )
        )
    }

    @Test("weights that add up to 95 are refused with their sum")
    func weights() throws {
        try workspace.edit("weight: 60", "weight: 55")
        expect(
            try workspace.run("run", "profile.yaml"),
            78,
            """
            profile.yaml:16:25: the weights under "small" add up to 95, \
            expected 1 or 100 [weights-sum]
            """
        )
    }

    @Test(
        "a table's path that leaves the folder is refused",
        arguments: ["../units.csv", "/tmp/units.csv"]
    )
    func outside(file: String) throws {
        try workspace.edit("units.csv", file, to: "inner/profile.yaml")
        expect(
            try workspace.run("run", "inner"),
            78,
            """
            inner/profile.yaml:7:11: the file "\(file)" of the table "units" is not inside the \
            folder "inner" [outside-folder]
                Put the file there, or name it with --table units=FILE.
            """
        )
        #expect(try workspace.run("run", "inner", "--table", "units=units.csv").status == 0)
    }

    @Test("a link that leaves the folder is refused, one inside it is followed")
    func links() throws {
        try workspace.edit("small", "small", to: "inner/profile.yaml")
        let manager = FileManager.default
        let link = workspace.path + "/inner/units.csv"
        try manager.createSymbolicLink(atPath: link, withDestinationPath: "../units.csv")
        let ending = try workspace.run("run", "inner")
        #expect(ending.status == 78)
        #expect(ending.errors.contains("[outside-folder]"))
        try manager.removeItem(atPath: link)
        try workspace.write(Workspace.data, to: "inner/real.csv")
        try manager.createSymbolicLink(atPath: link, withDestinationPath: "real.csv")
        #expect(try workspace.run("run", "inner").status == 0)
    }

    @Test("an empty profile, and a folder without one, are refused")
    func emptyProfile() throws {
        try workspace.write("", to: "empty.yaml")
        expect(
            try workspace.run("validate", "empty.yaml"),
            78,
            "empty.yaml:1:1: the file holds nothing [yaml-empty]"
        )
        try workspace.write("", to: "inner/x")
        let ending = try workspace.run("run", "inner")
        #expect(ending.status == 66)
        #expect(
            ending.errors.hasPrefix("profile \"inner\" not found, looked for: inner/profile.yaml")
        )
    }

    // MARK: Tables

    @Test("a missing column is refused with the headings that there are")
    func missingColumn() throws {
        let ending = try data("unit,name,street,a\nu1,One,East,1\n")
        #expect(ending.status == 65 && ending.output == "")
        #expect(
            ending.errors.contains(
                "units.csv has no column \"走访\"; its headings are: unit, name, street, a"
            )
        )
    }

    @Test("text in a number column is refused with its cell")
    func text() throws {
        expect(
            try data(BadInputTests.head + "u1,One,East,ten,5\n"),
            65,
            """
            units.csv:2: row 1, column "a" (D2): "ten" is not a number such as 12.5 [bad-cell]
            """
        )
    }

    @Test("a unit that stands twice is refused with both rows")
    func duplicate() throws {
        expect(
            try data(BadInputTests.head + "u1,One,East,1,5\nu2,Two,East,1,5\nu1,One,East,2,5\n"),
            65,
            """
            units.csv:4: row 3, column "unit" (A4): "u1" stands twice; row 1 (line 2) has it \
            already [duplicate-key]
            """
        )
    }

    @Test("an empty file and one with a heading only are refused")
    func empty() throws {
        expect(try data(""), 65, "units.csv: the file is empty [table-empty]")
        expect(
            try data(BadInputTests.head),
            65,
            "units.csv: there is a heading but no row of data [table-no-rows]"
        )
    }

    @Test("no file, or a folder in its place, is a missing input")
    func noFile() throws {
        expect(
            try workspace.run("run", ".", "--table", "units=none.csv"),
            66,
            "none.csv: there is no such file [table-not-found]"
        )
        expect(
            try workspace.run("run", ".", "--table", "units=."),
            66,
            ".: this is a folder; a CSV file is wanted [table-is-folder]"
        )
        expect(
            try workspace.run("run", ".", "--data", "none"),
            66,
            "none/units.csv: there is no such file [table-not-found]"
        )
    }

    @Test("a NUL byte is refused with its place")
    func nul() throws {
        expect(
            try data("unit,name,street,a,走访\nu1,O\0e,East,1,1\n"),
            65,
            """
            units.csv:2:5: byte 30 (from 0) is NUL; the file may be damaged or not be text \
            [table-nul-byte]
            """
        )
    }

    @Test("a file cut in the middle of a quoted cell is refused with the line it began on")
    func cut() throws {
        expect(
            try data(BadInputTests.head + "u1,One,East,1,1\nu2,\"Two, and\nmore"),
            65,
            """
            units.csv:3: the file ends inside a quoted cell, which began on line 3 [quote-open]
                See whether the file was cut short, or add the closing quote.
            """
        )
    }

    @Test("all bad cells are listed up to the limit, with the total")
    func many() throws {
        let rows = (1...50).map { "u\($0),Name,East,x,y\n" }
        let ending = try data(BadInputTests.head + rows.joined())
        #expect(ending.status == 65)
        #expect(ending.messages.count == 21)
        #expect(ending.messages.filter { $0.hasSuffix("[bad-cell]") }.count == 20)
        // 50 rows of two bad cells.
        #expect(ending.messages.last == "… 100 problems in all, 80 of them not listed")
        let chinese = try workspace.run("run", ".", "--lang", "zh")
        #expect(chinese.messages.last == "……共 100 处问题，其余 80 处未列出")
    }

    @Test("a line of 200 MB is refused without reading it into memory")
    func longLine() throws {
        let file = workspace.path + "/units.csv"
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data((BadInputTests.head + "u1,").utf8))
        let piece = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<200 { try handle.write(contentsOf: piece) }
        try handle.close()
        let ending = try workspace.run("run", "profile.yaml")
        expect(
            ending,
            65,
            """
            units.csv:2: the row that begins here is longer than 16777216 bytes [record-too-long]
                Perhaps a closing quote is missing, or this is no CSV file.
            """
        )
        #expect(ending.peakMemory < 100_000_000)
    }

    @Test("what a file brings cannot steer the terminal")
    func escapes() throws {
        let ending = try data(BadInputTests.head + "u1,One,East,\u{1B}[2J,1\n")
        #expect(ending.status == 65)
        #expect(!ending.errors.contains("\u{1B}"))
    }
}
