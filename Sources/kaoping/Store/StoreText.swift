internal import KaopingCore
internal import KaopingStore

/// What the commands of the record say, in both languages.
enum StoreText {
    // MARK: Words

    static let number = Bilingual(zh: "序号", en: "No.")
    static let id = Bilingual(zh: "编号", en: "Id")
    static let recordedAt = Bilingual(zh: "留档时间", en: "Recorded")
    static let when = Bilingual(zh: "时间", en: "When")
    static let by = Bilingual(zh: "经办人（自报）", en: "By (self-reported)")
    static let what = Bilingual(zh: "事项", en: "What")
    static let about = Bilingual(zh: "内容", en: "About")
    static let hash = Bilingual(zh: "散列值", en: "Hash")
    static let asOf = Bilingual(zh: "计算截止日", en: "As of")
    static let engine = Bilingual(zh: "程序版本", en: "Program")
    static let parameter = Bilingual(zh: "参数", en: "Parameter")
    static let source = Bilingual(zh: "方案文本", en: "Profile text")
    static let data = Bilingual(zh: "数据", en: "Data")
    static let linked = Bilingual(zh: "随程序", en: "linked in")
    static let result = Bilingual(zh: "结果摘要", en: "Result digest")
    static let remark = Bilingual(zh: "运行提示", en: "Said by the run")
    static let blanks = Bilingual(zh: "空白单元格", en: "Blank cells")
    static let scoring = Bilingual(zh: "评定情况", en: "Scoring")
    static let erased = Bilingual(zh: "（已抹去）", en: "(erased)")

    static let noRuns = Bilingual(zh: "没有符合条件的留档", en: "no run on record fits")

    /// The kind of a record.
    static func kind(_ kind: String) -> Bilingual {
        switch kind {
        case "init": Bilingual(zh: "建库", en: "store made")
        case "run": Bilingual(zh: "考评", en: "run")
        case "erase": Bilingual(zh: "抹去姓名", en: "names erased")
        default: ProcedureMove(rawValue: kind).map(ProcedureText.move) ?? Bilingual(kind)
        }
    }

    /// A kind of what was erased.
    static func erasedKind(_ kind: String) -> Bilingual {
        switch kind {
        case "names": Bilingual(zh: "名称", en: "names")
        case "keys": Bilingual(zh: "编号", en: "keys")
        case "remarks": Bilingual(zh: "提醒", en: "remarks")
        case "account": Bilingual(zh: "经办人", en: "account")
        case "objector": Bilingual(zh: "异议人", en: "objectors")
        case "reason": Bilingual(zh: "理由", en: "reasons")
        case "unit": Bilingual(zh: "异议所涉对象", en: "units of objections")
        default: Bilingual(kind)
        }
    }

    // MARK: What was done

    static let notRecorded = Bilingual(
        zh: "未留档（用 kaoping init 建立工作区，或用 --store 指定档案库）",
        en: "not recorded (`kaoping init` makes a workspace; --store names a store)"
    )

    static func recorded(_ id: String, _ link: ChainRecord, _ path: String) -> Bilingual {
        Bilingual(
            zh: "已留档：考评 \(id)，\(path) 第 \(link.number) 号记录，散列值 \(link.hash.hex)",
            en: "recorded: run \(id), record \(link.number) of \(path), hash \(link.hash.hex)"
        )
    }

    static func begun(_ path: String, wasThere: Bool) -> Bilingual {
        wasThere
            ? Bilingual(
                zh: "提醒：\(path) 是空文件，已在其中新建档案库；如果其中本来有记录，请换回备份",
                en:
                    "warning: \(path) was empty, and a new store was begun in it; if it had records, "
                    + "put a backup in its place"
            ) : Bilingual(zh: "\(path)：新建的档案库", en: "\(path): a new store")
    }

    /// A run that is recorded already: that nothing was written, and whether it is the one that
    /// counts.
    static func already(
        _ run: RunSummary,
        _ path: String,
        _ state: ResultState,
        standing: StandingRun?
    ) -> Bilingual {
        let text = Bilingual(
            zh: "早已留档：考评 \(run.id.short)，\(path) 第 \(run.number) 号记录，"
                + "\(LocalTime.text(run.at).zh)；没有写入",
            en: "already recorded: run \(run.id.short), record \(run.number) of \(path) "
                + "(\(LocalTime.text(run.at).en)); nothing was written"
        )
        guard standing?.id != run.id else { return text }
        let warning = notStanding(state, standing)
        return Bilingual(zh: text.zh + "\n" + warning.zh, en: text.en + "\n" + warning.en)
    }

