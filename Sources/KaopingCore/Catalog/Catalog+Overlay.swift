extension Catalog {
    /// The messages about overlays and versions.
    static let overlay: [Message] = [
        .overlayLocked, .overlayLockedAddition, .overlayLockedRemoval, .overlayBelowFloor,
        .overlayAboveCeiling, .overlayBoundLost, .overlayBoundRemoved, .overlayBoundLoosened,
        .overlayFixed, .overlayAboveOpen, .overlayNoPoints, .overlayOpenWider,
        .overlayUnknownRemoval, .overlayNoBase, .overlayCycle, .overlayBaseNotFound,
        .boundNamesNothing, .versionNoneInForce, .versionsOverlap, .versionNeedsDay,
        .elementOutOfForce,
    ]
}

extension Message {
    /// A change of what the base locks.
    public static let overlayLocked = Message(
        "overlay-locked",
        zh: "“{id}”的“{key}”不能由{was}改为{value}：“{locked}”已在 {base} 锁定",
        en: "\"{key}\" of \"{id}\" cannot be changed from {was} to {value}: "
            + "\"{locked}\" is locked at {base}"
    )
    /// An addition to what the base locks.
    public static let overlayLockedAddition = Message(
        "overlay-locked-addition",
        zh: "不能在“{id}”下增加“{key}”：“{locked}”已在 {base} 锁定",
        en: "\"{key}\" cannot be added to \"{id}\": \"{locked}\" is locked at {base}"
    )
    /// A removal of what the base locks.
    public static let overlayLockedRemoval = Message(
        "overlay-locked-removal",
        zh: "不能删去“{id}”：“{locked}”已在 {base} 锁定",
        en: "\"{id}\" cannot be removed: \"{locked}\" is locked at {base}"
    )
    /// A number below the base's floor.
    public static let overlayBelowFloor = Message(
        "overlay-below-floor",
        zh: "“{id}”的“{key}”为 {value}，低于 {base} 规定的下限 {bound}",
        en: "\"{key}\" of \"{id}\" is {value}, below the floor of {bound} at {base}"
    )
    /// A number above the base's ceiling.
    public static let overlayAboveCeiling = Message(
        "overlay-above-ceiling",
        zh: "“{id}”的“{key}”为 {value}，高于 {base} 规定的上限 {bound}",
        en: "\"{key}\" of \"{id}\" is {value}, above the ceiling of {bound} at {base}"
    )
    /// A bounded number that is none any more.
    public static let overlayBoundLost = Message(
        "overlay-bound-lost",
        zh: "“{id}”的“{key}”须保留：{base} 规定了{kind} {bound}，此处实为{value}",
        en: "\"{key}\" of \"{id}\" must stay: {base} sets the {kind} {bound}; found {value}",
        hintZH: "此处整体替换基础方案中的内容，请把要保留的各项一并写上。",
        hintEN: "What stands here takes the place of the whole: write down what stays as well."
    )
    /// A removal of what holds a bounded number.
    public static let overlayBoundRemoved = Message(
        "overlay-bound-removed",
        zh: "不能删去“{id}”：{base} 为其中的“{key}”规定了{kind} {bound}",
        en: "\"{id}\" cannot be removed: {base} sets the {kind} {bound} for \"{key}\" in it"
    )
    /// A bound of the base that is changed.
    public static let overlayBoundLoosened = Message(
        "overlay-bound-loosened",
        zh: "“{id}”的“{key}”由 {base} 规定为{was}，不能改为{value}",
        en: "\"{key}\" of \"{id}\" is {was} at {base} and cannot be changed to {value}"
    )
    /// A criterion added to a node that is not open.
    public static let overlayFixed = Message(
        "overlay-fixed",
        zh: "不能在“{id}”下增加考评项“{child}”：{base} 没有写明 open",
        en: "\"{child}\" cannot be added under \"{id}\": {base} does not say `open`",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// More points than the base leaves open.
    public static let overlayAboveOpen = Message(
        "overlay-above-open",
        zh: "“{id}”下增加的考评项共 {value} 分，超过 {base} 允许增加的 {bound} 分",
        en: "the criteria added under \"{id}\" are worth {value} points, "
            + "more than the {bound} that {base} leaves open"
    )
    /// A criterion without points where points are open.
    public static let overlayNoPoints = Message(
        "overlay-no-points",
        zh: "在“{id}”下增加的“{child}”须写明分值：{base} 允许增加 {bound} 分",
        en: "\"{child}\", added under \"{id}\", must state its points: "
            + "{base} leaves {bound} points open"
    )
    /// An overlay that leaves more open than there is.
    public static let overlayOpenWider = Message(
        "overlay-open-wider",
        zh: "“{id}”的 open 为 {value} 分，超过按 {base} 尚可增加的 {bound} 分",
        en: "`open` of \"{id}\" is {value} points, more than the {bound} that are left from {base}"
    )
    /// A removal of what there is not.
    public static let overlayUnknownRemoval = Message(
        "overlay-unknown-removal",
        zh: "基础方案 {base} 中没有可删去的“{id}”",
        en: "there is no \"{id}\" in {base} that can be removed",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A removal in a profile that extends none.
    public static let overlayNoBase = Message(
        "remove-without-base",
        zh: "方案没有写明 extends，remove 不起作用",
        en: "`remove` means nothing in a profile without `extends`"
    )
    /// Profiles that extend each other.
    public static let overlayCycle = Message(
        "overlay-cycle",
        zh: "方案之间循环引用：{chain}",
        en: "profiles extend each other in a circle: {chain}"
    )
    /// A base that there is not.
    public static let overlayBaseNotFound = Message(
        "base-not-found",
        zh: "找不到基础方案“{name}”，已查找：{looked}",
        en: "the base \"{name}\" was not found, looked for: {looked}",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A bound without a number.
    public static let boundNamesNothing = Message(
        "bound-names-nothing",
        zh: "“{id}”中没有名为“{key}”的数，无法规定界限",
        en: "there is no number \"{key}\" in \"{id}\" to set a bound for",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A day on which no version is in force.
    public static let versionNoneInForce = Message(
        "no-version-in-force",
        zh: "{day} 没有施行中的方案版本：{versions}",
        en: "no version of the profile is in force on {day}: {versions}"
    )
    /// Two versions in force at once.
    public static let versionsOverlap = Message(
        "versions-overlap",
        zh: "{day} 有两个方案版本同时施行，另一个见 {other}",
        en: "two versions of the profile are in force on {day}, the other one at {other}",
        hintZH: "用 effective 写明各版本的施行起止日期。",
        hintEN: "Say with `effective` from when to when each of them is in force."
    )
    /// Several versions and no day to choose by.
    public static let versionNeedsDay = Message(
        "version-needs-day",
        zh: "方案有多个版本，须指明以哪一天为准：{versions}",
        en: "the profile has several versions, and no day to choose by: {versions}",
        hintZH: "用 --as-of 指明日期，如 --as-of 2021-06-30。",
        hintEN: "Name the day with --as-of, such as --as-of 2021-06-30."
    )
    /// An element out of force.
    public static let elementOutOfForce = Message(
        "out-of-force",
        zh: "“{id}”的施行期为{dates}，{day} 不在其内",
        en: "\"{id}\" is in force {dates}, which {day} is not"
    )
}
