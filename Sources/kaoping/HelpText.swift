internal import KaopingCore

/// Help of the commands in both languages.
enum HelpText {
    static let kaoping = Bilingual(
        zh: "考评：按 YAML 考评方案计分、定级、排名并写出报告。",
        en: "Kaoping (考评): scores, rates, ranks and reports by assessment profiles in YAML."
    )
    static let kaopingExamples = examples(
        zh: [
            "kaoping run human-development-index --period 2022",
            "kaoping help run",
        ],
        en: [
            "kaoping run human-development-index --period 2022",
            "kaoping help run",
        ],
        note: Bilingual(
            zh: """
                退出码：0 完成；64 用法错误；65 数据错误；66 找不到输入；70 程序自身故障；
                73 无法写出；78 方案或插件错误。结果写到标准输出，其余写到标准错误。
                """,
            en: """
                Exit codes: 0 done; 64 wrong usage; 65 bad data; 66 input not found;
                70 our own fault; 73 cannot write; 78 bad profile or plugin.
                Results go to standard output, the rest to standard error.
                """
        )
    )
    static let run = Bilingual(
        zh: "按方案计算一个周期的考评结果。",
        en: "Runs a profile for one period and writes the ranked result."
    )
    static let runExamples = examples(
        zh: [
            "kaoping run human-development-index --period 2022",
            "kaoping run human-development-index --period 2022 -o 结果.csv -o 结果.md",
            "kaoping run 方案.yaml --period 2020Q3 --data 数据 --format json",
            "kaoping run 方案.yaml --period 2020 --table units=名单.csv",
            "kaoping run 方案.yaml --period 2020 --columns unit,score,rank",
        ],
        en: [
            "kaoping run human-development-index --period 2022",
            "kaoping run human-development-index --period 2022 -o a.csv -o a.md",
            "kaoping run profile.yaml --period 2020Q3 --data data --format json",
            "kaoping run profile.yaml --period 2020 --table units=list.csv",
            "kaoping run profile.yaml --period 2020 --columns unit,score,rank",
        ]
    )
    static let explain = Bilingual(
        zh: "说明一个考评对象的结果是怎样得出的：从原始数据到得分、等级和排名。",
        en: "Explains a unit's result, from the raw values to its score, level and rank."
    )
    static let explainExamples = examples(
        zh: [
            "kaoping explain grid-party-star-rating --period 2023Q2 --set subsidy_5=1000 --unit g05",
            "kaoping explain 方案.yaml --period 2020 --unit 东湖社区 --lost",
            "kaoping explain 方案.yaml --period 2020 --unit 东湖社区 --next",
            "kaoping explain 方案.yaml --period 2020 --all -o 说明.md",
        ],
        en: [
            "kaoping explain grid-party-star-rating --period 2023Q2 --set subsidy_5=1000 --unit g05",
            "kaoping explain profile.yaml --period 2020 --unit c01 --lost",
            "kaoping explain profile.yaml --period 2020 --unit c01 --next",
            "kaoping explain profile.yaml --period 2020 --all -o why.md",
        ]
    )
    static let explainUnit = Bilingual(
        zh: "考评对象的编号或名称；可多次使用。",
        en: "The unit's key or name; may be repeated."
    )
    static let explainAll = Bilingual(zh: "说明全部考评对象。", en: "Explains every unit.")
    static let explainLost = Bilingual(
        zh: "只列丢分，由多到少。",
        en: "Lists the points lost instead, the most first."
    )
    static let explainNext = Bilingual(
        zh: "列出达到上一等级代价最小的办法，每种都重新计算验证；只用方案标明 changeable 的指标。",
        en:
            "Lists the cheapest ways to the next level, each tried out; only through indicators that "
            + "the profile marks as changeable."
    )
    static let explainFormat = Bilingual(
        zh: "格式：text、md 或 json；不写时由 -o 的扩展名决定。",
        en: "The format; without it that of the extension after -o, and text on standard output."
    )
    static let explainOutput = Bilingual(
        zh: "输出文件，扩展名为 txt、md 或 json。",
        en: "The output file, with the extension txt, md or json."
    )
    static let explainWhich = Bilingual(
        zh: "请用 --unit 写明考评对象，或用 --all 说明全部，二者取一。",
        en: "Name units with --unit, or explain all with --all; one of the two."
    )
    static let validate = Bilingual(
        zh: "检查方案，一次列出全部问题，并提示可能不公平之处；写明周期时，连同数据一起检查。",
        en:
            "Checks profiles, lists every problem at once, and finds what may be unfair; with a period, "
            + "on the data as well."
    )
    static let validateStrict = Bilingual(
        zh: "有公平性提示也算不通过。",
        en: "Findings count as faults."
    )
    static let validateExamples = examples(
        zh: [
            "kaoping validate 方案.yaml",
            "kaoping validate Profiles/*",
            "kaoping validate 方案.yaml --period 2020 --data 数据",
        ],
        en: [
            "kaoping validate profile.yaml",
            "kaoping validate Profiles/*",
            "kaoping validate profile.yaml --period 2020 --data data",
        ]
    )
    static let scorers = Bilingual(
        zh: "列出评分器，或说明其中一个。",
        en: "Lists the scorers, or describes one."
    )
    static let scorersExamples = examples(
        zh: ["kaoping scorers", "kaoping scorers goalposts"],
        en: ["kaoping scorers", "kaoping scorers goalposts"]
    )
    static let profileCommand = Bilingual(zh: "查看考评方案。", en: "Lists and shows profiles.")
    static let profileExamples = examples(
        zh: ["kaoping profile list", "kaoping profile show 方案.yaml"],
        en: ["kaoping profile list", "kaoping profile show profile.yaml"]
    )
    static let profileListExamples = examples(
        zh: ["kaoping profile list", "KAOPING_PROFILES=方案库 kaoping profile list"],
        en: ["kaoping profile list", "KAOPING_PROFILES=library kaoping profile list"]
    )
    static let profileShowExamples = examples(
        zh: [
            "kaoping profile show human-development-index",
            "kaoping profile show 方案.yaml --format md",
        ],
        en: [
            "kaoping profile show human-development-index",
            "kaoping profile show profile.yaml --format md",
        ]
    )
    static let profiles = Bilingual(
        zh: "方案：YAML 文件、其文件夹或编号；可写多个。",
        en: "The profiles: YAML files, their folders or ids."
    )
    static let profileList = Bilingual(
        zh: "列出 ./Profiles、KAOPING_PROFILES 和程序所在文件夹中的方案。",
        en: "Lists the profiles in ./Profiles, KAOPING_PROFILES and beside the program."
    )
    static let profileShow = Bilingual(
        zh: "以表格列出方案的全部内容：考评项、分值、规则、数据、定级、程序和依据。",
        en: "Shows a whole profile as tables: criteria, rules, data, rating, stages, sources."
    )
    static let profile = Bilingual(
        zh: "方案：YAML 文件、其文件夹或编号。",
        en: "The profile: a YAML file, its folder or an id."
    )
    static let period = Bilingual(
        zh: "考评周期：2020、2020H1、2020Q3、2020-07、2020-W31、phase:1 或 once。",
        en: "The period: 2020, 2020H1, 2020Q3, 2020-07, 2020-W31, phase:1 or once."
    )
    static let data = Bilingual(
        zh: "数据表所在文件夹；不写即方案所在文件夹。",
        en: "The folder of the tables; the profile's own where it is not given."
    )
    static let table = Bilingual(
        zh: "用指定文件代替方案中的一个数据表；可多次使用。",
        en: "A file that takes the place of one of the profile's tables; may be repeated."
    )
    static let set = Bilingual(
        zh: "方案参数的值；可多次使用。",
        en: "A value for one of the profile's parameters; may be repeated."
    )
    static let input = Bilingual(
        zh: "引用的考评结果文件；多个周期写作 编号=周期=文件；可多次使用。不写时用方案所写的文件，没有该文件的取自档案库。",
        en: "A file for one of the profile's inputs, with its period as ID=PERIOD=FILE where there "
            + "are several; may be repeated. Without one it is the file that the profile names, and "
            + "where that is not there, the run in the store."
    )
    static let asOf = Bilingual(
        zh: "计算截止日，如 2020-12-31；不写即考评周期的最后一天。",
        en: "The day of the calculation, such as 2020-12-31; the period's last day if not given."
    )
    static let format = Bilingual(
        zh: "报告格式；不写时由 -o 的扩展名决定，标准输出为 table。",
        en: "The format; without it that of the extension after -o, and table on standard output."
    )
    static let columns = Bilingual(
        zh: "报告的列及其顺序，以逗号分隔。",
        en: "The columns of the report in their order, separated by commas."
    )
    static let output = Bilingual(
        zh: "输出文件，格式由扩展名决定；可多次使用；- 为标准输出。",
        en: "An output file, its format by its extension; may be repeated; - is standard output."
    )
    static let threads = Bilingual(
        zh: "线程数；不写即处理器核数。结果与线程数无关。",
        en: "How many threads; the number of cores where not given. Results do not depend on it."
    )
    static let lang = Bilingual(
        zh: "语言；不写即按系统语言。",
        en: "The language; that of the environment where it is not given."
    )
    static let plugins = Bilingual(
        zh: "外部插件所在文件夹；可多次使用。环境变量 KAOPING_PLUGIN_PATH 亦可。",
        en: "A folder of outside plugins; may be repeated. KAOPING_PLUGIN_PATH lists more."
    )
    static let pluginName = Bilingual(
        zh: "一并列出的外部插件；可多次使用。",
        en: "An outside plugin to list as well; may be repeated."
    )
    static let scorerID = Bilingual(zh: "评分器编号。", en: "A scorer's id.")
    static let showFormat = Bilingual(zh: "格式。", en: "The format.")
    static let wrongThreads = Bilingual(
        zh: "--threads 应为 1 到 1024 的整数。",
        en: "--threads must be a whole number from 1 to 1024."
    )

