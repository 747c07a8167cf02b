import Foundation
import Testing

@Suite("Arguments")
struct ArgumentTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// The commands with the options that take a value, as the program itself lists them.
    private func options() throws -> [(command: [String], option: String, isRepeating: Bool)] {
        let dump = try workspace.run("--experimental-dump-help").output
        let all = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
        let root = try #require(all?["command"] as? [String: Any])
        var found: [(command: [String], option: String, isRepeating: Bool)] = []
        func walk(_ command: [String: Any], _ path: [String]) {
            let arguments = command["arguments"] as? [[String: Any]] ?? []
            for argument in arguments where argument["kind"] as? String == "option" {
                let names = argument["names"] as? [[String: Any]] ?? []
                let long = names.first { $0["kind"] as? String == "long" }?["name"] as? String
                guard let long, !path.isEmpty else { continue }
                let isRepeating = argument["isRepeating"] as? Bool == true
                found.append((path, "--" + long, isRepeating))
            }
            for below in command["subcommands"] as? [[String: Any]] ?? [] {
                guard let name = below["commandName"] as? String, name != "help" else { continue }
                walk(below, path + [name])
            }
        }
        walk(root, [])
        return found
    }

    @Test("an option that stands once is refused when it is given twice, of every command")
    func twice() throws {
        let all = try options().filter { $0.option != "--lang" }
        #expect(all.count > 60)
        for (command, option, isRepeating) in all {
            let words = command + [option, "a", option + "=a"]
            let ending = try Program().run(["--lang", "en"] + words, in: workspace)
            let isRefused = ending.errors.hasPrefix("Error: \(option) is given twice")
            #expect(isRefused == !isRepeating, "\(words): \(ending.errors)")
            if isRefused { #expect(ending.status == 64) }
        }
    }

    @Test("the language may stand twice, and what is behind -- is no option")
    func language() throws {
        let ending = try workspace.run("--lang", "en", "runs", "--lang", "zh")
        #expect(ending.status == 66 && ending.errors.contains("[store-not-found]"))
    }

    @Test("help of a command is that of the whole program, wherever help is asked for")
    func help() throws {
        for arguments in [["run", "--help"], ["--lang", "en", "run", "-h"], ["help", "run"]] {
            let help = try Program().run(arguments + ["--lang", "en"], in: workspace)
            #expect(help.status == 0, "\(arguments): \(help.errors)")
            #expect(help.output.contains("USAGE: kaoping run "), "\(arguments): \(help.output)")
        }
        let show = try workspace.run("runs", "show", "--help", "--lang", "zh")
        #expect(show.output.contains("USAGE: kaoping runs show <run>"))
        // What is wrong is said of the whole command as well.
        let wrong = try workspace.run("runs", "show", "--bogus", "1", "--lang", "en")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("Error: Unknown option '--bogus'"))
        #expect(wrong.errors.contains("Usage: kaoping runs show <run>"))
    }

    @Test("a misspelt command is named with the nearest one")
    func commands() throws {
        let flie = try workspace.run("flie", "2", "--lang", "en")
        #expect(flie.status == 64)
        #expect(
            flie.errors.hasPrefix(
                "Error: There is no command 'flie'. Did you mean 'kaoping file'?\n"
            )
        )
        let none = try workspace.run("xyzzyx", "--lang", "zh")
        #expect(none.errors.hasPrefix("错误：没有命令“xyzzyx”，可用的有：bundle、compare、"))
    }
}
