import Foundation
import KaopingCore
import KaopingEngine
import KaopingPlugins
import KaopingYAML
import Testing

@testable import KaopingProfile

/// A small valid profile, lines of which a test replaces.
enum Scheme {
    static let lines = [
        "language: 1",
        "profile: sample",
        "unit: {key: code, name: name, groups: [street], category: kind}",
        "tables:",
        "  villages:",
        "    file: villages.csv",
        "    columns: {code: text, name: text, street: text, kind: text, income: number, members: count, met: percent}",
        "criteria:",
        "  - {id: wealth, of: income, score: min_max}",
    ]

    static func registry() throws(IssuesError) -> ScorerRegistry {
        try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
    }

    /// A profile with lines replaced, counted from 1; what is behind the last is put behind it.
    static func text(_ changes: [Int: String] = [:], of lines: [String] = lines) -> String {
        let changed = lines.enumerated().map { changes[$0.offset + 1] ?? $0.element }
        return (changed + [changes[lines.count + 1] ?? ""]).joined(separator: "\n") + "\n"
    }

    static func decode(_ changes: [Int: String] = [:]) throws(IssuesError) -> Profile {
        try decode(text: text(changes))
    }

    static func decode(text: String) throws(IssuesError) -> Profile {
        let node = try YAMLParser.parse(Array(text.utf8), file: "p.yaml")
        return try ProfileDecoder.decode(node, scorers: registry())
    }

    /// What is wrong with a profile, as people read it; nothing when it can be used.
    static func problems(of text: String, in language: Language = .en) -> [String] {
        do throws(IssuesError) {
            _ = try decode(text: text)
            return []
        } catch {
            return error.issues.map { $0.description(in: language) }
        }
    }

    /// The text of a shipped profile.
    static func shipped(_ id: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Profiles/\(id)/profile.yaml")
        return try String(contentsOf: root.standardizedFileURL, encoding: .utf8)
    }
}

/// A change that makes the small profile invalid, and what is said about it.
struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let base: [String]
    let changes: [Int: String]
    let zh: [String]
    let en: [String]

    init(
        _ situation: String,
        of base: [String] = Scheme.lines,
        _ changes: [Int: String],
        zh: [String],
        en: [String]
    ) {
        testDescription = situation
        self.base = base
        self.changes = changes
        self.zh = zh
        self.en = en
    }

    func problems(in language: Language) -> [String] {
        Scheme.problems(of: Scheme.text(changes, of: base), in: language)
    }
}
