import Foundation

/// The floors of the targets as `Package.swift` lays them, and what may import what.
struct Floors {
    /// The floor of each module.
    private(set) var floors: [String: Int] = [:]
    /// The modules of the shipped plugins.
    let plugins: Set<String>

    init(manifest: String) throws {
        let families = Floors.strings(after: "let families = ", in: manifest)
        plugins = Set(families.map { "Kaoping" + $0 })
        for floor in 0...9 {
            guard let block = Floors.block("let floor\(floor): [Target] =", of: manifest) else {
                continue
            }
            for match in block.matches(of: /(?:library\(\s*|\bname: )"([\w-]+)"(?! \+)/) {
                floors[match.1.replacingOccurrences(of: "-", with: "_")] = floor
            }
            // Targets made from the families, not dependencies on them.
            if block.contains(/\+ families\.map/) {
                for plugin in plugins { floors[plugin] = floor }
            }
        }
    }

    /// Returns the imports of a file that point upwards, sideways or past the plugin boundary.
    func faults(in text: String, of module: String) -> [String] {
        let own = floors[module] ?? -1
        return Floors.imports(in: text).filter { imported in
            if plugins.contains(module) { return !["ScorerKit", "Glibc"].contains(imported) }
            guard let floor = floors[imported] else { return false }
            return imported != module && floor >= own
        }.map { "\(module) (floor \(own)) imports \($0)" }
    }

    /// Returns the modules that a file imports.
    static func imports(in text: String) -> [String] {
        let line =
            /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
            .anchorsMatchLineEndings()
        return text.matches(of: line).map { String($0.1) }
    }

    /// Returns a declaration of the manifest up to the next one.
    private static func block(_ opening: String, of manifest: String) -> Substring? {
        guard let start = manifest.range(of: opening)?.upperBound else { return nil }
        let end = manifest.range(of: "\nlet ", range: start..<manifest.endIndex)?.lowerBound
        return manifest[start..<(end ?? manifest.endIndex)]
    }

    private static func strings(after opening: String, in manifest: String) -> [String] {
        guard let start = manifest.range(of: opening)?.upperBound,
            let end = manifest[start...].firstIndex(of: "]")
        else { return [] }
        return manifest[start..<end].matches(of: /"(\w+)"/).map { String($0.1) }
    }
}
