import Testing

@testable import ScorerKit

@Suite struct ExactNumberTests {
    private func whole(_ random: inout SeededNumbers) -> Int {
        Int.random(in: -1 << 62...1 << 62, using: &random)
            >> Int.random(in: 0...62, using: &random)
    }

    private func number(_ value: Double) -> ExactNumber { ExactNumber(value) }

    @Test(
        "a double goes in and comes out",
        arguments: [0, 1, -1.5, 0x1p-1074, 1e308, -0x1.8p-1060]
    )
    func doubles(value: Double) {
        #expect(number(value).rounded() == value)
        #expect(number(value) == number(value) - number(0))
    }

    @Test("differences and products agree with those of whole numbers")
    func arithmetic() {
        var random = SeededNumbers(seed: 5)
        for _ in 0..<2000 {
            let (first, second) = (whole(&random), whole(&random))
            let difference = ExactNumber(first) - ExactNumber(second)
            #expect(difference.rounded() == Double(Int128(first) - Int128(second)))
            #expect(difference.isZero == (first == second))
            let product = ExactNumber(first) * ExactNumber(second)
            #expect(product.rounded() == Double(Int128(first) * Int128(second)))
        }
    }

    @Test("numbers of very different size lose nothing")
    func farApart() {
        let sum = number(1e300) - number(-1e-300)
        #expect(sum - number(1e300) == number(1e-300))
        #expect((number(1e-300) - number(1e300)).rounded() == -1e300)
    }

    @Test("a quotient is rounded once", arguments: [1, 3, 7, 1_000_003, Int.max])
    func quotients(divisor: Int) {
        for dividend in [1.0, -2, 0.1, 1e300, 12_345_678.9] {
            let quotient = number(dividend).divided(by: divisor).rounded()
            // Double(Int.max) is 2^63, one more; the quotient is the same to 18 digits.
            let expected = dividend / Double(divisor)
            #expect(quotient == expected)
        }
        #expect(number(0).divided(by: divisor).isZero)
    }

    @Test("what a quotient leaves over decides between two doubles")
    func remainder() {
        // (3 · (1 + 2^-53) + 2^-1000) / 3 is a hair above halfway; without the hair it is even, 1.
        let half = number(3) - number(-3 * 0x1p-53)
        #expect(half.divided(by: 3).rounded() == 1)
        #expect((half - number(-0x1p-1000)).divided(by: 3).rounded() == (1.0).nextUp)
    }

    @Test("a scale moves a number into or out of the range of doubles")
    func scales() {
        #expect(number(1).rounded(scaledBy: 1024) == .infinity)
        #expect(number(-1).rounded(scaledBy: 1024) == -.infinity)
        #expect(number(1.5).rounded(scaledBy: -1074) == 2 * .leastNonzeroMagnitude)
        #expect(number(1.5).rounded(scaledBy: -1076) == 0)
        #expect(number(0x1p-1074).rounded(scaledBy: 1074) == 1)
        #expect(number(0x1p-1074).highestPower == -1074)
    }
}
