import Foundation
import KaopingCore
import KaopingYAML
import Testing

@Suite("Reading a file")
struct YAMLFileTests {
    /// Makes a folder for one test and removes it afterwards.
    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    private func refusal(_ path: String, limits: YAMLLimits = YAMLLimits()) -> IssuesError? {
        #expect(throws: IssuesError.self) {
            try YAMLParser.read(path: path, displayName: "p.yaml", limits: limits)
        }
    }

    @Test("its places carry the name to display, and without one the path")
    func names() throws {
        try inFolder { folder in
            let path = folder + "/profile.yaml"
            try Data("a: 1\n".utf8).write(to: URL(filePath: path))
            #expect(try YAMLParser.read(path: path).place.file == path)
            let node = try YAMLParser.read(path: path, displayName: "方案.yaml")
            #expect(node["a"]?.place == Place(file: "方案.yaml", line: 1, column: 4))
        }
    }

    @Test("a file of many blocks arrives whole")
    func manyBlocks() throws {
        try inFolder { folder in
            let path = folder + "/long.yaml"
            let text = String(repeating: "x", count: 200_000)
            try Data("a: \(text)\n".utf8).write(to: URL(filePath: path))
            #expect(try YAMLParser.read(path: path)["a"]?.scalar == text)
        }
    }

    @Test("a missing file is a missing input")
    func missing() throws {
        try inFolder { folder in
            let error = refusal(folder + "/none.yaml")
            #expect(error?.status == .noInput)
            #expect(
                error?.issues.map { $0.description(in: .zh) }
                    == ["p.yaml：找不到文件 [yaml-file-missing]\n    请核对路径和文件名。"]
            )
            #expect(
                error?.issues.map { $0.description(in: .en) }
                    == [
                        "p.yaml: no such file [yaml-file-missing]\n    Check the path and the name."
                    ]
            )
        }
    }

    @Test("a name with a NUL opens no other file")
    func nameWithNUL() throws {
        try inFolder { folder in
            let path = folder + "/a.yaml"
            try Data("a: 1\n".utf8).write(to: URL(filePath: path))
            #expect(refusal(path + "\0.txt")?.issues.map(\.message) == [.yamlFileMissing])
        }
    }

    @Test("a folder is no file")
    func folder() throws {
        try inFolder { folder in
            let error = refusal(folder)
            #expect(error?.status == .noInput)
            #expect(
                error?.issues.first?.description(in: .zh)
                    .hasPrefix("p.yaml：这是文件夹，不是 YAML 文件 [yaml-file-is-folder]") == true
            )
            #expect(
                error?.issues.first?.description(in: .en)
                    .hasPrefix("p.yaml: this is a folder, not a YAML file [yaml-file-is-folder]")
                    == true
            )
        }
    }

    @Test("what the system cannot open is refused with the system's reason")
    func unreadable() throws {
        try inFolder { folder in
            let path = folder + "/loop.yaml"
            try FileManager.default.createSymbolicLink(
                atPath: path,
                withDestinationPath: path
            )
            let error = refusal(path)
            #expect(error?.status == .noInput)
            let reason = String(cString: strerror(ELOOP))
            #expect(
                error?.issues.map { $0.description(in: .en) }
                    == ["p.yaml: the file cannot be read: \(reason) [yaml-file-unreadable]"]
            )
            #expect(
                error?.issues.map { $0.description(in: .zh) }
                    == ["p.yaml：无法读取文件：\(reason) [yaml-file-unreadable]"]
            )
        }
    }

    @Test("a file without permission says so", .enabled(if: geteuid() != 0, "root may read all"))
    func notPermitted() throws {
        try inFolder { folder in
            let path = folder + "/secret.yaml"
            try Data("a: 1\n".utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
            #expect(refusal(path)?.issues.map(\.message) == [.yamlFileNotPermitted])
        }
    }

    @Test("an endless file is refused by its size, as a bad profile")
    func endless() {
        let error = refusal("/dev/zero", limits: YAMLLimits(maxBytes: 1000))
        #expect(error?.status == .profile)
        #expect(error?.issues.map(\.message) == [.yamlTooLarge])
    }
}
