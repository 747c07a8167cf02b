internal import KaopingCore

/// Help of `kaoping compare` in both languages.
enum CompareText {
    static let compare = Bilingual(
        zh: "比较考评结果：社区之间、周期之间、街道之间、同源方案之间，以及历期走势。",
        en: "Compares results: units, periods, groups, profiles of one base, and trends."
    )
    static let examples = HelpText.examples(
        zh: [
            "kaoping compare 方案 --period 2023Q2 --unit 东湖社区 --unit 西湖社区",
            "kaoping compare human-development-index --period 2010 --period 2022",
            "kaoping compare 方案 --period 2023Q1 --period 2023Q2 --by street",
            "kaoping compare 县级方案 市级方案 --period phase:1",
            "kaoping compare 方案 --trend --unit 东湖社区 --from 2020Q1",
        ],
        en: [
            "kaoping compare profile --period 2023Q2 --unit c01 --unit c02",
            "kaoping compare human-development-index --period 2010 --period 2022",
            "kaoping compare profile --period 2023Q1 --period 2023Q2 --by street",
            "kaoping compare county-profile city-profile --period phase:1",
            "kaoping compare profile --trend --unit c01 --from 2020Q1",
        ],
        note: Bilingual(
            zh: """
                有档案库（工作区、--store 或 KAOPING_STORE）时取留档的结果：同一周期有几次留档的，取未撤回、
                未更正的最新一次，并注明是哪一次。没有档案库或用 --no-store 时由数据当场计算。
                差距和变动拆到考评项，各部分加上四舍五入差等于总分之差；不是加总的考评项不拆分，并注明。
                两期方案不同时，把旧数据按新方案重算，分出办法影响和实际变化；旧数据须与当时留档的摘要一致，
                不在手边的如实说明，不作推测。
                """,
            en: """
                With a store (a workspace, --store or KAOPING_STORE) recorded results are compared: of
                several runs of one period the newest that is neither withdrawn nor corrected, and it
                says which. Without one, or with --no-store, they are computed from the data.
                Gaps and changes are parted by criterion; with what rounding leaves the parts add up.
                A criterion that is no sum is not parted, and says so. Where the profile changed, the
                old data are scored under the new one to tell the method's part from the units'; they
                must have the digests that were recorded. Where they are not at hand, that is said and
                nothing is guessed.
                """
        )
    )
    static let profiles = Bilingual(
        zh: "方案：编号、YAML 文件或其文件夹；写两个即比较同源方案的相同部分。",
        en: "The profile: an id, a YAML file or its folder; two compare what they have in common."
    )
    static let period = Bilingual(
        zh: "考评周期；写两次即比较两期，先写的为前期。",
        en: "The period; stated twice, two periods are compared, the first one as the earlier."
    )
    static let before = Bilingual(
        zh: "前期；与一个 --period 合用，等于写两个 --period。",
        en: "The earlier period, beside one --period."
    )
    static let unit = Bilingual(
        zh: "考评对象的编号或名称；可多次使用。",
        en: "A unit's key or name; may be repeated."
    )
    static let by = Bilingual(
        zh: "按这一列分组比较，如街道、县区；须是方案 unit 之下 groups 或 category 所写的列。",
        en: "Compares groups by this column, one of `groups` or `category` under `unit`."
    )
    static let trend = Bilingual(
        zh: "各周期的得分、排名和等级走势。",
        en: "Scores, ranks and levels over all periods."
    )
    static let from = Bilingual(zh: "走势的第一个周期。", en: "The first period of a trend.")
    static let to = Bilingual(zh: "走势的最后一个周期。", en: "The last period of a trend.")
    static let data = Bilingual(
        zh: "数据所在文件夹：没有档案库时由此计算，方案改变时在此找旧数据；不写即方案所在文件夹。",
        en: "The folder of data, to compute from without a store and to find old data in where the "
            + "profile changed; the profile's own where it is not given."
    )
    static let noStore = Bilingual(
        zh: "不用档案库，由数据当场计算。",
        en: "Uses no store and computes from the data."
    )
    static let format = Bilingual(
        zh: "格式；不写时由 -o 的扩展名决定。",
        en: "The format; without it that of the extension after -o, and table on standard output."
    )
    static let output = Bilingual(
        zh: "输出文件，扩展名为 txt、csv、json 或 md。",
        en: "The output file, with the extension txt, csv, json or md."
    )
}
