import Foundation
import Testing

/// The built executable, run as a user would run it.
struct Program {
    /// What a run left.
    struct Ending {
        let status: Int32
        let output: String
        /// What standard error had, but for the line that says that the run is not recorded.
        let errors: String
        /// Whether standard error said that the run is not recorded.
        let saysNotRecorded: Bool
        /// The most memory that it was seen to hold, in bytes.
        let peakMemory: Int

        /// The lines of standard error.
        var messages: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// The folder of the test's own executable, where the product is built as well.
    static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().path

    /// The executable.
    var path = Program.folder + "/kaoping"

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - arguments: what stands behind the program's name.
    ///   - workspace: the folder it runs in.
    ///   - environment: variables beside `PATH`; nothing is taken over from the tests.
    ///   - output: where standard output goes; nil to return it.
    /// - Returns: what the run left.
    /// - Throws: when the program cannot be started.
    func run(
        _ arguments: [String],
        in workspace: Workspace,
        environment: [String: String] = [:],
        output: String? = nil
    ) throws -> Ending {
        let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        let (out, err) = (scratch + ".out", scratch + ".err")
        defer { for file in [out, err] { unlink(file) } }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output ?? out, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, err, flags, 0o600)
        // The C library's call that changes the folder is not visible from Swift; the shell
        // becomes the program, so that what is waited for is the program.
        let enter = ["-c", "cd \"$0\" && exec \"$@\"", workspace.path, path]
        let process = try Program.spawn("/bin/sh", enter + arguments, environment, &actions)
        var status: Int32 = 0
        var peak = 0
        // What wait4 reports as a child's peak includes what its parent held when it was started,
        // so the kernel's figure of the program itself is watched while it runs.
        while waitpid(process, &status, WNOHANG) == 0 {
            peak = max(peak, Program.peakMemory(of: process))
            usleep(1000)
        }
        let (errors, saysNotRecorded) = Program.withoutRemark(try text(err))
        return Ending(
            status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F),
            output: try text(out),
            errors: errors,
            saysNotRecorded: saysNotRecorded,
            peakMemory: peak
        )
    }

    /// The remark of runs outside a workspace, which nearly all tests are.
    private static func withoutRemark(_ errors: String) -> (String, Bool) {
        let starts = ["not recorded (", "未留档（"]
        let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { line in !starts.contains { line.hasPrefix($0) } }
        return (kept.joined(separator: "\n"), kept.count < lines.count)
    }

    /// Returns the most memory that a running process has held since it became its program.
    private static func peakMemory(of process: pid_t) -> Int {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(separator: " ").dropLast().last.flatMap({ Int($0) })
        else { return 0 }
        return kilobytes * 1024
    }

    private static func spawn(
        _ path: String,
        _ arguments: [String],
        _ environment: [String: String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var variables = ["PATH": "/usr/bin:/bin"]
        variables.merge(environment) { $1 }
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, nil, &argv, &envp)
        try #require(failure == 0, "\(path): \(String(cString: strerror(failure)))")
        return process
    }

    private func text(_ file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else { return "" }
        return try #require(String(data: data, encoding: .utf8))
    }
}
