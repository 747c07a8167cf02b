import Foundation
import Testing

@testable import KaopingStore

@Suite("Writing a bundle")
struct BundleWriterTests {
    @Test("the same run is the same bytes, and ends with the head of the chain")
    func same() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        let data = Rederivation.Data(folders: [desk.path])
        var files: [Data] = []
        for name in ["/a.tar", "/b.tar"] {
            let writer = try BundleWriter(try store.run("2"), data: data, loader: Desk.loader)
            let head = try writer.write(desk.path + name, key: nil)
            #expect(head == (try store.head())?.hash)
            files.append(try Data(contentsOf: URL(filePath: desk.path + name)))
        }
        #expect(files[0] == files[1])
    }

    @Test("without its data is refused, and no file appears")
    func absent() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        let found = codes {
            _ = try BundleWriter(
                try store.run("2"),
                data: .init(folders: ["/none"]),
                loader: Desk.loader
            )
        }
        #expect(found == ["verify-data-missing"])
        let writer = try BundleWriter(
            try store.run("2"),
            data: .init(folders: [desk.path]),
            loader: Desk.loader
        )
        #expect(codes { try writer.write("/none/a.tar", key: nil) } == ["cannot-write"])
    }

    @Test("data that change meanwhile stop it, and no file appears")
    func changed() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        let writer = try BundleWriter(
            try store.run("2"),
            data: .init(folders: [desk.path]),
            loader: Desk.loader
        )
        try desk.write(Desk.data.replacing("5,5", with: "6,6"), to: "units.csv")
        let found = codes { try writer.write(desk.path + "/a.tar", key: nil) }
        #expect(found == ["recorded-file-changed"])
        let entries = try FileManager.default.contentsOfDirectory(atPath: desk.path)
        #expect(!entries.contains { $0.contains(".tar") })
    }
}
