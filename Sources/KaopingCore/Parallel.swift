internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// Work over numbered pieces, spread over threads.
public enum Parallel {
    /// How many cores this process may use, at least 1.
    public static var cores: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Does every piece once and returns when all are done.
    ///
    /// Pieces are taken in rising order, so a piece may wait for the ones before it. Which
    /// thread does which piece is not fixed; the work must not depend on it.
    ///
    /// - Parameters:
    ///   - count: how many pieces.
    ///   - threads: how many threads; 1, or a single piece, stays on the calling thread.
    ///   - body: does one piece.
    public static func forEach(
        _ count: Int,
        threads: Int,
        _ body: @Sendable @escaping (Int) -> Void
    ) {
        let width = min(threads, count)
        guard width > 1 else {
            for piece in 0..<count { body(piece) }
            return
        }
        let work = Work(count: count, body: body)
        let handles = (1..<width).compactMap { _ in start(work) }
        work.run()
        for handle in handles { pthread_join(handle, nil) }
    }

    /// Starts a thread; nil when the system gives none, and the others do its share.
    private static func start(_ work: Work) -> pthread_t? {
        var handle = pthread_t()
        let box = Unmanaged.passRetained(work)
        let failed = pthread_create(
            &handle,
            nil,
            { argument in
                if let argument {
                    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            },
            box.toOpaque()
        )
        guard failed == 0 else {
            box.release()
            return nil
        }
        return handle
    }

    private final class Work: Sendable {
        let next = Atomic<Int>(0)
        let count: Int
        let body: @Sendable (Int) -> Void

        init(count: Int, body: @Sendable @escaping (Int) -> Void) {
            self.count = count
            self.body = body
        }

        func run() {
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < count else { return }
                body(piece)
            }
        }
    }
}
