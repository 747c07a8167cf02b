import Foundation
import Testing

@testable import KaopingCore

@Suite("Rounding half up")
struct RoundingTests {
    @Test(
        "takes a tie up as a person does, where the binary number lies below it",
        arguments: [
            (0.285, 2, "0.29"), (1.005, 2, "1.01"), (2.675, 2, "2.68"), (89.995, 2, "90.00"),
            (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (0.05, 1, "0.1"), (0.0005, 3, "0.001"),
            (0.284999, 2, "0.28"), (0.2850001, 2, "0.29"), (59.95, 1, "60.0"), (0.15, 1, "0.2"),
        ]
    )
    func ties(value: Double, places: Int, text: String) throws {
        let rounding = try #require(Rounding(places: places))
        #expect(rounding.text(value) == text)
        #expect(rounding.text(-value) == "-" + text)
        #expect(rounding(value) == Double(text))
    }

    @Test("takes the noise of a sum away before it looks for a tie")
    func noise() throws {
        let rounding = try #require(Rounding(places: 2))
        // To 15 digits 89.99499999999999 is 89.9950000000000, and 89.9949999999999 stays.
        #expect(rounding.text(89.99499999999999) == "90.00")
        #expect(rounding.text(89.9949999999999) == "89.99")
        #expect(rounding.text(0.1 + 0.2 - 0.015) == "0.29")  // 0.285 after the noise
    }

    @Test("leaves no minus before a zero")
    func zero() throws {
        let rounding = try #require(Rounding(places: 2))
        for value in [0, -0.0, -0.004, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e-300] {
            #expect(rounding.text(value) == "0.00")
            #expect(rounding(value).bitPattern == 0)
        }
    }

    @Test("at 15 digits and more keeps to what can be counted")
    func large() throws {
        let whole = try #require(Rounding(places: 0))
        #expect(whole.ticks(999_999_999_999_999) == 999_999_999_999_999)
        #expect(whole.ticks(1e15) == nil)
        #expect(whole(1e15) == 1e15)
        #expect(whole.ticks(949_999_999_999_998.5) == 949_999_999_999_999)
        let thousandths = try #require(Rounding(places: 3))
        #expect(thousandths.text(123_456_789_012.3125) == "123456789012.313")
        #expect(thousandths.ticks(1e12) == nil)  // 1e12 * 1,000 = 1e15
    }

    @Test("of what is no finite number gives it back", arguments: [Double.infinity, -.infinity])
    func infinite(value: Double) throws {
        let rounding = try #require(Rounding(places: 2))
        #expect(rounding.ticks(value) == nil)
        #expect(rounding(value) == value)
        #expect(rounding.ticks(.nan) == nil && rounding(.nan).isNaN)
    }

    @Test("knows 0 to 12 places")
    func places() throws {
        #expect(Rounding(places: -1) == nil)
        #expect(Rounding(places: 13) == nil)
        #expect(try #require(Rounding(places: 12)).text(1.0 / 3) == "0.333333333333")
        #expect(try #require(Rounding(places: 0)).text(ticks: -7) == "-7")
        #expect(try #require(Rounding(places: 3)).text(ticks: -7) == "-0.007")
    }

    @Test("agrees with decimal arithmetic for 200,000 numbers, half of them ties or next to one")
    func decimal() throws {
        var generator = SplitMix(seed: 42)
        let roundings = try (0...6).map { try #require(Rounding(places: $0)) }
        for index in 0..<200_000 {
            let rounding = roundings[index % 7]
            let value = RoundingTests.sample(index, rounding.places, &generator)
            let expected = try RoundingTests.decimal(value, places: rounding.places)
            let found = try #require(rounding.ticks(value))
            guard found != expected else { continue }
            Testing.Issue.record("\(value) to \(rounding.places): \(found), expected \(expected)")
        }
    }

    /// Returns a plain number of any size, or one that ends in 5 behind the last place.
    private static func sample(
        _ index: Int,
        _ places: Int,
        _ generator: inout SplitMix
    ) -> Double {
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        if index.isMultiple(of: 2) {
            let size = Double.random(in: -5...14, using: &generator)
            let sign = Bool.random(using: &generator) ? 1.0 : -1.0
            return sign * Foundation.pow(10, size) * Double.random(in: 1..<10, using: &generator)
                / scale / 10
        }
        let ticks = Double(Int.random(in: -10_000_000...10_000_000, using: &generator))
        let tie = (ticks + 0.5) / scale
        switch index % 6 {
        case 1: return tie
        case 3: return tie.nextUp
        default: return tie.nextDown
        }
    }

    /// Rounds with decimals: to 15 significant digits, then to places, half away from zero.
    private static func decimal(_ value: Double, places: Int) throws -> Int64 {
        let exact = try #require(Decimal(string: String(format: "%.30e", value)))
        let magnitude = value == 0 ? 0 : Int(Foundation.floor(Foundation.log10(value.magnitude)))
        var (source, reduced, ticks) = (exact, Decimal(), Decimal())
        NSDecimalRound(&reduced, &source, 14 - magnitude, .plain)
        var scaled = reduced * Foundation.pow(Decimal(10), places)
        NSDecimalRound(&ticks, &scaled, 0, .plain)
        return NSDecimalNumber(decimal: ticks).int64Value
    }
}
