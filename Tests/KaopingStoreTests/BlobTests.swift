import Testing

@testable import KaopingStore

@Suite("Bytes for the packages below")
struct BlobTests {
    @Test("are the same bytes there and back")
    func roundTrip() {
        for bytes: [UInt8] in [[], [0, 255, 7]] { #expect(bytes.blob.bytes == bytes) }
    }
}
