import Foundation
import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

/// Explanations of the invented schemes of these tests.
enum Explaining {
    /// The acceptance, every unit explained.
    static func acceptance() throws -> ScoreBook { try explained.get() }

    private static let explained = Result {
        try Sample.make(
            Acceptance.profile.replacing("indicators:\n", with: "indicators:\n" + changeable),
            files: Acceptance.files,
            period: "phase:1",
            asOf: Day(year: 2020, month: 4, day: 30),
            explained: .all,
            seeksNext: true
        )
    }

    private static let changeable = """
          members: {changeable: {step: 5, range: 0..100}}
          satisfied: {changeable: {step: 5%, cost: 2}}

        """

    /// Two units under a geometric mean with a share, a group and a lookup.
    static func index() throws -> ScoreBook {
        try Sample.make(
            """
            language: 1
            profile: index
            title: {zh: 指数, en: Index}
            unit: {key: unit, groups: [street]}
            tables: {units: {file: units.csv, columns: {unit: text, street: text, a: number, p: {type: percent, title: {zh: 覆盖率, en: Coverage}}}}}
            prepare: [{impute: {with: mean}}]
            indicators: {a: {title: {zh: 甲, en: First}}}
            combine: geometric
            criteria:
              - {id: x, weight: 50%, of: a, within: street, score: min_max}
              - {id: y, weight: 50%, of: p, score: {proportional: 100%}}
            """,
            files: ["units.csv": "unit,street,a,p\nu,E,4,81%\nv,E,0,40%\nw,E,,50%\nx,E,5,50%\n"],
            period: nil,
            explained: .all
        )
    }

    /// The outline of a unit.
    static func outline(
        _ unit: String,
        _ language: Language,
        of book: ScoreBook? = nil
    ) throws -> ExplanationOutline {
        let book = try book ?? acceptance()
        let explanation = try #require(book.explanations.first { book.keys[$0.row] == unit })
        return ExplanationOutline(book: book, explanation: explanation, language: language)
    }

    /// An item and all below as lines with two blanks for each level.
    static func lines(_ item: OutlineItem?, depth: Int = 0) -> [String] {
        guard let item else { return [] }
        return [String(repeating: "  ", count: depth) + item.text]
            + item.items.flatMap { lines($0, depth: depth + 1) }
    }
}
