import Foundation
import KaopingCore
import Testing

@testable import KaopingData

@Suite struct CSVFileTests {
    private func refusal(_ path: String) -> IssuesError? {
        #expect(throws: IssuesError.self) {
            try CSVFile(TableRequest(path: path, name: "t.csv", columns: []))
        }
    }

    @Test("a file that is not there, even below a file, is not found")
    func notFound() throws {
        let file = try TemporaryFile("a\n")
        for path in [file.path + ".none", file.path + "/below"] {
            let error = refusal(path)
            #expect(error?.issues.map(\.message) == [.tableNotFound])
            #expect(error?.status == .noInput)
            #expect(error?.issues.first?.place == Place(file: "t.csv"))
        }
    }

    @Test("a folder and a named pipe are refused, without waiting for a writer")
    func kinds() throws {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(refusal(folder)?.issues.map(\.message) == [.tableIsFolder])
        let pipe = folder + "/kaoping-\(UUID().uuidString)"
        try #require(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        #expect(refusal(pipe)?.issues.map(\.message) == [.tableNotAFile])
    }

    @Test("bytes are read from any place, fewer at the end and none behind it")
    func bytes() throws {
        let file = try TemporaryFile("abcdef").open()
        #expect(file.size == 6)
        #expect(file.bytes(at: 1, count: 3) == Array("bcd".utf8))
        #expect(file.bytes(at: 4, count: 100) == Array("ef".utf8))
        #expect(file.bytes(at: 6, count: 1) == [] && file.bytes(at: 9, count: 1) == [])
        var buffer = [UInt8](repeating: 0, count: 8)
        #expect(file.read(into: &buffer, count: 6, at: 0))
        #expect(!file.read(into: &buffer, count: 8, at: 0), "two bytes are not there")
    }

    @Test("a file written to or cut short after it was opened has changed")
    func changed() throws {
        let temporary = try TemporaryFile("a\n1\n2\n")
        let file = try temporary.open()
        #expect(file.isUnchanged)
        #expect(truncate(temporary.path, 4) == 0)
        #expect(!file.isUnchanged)
        #expect(file.bytes(at: 0, count: 6) == nil, "the size was 6 when it was opened")
    }

    @Test("the content ends before the blank lines at the end, however many there are")
    func contentEnd() throws {
        #expect(try TemporaryFile("a\n1\n").open().contentEnd() == 3)
        #expect(try TemporaryFile("a\n1").open().contentEnd() == 3)
        let blank = String(repeating: "\r\n", count: 5_000)
        #expect(try TemporaryFile("a\n1" + blank).open().contentEnd() == 3)
        #expect(try TemporaryFile(blank).open().contentEnd() == 0)
        #expect(try TemporaryFile("").open().contentEnd() == 0)
    }
}
