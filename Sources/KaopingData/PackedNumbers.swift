internal import Synchronization

/// The numbers of a column in half the memory of doubles: as decimals are written, so the digits as
/// one whole number and how many of them stand behind the point.
///
/// A number is read back as the double nearest to the decimal. One with too many digits keeps its
/// double in memory that is touched only for such numbers.
public final class PackedNumbers: Sendable {
    /// How many numbers there are.
    public let count: Int
    private let memory: ColumnMemory
    private let wide: ColumnMemory
    /// All numbers as doubles, once somebody has asked for them, and where they begin.
    private let whole = Mutex<ColumnMemory?>(nil)
    private let wholeBase = Atomic<UInt>(0)

    var codes: UnsafePointer<UInt32> {
        UnsafePointer(memory.base.assumingMemoryBound(to: UInt32.self))
    }
    private var doubles: UnsafePointer<Double> {
        UnsafePointer(wide.base.assumingMemoryBound(to: Double.self))
    }

    init(_ memory: ColumnMemory, wide: ColumnMemory, count: Int) {
        (self.memory, self.wide, self.count) = (memory, wide, count)
    }

    // MARK: Reading

    /// The number in a row; nan where it is missing.
    public subscript(row: Int) -> Double {
        PackedNumbers.divisors.withUnsafeBufferPointer { divisors in
            PackedNumbers.value(codes, doubles, divisors, row)
        }
    }

