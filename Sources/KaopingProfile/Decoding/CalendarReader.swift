internal import KaopingCore
internal import KaopingYAML

/// Reads the holidays, and the weekends that are worked in exchange.
struct CalendarReader {
    let context: DecodingContext

    /// A list of holidays is not longer than that; a range with a slip in its year is.
    private static let longest = 366

    /// Returns the calendar of a profile; Monday to Friday where none is stated.
    func calendar(_ node: YAMLNode?) -> WorkingCalendar {
        guard let node, let mapping = MappingReader(node, Shapes.calendar, context) else {
            return .mondayToFriday
        }
        _ = mapping.source()
        let holidays = days(mapping, Keys.holidays) { _ in true }
        let weekends = days(mapping, Keys.workingWeekends) { days in
            days.allSatisfy { $0.weekday > 5 && !holidays.contains($0) }
        }
        return WorkingCalendar(holidays: holidays, workingWeekends: weekends)
    }

    private func days(
        _ mapping: MappingReader,
        _ key: Key,
        areGood: ([Day]) -> Bool
    ) -> Set<Day> {
        var found: Set<Day> = []
        for (text, node) in mapping.texts(key) {
            guard let days = CalendarReader.days(text) else {
                context.mismatch(node, expected: CalendarReader.day) as Void?
                continue
            }
            guard areGood(days) else {
                context.mismatch(node, expected: CalendarReader.weekend) as Void?
                continue
            }
            found.formUnion(days)
        }
        return found
    }

    /// Returns a day, or the days of a range such as 2024-10-01..2024-10-07; nil for another text.
    static func days(_ text: String) -> [Day]? {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { part in
            Day(String(part.trimmingPrefix(" ")))
        }
        guard ends.count == 1 || ends.count == 2, let first = ends[0],
            let last = ends[ends.count - 1],
            first.number <= last.number, last.number - first.number < longest
        else { return nil }
        return (first.number...last.number).map { Day(number: $0) }
    }

    private static let day = Bilingual(
        zh: "日期，如 2024-10-01 或 2024-10-01..2024-10-07",
        en: "a date such as 2024-10-01, or 2024-10-01..2024-10-07"
    )
    private static let weekend = Bilingual(
        zh: "调休上班的星期六或星期日，且不在放假日期之中",
        en: "a Saturday or Sunday that is worked and is not one of the holidays"
    )
}
