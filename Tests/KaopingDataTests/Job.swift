import Foundation
import KaopingCore

@testable import KaopingData

/// A file in the temporary folder, deleted when nobody needs it any more.
final class TemporaryFile {
    let path = FileManager.default.temporaryDirectory.path + "/kaoping-\(UUID().uuidString).csv"

    init(_ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Opens the file as the reader does.
    func open() throws -> CSVFile {
        try CSVFile(TableRequest(path: path, name: "t.csv", columns: []))
    }
}

/// Returns the job of reading a text, as the reader prepares it; the open file is gone from its
/// folder already.
func job(
    _ text: String,
    _ columns: [ColumnRequest],
    key: Int? = nil,
    threads: Int = 1,
    chunk: Int = 1 << 20,
    recordLimit: Int = 16 << 20
) throws -> ReadJob {
    let file = try TemporaryFile(text)
    var request = TableRequest(
        path: file.path,
        name: "t.csv",
        columns: columns,
        uniqueKey: key,
        threads: threads,
        chunkBytes: chunk
    )
    request.recordLimit = recordLimit
    let open = try CSVFile(request)
    let end = open.contentEnd() ?? 0
    let heading = try Heading(open, contentEnd: end, request)
    return try ReadJob(request, open, heading, heading.places(request), contentEnd: end)
}

/// Gives a text's bytes to a function, with the line feeds behind them that a reader's buffer has.
func withPadded<Result>(
    _ text: String,
    _ body: (_ start: UnsafePointer<UInt8>, _ count: Int) throws -> Result
) rethrows -> Result? {
    let bytes = Array(text.utf8)
    return try (bytes + [UInt8](repeating: 10, count: 64)).withUnsafeBufferPointer { padded in
        try padded.baseAddress.map { try body($0, bytes.count) }
    }
}
