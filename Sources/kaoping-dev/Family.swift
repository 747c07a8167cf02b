internal import ArgumentParser

/// A family of scorers in the repository, and the files that know of it.
struct Family {
    let name: Name

    /// The target, `KaopingThreshold`.
    var target: String { "Kaoping" + name.camel }
    /// The folder of the scorers.
    var folder: String { "Plugins/" + name.camel }
    private var testFolder: String { "Tests/\(target)Tests" }
    /// The Swift name of the entry, `thresholdPlugin`.
    private var function: String {
        name.camel.prefix(1).lowercased() + name.camel.dropFirst() + "Plugin"
    }

    /// Returns the files to be written for a scorer, and for the family where it is new.
    func created(_ scorer: Name, isNew: Bool) -> [SourceFile] {
        let files = [
            SourceFile(
                path: "\(folder)/\(scorer.camel).swift",
                text: ScorerSkeleton.source(scorer)
            ),
            SourceFile(
                path: "\(testFolder)/\(scorer.camel)Tests.swift",
                text: ScorerSkeleton.tests(scorer, target: target)
            ),
        ]
        guard isNew else { return files }
        let plugin = PluginSkeleton(
            target: target,
            id: "kaoping-" + name.kebab,
            function: function,
            scorer: scorer
        )
        return files + [
            SourceFile(path: pluginFile, text: plugin.source),
            SourceFile(path: pluginTests, text: plugin.tests),
        ]
    }

    private var pluginFile: String { "\(folder)/\(name.camel)Plugin.swift" }
    private var pluginTests: String { "\(testFolder)/\(name.camel)PluginTests.swift" }

    /// Returns the family's files with a scorer listed.
    func additions(of scorer: Name, in repository: Repository) throws -> [SourceFile] {
        let plugin = try edited(pluginFile, "scorers: ", "\(scorer.camel).self", in: repository)
        // The test of the table lists the ids too, unless somebody wrote it otherwise.
        guard let text = try repository.text(pluginTests),
            let tests = ListEdit.adding(
                "\"\(scorer.snake)\"",
                toListAfter: "map(\\.description.id) == ",
                in: text
            )
        else { return [plugin] }
        return [plugin, SourceFile(path: pluginTests, text: tests)]
    }

    /// Returns the files that list the families, with this one listed.
    func registrations(in repository: Repository) throws -> [SourceFile] {
        let manifest = try edited(
            "Package.swift",
            "let families = ",
            "\"\(name.camel)\"",
            in: repository
        )
        let tables = "{\n        "
        let shipped = try edited(
            "Sources/KaopingPlugins/ShippedPlugins.swift",
            tables,
            "\(function)()",
            in: repository
        )
        return [manifest, SourceFile(path: shipped.path, text: importing(in: shipped.text))]
    }

    /// Returns a file of imports with the family's among them, in alphabetical order.
    private func importing(in text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = "internal import " + target
        let place = lines.firstIndex { !$0.hasPrefix("internal import ") || $0 > line }
        lines.insert(line, at: place ?? 0)
        return lines.joined(separator: "\n")
    }

    private func edited(
        _ path: String,
        _ marker: String,
        _ item: String,
        in repository: Repository
    ) throws -> SourceFile {
        guard let text = try repository.text(path),
            let edited = ListEdit.adding(item, toListAfter: marker, in: text)
        else {
            throw ValidationError(
                "nothing was written: \(path) has no list after \"\(marker)\" "
                    + "where \(item) belongs."
            )
        }
        return SourceFile(path: path, text: edited)
    }
}
