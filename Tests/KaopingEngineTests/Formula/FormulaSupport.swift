import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

/// Rows of data, and formulas over them; the columns are n, m, p (percent), f, g (flags), t, u
/// (texts), d and e (dates).
struct FormulaData {
    /// A value of a row; nil is missing.
    enum Value: Hashable {
        case number(Double)
        case text(String)
    }

    static let order = ["n", "m", "p", "f", "g", "t", "u", "d", "e"]
    static let types: [FormulaType] = [
        .number, .number, .percent, .flag, .flag, .text(values: nil), .text(values: nil), .date,
        .date,
    ]
    static let scope = FormulaScope(
        names: Dictionary(
            uniqueKeysWithValues: order.indices.map {
                (order[$0], FormulaName(type: types[$0], slot: $0 * 10))
            }
        ),
        parameters: [
            "k": FormulaParameter(type: .number, value: .number(Exact(3))),
            "none": FormulaParameter(type: .number),
        ]
    )

    /// The rows, each by the name of its columns.
    var rows: [[String: Value]]

    static func parse(_ text: String) throws -> Formula {
        var issues: [KaopingCore.Issue] = []
        let place = Place(file: "p.yaml", line: 1, column: 1)
        let formula = FormulaParser.parse(text, at: place, scope: scope, issues: &issues)
        let problems = issues.map { $0.description(in: .en) }.joined(separator: "\n")
        return try #require(formula, "\(text): \(problems)")
    }

    /// The dictionary of a text column, in an order of its own for each column.
    func dictionary(_ name: String) -> [String] {
        let texts = Set(
            rows.compactMap { row in
                if case .text(let text)? = row[name] { text } else { nil }
            }
        )
        return name == "t" ? texts.sorted() : texts.sorted(by: >)
    }

    func program(
        _ text: String,
        parameters: [String: FormulaConstant] = [:],
        calendar: WorkingCalendar = .mondayToFriday,
        blockRows: Int = 1_000
    ) throws -> FormulaProgram {
        var program = FormulaProgram(
            try FormulaData.parse(text),
            dictionaries: [50: dictionary("t"), 60: dictionary("u")],
            parameters: parameters,
            calendar: calendar
        )
        program.blockRows = blockRows
        return program
    }

    /// Evaluates a program over some rows; nil is missing.
    func evaluate(_ program: FormulaProgram, rows range: Range<Int>? = nil) -> [Double?] {
        let range = range ?? 0..<rows.count
        var memory: [UnsafeMutableRawPointer] = []
        defer { for pointer in memory { pointer.deallocate() } }
        let columns = program.slots.map { slot -> FormulaColumn in
            let name = FormulaData.order[slot / 10]
            if name == "t" || name == "u" {
                let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, rows.count))
                memory.append(UnsafeMutableRawPointer(pointer))
                let words = dictionary(name)
                for (row, values) in rows.enumerated() {
                    var code: Int32 = -1
                    if case .text(let text)? = values[name] {
                        code = words.firstIndex(of: text).map(Int32.init) ?? -1
                    }
                    pointer[row] = code
                }
                return .codes(UnsafePointer(pointer))
            }
            let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(1, rows.count))
            memory.append(UnsafeMutableRawPointer(pointer))
            for (row, values) in rows.enumerated() {
                pointer[row] = .nan
                if case .number(let value)? = values[name] { pointer[row] = value }
            }
            return .numbers(UnsafePointer(pointer))
        }
        var results = [Double](repeating: 77, count: range.count + 1)
        program.evaluate(rows: range, columns: columns, into: &results)
        #expect(results.last == 77, "nothing is written beyond the rows")
        return results.dropLast().map { $0.isNaN ? nil : $0 }
    }

    /// The result of a formula over one row.
    static func value(
        _ text: String,
        _ row: [String: Value] = [:],
        parameters: [String: FormulaConstant] = [:],
        calendar: WorkingCalendar = .mondayToFriday
    ) throws -> Double? {
        let data = FormulaData(rows: [row])
        let program = try data.program(text, parameters: parameters, calendar: calendar)
        let result = try #require(data.evaluate(program).first)
        return result
    }
}

extension FormulaData.Value: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral
{
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(stringLiteral value: String) { self = .text(value) }
}
