import Testing

@testable import KaopingCore

@Suite("An exact number")
struct ExactTests {
    @Test(
        "is read as a person writes it, and written back in its shortest form",
        arguments: [
            ("12", "12"), ("-3.5", "-3.5"), ("+7", "7"), ("0.10", "0.1"), (".5", "0.5"),
            ("1.", "1"), ("-0", "0"), ("007", "7"),
            ("1/4", "0.25"), ("2/6", "1/3"), ("-1/3", "-1/3"), ("1/-3", "-1/3"), ("0/5", "0"),
            ("0.5/0.25", "2"), ("70%", "0.7"), ("12.5%", "0.125"), ("-5%", "-0.05"),
            ("999999999999999999", "999999999999999999"),
            ("0.000000000000000001", "0.000000000000000001"),
        ]
    )
    func read(text: String, written: String) {
        #expect(Exact(text)?.description == written)
    }

    @Test(
        "written otherwise is none",
        arguments: [
            "", "-", "+", ".", "%", "/", "1/", "/4", "1/2/3", "1/0", "1e5", "0x10", " 1", "1 ",
            "1,000", "--1", "1-", "1.2.3", "1/4%", "50%/2", "nan", "inf", "１２", "١",
            "1000000000000000000", "0.0000000000000000001", "0.1234567890123456789",
        ]
    )
    func none(text: String) {
        #expect(Exact(text) == nil)
    }

    @Test("adds decimals without the noise of binary numbers")
    func sum() throws {
        let (a, b) = (try #require(Exact("0.1")), try #require(Exact("0.2")))
        #expect(a.adding(b) == Exact("0.3"))
        #expect(0.1 + 0.2 != 0.3)
        // Ten times a tenth is one, and three thirds are one.
        #expect((1...10).reduce(Exact.zero) { sum, _ in sum.adding(a) ?? .zero } == Exact(1))
        let third = try #require(Exact("1/3"))
        #expect(third.adding(third)?.adding(third) == Exact(1))
    }

    @Test("multiplies and divides")
    func product() throws {
        let (a, b) = (try #require(Exact("2/3")), try #require(Exact("-0.75")))
        #expect(a.multiplying(by: b) == Exact("-1/2"))  // 2/3 * -3/4 = -6/12
        #expect(a.dividing(by: b) == Exact("-8/9"))  // 2/3 / (-3/4) = -8/9
        #expect(a.dividing(by: .zero) == nil)
    }

    @Test("that does not fit 64 bits is none, and nothing traps")
    func overflow() {
        let (most, least) = (Exact(Int.max), Exact(Int.min))
        #expect(most.adding(Exact(1)) == nil)
        #expect(least.adding(Exact(-1)) == nil)
        #expect(most.multiplying(by: Exact(2)) == nil)
        #expect(least.multiplying(by: Exact(-1)) == nil)
        #expect(least.dividing(by: Exact(-1)) == nil)
        #expect(least.multiplying(by: least) == nil)
        #expect(least.adding(most) == Exact(-1))
        #expect(least.adding(.zero) == least)
        #expect(Exact(1).dividing(by: least) == nil)  // The denominator would be 2^63.
        #expect(least.dividing(by: least) == Exact(1))
        #expect(Exact(.min, over: .min) == Exact(1))
        #expect(Exact(.min, over: -1) == nil)
        #expect(Exact(.min, over: .max) == nil)
        #expect(Exact(1, over: 0) == nil)
        #expect(Exact(0, over: -7) == .zero)
    }

    @Test("sums of the largest fractions do not trap")
    func largestFractions() throws {
        let large = try #require(Exact(Int128(Int64.min), over: Int128(Int64.max)))
        #expect(large.adding(large) == nil)
        #expect(large < Exact(-1))
        #expect(!(large < large))
    }

    @Test("is compared as a fraction, where doubles are equal")
    func compared() throws {
        let (a, b) = (try #require(Exact("0.333333333333333333")), try #require(Exact("1/3")))
        #expect(a < b)
        #expect(a.double == b.double)
        #expect(try #require(Exact("-1/2")) < Exact.zero)
    }

    @Test("of up to 15 digits becomes the double that is written alike")
    func doubles() throws {
        var generator = SplitMix(seed: 7)
        for _ in 0..<20_000 {
            let digits = Int.random(
                in: -999_999_999_999_999...999_999_999_999_999,
                using: &generator
            )
            let places = Int.random(in: 0...15, using: &generator)
            let scale = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
            let exact = try #require(Exact(Int128(digits), over: scale))
            #expect(exact.double == Double("\(digits)e-\(places)"))
        }
    }
}

/// A small generator of random numbers, the same in each run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
