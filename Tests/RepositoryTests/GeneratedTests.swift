import Foundation
import Testing

@Suite("The generated pages")
struct GeneratedTests {
    @Test("are current")
    func current() throws {
        let (status, text) = try check(in: Repository.root)
        #expect(status == 0, "\(text)")
    }

    private static let pages = ["Scorers.md", "Language.md"].map {
        "Sources/ScorerKit/ScorerKit.docc/" + $0
    }

    @Test(
        "that are not current fail with their names and the command that repairs them",
        arguments: pages
    )
    func stale(page: String) throws {
        let folder = try copyOfPages()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("# Page\n".utf8).write(to: folder.appendingPathComponent(page))
        let (status, text) = try check(in: folder)
        #expect(status == 1)
        #expect(text.contains("\(page) is not current"))
        #expect(text.contains("repair: swift run kaoping-dev generate"))
    }

    @Test("want their place in the README")
    func readme() throws {
        let folder = try copyOfPages()
        defer { try? FileManager.default.removeItem(at: folder) }
        let readme = folder.appendingPathComponent("README.md")
        try Data("# Kaoping\n".utf8).write(to: readme)
        let (status, text) = try check(in: folder)
        #expect(status != 0)
        #expect(text.contains("README.md: the table of scorers has no place."))
        #expect(text.contains("<!-- scorers:begin -->"))
    }

    @Test("say how they are made", arguments: pages)
    func marked(page: String) throws {
        let text = try Repository.text(page)
        #expect(text.contains("Made by `swift run kaoping-dev generate`"))
    }

    /// Makes a folder that has what the command looks at, without the README.
    private func copyOfPages() throws -> URL {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("kaoping-\(UUID())")
        let pages = "Sources/ScorerKit/ScorerKit.docc"
        for name in [pages, "Plugins"] {
            try files.createDirectory(
                at: folder.appendingPathComponent(name),
                withIntermediateDirectories: true
            )
        }
        for name in ["Package.swift"] + GeneratedTests.pages {
            try files.copyItem(
                at: Repository.root.appendingPathComponent(name),
                to: folder.appendingPathComponent(name)
            )
        }
        return folder
    }

    /// Runs `kaoping-dev generate --check`, which the build put beside the tests.
    private func check(in folder: URL) throws -> (status: Int32, text: String) {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: own).deletingLastPathComponent()
            .appendingPathComponent("kaoping-dev")
        process.arguments = ["generate", "--check"]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