    /// Why a run is not the one that counts for its period, and what to do.
    private static func notStanding(_ state: ResultState, _ other: StandingRun?) -> Bilingual {
        let why: Bilingual =
            switch state {
            case .withdrawn: Bilingual(zh: "这一结果已撤回", en: "this result was withdrawn")
            case .superseded: Bilingual(zh: "这一结果已被更正", en: "this result was corrected")
            default:
                Bilingual(
                    zh: "此后另有留档，这一结果不是该周期有效的最新一次",
                    en: "another run was recorded since, and this is not the newest that stands"
                )
            }
        guard let other else {
            return Bilingual(
                zh: "提醒：\(why.zh)；备案或公示后重新有效",
                en: "warning: \(why.en); it stands again when it is filed or published"
            )
        }
        let (number, id) = (other.number, other.id.short)
        let what = Bilingual(
            zh: "；比较和引用取第 \(number) 号记录（考评 \(id)）",
            en: "; comparisons and inputs take record \(number) (run \(id))"
        )
        let hint: Bilingual =
            state.isOver
            ? Bilingual("")
            : Bilingual(
                zh: "。要以这一结果为准：kaoping withdraw \(number) --reason 理由",
                en: ". For this one to stand: kaoping withdraw \(number) --reason WHY"
            )
        return Bilingual(
            zh: "提醒：" + why.zh + what.zh + hint.zh,
            en: "warning: " + why.en + what.en + hint.en
        )
    }

    static func made(_ file: String) -> Bilingual {
        Bilingual(
            zh: "\(file)：已建立档案库，在此文件夹及其下级运行的考评都会留档",
            en: "\(file): made; runs in this folder and below are recorded"
        )
    }

    static func erasedNames(_ erased: Store.Erased) -> Bilingual {
        guard !erased.kinds.isEmpty else {
            return Bilingual(zh: "早已抹去，没有写入", en: "erased before; nothing was written")
        }
        let kinds = erased.runs.map { shared in
            let kind = erasedKind(shared.kind)
            let runs = shared.runs.joined(separator: ", ")
            guard !runs.isEmpty else { return kind }
            return Bilingual(zh: "\(kind.zh)（考评 \(runs)）", en: "\(kind.en) (of \(runs))")
        }
        return Bilingual(
            zh: "已抹去：" + kinds.map(\.zh).joined(separator: "、"),
            en: "erased: " + kinds.map(\.en).joined(separator: ", ")
        )
    }

    static func bundled(_ file: String, _ head: Digest, _ signer: Digest?) -> Bilingual {
        let zh = signer.map { "，签名公钥 \($0.hex)" } ?? "，没有签名"
        let en = signer.map { ", signed by the key \($0.hex)" } ?? ", not signed"
        return Bilingual(
            zh: "\(file)：已封存，链尾散列值 \(head.hex)\(zh)",
            en: "\(file): sealed, head of the chain \(head.hex)\(en)"
        )
    }

    static func keyMade(_ file: String, _ fingerprint: Digest) -> Bilingual {
        Bilingual(
            zh: "\(file)：私钥，请妥善保管；\(file).pub：公钥，交给核验的人；公钥摘要 \(fingerprint.hex)",
            en: "\(file): the private key, keep it; \(file).pub: the public key, give it to those "
                + "who verify; its digest is \(fingerprint.hex)"
        )
    }

    /// What checking found, line by line.
    static func report(_ report: Verification) -> [Bilingual] {
        var lines = [
            Bilingual(
                zh: "记录 \(report.records) 条，其中考评 \(report.runs) 次；链尾散列值 "
                    + (report.head?.hex ?? "无"),
                en: "\(report.records) records, \(report.runs) of them runs; head of the chain "
                    + (report.head?.hex ?? "none")
            )
        ]
        if let number = report.headFoundAt {
            lines.append(
                Bilingual(
                    zh: "所给散列值是第 \(number) 号记录",
                    en: "the hash given is that of record \(number)"
                )
            )
        }
        if let history = report.history {
            let state = ProcedureText.state(history, on: LocalTime.today)
            lines.append(
                Bilingual(zh: "封存时的状态：\(state.zh)", en: "the result when sealed: \(state.en)")
            )
        }
        if report.erased > 0 {
            lines.append(
                Bilingual(
                    zh: "按记录抹去的名单 \(report.erased) 份",
                    en: "\(report.erased) lists of names were erased, as the record says"
                )
            )
        }
        if let key = report.signedBy {
            lines.append(
                Bilingual(
                    zh: "签名有效，公钥摘要 \(key.hex)",
                    en: "the signature is valid; the digest of its key is \(key.hex)"
                )
            )
        }
        for number in report.rederived {
            lines.append(
                Bilingual(
                    zh: "第 \(number) 号记录按原方案和数据重新计算，结果逐字节相同",
                    en: "record \(number), computed again from its profile and data, is the same "
                        + "byte by byte"
                )
            )
        }
        if !report.notAtHand.isEmpty {
            let numbers = report.notAtHand.map { "\($0)" }.joined(separator: ", ")
            lines.append(
                Bilingual(
                    zh: "未重新计算（数据不在所给文件夹）：第 \(numbers) 号记录",
                    en:
                        "not computed again, for their data are not in the folders given: \(numbers)"
                )
            )
        }
        let count = report.problems.count
        lines.append(
            count == 0
                ? (report.missing.isEmpty
                    ? Bilingual(zh: "核验无误", en: "everything is as it was recorded")
                    : Bilingual(
                        zh: "其余核验无误",
                        en: "everything else is as it was recorded"
                    ))
                : Bilingual(
                    zh: "发现 \(count) 处问题",
                    en: count == 1 ? "1 problem found" : "\(count) problems found"
                )
        )
        return lines
    }
}
