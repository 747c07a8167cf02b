import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Formula kernels")
struct FormulaKernelsTests {
    /// Runs an operation over three rows; nil is missing.
    private func run(
        _ operation: FormulaOperation,
        _ left: [Double?],
        _ right: [Double?] = [nil],
        calendar: WorkingCalendar = .mondayToFriday
    ) -> [Double?] {
        var results = [Double](repeating: 77, count: 4)
        let (a, b) = (left.map { $0 ?? .nan }, right.map { $0 ?? .nan })
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                FormulaKernels.run(
                    operation,
                    values(a),
                    values(b),
                    into: &results,
                    count: 3,
                    calendar: calendar
                )
            }
        }
        #expect(results[3] == 77, "nothing is written behind the rows")
        return results.prefix(3).map { $0.isNaN ? nil : $0 }
    }

    /// One number is the same for all rows, three are a column.
    private func values(_ numbers: UnsafeBufferPointer<Double>) -> FormulaKernels.Values {
        guard numbers.count > 1, let base = numbers.baseAddress else { return .scalar(numbers[0]) }
        return .vector(base)
    }

    @Test("columns and single values meet in every combination, each on its own side")
    func shapes() {
        // 5 - 1 and 7 - 2; then 1 from each; then each from 5.
        #expect(run(.subtract, [5, 7, nil], [1, 2, 3]) == [4, 5, nil])
        #expect(run(.subtract, [5, 7, 9], [1]) == [4, 6, 8])
        #expect(run(.subtract, [5], [1, 2, 3]) == [4, 3, 2])
        #expect(run(.subtract, [5], [1]) == [4, 4, 4])
        #expect(run(.negate, [5, nil, -1]) == [-5, nil, 1])
        #expect(run(.negate, [5]) == [-5, -5, -5])
    }

    @Test("arithmetic without a finite result is missing")
    func notFinite() {
        #expect(run(.divide, [1, 0, 6], [0, 0, 4]) == [nil, nil, 1.5])
        #expect(run(.multiply, [1e200, 2, nil], [1e200, 3, 0]) == [nil, 6, nil])
        #expect(run(.add, [.infinity, 1, 2], [1]) == [nil, 2, 3])
        #expect(run(.copy, [.infinity, 1, nil]) == [nil, 1, nil])
    }

    @Test("the least, the largest and the first value that is there")
    func choices() {
        #expect(run(.minimum, [1, 5, nil], [3]) == [1, 3, nil])
        #expect(run(.maximum, [1, 5, nil], [3]) == [3, 5, nil])
        #expect(run(.coalesce, [1, nil, nil], [3, 4, nil]) == [1, 4, nil])
    }

    @Test("comparisons and conditions give 1, 0 or nothing")
    func conditions() {
        #expect(run(.less, [1, 3, nil], [3]) == [1, 0, nil])
        #expect(run(.lessOrEqual, [1, 3, 4], [3]) == [1, 1, 0])
        #expect(run(.equal, [1, 3, nil], [3]) == [0, 1, nil])
        #expect(run(.notEqual, [1, 3, nil], [3]) == [1, 0, nil])
        #expect(run(.and, [1, 0, nil], [nil, nil, 1]) == [nil, 0, nil])
        #expect(run(.or, [1, 0, nil], [nil, nil, 1]) == [1, nil, 1])
        #expect(run(.not, [1, 0, nil]) == [0, 1, nil])
        #expect(run(.known, [0, nil, 2]) == [1, 0, 1])
        #expect(run(.missing, [0, nil, 2]) == [0, 1, 0])
    }

    @Test("rounding by places and by whole units")
    func rounding() throws {
        let one = try #require(Rounding(places: 1))
        #expect(run(.round(one, scale: 1), [0.25, -0.25, nil]) == [0.3, -0.3, nil])
        #expect(run(.round(one, scale: 100), [0.12345, 0.5, 0]) == [12.3 / 100, 0.5, 0])
        #expect(run(.floor(scale: 1), [2.9, -2.1, nil]) == [2, -3, nil])
        #expect(run(.magnitude, [-2, 2, nil]) == [2, 2, nil])
    }

    @Test("days, years and working days; what is no day is missing")
    func days() throws {
        let friday = try #require(Day(year: 2020, month: 7, day: 31))
        let from = Double(friday.number)
        // From Friday to the next Friday: Monday to Friday are 5 days, 4 with a holiday.
        #expect(run(.workingDays, [from, nil, 1e300], [from + 7]) == [5, nil, nil])
        let monday = Day(number: friday.number + 3)
        let calendar = WorkingCalendar(holidays: [monday])
        #expect(run(.workingDays, [from], [from + 7], calendar: calendar) == [4, 4, 4])
        #expect(run(.days, [from + 7, from, nil], [from]) == [7, 0, nil])
        #expect(run(.years, [from], [from + 364, from + 365, nil]) == [0, 1, nil])
    }

    @Test("a code is read through its table; one outside it is missing")
    func lookUp() {
        let codes: [Int32] = [1, -1, 0, 2, .max, .min]
        var results = [Double](repeating: 77, count: 7)
        FormulaKernels.lookUp(codes, [10, 20], into: &results, count: 6)
        #expect(results.map { $0.isNaN ? nil : $0 } == [20, nil, 10, nil, nil, nil, 77])
    }
}
