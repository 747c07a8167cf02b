import KaopingCore
import Testing

@testable import KaopingEngine
@testable import KaopingProfile

@Suite("A reduction of rows")
struct ReducerTests {
    private static let ratings = """
        ratings:
          file: ratings.csv
          rows: many
          columns: {id: text, month: text, points: number, passed: flag, w: number}
        """
    private static let files = [
        "units.csv": "id,a\nu,1\nv,2\nw,3\n",
        "ratings.csv": """
        id,month,points,passed,w
        u,1,10,yes,1
        u,1,20,no,3
        v,1,5,yes,
        u,2,60,,2
        v,2,,no,1
        u,,7,yes,1

        """,
    ]

    private func worked(_ indicators: String) throws -> Worked {
        try Desk().work(Desk.long(Self.ratings, "indicators:\n" + indicators), Self.files)
    }

    @Test("has a value for each unit; of no rows 0, or none")
    func methods() throws {
        let worked = try worked(
            """
              n: {of: ratings, count: all}
              added: {of: ratings, sum: points}
              average: {of: ratings, mean: points}
              middle: {of: ratings, median: points}
              least: {of: ratings, lowest: points}
              most: {of: ratings, highest: points}
              good: {of: ratings, count: passed}
              part: {of: ratings, share: passed}
              months: {of: ratings, distinct: month}
              values: {of: ratings, distinct: points}
            """
        )
        expect(worked["n"], [4, 2, 0])
        expect(worked["added"], [10 + 20 + 60 + 7, 5, 0])
        // A missing value is left out.
        expect(worked["average"], [(10 + 20 + 60 + 7) / 4.0, 5, none])
        expect(worked["middle"], [(10 + 20) / 2.0, 5, none])
        expect(worked["least"], [7, 5, none])
        expect(worked["most"], [60, 5, none])
        expect(worked["good"], [2, 1, 0])
        // Of rows with a known condition: 2 of 3, 1 of 2.
        expect(worked["part"], [2 / 3.0, 1 / 2.0, none])
        expect(worked["months"], [2, 2, 0])
        expect(worked["values"], [4, 1, 0])
    }

