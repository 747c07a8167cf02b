extension Catalog {
    /// The messages about plugins.
    static let plugin: [Message] = [
        .pluginNoFolder, .pluginNotFound, .pluginAmbiguous, .pluginNotALibrary, .pluginNoSymbol,
        .pluginNoTable,
        .pluginOtherID, .pluginVersion, .pluginSize, .pluginScorer, .pluginClash,
        .pluginScorerFailed,
    ]
}

extension Message {
    /// A folder of plugins that is not there.
    public static let pluginNoFolder = Message(
        "plugin-no-folder",
        zh: "没有这个插件文件夹，或无法打开",
        en: "there is no such folder of plugins, or it cannot be opened",
        hintZH: "检查 --plugins 与环境变量 KAOPING_PLUGIN_PATH。",
        hintEN: "Check --plugins and KAOPING_PLUGIN_PATH."
    )
    /// A plugin that is in no folder.
    public static let pluginNotFound = Message(
        "plugin-not-found",
        zh: "找不到插件“{plugin}”：应有文件 {file}，已查找 {folders}",
        en: "plugin \"{plugin}\" not found: expected the file {file}, looked in {folders}",
        hintZH: "用 --plugins 文件夹 或环境变量 KAOPING_PLUGIN_PATH 指明插件所在位置。",
        hintEN: "Name the plugin's folder with --plugins DIR or KAOPING_PLUGIN_PATH."
    )
    /// A plugin that is in several folders.
    public static let pluginAmbiguous = Message(
        "plugin-ambiguous",
        zh: "插件“{plugin}”有多个文件：{files}",
        en: "there are several files of the plugin \"{plugin}\": {files}",
        hintZH: "只保留一个，或只指定一个文件夹。",
        hintEN: "Keep one of them, or name only one folder."
    )
    /// A file that cannot be opened as a library.
    public static let pluginNotALibrary = Message(
        "plugin-not-a-library",
        zh: "{file} 不能作为插件打开：{reason}",
        en: "{file} cannot be opened as a plugin: {reason}",
        hintZH: "插件是为本机编译的动态库。",
        hintEN: "A plugin is a dynamic library built for this machine."
    )
    /// A library without the entry function.
    public static let pluginNoSymbol = Message(
        "plugin-no-symbol",
        zh: "{file} 没有入口函数 {symbol}",
        en: "{file} has no entry function {symbol}",
        hintZH: "入口函数名由文件名决定：libNAME.so 应导出 kp_plugin_v1_NAME。",
        hintEN: "The file's name decides: libNAME.so exports kp_plugin_v1_NAME."
    )
    /// An entry function that returns nothing.
    public static let pluginNoTable = Message(
        "plugin-no-table",
        zh: "{file} 的入口函数 {symbol} 没有返回评分器表",
        en: "the entry function {symbol} of {file} returned no table"
    )
    /// A plugin with another id than its file says.
    public static let pluginOtherID = Message(
        "plugin-other-id",
        zh: "{file} 自称“{found}”，方案中为“{plugin}”",
        en: "{file} calls itself \"{found}\", the profile names \"{plugin}\""
    )
    /// A plugin of another version of the boundary.
    public static let pluginVersion = Message(
        "plugin-version",
        zh: "{file} 的插件接口版本为 {found}，应为 {expected}",
        en: "{file} speaks version {found} of the plugin interface, expected {expected}",
        hintZH: "用本版本 kaoping 的 ScorerABI.h 或 ScorerKit 重新编译插件。",
        hintEN: "Build the plugin again with the ScorerABI.h or ScorerKit of this kaoping."
    )
    /// A struct of another size.
    public static let pluginSize = Message(
        "plugin-size",
        zh: "{file} 的 {struct} 为 {found} 字节，应为 {expected} 字节",
        en: "{struct} in {file} has {found} bytes, expected {expected}",
        hintZH: "用本版本 kaoping 的 ScorerABI.h 或 ScorerKit 重新编译插件。",
        hintEN: "Build the plugin again with the ScorerABI.h or ScorerKit of this kaoping."
    )
    /// A scorer whose entry is not whole.
    public static let pluginScorer = Message(
        "plugin-scorer",
        zh: "{file} 的第 {number} 个评分器不完整：缺少函数或自述无法理解",
        en: "scorer number {number} of {file} is not whole: a function is missing, or its "
            + "description has a number that means nothing here"
    )
    /// Two plugins with the same scorer.
    public static let pluginClash = Message(
        "plugin-clash",
        zh: "插件“{plugin}”的评分器“{id}”与“{other}”（{file}）重复",
        en: "the scorer \"{id}\" of the plugin \"{plugin}\" is already there from \"{other}\" "
            + "({file})",
        hintZH: "两者中只能使用一个；请修改评分器编号或去掉一个插件。",
        hintEN: "Only one of them can be used: change the id or leave one plugin out."
    )
    /// A scorer that failed while it ran.
    public static let pluginScorerFailed = Message(
        "plugin-scorer-failed",
        zh: "评分器“{scorer}”计算“{criterion}”时出错：{reason}",
        en: "the scorer \"{scorer}\" failed on \"{criterion}\": {reason}"
    )
}
