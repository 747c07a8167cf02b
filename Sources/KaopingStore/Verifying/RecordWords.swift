internal import GRDB
internal import KaopingCore

/// What the inner parts of a store and of a bundle are called in messages.
enum RecordWords {
    /// A table of the store.
    static func table(_ name: String) -> Bilingual {
        switch name {
        case "private": Bilingual(zh: "姓名或编号的名单", en: "a list of names or keys")
        case "document": Bilingual(zh: "方案文本", en: "the text of a profile")
        case "run": Bilingual(zh: "考评", en: "a run")
        case "part": Bilingual(zh: "结果的一部分", en: "a part of a result")
        case "run_document": Bilingual(zh: "考评所用的方案", en: "the profile of a run")
        case "record": Bilingual(zh: "记录", en: "a record")
        default: Bilingual(name)
        }
    }

    /// A part of a result.
    static func part(_ name: String) -> Bilingual {
        if let whole = wholes[name] { return whole }
        let pieces = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard pieces.count == 2, let kind = kinds[pieces[0]] else { return Bilingual(name) }
        return Bilingual(zh: "“\(pieces[1])”的\(kind.zh)", en: "\(kind.en) \"\(pieces[1])\"")
    }

    private static let wholes = [
        PartName.score: Bilingual(zh: "总分", en: "the scores"),
        PartName.states: Bilingual(zh: "得分状态", en: "the states of scores"),
        PartName.rank: Bilingual(zh: "名次", en: "the ranks"),
        PartName.level: Bilingual(zh: "等次", en: "the levels"),
        PartName.figures: Bilingual(zh: "总体数据", en: "the figures"),
        PartName.percentile: Bilingual(zh: "百分位", en: "the percentiles"),
        "data": Bilingual(zh: "数据文件", en: "the files of data"),
        "keys": Bilingual(zh: "考评对象编号", en: "the keys of units"),
        "parts": Bilingual(zh: "结果的组成", en: "what the result consists of"),
    ]

    private static let kinds = [
        "rank-within": Bilingual(zh: "组内名次", en: "the ranks within"),
        "percentile-within": Bilingual(zh: "组内百分位", en: "the percentiles within"),
        "level-step": Bilingual(zh: "定级步骤", en: "the step of the rating"),
        "criterion": Bilingual(zh: "得分", en: "the scores of"),
        "criterion-states": Bilingual(zh: "得分状态", en: "the states of"),
        "total": Bilingual(zh: "得分", en: "the scores of"),
        "total-states": Bilingual(zh: "得分状态", en: "the states of"),
        "group": Bilingual(zh: "分组", en: "the groups of"),
        "group-names": Bilingual(zh: "组名", en: "the names of the groups of"),
        "adjustment": Bilingual(zh: "加减分", en: "the adjustment"),
        "gate": Bilingual(zh: "规则结果", en: "the gate"),
        "stage": Bilingual(zh: "阶段结果", en: "the stage"),
        "consequence": Bilingual(zh: "结果运用", en: "the consequence"),
        "rollup": Bilingual(zh: "汇总结果", en: "the score book of"),
        "preparation": Bilingual(zh: "数据处理", en: "the preparation"),
        "screening": Bilingual(zh: "筛查", en: "the screening"),
    ]

    /// What SQLite says of a file.
    static func reason(_ error: DatabaseError) -> Bilingual {
        let text = error.message ?? error.resultCode.description
        let zh: String =
            switch error.resultCode {
            case .SQLITE_ERROR: "表的结构与本程序所建的不同"
            case .SQLITE_CORRUPT: "数据页内容不符合格式"
            case .SQLITE_NOTADB: "文件头不符合格式"
            case .SQLITE_IOERR: "磁盘读写出错"
            case .SQLITE_CANTOPEN: "文件不能打开"
            default: text
            }
        return Bilingual(zh: zh, en: text)
    }

    /// A line of SQLite's check of a file's structure.
    static func structure(_ line: String) -> Bilingual {
        let numbers = line.split { !$0.isASCII || !$0.isNumber }
        let pages = line.contains("age ") ? numbers.map(String.init).joined(separator: "、") : ""
        return Bilingual(
            zh: pages.isEmpty ? "表或索引的内容不一致" : "第 \(pages) 页附近的内容不一致",
            en: line
        )
    }
}
