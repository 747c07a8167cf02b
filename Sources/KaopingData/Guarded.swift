#if canImport(Glibc)
    internal import Glibc
#endif

/// A value that threads change one after the other.
///
/// The lock is a POSIX one because the thread sanitizer understands it; it takes the standard
/// library's `Mutex` on Linux for no lock at all.
final class Guarded<Value: Sendable>: @unchecked Sendable {
    // The value is touched under the lock only.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Gives the value to a function that may change it.
    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&value)
    }
}
