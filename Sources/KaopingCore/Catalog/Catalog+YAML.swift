extension Catalog {
    /// The messages of this area.
    static let yaml: [Message] = [
        // The file.
        .yamlFileMissing, .yamlFileIsFolder, .yamlFileNotPermitted, .yamlFileUnreadable,
        .yamlTooLarge,
        // Its bytes.
        .yamlUTF16, .yamlNotUTF8, .yamlCharacter, .yamlEscapedCharacter,
        // What Kaoping does not take although YAML has it.
        .yamlEmpty, .yamlSecondDocument, .yamlDuplicateKey, .yamlKeyNotText, .yamlKeyEmpty,
        .yamlKeyWideSpace, .yamlMergeKey, .yamlKeyWithoutValue, .yamlTag, .yamlDuplicateAnchor,
        .yamlUndefinedAlias, .yamlRecursiveAlias, .yamlTooDeep, .yamlTooManyNodes,
        .yamlAliasTooLarge,
        // What is not YAML.
        .yamlTab, .yamlCharacterAtStart, .yamlUnexpectedColon, .yamlColonMissing,
        .yamlColonWithoutSpace, .yamlKeyExpected, .yamlDashExpected, .yamlUnexpectedDash,
        .yamlUnexpectedQuestionMark, .yamlListNotClosed, .yamlMappingNotClosed,
        .yamlQuoteNotClosed, .yamlDocumentMarkInQuotes, .yamlEscape, .yamlAnchorName,
        .yamlValueExpected, .yamlTextBlockHeading, .yamlDirective, .yamlAfterDocument,
        .yamlSyntax,
    ]
}

// MARK: - The file

extension Message {
    /// There is no such file.
    public static let yamlFileMissing = Message(
        "yaml-file-missing",
        zh: "找不到文件",
        en: "no such file",
        hintZH: "请核对路径和文件名。",
        hintEN: "Check the path and the name."
    )
    /// The path is a folder's.
    public static let yamlFileIsFolder = Message(
        "yaml-file-is-folder",
        zh: "这是文件夹，不是 YAML 文件",
        en: "this is a folder, not a YAML file",
        hintZH: "请写出文件夹里文件的名字，例如 profile.yaml。",
        hintEN: "Name the file in the folder, such as profile.yaml."
    )
    /// The user may not read the file.
    public static let yamlFileNotPermitted = Message(
        "yaml-file-not-permitted",
        zh: "没有读取这个文件的权限",
        en: "there is no permission to read the file",
        hintZH: "请修改文件的权限，或换一个有权限的用户。",
        hintEN: "Change the file's permissions, or run as a user who may read it."
    )
    /// The file is there and cannot be read: `reason`, in the system's words.
    public static let yamlFileUnreadable = Message(
        "yaml-file-unreadable",
        zh: "无法读取文件：{reason}",
        en: "the file cannot be read: {reason}"
    )
    /// The file is larger than `limit` bytes.
    public static let yamlTooLarge = Message(
        "yaml-too-large",
        zh: "文件超过 {limit} 字节的上限",
        en: "the file is larger than the limit of {limit} bytes",
        hintZH: "YAML 文件只写方案，数据请放在表格文件里。",
        hintEN: "A YAML file holds the scheme only; keep data in table files."
    )
}

// MARK: - Its bytes

extension Message {
    /// The text is in UTF-16.
    public static let yamlUTF16 = Message(
        "yaml-utf16",
        zh: "文件的编码是 UTF-16，应为 UTF-8",
        en: "the file is in UTF-16; it must be in UTF-8",
        hintZH: "请用编辑器另存为 UTF-8（记事本：另存为→编码→UTF-8）。",
        hintEN: "Save it as UTF-8 in an editor (Notepad: Save as, Encoding, UTF-8)."
    )
    /// The byte `byte` does not belong to UTF-8.
    public static let yamlNotUTF8 = Message(
        "yaml-not-utf8",
        zh: "字节 {byte} 不是有效的 UTF-8",
        en: "the byte {byte} is not valid UTF-8",
        hintZH: "文件很可能是按 GB18030（GBK、ANSI）保存的，请用编辑器另存为 UTF-8。",
        hintEN: "The file was probably saved as GB18030 (GBK, ANSI); save it as UTF-8 in an editor."
    )
    /// The character `code` is not allowed.
    public static let yamlCharacter = Message(
        "yaml-character",
        zh: "这里有不允许的不可见字符 {code}",
        en: "the invisible character {code} is not allowed",
        hintZH: "请删除这个字符，它多半是复制粘贴时带进来的。",
        hintEN: "Delete it; it probably came in by copying and pasting."
    )
    /// An escape makes the character `code`, which is not allowed.
    public static let yamlEscapedCharacter = Message(
        "yaml-escaped-character",
        zh: "引号里的转义写出了不允许的不可见字符 {code}",
        en: "an escape in the quotes makes the invisible character {code}, which is not allowed",
        hintZH: "请删除这个转义；若要写反斜杠本身，请用单引号。",
        hintEN: "Delete the escape; for a plain backslash use single quotes."
    )
}

