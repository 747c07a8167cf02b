import Foundation
import Testing

@testable import KaopingStore

@Suite("What can be erased")
struct StorePrivateTests {
    private func isInFile(_ word: String, _ desk: Desk) throws -> Bool {
        try Data(contentsOf: URL(filePath: desk.store)).range(of: Data(word.utf8)) != nil
    }

    @Test("names go from the file, and the chain holds")
    func names() throws {
        let desk = try Desk()
        do {
            let store = try desk.recorded()
            let erased = try store.eraseNames(of: "2", withKeys: false, by: "王", at: "t")
            #expect(erased.kinds == ["names"])
            // Both runs have the same list of names.
            #expect(erased.runs[0].runs.count == 2)
            // Without remarks there is nothing of them to erase.
            #expect(try store.run("2").remarks() != nil)
            #expect(try store.run("2").names() == nil)
            #expect(try store.run("3").names() == nil)
            #expect(try store.run("2").keys()?.texts == ["u1", "u2", "u3"])
            let report = try store.verify()
            #expect(report.problems == [] && report.erased == 1)
        }
        for name in ["李秀英", "王建国"] { #expect(try !isInFile(name, desk)) }
        #expect(try isInFile("u1", desk))
    }

    @Test("keys go only when asked for; then no run is found by them")
    func keys() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        #expect(try store.runs(RunFilter(unit: "u1")).count == 2)
        _ = try store.eraseNames(of: "3", withKeys: true, by: "王", at: "t")
        #expect(try store.run("3").keys() == nil)
        #expect(try store.runs(RunFilter(unit: "u1")).isEmpty)
        #expect(try store.run("3").numbers(PartName.score) == [50, 80, 30])
        #expect(try store.verify().problems == [])
    }

    @Test("an account goes wherever it stands")
    func account() throws {
        let store = try Desk().recorded()
        _ = try store.eraseAccount("李明", by: "王", at: "t")
        #expect(try store.log().map(\.account) == [nil, nil, nil, "王"])
        #expect(try store.verify().problems == [])
        let again = codes { _ = try store.eraseAccount("李明", by: "王", at: "t") }
        #expect(again == ["no-such-account"])
    }

    @Test("erasing twice writes nothing the second time")
    func twice() throws {
        let store = try Desk().recorded()
        _ = try store.eraseNames(of: "2", withKeys: true, by: "王", at: "t")
        let again = try store.eraseNames(of: "2", withKeys: true, by: "王", at: "t")
        #expect(again.kinds.isEmpty)
        #expect(try store.log().count == 4)
    }

    @Test("what a record says of names tells nothing without the salt")
    func salt() throws {
        let first = try Desk().recorded(["2020"]).run("2").facts
        let second = try Desk().recorded(["2020"]).run("2").facts
        #expect(first.result == second.result && first.id == second.id)
        #expect(first.names != second.names && first.keys != second.keys)
    }
}
