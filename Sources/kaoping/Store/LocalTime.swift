internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// Times as an office reads them: of its own clock, with the zone.
///
/// Records keep UTC.
enum LocalTime {
    /// Today by the clock and the zone of the machine.
    static var today: Day {
        let parts = LocalTime.parts(time(nil))
        return Day(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday)
        ) ?? Day(number: Int(time(nil)) / 86_400)
    }

    /// Returns a recorded time such as `2026-01-31T08:15:00Z` in the zone of the machine.
    ///
    /// A text that is no such time is returned as it is.
    static func text(_ recorded: String) -> Bilingual {
        guard let seconds = seconds(recorded) else { return Bilingual(recorded) }
        let parts = LocalTime.parts(seconds)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        let text = "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
        let zone = zone(parts.tm_gmtoff)
        return Bilingual(zh: "\(text)（\(zone.zh)）", en: "\(text) \(zone.en)")
    }

    /// The zone by its distance from UTC; that of China by its name.
    private static func zone(_ offset: Int) -> Bilingual {
        if offset == 0 { return Bilingual(zh: "协调世界时", en: "UTC") }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        let name = "UTC\(sign)\(two(minutes / 60)):\(two(minutes % 60))"
        return Bilingual(zh: offset == 28_800 ? "北京时间" : name, en: name)
    }

    private static func parts(_ seconds: time_t) -> tm {
        var (seconds, parts) = (seconds, tm())
        localtime_r(&seconds, &parts)
        return parts
    }

    private static func seconds(_ text: String) -> time_t? {
        let pieces = text.split(separator: "T")
        guard pieces.count == 2, pieces[1].hasSuffix("Z"), let day = Day(pieces[0]) else {
            return nil
        }
        let clock = pieces[1].dropLast().split(separator: ":").map { Int($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2]
        else { return nil }
        return day.number * 86_400 + hour * 3600 + minute * 60 + second
    }
}
