import ScorerABI
import Testing

@testable import ScorerKit

// Expected values: Tests/KaopingNormalizeTests/Oracle/oracle.py, whole fractions of the doubles.

@Suite struct ExactMomentsTests {
    /// A set of numbers with its mean, what the double of it is short of, and both deviations.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let numbers: [Double]
        let expected: [Double]
    }

    /// The data sets NumAcc1 to NumAcc4 and Michelso of NIST's Statistical Reference Datasets, and worse.
    static let cases = [
        Case(
            testDescription: "NumAcc1",
            numbers: [10_000_001, 10_000_003, 10_000_002],
            expected: [10_000_002, 0, 1, 0.816496580927726]
        ),
        Case(
            testDescription: "NumAcc2",
            numbers: numAcc(1),
            expected: [1.2, 1.1091139107144421e-16, 0.09999999999999998, 0.0999500374687773]
        ),
        Case(
            testDescription: "NumAcc3",
            numbers: numAcc(1_000_000),
            expected: [
                1000000.2, 5.8149511402065344e-11, 0.1000000000349246, 0.09995003750368446,
            ]
        ),
        Case(
            testDescription: "NumAcc4",
            numbers: numAcc(10_000_000),
            expected: [
                10000000.2, 9.303921824330455e-10, 0.10000000055879354, 0.09995003802729167,
            ]
        ),
        Case(
            testDescription: "Michelso",
            numbers: michelson.map { Double(299_000 + $0) / 1000 },
            expected: [
                299.8524, 1.1368683772161604e-14, 0.07901054781905066, 0.07861450247886727,
            ]
        ),
        Case(
            testDescription: "1e9 and thousandths",
            numbers: (0..<1000).map { 1e9 + Double($0 % 7) * 1e-3 },
            expected: [
                1000000000.002997, -3.6835670471191406e-08, 0.0019997472198969813,
                0.001998747096193568,
            ]
        ),
        Case(
            testDescription: "huge",
            numbers: [1, -1, 1].map { $0 * Double.greatestFiniteMagnitude },
            expected: [
                5.992310449541053e+307, -3.3264005158911995e+291, .infinity,
                1.6948813415381948e+308,
            ]
        ),
    ]

    private static func numAcc(_ base: Double) -> [Double] {
        [base + 0.2] + (0..<500).flatMap { _ in [base + 0.1, base + 0.3] }
    }

    private static let michelson = [
        850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000,
        1000, 960, 960, 960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880,
        830, 800, 790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850,
        870, 840, 840, 850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910,
        920, 890, 860, 880, 720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790, 810, 820,
        850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870,
    ]

    private func moments(_ numbers: [Double], states: [ScorerState]? = nil) -> ExactMoments {
        var numbers = numbers
        var bytes = (states ?? numbers.map { $0.isNaN ? .notAvailable : .scored }).map(\.rawValue)
        let isComplete = bytes.allSatisfy { $0 == 0 }
        return numbers.withUnsafeMutableBufferPointer { numbers in
            bytes.withUnsafeMutableBufferPointer { bytes in
                var column = Boundary.column(numbers)
                column.states = isComplete ? nil : UnsafePointer(bytes.baseAddress)
                return withUnsafePointer(to: column) { ExactMoments(of: Column($0)) }
            }
        }
    }

    @Test(
        "mean and deviation keep every digit where two passes in doubles do not",
        arguments: cases
    )
    func hardSets(_ example: Case) {
        let moments = moments(example.numbers)
        let (high, low) = moments.mean()
        #expect(high == example.expected[0] && low == example.expected[1])
        for (isSample, expected) in [(true, example.expected[2]), (false, example.expected[3])] {
            let found = moments.deviation(isSample: isSample)
            #expect(found == expected || abs(found - expected) <= expected.ulp)
        }
    }

    @Test("the values that NIST certifies come out as far as doubles can hold the data")
    func certified() {
        let michelso = moments(Self.cases[4].numbers)
        #expect(abs(michelso.mean().high - 299.852400000000) < 1e-13)
        #expect(abs(michelso.deviation(isSample: true) / 0.0790105478190518 - 1) < 1e-13)
        // 10000000.1 lies 2e-9 from the next double, which is 2e-8 of the deviation 0.1.
        let numAcc4 = moments(Self.cases[3].numbers)
        #expect(numAcc4.mean().high == 10000000.2)
        #expect(abs(numAcc4.deviation(isSample: true) / 0.1 - 1) < 1e-8)
    }

    @Test("numbers in any order and any cut into blocks give the same bytes")
    func anyOrder() {
        var random = SeededNumbers(seed: 4)
        var numbers = (0..<5000).map { _ in random.anyFinite() }
        let whole = moments(numbers)
        for _ in 0..<5 {
            numbers.shuffle(using: &random)
            let cut = Int.random(in: 0...numbers.count, using: &random)
            let first = moments(Array(numbers[..<cut]))
            let second = moments(Array(numbers[cut...]))
            #expect(first.merged(with: second).bytes == whole.bytes)
            #expect(second.merged(with: first) == whole)
        }
    }

    @Test("only finite numbers of rows that are scored take part, in columns of any length")
    func takesPart() {
        let few = moments(
            [1, .nan, .infinity, 3, 1000],
            states: [.scored, .notAvailable, .scored, .scored, .excluded]
        )
        #expect(few.count == 2 && few.mean().high == 2)
        let many = (0..<5000).map { $0 % 5 == 4 ? Double.nan : Double($0 % 5) }
        let moments = moments(many)
        #expect(moments.count == 4000 && moments.sum.rounded() == 1000 * (0 + 1 + 2 + 3))
        #expect(moments.squares.rounded() == 1000 * (0 + 1 + 4 + 9))
    }

    @Test("no number has neither mean nor deviation, and one number no deviation of a sample")
    func fewNumbers() {
        let (none, one) = (moments([]), moments([5]))
        #expect(none.mean().high.isNaN && none.deviation(isSample: false).isNaN)
        #expect(one.mean().high == 5 && one.deviation(isSample: false) == 0)
        #expect(one.deviation(isSample: true).isNaN)
        #expect(none.isConstant && one.isConstant)
    }

    @Test("equal numbers have a deviation of exactly zero", arguments: [0.1, -1e300, 0x1p-1060])
    func equal(number: Double) {
        let moments = moments(Array(repeating: number, count: 1237))
        #expect(moments.isConstant && moments.deviation(isSample: true) == 0)
        #expect(moments.mean() == (number, 0))
    }

    @Test("a deviation below the smallest double shows in a larger scale")
    func denormal() {
        let numbers = [Double.leastNonzeroMagnitude] + Array(repeating: 0, count: 99)
        let moments = moments(numbers)
        #expect(moments.deviation(isSample: false) == 0 && !moments.isConstant)
        // √(1/100 − 1/100²) = 0.0994…, between 2^-4 and 2^-3.
        #expect(moments.deviationPower(isSample: false) == -1074 - 4)
        let deviation = moments.deviation(isSample: false, scaledBy: 1074)
        #expect(abs(deviation - (0.01 - 0.0001).squareRoot()) <= deviation.ulp)
        #expect(moments.mean(scaledBy: 1074).high == 1.0 / 100)
    }

    @Test("the bytes read back, and other bytes do not")
    func bytes() {
        let moments = moments([1, 2.5, -1e300])
        let bytes = moments.bytes
        #expect(bytes.withUnsafeBytes { ExactMoments(bytes: $0) } == moments)
        for bad in [[], Array(bytes.dropLast()), bytes + [0], Array(bytes.prefix(8))] {
            #expect(bad.withUnsafeBytes { ExactMoments(bytes: $0) } == nil)
        }
    }
}
