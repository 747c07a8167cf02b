import Testing

@testable import KaopingPanel

@Suite struct SummaryBytesTests {
    @Test("what is written is read in the same order")
    func roundTrip() {
        var writer = SummaryWriter()
        writer.add(3)
        writer.add([1, 2] as [UInt8])
        writer.add(values: [0.5, -1])
        writer.bytes.withUnsafeBytes { bytes in
            var reader = SummaryReader(bytes)
            #expect(reader.count() == 3)
            #expect(reader.part().map { Array($0) } == [1, 2])
            #expect(reader.values(Double.self) == [0.5, -1] && reader.isAtEnd)
            #expect(reader.count() == nil && reader.part() == nil)
        }
    }

    @Test("a count beyond the end is no part and no values")
    func tooLong() {
        var writer = SummaryWriter()
        writer.add(Int.max)
        writer.bytes.withUnsafeBytes { bytes in
            var first = SummaryReader(bytes)
            #expect(first.part() == nil)
            var second = SummaryReader(bytes)
            #expect(second.values(Double.self) == nil)
        }
    }
}
