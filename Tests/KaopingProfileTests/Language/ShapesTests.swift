import Foundation
import Testing

@testable import KaopingProfile

@Suite struct ShapesTests {
    private var keys: [Key] { Shapes.all.flatMap(\.keys) }

    /// The text of the language's files whose names begin with a word.
    private func text(_ word: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/KaopingProfile/Language").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        return try names.filter { $0.hasPrefix(word) }.sorted().map {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }.joined(separator: "\n")
    }

    @Test("every key that is declared belongs to a shape")
    func used() throws {
        let declared = try text("Keys").matches(of: /static let (\w+) = Key\(\s*"(\w+)"/)
        #expect(declared.count > 150)
        let shapes = try text("Shapes")
        for key in declared {
            #expect(shapes.contains("Keys.\(key.1)"), "Keys.\(key.1) is in no shape")
            #expect(keys.contains { $0.name == key.2 }, "\(key.2)")
        }
    }

    @Test("every shape that a key names exists, and every shape is named by a key")
    func named() {
        let names = Set(
            keys.compactMap { key in
                switch key.value {
                case .mapping(let name), .list(let name), .byID(let name): name
                default: nil
                }
            }
        )
        #expect(
            names.union(["profile", "cases", "missing", "weight_table"])
                == Set(Shapes.all.map(\.name))
        )
    }

    @Test("no two shapes have one name, no two keys of a shape either")
    func unique() {
        #expect(Set(Shapes.all.map(\.name)).count == Shapes.all.count)
        for shape in Shapes.all {
            #expect(Set(shape.keys.map(\.name)).count == shape.keys.count, "\(shape.name)")
        }
    }

    @Test("every key and shape is documented in both languages")
    func documented() {
        for key in keys {
            #expect(key.zh.hasSuffix("。"), "\(key.name)")
            #expect(key.en.hasSuffix("."), "\(key.name)")
            #expect(key.zh.contains { !$0.isASCII }, "\(key.name)")
        }
        for shape in Shapes.all {
            #expect(!shape.zh.isEmpty && !shape.en.isEmpty)
        }
    }

    @Test("a key is written in snake_case")
    func spelling() {
        for key in keys {
            #expect(key.name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil, "\(key.name)")
        }
    }

    @Test("a choice has words, each once")
    func choices() {
        for key in keys {
            guard case .choice(let words) = key.value else { continue }
            #expect(!words.isEmpty && Set(words).count == words.count, "\(key.name)")
        }
    }
}
