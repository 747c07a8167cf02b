import Foundation
import Testing

@testable import KaopingData

@Suite("The identity of a file")
struct FileIdentityTests {
    private func identity(_ path: String) -> FileIdentity? {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        return FileIdentity(descriptor: descriptor)
    }

    @Test("is the same as long as nobody writes, and another for other content or another file")
    func changes() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { unlink(path) }
        try Data("a,b\n".utf8).write(to: URL(filePath: path))
        let first = try #require(identity(path))
        #expect(first.size == 4)
        #expect(identity(path) == first)
        try Data("a,b\n".utf8).write(to: URL(filePath: path + "2"))
        defer { unlink(path + "2") }
        #expect(identity(path + "2") != first)
        try Data("a,b,c\n".utf8).write(to: URL(filePath: path))
        #expect(identity(path) != first)
    }

    @Test("there is none of what is not open")
    func closed() {
        #expect(FileIdentity(descriptor: -1) == nil)
    }
}
