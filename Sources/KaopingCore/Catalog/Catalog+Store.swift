extension Catalog {
    /// The messages about the record of runs.
    static let store: [Message] = [
        .storeInputUnreadable, .storeInputChanged, .storeNotFound, .storeExists,
        .storeNotAStore, .storeTruncated, .storeDamaged, .storeNewer, .storeLocked,
        .storeReadOnly, .storeFull, .storeCannotOpen, .storeInputOutput, .storeFailed,
        .storeOtherResult, .storeNoAccount, .runNotFound, .runAmbiguous, .recordUnreadable,
        .chainBroken, .verifyPage, .verifyNumber, .verifyPrevious, .verifyHash, .verifyRun,
        .verifyApart, .verifyErased, .verifyExtra, .verifyHead, .verifyHeadUnreadable,
        .verifyDataMissing, .verifyOther, .verifyProcedure,
        .verifyNoFile, .bundleUnreadable,
        .bundleContent, .bundleSignature, .bundleUnsigned, .keyUnreadable, .recordKeysErased,
        .verifyDataOther, .verifyNoTable, .dataFolderMissing, .verifyKeyWithoutBundle,
    ]
}

extension Message {
    /// A recorded result whose units are not known any more.
    public static let recordKeysErased = Message(
        "record-keys-erased",
        zh: "第 {number} 号记录的考评对象编号已抹去，其结果不能引用，也不能按考评对象比较",
        en:
            "the keys of record {number} were erased: its result can be neither an input nor compared by unit"
    )
    /// A file that was read and cannot be read again.
    public static let storeInputUnreadable = Message(
        "recorded-file-unreadable",
        zh: "读过的文件无法再次读取：{reason}",
        en: "the file was read but cannot be read again: {reason}"
    )
    /// A file that changed between reading and hashing.
    public static let storeInputChanged = Message(
        "recorded-file-changed",
        zh: "文件在读取之后有改动，本次结果没有留档",
        en: "the file changed after it was read; the run is not recorded",
        hintZH: "待文件写完后重新运行。",
        hintEN: "Run again when nobody writes to the file."
    )
    /// A store that is not there.
    public static let storeNotFound = Message(
        "store-not-found",
        zh: "没有这个档案库",
        en: "there is no such store",
        hintZH: "用 kaoping init 建立档案库。",
        hintEN: "Make one with `kaoping init`."
    )
    /// A store that is there already.
    public static let storeExists = Message(
        "store-exists",
        zh: "这里已有档案库，未作任何改动",
        en: "there is a store already; nothing was changed"
    )
    /// A file that is no store.
    public static let storeNotAStore = Message(
        "not-a-store",
        zh: "这不是考评档案库，未作任何改动",
        en: "this is not a store of Kaoping; nothing was changed"
    )
    /// A store that is cut short.
    public static let storeTruncated = Message(
        "store-truncated",
        zh: "档案库文件不完整：应有 {expected} 字节，只有 {size} 字节；未作任何改动",
        en: "the store is cut short: {size} of {expected} bytes are there; nothing was changed",
        hintZH: "请改用备份，并保留此文件。",
        hintEN: "Use a backup, and keep this file."
    )
    /// A store with a damaged page.
    public static let storeDamaged = Message(
        "store-damaged",
        zh: "档案库文件已损坏：{reason}；未作任何改动",
        en: "the store is damaged: {reason}; nothing was changed",
        hintZH: "请改用备份，并保留此文件；kaoping verify 说明哪些记录仍然完好。",
        hintEN:
            "Use a backup, and keep this file; `kaoping verify` says which records are still whole."
    )
    /// A store of a newer version.
    public static let storeNewer = Message(
        "store-newer",
        zh: "档案库由更新的版本写成，本版本不能读写",
        en: "the store was written by a newer version, which this one cannot read or write",
        hintZH: "请使用新版本的考评程序。",
        hintEN: "Use the newer version of this program."
    )
    /// A store that another process writes to.
    public static let storeLocked = Message(
        "store-locked",
        zh: "档案库正被另一个程序使用，未作任何改动",
        en: "another process is using the store; nothing was changed",
        hintZH: "稍后重新运行。",
        hintEN: "Run again in a while."
    )
    /// A store that may not be written.
    public static let storeReadOnly = Message(
        "store-read-only",
        zh: "档案库文件或其文件夹只读，没有留档",
        en: "the store or its folder is read-only; nothing was recorded",
        hintZH: "请检查文件和文件夹的权限；只运行、不留档，用 kaoping run --no-store。",
        hintEN:
            "Check the rights to the file and its folder; `kaoping run --no-store` runs without recording."
    )
    /// A disk that is full.
    public static let storeFull = Message(
        "store-full",
        zh: "磁盘空间不足，没有留档；档案库保持原样",
        en: "the disk is full; nothing was recorded and the store is as it was",
        hintZH: "请清理磁盘后重新运行。",
        hintEN: "Make room and run again."
    )
    /// A store that cannot be opened.
    public static let storeCannotOpen = Message(
        "store-cannot-open",
        zh: "无法打开档案库：{reason}",
        en: "the store cannot be opened: {reason}",
        hintZH: "请检查文件夹是否存在、是否有权限。",
        hintEN: "Check that the folder exists and may be written."
    )
    /// A store that the system cannot read or write.
    public static let storeInputOutput = Message(
        "store-input-output",
        zh: "读写档案库出错，没有留档：{reason}",
        en: "the store cannot be read or written, nothing was recorded: {reason}",
        hintZH: "请检查磁盘空间、文件大小限制和设备。",
        hintEN: "Check the room on the disk, limits on file sizes, and the device."
    )
    /// Anything else that the store refuses.
    public static let storeFailed = Message(
        "store-failed",
        zh: "档案库内部错误：{reason}",
        en: "internal fault of the store: {reason}"
    )
    /// The same inputs with another result.
    public static let storeOtherResult = Message(
        "recorded-otherwise",
        zh: "同样的输入曾留档为第 {number} 号记录（{run}），结果却不相同；未作任何改动",
        en:
            "the same inputs are on record as number {number} ({run}) with another result; nothing was changed",
        hintZH: "请用 kaoping verify 核对档案库，并核对所用的程序和插件。",
        hintEN: "Check the store with `kaoping verify`, and which program and plugins are used."
    )
    /// An account name that the store does not have.
    public static let storeNoAccount = Message(
        "no-such-account",
        zh: "档案库中没有经办人“{name}”",
        en: "the store has no account \"{name}\""
    )
    /// A run that the store does not have.
    public static let runNotFound = Message(
        "run-not-found",
        zh: "没有留档的考评“{run}”",
        en: "there is no run \"{run}\"",
        hintZH: "用 kaoping runs 查看全部留档；编号至少写前六位。",
        hintEN: "See `kaoping runs`; give at least six digits of the id."
    )
    /// The beginning of several ids.
    public static let runAmbiguous = Message(
        "run-ambiguous",
        zh: "“{run}”对应多次考评：{runs}",
        en: "\"{run}\" fits several runs: {runs}",
        hintZH: "请多写几位。",
        hintEN: "Give more digits."
    )
    /// A record whose content is not what this version writes.
    public static let recordUnreadable = Message(
        "record-unreadable",
        zh: "第 {number} 号记录的内容无法读取",
        en: "the content of record {number} cannot be read",
        hintZH: "用 kaoping verify 核对档案库。",
        hintEN: "Check the store with `kaoping verify`."
    )
    /// A last record that was changed.
    public static let chainBroken = Message(
        "chain-broken",
        zh: "第 {number} 号记录被改动过，不再续写；未作任何改动",
        en: "record {number} was changed, so nothing is added to it; nothing was written",
        hintZH: "用 kaoping verify 核对档案库。",
        hintEN: "Check the store with `kaoping verify`."
    )
    /// What SQLite finds wrong with the file.
    public static let verifyPage = Message(
        "verify-page",
        zh: "文件结构有误：{reason}",
        en: "the structure of the file is wrong: {reason}"
    )
    /// A gap in the numbers.
    public static let verifyNumber = Message(
        "verify-number",
        zh: "第 {expected} 号记录缺失，其后是第 {number} 号",
        en: "record {expected} is missing; {number} follows"
    )
    /// A record that does not follow the one before.
    public static let verifyPrevious = Message(
        "verify-previous",
        zh: "第 {number} 号记录与前一记录不相衔接",
        en: "record {number} does not follow the one before"
    )
    /// A record whose content is not what was hashed.
    public static let verifyHash = Message(
        "verify-hash",
        zh: "第 {number} 号记录被改动过：时间、种类、经办人、内容或散列值与留档时不符",
        en:
            "record {number} was changed: its time, kind, account, content or hash is not what was recorded"
    )
    /// A run that is not what its record says.
    public static let verifyRun = Message(
        "verify-run",
        zh: "第 {number} 号记录的考评与记录内容不符：{what}",
        en: "the run of record {number} is not what its record says: {what}"
    )
    /// A list of names that was changed.
    public static let verifyApart = Message(
        "verify-apart",
        zh: "第 {number} 号记录的{what}被改动过",
        en: "{what} of record {number} were changed"
    )
    /// A list of names that is gone without a record.
    public static let verifyErased = Message(
        "verify-erased",
        zh: "第 {number} 号记录的{what}已不在，但没有抹去的记录",
        en: "{what} of record {number} are gone, and no record says that they were erased"
    )
    /// Content that no record names.
    public static let verifyExtra = Message(
        "verify-extra",
        zh: "档案库中有不属于任何记录的内容：{what}",
        en: "the store has content that belongs to no record: {what}"
    )
    /// A head that is not in the chain.
    public static let verifyHead = Message(
        "verify-head",
        zh: "链中没有散列值 {head}：公布之后，档案被改写或截短",
        en: "the chain has no record with the hash {head}: it was rewritten or shortened since"
    )
    /// A text that is no head.
    public static let verifyHeadUnreadable = Message(
        "head-unreadable",
        zh: "“{head}”不是散列值，应为 64 位十六进制数",
        en: "\"{head}\" is no hash; it has 64 hexadecimal digits"
    )
    /// A file of a run that is not at hand.
    public static let verifyDataMissing = Message(
        "verify-data-missing",
        zh: "没有找到第 {number} 号记录所用的{what}（{file}，SHA-256 {digest}）",
        en: "{what} of record {number} is not at hand ({file}, SHA-256 {digest})",
        hintZH: "用 --data 指明文件夹。",
        hintEN: "Name its folder with --data."
    )
    /// A file named for a table that is not what the run read.
    public static let verifyDataOther = Message(
        "verify-data-other",
        zh: "这不是第 {number} 号记录所用的数据表“{table}”（SHA-256 {digest}）",
        en: "this is not the table \"{table}\" of record {number} (SHA-256 {digest})",
        hintZH: "请用当时的文件，或用 --data 指明放有该文件的文件夹。",
        hintEN: "Name the file as it was then, or its folder with --data."
    )
    /// A table that no run has.
    public static let verifyNoTable = Message(
        "verify-no-table",
        zh: "--table 所写的数据表“{table}”，所核验的考评都没有",
        en: "none of the runs has the table \"{table}\" that --table names"
    )
    /// A key for a signature where there is none.
    public static let verifyKeyWithoutBundle = Message(
        "key-without-bundle",
        zh: "--public-key 核对结果包的签名，这里没有写结果包",
        en: "--public-key checks the signature of a bundle, and none is named",
        hintZH: "写明结果包文件，如 kaoping verify 结果包.tar --public-key 公钥.pub。",
        hintEN: "Name the bundle: `kaoping verify BUNDLE.tar --public-key KEY.pub`."
    )
    /// A folder of data that is not there.
    public static let dataFolderMissing = Message(
        "folder-not-found",
        zh: "没有这个文件夹",
        en: "there is no such folder"
    )
    /// A record of the procedure that cannot be.
    public static let verifyProcedure = Message(
        "verify-procedure",
        zh: "第 {number} 号记录（备案、公示、异议、更正或撤回）不可能由本程序写成：缺少内容、指向别的考评，或该步骤当时不允许",
        en:
            "record {number} of the procedure was not written by this program: it lacks content, names another run, or is a step that was not allowed then"
    )
    /// A bundle that is not there.
    public static let verifyNoFile = Message(
        "no-such-file",
        zh: "没有这个文件",
        en: "there is no such file"
    )
    /// A result that comes out otherwise.
    public static let verifyOther = Message(
        "verify-result",
        zh: "第 {number} 号记录按原方案和数据重新计算，结果不符：{parts}",
        en: "computed again from its profile and data, record {number} comes out otherwise: {parts}"
    )
    /// A file that is no bundle.
    public static let bundleUnreadable = Message(
        "bundle-unreadable",
        zh: "这不是考评结果包，或已损坏：{what}",
        en: "this is not a bundle of Kaoping, or it is damaged: {what}"
    )
    /// A file of a bundle that was changed.
    public static let bundleContent = Message(
        "bundle-content",
        zh: "结果包中的“{file}”被改动过",
        en: "\"{file}\" in the bundle was changed"
    )
    /// A signature that does not fit.
    public static let bundleSignature = Message(
        "bundle-signature",
        zh: "签名与内容或公钥不符",
        en: "the signature does not fit the content or the key"
    )
    /// A bundle without the signature asked for.
    public static let bundleUnsigned = Message(
        "bundle-unsigned",
        zh: "结果包没有签名",
        en: "the bundle is not signed"
    )
    /// A file that is no key.
    public static let keyUnreadable = Message(
        "key-unreadable",
        zh: "这不是 Ed25519 {kind}文件（PEM）",
        en: "this is not a file with an Ed25519 {kind} key (PEM)",
        hintZH: "用 kaoping key 生成，或用 openssl genpkey -algorithm ed25519。",
        hintEN: "Make one with `kaoping key`, or `openssl genpkey -algorithm ed25519`."
    )
}
