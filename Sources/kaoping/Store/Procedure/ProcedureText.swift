internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingReport
internal import KaopingStore
internal import ScorerKit

/// What the commands of the procedure say, in both languages.
enum ProcedureText {
    // MARK: Words

    static let state = Bilingual(zh: "状态", en: "State")
    static let history = Bilingual(zh: "经过", en: "History")
    static let objection = Bilingual(zh: "异议", en: "Objection")
    static let correctedLabel = Bilingual(zh: "更正了", en: "Corrects")
    static let changedItem = Bilingual(zh: "变动项目", en: "What")
    static let before = Bilingual(zh: "更正前", en: "Before")
    static let after = Bilingual(zh: "更正后", en: "After")
    static let why = Bilingual(zh: "理由", en: "Why")
    static let there = Bilingual(zh: "有此对象", en: "there")
    static let byOthers = Bilingual(zh: "其他得分变动所致", en: "follows from other changes")
    static let nothingChanged = Bilingual(
        zh: "没有得分、等次或名次变化",
        en: "no score, level or rank changed"
    )

    static func inWords(_ days: Stage.Duration) -> Bilingual {
        Phrases.days(days.count, isWorking: days.isWorking)
    }

    /// What is done, as the log and the history name it.
    static func move(_ move: ProcedureMove) -> Bilingual {
        switch move {
        case .file: Bilingual(zh: "备案", en: "filed")
        case .publish: Bilingual(zh: "公示", en: "published")
        case .object: Bilingual(zh: "异议", en: "objection")
        case .decide: Bilingual(zh: "异议处理", en: "decision")
        case .correct: Bilingual(zh: "更正", en: "corrected")
        case .withdraw: Bilingual(zh: "撤回", en: "withdrawn")
        }
    }

    /// What changed, in a table of corrections.
    static func item(_ item: RunChange.Item, _ facts: RunFacts) -> Bilingual {
        switch item {
        case .score: Phrases.score
        case .total(let total): total.title
        case .criterion(let criterion): criterion.title
        case .level: Phrases.rating
        case .rank: Phrases.rank
        case .rankWithin(let columns):
            Phrases.rankWithin(
                columns.map { id in facts.groups.first { $0.id == id }?.title ?? Bilingual(id) }
            )
        case .state: Phrases.state
        case .presence: Bilingual(zh: "考评对象", en: "unit")
        case .name: Phrases.name
        case .group(let titled), .adjustment(let titled), .gate(let titled): titled.title
        }
    }

    /// What a gate did.
    static func outcome(_ outcome: GateResult.Outcome) -> Bilingual {
        switch outcome {
        case .notFired: Bilingual(zh: "未起作用", en: "did not act")
        case .fired: Bilingual(zh: "起作用", en: "acted")
        case .pending: Bilingual(zh: "待决定", en: "pending")
        case .rejected: Bilingual(zh: "未予认定", en: "rejected")
        case .unknown: Bilingual(zh: "数据不足", en: "not known for want of data")
        }
    }

    /// What a gate did, for programs.
    static func id(_ outcome: GateResult.Outcome) -> String {
        switch outcome {
        case .notFired: "not_fired"
        case .fired: "fired"
        case .pending: "pending"
        case .rejected: "rejected"
        case .unknown: "unknown"
        }
    }

    /// What changed, for programs.
    static func id(_ item: RunChange.Item) -> String {
        switch item {
        case .score: "score"
        case .total(let titled), .criterion(let titled): titled.id
        case .level: "rating"
        case .rank: "rank"
        case .rankWithin(let columns): "rank_within_" + columns.joined(separator: "_")
        case .state: "state"
        case .presence: "unit"
        case .name: "name"
        case .group(let titled), .adjustment(let titled), .gate(let titled): titled.id
        }
    }

    /// A state of a score, by its name.
    static func state(ofScore id: String) -> Bilingual {
        ScorerState.allCases.first { $0.id == id }?.title ?? Bilingual(id)
    }

    // MARK: States

    /// Where a result stands on a day, in words.
    static func state(_ history: RunHistory, on day: Day) -> Bilingual {
        switch history.state(on: day) {
        case .recorded: return Bilingual(zh: "已留档", en: "recorded")
        case .filed:
            let filed = history.filing?.event.day.description ?? ""
            return Bilingual(zh: "已备案（\(filed)）", en: "filed on \(filed)")
        case .inNotice, .noticeEnded: return notice(history, on: day)
        case .superseded:
            let other = history.correction?.with?.short ?? ""
            return Bilingual(zh: "已由考评 \(other) 更正", en: "superseded by run \(other)")
        case .withdrawn:
            let withdrawn = history.withdrawal?.event.day.description ?? ""
            return Bilingual(zh: "已撤回（\(withdrawn)）", en: "withdrawn on \(withdrawn)")
        }
    }

