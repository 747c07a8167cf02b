internal import ScorerKit

/// Scores a unit by its regular reports: how many of those that were due came in time.
///
/// share = (reports in time + `late` × reports late) / reports due. Reports are due on a weekday
/// or on a day of the month from the first day of the period to the day of the calculation. A report
/// names the day for which it is, or counts for the first due day not before it.
struct Reports: Scorer {
    static let description = ScorerDescription(
        id: "reports",
        title: Title(zh: "定期报送", en: "Regular reports"),
        summary: Title(
            zh: "按期内应报次数计按时报送的比例；如每周五12:00前报送，缺报、迟报不计或打折。",
            en:
                "The share of the reports due in the period that came in time, such as every Friday "
                + "before 12:00; missing ones count nothing and late ones a share."
        ),
        reference: "Common in supervision of tasks: 每周五12:00前报送工作进展",
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: [
            InputDescription("received", .number, zh: "报送日期", en: "the day it was received"),
            InputDescription(
                "time",
                .text,
                isRequired: false,
                zh: "报送时间，如 11:30",
                en: "the time of day, such as 11:30"
            ),
            InputDescription(
                "due",
                .number,
                isRequired: false,
                zh: "应报日期；因节假日顺延的，写原定日期或顺延后的日期都可以",
                en:
                    "the day for which it is; of one that a holiday moves, the regular or the new day"
            ),
        ],
        parameters: ReportSchedule.parameters + [
            ParameterDescription(
                "late",
                .percent,
                zh: "迟报的计多少；须有 due 列，否则迟报的即为下一次的",
                en: "how much a late report counts; needs the column due, without which a late "
                    + "report is one for the next day",
                defaultValue: "0%",
                range: Interval(0...1)
            ),
            ParameterDescription(
                "lose",
                .number,
                zh: "写明后改为从满分中扣分：每缺报一次扣几分（迟报按比例少扣）",
                en: "points off the full mark for each that is missing, in place of the share",
                range: Interval(0...)
            ),
            ParameterDescription(
                "full_mark",
                .number,
                zh: "满分，由主程序按该考评项的分值填入",
                en: "filled in by the host with the node's full mark",
                range: Interval(0, .infinity, includesLower: false, includesUpper: false)
            ),
        ],
        requirements: [.needs("time", where: "earlier_than"), .needs("due", where: "late")],
        reasons: ReportsReason.allCases.map(\.text),
        outputs: [
            NamedText("due", zh: "应报次数", en: "Reports due"),
            NamedText("in_time", zh: "按时报送次数", en: "Reports in time"),
            NamedText("late", zh: "迟报次数", en: "Reports late"),
            NamedText("absent", zh: "缺报次数", en: "Reports that are missing"),
        ],
        lines: ReportsLine.allCases.map(\.text)
    )

    private struct Verdict {
        var state = ScorerState.scored
        var value = Double.nan
        var outputs = [Double](repeating: .nan, count: 4)
        var reason: Reason?
    }

    let schedule: ReportSchedule
    let late: Double
    let lose: Double?
    let fullMark: Double

    init(parameters: Parameters) throws(ScorerError) {
        schedule = try ReportSchedule(parameters: parameters)
        late = try parameters.number("late")
        lose = parameters.optionalNumber("lose")
        fullMark = try parameters.number("full_mark")
    }

    func score(
        _ block: Block,
        summary: NoSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        guard block.rowCount > 0 else { return }
        try schedule.check(hasTimes: block.isPresent(1))
        let book = ReportBook(block, schedule)
        for row in 0..<block.rowCount {
            let verdict = verdict(book, row)
            scores.set(row, verdict.value, verdict.state, outputs: verdict.outputs)
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        verdict(ReportBook(block, schedule), row).reason
    }

    private func verdict(_ book: ReportBook, _ row: Int) -> Verdict {
        do throws(Refusal) {
            return verdict(try book.tally(row), of: book.dueCount)
        } catch let refusal {
            return Verdict(state: .refused, reason: refusal.reason)
        }
    }

    private func verdict(_ tally: ReportBook.Tally, of count: Int) -> Verdict {
        guard count > 0 else {
            return Verdict(state: .notApplicable, reason: ReportsReason.noneDue())
        }
        let (due, inTime, late) = (Double(count), Double(tally.inTime), Double(tally.late))
        let credit = inTime + self.late * late
        let value = lose.map { fullMark - $0 * (due - credit) } ?? fullMark * (credit / due)
        return Verdict(
            value: min(max(value, 0), fullMark),
            outputs: [due, inTime, late, due - inTime - late],
            reason: ReportsReason.counted(due, inTime, late, due - inTime - late)
        )
    }
}
