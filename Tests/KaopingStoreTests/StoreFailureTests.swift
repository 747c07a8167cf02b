import GRDB
import KaopingCore
import Testing

@testable import KaopingStore

@Suite("What SQLite refuses")
struct StoreFailureTests {
    @Test(
        "has its message and its exit code",
        arguments: [
            (ResultCode.SQLITE_BUSY, "store-locked", KaopingCore.ExitStatus.cannotWrite),
            (.SQLITE_READONLY, "store-read-only", .cannotWrite),
            (.SQLITE_FULL, "store-full", .cannotWrite),
            (.SQLITE_IOERR, "store-input-output", .cannotWrite),
            (.SQLITE_CANTOPEN, "store-cannot-open", .cannotWrite),
            (.SQLITE_CORRUPT, "store-damaged", .data),
            (.SQLITE_NOTADB, "not-a-store", .data),
            (.SQLITE_MISUSE, "store-failed", .software),
        ]
    )
    func codes(code: ResultCode, name: String, status: KaopingCore.ExitStatus) {
        do {
            try StoreFailure.translating("a.db") { throw DatabaseError(resultCode: code) }
            Testing.Issue.record("nothing was thrown")
        } catch {
            #expect(error.issues.map(\.message.code) == [name])
            #expect(error.issues[0].place?.file == "a.db")
            #expect(error.status == status)
        }
    }

    @Test("a schema that is not ours is a damaged store, in both languages")
    func schema() {
        for text in ["no such column: run.document", "table private already exists"] {
            do {
                try StoreFailure.translating("a.db") {
                    throw DatabaseError(resultCode: .SQLITE_ERROR, message: text)
                }
                Testing.Issue.record("nothing was thrown")
            } catch {
                #expect(error.issues.map(\.message.code) == ["store-damaged"])
                #expect(error.status == .data)
                #expect(error.issues[0].description(in: .zh).contains("表的结构与本程序所建的不同"))
            }
        }
    }

    @Test("and our own messages pass as they are")
    func own() {
        let error = IssuesError(.storeNewer, status: .data)
        #expect(throws: error) { try StoreFailure.translating("a.db") { () throws in throw error } }
    }
}
