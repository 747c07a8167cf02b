internal import ArgumentParser
internal import Foundation

/// The repository's files by their paths from its root.
struct Repository {
    /// The root folder.
    let root: String

    /// Creates a repository from the current folder, which must be the root of one of Kaoping.
    static func current() throws -> Repository {
        let repository = Repository(root: FileManager.default.currentDirectoryPath)
        guard repository.isKaoping else {
            throw ValidationError(
                "\(repository.root) is not the root of Kaoping's repository: "
                    + "go to the folder with Package.swift, Sources and Plugins, and run it there."
            )
        }
        return repository
    }

    /// Whether the folder is Kaoping's.
    var isKaoping: Bool {
        ["Package.swift", "Plugins", "Sources/ScorerKit"].allSatisfy(has)
    }

    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }

    /// Returns a file's text; nil when there is no such file.
    func text(_ path: String) throws -> String? {
        guard has(path) else { return nil }
        return try String(contentsOf: url(path), encoding: .utf8)
    }

    /// Writes files whole, with the folders they need.
    func write(_ files: [SourceFile]) throws {
        for file in files {
            let target = url(file.path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: target, options: .atomic)
        }
    }

    /// Refuses files that are there already, all of them at once.
    func refuseToOverwrite(_ paths: [String]) throws {
        let present = paths.filter(has)
        guard present.isEmpty else {
            throw ValidationError(
                "nothing was written, because it is there already: "
                    + present.joined(separator: ", ")
                    + ". Choose another name, or move what is there out of the way."
            )
        }
    }

    private func url(_ path: String) -> URL {
        URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: root, isDirectory: true))
    }
}

/// A file to be written.
struct SourceFile: Equatable {
    /// The path from the root.
    let path: String
    /// The whole text.
    let text: String
}
