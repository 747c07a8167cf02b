import Foundation
import KaopingCore
import KaopingReport
import Testing

@Suite("Outputs appear whole or not at all")
struct OutputFilesTests {
    /// Makes a folder for one test and removes it afterwards.
    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    private func entries(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func content(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }

    private func refusal(_ path: String) -> [String] {
        let files = OutputFiles()
        let error = #expect(throws: IssuesError.self) { try files.write(path) { $0.write("x") } }
        #expect(error?.status == .cannotWrite)
        return error?.issues.map { $0.description(in: .en) } ?? []
    }

    private let hint = "\n    No file was written; what stood there is as it was."

    @Test("files appear together when all are complete, and nothing else stays")
    func together() throws {
        try inFolder { folder in
            let files = OutputFiles()
            try files.write(folder + "/a.csv") { $0.write("one") }
            try files.write(folder + "/报告 b.md") { $0.write("two") }
            #expect(try entries(folder).allSatisfy { $0.hasPrefix(".kaoping-") })
            try files.publish()
            #expect(try entries(folder) == ["a.csv", "报告 b.md"])
            #expect(try content(folder + "/a.csv") == "one")
            #expect(try content(folder + "/报告 b.md") == "two")
        }
    }

    @Test("what stood there stays until the new file is published")
    func replaced() throws {
        try inFolder { folder in
            let file = folder + "/a.csv"
            try Data("old".utf8).write(to: URL(filePath: file))
            let files = OutputFiles()
            try files.write(file) { $0.write("new and longer") }
            #expect(try content(file) == "old")
            try files.publish()
            #expect(try content(file) == "new and longer")
        }
    }

    @Test("nothing appears when a later file cannot be written, and no trace stays")
    func later() throws {
        try inFolder { folder in
            try Data("old".utf8).write(to: URL(filePath: folder + "/a.csv"))
            do {
                let files = OutputFiles()
                try files.write(folder + "/a.csv") { $0.write("new") }
                #expect(throws: IssuesError.self) {
                    try files.write(folder + "/none/b.csv") { $0.write("x") }
                }
            }
            #expect(try entries(folder) == ["a.csv"])
            #expect(try content(folder + "/a.csv") == "old")
        }
    }

    @Test("a folder is refused as a target")
    func folder() throws {
        try inFolder { folder in
            #expect(
                refusal(folder)
                    == ["\(folder): cannot be written: it is a folder [cannot-write]" + hint]
            )
            let left = try entries(folder)
            #expect(left == [])
        }
    }

    @Test("a folder that does not exist is said to be missing")
    func missingFolder() throws {
        try inFolder { folder in
            let file = folder + "/none/a.csv"
            #expect(
                refusal(file)
                    == [
                        "\(file): cannot be written: No such file or directory [cannot-write]"
                            + hint
                    ]
            )
        }
    }

    @Test("a file in the place of a folder is refused")
    func fileAsFolder() throws {
        try inFolder { folder in
            try Data().write(to: URL(filePath: folder + "/a"))
            let file = folder + "/a/b.csv"
            #expect(
                refusal(file)
                    == ["\(file): cannot be written: Not a directory [cannot-write]" + hint]
            )
        }
    }

    @Test("a folder without permission is refused", .disabled(if: getuid() == 0, "root may all"))
    func forbidden() throws {
        try inFolder { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
            #expect(refusal(folder + "/a.csv").first?.contains("Permission denied") == true)
        }
    }

    @Test("a folder that takes no files is refused", .enabled(if: access("/proc/self", F_OK) == 0))
    func noFiles() {
        #expect(refusal("/proc/self/a.csv").count == 1)
    }

    @Test("a device is refused and left alone", arguments: ["/dev/full", "/dev/null"])
    func device(path: String) throws {
        #expect(refusal(path).first?.contains("not a regular file but a pipe or a device") == true)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test("a link stays a link and its file gets the content")
    func link() throws {
        try inFolder { folder in
            try Data("old".utf8).write(to: URL(filePath: folder + "/real.csv"))
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link.csv",
                withDestinationPath: "real.csv"
            )
            let files = OutputFiles()
            try files.write(folder + "/link.csv") { $0.write("new") }
            try files.publish()
            #expect(try content(folder + "/real.csv") == "new")
            let manager = FileManager.default
            #expect(
                try manager.destinationOfSymbolicLink(atPath: folder + "/link.csv") == "real.csv"
            )
        }
    }

    @Test("a file that only its owner may read stays so")
    func permissions() throws {
        try inFolder { folder in
            let file = folder + "/a.csv"
            try Data("old".utf8).write(to: URL(filePath: file))
            #expect(chmod(file, 0o600) == 0)
            let files = OutputFiles()
            try files.write(file) { $0.write("new") }
            try files.publish()
            var status = stat()
            #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
        }
    }

    @Test("a name that a killed run left behind is passed over")
    func left() throws {
        try inFolder { folder in
            try Data("left".utf8).write(to: URL(filePath: folder + "/.kaoping-\(getpid())-0"))
            let files = OutputFiles()
            try files.write(folder + "/a.csv") { $0.write("new") }
            try files.publish()
            #expect(try content(folder + "/a.csv") == "new")
            #expect(try content(folder + "/.kaoping-\(getpid())-0") == "left")
        }
    }

    @Test("paths of one file are known as such, whether it exists or not")
    func identity() throws {
        try inFolder { folder in
            #expect(
                OutputFiles.identity(folder + "/a.csv") == OutputFiles.identity(folder + "/./a.csv")
            )
            #expect(
                OutputFiles.identity(folder + "/a.csv") != OutputFiles.identity(folder + "/b.csv")
            )
            #expect(OutputFiles.identity("a.csv") == OutputFiles.identity("./a.csv"))
            #expect(OutputFiles.identity("/a.csv") == "/a.csv")
        }
    }

    @Test("a full device takes nothing and the reason is at hand")
    func full() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let isWritten = [UInt8](repeating: 0, count: 10).withUnsafeBytes {
            OutputFiles.writeAll($0, to: descriptor)
        }
        #expect(!isWritten)
        #expect(SystemReason.last.zh == "磁盘空间不足")
    }
}
