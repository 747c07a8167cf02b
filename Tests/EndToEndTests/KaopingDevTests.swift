import Foundation
import Testing

@testable import kaoping_dev

@Suite("kaoping-dev")
struct KaopingDevTests {
    @Test(
        "knows a name in all its forms",
        arguments: [
            ("AcmeSeasonal", "AcmeSeasonal", "acme-seasonal", "acme_seasonal"),
            ("acme-seasonal", "AcmeSeasonal", "acme-seasonal", "acme_seasonal"),
            ("at_least", "AtLeast", "at-least", "at_least"), ("sum", "Sum", "sum", "sum"),
            ("TOPSIS", "Topsis", "topsis", "topsis"), ("p2P", "P2P", "p2-p", "p2_p"),
        ]
    )
    func names(text: String, camel: String, kebab: String, snake: String) throws {
        let name = try #require(Name(text))
        #expect(name.camel == camel && name.kebab == kebab && name.snake == snake)
    }

    @Test(
        "takes no name that would be none in Swift",
        arguments: ["", "-", "a b", "1a", "a--b", "-a", "a-", "评分", "a.b", "../a"]
    )
    func badNames(text: String) {
        #expect(Name(text) == nil)
    }

    @Test("refuses the ids that belong to Kaoping", arguments: ["kaoping-acme", "KaopingAcme"])
    func ownIDs(name: String) throws {
        let (status, text) = try dev("new-plugin", name)
        #expect(status == 64)
        #expect(text.contains("\"kaoping-acme\" belongs to Kaoping's own plugins"))
    }

    @Test("says where Kaoping is looked for when it is not there")
    func noKaoping() throws {
        try Built.inFolder { folder in
            let (status, text) = try dev("new-plugin", "acme", in: folder)
            #expect(status == 64)
            #expect(text.contains("is not Kaoping's repository: name its folder or URL"))
            let (outside, message) = try dev("new-scorer", "Threshold", "acme", in: folder)
            #expect(outside == 64)
            #expect(message.contains("is not the root of Kaoping's repository"))
        }
    }

