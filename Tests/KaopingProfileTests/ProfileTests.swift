import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

@Suite struct ProfileTests {
    private func index() throws -> Profile {
        try Scheme.decode(text: Scheme.shipped("human-development-index"))
    }

    @Test("the head of a shipped profile is read as it stands")
    func head() throws {
        let profile = try index()
        #expect(profile.id == "human-development-index")
        #expect(profile.title == Bilingual(zh: "人类发展指数", en: "Human Development Index"))
        #expect(profile.place == Place(file: "p.yaml"))
        #expect(profile.source?.clause == "1")
        #expect(profile.source?.assumption == nil)
        #expect(profile.period == .year)
        #expect(profile.unit.key == "iso3")
        #expect(profile.unit.name == "country")
        #expect(profile.unit.groupings.isEmpty)
        #expect(profile.stated == Rounding(places: 3))
        #expect(profile.ranking == Ranking(within: [], ties: .competition, then: []))
        #expect(profile.indicators.isEmpty)
        #expect(profile.warnings.isEmpty)
    }

    @Test("the table of a shipped profile is read as it stands")
    func table() throws {
        let table = try #require(try index().tables.first)
        #expect(table.id == "countries")
        #expect(table.file == "countries.csv")
        #expect(table.periodColumn == "period")
        #expect(table.unitColumns == ["iso3"])
        #expect(
            table.columns.map(\.id) == ["iso3", "country", "period", "le", "eys", "mys", "gnipc"]
        )
        let life = table.columns[3]
        #expect(life.kind == .number)
        #expect(life.heading == "le")
        #expect(life.title == Bilingual(zh: "出生时预期寿命", en: "Life expectancy at birth"))
        #expect(life.unitOfMeasure == "years")
    }

    @Test("the criteria of a shipped profile are read as they stand")
    func criteria() throws {
        let root = try index().root
        #expect(
            root.preorder.map(\.id) == [
                "human-development-index", "health", "education", "expected_schooling",
                "mean_schooling", "income",
            ]
        )
        let unit = Scale(lower: .zero, upper: Exact(1))
        #expect(root.preorder.allSatisfy { $0.scale == unit && $0.points == nil })
        guard case .inner(_, let weights, let combine) = root.content else { return }
        #expect(weights == [Exact(1), Exact(1), Exact(1)])
        #expect(combine.id == "geometric")
        guard case .leaf(let formula, let score) = root.children[2].content else { return }
        // iso3, country, period, le, eys and mys stand before gnipc.
        #expect(formula.slots == [6])
        #expect(score.id == "goalposts")
        #expect(
            score.parameters.values.map(\.value) == [
                .interval(Interval(100...75000)), .choice(1, "log"), .choice(0, "high"),
                .choice(0, "clip"),
            ]
        )
    }

    @Test("the rating of a shipped profile is read as it stands")
    func rating() throws {
        let rating = try #require(try index().rating)
        #expect(rating.levels.map(\.id) == ["low", "medium", "high", "very_high"])
        #expect(rating.levels.map(\.title.zh) == ["低", "中等", "高", "极高"])
        #expect(rating.startScorer?.id == "bands")
    }

    @Test("the columns of all tables stand in one order")
    func columns() throws {
        let profile = try Scheme.decode([
            7: Scheme.lines[6] + "\n  towns: {file: towns.csv, columns: {code: text, town: text}}"
        ])
        #expect(profile.columns.suffix(2).map(\.id) == ["code", "town"])
        #expect(profile.columns.count == 7 + 2)
    }
}
