import KaopingCore
import KaopingPlugins
import KaopingProfile
import KaopingYAML
import ScorerKit
import Testing

@testable import KaopingEngine

/// The shipped scorers as profiles state them.
enum Shipped {
    static func registry() throws -> ScorerRegistry {
        try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
    }

    /// Decodes the profile of an example and returns the scorer in its place.
    static func use(_ stated: Stated, _ registry: ScorerRegistry) throws -> ScorerUse {
        let profile = try decode(stated.profile, registry)
        switch (stated.role, profile.root.content, profile.root.children.first?.content) {
        case (.weighting, _, _): return try #require(profile.root.weighting)
        case (.rating, _, _):
            if case .scorer(let use, _) = try #require(profile.rating).start { return use }
            throw ScorerError.data(zh: "没有评分器", en: "the rating begins without a scorer")
        case (.aggregate, .inner(_, _, let combine), _): return combine
        case (.leaf, _, .leaf(_, let score)): return score
        case (.preparation, _, _):
            if case .scorer(let use, _)? = profile.preparation.first?.step { return use }
            throw ScorerError.data(zh: "没有评分器", en: "the preparation has no scorer")
        default: throw ScorerError.data(zh: "位置不符", en: "the scorer is not in its place")
        }
    }

    /// Decodes a profile.
    static func decode(_ text: String, _ registry: ScorerRegistry) throws(IssuesError) -> Profile {
        let node = try YAMLParser.parse(Array(text.utf8), file: "p.yaml")
        return try ProfileDecoder.decode(node, scorers: registry)
    }
}

/// An example as a profile states it: what the host fills in becomes points and weights.
struct Stated {
    let id: String
    let role: ScorerDescription.Role
    var parameters: String
    /// The points of the leaf, or the weights of the children.
    private let points: String?
    private let weights: [String]
    private let directions: [String]
    private let fullMarks: [String]
    private let childCount: Int

    /// Whether an example of the role can be put into a profile.
    static func knows(_ role: ScorerDescription.Role) -> Bool {
        ![.rule, .stage].contains(role)
    }

    init(_ id: String, _ role: ScorerDescription.Role, _ example: WorkedExample) {
        self.id = id
        self.role = role
        let text = example.parameters
        points = text.firstMatch(of: /full_mark: ([0-9.]+)/).map { String($0.1) }
        weights = Stated.list("weights", in: text)
        directions = Stated.list("directions", in: text)
        fullMarks = Stated.list("full_marks", in: text)
        childCount = example.inputs.first?.count ?? 0
        parameters =
            text
            .replacing(/(, )?full_mark: [0-9.]+/, with: "")
            .replacing(/(, )?(weights|directions|full_marks): \[[^\]]*\]/, with: "")
            .replacing("{, ", with: "{")
    }

    var profile: String {
        """
        language: 1
        profile: example
        stated: 2
        unit: {key: code}
        tables: {t: {file: t.csv, columns: {code: text, value: number}}}
        \(head)criteria:
        \(criteria)
        \(tail)

        """
    }

    private var criteria: String {
        guard role == .aggregate || role == .weighting else {
            let share = points.map { "points: \($0), " } ?? ""
            let score = role == .leaf ? "{\(id): \(parameters)}" : "min_max"
            let of = role == .preparation ? "raised" : "value"
            return "  - {id: c, \(share)of: \(of), score: \(score)}"
        }
        return (0..<childCount).map { child in
            let isLow = directions.indices.contains(child) && directions[child] == "-1"
            let score = isLow ? "raw, better: low" : "min_max"
            return "  - {id: c\(child), \(share(child)), of: value, score: \(score)}"
        }
        .joined(separator: "\n")
    }

    /// The numbers of a parameter that the host fills in.
    private static func list(_ name: String, in text: String) -> [String] {
        guard let pattern = try? Regex("\\b\(name): \\[([^\\]]*)\\]"),
            let match = text.firstMatch(of: pattern), let numbers = match[1].substring
        else { return [] }
        return numbers.split(separator: ", ").map(String.init)
    }

    /// A child's weight as a share of all, or a point where the example has no weights.
    private func share(_ child: Int) -> String {
        if role == .weighting { return "missing: node" }
        if !fullMarks.isEmpty { return "points: \(fullMarks[child])" }
        guard !weights.isEmpty else { return "points: 1" }
        let sum = weights.compactMap(Int.init).reduce(0, +)
        return "weight: \(weights[child])/\(sum)"
    }

    /// What stands before the criteria.
    private var head: String {
        guard role == .preparation else { return "" }
        return "indicators: {raised: {value: value}}\nprepare: [{\(id): \(parameters)}]\n"
    }

    private var tail: String {
        switch role {
        case .leaf: ""
        case .aggregate: "combine: {\(id): \(parameters)}"
        case .rating: "rating: {\(id): \(parameters)}"
        case .weighting: "weights: {\(id): \(parameters)}"
        case .rule, .stage, .preparation: ""
        }
    }
}
