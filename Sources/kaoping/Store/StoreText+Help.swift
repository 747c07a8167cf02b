internal import KaopingCore

/// Help of the commands of the record.
extension StoreText {
    static let store = Bilingual(
        zh: "档案库文件；不写即 KAOPING_STORE，或者当前及上级文件夹的 kaoping.db。",
        en: "The store; without it KAOPING_STORE, or kaoping.db here or in a folder above."
    )
    static let noStore = Bilingual(zh: "本次不留档。", en: "Does not record this run.")
    static let bothStores = Bilingual(
        zh: "--store 与 --no-store 不能同时使用。",
        en: "--store and --no-store exclude each other."
    )
    static let account = Bilingual(
        zh: "经办人；不写即登录名，没有登录名的为进程的系统账户。自报，不作核实。",
        en: "Who does it; the login name if not given, else the process's account. Self-reported."
    )
    static let initialize = Bilingual(
        zh: "建立工作区：其中运行的考评都留档。",
        en: "Makes a workspace, whose runs are recorded."
    )
    static let initializeExamples = HelpText.examples(
        zh: [
            "kaoping init",
            "kaoping init 2024年考评 --by 李明",
        ],
        en: [
            "kaoping init",
            "kaoping init assessment-2024 --by lee",
        ],
        note: Bilingual(
            zh: """
                在文件夹中建立 kaoping.db；在该文件夹及其下级文件夹中的 kaoping run 都写入其中。
                """,
            en: """
                It makes kaoping.db in the folder; `kaoping run` there and below records in it.
                """
        )
    )
    static let folder = Bilingual(
        zh: "工作区文件夹，没有即新建；不写即当前文件夹。",
        en: "The folder, made if need be; the current one where it is not given."
    )
    static let runs = Bilingual(
        zh: "查找、查看、导出留档的考评。",
        en: "Finds, shows and exports recorded runs."
    )
    static let runsExamples = HelpText.examples(
        zh: [
            "kaoping runs",
            "kaoping runs --profile grid-party-star-rating --unit 和平",
            "kaoping runs show 3f2a91",
        ],
        en: [
            "kaoping runs",
            "kaoping runs --profile grid-party-star-rating --unit u17",
            "kaoping runs show 3f2a91",
        ]
    )
    static let runsList = Bilingual(zh: "列出留档的考评。", en: "Lists recorded runs.")
    static let runsListExamples = HelpText.examples(
        zh: [
            "kaoping runs list --period 2023Q2",
            "kaoping runs list --unit 和平 --format json",
        ],
        en: [
            "kaoping runs list --period 2023Q2",
            "kaoping runs list --unit u17 --format json",
        ]
    )
    static let profileID = Bilingual(zh: "方案编号。", en: "The profile's id.")
    static let unit = Bilingual(
        zh: "考评对象的编号或名称：只列有此对象的考评。",
        en: "A unit's key or name: only runs that have it."
    )
    static let reference = Bilingual(
        zh: "考评编号（至少前六位）或记录序号。",
        en: "The run: its id, at least six digits of it, or its record's number."
    )
    static let runsShow = Bilingual(
        zh: "查看一次考评的记录：方案、数据、插件的摘要和结果摘要。",
        en: "Shows a run's record: the digests of profile, data, plugins and result."
    )
    static let runsShowExamples = HelpText.examples(
        zh: [
            "kaoping runs show 3f2a91",
            "kaoping runs show 12 --format json",
        ],
        en: [
            "kaoping runs show 3f2a91",
            "kaoping runs show 12 --format json",
        ]
    )
    static let export = Bilingual(
        zh: "按留档导出结果，不重新计算。",
        en: "Exports the recorded result; nothing is computed again."
    )
    static let exportExamples = HelpText.examples(
        zh: [
            "kaoping runs export 3f2a91 -o 结果.csv",
            "kaoping runs export 12 --format json",
        ],
        en: [
            "kaoping runs export 3f2a91 -o result.csv",
            "kaoping runs export 12 --format json",
        ],
        note: Bilingual(
            zh: "已撤回或已更正的结果照样导出，但注明不再有效：CSV 最后多一列 run_state（withdrawn 或 "
                + "superseded），JSON 写在 run 的 state，Markdown 写在标题。",
            en:
                "A withdrawn or corrected result is exported all the same, and says so: CSV has one "
                + "more column at the end, run_state (withdrawn or superseded), JSON has it in the "
                + "run's state, Markdown in its title."
        )
    )
    static let exportFile = Bilingual(
        zh: "输出文件，扩展名为 .csv、.json 或 .md；不写即标准输出。",
        en: "The file, ending in .csv, .json or .md; standard output if not given."
    )
    static let forget = Bilingual(
        zh: "抹去考评对象的名称，记录链不受影响。",
        en: "Erases the names of units; the chain of records holds."
    )
    static let forgetExamples = HelpText.examples(
        zh: [
            "kaoping runs forget 3f2a91",
            "kaoping runs forget 3f2a91 --keys",
            "kaoping runs forget --account 李明",
        ],
        en: [
            "kaoping runs forget 3f2a91",
            "kaoping runs forget 3f2a91 --keys",
            "kaoping runs forget --account lee",
        ],
        note: Bilingual(
            zh: """
                提醒和豁免一并抹去，因为其中可能有姓名；名单相同的各次考评共用一份，一并抹去。
                """,
            en: """
                Remarks and waivers go as well, since they may hold names. Runs with the same list
                share it and lose it together.
                """
        )
    )
    static let forgetKeys = Bilingual(
        zh: "编号也抹去；此后不能按对象查找和比较。",
        en: "Erases the keys too; the run cannot be found or compared by unit any more."
    )
    static let forgetAccount = Bilingual(zh: "抹去这一经办人。", en: "Erases this account's name.")
    static let forgetOne = Bilingual(
        zh: "写明一次考评，或者用 --account 写明一个经办人。",
        en: "Name either a run or an account with --account."
    )
    static let log = Bilingual(
        zh: "谁在何时做了什么，依记录链列出。",
        en: "Lists who did what when, as the chain has it."
    )
    static let logExamples = HelpText.examples(
        zh: [
            "kaoping log",
            "kaoping log --format json",
        ],
        en: [
            "kaoping log",
            "kaoping log --format json",
        ]
    )
    static let accountsAreGiven = Bilingual(
        zh: "经办人为自报，未经核实；时间取自当时所用电脑的时钟。",
        en: "Accounts are what was given and were not checked; times are of the machine's clock."
    )
    static let verify = Bilingual(
        zh: "核验档案库或结果包没有被改动。",
        en: "Proves that a store or a bundle is what was recorded."
    )
    static let verifyExamples = HelpText.examples(
        zh: [
            "kaoping verify",
            "kaoping verify --head 散列值 --data 数据",
            "kaoping verify 3f2a91 --data 数据",
            "kaoping verify 结果包.tar --public-key 公钥.pub",
        ],
        en: [
            "kaoping verify",
            "kaoping verify --head HASH --data data",
            "kaoping verify 3f2a91 --data data",
            "kaoping verify bundle.tar --public-key office.pub",
        ],
        note: Bilingual(
            zh: """
                核验记录链和全部摘要；有数据时按原方案重新计算，逐字节比较。握有档案库的人可以整体重写，
                能防住的是公布过的链尾散列值（--head）或签名（--public-key）。
                """,
            en: """
                It checks the chain and all digests, and with the data at hand computes results
                again and compares them byte by byte. Who holds the store can rewrite it all;
                against that stands the head that was published (--head), or a signature.
                """
        )
    )
    static let verified = Bilingual(
        zh: "结果包文件，或者一次考评；不写即整个档案库。",
        en: "A bundle's file, or a run; the whole store where it is not given."
    )
    static let head = Bilingual(
        zh: "记录链必须含有的散列值，如备案、公示所载。",
        en: "A hash that the chain must have, as a filing or a notice printed it."
    )
    static let verifyData = Bilingual(
        zh: "查找数据的文件夹；可多次使用。写了一次考评的，不写即当前文件夹。",
        en:
            "A folder where data are looked for; may be repeated. The current one for a run where none is given."
    )
    static let publicKey = Bilingual(
        zh: "签名必须出自这一公钥（PEM 文件）。",
        en: "The key that must have signed the bundle, a PEM file."
    )
    static let bundle = Bilingual(
        zh: "把一次考评的方案、数据、结果和记录链封存为一个文件。",
        en: "Seals a run's profile, data, result and chain in one file."
    )
    static let bundleExamples = HelpText.examples(
        zh: [
            "kaoping bundle 3f2a91 --data 数据 -o 结果包.tar",
            "kaoping bundle 3f2a91 --data 数据 -o 结果包.tar --key 私钥",
        ],
        en: [
            "kaoping bundle 3f2a91 --data data -o bundle.tar",
            "kaoping bundle 3f2a91 --data data -o bundle.tar --key office",
        ]
    )
    static let bundleFile = Bilingual(
        zh: "结果包文件；是普通的 tar 文件。",
        en: "The bundle's file, an ordinary tar archive."
    )
    static let key = Bilingual(
        zh: "用这一 Ed25519 私钥签名（PEM 文件）。",
        en: "Signs with this private Ed25519 key, a PEM file."
    )
    static let keys = Bilingual(
        zh: "生成一对签名密钥（Ed25519）。",
        en: "Makes a pair of keys for signatures (Ed25519)."
    )
    static let keysExamples = HelpText.examples(
        zh: [
            "kaoping key 街道办"
        ],
        en: [
            "kaoping key office"
        ],
        note: Bilingual(
            zh: "与 openssl genpkey -algorithm ed25519 的文件通用。",
            en: "The files are those of `openssl genpkey -algorithm ed25519`."
        )
    )
    static let keyFile = Bilingual(
        zh: "私钥文件；公钥写在同名的 .pub。",
        en: "The private key's file; the public key goes beside it, ending in .pub."
    )
}
