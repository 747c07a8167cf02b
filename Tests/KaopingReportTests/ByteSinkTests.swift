import Foundation
import KaopingCore
import Testing

@testable import KaopingReport

@Suite("Bytes of a report")
struct ByteSinkTests {
    private func fixed(_ value: Double, _ places: Int) -> String {
        Golden.text { $0.write(value, Rounding(places: places)) }
    }

    @Test("ten thousand whole numbers are written as Foundation writes them")
    func wholeNumbers() {
        var random = Seeded(state: 7)
        let numbers = (0..<10_000).map { _ in
            Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<64, using: &random)
        }
        let written = lines(numbers) { $0.write($1) }
        #expect(written == numbers.map { NSNumber(value: $0).stringValue })
    }

    /// Writes each value on a line of its own and returns the lines.
    private func lines<Value>(_ values: [Value], _ write: (ByteSink, Value) -> Void) -> [String] {
        let text = Golden.text { sink in
            for value in values {
                write(sink, value)
                sink.endOfLine()
            }
        }
        return text.split(separator: "\n").map(String.init)
    }

    @Test("the ends of whole numbers are written", arguments: [Int64.min, -1, 0, 1, 9, 10, .max])
    func ends(number: Int64) {
        #expect(Golden.text { $0.write(number) } == NSNumber(value: number).stringValue)
    }

    @Test("ten thousand decimals have the digits that Foundation gives the same ticks")
    func decimals() {
        var random = Seeded(state: 11)
        let values = (0..<10_000).map { index in
            let scale = pow(10, Double(index % 7))
            // A decimal of whole ticks has no tie to round, so that both must agree.
            return (Double.random(in: -100_000...100_000, using: &random) * scale).rounded() / scale
        }
        let cases = Array(values.enumerated())
        let written = lines(cases) { $0.write($1.element, Rounding(places: $1.offset % 7)) }
        let expected = cases.map { String(format: "%.\($0.offset % 7)f", $0.element) }
        #expect(written == expected)
    }

    @Test("ten thousand shortest decimals read back as the same number")
    func shortest() {
        var random = Seeded(state: 13)
        let values = (0..<10_000).map { _ in Double(bitPattern: random.next()) }
            .filter(\.isFinite)
        let written = lines(values) { $0.write($1, nil) }
        #expect(written.map { Double($0) } == values)
        #expect(written.allSatisfy { !$0.hasSuffix(".0") })
    }

    @Test(
        "fixed decimals keep their zeros, signs and carries",
        arguments: [
            (0.05, 2, "0.05"), (0.05, 1, "0.1"), (-0.05, 2, "-0.05"), (-0.004, 2, "0.00"),
            (0.0, 3, "0.000"), (-0.0, 1, "0.0"), (9.995, 2, "10.00"), (99.99, 1, "100.0"),
            (0.999, 0, "1"), (0.5, 0, "1"), (-0.5, 0, "-1"), (89.99499999999999, 2, "90.00"),
            (1, 12, "1.000000000000"), (123_456, 0, "123456"), (1e15, 2, "1000000000000000"),
            (1e16, 2, "1e+16"),
        ]
    )
    func edges(value: Double, places: Int, expected: String) {
        #expect(fixed(value, places) == expected)
    }

    @Test("texts, bytes and numbers longer than the room arrive whole and in order")
    func pieces() {
        var pieces: [[UInt8]] = []
        let sink = ByteSink(limit: 64) { pieces.append(Array($0)) }
        var expected = ""
        for index in 0..<200 {
            sink.write("社区\(index)")
            sink.write(",")
            sink.write(Int64(-1_000_000_000) * Int64(index))
            sink.write(",")
            sink.write(Double(index) / 8, Rounding(places: 3))
            sink.endOfLine()
            expected += "社区\(index),\(index == 0 ? "0" : "-\(index)000000000"),"
            expected += String(format: "%.3f\n", Double(index) / 8)
        }
        let long = String(repeating: "长", count: 1000)
        sink.write(long)
        sink.finish()
        #expect(String(decoding: pieces.joined(), as: UTF8.self) == expected + long)
        #expect(pieces.count > 1)
        // A short text or a number is not cut where the room ends.
        #expect(pieces.allSatisfy { $0.count <= 64 + 32 })
    }

    @Test("nothing is handed on where nothing was written")
    func nothing() {
        var calls = 0
        ByteSink { _ in calls += 1 }.finish()
        #expect(calls == 0)
    }
}

/// A sequence of numbers that is the same at every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
