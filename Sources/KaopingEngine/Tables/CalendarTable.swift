internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// Reads the days of a table that holds a calendar.
struct CalendarTable {
    let plan: TablePlan
    let table: Table

    /// What a day is.
    private enum Kind {
        case holiday, workday
    }

    /// The words for both kinds, as people write them; the first are those that messages name.
    private static let words: [(kind: Kind, words: [String])] = [
        (.holiday, ["放假", "holiday", "休", "休息", "节假日", "off"]),
        (.workday, ["上班", "workday", "班", "调休上班", "补班", "work"]),
    ]

    /// Adds the days to a calendar, and notes what is wrong with them.
    func add(to calendar: inout WorkingCalendar, _ collector: inout IssueCollector) {
        guard let day = plan.position("day"), let kind = plan.position("kind"),
            case .numbers(let days) = table.columns[day],
            case .codes(let kinds) = table.columns[kind]
        else { return }
        var found: [Day: Kind] = [:]
        for day in calendar.holidays { found[day] = .holiday }
        for day in calendar.workingWeekends { found[day] = .workday }
        for row in 0..<table.rows {
            let number = days.values[row]
            let code = Int(kinds.codes[row])
            guard !number.isNaN, code >= 0 else {
                let place = table.place(row: row, column: number.isNaN ? day : kind)
                collector.add(Issue(.calendarBlank, at: place))
                continue
            }
            note(
                Day(number: Int(number)),
                kinds.dictionary[code],
                row,
                (day, kind),
                &found,
                &collector
            )
        }
        calendar = WorkingCalendar(
            holidays: Set(found.filter { $0.value == .holiday }.keys),
            workingWeekends: Set(found.filter { $0.value == .workday }.keys)
        )
    }

    private func note(
        _ day: Day,
        _ word: String,
        _ row: Int,
        _ columns: (day: Int, kind: Int),
        _ found: inout [Day: Kind],
        _ collector: inout IssueCollector
    ) {
        let named = CalendarTable.words.first { $0.words.contains(word.lowercased()) }
        guard let kind = named?.kind else {
            let place = table.place(row: row, column: columns.kind)
            collector.add(Issue(.calendarKind, at: place, ["found": .text(word)]))
            return
        }
        let place = table.place(row: row, column: columns.day)
        guard kind == .holiday || day.weekday > 5 else {
            collector.add(
                Issue(.calendarNoWeekend, at: place, ["day": .text(day.description)])
            )
            return
        }
        guard found[day] == nil || found[day] == kind else {
            collector.add(Issue(.calendarTwice, at: place, ["day": .text(day.description)]))
            return
        }
        found[day] = kind
    }
}
