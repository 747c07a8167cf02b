import KaopingCore
import Testing

@testable import KaopingEngine
@testable import KaopingProfile

@Suite("Formula compiler: tables by category")
struct FormulaCompilerCasesTests {
    /// Joins a subject and the values of its cases, the last of which may be for everything else.
    private func cases(_ subject: String, _ labels: [FormulaCase], _ values: [String]) throws
        -> Formula
    {
        let subject = try FormulaData.parse(subject)
        let parsed = try values.map(FormulaData.parse)
        let root = FormulaExpression(
            kind: .cases(labels),
            type: .number,
            operands: [subject.root] + parsed.map(\.root),
            range: 0..<0
        )
        return Formula(text: "cases", place: subject.place, type: .number, root: root)
    }

    private func program(_ formula: Formula, _ data: FormulaData) -> FormulaProgram {
        FormulaProgram(
            formula,
            dictionaries: [50: data.dictionary("t"), 60: data.dictionary("u")],
            parameters: [:],
            calendar: .mondayToFriday
        )
    }

    private func interval(_ text: String) throws -> FormulaCase {
        .interval(try #require(ExactInterval(text)))
    }

    @Test("a text column with constants is one look-up")
    func table() throws {
        let data = FormulaData(rows: [["t": "甲"], ["t": "乙"], ["t": "丙"], [:]])
        let formula = try cases("t", [.text("甲"), .text("乙")], ["1", "-2 * 3", "9"])
        let program = program(formula, data)
        #expect(program.steps.count == 1)
        #expect(data.evaluate(program) == [1, -6, 9, nil])
        let open = self.program(try cases("t", [.text("甲")], ["1"]), data)
        #expect(data.evaluate(open) == [1, nil, nil, nil])
    }

    @Test("values of each row's own; only the value of the case that holds matters")
    func values() throws {
        let data = FormulaData(rows: [
            ["t": "甲", "n": 5], ["t": "乙", "n": 5, "m": 2], ["t": "乙", "n": 5], ["n": 5],
            ["t": "丁", "n": 5],
        ])
        let formula = try cases("t", [.text("甲"), .text("乙")], ["n", "n / m", "0 - n"])
        #expect(data.evaluate(program(formula, data)) == [5, 2.5, nil, nil, -5])
    }

    @Test("numbers and intervals, their ends as the interval says; a missing subject has no value")
    func numbers() throws {
        let data = FormulaData(
            rows: [0, 1, 1.5, 2, 3, 4].map { ["n": .number($0)] } + [[:]]
        )
        let labels = try [.number(Exact(1)), interval("2..<3"), interval("3..")]
        let formula = try cases("n", labels, ["10", "20", "30", "99"])
        #expect(data.evaluate(program(formula, data)) == [99, 10, 99, 20, 30, 30, nil])
        let below = try cases("n", [interval("..1"), interval("2..3")], ["1", "2"])
        #expect(data.evaluate(program(below, data)) == [1, 1, nil, 2, 2, nil, nil])
    }

    @Test("a decimal that a sum reaches is that decimal, as in comparisons")
    func decimals() throws {
        // 0.1 + 0.2 is 0.30000000000000004, and 0.7 - 0.4 is 0.29999999999999993.
        let data = FormulaData(rows: [["n": 0.1, "m": 0.2], ["n": 0.7, "m": -0.4]])
        let number = try cases("n + m", [.number(#require(Exact("0.3")))], ["1", "0"])
        #expect(data.evaluate(program(number, data)) == [1, 1])
        let split = try cases("n + m", [interval("..<0.3"), interval("0.3..")], ["1", "2"])
        #expect(data.evaluate(program(split, data)) == [2, 2])
    }

    @Test("2,000 random tables come out as they do slowly, row by row, in blocks of any size")
    func random() throws {
        var writer = RandomFormula(generator: SeededNumbers(state: 1_016))
        let data = FormulaData(rows: (0..<60).map { _ in writer.row() })
        for _ in 0..<2_000 {
            let labels: [FormulaCase]
            let subject: String
            if Bool.random(using: &writer.generator) {
                subject = writer.pick(["t", "u", "coalesce(t, u)", "coalesce(u, '戊')"])
                labels = Array(
                    ["甲", "乙", "丙", "丁", "戊"].shuffled(using: &writer.generator)
                        .prefix(Int.random(in: 1...4, using: &writer.generator))
                ).map { .text($0) }
            } else {
                subject = writer.number(2)
                labels = try writer.pick([
                    [interval("..<0"), interval("0..<1"), interval("1..")],
                    [interval("..0.1"), interval("0.2..2.9")],
                    [.number(Exact(1)), .number(Exact(2)), interval("3..<29")],
                    [interval("-2..10")],
                ])
            }
            let others = Int.random(in: 0...1, using: &writer.generator)
            let values = (0..<labels.count + others).map { _ in writer.number(2) }
            let formula = try cases(subject, labels, values)
            let program = program(formula, data)
            let whole = data.evaluate(program)
            for (row, values) in data.rows.enumerated() {
                let naive = NaiveFormula(row: values)
                let expected = naive.number(formula.root)
                #expect(whole[row] == expected, "\(subject) \(labels.map(\.text)) row \(row)")
            }
            #expect(data.evaluate(program, rows: 7..<31) == Array(whole[7..<31]))
        }
    }
}
