import Testing

@testable import KaopingEngine
@testable import KaopingProfile

@Suite("What a run uses")
struct SlotUseTests {
    private static let yaml = """
        language: 1
        profile: trial
        period: year
        unit: {key: id}
        tables:
          units: {file: units.csv, columns: {id: text, a: number, b: number, c: number}}
          tasks:
            file: t.csv
            rows: many
            unit: [id, other]
            columns: {id: text, other: text, n: number, m: number, k: text}
          idle: {file: i.csv, rows: many, columns: {id: text, x: number}}
        inputs:
          last: {result_of: this, period: previous, or_none: true}
          past: {result_of: this, periods: 2 previous, or_none: true}
        indicators:
          plain: {value: a + 1}
          above: {value: plain * 2}
          summed: {of: tasks, where: "n > unit.b", sum: n * m}
          grouped: {of: tasks, by: k, count: all, then: {count: it > 2}}
          led: {of: tasks, count: "via == 'id'"}
          counted: {of: tasks, count: all}
          before: {value: last.score}
          mean: {of: past, mean: score}
        criteria: [{id: x, of: a, score: {goalposts: 0..1}}]
        """

    private func request() throws -> RunRequest { try Desk().request(Self.yaml, period: "2020") }

    /// What is used by one indicator: names of indicators, columns, tables and inputs.
    private func used(_ id: String) throws -> (SlotUse, names: Set<String>) {
        let profile = try request().profile
        let slot = try #require(profile.indicators.first { $0.id == id }?.slot)
        let use = SlotUse(profile, slots: [slot])
        let names = use.slots.compactMap { slot -> String? in
            switch profile.slots[slot] {
            case .column(let table, let column): profile.tables[table].columns[column].id
            case .indicator(let index): profile.indicators[index].id
            case .input(let index, let field): profile.inputs[index].id + "." + field.rawValue
            case .via: "via"
            case .it: "it"
            default: nil
            }
        }
        return (use, Set(names))
    }

    @Test("follows indicators to the columns behind them")
    func indicators() throws {
        let (use, names) = try used("above")
        #expect(names == ["above", "plain", "a"])
        #expect(use.indicators.count == 2 && use.tables.isEmpty && use.inputs.isEmpty)
    }

    @Test("follows reductions to the rows, the condition's columns and the unit's values")
    func reductions() throws {
        let (use, names) = try used("summed")
        #expect(names == ["summed", "n", "m", "b"])
        #expect(use.tables == [1])
        #expect(try used("grouped").names == ["grouped", "k", "it"])
        #expect(try used("led").names == ["led", "via"])
        #expect(try used("led").0.tables == [1])
    }

    @Test("knows a table of which only the rows are counted")
    func rowsOnly() throws {
        let (use, names) = try used("counted")
        #expect(names == ["counted"] && use.tables == [1])
    }

    @Test("knows the inputs, single ones and those of several periods")
    func inputs() throws {
        #expect(try used("before").0.inputs == [0])
        #expect(try used("before").names == ["before", "last.score"])
        #expect(try used("mean").0.inputs == [1])
    }

    @Test("takes formulas, rows that leaves score, and reductions by themselves")
    func direct() throws {
        let profile = try request().profile
        guard case .formula(let formula) = profile.indicators[0].content,
            case .reduction(let reduction) = profile.indicators[2].content,
            let n = profile.slots.firstIndex(of: .column(table: 1, column: 2))
        else { throw Absent() }
        #expect(SlotUse(profile, formulas: [formula]).slots == Set(formula.slots))
        #expect(SlotUse(profile, reductions: [reduction]).tables == [1])
        let rows = GroupedInput(table: 1, condition: reduction.condition, columns: [n, nil])
        let use = SlotUse(profile, grouped: [rows])
        #expect(use.tables == [1] && use.slots.contains(n) && use.slots.count == 2)
        #expect(SlotUse(profile).slots.isEmpty)
    }

    private struct Absent: Error {}
}
