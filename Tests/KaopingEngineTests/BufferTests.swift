import Testing

@testable import KaopingEngine

@Suite struct BufferTests {
    @Test("a filled buffer has the value at every index")
    func filled() {
        let buffer = Buffer<Int32>(repeating: -1, count: 3)
        #expect(buffer.count == 3)
        #expect(Array(buffer.elements) == [-1, -1, -1])
        buffer.base[1] = 7
        #expect(buffer[0] == -1 && buffer[1] == 7)
    }

    @Test("a buffer of nothing has no elements")
    func empty() {
        #expect(Buffer<Double>(count: 0).elements.isEmpty)
    }
}