// MARK: - What Kaoping does not take although YAML has it

extension Message {
    /// There is nothing in the file.
    public static let yamlEmpty = Message(
        "yaml-empty",
        zh: "文件里没有内容",
        en: "the file holds nothing"
    )
    /// A second document begins.
    public static let yamlSecondDocument = Message(
        "yaml-second-document",
        zh: "这里开始了第二个文档，一个文件只能有一个",
        en: "a second document begins here; a file holds one",
        hintZH: "请删除这一行“---”，或把后面的内容另存为一个文件。",
        hintEN: "Delete the line \"---\", or move what follows to a file of its own."
    )
    /// The key `key` stands at `first` already.
    public static let yamlDuplicateKey = Message(
        "yaml-duplicate-key",
        zh: "键“{key}”重复，第一次出现在 {first}",
        en: "the key \"{key}\" is a duplicate; the first is at {first}",
        hintZH: "请删除其中一个，或改名。",
        hintEN: "Delete or rename one of them."
    )
    /// A key is a list, a mapping or an alias.
    public static let yamlKeyNotText = Message(
        "yaml-key-not-text",
        zh: "键必须是文字，不能是列表、映射或引用",
        en: "a key must be a text, not a list, a mapping or an alias",
        hintZH: "若这不是键，请把整个值放进引号。",
        hintEN: "If it is not meant as a key, put the whole value in quotes."
    )
    /// A key is empty.
    public static let yamlKeyEmpty = Message(
        "yaml-key-empty",
        zh: "冒号前面没有键",
        en: "there is no key before the colon"
    )
    /// The key `key` begins or ends with a space that YAML does not know as one.
    public static let yamlKeyWideSpace = Message(
        "yaml-key-wide-space",
        zh: "键“{key}”的开头或结尾有全角空格或不换行空格",
        en: "the key \"{key}\" begins or ends with a full-width or no-break space",
        hintZH: "缩进只能用半角空格，请删除这些空格后重新缩进。",
        hintEN: "Indent with ordinary spaces; delete these and indent again."
    )
    /// A mapping is to be merged into another.
    public static let yamlMergeKey = Message(
        "yaml-merge-key",
        zh: "不支持合并键“<<”",
        en: "the merge key \"<<\" is not supported",
        hintZH: "请把要合并的各项直接写出来。",
        hintEN: "Write out the entries that were to be merged."
    )
    /// In braces, the key `key` has no value.
    public static let yamlKeyWithoutValue = Message(
        "yaml-key-without-value",
        zh: "花括号里的“{key}”没有值",
        en: "\"{key}\" in the braces has no value",
        hintZH: "若它是公式的一部分，请给整个公式加引号，例如 {when: \"any(a, b)\"}；要写空值请写 null。",
        hintEN: """
            If it is part of a formula, put the whole formula in quotes, as in \
            {when: "any(a, b)"}; for no value write null.
            """
    )
    /// The tag `tag` is written out.
    public static let yamlTag = Message(
        "yaml-tag",
        zh: "不支持标签“{tag}”",
        en: "the tag \"{tag}\" is not supported",
        hintZH: "公式里的“非”请写 not；以感叹号开头的文字请加引号。",
        hintEN: "In a formula write not; put a text that begins with an exclamation mark in quotes."
    )
    /// The anchor `name` stands at `first` already.
    public static let yamlDuplicateAnchor = Message(
        "yaml-duplicate-anchor",
        zh: "锚点“&{name}”重复，第一次出现在 {first}",
        en: "the anchor \"&{name}\" is a duplicate; the first is at {first}",
        hintZH: "请给其中一个改名。",
        hintEN: "Rename one of them."
    )
    /// No anchor has the name `name`.
    public static let yamlUndefinedAlias = Message(
        "yaml-undefined-alias",
        zh: "“*{name}”引用的锚点在前面没有定义",
        en: "\"*{name}\" refers to an anchor that is not defined before it",
        hintZH: "请核对锚点“&{name}”；以星号开头的文字请加引号。",
        hintEN: "Check the anchor \"&{name}\"; put a text that begins with an asterisk in quotes."
    )
    /// What the alias `name` stands for holds the alias itself.
    public static let yamlRecursiveAlias = Message(
        "yaml-recursive-alias",
        zh: "“*{name}”引用了包含它自己的内容",
        en: "\"*{name}\" refers to what contains it",
        hintZH: "请把要引用的内容直接写出来。",
        hintEN: "Write out what is referred to."
    )
    /// Lists and mappings are nested deeper than `limit` levels.
    public static let yamlTooDeep = Message(
        "yaml-too-deep",
        zh: "嵌套超过 {limit} 层的上限",
        en: "nested deeper than the limit of {limit} levels",
        hintZH: "请检查括号和缩进。",
        hintEN: "Check the brackets and the indentation."
    )
    /// There are more values than `limit`.
    public static let yamlTooManyNodes = Message(
        "yaml-too-many-nodes",
        zh: "键和值的个数超过 {limit} 的上限",
        en: "there are more keys and values than the limit of {limit}",
        hintZH: "YAML 文件只写方案，数据请放在表格文件里。",
        hintEN: "A YAML file holds the scheme only; keep data in table files."
    )
    /// With what the alias `name` stands for there are more values than `limit`.
    public static let yamlAliasTooLarge = Message(
        "yaml-alias-too-large",
        zh: "展开“*{name}”后，键和值的个数超过 {limit} 的上限",
        en: "with \"*{name}\" expanded there are more keys and values than the limit of {limit}",
        hintZH: "请减少引用，不要让引用层层套用。",
        hintEN: "Use fewer aliases, and none inside what another stands for."
    )
}

