import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("Units side by side in words")
struct UnitComparisonDocumentTests {
    @Test("the columns of parts add up to the totals, and those of gaps to the gaps")
    func sums() throws {
        let comparison = UnitComparison(["A1", "A3"], in: try Compared.run())
        let rows = comparison.document(.en).rows
        #expect(
            rows[0] == ["line", "id", "title", "depth", "part", "additive", "A1", "A3", "gap A3"]
        )
        let total = try #require(rows.first { $0[0] == "total" })
        for column in 6..<9 {
            let parts = rows.dropFirst().filter { $0[4] == "true" }.compactMap {
                Double($0[column])
            }
            let sum = Rounding(clamping: 2)(parts.reduce(0, +))
            #expect(sum == Double(total[column]))
        }
    }

    @Test("say to whom gaps are, and have the key where two names are the same")
    func notes() throws {
        var run = try Compared.run()
        let names = run.units.keys.map {
            $0 == "A1" || $0 == "A3" ? "同名" : run.units.name(run.units.row(of: $0) ?? 0)
        }
        run = run.renamed(names)
        let text = Compared.text(.units(UnitComparison(["A1", "A3"], in: run)), .table)
        #expect(text.contains("差距：与其中排名最前的 同名 A1 相比"))
        #expect(text.contains("同名 A1  同名 A3  差距 同名 A3"))
    }

    @Test("say that a node is no sum, and show the scores and gaps below it in brackets")
    func notParted() throws {
        let book = try Explaining.index()
        var run = ComparedRun(book)
        run.contributions = try Contributions(TreeResult(book))
        let text = Compared.text(.units(UnitComparison(["u", "x"], in: run)), .table)
        #expect(text.contains("按“加权几何平均”汇总，不是各项相加，差距不能拆分到各项"))
        let english = Compared.text(.units(UnitComparison(["u", "x"], in: run)), .table, .en)
        #expect(
            english.contains("\"Weighted geometric mean\" and no sum, so that its gap cannot be")
        )
    }

    @Test(
        "tell a level that the score did not decide as explanations do",
        arguments: Language.allCases
    )
    func decided(language: Language) throws {
        let book = try Explaining.acceptance()
        var run = ComparedRun(book)
        run.contributions = try Contributions(TreeResult(book))
        run.decisions = LevelDecisions(book)
        let comparison = UnitComparison(["A1", "A3"], in: run)
        let text = Compared.text(.units(comparison), .table, language)
        let lines = text.split(separator: "\n").map(String.init)
        let heading = Phrases.decidedLevels[language]
        let at = try #require(lines.firstIndex(of: heading))
        // The veto of A3; A1 is rated by its score.
        let expected =
            language == .en
            ? [
                "└─ Accident: took effect (Good → Poor)", "   ├─ Effect: set to Poor",
                "   ├─ Condition: accident", "   └─ clause 12",
            ]
            : []
        #expect(expected.isEmpty || Array(lines[(at + 2)...].prefix(4)) == expected)
        #expect(lines[at + 1].contains("A3") || !lines[at + 1].isEmpty)
        let explained = Explaining.lines(try Explaining.outline("A3", language).steps)
        // The same words as in the explanation, but for what was read.
        for line in lines[(at + 2)...] {
            let words = line.drop { "└├─│ ".contains($0) }
            #expect(explained.contains { $0.hasSuffix(words) }, "\(line)")
        }
        let json = Compared.text(.units(comparison), .json)
        #expect(json.contains("\"decided_by\": [{\"kind\": \"gate\", \"id\":"))
    }
}

extension ComparedRun {
    /// The run with other names.
    fileprivate func renamed(_ names: [String]) -> ComparedRun {
        var run = ComparedRun(
            profile: profile,
            title: title,
            period: period,
            origin: origin,
            method: method,
            units: UnitList(keys: units.keys, names: names),
            scores: scores,
            states: states,
            ranks: ranks,
            levels: levels,
            levelNames: levelNames,
            stated: stated
        )
        run.contributions = contributions
        return run
    }
}
