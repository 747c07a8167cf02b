import Foundation
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The procedure in a bundle")
struct BundleReaderProcedureTests {
    @Test("a bundle has the procedure and its state, and nothing of it can be left out")
    func bundle() throws {
        let trial = try Trial.whole()
        let path = trial.desk.path + "/bundle.tar"
        try trial.desk.write(Desk.data, to: "units.csv")
        try BundleWriter(
            try trial.store.run("2"),
            data: .init(folders: [trial.desk.path]),
            loader: Desk.loader
        ).write(path, key: nil)
        func check() throws -> Verification {
            var reader = try BundleReader(path, loader: Desk.loader)
            return try reader.verify(head: nil, publicKey: nil)
        }
        let report = try check()
        #expect(report.problems == [])
        let history = try #require(report.history)
        #expect(history == (try trial.history))
        // Any byte of the bodies and of what stands apart.
        let whole = try Data(contentsOf: URL(filePath: path))
        let start = try #require(whole.range(of: Data("procedure/4.txt".utf8))).lowerBound
        for place in stride(from: start, to: whole.count - 1024, by: 37) {
            var bytes = whole
            bytes[place] ^= 1
            try bytes.write(to: URL(filePath: path))
            var problems: [KaopingCore.Issue] = []
            let stopped = codes { problems = try check().problems }
            #expect(!problems.isEmpty || !stopped.isEmpty, "byte \(place)")
        }
    }
}
