internal import Foundation

/// Other programs, run with our own input and output.
enum Shell {
    /// Runs a program found in `PATH` and returns its exit status.
    ///
    /// - Throws: an error of Foundation when the program cannot be started.
    static func run(_ words: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Writes a line to standard error.
    static func note(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
