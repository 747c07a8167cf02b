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
}

/// Finds profiles by path, folder or id.
struct ProfileFinder {
    let pluginFolders: [String]

    /// The folders where ids are looked for, in order.
    static var libraries: [String] {
        ["Profiles"] + Environment.paths("KAOPING_PROFILES") + [besideExecutable]
    }

    /// Finds, reads and decodes a profile.
    ///
    /// - Throws: `IssuesError` when there is none, or with all that is wrong with it.
    func load(_ name: String) throws(IssuesError) -> LoadedProfile {
        let file = try ProfileFinder.file(name)
        let node = try YAMLParser.read(path: file)
        let loader = try PluginLoader(linked: ShippedPlugins.tables, folders: pluginFolders)
        let scorers = try loader.registry(naming: ProfileDecoder.pluginNames(in: node))
        let profile = try ProfileDecoder.decode(node, scorers: scorers)
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
        return LoadedProfile(profile: profile, scorers: scorers, folder: folder, file: file)
    }

    /// Returns the file that a path, a folder or an id names.
    static func file(_ name: String) throws(IssuesError) -> String {
        let candidates = [name] + (name.contains("/") ? [] : libraries.map { $0 + "/" + name })
        var looked: [String] = []
        for candidate in candidates where !candidate.isEmpty {
            switch kind(candidate) {
            case .file: return candidate
            case .folder:
                let file = (candidate.hasSuffix("/") ? candidate : candidate + "/") + "profile.yaml"
                if kind(file) == .file { return file }
                looked.append(file)
            case .none: looked.append(candidate)
            }
        }
        let known = profiles().map(\.id)
        throw IssuesError(
            .profileNotFound,
            [
                "name": .text(name),
                "looked": .text(looked.joined(separator: ", ")),
                "suggestion": suggestion(name, known),
            ],
            status: .noInput
        )
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

    /// The profiles in the libraries: id and file, in alphabetical order, the first of an id only.
    static func profiles() -> [(id: String, file: String)] {
        var found: [String: String] = [:]
        for library in libraries {
            for name in entries(library) where found[name] == nil {
                let file = library + "/" + name + "/profile.yaml"
                if kind(file) == .file { found[name] = file }
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
