import Testing

@testable import KaopingStore

@Suite("Reading packed columns")
struct PackedColumnTests {
    @Test("bytes that were cut, lengthened or are of another width are refused")
    func damaged() {
        for column in [[1.0, 2, 3], [1, 1, 1], (0..<100).map { Double($0 % 3) }] {
            let bytes = column.withUnsafeBufferPointer { Packing.pack($0) }
            #expect(PackedColumn<UInt64>(bytes)?.values.count == column.count)
            #expect(PackedColumn<UInt64>(Array(bytes.dropLast())) == nil)
            #expect(PackedColumn<UInt64>(bytes + [0]) == nil)
            #expect(PackedColumn<UInt32>(bytes) == nil)
            #expect(PackedColumn<UInt64>(Array(bytes.prefix(10))) == nil)
        }
    }

    @Test("a code beyond the dictionary is refused")
    func badCode() {
        var bytes = (0..<100).map { Double($0 % 3) }.withUnsafeBufferPointer { Packing.pack($0) }
        bytes[bytes.count - 1] = 3
        #expect(PackedColumn<UInt64>(bytes) == nil)
    }

    @Test("a head that promises more than memory has is refused")
    func huge() {
        var bytes = [1.0, 1, 1].withUnsafeBufferPointer { Packing.pack($0) }
        for index in 8..<16 { bytes[index] = 0x7F }
        #expect(PackedColumn<UInt64>(bytes) == nil)
    }

    @Test("texts are found by their row and their row by the text")
    func texts() throws {
        let list = try #require(TextList(Packing.pack(["和平", "", "u3"])))
        #expect(list.texts == ["和平", "", "u3"])
        #expect(list.row(of: "u3") == 2)
        #expect(list.row(of: "u") == nil)
        let bytes = Packing.pack(["a", "b"])
        #expect(TextList(Array(bytes.dropLast())) == nil)
        #expect(TextList(bytes + [0]) == nil)
    }
}
