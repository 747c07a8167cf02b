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
}
