import Testing

@testable import KaopingStore

@Suite("Packed columns")
struct PackingTests {
    private func roundTrip(_ numbers: [Double]) throws -> [Double] {
        let bytes = numbers.withUnsafeBufferPointer { Packing.pack($0) }
        return try #require(PackedColumn<UInt64>(bytes)).values.map { Double(bitPattern: $0) }
    }

    @Test("numbers come back bit by bit, whatever their form")
    func numbers() throws {
        let many = (0..<1000).map { Double($0) / 3 }
        let few = (0..<1000).map { Double($0 % 7) }
        let several = (0..<4000).map { Double($0 % 700) }
        for column in [[], [1.5], [2, 2, 2], many, few, several, [0.1, -0.0, .infinity]] {
            let back = try roundTrip(column)
            #expect(back.map(\.bitPattern) == column.map(\.bitPattern))
        }
    }

    @Test("a column of few values takes a byte a row, of several two, of one none")
    func sizes() {
        func size(_ different: Int) -> Int {
            (0..<8000).map { Double($0 % different) }.withUnsafeBufferPointer {
                Packing.pack($0).count
            }
        }
        // 16 bytes of header, 8 for each value of the dictionary.
        #expect(size(1) == 16 + 8)
        #expect(size(5) == 16 + 5 * 8 + 8000)
        #expect(size(500) == 16 + 500 * 8 + 2 * 8000)
        #expect(size(8000) == 16 + 8 * 8000)
    }

    @Test("every nan is the same one")
    func nan() throws {
        let odd = Double(bitPattern: 0xFFF8_0000_0000_0001)
        let bytes = [odd, 1].withUnsafeBufferPointer { Packing.pack($0) }
        let plain = [Double.nan, 1].withUnsafeBufferPointer { Packing.pack($0) }
        #expect(bytes == plain)
        #expect(try roundTrip([odd])[0].isNaN)
    }

    @Test("codes keep their sign")
    func codes() throws {
        let codes: [Int32] = [-1, 0, 7, -1]
        let bytes = codes.withUnsafeBufferPointer { Packing.pack($0) }
        let back = try #require(PackedColumn<UInt32>(bytes)).values.map { Int32(bitPattern: $0) }
        #expect(back == codes)
    }
}
