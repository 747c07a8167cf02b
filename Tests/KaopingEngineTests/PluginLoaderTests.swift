import Foundation
import KaopingCore
import KaopingPlugins
import KaopingProfile
import KaopingReport
import KaopingYAML
import ScorerABI
import ScorerKit
import Testing

@testable import KaopingEngine

/// Compiles the fixtures into plugins.
enum Compiler {
    struct Failure: Error {
        let text: String
    }

    private static var fixtures: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures")
    }

    private static var header: String {
        fixtures.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/ScorerABI/include").path
    }

    /// The Swift toolchain has clang; any C compiler will do.
    private static func find() throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["/usr/bin"]
        let candidates = ["clang", "cc", "gcc"].flatMap { name in folders.map { $0 + "/" + name } }
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
            "a C compiler is needed"
        )
    }

    /// Compiles a fixture into `libTARGET.so` in a folder; returns the library's path.
    @discardableResult
    static func compile(
        _ source: String,
        as target: String,
        into folder: String,
        defining macros: [String] = []
    ) throws -> String {
        let library = folder + "/lib" + target + ".so"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try find())
        process.arguments =
            ["-shared", "-fPIC", "-std=c11", "-Wall", "-Werror", "-Wno-unused", "-I", header]
            + macros.map { "-D" + $0 }
            + [fixtures.appendingPathComponent(source).path, "-o", library, "-lm"]
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(text: text) }
        return library
    }

    /// Compiles the plugin with one fault.
    static func faulty(
        _ target: String,
        id: String,
        into folder: String,
        _ macros: [String] = []
    ) throws -> String {
        try compile(
            "Faulty.c",
            as: target,
            into: folder,
            defining: ["ENTRY=kp_plugin_v1_" + target, "PLUGIN_ID=\"" + id + "\""] + macros
        )
    }
}

@Suite struct PluginLoaderTests {
    /// Loads what a profile names on line 3 and returns the error.
    private func refusal(
        _ names: String,
        in folders: [String],
        linked: [UnsafeRawPointer] = []
    ) throws -> IssuesError {
        let yaml = "language: 1\nprofile: trial\nplugins: [\(names)]\n"
        let node = try YAMLParser.parse(Array(yaml.utf8), file: "profile.yaml")
        let error = try failure {
            try PluginLoader(linked: linked, folders: folders)
                .registry(naming: ProfileDecoder.pluginNames(in: node))
        }
        #expect(error.status == .profile && error.status.rawValue == 78)
        return error
    }

    // MARK: A plugin in plain C

    private static let acme = Desk.profile(
        """
        plugins: [acme]
        criteria:
          - {id: x, points: 20, of: a, score: {acme/scaled: {factor: 2}}}
          - {id: y, points: 20, of: b, score: acme/to_best}
          - {id: z, points: 60, of: c, score: {acme/scaled: "a / 2"}}
        """
    )

    @Test("a plugin in plain C loads and scores, with a parameter, a column and a summary")
    func plainC() throws {
        let desk = try Desk()
        try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        try desk.write("id,a,b,c\nu,4,10,3\nv,6,,1\nw,1,40,2\n", to: "units.csv")
        var request = try desk.request(
            Self.acme,
            linked: ShippedPlugins.tables,
            plugins: [desk.folder]
        )
        request.blockRows = 1
        let book = try Evaluation.run(request)
        expect(book.scores("x"), [4 * 2, 6 * 2, 1 * 2])
        // The highest b is 40, full marks are 20.
        expect(book.scores("y"), [20 * (10 / 40.0), none, 20 * (40 / 40.0)])
        expect(book.scores("z"), [3 * (4 / 2.0), 1 * (6 / 2.0), 2 * (1 / 2.0)])
        expect(book.scores(), [8 + 5 + 6, none, 2 + 20 + 1])
        #expect(book.states() == [.scored, .notAvailable, .scored])
        let origin = ScorerRegistry.Origin(
            plugin: "acme",
            version: "2.1.0",
            file: desk.folder + "/libAcme.so"
        )
        #expect(book.plugins.first == origin)
    }