    static func optionTwice(_ name: String) -> Bilingual {
        Bilingual(
            zh: "\(name) 写了两次，只能写一次。",
            en: "\(name) is given twice; it stands once."
        )
    }

    static func tableTwice(_ name: String) -> Bilingual {
        Bilingual(
            zh: "--table \(name)= 出现了多次。",
            en: "--table \(name)= is given more than once."
        )
    }

    static func setTwice(_ id: String) -> Bilingual {
        Bilingual(
            zh: "--set \(id)= 出现了多次。",
            en: "--set \(id)= is given more than once."
        )
    }

    /// Says which columns of a file have blank cells, in one line.
    static func blanks(_ file: String, _ columns: [(heading: String, count: Int)]) -> Bilingual {
        let zh = columns.map { "“\($0.heading)”\($0.count) 个" }.joined(separator: "、")
        let en = columns.map { "\"\($0.heading)\" \($0.count)" }.joined(separator: ", ")
        return Bilingual(
            zh: "\(file)：空白单元格按无数据处理：\(zh)",
            en: "\(file): blank cells count as no data: \(en)"
        )
    }

    static func unscored(_ count: Int, _ all: Int) -> Bilingual {
        Bilingual(
            zh: "\(all) 个考评对象中有 \(count) 个没有得分，不参加排名",
            en: "\(count) of \(all) units \(count == 1 ? "has" : "have") no score and no rank"
        )
    }

    static func notRated(_ count: Int, _ all: Int) -> Bilingual {
        Bilingual(
            zh: "\(all) 个考评对象中有 \(count) 个不予评定，不参加排名",
            en: "\(count) of \(all) units \(count == 1 ? "is" : "are") not rated and not ranked"
        )
    }

    static func excluded(_ count: Int, _ all: Int) -> Bilingual {
        Bilingual(
            zh: "\(all) 个考评对象中有 \(count) 个不参评，不参加排名",
            en: "\(count) of \(all) units \(count == 1 ? "is" : "are") excluded and not ranked"
        )
    }

    static func valid(_ file: String, _ criteria: Int, _ findings: Int) -> Bilingual {
        let found = findings == 0 ? "" : "；公平性提示 \(findings) 条"
        let have = findings == 0 ? "" : ", \(findings) \(findings == 1 ? "finding" : "findings")"
        return Bilingual(
            zh: "\(file)：方案有效，共 \(criteria) 个考评项" + found,
            en: "\(file): valid, \(criteria) \(criteria == 1 ? "criterion" : "criteria")" + have
        )
    }
}
