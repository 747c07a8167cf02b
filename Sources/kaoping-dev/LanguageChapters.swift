/// The chapters of the language's reference that no declaration makes.
enum LanguageChapters {
    /// What the keys of a shape do not say, by its name.
    static let notes = [
        "cases": """
        The cases are categories, numbers or intervals; without `otherwise` they cover every \
        value. `cases` 的键为类别、数或区间；不写 `otherwise` 时须覆盖所有取值。
        """,
        "column": """
        A type may stand alone: `income: number`. 可只写类型，如 `income: number`。
        """,
        "criterion": """
        With `criteria` or `leaves` it combines them; without, it scores `of`. \
        有 `criteria` 或 `leaves` 的汇总下级，没有的按 `of` 计分。
        """,
        "indicator": """
        It has a `value`, or is `of` rows with one way of reducing them: `count`, `sum`, \
        `mean`, `median`, `lowest`, `highest`, `share` or `distinct`. \
        写公式 `value`，或写 `of` 与一种归并方法。
        """,
        "preparation": """
        One step each; `impute` and `outliers` take a scorer's parameters, and `within`. \
        每步只写一项；`impute` 与 `outliers` 写方法的参数，可加 `within`。
        """,
        "rating": """
        A rating scorer may stand here in place of `start`: `rating: {bands: {…}}`. \
        定级的评分器可以直接写在这里，代替 `start`。
        """,
    ]

    static let scalars = """
        ## Values (取值的写法)

        A value is read by what its place expects and never guessed: `no`, `08` and `3.10` are \
        texts where a text is wanted. 取值按所在位置的要求读取，从不猜测。

        | Value | Written | 说明 |
        |---|---|---|
        | id | `satisfaction`, `群众满意度`: a letter of any script, then letters, digits, `_` or `-` | 编号：文字开头，可含数字、`_`、`-` |
        | number | `12`, `-3.5`, `1/4`, `70%`: exact, at most 18 digits | 数：精确值，至多 18 位 |
        | percent | `70%` is the number 0.7; in data a column says how it writes percentages | 百分数：`70%` 即 0.7；数据列用 `written` 说明写法 |
        | interval | `300..500` closed, `3000..<5000` without its end, `90..` and `..<60` without one | 区间：`..` 含上限，`..<` 不含上限，可缺一端 |
        | date | `2020-07-31` | 日期 |
        | days | `2021-01-01..`, `2019-01-01..2020-12-31`: both days are within | 日期区间：首尾两日均在内 |
        | period | `2020`, `2020H1`, `2020Q3`, `2020-07`, `2020-W31`, `phase:1` | 周期：年、半年、季度、月、周、批次 |
        | flag | `true`, `false` | 是否 |
        | title | a text for both languages, or `{zh: 满意度, en: Satisfaction}` | 名称：一种文字，或 `zh`、`en` 分别写出 |
        | scorer | its id (`min_max`), its main parameter (`goalposts: 20..85`) or its parameters (`within: {interval: 300..500, lose: 1, per_full: 20}`) | 评分器：编号，或编号与参数 |
        """

