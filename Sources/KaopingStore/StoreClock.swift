#if canImport(Glibc)
    internal import Glibc
#endif

/// The clock, which only says when something was recorded: no result depends on it.
public enum StoreClock {
    /// The time in UTC, such as `2026-01-31T08:15:00Z`.
    public static var now: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
