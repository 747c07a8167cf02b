import Foundation
import Testing

/// `KAOPING_KILLS=200 swift test --filter KillTests` is the long version.
@Suite("A process killed while recording")
struct KillTests {
    private static var kills: Int {
        ProcessInfo.processInfo.environment["KAOPING_KILLS"].flatMap { Int($0) } ?? 12
    }

    @Test("leaves a store that opens, has every run that was reported, and none in part")
    func killed() throws {
        let workspace = try Workspace()
        let rows = (0..<4000).map { "u\($0),Name \($0),East,\($0 % 11),\($0 % 7)\n" }
        try workspace.write("unit,name,street,a,走访\n" + rows.joined(), to: "units.csv")
        try workspace.edit("stated: 1", "stated: 1\nperiod: year")
        #expect(try workspace.run("init").status == 0)
        let whole = try time(workspace, year: 1001)
        var (reported, survived, slow) = (1, 0, whole)
        for kill in 0..<KillTests.kills {
            let year = 2000 + kill
            // Anywhere from the start to a little after the end of a run.
            let delay = Double.random(in: 0...1.15 * slow)
            let errors = try killed(workspace, year: year, after: delay)
            if errors.contains("recorded: run ") {
                reported += 1
                survived += 1
                #expect(try periods(workspace).contains("\(year)"), "\(year)")
            }
            if kill % 10 == 0 || kill == KillTests.kills - 1 {
                let check = try workspace.run("verify")
                #expect(check.status == 0, "\(check.errors)")
            }
            slow = max(slow, whole)
        }
        let check = try workspace.run("verify", "--data", ".")
        #expect(check.status == 0, "\(check.errors)")
        // What was killed after its commit and before its report may be there as well.
        #expect(try periods(workspace).count >= reported)
        print("\(KillTests.kills) kills, \(survived) of them after the report")
    }

    @Test("at a step of the procedure leaves the step whole or not at all")
    func step() throws {
        let workspace = try Workspace()
        try workspace.edit("stated: 1", "stated: 1\nperiod: year")
        #expect(try workspace.run("init").status == 0)
        #expect(try workspace.run("run", ".", "--period", "2000").status == 0)
        let errors = workspace.path + "/err"
        var (reported, slow) = (0, 0.0)
        for step in 0..<KillTests.kills {
            // A withdrawn result is filed anew, so that there is always a step to take.
            let words = step % 2 == 0 ? ["file", "2"] : ["withdraw", "2", "--reason", "r"]
            let start = Date()
            let process = try process(workspace, words + ["--by", "\(step)"], output: errors)
            if step > 2 { usleep(UInt32(Double.random(in: 0...1.15 * slow) * 1_000_000)) }
            if step > 2 { kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
            if step <= 2 { slow = max(slow, Date().timeIntervalSince(start)) }
            let isReported = try String(contentsOfFile: errors, encoding: .utf8).contains("head")
            reported += isReported ? 1 : 0
            let log = try workspace.run("log", "--format", "json").output
            if isReported { #expect(log.contains("\"by\": \"\(step)\""), "\(step)") }
        }
        let check = try workspace.run("verify")
        #expect(check.status == 0, "\(check.errors)")
        #expect(reported >= 2)
        print("\(KillTests.kills) kills of steps, \(reported) of them after the report")
    }

    private func process(
        _ workspace: Workspace,
        _ words: [String],
        output: String
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Program().path)
        process.arguments = words
        process.currentDirectoryURL = URL(filePath: workspace.path)
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func periods(_ workspace: Workspace) throws -> [String] {
        let ending = try workspace.run("runs", "--format", "json")
        try #require(ending.status == 0, "\(ending.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
        return (json as? [[String: Any]] ?? []).compactMap { $0["period"] as? String }
    }

    private func process(_ workspace: Workspace, year: Int, errors: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Program().path)
        process.arguments = ["run", ".", "--period", "\(year)", "--format", "csv"]
        process.currentDirectoryURL = URL(filePath: workspace.path)
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func time(_ workspace: Workspace, year: Int) throws -> Double {
        let start = Date()
        let process = try process(workspace, year: year, errors: workspace.path + "/err")
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Date().timeIntervalSince(start)
    }

    private func killed(_ workspace: Workspace, year: Int, after delay: Double) throws -> String {
        let errors = workspace.path + "/err"
        let process = try process(workspace, year: year, errors: errors)
        usleep(UInt32(delay * 1_000_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return try String(contentsOfFile: errors, encoding: .utf8)
    }
}
