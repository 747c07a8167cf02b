import Foundation
import Testing

@Suite("On a terminal and off it")
struct TerminalTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    static let script = "/usr/bin/script"

    /// Runs the program with a pseudo terminal as its standard output.
    private func onTerminal(
        _ arguments: String,
        _ environment: [String: String] = [:]
    ) throws -> String {
        let command = "\(Program().path) \(arguments)"
        return try Program(path: TerminalTests.script).run(
            ["-q", "-e", "-c", command, "/dev/null"],
            in: workspace,
            environment: ["TERM": "xterm", "SHELL": "/bin/sh"].merging(environment) { $1 }
        ).output
    }

    @Test("off a terminal there are no escape codes", arguments: ["table", "csv", "json", "md"])
    func off(format: String) throws {
        let ending = try workspace.run(
            "run",
            ".",
            "--format",
            format,
            environment: ["TERM": "xterm"]
        )
        #expect(ending.status == 0 && !ending.output.contains("\u{1B}"))
    }

    @Test("on a terminal headings are bold", .enabled(if: access(script, X_OK) == 0))
    func on() throws {
        #expect(try onTerminal("run .").contains("\u{1B}[1mSmall\u{1B}[0m"))
        #expect(try onTerminal("scorers").contains("\u{1B}[1m"))
    }

    @Test(
        "NO_COLOR and a dumb terminal turn it off",
        .enabled(if: access(script, X_OK) == 0),
        arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]]
    )
    func plain(environment: [String: String]) throws {
        let text = try onTerminal("run .", environment)
        #expect(text.contains("Small") && !text.contains("\u{1B}"))
    }

    @Test("an empty NO_COLOR counts as none", .enabled(if: access(script, X_OK) == 0))
    func emptyNoColor() throws {
        #expect(try onTerminal("run .", ["NO_COLOR": ""]).contains("\u{1B}[1m"))
    }

    @Test(
        "machine-readable formats stay plain on a terminal",
        .enabled(if: access(script, X_OK) == 0)
    )
    func machine() throws {
        for format in ["csv", "json", "md"] {
            #expect(try !onTerminal("run . --format \(format)").contains("\u{1B}"), "\(format)")
        }
    }
}
