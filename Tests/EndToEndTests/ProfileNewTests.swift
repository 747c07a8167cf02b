import Foundation
import Testing

@testable import kaoping

@Suite("kaoping profile new and schema")
struct ProfileNewTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// The first line of a result below its heading.
    private func first(_ period: String, _ language: String) throws -> Substring {
        let ending = try workspace.run(
            "run",
            "demo",
            "--period",
            period,
            "--lang",
            language,
            "--columns",
            "rank,unit,score",
            "--format",
            "csv"
        )
        #expect(ending.status == 0 && ending.errors == "", "\(ending.errors)")
        return try #require(ending.output.split(separator: "\n").dropFirst().first)
    }

    @Test("what it writes is valid and runs in both periods", arguments: ["zh", "en"])
    func runs(language: String) throws {
        let made = try workspace.run("profile", "new", "demo", "--lang", language)
        #expect(made.status == 0 && made.errors == "")
        #expect(made.output.hasPrefix("demo/profile.yaml\ndemo/communities.csv\n"))
        #expect(made.output.hasSuffix("\n  kaoping run demo --period 2026Q1\n"))
        let valid = try workspace.run("validate", "demo", "--lang", language)
        #expect(valid.status == 0 && valid.errors == "")
        // 30 + 15 + 15 * 9/12 = 56.25 for service, 25 for satisfaction, 15 * 98% = 14.7 on time.
        #expect(try first("2026Q1", language) == "1,C04,96.0")
        // 30 + 15 + 15 * 11/14 = 56.79 for service, 25 for satisfaction, 15 * 97% = 14.55.
        #expect(try first("2026Q2", language) == "1,C02,96.3")
    }

    @Test("a parameter is changed at the command line")
    func parameter() throws {
        _ = try workspace.run("profile", "new", "demo")
        let ending = try workspace.run(
            "run",
            "demo",
            "--period",
            "2026Q1",
            "--set",
            "visits_due=26",
            "--format",
            "csv"
        )
        // 12 of 26 visits: 30 * 12/26 = 13.8 for C04, so that others come before it.
        #expect(ending.status == 0 && ending.output.contains("\nC01,"))
    }

    @Test("it stands in a folder of one's own, with its id in it")
    func place() throws {
        try FileManager.default.createDirectory(
            atPath: workspace.path + "/my profiles",
            withIntermediateDirectories: false
        )
        let ending = try workspace.run("profile", "new", "社区", "-o", "my profiles", "--lang", "zh")
        #expect(ending.status == 0)
        #expect(ending.output.contains("kaoping run 'my profiles/社区' --period 2026Q1"))
        #expect(try workspace.read("my profiles/社区/profile.yaml").contains("\nprofile: 社区\n"))
    }

    @Test("what is there is never written over")
    func exists() throws {
        try workspace.write("mine", to: "demo/profile.yaml")
        let ending = try workspace.run("profile", "new", "demo", "--lang", "zh")
        #expect(ending.status == 73 && ending.output == "")
        #expect(ending.errors.hasPrefix("demo：无法写入：已有此文件夹或文件"))
        #expect(try workspace.read("demo/profile.yaml") == "mine")
        let none = try workspace.run("profile", "new", "demo", "-o", "none")
        #expect(none.status == 73 && none.errors.hasPrefix("none/demo: cannot be written: "))
    }

    @Test("a name that is no id is refused", arguments: ["1x", "a/b", "..", "", "a b"])
    func ids(name: String) throws {
        let before = try workspace.entries
        #expect(try workspace.run("profile", "new", name).status == 64)
        #expect(try workspace.entries == before)
    }

    @Test("a path is quoted where a shell would cut it")
    func quoting() {
        #expect(ProfileNew.quoted("Profiles/a-b") == "Profiles/a-b")
        #expect(ProfileNew.quoted("it's") == "'it'\\''s'")
    }

    @Test("the schema is JSON in the language that is asked for, and names plugins' faults")
    func schema() throws {
        for (language, word) in [("zh", "方案语言"), ("en", "profile language")] {
            let ending = try workspace.run("profile", "schema", "--lang", language)
            #expect(ending.status == 0 && ending.errors == "")
            let json = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
            let schema = try #require(json as? [String: Any])
            #expect((schema["title"] as? String)?.contains(word) == true)
        }
        #expect(try workspace.run("profile", "schema", "--plugin", "acme").status == 78)
    }
}
