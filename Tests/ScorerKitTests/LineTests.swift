import ScorerABI
import ScorerKit
import Testing

/// Scores the half of a value and accounts for it.
private struct Accounted: Scorer {
    static let description = ScorerDescription(
        id: "accounted",
        title: Title(zh: "折半", en: "Halves"),
        summary: Title(zh: "得一半。", en: "Gives half."),
        reference: "test",
        lines: [
            NamedText("whole", zh: "原值{0:given}", en: "the value {0:given}"),
            NamedText("half", zh: "“{0:text:who}”减半", en: "{0:text:who} halves it"),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0]) { $0 / 2 }
    }

    func lines(_ block: Block, row: Int, summary: NoSummary) -> [Line] {
        let value = block[0].numbers[row]
        return [
            Line(0, value: value, numbers: [value]),
            Line(1, value: -value / 2, texts: ["街道", "second"]),
        ]
    }
}

@Suite struct LineTests {
    @Test("lines cross the boundary with their numbers and texts, for the row that is asked for")
    func crossing() throws {
        let outcome = try ScorerTrial(Accounted.self).score([[4, 10]])
        let lines = outcome.lines[1]
        #expect(outcome.addsUp && outcome.lines[0].map(\.value) == [4, -2])
        #expect(lines.map(\.code) == [0, 1] && lines.map(\.value) == [10, -5])
        #expect(lines[0].numbers[0] == 10 && lines[0].numbers[1].isNaN && lines[0].texts.isEmpty)
        #expect(lines[1].texts == ["街道", "second"])
    }

    @Test("the descriptions of lines cross with the others")
    func described() throws {
        let plugin = PluginExport(id: "accounted", version: "1.0.0", scorers: [Accounted.self])
        let found = try PluginTable(plugin.table).scorers[0].description
        #expect(found == Accounted.description && found.lines.map(\.id) == ["whole", "half"])
    }

    @Test("minus zero is zero")
    func zero() {
        let line = Line(0, value: -0.0, numbers: [-0.0])
        #expect(line.value.sign == .plus && line.numbers[0].sign == .plus)
    }
}
