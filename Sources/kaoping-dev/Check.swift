internal import ArgumentParser

/// Runs every check of the repository in order and stops at the first that fails.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check format, build, tests and generated pages, in that order.",
        discussion: "Stops at the first failure and names the command that repairs it or "
            + "shows it again. CI runs the same."
    )

    /// One check.
    struct Step {
        let name: String
        /// What is run.
        let command: [String]
        /// What to do when it fails.
        let repair: String
    }

    private static let formatted = ["-r", "-p", "Package.swift", "Sources", "Plugins", "Tests"]

    static let steps = [
        Step(
            name: "format",
            command: ["swift", "format", "lint", "--strict"] + formatted,
            repair: "swift format format -i " + formatted.joined(separator: " ")
                + " mends all but what is in words"
        ),
        Step(
            name: "build",
            command: ["swift", "build", "--build-tests"],
            repair: "mend what the compiler names above; again: swift build --build-tests"
        ),
        Step(
            name: "tests",
            command: ["swift", "test"],
            repair: "one test again: swift test --filter 'Suite/test'"
        ),
    ]

    func run() throws {
        let repository = try Repository.current()
        for step in Check.steps {
            Shell.note("kaoping-dev check: \(step.name): \(step.command.joined(separator: " "))")
            guard try Shell.run(step.command) == 0 else {
                Shell.note("kaoping-dev check: \(step.name) failed. Repair: \(step.repair)")
                throw ExitCode.failure
            }
        }
        // Silent when all is well, so that the summary of the tests stays the last line.
        try Generate.check(repository)
    }
}
