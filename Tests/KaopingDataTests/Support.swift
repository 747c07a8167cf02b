import Foundation
import KaopingCore
import KaopingData

/// Reads bytes as a file of a folder of its own, which is deleted afterwards.
func read(
    bytes: [UInt8],
    _ columns: [ColumnRequest],
    key: Int? = nil,
    only: TableRequest.Only? = nil,
    mayBeEmpty: Bool = false,
    threads: Int = 1,
    limit: Int = 20,
    chunk: Int = 1 << 20
) throws -> Table {
    let path = FileManager.default.temporaryDirectory.path + "/kaoping-\(UUID().uuidString).csv"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try CSVReader.read(
        TableRequest(
            path: path,
            name: "t.csv",
            columns: columns,
            uniqueKey: key,
            only: only,
            mayBeEmpty: mayBeEmpty,
            threads: threads,
            issueLimit: limit,
            chunkBytes: chunk
        )
    )
}

/// Reads a text as a file.
func read(
    _ text: String,
    _ columns: [ColumnRequest],
    key: Int? = nil,
    only: TableRequest.Only? = nil,
    mayBeEmpty: Bool = false,
    threads: Int = 1,
    limit: Int = 20,
    chunk: Int = 1 << 20
) throws -> Table {
    try read(
        bytes: Array(text.utf8),
        columns,
        key: key,
        only: only,
        mayBeEmpty: mayBeEmpty,
        threads: threads,
        limit: limit,
        chunk: chunk
    )
}

/// What a refusal says, one text for each issue; empty when nothing was refused.
func refusal(_ language: Language = .en, _ body: () throws -> Table) -> [String] {
    do {
        _ = try body()
        return []
    } catch let error as IssuesError {
        return error.issues.map { $0.description(in: language) }
    } catch {
        return ["\(error)"]
    }
}

extension Table {
    /// The values of a column of numbers, nil where missing.
    func numbers(_ column: Int = 0) -> [Double?] {
        guard case .numbers(let numbers) = columns[column] else { return [] }
        return numbers.values.map { $0.isNaN ? nil : $0 }
    }

    /// The values of a category or text column, nil where missing.
    func words(_ column: Int = 0) -> [String?] {
        switch columns[column] {
        case .numbers, .keys: []
        case .codes(let codes): (0..<rows).map { codes[$0] }
        case .texts(let texts): (0..<rows).map { texts[$0].isEmpty ? nil : texts[$0] }
        }
    }
}
