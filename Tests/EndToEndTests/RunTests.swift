import Foundation
import Testing

@Suite("kaoping run")
struct RunTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("a table on standard output, nothing on standard error")
    func table() throws {
        let ending = try workspace.run("run", ".")
        #expect(ending.status == 0)
        #expect(ending.errors == "")
        #expect(
            ending.output == """
                Small

                Rank  Unit  Name          Score  Rating  Rank in street      a  Service
                ----  ----  ------------  -----  ------  --------------  -----  -------
                   1  u2    Two            80.0  high                 1  100.0     50.0
                   2  u1    和平           50.0  low                  2   50.0     50.0
                   3  u3    Three, or so   40.0  low                  1    0.0    100.0

                """
        )
    }

    @Test("each format is written on request", arguments: ["table", "csv", "json", "md", "CSV"])
    func formats(format: String) throws {
        let ending = try workspace.run("run", ".", "--format", format)
        #expect(ending.status == 0 && ending.errors == "")
        switch format.lowercased() {
        case "csv": #expect(ending.output == Workspace.csv)
        case "json":
            let json = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
            let units = try #require((json as? [String: Any])?["units"] as? [[String: Any]])
            #expect(units.map { $0["score"] as? Double } == [80, 50, 40])
        case "md": #expect(ending.output.hasPrefix("# Small\n"))
        default: #expect(ending.output.hasPrefix("Small\n"))
        }
    }

    @Test("an unknown format is wrong usage")
    func unknownFormat() throws {
        let ending = try workspace.run("run", ".", "--format", "xls")
        #expect(ending.status == 64 && ending.output == "")
        #expect(ending.errors.contains("'xls' is invalid"))
    }

    @Test("chosen columns stand in their order, blanks around the commas do not matter")
    func columns() throws {
        let ending = try workspace.run(
            "run",
            ".",
            "--format",
            "csv",
            "--columns",
            "rank, second,unit,street"
        )
        #expect(
            ending.output == "rank,second,unit,street\n1,50,u2,East\n2,50,u1,East\n3,100,u3,West\n"
        )
        let table = try workspace.run("run", ".", "--columns", "name,rank")
        #expect(table.output.contains("Name          Rank\n"))
    }

    @Test("an unknown column is refused before the data are read")
    func unknownColumn() throws {
        let ending = try workspace.run(
            "run",
            ".",
            "--columns",
            "unit,secnd",
            "--table",
            "units=none.csv",
            "-o",
            "a.csv"
        )
        #expect(ending.status == 64 && ending.output == "")
        #expect(
            ending.errors == """
                the report has no column "secnd" [no-such-report-column]
                    Did you mean "second"?

                """
        )
        #expect(try workspace.entries == ["profile.yaml", "units.csv"])
    }

    @Test("columns named twice or not at all are refused")
    func strangeColumns() throws {
        let twice = try workspace.run("run", ".", "--columns", "unit,unit")
        #expect(twice.status == 64)
        #expect(twice.errors == "--columns names the column \"unit\" twice [report-column-twice]\n")
        #expect(try workspace.run("run", ".", "--columns", ",").status == 64)
    }

    @Test("data and single tables are taken from elsewhere")
    func elsewhere() throws {
        try workspace.write("unit,name,street,a,走访\nu9,Nine,East,10,10\n", to: "other/units.csv")
        let data = try workspace.run("run", ".", "--format", "csv", "--data", "other")
        #expect(data.output.hasSuffix("u9,Nine,100.0,high,1,1,100,100,,scored\n"))
        let table = try workspace.run(
            "run",
            ".",
            "--format",
            "csv",
            "--table",
            "units=other/units.csv"
        )
        #expect(table.output == data.output)
    }

    @Test("blank cells and units without a score are mentioned on standard error")
    func remarks() throws {
        try workspace.write(Workspace.data + "u4,Four,West,,\nu5,Five,West,1,\n", to: "units.csv")
        let ending = try workspace.run("run", "profile.yaml", "--format", "csv")
        #expect(ending.status == 0)
        #expect(ending.output.contains("\nu4,Four,,,,,,,,not_available\n"))
        #expect(
            ending.messages == [
                "units.csv: blank cells count as no data: \"a\" 1, \"走访\" 2",
                "2 of 5 units have no score and no rank",
            ]
        )
    }

    @Test("any number of threads gives the same bytes")
    func threads() throws {
        let one = try workspace.run("run", ".", "--format", "json", "--threads", "1")
        let seven = try workspace.run("run", ".", "--format", "json", "--threads", "7")
        #expect(one.output == seven.output && one.status == 0)
        let none = try workspace.run("run", ".", "--threads", "0")
        #expect(none.status == 64)
        #expect(none.errors.hasPrefix("Error: --threads must be a whole number from 1 to 1024."))
    }

    @Test("periods: missing, unreadable, of another kind")
    func periods() throws {
        try workspace.edit("unit: {key", "period: quarter\nunit: {key")
        #expect(
            try workspace.run("run", ".", "--period", "2020Q3").output.hasPrefix("Small · 2020Q3\n")
        )
        let missing = try workspace.run("run", "profile.yaml")
        #expect(missing.status == 64)
        #expect(
            missing.errors.contains(
                "the scheme is run for a quarter: state which one [period-not-given]"
            )
        )
        let unreadable = try workspace.run("run", ".", "--period", "2020Q9")
        #expect(unreadable.status == 64)
        #expect(unreadable.messages.first == "\"2020Q9\" is no period [period-unreadable]")
        let other = try workspace.run("run", ".", "--period", "2020")
        #expect(other.status == 64)
        #expect(other.errors.contains("[period-other-kind]"))
    }

    @Test("a table that the scheme does not have, or one named twice, is wrong usage")
    func tables() throws {
        let unknown = try workspace.run("run", ".", "--table", "people=units.csv")
        #expect(unknown.status == 64)
        #expect(
            unknown.errors
                == "the scheme has no table \"people\"; it has: units [table-not-declared]\n"
        )
        let twice = try workspace.run("run", ".", "--table", "units=a", "--table", "units=b")
        #expect(twice.status == 64)
        #expect(twice.errors.hasPrefix("Error: --table units= is given more than once."))
        #expect(try workspace.run("run", ".", "--table", "units").status == 64)
    }

    @Test("no command's argument, an unknown command and an unknown option are wrong usage")
    func usage() throws {
        #expect(try workspace.run("run").status == 64)
        #expect(try workspace.run("rum", ".").status == 64)
        #expect(try workspace.run("run", ".", "--colour").status == 64)
    }

    @Test("the shipped Human Development Index is found by its folder and run")
    func shipped() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Profiles/human-development-index").path
        let ending = try workspace.run("run", folder, "--period", "2022", "--format", "csv")
        #expect(ending.status == 0)
        #expect(ending.output.split(separator: "\n").count == 1 + 193)
        #expect(ending.output.contains("\nCHE,Switzerland,0.967,very_high,1,"))
    }
}
