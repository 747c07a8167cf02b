/// The numbers of a column, each as it is written once, with how many rows have it.
public struct NumberTally: Sendable, Equatable {
    /// The numbers; 54.1 and 54.10 are two.
    public let numbers: [Double]
    /// How many rows have each.
    public let counts: [Int64]

    /// Puts a tally together, of one count a number.
    public init(numbers: [Double], counts: [Int64]) {
        (self.numbers, self.counts) = (numbers, counts)
    }
}

extension PackedNumbers {
    /// Counts the numbers.
    ///
    /// - Returns: nil where one is missing, or where so many may differ for so few rows that counting
    ///   them saves little.
    public func tally() -> NumberTally? {
        guard let shape = Shape(codes, count) else { return nil }
        var counts = [UInt32](repeating: 0, count: shape.size)
        counts.withUnsafeMutableBufferPointer { counts in
            shape.offsets.withUnsafeBufferPointer { offsets in
                for row in 0..<count {
                    let code = codes[row]
                    counts[offsets[Int(code >> 27)] + Int(code & PackedNumbers.digitMask)] &+= 1
                }
            }
        }
        var found: (numbers: [Double], counts: [Int64]) = ([], [])
        for (kind, offset) in zip(shape.kinds, shape.kinds.map { shape.offsets[Int($0)] }) {
            for digits in 0...shape.mostDigits where counts[offset + Int(digits)] > 0 {
                found.numbers.append(PackedNumbers.number(kind << 27 | digits))
                found.counts.append(Int64(counts[offset + Int(digits)]))
            }
        }
        return NumberTally(numbers: found.numbers, counts: found.counts)
    }

    /// The room that the counts of a column take: as many as there may be digits, for each sign and
    /// number of places that there is.
    private struct Shape {
        /// The upper bits of the codes that there are.
        let kinds: [UInt32]
        /// Where the counts of the codes with these upper bits begin.
        let offsets: [Int]
        let mostDigits: UInt32
        let size: Int

        /// Rows for each count: with fewer, most numbers stand once.
        private static let rowsPerCount = 8
        private static let pieceRows = 4096

        init?(_ codes: UnsafePointer<UInt32>, _ count: Int) {
            var (most, kinds): (UInt32, UInt32) = (0, 0)
            func size() -> Int { (Int(most) + 1) * kinds.nonzeroBitCount }
            // A column of long numbers is given up where they begin.
            for first in stride(from: 0, to: count, by: Shape.pieceRows) {
                for row in first..<min(count, first + Shape.pieceRows) {
                    most = max(most, codes[row] & PackedNumbers.digitMask)
                    kinds |= 1 &<< (codes[row] >> 27)
                }
                guard size() <= count / Shape.rowsPerCount else { return nil }
            }
            let others = [PackedNumbers.missing, PackedNumbers.wideCode].map { $0 >> 27 }
            guard count > 0, others.allSatisfy({ kinds & 1 << $0 == 0 }) else { return nil }
            self.kinds = (0..<32).filter { kinds & 1 << $0 != 0 }
            var offsets = [Int](repeating: 0, count: 32)
            for (place, kind) in self.kinds.enumerated() {
                offsets[Int(kind)] = place * (Int(most) + 1)
            }
            (self.offsets, mostDigits, self.size) = (offsets, most, size())
        }
    }
}
