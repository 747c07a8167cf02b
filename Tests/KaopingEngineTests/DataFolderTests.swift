import Foundation
import KaopingCore
import Testing

@testable import KaopingEngine
@testable import KaopingProfile

@Suite struct DataFolderTests {
    private func table(_ file: String) -> TableDeclaration {
        TableDeclaration(
            id: "units",
            file: file,
            filePlace: Place(file: "profile.yaml", line: 4, column: 23),
            periodColumn: nil,
            unitColumns: ["id"],
            rows: .one,
            holds: nil,
            columns: []
        )
    }

    private func refusal(_ file: String, in folder: String) throws -> IssuesError {
        let error = try failure { try DataFolder(path: folder, named: [:]).file(of: table(file)) }
        #expect(error.status == .profile)
        #expect(
            error.lines(.en) == [
                "profile.yaml:4:23: the file \"\(file)\" of the table \"units\" is not inside the "
                    + "folder \"\(folder)\" [outside-folder]\n"
                    + "    Put the file there, or name it with --table units=FILE."
            ]
        )
        #expect(
            error.lines(.zh) == [
                "profile.yaml:4:23：数据表“units”的文件“\(file)”不在文件夹“\(folder)”之内 "
                    + "[outside-folder]\n    把文件放进该文件夹，或用 --table units=文件 明确指定。"
            ]
        )
        return error
    }

    @Test("a file is looked for in the folder, and in one below it")
    func inside() throws {
        let desk = try Desk()
        try desk.write("", to: "units.csv")
        try desk.write("", to: "2020/units.csv")
        let folder = DataFolder(path: desk.folder, named: [:])
        #expect(try folder.file(of: table("units.csv")) == desk.folder + "/units.csv")
        #expect(try folder.file(of: table("2020/units.csv")) == desk.folder + "/2020/units.csv")
        // Whether it exists is for the reader to say.
        #expect(try folder.file(of: table("absent.csv")) == desk.folder + "/absent.csv")
        #expect(try DataFolder(path: "", named: [:]).file(of: table("a.csv")) == "a.csv")
    }

    @Test(
        "a path that goes up or starts at the root is refused",
        arguments: ["../units.csv", "2020/../../units.csv", "2020/..", "..", "/etc/passwd"]
    )
    func leaving(file: String) throws {
        let desk = try Desk()
        try desk.write("", to: "2020/units.csv")
        _ = try refusal(file, in: desk.folder)
    }

    @Test("a link that leads out of the folder is refused, one that stays inside is followed")
    func links() throws {
        let (desk, other) = (try Desk(), try Desk())
        try other.write("id\n", to: "units.csv")
        try desk.write("id\n", to: "real.csv")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: desk.folder + "/file.csv",
            withDestinationPath: other.folder + "/units.csv"
        )
        try files.createSymbolicLink(
            atPath: desk.folder + "/folder",
            withDestinationPath: other.folder
        )
        try files.createSymbolicLink(
            atPath: desk.folder + "/near.csv",
            withDestinationPath: "real.csv"
        )
        _ = try refusal("file.csv", in: desk.folder)
        _ = try refusal("folder/units.csv", in: desk.folder)
        let folder = DataFolder(path: desk.folder, named: [:])
        #expect(try folder.file(of: table("near.csv")) == desk.folder + "/near.csv")
    }

    @Test("a folder whose name begins as the data folder's is not inside it")
    func neighbor() throws {
        let desk = try Desk()
        try desk.write("", to: "data/readme")
        try desk.write("", to: "data-secret/units.csv")
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder + "/data/link",
            withDestinationPath: desk.folder + "/data-secret"
        )
        _ = try refusal("link/units.csv", in: desk.folder + "/data")
    }

    @Test("a file that the user names may be anywhere")
    func named() throws {
        let folder = DataFolder(path: "data", named: ["units": "/anywhere/else.csv"])
        #expect(try folder.file(of: table("../units.csv")) == "/anywhere/else.csv")
    }
}