    static let formulas = """
        ## Formulas (公式)

        Formulas compute values (`value`, `amount`) and decide (`when`, `where`). A name is a \
        column or an indicator of the unit; `$id` is a parameter, `input.level` a value of an \
        input, `score(id)`, `score(total)`, `level` and `rank` are results, known from their place \
        in the order on; `output(id, name)` is a named result of a criterion's scorer, such as the \
        upper end of an interval. In a row of a long table the row's columns come first and `unit.x` is \
        the unit's. 公式用于计算取值和判断条件：名称指该对象的列或指标，`$编号` 为参数，\
        `引用.level` 等为引用的结果，`score(编号)`、`level`、`rank` 为考评结果，`output(编号, 名称)` 为评分器得分以外的结果，如置信区间上限；在多行数据表的行中，\
        名称先指该行的列，`unit.x` 为对象的值。

        | Operators, loosest first | | 说明 |
        |---|---|---|
        | `or` | at least one holds | 至少一项成立 |
        | `and` | all hold | 各项都成立 |
        | `not` | does not hold | 不成立 |
        | `==` `!=` `<` `<=` `>` `>=` | comparison of two values; not to be chained | 比较，不可连写 |
        | `in ['a', 'b']`, `in 60..<80`, `not in …` | one of a list, or within an interval | 属于列表或区间 |
        | `+` `-` | sum and difference | 加、减 |
        | `*` `/` | product and quotient; division by zero has no value | 乘、除；除数为零时无数据 |
        | `-x` | the opposite | 相反数 |

        Constants are `12`, `70%`, `'text'`, `true`, `false`; a date is \
        written as a text, `'2020-07-31'`, and `as_of` is the day of the calculation. A \
        formula with `,`, `:`, `{` or `'` stands in double quotes in YAML: \
        `when: "kind in ['urban', 'rural']"`. 公式中含有逗号、冒号、花括号或单引号时，整个公式须加双引号。\
        日期写作文字，如 `'2020-07-31'`；`as_of` 为计算截止日。

        Missing in, missing out: a value computed from a missing one is missing. `and` and `or` \
        know three values: `false and missing` is false, `true or missing` is true, anything else \
        with a missing part is missing. A condition that is missing does not hold, and that is \
        reported. 有一项无数据，结果即无数据；但“假 and 无数据”为假，“真 or 无数据”为真。\
        条件为无数据时视为不成立，并予提示。
        """

    static let order = """
        ## The order (计算顺序)

        The order of a calculation is fixed, whatever the order of the keys. \
        计算顺序固定，与各键的书写顺序无关。

        1. Data are read, reduced to indicators and prepared. 读取数据，归并为指标，并作处理。
        2. Criteria are scored and combined from the leaves up; a gate on a criterion acts on its \
        score. 考评项自下而上计分、汇总；对考评项的硬性规定作用于其得分。
        3. `adjustments` are added to the total. 总分加上加分与扣分。
        4. Gates on the total act. 对总分的硬性规定。
        5. The total is rounded to `stated` places. 按 `stated` 四舍五入，得公布得分。
        6. The stages of `procedure` are judged. 各评审阶段。
        7. The rating starts from its bands or column. 初定等次。
        8. The `rules` of the rating act in the order written. 定级规则依次适用。
        9. Gates on the level act. 对等次的硬性规定。
        10. Units are ranked. 排名。
        11. `consequences`, `figures`, `targets` and `rollup` follow. 结果运用、统计数、总体目标与上级汇总。
        """

    static let overlays = """
        ## Overlays (细化方案)

        A profile that `extends` another states what differs. Mappings are merged key by key, \
        lists of elements by their `id`; everything else is replaced whole, scorers and sources \
        included. 写有 `extends` 的方案只写不同之处：键值表逐键合并，列表按编号合并，其余整体替换。

        | Key | In | Effect | 作用 |
        |---|---|---|---|
        | `lock: true` | base | nothing in the element, nor below it, is changed or removed | 该项及其下的内容不得更改或删去 |
        | `bound: {pass.total: floor}` | base | the number is not lowered (`floor`) or raised (`ceiling`); a dotted path, or a name that is looked for below | 数值不得低于（`floor`）或高于（`ceiling`）原值 |
        | `open: 5 points` | base | overlays add criteria under it, worth that much in all | 细化方案可在其下增加考评项，合计不超过该分值 |
        | `remove: [id]` | overlay | takes elements out of the base | 从基础方案中删去这些编号 |
        | `effective: 2021-01-01..` | both | the version in force on the period's last day is used | 采用周期最后一日有效的版本 |

        ```yaml
        language: 1
        profile: riverside
        extends: streets
        criteria:
          - {id: services, criteria: [{id: digital, points: 5, of: online, score: {proportional: 100%}}]}
        remove: [rural_contact]
        ```
        """
}
