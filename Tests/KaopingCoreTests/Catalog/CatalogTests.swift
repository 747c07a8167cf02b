import Foundation
import Testing

@testable import KaopingCore

@Suite("The catalogue of messages")
struct CatalogTests {
    @Test("has no code twice, and each in kebab-case")
    func codes() {
        let codes = Catalog.all.map(\.code)
        for (code, same) in Dictionary(grouping: codes, by: \.self) {
            #expect(same.count == 1, "\(code)")
            #expect(code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(code)")
        }
    }

    @Test("says the same in both languages: the same arguments, and neither is empty")
    func arguments() {
        for message in Catalog.all {
            for text in [message.text, message.hint].compactMap(\.self) {
                #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(message.code)")
                #expect(arguments(text.zh) == arguments(text.en), "\(message.code)")
            }
        }
    }

    @Test("has no brace without its partner")
    func braces() {
        for (message, text) in wordings() {
            let rest = text.replacing(/\{[a-zA-Z]+\}/, with: "")
            // YAML's own braces stand in some wordings, as pairs.
            let depth = rest.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
            #expect(depth == 0, "\(message.code): \(text)")
        }
    }

    @Test("is Chinese in Chinese, with the signs of Chinese")
    func chinese() {
        let ideograph = /\p{Script=Han}/
        let halfWidth = /\p{Script=Han}\s?[,;?!:]|[,;?!]\s?\p{Script=Han}/
        for message in Catalog.all {
            for text in [message.text.zh, message.hint?.zh].compactMap(\.self) {
                // Arguments are filled in, and `days(起, 止)` is written as in a formula.
                let words = text.replacing(/\{\w+\}|\w+\([^)]*\)/, with: "")
                #expect(words.isEmpty || words.contains(ideograph), "\(message.code): \(text)")
                #expect(!words.contains(halfWidth), "\(message.code): \(text)")
            }
        }
    }

    @Test("has no Chinese in English")
    func english() {
        for message in Catalog.all {
            for text in [message.text.en, message.hint?.en].compactMap(\.self) {
                #expect(!text.contains(/\p{Script=Han}/), "\(message.code): \(text)")
            }
        }
    }

    @Test("lists every message in its area")
    func listed() throws {
        for file in try catalogFiles() {
            let text = try String(contentsOf: file, encoding: .utf8)
            let list = text.firstMatch(of: /: \[Message\] = \[([^\]]*)\]/)?.1 ?? ""
            let listed = list.matches(of: /\.(\w+)/).map { String($0.1) }
            let declared = names(in: text)
            #expect(listed.sorted() == declared.sorted(), "\(file.lastPathComponent)")
        }
        let areas = try catalogFiles().map {
            try names(in: String(contentsOf: $0, encoding: .utf8))
        }
        #expect(Catalog.all.count == areas.joined().count)
    }

    @Test("has no message that nobody says")
    func used() throws {
        let sources = try sourceTexts()
        for file in try catalogFiles() {
            for name in names(in: try String(contentsOf: file, encoding: .utf8)) {
                #expect(sources.contains(".\(name)"), "\(file.lastPathComponent): \(name)")
            }
        }
    }

    // MARK: Files

    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    private func catalogFiles() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: CatalogTests.sources.appendingPathComponent("KaopingCore/Catalog"),
            includingPropertiesForKeys: nil
        ).filter { $0.lastPathComponent.hasPrefix("Catalog+") }
    }

    /// The words behind a dot in all sources but the catalogue, each with its dot.
    private func sourceTexts() throws -> Set<String> {
        let root = CatalogTests.sources.path
        var words: Set<String> = []
        for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init()
        where path.hasSuffix(".swift") && !path.contains("/Catalog/") {
            let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
            for match in text.matches(of: /\.\w+/) { words.insert(String(match.0)) }
        }
        return words
    }

    private func names(in text: String) -> [String] {
        text.matches(of: /static let (\w+)(?:: Message)? = Message\(/).map { String($0.1) }
    }

    private func arguments(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-zA-Z]+)\}/).map { String($0.1) })
    }

    private func wordings() -> [(Message, String)] {
        Catalog.all.flatMap { message in
            [message.text, message.hint].compactMap(\.self).flatMap { [$0.zh, $0.en] }
                .map { (message, $0) }
        }
    }
}
