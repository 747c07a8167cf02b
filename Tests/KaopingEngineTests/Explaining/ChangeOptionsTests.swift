import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("What an indicator could become")
struct ChangeOptionsTests {
    private func options(
        _ columns: String,
        _ indicators: String,
        _ cell: String,
        files: [String: String] = [:],
        tables: String = ""
    ) throws -> ChangeOptions? {
        let yaml = Desk.long(
            columns: "a: number, \(columns)",
            tables,
            "indicators: {\(indicators)}"
        )
        let heading = "id,a,x\nu,1,\(cell)\nv,1,\n"
        let worked = try Desk()
            .work(yaml, files.merging(["units.csv": heading], uniquingKeysWith: { $1 }))
        let indicator = try #require(worked.profile.indicators.last)
        return ChangeOptions(
            indicator,
            worked.data,
            worked.profile,
            Plan(worked.profile.root) { _ in true },
            row: 0
        )
    }

    private func values(_ options: ChangeOptions?) throws -> [Double] {
        try #require(options).options.map(\.value)
    }

    @Test("a number goes up and down by steps within its stated range, the fewest steps first")
    func numbers() throws {
        let found = try options(
            "x: number",
            "x: {changeable: {step: 2, range: 1..9, cost: 0.1}}",
            "5"
        )
        #expect(try values(found) == [7, 3, 9, 1])
        // 2 × 0.1 is 0.2, as a decimal.
        #expect(found?.options.map(\.cost) == [0.1, 0.1, 0.2, 0.2])
        #expect(found?.present == 5)
    }

    @Test("decimal steps make decimals")
    func decimals() throws {
        let found = try options("x: number", "x: {changeable: {step: 0.1, range: 0..0.4}}", "0.1")
        #expect(try values(found) == [0.2, 0.0, 0.3, 0.4])
    }

    @Test("a value outside its range may come back into it, and costs all steps on the way")
    func outside() throws {
        let found = try options("x: number", "x: {changeable: {step: 1, range: 3..4}}", "0")
        #expect(try values(found) == [3, 4])
        #expect(found?.options.map(\.cost) == [3, 4])
        #expect(
            try options("x: number", "x: {changeable: {step: 5, range: 3..4}}", "0")?.options
                .isEmpty
                == true
        )
    }

    @Test("a count is not below 0, and a share stays between 0% and 100%")
    func natural() throws {
        let count = try values(options("x: count", "x: {changeable: {step: 2}}", "3"))
        // 5, 1, then only up: 7, 9, and so on for a thousand steps.
        #expect(count.prefix(5) == [5, 1, 7, 9, 11] && count.count == 1 + ChangeOptions.most)
        let share = try values(options("x: percent", "x: {changeable: {step: 20%}}", "50%"))
        #expect(share == [0.7, 0.3, 0.9, 0.1])
    }

    @Test("without a range of its own, that of the column holds")
    func columnRange() throws {
        let found = try options(
            "x: {type: number, range: -1..2}",
            "x: {changeable: {step: 1}}",
            "0"
        )
        #expect(try values(found) == [1, -1, 2])
    }

    @Test("an open end of a range is not reached")
    func open() throws {
        let found = try options("x: number", "x: {changeable: {step: 1, range: 0..<3}}", "1")
        #expect(try values(found) == [2, 0])
    }

    @Test("a flag turns at once")
    func flag() throws {
        let yes = try options("x: flag", "x: {changeable: {cost: 3}}", "是")
        #expect(try values(yes) == [0] && yes?.options[0].cost == 3)
        #expect(try values(options("x: flag", "x: {changeable: {}}", "否")) == [1])
    }

    @Test("a category may become each of the others, one that no unit has as well")
    func category() throws {
        let found = try options(
            "x: {type: text, values: [one, two, three]}",
            "x: {changeable: {cost: 2}}",
            "two"
        )
        let options = try #require(found)
        #expect(options.options.count == 2 && options.options.allSatisfy { $0.cost == 2 })
    }

    @Test("without a value, and without the key, there are no options")
    func nothing() throws {
        #expect(try options("x: number", "x: {changeable: {step: 1}}", "") == nil)
        #expect(
            try options("x: {type: text, values: [one]}", "x: {changeable: {}}", "") == nil
        )
        #expect(try options("x: number", "x: {}", "5") == nil)
    }

    @Test("a count of rows is not below 0; a computed number has no end")
    func computed() throws {
        let rows = "log: {file: log.csv, rows: many, columns: {id: text, n: number}}"
        let log = ["log.csv": "id,n\nu,1\nu,2\nv,1\n"]
        let count = try values(
            options(
                "x: number",
                "done: {of: log, count: n > 0, changeable: {step: 1}}",
                "1",
                files: log,
                tables: rows
            )
        )
        #expect(count.prefix(5) == [3, 1, 4, 0, 5])
        let share = try values(
            options(
                "x: number",
                "done: {of: log, share: n > 1, changeable: {step: 50%}}",
                "1",
                files: log,
                tables: rows
            )
        )
        // One of two rows; half of them more or less.
        #expect(share == [1, 0])
        let free = try values(
            options("x: number", "twice: {value: 2 * x, changeable: {step: 3, range: ..10}}", "1")
        )
        #expect(free.prefix(6) == [5, -1, 8, -4, -7, -10])
    }
}