    @Test("a scorer in C reads grouped columns and text with its dictionary")
    func grouped() throws {
        let desk = try Desk()
        try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        let registry = try PluginLoader(linked: [], folders: [desk.folder])
            .registry(naming: [("acme", Place(file: "p"))])
        let handle = try #require(registry["acme/tally"]?.handle)
        #expect(handle.description.takes == [.number, .text, .grouped])
        // Three units with 2, 0 and 3 entries; the last but one is missing.
        let numbers: [Double] = [1, 2, 10, .nan, 30]
        let states: [UInt8] = [0, 0, 0, ScorerState.notAvailable.rawValue, 0]
        let offsets: [Int64] = [0, 2, 2, 5]
        let codes: [Int32] = [-1, 0, 1]
        let dictionary = TextDictionary(["single", "double"])
        let (values, found) = (Buffer<Double>(count: 3), Buffer<UInt8>(count: 3))
        var scores = kp_scores()
        scores.struct_size = UInt32(MemoryLayout<kp_scores>.size)
        scores.values = values.base
        scores.states = found.base
        try numbers.withUnsafeBufferPointer { numbers in
            try states.withUnsafeBufferPointer { states in
                try offsets.withUnsafeBufferPointer { offsets in
                    try codes.withUnsafeBufferPointer { codes in
                        var entries = kp_column(
                            numbers: numbers.baseAddress,
                            count: 5,
                            states: states.baseAddress
                        )
                        entries.offsets = offsets.baseAddress
                        var words = kp_column(numbers: nil, count: 3, states: nil)
                        words.kind = UInt32(KP_COLUMN_TEXT)
                        words.codes = codes.baseAddress
                        words.dictionary = UnsafePointer(dictionary.texts)
                        words.dictionary_count = 2
                        try [entries, words].withUnsafeBufferPointer { columns in
                            var block = kp_block(
                                struct_size: UInt32(MemoryLayout<kp_block>.size),
                                reserved: 0,
                                rows: 3,
                                columns: columns.baseAddress,
                                column_count: 2,
                                counts: nil
                            )
                            let pack = ParameterPack([], childCount: 2)
                            let unscored = try handle.score(
                                pack,
                                block: &block,
                                summary: nil,
                                into: &scores
                            )
                            #expect(unscored == 0)
                        }
                    }
                }
            }
        }
        // No word, "single", and "double".
        expect(values.array, [1 + 2, 0, (10 + 30) * 2])
    }

    @Test(
        "what a scorer in C objects to when parameters are checked reaches the user with its place"
    )
    func objects() throws {
        let desk = try Desk()
        try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        let yaml = Self.acme.replacingOccurrences(of: "factor: 2", with: "factor: 10")
        let error = try failure {
            try desk.request(yaml, linked: ShippedPlugins.tables, plugins: [desk.folder])
        }
        #expect(error.status == .profile)
        expect(
            error,
            en: "profile.yaml:7:62: the scorer \"acme/scaled\" refuses its parameters: "
                + "the factor must not be above 9 [scorer-refuses]",
            zh: "profile.yaml:7:62：评分器“acme/scaled”不接受这些参数：系数不得超过9 [scorer-refuses]"
        )
    }

    @Test("a scorer in C that fails on the data stops the run with its own words")
    func fails() throws {
        let desk = try Desk()
        try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        try desk.write("id,a,b,c\nu,4,10,3\nv,13,20,1\n", to: "units.csv")
        let request = try desk.request(
            Self.acme,
            linked: ShippedPlugins.tables,
            plugins: [desk.folder]
        )
        let error = try failure { try Evaluation.run(request) }
        #expect(error.status == .software)
        expect(
            error,
            en: "profile.yaml:7:40: the scorer \"acme/scaled\" failed on \"a\": met a 13 "
                + "[plugin-scorer-failed]",
            zh: "profile.yaml:7:40：评分器“acme/scaled”计算“a”时出错：遇到13 [plugin-scorer-failed]"
        )
    }

    @Test(
        "a scorer that calls nan, infinity or an unknown state scored passes no number on",
        arguments: [1, 3, 100]
    )
    func careless(blockRows: Int) throws {
        let desk = try Desk()
        try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        try desk.write(
            "id,a,b,c\n1,1,1,1\n2,2,1,1\n3,3,1,1\n4,4,1,1\n5,5,1,1\n6,6,1,1\n",
            to: "units.csv"
        )
        let yaml = Desk.profile(
            """
            plugins: [acme]
            criteria:
              - {id: x, points: 50, of: a, score: acme/careless}
              - {id: y, points: 50, of: b, score: {at_least: 0}}
            """
        )
        var request = try desk.request(
            yaml,
            linked: ShippedPlugins.tables,
            plugins: [desk.folder]
        )
        request.blockRows = blockRows
        let book = try Evaluation.run(request)
        expect(book.scores("x"), [none, none, none, none, none, 6])
        expect(book.scores(), [none, none, none, none, none, 6 + 50])
        let states: [ScorerState] = [
            .inconclusive, .inconclusive, .inconclusive, .notRated, .inconclusive, .scored,
        ]
        #expect(book.states("x") == states && book.states() == states)
        expect(book.ranks, [none, none, none, none, none, 1])
    }

