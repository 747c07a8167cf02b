internal import KaopingCore
internal import KaopingReport
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// How far a long calculation has come, in one line of the terminal that is gone at the end.
///
/// Nothing is written where standard error is no terminal.
final class Progress: Sendable {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let language: Language
    private let state = Mutex<(shown: ContinuousClock.Instant?, width: Int)>((nil, 0))

    init(_ language: Language) {
        self.language = language
    }

    /// Shows how many units are done; ten times a second at most.
    func show(_ done: Int, of count: Int) {
        guard isShown, count > 1 else { return }
        let now = ContinuousClock.now
        state.withLock { state in
            if let shown = state.shown, now - shown < .milliseconds(100), done < count { return }
            let text = HelpText.explained(done, of: count)[language]
            write("\r" + text)
            state = (now, text.displayWidth)
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            guard state.width > 0 else { return }
            write("\r" + String(repeating: " ", count: state.width) + "\r")
            state.width = 0
        }
    }

    private func write(_ text: String) {
        var text = text
        _ = text.withUTF8 {
            OutputFiles.writeAll(UnsafeRawBufferPointer($0), to: STDERR_FILENO)
        }
    }
}

extension HelpText {
    /// How many units are explained.
    fileprivate static func explained(_ done: Int, of count: Int) -> Bilingual {
        Bilingual(zh: "已计算 \(done)/\(count) 个考评对象", en: "\(done) of \(count) units done")
    }
}
