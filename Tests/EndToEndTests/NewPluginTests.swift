import Foundation
import KaopingCore
import KaopingEngine
import KaopingProfile
import ScorerKit
import Testing

@Suite("A plugin of one's own")
struct NewPluginTests {
    @Test("is written, builds without any dependency but Kaoping, passes its tests and scores")
    func skeleton() throws {
        try Built.inFolder { folder in
            let package = folder.appendingPathComponent("acme")
            try succeed([
                Built.program("kaoping-dev"), "new-plugin", "acme-seasonal",
                "--path", package.path, "--kaoping", Built.root.path,
            ])
            let built = try succeed(["swift", "build", "--build-tests"], in: package)
            #expect(!built.contains("Fetching"))
            #expect(try succeed(["swift", "test", "--skip-build"], in: package).contains("passed"))
            let values = try scores(
                of: "acme-seasonal/target_share",
                plugin: "acme-seasonal",
                parameters: ["target": .number(50)],
                values: [40, 60],
                folder: package.appendingPathComponent(".build/debug").path
            )
            #expect(values == [40.0 / 50, 1])
        }
    }

    @Test("in C is what the guide prints: it compiles, loads and scores")
    func inC() throws {
        try Built.inFolder { folder in
            let page = Built.root.appendingPathComponent(
                "Sources/ScorerKit/ScorerKit.docc/WritingAPluginInC.md"
            )
            let text = try String(contentsOf: page, encoding: .utf8)
            let code = try #require(text.firstMatch(of: /(?s)```c\n(.*?)```/)).1
            let source = folder.appendingPathComponent("AcmeHalf.c")
            try Data(code.utf8).write(to: source)
            let header = Built.root.appendingPathComponent("Sources/ScorerABI/include").path
            try succeed([
                "clang", "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-I", header, "-o",
                folder.appendingPathComponent("libAcmeHalf.so").path, source.path,
            ])
            let values = try scores(
                of: "acme-half/half",
                plugin: "acme-half",
                values: [3, 10, -1],
                folder: folder.path
            )
            #expect(values == [1.5, 5, -0.5])  // 3, 10 and -1, each divided by 2
        }
    }

    /// Runs a program that has to succeed and returns what it wrote.
    @discardableResult
    private func succeed(_ words: [String], in folder: URL = Built.root) throws -> String {
        let (status, text) = try Built.run(words, in: folder)
        try #require(status == 0, "\(words.joined(separator: " ")):\n\(text)")
        return text
    }

    /// Loads a plugin as the host does and scores a column.
    private func scores(
        of scorer: String,
        plugin: String,
        parameters: [String: ParameterValue] = [:],
        values: [Double],
        folder: String
    ) throws -> [Double] {
        let loader = try PluginLoader(linked: [], folders: [folder])
        let registry = try loader.registry(naming: [(plugin, Place(file: "profile.yaml"))])
        let handle = try #require(registry[scorer]).handle
        return try ScorerTrial(handle, parameters).score([values]).values
    }
}
