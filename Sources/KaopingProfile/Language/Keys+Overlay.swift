/// The keys by which a base says what its overlays may do, and those that an overlay has of its own.
extension Keys {
    static let extends = Key(
        "extends",
        .text,
        zh: "所依据的基础方案：编号，或相对于本文件的路径。",
        en: "The base that this profile refines: its id, or a path from this file."
    )
    static let remove = Key(
        "remove",
        .texts,
        zh: "从基础方案中删去的内容的编号。",
        en: "The ids of what is taken out of the base."
    )
    static let effective = Key(
        "effective",
        .dates,
        zh: "施行起止日期，如 2021-01-01.. 或 2019-01-01..2020-12-31。",
        en: "The days on which it is in force, such as 2021-01-01.. or 2019-01-01..2020-12-31."
    )
    static let lock = Key(
        "lock",
        .flag,
        zh: "锁定：细化方案不得更改或删去此项及其下的内容。",
        en: "Whether overlays may neither change nor remove it, nor anything below it."
    )
    static let bound = Key(
        "bound",
        .bounds,
        zh: "数的界限：细化方案不得低于（floor）或高于（ceiling）此处的值。",
        en: "Numbers below which (floor) or above which (ceiling) overlays may not go."
    )
    static let open = Key(
        "open",
        .text,
        zh: "细化方案可在其下增加的分值，如 5 points。",
        en: "The points that overlays may add under it, such as 5 points."
    )
}