    private static func notice(_ history: RunHistory, on day: Day) -> Bilingual {
        guard let notice = history.notice else { return Bilingual("") }
        let (first, last) = (notice.first, notice.last)
        if day > last { return Bilingual(zh: "公示期满（\(last)）", en: "notice ended on \(last)") }
        if day < first {
            return Bilingual(
                zh: "将于 \(first) 公示，至 \(last)",
                en: "to be in public notice from \(first) until \(last)"
            )
        }
        return Bilingual(zh: "公示中，至 \(last)", en: "in public notice until \(last)")
    }

    // MARK: What was done

    /// A run with its scheme and period.
    private static func run(_ run: RunSummary) -> Bilingual {
        let what = [run.profile, run.period?.description].compactMap(\.self).joined(separator: " ")
        return Bilingual(
            zh: "\(what)（考评 \(run.id.short)，第 \(run.number) 号记录）",
            en: "\(what) (run \(run.id.short), record \(run.number))"
        )
    }

    static func filed(
        _ run: RunSummary,
        _ authority: String?,
        _ number: String?,
        _ day: Day
    ) -> Bilingual {
        let what = ProcedureText.run(run)
        var (zh, en) = ("已备案：\(what.zh)，\(day)", "filed: \(what.en), on \(day)")
        if let authority {
            zh += "，备案机关 \(authority)"
            en += ", with \(authority)"
        }
        if let number {
            zh += "，备案号 \(number)"
            en += ", number \(number)"
        }
        return Bilingual(zh: zh, en: en)
    }

    static func headForFiling(_ head: Digest) -> Bilingual {
        Bilingual(
            zh: "请写入备案件的链尾散列值：\(head.hex)",
            en: "head of the chain, to be put in the filing: \(head.hex)"
        )
    }

    static func headForNotice(_ head: Digest) -> Bilingual {
        Bilingual(
            zh: "请写入公示的链尾散列值：\(head.hex)",
            en: "head of the chain, to be put in the notice: \(head.hex)"
        )
    }

    static func head(_ head: Digest) -> Bilingual {
        Bilingual(zh: "链尾散列值：\(head.hex)", en: "head of the chain: \(head.hex)")
    }

    static func published(
        _ run: RunSummary,
        _ days: Stage.Duration,
        _ firstDay: Stage.FirstDay,
        _ period: NoticePeriod
    ) -> [Bilingual] {
        let (what, long) = (ProcedureText.run(run), inWords(days))
        let isCounted = firstDay == .counted
        var zh = "公示期 \(long.zh)，" + (isCounted ? "当日起算" : "自次日起算")
        var en = "it lasts \(long.en), " + (isCounted ? "that day counted" : "that day not counted")
        if let moved = period.movedFrom {
            zh += "，\(moved) 为休息日，顺延"
            en += "; \(moved) is a day off, so it ends on the next working day"
        }
        return [
            Bilingual(
                zh: "已公示：\(what.zh)，\(period.first)",
                en: "published: \(what.en), on \(period.first)"
            ),
            Bilingual(
                zh: zh + "；最后一天 \(period.last)",
                en: en + "; last day \(period.last)"
            ),
        ]
    }

    static func objected(
        _ run: RunSummary,
        _ number: Int,
        isLate: Bool,
        _ link: ChainRecord
    ) -> [Bilingual] {
        let what = ProcedureText.run(run)
        return [
            Bilingual(
                zh: "已登记异议 \(number)：\(what.zh)" + (isLate ? "；公示期满后提出，注明逾期" : ""),
                en: "objection \(number) recorded: \(what.en)"
                    + (isLate ? "; it came after the notice and is marked late" : "")
            ), head(link.hash),
        ]
    }

    static func decided(
        _ run: RunSummary,
        _ number: Int,
        _ isAccepted: Bool,
        _ link: ChainRecord
    ) -> [Bilingual] {
        let what = ProcedureText.run(run)
        return [
            Bilingual(
                zh: "异议 \(number) 已\(isAccepted ? "采纳" : "驳回")：\(what.zh)",
                en: "objection \(number) \(isAccepted ? "accepted" : "rejected"): \(what.en)"
            ), head(link.hash),
        ]
    }

    static func correctedBy(
        _ first: RunSummary,
        _ second: RunSummary,
        _ link: ChainRecord
    ) -> Bilingual {
        let (before, after) = (run(first), run(second))
        return Bilingual(
            zh: "\(before.zh)已由考评 \(second.id.short)（第 \(second.number) 号记录）更正，原考评保留在档",
            en: "\(before.en) is superseded by \(after.en) and stays on record"
        )
    }

    static func withdrawn(_ run: RunSummary, _ day: Day, _ link: ChainRecord) -> [Bilingual] {
        let what = ProcedureText.run(run)
        return [
            Bilingual(
                zh: "已撤回：\(what.zh)，\(day)；原考评保留在档",
                en: "withdrawn: \(what.en), on \(day); it stays on record"
            ), head(link.hash),
        ]
    }

    static func acceptedFor(_ number: Int, _ reason: String) -> Bilingual {
        Bilingual(zh: "异议 \(number) 采纳：\(reason)", en: "objection \(number) accepted: \(reason)")
    }
}
