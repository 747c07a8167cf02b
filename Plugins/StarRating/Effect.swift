internal import ScorerKit

/// Applies one effect of a gate or a rating rule where its condition holds.
///
/// Where `fires` is 1: set gives `bound`, to a unit without a value as well; add gives
/// value + bound, at_most min(value, bound), at_least max(value, bound), clamp the value kept
/// within bound to upper; exclude and not_rated give a state. Everything else stays as it is.
struct Effect: Scorer {
    static let description = ScorerDescription(
        id: "effect",
        title: Title(zh: "规则效果", en: "Effect"),
        summary: Title(
            zh: "条件成立时直接定级、加减、封顶、保底、限定区间、不参评或不予评定；条件不成立或无法判定的保持不变。",
            en:
                "Where a condition holds, sets, adds to, caps, raises or clamps the value, excludes "
                + "the unit or leaves it unrated; else nothing changes."
        ),
        reference:
            "Common in star ratings: 满意度低于60%的最高评二星；获区级以上表彰的直接定级；每期最多升一星；一票否决",
        role: .rule,
        returns: .raw,
        inputs: [
            InputDescription("value", .number, zh: "目前的等级或得分", en: "level or score so far"),
            InputDescription(
                "fires",
                .number,
                zh: "条件：1为成立，0为不成立，空为无法判定",
                en: "the condition: 1 holds, 0 does not, missing is unknown"
            ),
            InputDescription(
                "bound",
                .number,
                isRequired: false,
                zh: "所定的值、所加的数、上限或下限",
                en: "what is set or added, or the limit"
            ),
            InputDescription(
                "upper",
                .number,
                isRequired: false,
                zh: "限定区间的上端，其下端为bound",
                en: "the upper end of a clamp, of which bound is the lower"
            ),
        ],
        parameters: [
            ParameterDescription(
                "effect",
                .choice,
                zh: "效果：定为、加减、不高于、不低于、限定在区间内、不参评、不予评定",
                en: "what happens where the condition holds",
                isRequired: true,
                isMain: true,
                choices: ["set", "add", "at_most", "at_least", "clamp", "exclude", "not_rated"],
                zhChoices: ["定为", "加", "最高为", "最低为", "限于", "不参评", "不予评定"]
            )
        ],
        reasons: [
            NamedText("changed", zh: "由{0}调整为{1}", en: "changed from {0} to {1}"),
            NamedText("designated", zh: "直接定为{0}", en: "set to {0} without a value before"),
            NamedText("kept", zh: "条件成立，{0}不变", en: "the condition holds, {0} stays"),
            NamedText("excluded", zh: "条件成立，不参评", en: "the condition holds: excluded"),
            NamedText("not_rated", zh: "条件成立，不予评定", en: "the condition holds: not rated"),
            NamedText("not_fired", zh: "条件不成立", en: "the condition does not hold"),
            NamedText(
                "unknown",
                zh: "条件无法判定，保持不变",
                en: "the condition is unknown, nothing changes"
            ),
            NamedText(
                "no_bound",
                zh: "条件成立，但该考评对象没有所需的界限值，保持不变",
                en: "the condition holds, but the unit has no bound; nothing changes"
            ),
            NamedText(
                "no_value",
                zh: "条件成立，但没有可调整的值",
                en: "the condition holds, but there is no value to change"
            ),
            NamedText(
                "wrong_order",
                zh: "限定区间的下端{0}高于上端{1}",
                en: "the lower end {0} of the clamp is above the upper end {1}"
            ),
        ]
    )

    private enum Kind: Int {
        case set, add, atMost, atLeast, clamp, exclude, notRated
    }

    private enum ReasonCode: Int {
        case changed, designated, kept, excluded, notRated, notFired, unknown, noBound, noValue
        case wrongOrder
    }

    /// What a unit has after the rule, and why.
    private struct Ruling {
        let state: ScorerState
        let value: Double
        let code: ReasonCode?

        init(_ state: ScorerState, _ value: Double, _ code: ReasonCode?) {
            self.state = state == .scored && !value.isFinite ? .inconclusive : state
            (self.value, self.code) = (value, code)
        }
    }

    private let kind: Kind

    init(parameters: Parameters) throws(ScorerError) {
        kind = Kind(rawValue: try parameters.choice("effect")) ?? .set
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) throws(ScorerError) {
        try expectBounds(block)
        for row in 0..<block.rowCount {
            let ruling = ruling(block, row)
            if ruling.state == .scored {
                scores.set(row, ruling.value)
            } else {
                scores.set(row, ruling.state)
            }
        }
    }

    /// Refuses a rule that could never do anything because nobody stated its bound.
    private func expectBounds(_ block: Block) throws(ScorerError) {
        let needed = kind == .clamp ? [2, 3] : kind == .exclude || kind == .notRated ? [] : [2]
        for column in needed where !block.isPresent(column) && block.rowCount > 0 {
            let name = Effect.description.inputs[column].name
            throw .data(
                zh: "此效果需要“\(name)”一列",
                en: "the effect needs the column \"\(name)\""
            )
        }
    }

    private func ruling(_ block: Block, _ row: Int) -> Ruling {
        let (state, value) = (block[0].state(row), block[0].numbers[row])
        // Nothing outweighs a value that must stop the run.
        if state == .refused { return Ruling(state, .nan, nil) }
        guard let fires = block.number(1, row) else { return Ruling(state, value, .unknown) }
        guard fires == 1 else { return Ruling(state, value, .notFired) }
        if kind == .exclude { return Ruling(.excluded, .nan, .excluded) }
        if kind == .notRated { return Ruling(.notRated, .nan, .notRated) }
        let upper = block.number(3, row)
        guard let bound = block.number(2, row), kind != .clamp || upper != nil else {
            return Ruling(state, value, .noBound)
        }
        guard state == .scored, value.isFinite else {
            return kind == .set
                ? Ruling(.scored, bound, .designated) : Ruling(state, value, .noValue)
        }
        if kind == .clamp, let upper, bound > upper { return Ruling(.refused, .nan, .wrongOrder) }
        let new = changed(value, bound, upper ?? bound)
        return Ruling(.scored, new, new == value ? .kept : .changed)
    }

    private func changed(_ value: Double, _ bound: Double, _ upper: Double) -> Double {
        switch kind {
        case .set: bound
        case .add: value + bound
        case .atMost: min(value, bound)
        case .atLeast: max(value, bound)
        case .clamp: min(max(value, bound), upper)
        case .exclude, .notRated: value
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let ruling = ruling(block, row)
        guard let code = ruling.code else { return nil }
        switch code {
        case .changed: return Reason(code.rawValue, block[0].numbers[row] + 0, ruling.value + 0)
        case .designated, .kept: return Reason(code.rawValue, ruling.value + 0)
        case .wrongOrder:
            return Reason(code.rawValue, block[2].numbers[row], block[3].numbers[row])
        default: return Reason(code.rawValue)
        }
    }
}

extension Block {
    /// Returns a unit's number in a column; nil where there is none that is finite.
    fileprivate func number(_ column: Int, _ row: Int) -> Double? {
        guard isPresent(column), self[column].state(row) == .scored else { return nil }
        let number = self[column].numbers[row]
        return number.isFinite ? number : nil
    }
}
