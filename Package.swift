// swift-tools-version: 6.2

import PackageDescription

/// What every target of ours is built with.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// The shipped families of scorers: `Plugins/<Family>` is the target `Kaoping<Family>`.
let families = [
    "Normalize", "Threshold", "Aggregate", "Weight", "StarRating", "Panel", "Checklist",
    "Acceptance", "Prepare", "Ledger", "Survey", "Timeliness",
]

/// The families whose tests keep the script that made their expected values.
let withOracle: Set = ["Normalize", "Aggregate", "Weight", "Prepare", "Panel", "Survey"]

/// The command carries the Swift runtime in itself, which halves its start.
///
/// Plugins that are loaded bring their own, and see nothing of the host's.
///
/// Flags like these are for root packages only; whoever depends on this package uses no product that
/// has them. The libraries are named because the packages below are compiled for loaded ones.
let staticRuntime: LinkerSetting = .unsafeFlags(
    [
        "-static-stdlib", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--start-group",
        "-lFoundation", "-lFoundationEssentials", "-lFoundationInternationalization",
        "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
        "-Xlinker", "--end-group",
    ],
    .when(platforms: [.linux], configuration: .release)
)

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + dependencies,
        exclude: exclude,
        swiftSettings: settings
    )
}

let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser",
    condition: .when(traits: ["Host"])
)

/// What the store alone needs: SQLite, and digests with signatures.
let storePackages: [Target.Dependency] = [
    .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Host"])),
    .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Host"])),
]

// A target imports lower floors only, and nothing on its own floor; Tests/RepositoryTests checks it.

let floor0: [Target] = [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "ScorerABI"),
    library("KaopingCore", []),
]
let floor1: [Target] = [
    library("ScorerKit", ["ScorerABI"]),
    library("KaopingYAML", ["CLibYAML", "KaopingCore"]),
]
let floor2: [Target] =
    [
        library("KaopingProfile", ["KaopingYAML", "ScorerKit", "KaopingCore"]),
        library("KaopingData", ["KaopingCore"]),
    ]
    + families.map {
        .target(
            name: "Kaoping" + $0,
            dependencies: ["ScorerKit"],
            path: "Plugins/" + $0,
            swiftSettings: settings
        )
    }
let floor3: [Target] = [
    library(
        "KaopingEngine",
        ["KaopingProfile", "KaopingData", "ScorerKit", "ScorerABI", "KaopingYAML", "KaopingCore"]
    ),
    library("KaopingPlugins", families.map { .target(name: "Kaoping" + $0) }),
]
let floor4: [Target] = [
    library(
        "KaopingReport",
        ["KaopingEngine", "KaopingProfile", "KaopingData", "ScorerKit", "KaopingCore"]
    ),
    library(
        "KaopingStore",
        ["KaopingEngine", "KaopingProfile", "KaopingData", "ScorerKit", "KaopingCore"]
            + storePackages
    ),
]
let floor6: [Target] = [
    .executableTarget(
        name: "kaoping",
        dependencies: [
            "KaopingReport", "KaopingStore", "KaopingEngine", "KaopingPlugins", "KaopingProfile",
            "KaopingData", "KaopingYAML", "ScorerKit", "KaopingCore", argumentParser,
        ],
        swiftSettings: settings,
        linkerSettings: [staticRuntime]
    ),
    .executableTarget(
        name: "kaoping-dev",
        dependencies: [
            "KaopingReport", "KaopingEngine", "KaopingPlugins", "KaopingProfile", "KaopingData",
            "KaopingYAML", "ScorerKit", "KaopingCore", argumentParser,
        ],
        swiftSettings: settings
    ),
]

let testTargets: [Target] =
    [
        tests("KaopingCore", []),
        tests("ScorerKit", ["ScorerABI"]),
        tests("KaopingYAML", ["KaopingCore"]),
        tests(
            "KaopingProfile",
            ["KaopingYAML", "KaopingPlugins", "KaopingEngine", "ScorerKit", "KaopingCore"],
            // The script that holds the schema against an independent validator.
            exclude: ["Oracle"]
        ),
        tests("KaopingData", ["KaopingCore"]),
        tests(
            "KaopingEngine",
            [
                "KaopingReport", "KaopingProfile", "KaopingData", "KaopingPlugins", "KaopingYAML",
                "ScorerKit", "ScorerABI", "KaopingCore",
            ],
            // Plugins in C that tests compile themselves.
            exclude: ["Fixtures"]
        ),
        tests(
            "KaopingReport",
            [
                "KaopingEngine", "KaopingProfile", "KaopingData", "KaopingPlugins", "KaopingYAML",
                "ScorerKit", "KaopingCore",
            ],
            exclude: ["Golden"]
        ),
        tests(
            "KaopingStore",
            [
                "KaopingEngine", "KaopingProfile", "KaopingData", "KaopingPlugins", "KaopingYAML",
                "ScorerKit", "KaopingCore",
            ] + storePackages,
            // A store of each version of the schema, as SQL.
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "RepositoryTests", swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "kaoping", "kaoping-dev", "KaopingEngine", "KaopingProfile", "ScorerKit",
                "KaopingCore",
            ],
            swiftSettings: settings
        ),
    ]
    + families.map {
        tests(
            "Kaoping" + $0,
            ["ScorerKit", "KaopingEngine", "KaopingCore"],
            exclude: withOracle.contains($0) ? ["Oracle"] : []
        )
    }

let package = Package(
    name: "kaoping",
    products: [
        .executable(name: "kaoping", targets: ["kaoping"]),
        .library(name: "ScorerKit", targets: ["ScorerKit"]),
    ]
        + families.map {
            .library(name: "Kaoping" + $0, type: .dynamic, targets: ["Kaoping" + $0])
        },
    traits: [
        .trait(name: "Host", description: "The host and what it needs; a plugin needs none of it."),
        .default(enabledTraits: ["Host"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: floor0 + floor1 + floor2 + floor3 + floor4 + floor6 + testTargets,
    swiftLanguageModes: [.v6]
)