    // MARK: The same bytes both ways

    @Test("shipped scorers give the same bytes linked in and loaded from their libraries")
    func bothWays() throws {
        let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = URL(fileURLWithPath: executable).deletingLastPathComponent().path
        let names = ["Normalize", "Threshold", "Aggregate", "StarRating"]
        for name in names {
            let file = folder + "/libKaoping" + name + ".so"
            try #require(FileManager.default.fileExists(atPath: file), "\(file) is not built")
        }
        let desk = try Desk()
        try desk.write(Mixture.table(units: 1_500), to: "units.csv")
        let inside = try Evaluation.run(desk.request(Mixture.profile))
        let named =
            "plugins: [kaoping-normalize, kaoping-threshold, kaoping-aggregate, kaoping-star-rating]\n"
        let outside = try Evaluation.run(
            desk.request(Mixture.profile + named, plugins: [folder])
        )
        #expect(inside.plugins.allSatisfy { $0.file == nil })
        #expect(
            outside.plugins.compactMap(\.file)
                == ["Aggregate", "Normalize", "StarRating", "Threshold"].map {
                    folder + "/libKaoping" + $0 + ".so"
                }
        )
        #expect(Fingerprint(outside) == Fingerprint(inside))
        #expect(csv(outside) == csv(inside) && csv(inside).count > 100_000)
    }

    private func csv(_ book: ScoreBook) -> [UInt8] {
        var bytes: [UInt8] = []
        let sink = ByteSink { bytes += $0 }
        CSVReporter.write(Report(book, columns: ReportColumn.usual(book), language: .en), to: sink)
        return bytes
    }

    @Test("the linked plugin stands in where no folder has the library that a profile names")
    func linkedByName() throws {
        let loader = try PluginLoader(linked: ShippedPlugins.tables, folders: [])
        let registry = try loader.registry(naming: [("kaoping-normalize", Place(file: "p"))])
        #expect(registry["min_max"]?.origin.file == nil)
        #expect(registry["min_max"]?.origin.plugin == "kaoping-normalize")
    }

    // MARK: Libraries that are unfit

    private static let hint = (
        en: "Build the plugin again with the ScorerABI.h or ScorerKit of this kaoping.",
        zh: "用本版本 kaoping 的 ScorerABI.h 或 ScorerKit 重新编译插件。"
    )

    @Test("a plugin of another version of the boundary is refused")
    func version() throws {
        let desk = try Desk()
        let file = try Compiler.faulty("Old", id: "old", into: desk.folder, ["VERSION=7u"])
        expect(
            try refusal("old", in: [desk.folder]),
            en: "profile.yaml:3:11: \(file) speaks version 7 of the plugin interface, expected 1 "
                + "[plugin-version]\n    " + Self.hint.en,
            zh: "profile.yaml:3:11：\(file) 的插件接口版本为 7，应为 1 [plugin-version]\n    "
                + Self.hint.zh
        )
    }

    @Test("a struct of another size is refused: the plugin's and a scorer's")
    func size() throws {
        let desk = try Desk()
        let plugin = MemoryLayout<kp_plugin>.size
        let scorer = MemoryLayout<kp_scorer>.size
        let wide = try Compiler.faulty("Wide", id: "wide", into: desk.folder, ["PLUGIN_SIZE=999"])
        expect(
            try refusal("wide", in: [desk.folder]),
            en: "profile.yaml:3:11: kp_plugin in \(wide) has 999 bytes, expected \(plugin) "
                + "[plugin-size]\n    " + Self.hint.en,
            zh: "profile.yaml:3:11：\(wide) 的 kp_plugin 为 999 字节，应为 \(plugin) 字节 "
                + "[plugin-size]\n    " + Self.hint.zh
        )
        let slim = try Compiler.faulty("Slim", id: "slim", into: desk.folder, ["SCORER_SIZE=8"])
        expect(
            try refusal("slim", in: [desk.folder]),
            en: "profile.yaml:3:11: kp_scorer in \(slim) has 8 bytes, expected \(scorer) "
                + "[plugin-size]\n    " + Self.hint.en,
            zh: "profile.yaml:3:11：\(slim) 的 kp_scorer 为 8 字节，应为 \(scorer) 字节 "
                + "[plugin-size]\n    " + Self.hint.zh
        )
    }

    @Test("a library without the entry function of its own name is refused")
    func symbol() throws {
        let desk = try Desk()
        let file = desk.folder + "/libNoEntry.so"
        _ = try Compiler.faulty("Other", id: "no-entry", into: desk.folder)
        try FileManager.default.moveItem(atPath: desk.folder + "/libOther.so", toPath: file)
        expect(
            try refusal("no-entry", in: [desk.folder]),
            en: "profile.yaml:3:11: \(file) has no entry function kp_plugin_v1_NoEntry "
                + "[plugin-no-symbol]\n    The file's name decides: libNAME.so exports "
                + "kp_plugin_v1_NAME.",
            zh: "profile.yaml:3:11：\(file) 没有入口函数 kp_plugin_v1_NoEntry [plugin-no-symbol]\n"
                + "    入口函数名由文件名决定：libNAME.so 应导出 kp_plugin_v1_NAME。"
        )
    }

    @Test("a text file with a library's name is refused with what the system says of it")
    func notALibrary() throws {
        let desk = try Desk()
        let file = try desk.write("not a library at all", to: "libText.so")
        let error = try refusal("text", in: [desk.folder])
        let reason = error.issues[0].arguments["reason"]?.description(in: .en) ?? ""
        #expect(reason.contains("libText.so") && reason.count > file.count)
        expect(
            error,
            en: "profile.yaml:3:11: \(file) cannot be opened as a plugin: \(reason) "
                + "[plugin-not-a-library]\n    A plugin is a dynamic library built for this machine.",
            zh: "profile.yaml:3:11：\(file) 不能作为插件打开：\(reason) [plugin-not-a-library]\n"
                + "    插件是为本机编译的动态库。"
        )
    }

    @Test("a folder of plugins that is not there is named, whatever the profile says")
    func noFolder() {
        let error = #expect(throws: IssuesError.self) {
            try PluginLoader(linked: [], folders: ["/usr", "/no/such/folder"])
        }
        #expect(error?.status == .noInput)
        #expect(
            error?.issues.map { $0.description(in: .en) } == [
                "/no/such/folder: there is no such folder of plugins, or it cannot be opened "
                    + "[plugin-no-folder]\n    Check --plugins and KAOPING_PLUGIN_PATH."
            ]
        )
        #expect(
            error?.issues.map { $0.description(in: .zh) } == [
                "/no/such/folder：没有这个插件文件夹，或无法打开 [plugin-no-folder]\n"
                    + "    检查 --plugins 与环境变量 KAOPING_PLUGIN_PATH。"
            ]
        )
    }

    @Test("a plugin that is nowhere: the file expected and the folders looked in")
    func notFound() throws {
        let desk = try Desk()
        expect(
            try refusal("acme-seasonal", in: [desk.folder, "/usr"]),
            en: "profile.yaml:3:11: plugin \"acme-seasonal\" not found: expected the file "
                + "libAcmeSeasonal.so, looked in \(desk.folder), /usr [plugin-not-found]\n"
                + "    Name the plugin's folder with --plugins DIR or KAOPING_PLUGIN_PATH.",
            zh: "profile.yaml:3:11：找不到插件“acme-seasonal”：应有文件 libAcmeSeasonal.so，已查找 "
                + "\(desk.folder), /usr [plugin-not-found]\n"
                + "    用 --plugins 文件夹 或环境变量 KAOPING_PLUGIN_PATH 指明插件所在位置。"
        )
        let without = try refusal("acme-seasonal", in: [])
        #expect(without.lines(.en)[0].contains("looked in (none given) [plugin-not-found]"))
        #expect(without.lines(.zh)[0].contains("已查找 （未指定） [plugin-not-found]"))
    }

    @Test("a plugin's name is looked up among libraries and never taken as a path")
    func path() throws {
        let desk = try Desk()
        try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        try desk.write("", to: "inside/readme")
        let error = try refusal("\"../acme\"", in: [desk.folder + "/inside"])
        #expect(error.codes == ["plugin-not-found"])
    }

    @Test("an entry function that returns nothing is refused")
    func noTable() throws {
        let desk = try Desk()
        let file = try Compiler.faulty("Void", id: "void", into: desk.folder, ["NO_TABLE"])
        expect(
            try refusal("void", in: [desk.folder]),
            en: "profile.yaml:3:11: the entry function kp_plugin_v1_Void of \(file) returned no "
                + "table [plugin-no-table]",
            zh: "profile.yaml:3:11：\(file) 的入口函数 kp_plugin_v1_Void 没有返回评分器表 "
                + "[plugin-no-table]"
        )
    }

    @Test("a plugin that calls itself something else than its file is refused")
    func otherID() throws {
        let desk = try Desk()
        let file = try Compiler.faulty("Mask", id: "somebody-else", into: desk.folder)
        expect(
            try refusal("mask", in: [desk.folder]),
            en: "profile.yaml:3:11: \(file) calls itself \"somebody-else\", the profile names "
                + "\"mask\" [plugin-other-id]",
            zh: "profile.yaml:3:11：\(file) 自称“somebody-else”，方案中为“mask” [plugin-other-id]"
        )
    }

    @Test("a scorer that lacks a function is refused", arguments: ["SCORE", "CHECK", "OBSERVE"])
    func noFunction(function: String) throws {
        let desk = try Desk()
        let target = "No" + function.capitalized
        let id = "no-" + function.lowercased()
        let file = try Compiler.faulty(target, id: id, into: desk.folder, ["NO_" + function])
        expect(
            try refusal(id, in: [desk.folder]),
            en:
                "profile.yaml:3:11: scorer number 1 of \(file) is not whole: a function is missing, "
                + "or its description has a number that means nothing here [plugin-scorer]",
            zh: "profile.yaml:3:11：\(file) 的第 1 个评分器不完整：缺少函数或自述无法理解 [plugin-scorer]"
        )
    }

    // MARK: Clashes

    @Test("one plugin in two folders is refused with both files, and one folder named twice is one")
    func ambiguous() throws {
        let (desk, other) = (try Desk(), try Desk())
        let first = try Compiler.compile("Acme.c", as: "Acme", into: desk.folder)
        let second = try Compiler.compile("Acme.c", as: "Acme", into: other.folder)
        expect(
            try refusal("acme", in: [desk.folder, other.folder]),
            en: "profile.yaml:3:11: there are several files of the plugin \"acme\": \(first), "
                + "\(second) [plugin-ambiguous]\n    Keep one of them, or name only one folder.",
            zh: "profile.yaml:3:11：插件“acme”有多个文件：\(first), \(second) [plugin-ambiguous]\n"
                + "    只保留一个，或只指定一个文件夹。"
        )
        let loader = try PluginLoader(linked: [], folders: [desk.folder, desk.folder])
        let registry = try loader.registry(naming: [("acme", Place(file: "p"))])
        #expect(registry.ids == ["acme/careless", "acme/scaled", "acme/tally", "acme/to_best"])
    }

    @Test("a plugin that lists a scorer twice clashes with itself")
    func twice() throws {
        let desk = try Desk()
        let file = try Compiler.faulty("Twin", id: "twin", into: desk.folder, ["COPIES=2"])
        expect(
            try refusal("twin", in: [desk.folder]),
            en: "\(file): the scorer \"twin/same\" of the plugin \"twin\" is already there from "
                + "\"twin\" (\(file)) [plugin-clash]\n"
                + "    Only one of them can be used: change the id or leave one plugin out.",
            zh: "\(file)：插件“twin”的评分器“twin/same”与“twin”（\(file)）重复 [plugin-clash]\n"
                + "    两者中只能使用一个；请修改评分器编号或去掉一个插件。"
        )
    }

    @Test("an outside plugin that takes a shipped scorer's id is refused")
    func shippedID() throws {
        let desk = try Desk()
        let file = try Compiler.faulty(
            "KaopingExtra",
            id: "kaoping-extra",
            into: desk.folder,
            ["SCORER_ID=\"min_max\""]
        )
        expect(
            try refusal("kaoping-extra", in: [desk.folder], linked: ShippedPlugins.tables),
            en: "\(file): the scorer \"min_max\" of the plugin \"kaoping-extra\" is already there "
                + "from \"kaoping-normalize\" (kaoping) [plugin-clash]\n"
                + "    Only one of them can be used: change the id or leave one plugin out.",
            zh: "\(file)：插件“kaoping-extra”的评分器“min_max”与“kaoping-normalize”（kaoping）重复 "
                + "[plugin-clash]\n    两者中只能使用一个；请修改评分器编号或去掉一个插件。"
        )
    }

    @Test("everything that is wrong with several plugins is told at once")
    func together() throws {
        let desk = try Desk()
        _ = try Compiler.faulty("Old", id: "old", into: desk.folder, ["VERSION=7u"])
        let error = try refusal("old, absent", in: [desk.folder])
        #expect(error.codes == ["plugin-version", "plugin-not-found"])
        #expect(error.issues.map { $0.place?.column } == [11, 16])
    }

    @Test("a linked plugin of another version is refused as well")
    func linkedVersion() throws {
        var table = kp_plugin()
        table.abi_version = 9
        let error = try withUnsafePointer(to: &table) { pointer in
            try failure { try PluginLoader(linked: [UnsafeRawPointer(pointer)], folders: []) }
        }
        #expect(error.lines()[0].hasPrefix("kaoping speaks version 9 of the plugin interface"))
    }
}
