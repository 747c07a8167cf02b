import Testing

@testable import ScorerKit

@Suite struct ExactSumTests {
    private func sum(_ numbers: [Double]) -> ExactSum {
        var sum = ExactSum()
        numbers.withUnsafeBufferPointer { sum.add(contentsOf: $0) }
        return sum
    }

    private func bits(_ number: Double) -> UInt64 { number.bitPattern }

    @Test("sums that cancel, overflow on the way or end in denormals come out exactly")
    func hardCases() {
        let tiny = Double.leastNonzeroMagnitude
        let most = Double.greatestFiniteMagnitude
        let cases: [([Double], Double)] = [
            ([], 0), ([-0.0], 0), ([1, -1], 0), ([0.1, 0.2, -0.3], 0x1p-55),
            ([1e308, 1e308, -1e308], 1e308), ([most, most, -most, -most, tiny], tiny),
            ([1, 1e100, 1, -1e100], 2), ([tiny, tiny, tiny], 3 * tiny),
            ([-tiny, 0x1p-1022], (0x1p-1022).nextDown), ([most, most], .infinity),
            ([-most, -most], -.infinity), ([-3, 1], -2),
        ]
        for (numbers, expected) in cases {
            #expect(bits(sum(numbers).rounded()) == bits(expected), "\(numbers)")
            #expect(bits(sum(numbers.reversed()).rounded()) == bits(expected), "\(numbers)")
        }
    }