// MARK: - What is not YAML

extension Message {
    /// A tab indents.
    public static let yamlTab = Message(
        "yaml-tab",
        zh: "缩进不能用制表符（Tab）",
        en: "a tab must not be used for indentation",
        hintZH: "请改用空格，每层两个。",
        hintEN: "Use spaces, two for each level."
    )
    /// A text without quotes begins with `character`.
    public static let yamlCharacterAtStart = Message(
        "yaml-character-at-start",
        zh: "文字不能以“{character}”开头",
        en: "a text cannot begin with \"{character}\"",
        hintZH: "请给它加引号。",
        hintEN: "Put it in quotes."
    )
    /// A colon stands where no key can.
    public static let yamlUnexpectedColon = Message(
        "yaml-unexpected-colon",
        zh: "这里不能出现冒号",
        en: "a colon cannot stand here",
        hintZH: "请核对本行和上一行的缩进；若冒号是文字的一部分，请给整段文字加引号。",
        hintEN: """
            Check the indentation of this line and the one before; if the colon is part of a \
            text, put the whole text in quotes.
            """
    )
    /// A line is neither a key with a colon nor anything else that can stand there.
    public static let yamlColonMissing = Message(
        "yaml-colon-missing",
        zh: "这一行缺少冒号",
        en: "this line lacks a colon",
        hintZH: "键后面要写半角冒号加一个空格；常见原因是冒号写成了全角“：”，或冒号、短横后面少了空格。",
        hintEN: """
            After a key write a colon and a space; often the colon is a full-width one, \
            or the space after the colon or dash is missing.
            """
    )
    /// In brackets, a colon has no space after it.
    public static let yamlColonWithoutSpace = Message(
        "yaml-colon-without-space",
        zh: "冒号后面缺少空格",
        en: "there is no space after the colon",
        hintZH: "请在冒号后面加一个空格；若冒号是文字的一部分，请给文字加引号。",
        hintEN: "Add a space; if the colon is part of a text, put the text in quotes."
    )
    /// In the mapping that begins at `start`, something is no key.
    public static let yamlKeyExpected = Message(
        "yaml-key-expected",
        zh: "这里应是一个键，与 {start} 开始的映射对齐",
        en: "a key is expected here, in line with the mapping that begins at {start}",
        hintZH: "请核对缩进；引号后面不能再写文字，若引号是文字的一部分，请给整段文字再加一层引号。",
        hintEN: """
            Check the indentation; nothing can follow closing quotes, so if the quotes are part \
            of a text, put the whole text in other quotes.
            """
    )
    /// In the list that begins at `start`, something is no element.
    public static let yamlDashExpected = Message(
        "yaml-dash-expected",
        zh: "这里应是以“- ”开头的一项，与 {start} 开始的列表对齐",
        en: "an item with \"- \" is expected here, in line with the list that begins at {start}",
        hintZH: "请核对缩进。",
        hintEN: "Check the indentation."
    )
    /// A dash stands where no list can begin.
    public static let yamlUnexpectedDash = Message(
        "yaml-unexpected-dash",
        zh: "列表不能从这里开始",
        en: "a list cannot begin here",
        hintZH: "请把“- ”另起一行并缩进；若它是文字，请加引号。",
        hintEN: "Begin a new line with \"- \", indented; if it is a text, put it in quotes."
    )
    /// A question mark stands where no key can.
    public static let yamlUnexpectedQuestionMark = Message(
        "yaml-unexpected-question-mark",
        zh: "这里不能以“? ”开头",
        en: "\"? \" cannot stand here",
        hintZH: "若它是文字，请加引号。",
        hintEN: "If it is a text, put it in quotes."
    )
    /// The list opened at `start` lacks a comma or its closing bracket.
    public static let yamlListNotClosed = Message(
        "yaml-list-not-closed",
        zh: "{start} 的左方括号没有关闭，或两项之间缺少半角逗号",
        en: "the bracket opened at {start} is not closed, or a comma between items is missing",
        hintZH: "请补上，并核对逗号和括号是否写成了全角；含括号、逗号的文字和公式请加引号。",
        hintEN: """
            Add it, and look for full-width commas and brackets; put texts and formulas that \
            hold brackets or commas in quotes.
            """
    )
    /// The mapping opened at `start` lacks a comma or its closing brace.
    public static let yamlMappingNotClosed = Message(
        "yaml-mapping-not-closed",
        zh: "{start} 的左花括号没有关闭，或两项之间缺少半角逗号",
        en: "the brace opened at {start} is not closed, or a comma between items is missing",
        hintZH: "请补上，并核对逗号和括号是否写成了全角；含括号、逗号的文字和公式请加引号。",
        hintEN: """
            Add it, and look for full-width commas and brackets; put texts and formulas that \
            hold brackets or commas in quotes.
            """
    )
    /// Quotes are opened and the file ends.
    public static let yamlQuoteNotClosed = Message(
        "yaml-quote-not-closed",
        zh: "这里的引号到文件末尾也没有关闭",
        en: "the quotes opened here are not closed before the end of the file",
        hintZH: "请补上同样的半角引号。",
        hintEN: "Close them with the same quotation mark."
    )
    /// In the quotes opened at `start`, a line begins with a document mark.
    public static let yamlDocumentMarkInQuotes = Message(
        "yaml-document-mark-in-quotes",
        zh: "{start} 的引号还没有关闭，就出现了文档标记",
        en: "the quotes opened at {start} are not closed before this document mark",
        hintZH: "请先关闭引号。",
        hintEN: "Close the quotes first."
    )
    /// A backslash in double quotes makes no known escape.
    public static let yamlEscape = Message(
        "yaml-escape",
        zh: "双引号里的反斜杠转义无效",
        en: "the escape with a backslash in the double quotes is not valid",
        hintZH: "若要写反斜杠本身，请改用单引号，或写两个反斜杠。",
        hintEN: "For a plain backslash use single quotes, or write it twice."
    )
    /// After `&` or `*` stands no name.
    public static let yamlAnchorName = Message(
        "yaml-anchor-name",
        zh: "“&”和“*”后面的名字只能用英文字母、数字、“_”和“-”",
        en: "the name after \"&\" or \"*\" may have only a-z, A-Z, 0-9, \"_\" and \"-\"",
        hintZH: "若它是文字或公式，请加引号。",
        hintEN: "If it is a text or a formula, put it in quotes."
    )
    /// A value is expected and something else stands there.
    public static let yamlValueExpected = Message(
        "yaml-value-expected",
        zh: "这里应是一个值，却是“{character}”",
        en: "a value is expected here, not \"{character}\"",
        hintZH: "请补上值；若它是文字，请加引号。",
        hintEN: "Add the value; if it is a text, put it in quotes."
    )
    /// After `|` or `>` stands what cannot.
    public static let yamlTextBlockHeading = Message(
        "yaml-text-block-heading",
        zh: "“|”或“>”后面不能直接写文字",
        en: "no text can follow \"|\" or \">\" on its line",
        hintZH: "请把文字从下一行写起并缩进；若它是文字或公式的开头，请加引号。",
        hintEN: "Begin the text on the next line, indented; if the sign is part of it, use quotes."
    )
    /// A line with `%` at the start is no directive.
    public static let yamlDirective = Message(
        "yaml-directive",
        zh: "以“%”开头的指令行无效",
        en: "the line with the directive \"%\" is not valid",
        hintZH: "方案里用不到指令，请删除这一行；若它是文字，请加引号。",
        hintEN: "A profile needs no directives, so delete it; if it is a text, put it in quotes."
    )
    /// Something stands outside the document.
    public static let yamlAfterDocument = Message(
        "yaml-after-document",
        zh: "文档之外不能再有内容",
        en: "nothing can stand outside the document",
        hintZH: "请删除多余的内容，或核对缩进以及“---”“...”这样的行。",
        hintEN: "Delete it, or check the indentation and the lines \"---\" and \"...\"."
    )
    /// Something else that libyaml reports: `problem`.
    public static let yamlSyntax = Message(
        "yaml-syntax",
        zh: "不是有效的 YAML：{problem}",
        en: "not valid YAML: {problem}",
        hintZH: "请核对这里的缩进、引号和括号。",
        hintEN: "Check indentation, quotes and brackets here."
    )
}