    @Test("looks at its condition first; what cannot be decided does not count and is told")
    func condition() throws {
        let worked = try worked("  x: {of: ratings, where: passed, sum: points}")
        expect(worked["x"], [10 + 7, 5, 0])
        #expect(
            worked.remarks(.en) == [
                "profile.yaml:11:3: warning: \"x\": rows of \"ratings\" whose condition cannot be "
                    + "decided for lack of data: 1; they do not count [rows-unknown]"
            ]
        )
        #expect(
            worked.remarks(.zh) == [
                "profile.yaml:11:3：提醒：“x”：数据表“ratings”有 1 行因缺少数据无法判断是否符合条件，未计入 "
                    + "[rows-unknown]"
            ]
        )
    }

    @Test("weighs the rows; one without a weight is left out")
    func weighted() throws {
        let worked = try worked(
            """
              m: {of: ratings, mean: points}
              s: {of: ratings, share: passed}
              w1: {of: ratings, sum: w}
            """
        )
        let entries = try worked.table("ratings").entries(worked.data)
        func weighted(_ index: Int) throws -> [Double?] {
            let reduction = try worked.reduction(index)
            let weighted = Reduction(
                origin: reduction.origin,
                condition: nil,
                method: reduction.method,
                value: reduction.value,
                weight: try worked.reduction(2).value,
                by: nil,
                then: nil
            )
            return Reducer(weighted).reduce(entries).values.array.map { $0.isNaN ? nil : $0 }
        }
        // v's only row with points has no weight.
        expect(try weighted(0), [(10 * 1 + 20 * 3 + 60 * 2 + 7 * 1) / 7.0, none, none])
        expect(try weighted(1), [(1 + 1) / (1 + 3 + 1.0), 0 / 1.0, none])
    }

    @Test("goes by groups first, and then over their results; rows of no group are told")
    func groups() throws {
        let worked = try worked(
            """
              m: {of: ratings, by: month, mean: points, then: mean}
              most: {of: ratings, by: month, sum: points, then: highest}
              busy: {of: ratings, by: month, count: all, then: {count: it > 1}}
              some: {of: ratings, by: month, mean: points, then: {count: it >= 5}}
            """
        )
        // u: month 1 has (10 + 20) / 2, month 2 has 60. v: month 2 has no points.
        expect(worked["m"], [(15 + 60) / 2.0, 5, none])
        // The sum of no points is 0.
        expect(worked["most"], [60, 5, none])
        expect(worked["busy"], [1, 0, 0])
        expect(worked["some"], [2, 1, 0])
        #expect(worked.data.remarks.count == 4)
        #expect(
            worked.remarks(.en)[0]
                == "profile.yaml:11:3: warning: \"m\": rows of \"ratings\" without the value that they "
                + "are grouped by: 1; they do not count [rows-ungrouped]"
        )
        #expect(
            worked.remarks(.zh)[0]
                == "profile.yaml:11:3：提醒：“m”：数据表“ratings”有 1 行缺少分组所依据的值，未计入 "
                + "[rows-ungrouped]"
        )
    }

    @Test("of the units themselves goes by groups, with a mask")
    func units() throws {
        let scores = Buffer<Double>(count: 5)
        for (unit, score) in [80.0, 60, .nan, 90, 70].enumerated() { scores.base[unit] = score }
        let codes = Buffer<Int32>(repeating: 0, count: 5)
        (codes.base[3], codes.base[4]) = (1, 1)
        let all = RowJoin(unitsOf: 5)
        let mean = Reducer.reduce(.mean, .numbers(scores), nil, all)
        expect(mean.array, [(80 + 60 + 90 + 70) / 4.0])
        let grouped = RowJoin(unitsOf: 5, groups: (codes, 2)) { $0 != 4 }
        let means = Reducer.reduce(.mean, .numbers(scores), nil, grouped)
        expect(means.array, [(80 + 60) / 2.0, 90])
        // Nobody's condition is asked for: all units that take part.
        #expect(Reducer.reduce(.count, nil, nil, grouped).array == [3, 1])
    }

    @Test("of 200,000 rows is the same as row by row, on any number of threads")
    func naive() throws {
        let naive = NaiveTable(rows: 200_000, units: 5_000)
        for (index, method) in Reduction.Method.allCases.enumerated() {
            let isCondition = method == .count || method == .share
            let values = isCondition ? naive.flags : naive.values
            let found = Reducer.reduce(
                method,
                .numbers(values),
                nil,
                naive.join,
                threads: 1 + index % 3
            )
            let wrong = (0..<naive.units).filter {
                !naive.isSame(found[$0], naive.expected(method, $0))
            }
            #expect(wrong.isEmpty, "\(method): \(wrong.prefix(3))")
        }
    }
}

/// Random rows of random units, reduced without any of the engine's shortcuts.
private struct NaiveTable {
    let units: Int
    let values: Buffer<Double>
    let flags: Buffer<Double>
    let join: RowJoin
    private let rowsOf: [[Int]]
    private let knownOf: [[Double]]

    init(rows: Int, units: Int) {
        var random = Seeded(state: 13)
        self.units = units
        values = Buffer(count: rows)
        flags = Buffer(count: rows)
        var (found, rowsOf) = ([Int32](), [[Int]](repeating: [], count: units))
        for row in 0..<rows {
            let unit = Int.random(in: 0..<units, using: &random)
            found.append(Int32(unit))
            rowsOf[unit].append(row)
            // Quarters are added exactly in any order.
            values.base[row] = Double(Int.random(in: -4000...4000, using: &random)) / 4
            flags.base[row] = Double(Int.random(in: 0...1, using: &random))
            if row % 17 == 0 { (values.base[row], flags.base[row]) = (.nan, .nan) }
        }
        self.rowsOf = rowsOf
        knownOf = rowsOf.map { [values] in
            $0.map { values[$0] }.filter { !$0.isNaN }.sorted()
        }
        join = RowJoin(units: units, found: found)
    }

    func expected(_ method: Reduction.Method, _ unit: Int) -> Double {
        let known = knownOf[unit]
        let met = rowsOf[unit].map { flags[$0] }.filter { !$0.isNaN }
        let sum = known.reduce(0, +)
        switch method {
        case .count: return met.reduce(0, +)
        case .share: return met.isEmpty ? .nan : met.reduce(0, +) / Double(met.count)
        case .sum: return sum
        case .mean: return known.isEmpty ? .nan : sum / Double(known.count)
        case .lowest: return known.first ?? .nan
        case .highest: return known.last ?? .nan
        case .distinct: return Double(Set(known).count)
        case .median:
            guard !known.isEmpty else { return .nan }
            return (known[(known.count - 1) / 2] + known[known.count / 2]) / 2
        }
    }

    func isSame(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
}