    /// Writes the numbers of some rows, nan where one is missing.
    public func unpack(_ rows: Range<Int>, into target: UnsafeMutablePointer<Double>) {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "the column has no such row")
        let codes = codes + rows.lowerBound
        PackedNumbers.divisors.withUnsafeBufferPointer { divisors in
            var wides = SIMDMask<SIMD4<Int32>>(repeating: false)
            var row = 0
            while row + 4 <= rows.count {
                let four = UnsafeRawPointer(codes + row).loadUnaligned(as: SIMD4<UInt32>.self)
                wides .|= four .== SIMD4(repeating: PackedNumbers.wideCode)
                let numbers = PackedNumbers.digits(four) / PackedNumbers.divisors(four, divisors)
                UnsafeMutableRawPointer(target + row).storeBytes(of: numbers, as: SIMD4.self)
                row += 4
            }
            while row < rows.count {
                target[row] = PackedNumbers.value(codes, doubles + rows.lowerBound, divisors, row)
                row += 1
            }
            guard wides != SIMDMask(repeating: false) else { return }
            for row in 0..<rows.count where codes[row] == PackedNumbers.wideCode {
                target[row] = doubles[rows.lowerBound + row]
            }
        }
    }

    /// Marks the numbers of some rows that are missing.
    ///
    /// - Parameters:
    ///   - rows: the rows.
    ///   - state: what a missing number is marked with; the others are marked 0.
    ///   - states: room for as many marks as there are rows.
    /// - Returns: whether one is missing.
    public func markMissing(
        _ rows: Range<Int>,
        _ state: UInt8,
        in states: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "the column has no such row")
        let codes = codes + rows.lowerBound
        states.update(repeating: 0, count: rows.count)
        var (row, isFound) = (0, false)
        while row < rows.count {
            let end = min(row + 8, rows.count)
            // Few are missing: eight that are there are told by one look.
            if row + 8 == end {
                var marks: UInt32 = 0
                for place in row..<end {
                    marks |= codes[place] == PackedNumbers.missing ? 1 : 0
                }
                if marks == 0 {
                    row = end
                    continue
                }
            }
            while row < end {
                if codes[row] == PackedNumbers.missing { (states[row], isFound) = (state, true) }
                row += 1
            }
        }
        return isFound
    }

    /// All numbers as doubles, which are laid out when they are first asked for; valid as long as the
    /// column is.
    public var values: UnsafePointer<Double> {
        let base = UnsafePointer<Double>(bitPattern: wholeBase.load(ordering: .acquiring))
        return base ?? laidOut()
    }

    private func laidOut() -> UnsafePointer<Double> {
        whole.withLock { memory in
            if memory == nil {
                let bytes = max(1, count) * MemoryLayout<Double>.stride
                memory = ColumnMemory(bytes: bytes, likely: bytes, color: 0)
                if let base = memory?.base.bindMemory(to: Double.self, capacity: count) {
                    unpack(0..<count, into: base)
                    wholeBase.store(UInt(bitPattern: base), ordering: .releasing)
                }
            }
            guard let memory else { preconditionFailure("no address space is left for a column") }
            return UnsafePointer(memory.base.assumingMemoryBound(to: Double.self))
        }
    }

    // MARK: Codes

    // 27 bits of digits, 4 bits of places and a sign. 15 places are no number: with the sign its
    // double is kept, without it there is none.

    /// A missing number.
    static let missing: UInt32 = 15 << 27
    /// A number that is kept as a double.
    static let wideCode: UInt32 = 31 << 27
    /// The most digits as a number, and the most places.
    private static let (mostDigits, mostPlaces): (Double, Int) = (0x7FF_FFFF, 14)
    /// The digits of a code.
    static let digitMask: UInt32 = 0x7FF_FFFF

    /// What digits are divided by, by the upper bits of a code: the sign comes with it.
    private static let divisors: [Double] = {
        let powers = NumberCell.powers[...mostPlaces] + [.nan]
        return powers + powers.map { 0 - $0 }
    }()

    /// The number of a code that keeps no double.
    static func number(_ code: UInt32) -> Double {
        digits(code) / divisors[Int(code >> 27)]
    }

    @inline(__always)
    private static func digits(_ code: UInt32) -> Double {
        // As `NumberCell.Short.value`: no conversion that would wait for the division before.
        Double(bitPattern: 0x4330_0000_0000_0000 | UInt64(code & digitMask)) - 0x1p52
    }

    @inline(__always)
    private static func digits(_ codes: SIMD4<UInt32>) -> SIMD4<Double> {
        let digits = SIMD4<UInt64>(truncatingIfNeeded: codes & SIMD4(repeating: digitMask))
        let bits = digits | SIMD4(repeating: 0x4330_0000_0000_0000)
        return unsafeBitCast(bits, to: SIMD4<Double>.self) - SIMD4(repeating: 0x1p52)
    }

    @inline(__always)
    private static func divisors(
        _ codes: SIMD4<UInt32>,
        _ divisors: UnsafeBufferPointer<Double>
    ) -> SIMD4<Double> {
        SIMD4(
            divisors[Int(codes[0] >> 27)],
            divisors[Int(codes[1] >> 27)],
            divisors[Int(codes[2] >> 27)],
            divisors[Int(codes[3] >> 27)]
        )
    }

    @inline(__always)
    private static func value(
        _ codes: UnsafePointer<UInt32>,
        _ doubles: UnsafePointer<Double>,
        _ divisors: UnsafeBufferPointer<Double>,
        _ row: Int
    ) -> Double {
        let code = codes[row]
        return code == wideCode ? doubles[row] : digits(code) / divisors[Int(code >> 27)]
    }

    /// Returns the code of at most eight digits with at most fourteen places.
    @inline(__always)
    static func code(digits: UInt64, places: Int, isNegative: Bool) -> UInt32 {
        // There is no minus zero.
        let sign: UInt32 = isNegative && digits != 0 ? 1 << 31 : 0
        return UInt32(truncatingIfNeeded: digits) | UInt32(truncatingIfNeeded: places) << 27 | sign
    }

    /// Returns the code of a number that is not written plainly; nil where its digits are too many.
    static func code(_ value: Double) -> UInt32? {
        guard !value.isNaN else { return missing }
        if let whole = Int32(exactly: value), whole.magnitude <= 0x7FF_FFFF {
            return code(digits: UInt64(whole.magnitude), places: 0, isNegative: whole < 0)
        }
        for places in 1...8 {
            let scaled = (value.magnitude * NumberCell.powers[places]).rounded()
            guard scaled <= mostDigits else { return nil }
            if scaled / NumberCell.powers[places] == value.magnitude {
                return code(digits: UInt64(scaled), places: places, isNegative: value < 0)
            }
        }
        return nil
    }
}
