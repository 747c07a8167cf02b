import Testing

@Suite("The floors")
struct FloorTests {
    private let floors: Floors

    init() throws {
        floors = try Floors(manifest: Repository.text("Package.swift"))
    }

    @Test("no target imports upwards or sideways, and a plugin nothing but ScorerKit")
    func imports() throws {
        for (module, folder) in try modules() {
            for file in Repository.swiftFiles(below: folder) {
                let faults = floors.faults(in: try Repository.text(file), of: module)
                #expect(faults.isEmpty, "\(file)")
            }
        }
    }

    @Test("every folder of Sources and Plugins stands on a floor, and every target has its folder")
    func complete() throws {
        let folders = try modules().map(\.module)
        #expect(folders.sorted() == floors.floors.keys.sorted())
    }

    /// Where the packages below take keys and blobs as Foundation's Data.
    private static let foundation: Set = [
        "Sources/KaopingStore/Blob.swift", "Sources/KaopingStore/SigningKey.swift",
    ]

    @Test("only the developers' command uses Foundation, and the two files of the store that must")
    func foundation() throws {
        for (module, folder) in try modules() where module != "kaoping_dev" {
            for file in Repository.swiftFiles(below: folder)
            where !FloorTests.foundation.contains(file) {
                let imports = Floors.imports(in: try Repository.text(file))
                #expect(!imports.contains { $0.hasPrefix("Foundation") }, "\(file)")
            }
        }
    }

    @Test(
        "a planted import is found",
        arguments: [
            ("KaopingCore", "import KaopingEngine"),  // upwards, from 0 to 3
            ("KaopingReport", "internal import kaoping"),  // upwards, from 4 to 6
            ("KaopingProfile", "public import KaopingData"),  // sideways, on 2
            ("KaopingData", "@testable import KaopingThreshold"),  // sideways, on 2
            ("kaoping", "@_spi(Tools) import kaoping_dev"),  // sideways, on 6
            ("ScorerKit", "    internal import KaopingYAML"),  // sideways, on 1
            ("KaopingYAML", "import struct KaopingProfile.Profile"),  // upwards, from 1 to 2
            ("KaopingThreshold", "internal import KaopingCore"),  // downwards, but a plugin
            ("KaopingThreshold", "import ScorerABI"),
            ("KaopingThreshold", "import Foundation"),
        ]
    )
    func planted(module: String, line: String) {
        let text = "// A file.\ninternal import Glibc\n\(line)\n\nstruct Planted {}\n"
        #expect(floors.faults(in: text, of: module).count == 1)
    }

    @Test(
        "an import downwards is none",
        arguments: [
            ("KaopingEngine", "import KaopingCore"), ("KaopingThreshold", "import ScorerKit"),
            ("KaopingThreshold", "internal import Glibc"), ("kaoping", "import KaopingReport"),
            ("KaopingCore", "// import KaopingEngine"), ("KaopingCore", "import KaopingCore"),
        ]
    )
    func allowed(module: String, line: String) {
        #expect(floors.faults(in: line + "\n", of: module) == [])
    }

    /// The modules with their folders.
    private func modules() throws -> [(module: String, folder: String)] {
        let sources = try Repository.names(in: "Sources").map {
            (module: $0.split(separator: "-").joined(separator: "_"), folder: "Sources/" + $0)
        }
        let plugins = try Repository.names(in: "Plugins").map {
            (module: "Kaoping" + $0, folder: "Plugins/" + $0)
        }
        return sources + plugins
    }
}
