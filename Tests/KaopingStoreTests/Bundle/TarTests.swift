import Foundation
import Testing

@testable import KaopingStore

@Suite("Archives")
struct TarTests {
    private func archive(_ desk: Desk, _ files: [(String, [UInt8])]) throws -> String {
        let path = desk.path + "/a.tar"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        var tar = TarWriter(descriptor: descriptor)
        for (name, bytes) in files { tar.add(name, bytes) }
        tar.finish()
        #expect(tar.failure == 0)
        return path
    }

    @Test("give their files again, of any size")
    func roundTrip() throws {
        let files = [0, 1, 511, 512, 513].map { size in
            ("f\(size)", [UInt8](repeating: 7, count: size))
        }
        let desk = try Desk()
        let path = try archive(desk, files)
        let tar = try #require(TarReader(path))
        #expect(tar.entries.map(\.name) == files.map(\.0))
        #expect(tar.entries.map { tar.bytes($0) ?? [] } == files.map(\.1))
    }

    @Test("are refused when cut, lengthened, or with another head")
    func damaged() throws {
        let desk = try Desk()
        let path = try archive(desk, [("a", [1, 2, 3])])
        let whole = try Data(contentsOf: URL(filePath: path))
        #expect(whole.count == 4 * 512)
        for size in [0, 511, 512, 1024, 1536, 2047] {
            try whole.prefix(size).write(to: URL(filePath: path))
            #expect(TarReader(path) == nil, "\(size)")
        }
        try (whole + Data(count: 512)).write(to: URL(filePath: path))
        #expect(TarReader(path) == nil)
        for place in [0, 100, 124, 130, 148, 156, 257, 400, 515, 600, 1100] {
            var bytes = whole
            bytes[place] ^= 1
            try bytes.write(to: URL(filePath: path))
            let tar = TarReader(path)
            let isContent = (512..<515).contains(place)
            #expect((tar != nil) == isContent, "\(place)")
        }
        #expect(TarReader("/none") == nil)
    }

    @Test("copy a file and say what was copied")
    func copies() throws {
        let desk = try Desk()
        let descriptor = open(desk.path + "/b.tar", O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        var tar = TarWriter(descriptor: descriptor)
        let file = desk.path + "/units.csv"
        let size = Desk.data.utf8.count
        #expect(tar.copy("u", from: file, size: size) == Digest.of(Desk.data))
        #expect(tar.copy("u", from: file, size: size + 1) == nil)
        #expect(tar.copy("u", from: "/none", size: 1) == nil)
    }
}
