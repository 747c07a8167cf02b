import Foundation

/// Which source files have to have a test file, and where it stands.
enum Mirror {
    /// The targets of the core.
    static let core = [
        "KaopingCore", "ScorerKit", "KaopingYAML", "KaopingProfile", "KaopingData", "KaopingEngine",
        "KaopingReport", "KaopingStore",
    ]

    /// Files that hold functions and have no test file of their own, each with its reason.
    static let exempt = [
        "Sources/KaopingCore/Catalog/Catalog+Formula.swift":
            "CatalogTests reads all areas of the catalogue at once"
    ]

    /// Says whether a file does something, as declarations and plain values do not.
    ///
    /// It does with a function, a subscript, a computed property or an initializer that can fail.
    static func holdsFunctions(_ text: String) -> Bool {
        let code = text.replacing(/\/\/.*/, with: "")
        let does =
            /\bfunc\s+[^\n]*|\binit[?]|\binit\([^{}]*\)\s*throws|\bsubscript\b|\bvar\s+\w+:[^\n=]*\{/
        return code.contains(does)
    }

    /// Returns the places where a source file's tests may stand.
    static func tests(for file: String) -> [String] {
        let parts = file.split(separator: "/").map(String.init)
        let target = parts[0] == "Plugins" ? "Kaoping" + parts[1] : parts[1]
        let test = parts[parts.count - 1].replacingOccurrences(of: ".swift", with: "Tests.swift")
        let folders = parts[2..<(parts.count - 1)].map { $0 + "/" }.joined()
        return ["Tests/\(target)Tests/\(test)", "Tests/\(target)Tests/\(folders)\(test)"]
    }
}