    @Test("a sum halfway between two doubles goes to the even one, and a hair beyond it away")
    func halves() {
        let half = 0x1p-53
        #expect(sum([1, half]).rounded() == 1)
        #expect(sum([1, half, 1e-300]).rounded() == (1.0).nextUp)
        #expect(sum([(1.0).nextUp, half]).rounded() == (1.0).nextUp.nextUp)
        #expect(sum([(1.0).nextUp, half, -1e-300]).rounded() == (1.0).nextUp)
        #expect(sum([-1, -half]).rounded() == -1)
        // The largest double and half of its last place is the first sum that is infinite.
        let last = Double.greatestFiniteMagnitude.ulp / 2
        #expect(sum([.greatestFiniteMagnitude, last]).rounded() == .infinity)
        #expect(
            sum([.greatestFiniteMagnitude, last, -1]).rounded() == .greatestFiniteMagnitude
        )
    }

    @Test("a million numbers give the same bits in any order and any cut into blocks")
    func anyOrder() {
        var random = SeededNumbers(seed: 1)
        // Every exponent, both signs, and each number with its negation except the first.
        var numbers = (0..<500_000).map { _ in random.anyFinite() }
        let kept = 0x1.23456789abcdep-40
        numbers += numbers.map { -$0 } + [kept]
        let whole = sum(numbers)
        #expect(bits(whole.rounded()) == bits(kept))
        for _ in 0..<3 {
            numbers.shuffle(using: &random)
            var merged = ExactSum()
            var start = 0
            while start < numbers.count {
                let end = min(numbers.count, start + Int.random(in: 1...200_000, using: &random))
                let block = sum(Array(numbers[start..<end]))
                merged =
                    Bool.random(using: &random)
                    ? merged.merged(with: block) : block.merged(with: merged)
                start = end
            }
            #expect(merged == whole && merged.bytes == whole.bytes)
        }
    }

    @Test("random sums agree with whole-number arithmetic")
    func againstWholeNumbers() {
        var random = SeededNumbers(seed: 2)
        for _ in 0..<2000 {
            // Multiples of 2^-40 below 2^60 in magnitude: their sum fits into 128 bits.
            let whole = (0..<20).map { _ in
                Int64.random(in: -1 << 53...1 << 53, using: &random)
                    >> Int64.random(in: 0...52, using: &random)
            }
            let shifts = whole.map { _ in Int.random(in: 0...40, using: &random) }
            let exact = zip(whole, shifts).reduce(Int128(0)) { $0 + Int128($1.0) << $1.1 }
            let numbers = zip(whole, shifts).map { Double($0) * Double(1 << $1) * 0x1p-40 }
            #expect(sum(numbers).rounded() == Double(exact) * 0x1p-40)
        }
    }

    @Test("a mean is rounded once and finite even where the sum is not")
    func means() {
        let most = Double.greatestFiniteMagnitude
        #expect(sum([most, most, most]).mean(count: 3) == most)
        #expect(sum([1, 1e300, -1e300]).mean(count: 3) == 1.0 / 3)
        #expect(ExactSum().mean(count: 0).isNaN && ExactSum().mean(count: 5) == 0)
    }

    @Test("products and squares are not rounded")
    func products() {
        var sum = ExactSum()
        // (1 + 2^-52)² = 1 + 2^-51 + 2^-104
        sum.addProduct((1.0).nextUp, (1.0).nextUp)
        sum.add(-1)
        sum.add(-0x1p-51)
        #expect(sum.rounded() == 0x1p-104)
        let tiny = Double.leastNonzeroMagnitude
        let most = Double.greatestFiniteMagnitude
        var extremes = ExactSum()
        extremes.addProduct(most, -most)
        extremes.addProduct(tiny, tiny)
        extremes.addProduct(most, most)
        #expect(extremes.rounded() == 0 && extremes != ExactSum())
        extremes.addProduct(-tiny, tiny)
        #expect(extremes == ExactSum())
    }

    @Test("a number that stands often, and its square, is added as often as it stands")
    func often() {
        let numbers: [Double] = [
            0, 0.1, -3, 98_715.88, 0x1p-700, -0x1p600, 3 * .leastNonzeroMagnitude,
        ]
        for number in numbers {
            var (once, often) = (ExactSum(), ExactSum())
            for _ in 0..<37 {
                once.add(number)
                once.addProduct(number, number)
            }
            often.add(number, times: 37)
            often.addSquare(of: number, times: 37)
            #expect(often == once && often.bytes == once.bytes, "\(number)")
        }
    }

    @Test("random products agree with whole-number arithmetic")
    func productsAgainstWholeNumbers() {
        var random = SeededNumbers(seed: 3)
        for _ in 0..<2000 {
            let first = Int64.random(in: -1 << 53...1 << 53, using: &random)
            let second = Int64.random(in: -1 << 53...1 << 53, using: &random)
            let power = Int.random(in: -400...400, using: &random)
            let scale = Double(sign: .plus, exponent: power, significand: 1)
            var sum = ExactSum()
            sum.addProduct(Double(first) * scale, Double(second))
            #expect(sum.rounded() == Double(Int128(first) * Int128(second)) * scale)
        }
    }

    @Test("more numbers than a digit can hold carries of are added without loss")
    func carries() {
        let most = Double.greatestFiniteMagnitude
        var sum = ExactSum()
        for _ in 0..<5001 { sum.add(most) }
        for _ in 0..<5000 { sum.add(-most) }
        #expect(sum.rounded() == most)
        for _ in 0..<10_000 { sum.addProduct(most, most) }
        for _ in 0..<10_000 { sum.addProduct(-most, most) }
        sum.add(-most)
        #expect(sum == ExactSum())
    }

    @Test("merging is associative, and nothing is its neutral element")
    func merging() {
        let (first, second, third) = (sum([1e300, 3]), sum([-1e300]), sum([1e-300]))
        let left = first.merged(with: second).merged(with: third)
        let right = first.merged(with: second.merged(with: third))
        #expect(left == right && left.bytes == right.bytes)
        #expect(left.merged(with: ExactSum()).bytes == left.bytes)
    }

    @Test(
        "the bytes read back",
        arguments: [[], [-0.0], [1.5], [-1e300, 1e-300], [.leastNonzeroMagnitude]]
    )
    func bytes(numbers: [Double]) {
        let sum = sum(numbers)
        let read = sum.bytes.withUnsafeBytes { ExactSum(bytes: $0) }
        #expect(read == sum && read?.bytes == sum.bytes)
    }

    @Test("bytes that no sum has written are refused")
    func badBytes() {
        let good = sum([-1e300, 1e-300]).bytes
        let bad: [[UInt8]] = [
            [], [0, 0], [2, 0, 0], [1, 0, 0], [0, 3, 0], [0, 0, 1, 0, 0, 0, 0], [0, 136, 0],
            [0, 135, 1, 1, 0, 0, 0], [0, 0, 255], Array(good.dropLast()), good + [0],
        ]
        for bytes in bad {
            #expect(bytes.withUnsafeBytes { ExactSum(bytes: $0) } == nil, "\(bytes)")
        }
    }
}

/// Random numbers that are the same in every run: the generator SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Returns a double whose bits are random, which has any exponent and is finite.
    mutating func anyFinite() -> Double {
        while true {
            let number = Double(bitPattern: next())
            if number.isFinite { return number }
        }
    }
}
