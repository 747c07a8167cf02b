import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

/// A small base, a city's, and what overlays make of it.
enum City {
    static let text = """
        language: 1
        profile: city
        title: City
        source: {document: City paper, clause: "3"}
        unit: {key: code, name: name}
        tables:
          villages: {file: v.csv, columns: {code: text, name: text, income: {type: number, range: 0..}}}
        criteria:
          - id: services
            points: 20
            open: 5 points
            criteria:
              - {id: matters, points: 15, of: income, score: {at_least: 10}}
          - id: order
            points: 80
            lock: true
            criteria:
              - {id: calm, points: 80, of: income, score: {at_least: {value: 3}}}
        ranking: {ties: dense}
        procedure:
          - {id: self, pass: {at_least: 80}}
          - id: evaluation
            shares: {experts: 60%, residents: 40%}
            pass: {residents: {at_least: 80%}, total: {at_least: 85}}
            rectify: 60 days
            bound: {pass.residents: floor, rectify: ceiling}

        """

    /// The declarations with stages of judging, which are lists within no other list.
    static let shapes: OverlayShapes = {
        let stage = Shape(
            name: "stage",
            zh: "阶段",
            en: "A stage",
            keys: [
                Keys.id, Keys.title, Keys.lock, Keys.bound,
                Key("pass", .mapping("pass"), zh: "通过。", en: "Passing."),
                Key("shares", .titlesByID, zh: "占比。", en: "Shares."),
                Key("rectify", .text, zh: "整改。", en: "Rectification."),
            ]
        )
        let pass = Shape(
            name: "pass",
            zh: "通过",
            en: "Passing",
            keys: [Key("residents", .mapping("pass"), zh: "居民。", en: "Residents.")]
        )
        let procedure = Key("procedure", .list("stage"), zh: "程序。", en: "The procedure.")
        return OverlayShapes(
            [stage, pass] + Shapes.all,
            profile: Shape(
                name: "profile",
                zh: "方案",
                en: "The scheme",
                keys: [procedure] + Shapes.profile.keys
            )
        )
    }()

    static func node(_ text: String, file: String = "city.yaml") throws(IssuesError) -> YAMLNode {
        try YAMLParser.parse(Array(text.utf8), file: file)
    }

    /// The city's text with lines replaced, counted from 1.
    static func changed(_ changes: [Int: String]) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { changes[$0.offset + 1] ?? String($0.element) }.joined(separator: "\n")
    }

    /// Merges lines of a county into the base.
    static func merge(
        _ lines: String,
        base: String = text
    ) throws(IssuesError) -> YAMLNode {
        try Overlay.merge(
            base: node(base),
            overlay: node(lines, file: "county.yaml"),
            shapes: shapes
        )
    }

    /// What the base says against a county's lines.
    static func problems(
        _ lines: String,
        base: String = text,
        in language: Language = .en
    ) -> [String] {
        do throws(IssuesError) {
            _ = try merge(lines, base: base)
            return []
        } catch {
            #expect(error.status == .profile)
            return error.issues.map { $0.description(in: language) }
        }
    }
}

/// A county's lines that the base refuses, and how.
struct OverlayRefusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: String
    var changes: [Int: String] = [:]
    let zh: [String]
    let en: [String]

    init(
        _ situation: String,
        _ lines: String,
        base changes: [Int: String] = [:],
        zh: [String],
        en: [String]
    ) {
        testDescription = situation
        self.lines = lines
        self.changes = changes
        self.zh = zh
        self.en = en
    }

    func expectRefused() {
        let base = City.changed(changes)
        #expect(City.problems(lines, base: base, in: .zh) == zh)
        #expect(City.problems(lines, base: base, in: .en) == en)
    }
}
