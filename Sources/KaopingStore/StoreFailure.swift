internal import GRDB
internal import KaopingCore

/// What SQLite refuses, in words for people.
enum StoreFailure {
    /// Does work on a store; turns what the database refuses into messages.
    static func translating<Result>(
        _ path: String,
        _ body: () throws -> Result
    ) throws(IssuesError) -> Result {
        do {
            return try body()
        } catch let error as IssuesError {
            throw error
        } catch let error as DatabaseError {
            throw translated(error, path)
        } catch {
            throw failed(path, "\(error)")
        }
    }

    private static func translated(_ error: DatabaseError, _ path: String) -> IssuesError {
        let place = Place(file: path)
        let (message, status): (Message, ExitStatus) =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: (.storeLocked, .cannotWrite)
            case .SQLITE_READONLY, .SQLITE_PERM: (.storeReadOnly, .cannotWrite)
            case .SQLITE_FULL: (.storeFull, .cannotWrite)
            case .SQLITE_CORRUPT: (.storeDamaged, .data)
            case .SQLITE_NOTADB: (.storeNotAStore, .data)
            case .SQLITE_CANTOPEN: (.storeCannotOpen, .cannotWrite)
            case .SQLITE_IOERR: (.storeInputOutput, .cannotWrite)
            case .SQLITE_ERROR where isSchema(error): (.storeDamaged, .data)
            default: (.storeFailed, .software)
            }
        let reason = Argument.both(RecordWords.reason(error))
        return IssuesError(message, at: place, ["reason": reason], status: status)
    }

    /// Whether tables or columns are not those that this program makes.
    private static func isSchema(_ error: DatabaseError) -> Bool {
        let text = error.message ?? ""
        return ["no such table", "no such column", "already exists", "malformed", "has no column"]
            .contains { text.contains($0) }
    }

    private static func failed(_ path: String, _ reason: String) -> IssuesError {
        IssuesError(
            .storeFailed,
            at: Place(file: path),
            ["reason": .text(reason)],
            status: .software
        )
    }
}
