import Foundation
import Testing

@Suite("Help, version and languages")
struct HelpTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    static let commands: [[String]] = [
        [], ["run"], ["compare"], ["validate"], ["scorers"], ["profile"], ["profile", "list"],
        ["profile", "show"], ["profile", "new"], ["profile", "schema"], ["init"], ["runs"],
        ["runs", "list"], ["runs", "show"], ["runs", "export"], ["runs", "forget"], ["log"],
        ["verify"], ["bundle"], ["key"], ["file"], ["publish"], ["object"], ["correct"],
        ["withdraw"],
    ]

    private func help(_ command: [String], _ language: String) throws -> String {
        let ending = try Program().run(command + ["--lang", language, "--help"], in: workspace)
        #expect(ending.status == 0 && ending.errors == "")
        return ending.output
    }

    @Test("the help of every command shows an example on a line of its own", arguments: commands)
    func examples(command: [String]) throws {
        let name = (["kaoping"] + command).joined(separator: " ")
        for (language, word) in [("en", "Example"), ("zh", "示例：")] {
            let lines = try help(command, language).split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix(word) }, "\(name) \(language)")
            #expect(
                lines.contains {
                    $0.hasPrefix("  \(name)") || $0.contains("=") && $0.contains(name)
                }
            )
        }
    }

    @Test("no example is broken by the width of a terminal", arguments: commands)
    func unbroken(command: [String]) throws {
        for language in ["en", "zh"] {
            let text = try help(command, language).prefix { _ in true }
            let discussion = text.components(separatedBy: "\nUSAGE:")[0]
            for line in discussion.split(separator: "\n").dropFirst() where line.hasPrefix("  ") {
                #expect(line.contains("kaoping "), "\(line)")
            }
        }
    }

    @Test("Chinese help is Chinese where the text is ours", arguments: commands)
    func chinese(command: [String]) throws {
        let text = try help(command, "zh")
        let ours = text.split(separator: "\n").filter {
            $0.hasPrefix("OVERVIEW") || $0.hasPrefix("  --") || $0.hasPrefix("  -o")
        }.filter { !$0.contains("--version") }
        #expect(!ours.isEmpty)
        for line in ours {
            #expect(
                line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) },
                "\(line)"
            )
        }
    }

    @Test("a Chinese locale speaks Chinese, an option goes before it")
    func locale() throws {
        let chinese = ["LANG": "zh_CN.UTF-8"]
        #expect(try workspace.run("run", ".", environment: chinese).output.hasPrefix("小考评\n"))
        let all = ["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"]
        #expect(try workspace.run("run", ".", environment: all).output.hasPrefix("小考评\n"))
        let english = try workspace.run("run", ".", "--lang=en", environment: chinese)
        #expect(english.output.hasPrefix("Small\n"))
        let first = try workspace.run("--lang", "zh", "run", ".")
        #expect(first.status == 0 && first.output.hasPrefix("小考评\n"))
        #expect(try workspace.run("run", ".", "--lang", "zh").output.hasPrefix("小考评\n"))
        #expect(try workspace.run("run", ".", "--lang", "fr").status == 64)
    }

    @Test("messages are Chinese in Chinese")
    func messages() throws {
        let ending = try workspace.run("run", "none.yaml", "--lang", "zh")
        #expect(ending.errors.hasPrefix("找不到方案“none.yaml”，已查找：none.yaml, "))
        #expect(
            try workspace.run("run", ".", "--lang", "zh", "-o", "none/a.csv").errors == """
                none/a.csv：无法写入：所在文件夹不存在 [cannot-write]
                    没有写出任何文件，原有文件保持不变。

                """
        )
    }

    @Test("the version is a line on standard output")
    func version() throws {
        let ending = try workspace.run("--version")
        #expect(ending.status == 0 && ending.errors == "")
        #expect(ending.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test("completion scripts are written for every shell", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let ending = try workspace.run("--generate-completion-script", shell)
        #expect(ending.status == 0)
        #expect(ending.output.contains("kaoping") && ending.output.contains("columns"))
        guard shell == "bash" else { return }
        try workspace.write(ending.output, to: "kaoping.bash")
        let check = try Program(path: "/bin/bash").run(["-n", "kaoping.bash"], in: workspace)
        #expect(check.status == 0 && check.errors == "")
    }
}
