internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingProfile
internal import KaopingYAML

#if canImport(Glibc)
    internal import Glibc
#endif

/// A profile that was found and decoded.
struct LoadedProfile {
    let profile: Profile
    let scorers: ScorerRegistry
    /// The folder of the profile's file.
    let folder: String
    let file: String
    /// All files that it was read from, with their bytes: its own, then those of what it extends.
    let sources: [(file: String, bytes: [UInt8])]
    var files: [String] { sources.map(\.file) }
}

/// Finds profiles by path, folder or id.
struct ProfileFinder {
    let pluginFolders: [String]

    /// The folders where ids are looked for, in order.
    static var libraries: [String] {
        ["Profiles"] + Environment.paths("KAOPING_PROFILES") + [besideExecutable]
    }

    /// Finds, reads and decodes a profile, merged into what it extends.
    ///
    /// - Parameters:
    ///   - name: a path, a folder or an id.
    ///   - day: the day by which a version is chosen; nil where there is none.
    /// - Returns: the profile with its scorers and files.
    /// - Throws: `IssuesError` when there is none, or with all that is wrong with it.
    func load(_ name: String, on day: Day? = nil) throws(IssuesError) -> LoadedProfile {
        let file = try ProfileFinder.file(name, on: day)
        var sources: [(file: String, bytes: [UInt8])] = []
        let own = try ProfileFinder.read(file, on: day, &sources)
        let node = try Overlay.resolve(own) { base, place throws(IssuesError) in
            let file = try ProfileFinder.base(base, at: place, on: day)
            return try ProfileFinder.read(file, on: day, &sources)
        }
        let loader = try PluginLoader(linked: ShippedPlugins.tables, folders: pluginFolders)
        let scorers = try loader.registry(naming: ProfileDecoder.pluginNames(in: node))
        let profile = try ProfileDecoder.decode(node, scorers: scorers)
        return LoadedProfile(
            profile: profile,
            scorers: scorers,
            folder: ProfileFinder.folder(of: file),
            file: file,
            sources: sources
        )
    }

    /// Reads a profile's file, which has to be in force on the day.
    private static func read(
        _ file: String,
        on day: Day?,
        _ sources: inout [(file: String, bytes: [UInt8])]
    ) throws(IssuesError) -> YAMLNode {
        let bytes = try YAMLParser.bytes(path: file)
        sources.append((file, bytes))
        let node = try YAMLParser.parse(bytes, file: file)
        let version = try ProfileVersions.version(of: node)
        _ = try ProfileVersions.choose([(file, version.dates, version.place)], on: day)
        return node
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
    }

    // MARK: Names

    /// Returns the file that a path, a folder or an id names: of several versions the one in force.
    static func file(_ name: String, on day: Day? = nil) throws(IssuesError) -> String {
        let versions = try versions(name)
        return versions[try ProfileVersions.choose(versions, on: day)].file
    }

    /// Returns the files of all versions that a path, a folder or an id names.
    static func files(_ name: String) throws(IssuesError) -> [String] {
        try versions(name).map(\.file)
    }

    private static func versions(_ name: String) throws(IssuesError) -> [Version] {
        let candidates = [name] + (name.contains("/") ? [] : libraries.map { $0 + "/" + name })
        let (versions, looked) = try search(candidates)
        guard versions.isEmpty else { return versions }
        throw IssuesError(.profileNotFound, arguments(name, looked), status: .noInput)
    }

    /// Returns the file of a base: an id, or a path from the file that extends it.
    private static func base(
        _ name: String,
        at place: Place,
        on day: Day?
    ) throws(IssuesError) -> String {
        let isPath = name.contains("/") || name.hasSuffix(".yaml")
        let folder = folder(of: place.file)
        let path = name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name
        // Two folders that were copied together stay together.
        let parent = folder.lastIndex(of: "/").map { String(folder[...$0]) }
        let beside = (folder.isEmpty || folder == "." ? "../" : parent ?? "") + name
        let found = libraries.map { $0 + "/" + name }
        let candidates = isPath ? [path] : (found.contains(beside) ? [] : [beside]) + found
        let (versions, looked) = try search(candidates)
        guard versions.isEmpty else {
            return versions[try ProfileVersions.choose(versions, on: day)].file
        }
        throw IssuesError(
            .overlayBaseNotFound,
            at: place,
            arguments(name, looked),
            status: .profile
        )
    }

