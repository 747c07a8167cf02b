import ScorerKit
import Testing

@Suite struct IntervalTests {
    @Test("a closed end belongs to the interval, an open one does not")
    func ends() {
        let half = Interval(3, 5, includesLower: true, includesUpper: false)
        #expect(half.contains(3) && half.contains((5.0).nextDown))
        #expect(!half.contains(5) && !half.contains((3.0).nextDown))
        let closed = Interval(3...5)
        #expect(closed.contains(5) && !closed.contains((5.0).nextUp))
    }

    @Test("an interval without an end holds every finite number there, but not infinity")
    func endless() {
        #expect(Interval(90...).contains(.greatestFiniteMagnitude))
        #expect(!Interval(90...).contains(.infinity))
        #expect(Interval.all.contains(0) && !Interval.all.contains(-.infinity))
    }

    @Test("nan lies in no interval, and minus zero where zero lies")
    func unusual() {
        #expect(!Interval.all.contains(.nan))
        #expect(Interval(0...1).contains(-0.0))
    }

    @Test(
        "an interval reads as a profile writes it",
        arguments: [
            (Interval(300...500), "300..500"), (Interval(90...), "90.."),
            (Interval(-.infinity, 60, includesLower: false, includesUpper: false), "..<60"),
            (Interval(0.5, 1, includesLower: true, includesUpper: false), "0.5..<1"),
            (Interval.all, ".."),
        ]
    )
    func description(interval: Interval, text: String) {
        #expect(interval.description == text)
    }
}
