import ScorerKit
import Testing

@Suite struct IntervalTableTests {
    private func from(_ lower: Double, below upper: Double) -> Interval {
        Interval(lower, upper, includesLower: lower > -.infinity, includesUpper: false)
    }

    @Test("look-up one by one and in a row agrees with the intervals themselves")
    func agrees() {
        let open = Interval(6, 8, includesLower: false, includesUpper: true)
        let intervals = [Interval(20...), from(0, below: 5), open, from(-.infinity, below: -3)]
        let table = IntervalTable(intervals, [1, 2, 3, 4])
        let edges: [Double] = [-3, 0, 5, 6, 8, 20, 1e308]
        let values = edges.flatMap { [$0.nextDown, $0, $0.nextUp] } + [-0.0, .nan]
        var results = [Double](repeating: 0, count: values.count)
        values.withUnsafeBufferPointer { values in
            results.withUnsafeMutableBufferPointer { table.lookUp(values, into: $0) }
        }
        for (value, result) in zip(values, results) {
            let index = intervals.firstIndex { $0.contains(value) }
            let expected = index.map { Double($0 + 1) }
            #expect((result.isNaN ? nil : result) == expected, "\(value)")
            #expect((table[value].isNaN ? nil : table[value]) == expected, "\(value)")
        }
    }

    @Test("intervals that share one number overlap, those that meet do not")
    func overlaps() {
        let meeting = IntervalTable([from(5, below: 9), from(0, below: 5)], [1, 2])
        #expect(meeting.overlaps.isEmpty && meeting.gaps.isEmpty)
        let sharing = IntervalTable([Interval(5...9), Interval(0...5)], [1, 2])
        #expect(sharing.overlaps.map(\.lower) == [1] && sharing.overlaps.map(\.upper) == [0])
    }

    @Test("a single number that is left out is a gap")
    func gaps() {
        let above = Interval(5, 9, includesLower: false, includesUpper: true)
        let table = IntervalTable([from(0, below: 5), above], [1, 2])
        #expect(table.gaps.map(\.lower) == [0] && table.gaps.map(\.upper) == [1])
        #expect(table[5].isNaN && table[(5.0).nextUp] == 2)
    }

    @Test("infinite numbers lie in no interval, and an empty table holds nothing")
    func infinite() {
        let table = IntervalTable([.all], [7])
        #expect(table[.infinity].isNaN && table[-.infinity].isNaN && table[0] == 7)
        #expect(IntervalTable([], [])[0].isNaN)
    }
}
