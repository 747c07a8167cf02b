/// The files of a new plugin's package.
struct PluginPackage {
    /// Where Kaoping comes from.
    enum Kaoping: Equatable {
        /// A folder with the repository.
        case folder(String)
        /// A repository; with the lowest version, or the branch `main`.
        case repository(String, from: String?)
    }

    let name: Name
    let kaoping: Kaoping
    /// The scorer that the package begins with.
    private let scorer: Name

    init?(name: Name, kaoping: Kaoping) {
        guard let scorer = Name("target-share") else { return nil }
        self.name = name
        self.kaoping = kaoping
        self.scorer = scorer
    }

    var files: [SourceFile] {
        let plugin = PluginSkeleton(
            target: name.camel,
            id: name.kebab,
            function: name.camel.prefix(1).lowercased() + name.camel.dropFirst() + "Plugin",
            scorer: scorer
        )
        let (sources, tests) = ("Sources/\(name.camel)/", "Tests/\(name.camel)Tests/")
        return [
            SourceFile(path: "Package.swift", text: manifest),
            SourceFile(path: "README.md", text: readme),
            SourceFile(path: ".gitignore", text: ".build/\n"),
            SourceFile(path: sources + "\(name.camel)Plugin.swift", text: plugin.source),
            SourceFile(
                path: sources + "\(scorer.camel).swift",
                text: ScorerSkeleton.source(scorer)
            ),
            SourceFile(path: tests + "\(name.camel)PluginTests.swift", text: plugin.tests),
            SourceFile(
                path: tests + "\(scorer.camel)Tests.swift",
                text: ScorerSkeleton.tests(scorer, target: name.camel)
            ),
        ]
    }

    /// How the package names Kaoping as a dependency.
    private var dependency: String {
        switch kaoping {
        case .folder(let path): "path: \"\(path)\""
        case .repository(let url, let version?): "url: \"\(url)\", from: \"\(version)\""
        case .repository(let url, nil): "url: \"\(url)\", branch: \"main\""
        }
    }

    /// What SwiftPM calls the dependency: the last part of its address.
    private var identity: String {
        let address =
            switch kaoping {
            case .folder(let path): path
            case .repository(let url, _): url
            }
        let last = address.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? "kaoping"
        return (last.hasSuffix(".git") ? String(last.dropLast(4)) : last).lowercased()
    }

    private var manifest: String {
        """
        // swift-tools-version: 6.2

        import PackageDescription

        let package = Package(
            name: "\(name.kebab)",
            products: [
                // The host looks for lib\(name.camel).so, which is the product's name.
                .library(name: "\(name.camel)", type: .dynamic, targets: ["\(name.camel)"])
            ],
            dependencies: [
                // Without its traits Kaoping brings ScorerKit and nothing else.
                .package(\(dependency), traits: [])
            ],
            targets: [
                .target(
                    name: "\(name.camel)",
                    dependencies: [.product(name: "ScorerKit", package: "\(identity)")]
                ),
                .testTarget(
                    name: "\(name.camel)Tests",
                    dependencies: [
                        "\(name.camel)", .product(name: "ScorerKit", package: "\(identity)"),
                    ]
                ),
            ],
            swiftLanguageModes: [.v6]
        )

        """
    }

    private var readme: String {
        """
        # \(name.camel)

        A plugin for Kaoping (考评): scorers that a profile may name.

        ```sh
        swift test                # the scorers' tests
        swift build -c release    # writes .build/release/lib\(name.camel).so
        kaoping run PROFILE --plugins .build/release
        ```

        A profile names the plugin, and its scorers behind the plugin's id:

        ```yaml
        plugins: [\(name.kebab)]
        # in a criterion
        score: {\(name.kebab)/\(scorer.snake): 50}
        ```

        `Sources/\(name.camel)/\(scorer.camel).swift` is an example: change it, or write a file of your
        own beside it and list its type in `\(name.camel)Plugin.swift`.

        """
    }
}