    private static func arguments(_ name: String, _ looked: [String]) -> [String: Argument] {
        [
            "name": .text(name), "looked": .text(looked.joined(separator: ", ")),
            "suggestion": suggestion(name, profiles().map(\.id)),
        ]
    }

    /// Returns what the first candidate that there is holds, or the places that were looked at.
    private static func search(
        _ candidates: [String]
    ) throws(IssuesError) -> (versions: [Version], looked: [String]) {
        var looked: [String] = []
        for candidate in candidates where !candidate.isEmpty {
            switch kind(candidate) {
            case .file: return ([(candidate, nil, Place(file: candidate))], looked)
            case .folder:
                let folder = candidate.hasSuffix("/") ? candidate : candidate + "/"
                let versions = try versions(in: folder)
                if !versions.isEmpty { return (versions, looked) }
                looked.append(folder + "profile.yaml")
            case .none: looked.append(candidate)
            }
        }
        return ([], looked)
    }

    // MARK: Versions

    private typealias Version = (file: String, dates: EffectiveDates?, place: Place)

    /// Returns those of a folder's files that are versions of its profile: with the id of
    /// `profile.yaml`, or else the only id that there is, or else the folder's name.
    private static func versions(in folder: String) throws(IssuesError) -> [Version] {
        let files = profileFiles(in: folder)
        // One alone is read once, when it is loaded.
        guard files.count > 1 else { return files.map { ($0, nil, Place(file: $0)) } }
        var found: [(id: String?, file: String, dates: EffectiveDates?, place: Place)] = []
        for file in files {
            let version = try ProfileVersions.version(of: YAMLParser.read(path: file))
            found.append((version.id, file, version.dates, version.place))
        }
        let plain = found.first { $0.file == folder + "profile.yaml" }
        let ids = Set(found.map(\.id))
        let name = folder.split(separator: "/").last.map(String.init)
        let id = plain?.id ?? (ids.count == 1 ? found[0].id : name)
        let versions = found.filter { $0.id == id }
        return (versions.isEmpty ? found : versions).map { ($0.file, $0.dates, $0.place) }
    }

    /// The files of a folder that may be profiles, in alphabetical order.
    private static func profileFiles(in folder: String) -> [String] {
        entries(folder).filter { $0.hasPrefix("profile") && $0.hasSuffix(".yaml") }.sorted()
            .map { folder + $0 }.filter { kind($0) == .file }
    }

    private static func suggestion(_ name: String, _ known: [String]) -> Argument {
        if let near = nearest(to: name, among: known) {
            return .both(Bilingual(zh: "是否想用“\(near)”？", en: "Did you mean \"\(near)\"?"))
        }
        return .both(
            Bilingual(
                zh: "用 kaoping profile list 查看现有方案。",
                en: "See `kaoping profile list` for the profiles that there are."
            )
        )
    }

    /// The profiles in the libraries: id and file, in alphabetical order, the first of an id only
    /// but with all its versions.
    static func profiles() -> [(id: String, file: String)] {
        var found: [String: [String]] = [:]
        for library in libraries {
            for name in entries(library) where found[name] == nil {
                let folder = library + "/" + name + "/"
                // What cannot be read is listed, so that its faults are reported.
                let files = (try? versions(in: folder))?.map(\.file) ?? profileFiles(in: folder)
                if !files.isEmpty { found[name] = files }
            }
        }
        return found.sorted { $0.key < $1.key }.flatMap { id, files in files.map { (id, $0) } }
    }

    private static func entries(_ folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private enum Kind {
        case file
        case folder
        case none
    }

    private static func kind(_ path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .none }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    private static var besideExecutable: String {
        guard let path = realpath("/proc/self/exe", nil) else { return "Profiles" }
        defer { free(path) }
        let executable = String(cString: path)
        let folder = executable.lastIndex(of: "/").map { executable[..<$0] } ?? ""
        return folder + "/Profiles"
    }
}
