import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

/// Comparisons of the sample, as every format shows them.
enum Compared {
    /// The communities of the sample, with what gives what to their scores.
    static func run() throws -> ComparedRun {
        let book = try Sample.book()
        var run = ComparedRun(book)
        run.contributions = try Contributions(TreeResult(book))
        return run
    }

    /// A run of three units; their scores, and the levels as indexes.
    static func run(
        _ period: String,
        _ scores: [Double],
        levels: [Int32],
        method: [String] = [],
        number: Int? = nil
    ) -> ComparedRun {
        var run = ComparedRun(
            profile: "made-up",
            title: Bilingual(zh: "试评", en: "Made up"),
            period: Period(period),
            origin: number.map {
                ComparedRun.Origin(number: $0, id: "3f2a91", at: "2024-01-02", replaced: 1)
            } ?? .computed,
            method: method,
            units: UnitList(keys: ["a", "b", "c"], names: ["甲社区", "乙社区", ""]),
            scores: scores,
            states: scores.map { $0.isNaN ? 2 : 0 },
            ranks: scores.map { score in
                score.isNaN ? 0 : 2 * Int32(1 + scores.count { $0 > score })
            },
            levels: levels,
            levelNames: [
                Rating.Level(id: "low", title: Bilingual(zh: "合格", en: "Pass")),
                Rating.Level(id: "high", title: Bilingual(zh: "优秀", en: "Excellent")),
            ],
            stated: Rounding(places: 1)
        )
        run.groups = [
            ComparedRun.Group(
                id: "street",
                title: Bilingual(zh: "街道", en: "Street"),
                codes: [0, 0, 1],
                names: ["东", "西"]
            )
        ]
        return run
    }

    static func text(
        _ content: ComparisonReport.Content,
        _ format: ComparisonReport.Format,
        _ language: Language = .zh
    ) -> String {
        let report = ComparisonReport(content, language: language)
        return Golden.text { report.write(format, to: $0) }
    }
}
