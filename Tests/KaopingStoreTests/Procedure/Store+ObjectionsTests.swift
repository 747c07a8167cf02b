import Foundation
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Objections")
struct StoreObjectionsTests {
    @Test("names, units and reasons can be erased, and the chain holds")
    func erased() throws {
        let trial = try Trial()
        try trial.publish()
        try trial.object()
        try trial.decide()
        let kinds = try trial.store.eraseNames(of: "2", withKeys: false, by: "王", at: "t").kinds
        #expect(kinds == ["names", "reason", "objector"])
        #expect(try trial.history.objections[0].reason == .erased)
        #expect(try trial.history.objections[0].unit == .text("u1"))
        let again = try trial.store.eraseNames(of: "2", withKeys: true, by: "王", at: "t").kinds
        #expect(again == ["keys", "unit"])
        #expect(try trial.history.objections[0].unit == .erased)
        #expect(try trial.store.verify().problems == [])
        let file = try Data(contentsOf: URL(filePath: trial.desk.store))
        for word in ["王建军", "漏记两次", "核对属实"] { #expect(file.range(of: Data(word.utf8)) == nil) }
    }

    @Test("who objected is erased by name, as an account is")
    func objector() throws {
        let trial = try Trial()
        try trial.publish()
        try trial.object()
        #expect(try trial.store.eraseAccount("王建军", by: "王", at: "t").kinds == ["objector"])
        #expect(try trial.history.objections[0].objector == .erased)
        #expect(try trial.history.objections[0].reason.text == "漏记两次")
        #expect(try trial.store.verify().problems == [])
    }
}
