import Foundation
import KaopingCore
import KaopingData
import KaopingEngine
import Testing

@testable import KaopingStore

@Suite("The digest of a file that was read")
struct FileDigestTests {
    @Test("is that of its bytes, with its size")
    func plain() throws {
        let desk = try Desk()
        let digest = try FileDigest.of(desk.path + "/units.csv")
        #expect(digest.digest == Digest.of(Desk.data))
        #expect(digest.size == Desk.data.utf8.count)
    }

    @Test("is refused when the file changed since it was read")
    func changed() throws {
        let desk = try Desk()
        let run = try desk.run()
        let reading = try #require(run.book.reading.first)
        try desk.write(Desk.data.replacing("5,5", with: "6,5"), to: "units.csv")
        let found = codes { _ = try FileDigest.of(reading.file, identity: reading.identity) }
        #expect(found == ["recorded-file-changed"])
    }

    @Test("is refused when the file is gone")
    func gone() {
        #expect(codes { _ = try FileDigest.of("/none/units.csv") } == ["recorded-file-unreadable"])
    }
}
