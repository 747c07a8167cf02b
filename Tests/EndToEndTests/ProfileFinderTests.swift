import Foundation
import Testing

@Suite("Profiles are found by path, folder and id")
struct ProfileFinderTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func library(_ folder: String, _ id: String) throws {
        try workspace.edit("profile: small", "profile: \(id)", to: "\(folder)/\(id)/profile.yaml")
        try workspace.write(Workspace.data, to: "\(folder)/\(id)/units.csv")
    }

    @Test("a file, its folder and its folder with a slash are the same profile")
    func paths() throws {
        try library("a", "b")
        for name in ["a/b/profile.yaml", "a/b", "a/b/", workspace.path + "/a/b"] {
            let ending = try workspace.run("run", name, "--format", "csv")
            #expect(ending.output == Workspace.csv, "\(name)")
        }
    }

    @Test("an id is looked for in ./Profiles")
    func profiles() throws {
        try library("Profiles", "one")
        #expect(try workspace.run("run", "one", "--format", "csv").output == Workspace.csv)
    }

    @Test("an id is looked for in every folder of KAOPING_PROFILES")
    func environment() throws {
        try library("first", "one")
        try library("second", "two")
        let environment = ["KAOPING_PROFILES": "first:" + workspace.path + "/second"]
        for id in ["one", "two"] {
            let ending = try workspace.run("run", id, "--format", "csv", environment: environment)
            #expect(ending.output == Workspace.csv)
        }
        let list = try workspace.run("profile", "list", environment: environment)
        #expect(list.status == 0)
        let lines = list.output.split(separator: "\n").filter { $0.contains("profile.yaml") }
        #expect(lines.map { $0.prefix { $0 != " " } } == ["one", "two"])
    }

    @Test("an id is looked for beside the executable")
    func besideExecutable() throws {
        // A second name of the executable, in a folder of the build so that the link is possible.
        let folder = Program.folder + "/beside-" + UUID().uuidString
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(atPath: folder) }
        let program = Program(path: folder + "/kaoping")
        try manager.linkItem(atPath: Program().path, toPath: program.path)
        try library("Profiles", "one")
        try manager.moveItem(atPath: workspace.path + "/Profiles", toPath: folder + "/Profiles")
        let ending = try program.run(["run", "one", "--format", "csv"], in: workspace)
        #expect(ending.output == Workspace.csv)
    }

    @Test("a profile that there is not is answered with the places looked at")
    func notFound() throws {
        let ending = try workspace.run("run", "none", environment: ["KAOPING_PROFILES": "x"])
        #expect(ending.status == 66)
        #expect(
            ending.errors == """
                profile "none" not found, looked for: none, Profiles/none, x/none, \
                \(Program.folder)/Profiles/none [profile-not-found]
                    See `kaoping profile list` for the profiles that there are.

                """
        )
    }

    @Test("a misspelt id is answered with the nearest")
    func nearest() throws {
        try library("Profiles", "community-stars")
        let ending = try workspace.run("run", "comunity-stars")
        #expect(ending.status == 66)
        #expect(ending.messages.last == "    Did you mean \"community-stars\"?")
        let chinese = try workspace.run("run", "comunity-stars", "--lang", "zh")
        #expect(chinese.messages.last == "    是否想用“community-stars”？")
    }

    @Test("a bad profile in a library is reported beside the good ones")
    func badInLibrary() throws {
        try library("Profiles", "good")
        try workspace.write("language: 1\nprofil: x\n", to: "Profiles/bad/profile.yaml")
        let ending = try workspace.run("profile", "list")
        #expect(ending.status == 78)
        #expect(ending.output.contains("good"))
        #expect(ending.errors.contains("Profiles/bad/profile.yaml:2:1: unknown key \"profil\""))
    }

    // MARK: Overlays

    /// A county's profile that changes one scorer of the city's.
    private func county(_ base: String, _ lines: String = "") throws {
        let text = """
            language: 1
            extends: \(base)
            profile: county
            criteria:
              - {id: first, score: {goalposts: 0..20}}
            \(lines)
            """
        try workspace.write(text, to: "Profiles/county/profile.yaml")
        try workspace.write(Workspace.data, to: "Profiles/county/units.csv")
    }

    /// 60 % of a and 40 % of b, a as a share of 20: 60 % of 25 and 40 % of 50 make 35.
    private static let countyCSV = """
        unit,name,score,rating,rank,rank_within_street,first,second,gates,state
        u2,Two,50.0,low,1,1,50,50,,scored
        u3,"Three, or so",40.0,low,2,1,0,100,,scored
        u1,和平,35.0,low,3,2,25,50,,scored

        """

    @Test("a base is found by a path from the overlay's file, or by its id")
    func bases() throws {
        try library("Profiles", "city")
        let absolute = workspace.path + "/Profiles/city/profile.yaml"
        for base in ["city", "../city", "../city/profile.yaml", absolute] {
            try county(base)
            let ending = try workspace.run("run", "county", "--format", "csv")
            #expect(ending.errors == "", "\(base)")
            #expect(ending.output == ProfileFinderTests.countyCSV, "\(base)")
        }
    }

    @Test("a base in the working folder is found by a file that stands there as well")
    func baseBeside() throws {
        let text = "language: 1\nextends: profile.yaml\nprofile: county\ntitle: County\n"
        try workspace.write(text, to: "county.yaml")
        let ending = try workspace.run("run", "county.yaml", "--format", "csv")
        #expect(ending.errors == "")
        #expect(ending.output == Workspace.csv)
    }

    @Test("a base that there is not is named with its place and the nearest")
    func noBase() throws {
        try library("Profiles", "city")
        try county("ctiy")
        let ending = try workspace.run("validate", "county")
        #expect(ending.status == 78)
        #expect(
            ending.errors == """
                Profiles/county/profile.yaml:2:10: the base "ctiy" was not found, looked for: \
                Profiles/ctiy, \(Program.folder)/Profiles/ctiy [base-not-found]
                    Did you mean "city"?

                """
        )
        try county("../none")
        let chinese = try workspace.run("validate", "county", "--lang", "zh")
        #expect(
            chinese.messages.first
                == "Profiles/county/profile.yaml:2:10：找不到基础方案“../none”，"
                + "已查找：Profiles/county/../none [base-not-found]"
        )
    }

    @Test("what the base does not allow is refused with both places")
    func refused() throws {
        try library("Profiles", "city")
        try county("city", "  - {id: third, weight: 1, of: a, score: raw}\n")
        let ending = try workspace.run("run", "county")
        #expect(ending.status == 78)
        #expect(
            ending.messages.first
                == "Profiles/county/profile.yaml:6:10: \"third\" cannot be added under \"city\": "
                + "Profiles/city/profile.yaml:2:10 does not say `open` [overlay-fixed]"
        )
    }

    @Test("a fault is reported in the file in which it stands")
    func faults() throws {
        let text = Workspace.profile.replacing("profile: small", with: "profile: city")
            .replacing("stated: 1", with: "stated: x")
        try workspace.write(text, to: "Profiles/city/profile.yaml")
        try county("city", "rankin: x\n")
        let ending = try workspace.run("validate", "county")
        #expect(ending.status == 78)
        #expect(ending.errors.contains("Profiles/city/profile.yaml:14:9: expected a whole number"))
        #expect(ending.errors.contains("Profiles/county/profile.yaml:6:1: unknown key \"rankin\""))
    }

    @Test("profiles that extend each other by paths are refused")
    func circle() throws {
        for (own, other) in [("a", "b"), ("b", "a")] {
            let text = "language: 1\nprofile: \(own)\nextends: ../\(other)\n"
            try workspace.write(text, to: "\(own)/profile.yaml")
        }
        let ending = try workspace.run("validate", "a")
        #expect(ending.status == 78)
        #expect(
            ending.errors.hasPrefix(
                "a/../b/profile.yaml:3:10: profiles extend each other in a circle: "
            )
        )
    }

    // MARK: Versions

    /// A version of a yearly profile; the later one scores a as a share of 20.
    private func version(_ name: String, _ id: String, _ dates: String, full: Int = 10) throws {
        let text = Workspace.profile.replacing("profile: small", with: "profile: \(id)\n\(dates)")
            .replacing("unit: {key", with: "period: year\nunit: {key")
            .replacing(
                "of: a, score: {goalposts: 0..10}",
                with: "of: a, score: {goalposts: 0..\(full)}"
            )
        try workspace.write(text, to: "Profiles/stars/\(name)")
    }

    private func twoVersions() throws {
        try version("profile-2019.yaml", "stars", "effective: ..2020-12-31")
        try version("profile-2021.yaml", "stars", "effective: 2021-01-01..", full: 20)
        try version("profile-draft.yaml", "draft", "effective: 2021-01-01..")
        try workspace.write(Workspace.data, to: "Profiles/stars/units.csv")
    }

    @Test("the version in force on the period's last day is run")
    func versions() throws {
        try twoVersions()
        for (period, csv) in [("2020", Workspace.csv), ("2021", ProfileFinderTests.countyCSV)] {
            let ending = try workspace.run("run", "stars", "--period", period, "--format", "csv")
            #expect(ending.errors == "", "\(period)")
            #expect(ending.output == csv, "\(period)")
        }
    }

    @Test("several versions and no day are answered with all of them")
    func noDay() throws {
        try twoVersions()
        let ending = try workspace.run("run", "stars")
        #expect(ending.status == 64)
        #expect(
            ending.errors == """
                the profile has several versions, and no day to choose by: \
                Profiles/stars/profile-2019.yaml (through 2020-12-31), \
                Profiles/stars/profile-2021.yaml (from 2021-01-01) [version-needs-day]
                    Name the day with --as-of, such as --as-of 2021-06-30.

                """
        )
    }

    @Test("a file that is named itself has to be in force as well")
    func outOfForce() throws {
        try twoVersions()
        let file = "Profiles/stars/profile-2021.yaml"
        let ending = try workspace.run("run", file, "--period", "2020")
        #expect(ending.status == 78)
        #expect(
            ending.errors == "\(file): no version of the profile is in force on 2020-12-31: "
                + "\(file) (from 2021-01-01) [no-version-in-force]\n"
        )
    }

    @Test("all versions of a profile are listed, other profiles in its folder are not")
    func listed() throws {
        try twoVersions()
        let list = try workspace.run("profile", "list")
        #expect(list.status == 0)
        let lines = list.output.split(separator: "\n").filter { $0.contains(".yaml") }
        #expect(
            lines.compactMap { $0.split(separator: "/").last } == [
                "profile-2019.yaml", "profile-2021.yaml",
            ]
        )
    }

    @Test("an overlay takes the version of its base that is in force")
    func baseVersion() throws {
        try twoVersions()
        let text = "language: 1\nprofile: county\nextends: stars\neffective: 2019-01-01..\n"
        try workspace.write(text, to: "Profiles/county/profile.yaml")
        try workspace.write(Workspace.data, to: "Profiles/county/units.csv")
        for (period, csv) in [("2020", Workspace.csv), ("2021", ProfileFinderTests.countyCSV)] {
            let ending = try workspace.run("run", "county", "--period", period, "--format", "csv")
            #expect(ending.errors == "", "\(period)")
            #expect(ending.output == csv, "\(period)")
        }
    }

    @Test("every version is validated, and a bad one does not hide the others")
    func validated() throws {
        try twoVersions()
        try version("profile-2022.yaml", "stars", "effective: 2022-01-01..\nstaged: 1")
        let ending = try workspace.run("validate", "stars")
        #expect(ending.status == 78)
        #expect(
            ending.output == """
                Profiles/stars/profile-2019.yaml: valid, 2 criteria
                Profiles/stars/profile-2021.yaml: valid, 2 criteria

                """
        )
        #expect(ending.errors.hasPrefix("Profiles/stars/profile-2022.yaml:4:1: unknown key"))
    }
}
