#if canImport(Glibc)
    internal import Glibc
#endif

/// Hands a value from each chunk to the next, whichever threads have them.
final class Relay<Value: Sendable>: @unchecked Sendable {
    // All that changes is touched under the lock only.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var next = 0
    private var value: Value
    private var isStopped = false

    /// Creates a relay with what the first chunk gets.
    init(_ first: Value) {
        value = first
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Waits for what a chunk gets from the one before it; nil when that will not come.
    func take(_ chunk: Int) -> Value? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while next < chunk, !isStopped { pthread_cond_wait(changed, lock) }
        return next == chunk ? value : nil
    }

    /// Gives the chunk after this one its value.
    func give(_ chunk: Int, _ value: Value) {
        pthread_mutex_lock(lock)
        next = chunk + 1
        self.value = value
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
    }

    /// Lets all that wait give up.
    func stop() {
        pthread_mutex_lock(lock)
        isStopped = true
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
    }

    /// What the chunk after the last one would get.
    var last: Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return value
    }
}
