import Testing

@Suite("The mirror")
struct MirrorTests {
    private let files =
        Mirror.core.flatMap { Repository.swiftFiles(below: "Sources/" + $0) }
        + Repository.swiftFiles(below: "Plugins")

    @Test("every core source file and every scorer that does something has its test file")
    func tested() throws {
        for file in try files.filter(needsTests) where Mirror.exempt[file] == nil {
            let places = Mirror.tests(for: file)
            #expect(places.contains(where: Repository.has), "\(file): no \(places.last ?? "")")
        }
    }

    @Test("an exemption is not stale: its file is there, does something and has no tests")
    func exemptions() throws {
        for (file, reason) in Mirror.exempt {
            #expect(files.contains(file), "\(file): there is no such file")
            #expect(try needsTests(file), "\(file): exempt by rule already")
            #expect(!Mirror.tests(for: file).contains(where: Repository.has), "\(file): has tests")
            #expect(!reason.isEmpty)
        }
    }

    @Test(
        "a file that does something is told from declarations",
        arguments: [
            ("struct A {\n    func b() {}\n}", true),
            ("struct A {\n    init?(_ text: String) { nil }\n}", true),
            ("struct A {\n    init(b: Int) throws(E) {}\n}", true),
            ("extension A {\n    var b: Int { 1 }\n}", true),
            ("extension A {\n    subscript(b: Int) -> Int { b }\n}", true),
            ("struct A {\n    let b: Int\n    init(b: Int) { self.b = b }\n}", false),
            ("enum A {\n    // func b() {}\n    case b\n}", false),
            ("extension B {\n    static let a = [1]\n    var c = 2\n}", false),
        ]
    )
    func rule(text: String, does: Bool) {
        #expect(Mirror.holdsFunctions(text) == does)
    }

    @Test("a test stands in the target's folder, with subfolders or flat")
    func places() {
        #expect(
            Mirror.tests(for: "Sources/KaopingData/CSV/Row+Cells.swift") == [
                "Tests/KaopingDataTests/Row+CellsTests.swift",
                "Tests/KaopingDataTests/CSV/Row+CellsTests.swift",
            ]
        )
        let plugin = Mirror.tests(for: "Plugins/Threshold/Steps.swift")
        #expect(plugin[0] == "Tests/KaopingThresholdTests/StepsTests.swift")
    }

    private func needsTests(_ file: String) throws -> Bool {
        Mirror.holdsFunctions(try Repository.text(file))
    }
}
