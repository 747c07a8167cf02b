public import KaopingCore
public import KaopingProfile
internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Finds, opens and checks plugins, and puts their scorers into a registry.
public struct PluginLoader: Sendable {
    /// The prefix of the ids of the shipped plugins, whose scorers need no prefix of their own.
    static let shippedPrefix = "kaoping-"

    private let linked: [PluginTable]
    private let folders: [String]

    /// Creates a loader.
    ///
    /// - Parameters:
    ///   - linked: the tables of the plugins that are linked in.
    ///   - folders: where libraries are looked for, in order.
    /// - Throws: `IssuesError` when a folder does not exist or a linked plugin is not of this
    ///   version.
    public init(linked: [UnsafeRawPointer], folders: [String]) throws(IssuesError) {
        self.folders = folders
        let absent = folders.filter { !PluginLoader.isFolder($0) }
        guard absent.isEmpty else {
            throw IssuesError(
                absent.map { Issue(.pluginNoFolder, at: Place(file: $0)) },
                status: .noInput
            )
        }
        var tables: [PluginTable] = []
        for pointer in linked {
            tables.append(try PluginLoader.read(pointer, file: "kaoping"))
        }
        self.linked = tables
    }

    /// Returns the scorers of the linked plugins and of the outside plugins that a profile names.
    ///
    /// A library in the folders takes the place of the linked plugin of the same id when the
    /// profile names it.
    ///
    /// - Parameter names: the plugins' ids and where the profile names them.
    /// - Returns: the registry.
    /// - Throws: `IssuesError` with every plugin that is missing, unfit or clashing.
    public func registry(
        naming names: [(name: String, place: Place)] = []
    ) throws(IssuesError) -> ScorerRegistry {
        var issues: [Issue] = []
        var loaded: [(table: PluginTable, file: String?)] = []
        for (name, place) in names {
            do throws(IssuesError) {
                guard let library = try library(for: name, at: place) else { continue }
                loaded.append((try load(library, naming: name, at: place), library))
            } catch {
                issues += error.issues
            }
        }
        let replaced = Set(loaded.map(\.table.id))
        let all = linked.filter { !replaced.contains($0.id) }.map { ($0, nil) } + loaded
        var registry = ScorerRegistry()
        for (table, file) in all {
            issues += PluginLoader.add(table, file: file, to: &registry)
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .profile) }
        return registry
    }

    /// Returns the library of a plugin; nil when it is linked in and no folder has it.
    private func library(for name: String, at place: Place) throws(IssuesError) -> String? {
        let wanted = PluginLoader.folded(name)
        // A folder may be named on the command line and in the environment as well.
        let once = folders.indices.filter { !folders[..<$0].contains(folders[$0]) }
        let found = once.map { folders[$0] }.flatMap { folder in
            PluginLoader.libraries(in: folder)
                .filter { PluginLoader.folded(PluginLoader.targetName($0)) == wanted }
                .map { folder + "/" + $0 }
        }
        if found.count > 1 {
            throw IssuesError(
                .pluginAmbiguous,
                at: place,
                ["plugin": .text(name), "files": .text(found.joined(separator: ", "))],
                status: .profile
            )
        }
        if found.isEmpty && !linked.contains(where: { $0.id == name }) {
            let list = folders.joined(separator: ", ")
            throw IssuesError(
                .pluginNotFound,
                at: place,
                [
                    "plugin": .text(name), "file": .text(PluginLoader.fileName(name)),
                    "folders": folders.isEmpty
                        ? .both(Bilingual(zh: "（未指定）", en: "(none given)")) : .text(list),
                ],
                status: .profile
            )
        }
        return found.first
    }

    private func load(
        _ file: String,
        naming name: String,
        at place: Place
    ) throws(IssuesError) -> PluginTable {
        // Never unloaded: Swift code does not survive it.
        guard let handle = dlopen(file, RTLD_NOW | RTLD_LOCAL | Int32(RTLD_NODELETE)) else {
            let reason = dlerror().map { String(cString: $0) } ?? ""
            throw IssuesError(
                .pluginNotALibrary,
                at: place,
                ["file": .text(file), "reason": .text(reason)],
                status: .profile
            )
        }
        let target = PluginLoader.targetName(file.split(separator: "/").last.map(String.init) ?? "")
        let symbol = "kp_plugin_v1_" + target
        guard let address = dlsym(handle, symbol) else {
            throw IssuesError(
                .pluginNoSymbol,
                at: place,
                ["file": .text(file), "symbol": .text(symbol)],
                status: .profile
            )
        }
        typealias Entry = @convention(c) () -> UnsafeRawPointer?
        guard let table = unsafeBitCast(address, to: Entry.self)() else {
            throw IssuesError(
                .pluginNoTable,
                at: place,
                ["file": .text(file), "symbol": .text(symbol)],
                status: .profile
            )
        }
        let plugin = try PluginLoader.read(table, file: file, at: place)
        guard plugin.id == name else {
            throw IssuesError(
                .pluginOtherID,
                at: place,
                ["file": .text(file), "found": .text(plugin.id), "plugin": .text(name)],
                status: .profile
            )
        }
        return plugin
    }

    private static func read(
        _ table: UnsafeRawPointer,
        file: String,
        at place: Place? = nil
    ) throws(IssuesError) -> PluginTable {
        do throws(PluginTable.Fault) {
            return try PluginTable(table)
        } catch {
            switch error {
            case .version(let found, let expected):
                throw IssuesError(
                    .pluginVersion,
                    at: place,
                    ["file": .text(file), "found": "\(found)", "expected": "\(expected)"],
                    status: .profile
                )
            case .size(let name, let found, let expected):
                throw IssuesError(
                    .pluginSize,
                    at: place,
                    [
                        "file": .text(file), "struct": .text(name), "found": "\(found)",
                        "expected": "\(expected)",
                    ],
                    status: .profile
                )
            case .scorer(let index):
                throw IssuesError(
                    .pluginScorer,
                    at: place,
                    ["file": .text(file), "number": "\(index + 1)"],
                    status: .profile
                )
            }
        }
    }

    /// Adds a plugin's scorers: shipped ones under their own id, others behind the plugin's id.
    private static func add(
        _ table: PluginTable,
        file: String?,
        to registry: inout ScorerRegistry
    ) -> [Issue] {
        let origin = ScorerRegistry.Origin(plugin: table.id, version: table.version, file: file)
        let prefix = table.id.hasPrefix(shippedPrefix) ? "" : table.id + "/"
        return table.scorers.compactMap { handle in
            let id = prefix + handle.description.id
            guard let present = registry.add(id, handle, origin) else { return nil }
            return Issue(
                .pluginClash,
                at: file.map { Place(file: $0) },
                [
                    "id": .text(id), "plugin": .text(table.id),
                    "other": .text(present.origin.plugin),
                    "file": .text(present.origin.file ?? "kaoping"),
                ]
            )
        }
    }

    // MARK: Files

    private static func isFolder(_ path: String) -> Bool {
        guard let directory = opendir(path) else { return false }
        closedir(directory)
        return true
    }

    /// The libraries in a folder, in alphabetical order.
    private static func libraries(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix("lib"), name.hasSuffix(".so") { names.append(name) }
        }
        return names.sorted()
    }

    /// `libAcmeSeasonal.so` is of the target `AcmeSeasonal`.
    private static func targetName(_ file: String) -> String {
        String(file.dropFirst(3).dropLast(3))
    }

    /// `acme-seasonal` and `AcmeSeasonal` are the same name.
    private static func folded(_ name: String) -> String {
        name.filter { $0 != "-" && $0 != "_" }.lowercased()
    }

    /// The file that is looked for: `acme-seasonal` is `libAcmeSeasonal.so`.
    private static func fileName(_ name: String) -> String {
        let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return "lib" + words.joined() + ".so"
    }
}