    @Test("takes a URL with a version, or the branch main")
    func url() throws {
        let name = try #require(Name("acme"))
        let url = "https://example.org/tools/Kaoping.git"
        let released = try #require(
            PluginPackage(name: name, kaoping: .repository(url, from: "1.2.0"))
        ).files[0].text
        #expect(released.contains(".package(url: \"\(url)\", from: \"1.2.0\", traits: [])"))
        #expect(released.contains(".product(name: \"ScorerKit\", package: \"kaoping\")"))
        let unreleased = try #require(
            PluginPackage(name: name, kaoping: .repository(url, from: nil))
        ).files[0].text
        #expect(unreleased.contains(".package(url: \"\(url)\", branch: \"main\", traits: [])"))
    }

    @Test("overwrites nothing")
    func overwrites() throws {
        try Built.inFolder { folder in
            let readme = folder.appendingPathComponent("README.md")
            try Data("mine".utf8).write(to: readme)
            let (status, text) = try dev("new-plugin", "acme", "--path", folder.path)
            #expect(status == 64)
            #expect(text.contains("nothing was written, because it is there already: README.md"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
        }
    }

    @Test("adds a scorer to a family: file, test and both lists")
    func newScorer() throws {
        try Built.inFolder { folder in
            try copyFamilies(to: folder)
            let (status, text) = try dev("new-scorer", "Threshold", "best-of", in: folder)
            #expect(status == 0, "\(text)")
            let plugin = try read("Plugins/Threshold/ThresholdPlugin.swift", in: folder)
            #expect(
                plugin.contains(/Each\.self,\s+BestOf\.self,?\s+\]/)
            )
            let tests = "Tests/KaopingThresholdTests/"
            #expect(
                try read(tests + "ThresholdPluginTests.swift", in: folder).contains("\"best_of\"")
            )
            #expect(
                try read("Plugins/Threshold/BestOf.swift", in: folder).contains("struct BestOf:")
            )
            #expect(try read(tests + "BestOfTests.swift", in: folder).contains("BestOfTests"))
            #expect(try dev("new-scorer", "Threshold", "best-of", in: folder).status == 64)
            try expectFormatted(folder)
        }
    }

    @Test("makes a new family and puts it where families are listed")
    func newFamily() throws {
        try Built.inFolder { folder in
            try copyFamilies(to: folder)
            let (status, text) = try dev("new-scorer", "Turnout", "VoterShare", in: folder)
            #expect(status == 0, "\(text)")
            let manifest = try read("Package.swift", in: folder)
            #expect(manifest.contains(/"Turnout",?\s*\]/))
            let shipped = try read("Sources/KaopingPlugins/ShippedPlugins.swift", in: folder)
            #expect(
                shipped.contains(
                    "internal import KaopingTimeliness\ninternal import KaopingTurnout"
                )
            )
            #expect(shipped.contains("turnoutPlugin()"))
            let plugin = try read("Plugins/Turnout/TurnoutPlugin.swift", in: folder)
            #expect(plugin.contains("@c(kp_plugin_v1_KaopingTurnout)"))
            #expect(plugin.contains("id: \"kaoping-turnout\""))
            _ = try read("Tests/KaopingTurnoutTests/TurnoutPluginTests.swift", in: folder)
            try expectFormatted(folder)
        }
    }

    @Test("adds to the end of a list, before the comma that ends it")
    func lists() {
        let short = ListEdit.adding("c", toListAfter: "x = ", in: "let x = [a, b]\n")
        #expect(short == "let x = [a, b, c]\n")
        #expect(ListEdit.adding("a", toListAfter: "x = ", in: "x = []") == "x = [a]")
        #expect(ListEdit.adding("a", toListAfter: "x = ", in: "y = []") == nil)
        let lines = ListEdit.adding("c", toListAfter: "x: ", in: "x: [\n    a,\n    b,\n]")
        #expect(lines == "x: [\n    a,\n    b, c,\n]")
    }

    @Test("writes skeletons in the repository's own format")
    func format() throws {
        try Built.inFolder { folder in
            #expect(
                try dev("new-plugin", "acme-seasonal", "--path", folder.path).status == 0
            )
            try expectFormatted(folder)
        }
    }

    @Test("fills the README's table in each language and leaves the rest")
    func readme() throws {
        let readme = """
            a
            <!-- scorers:begin -->
            old
            <!-- scorers:end -->
            b
            <!-- scorers:begin zh -->
            <!-- scorers:end -->
            """
        let filled = try ReadmeTable.filled(readme, with: [])
        #expect(filled.hasPrefix("a\n<!-- scorers:begin -->\n| Plugin | Scorer |"))
        #expect(filled.contains("| 插件 | 评分器 |"))
        #expect(!filled.contains("old") && filled.contains("<!-- scorers:end -->\nb\n"))
        #expect(try ReadmeTable.filled(filled, with: []) == filled)
    }

    // MARK: Help

    private func dev(_ words: String..., in folder: URL = Built.root) throws
        -> (status: Int32, text: String)
    {
        try Built.run([Built.program("kaoping-dev")] + words, in: folder)
    }

    private func read(_ path: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    private func expectFormatted(_ folder: URL) throws {
        let settings = Built.root.appendingPathComponent(".swift-format").path
        let (status, text) = try Built.run(
            ["swift", "format", "lint", "--strict", "-r", "-p", "--configuration", settings, "."],
            in: folder
        )
        #expect(status == 0, "\(text)")
    }

    /// Copies what `new-scorer` looks at.
    private func copyFamilies(to folder: URL) throws {
        let files = FileManager.default
        for path in ["Sources", "Tests", "Sources/ScorerKit"] {
            try files.createDirectory(
                at: folder.appendingPathComponent(path),
                withIntermediateDirectories: true
            )
        }
        for path in [
            "Package.swift", ".swift-format", "Plugins", "Sources/KaopingPlugins",
            "Tests/KaopingThresholdTests",
        ] {
            try files.copyItem(
                at: Built.root.appendingPathComponent(path),
                to: folder.appendingPathComponent(path)
            )
        }
    }
}
