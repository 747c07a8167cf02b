import Foundation
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Checking a bundle")
struct BundleReaderTests {
    private func bundle(_ desk: Desk, key: SigningKey.Private? = nil) throws -> String {
        let store = try desk.recorded()
        let data = Rederivation.Data(folders: [desk.path])
        let path = desk.path + "/bundle.tar"
        try BundleWriter(try store.run("2"), data: data, loader: Desk.loader).write(path, key: key)
        return path
    }

    private func check(
        _ path: String,
        head: Digest? = nil,
        publicKey: SigningKey.Public? = nil
    ) throws -> Verification {
        var reader = try BundleReader(path, loader: Desk.loader)
        return try reader.verify(head: head, publicKey: publicKey)
    }

    @Test("needs nothing else: store, profile and data may be gone")
    func alone() throws {
        let desk = try Desk()
        let key = SigningKey.Private()
        let path = try bundle(desk, key: key)
        let head = try #require(try Store(desk.store, access: .read).head()?.hash)
        for name in ["kaoping.db", "profile.yaml", "units.csv"] {
            try FileManager.default.removeItem(atPath: desk.path + "/" + name)
        }
        let report = try check(path, head: head, publicKey: key.publicKey)
        #expect(report.problems == [])
        #expect(report.rederived == [2] && report.headFoundAt == 3)
        #expect(report.signedBy == key.publicKey.fingerprint)
        #expect(BundleReader.isBundle(path))
    }

    @Test("finds any byte changed")
    func bytes() throws {
        let desk = try Desk()
        let path = try bundle(desk, key: SigningKey.Private())
        let whole = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 0, to: whole.count, by: 61) {
            var bytes = whole
            bytes[place] ^= 1
            try bytes.write(to: URL(filePath: path))
            var problems: [KaopingCore.Issue] = []
            let stopped = codes { problems = try check(path).problems }
            #expect(!problems.isEmpty || !stopped.isEmpty, "byte \(place)")
        }
    }

    @Test("a bundle without the signature asked for, or with another's, is not taken")
    func signature() throws {
        let key = SigningKey.Private()
        let wanted = SigningKey.Private().publicKey
        let (first, second) = (try Desk(), try Desk())
        let unsigned = try bundle(first)
        #expect(
            try check(unsigned, publicKey: wanted).problems.map(\.message.code)
                == ["bundle-unsigned"]
        )
        #expect(
            try check(unsigned, head: .zero).problems.map(\.message.code) == ["verify-head"]
        )
        let signed = try bundle(second, key: key)
        #expect(
            try check(signed, publicKey: wanted).problems.map(\.message.code)
                == ["bundle-signature"]
        )
    }

    @Test("what is no bundle is refused")
    func foreign() throws {
        let desk = try Desk()
        #expect(!BundleReader.isBundle(desk.path + "/units.csv"))
        #expect(codes { _ = try check(desk.path + "/units.csv") } == ["bundle-unreadable"])
        #expect(codes { _ = try check("/none/b.tar") } == ["no-such-file"])
    }

    @Test("what was erased before is not in it, and the rest is proved")
    func erased() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        _ = try store.eraseNames(of: "2", withKeys: true, by: "王", at: "t")
        let path = desk.path + "/bundle.tar"
        try BundleWriter(
            try store.run("2"),
            data: .init(folders: [desk.path]),
            loader: Desk.loader
        ).write(path, key: nil)
        #expect(try check(path).problems == [])
    }
}
