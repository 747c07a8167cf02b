/// The mappings of units without a score, and of weights by an attribute.
extension Shapes {
    /// What happens to a unit without a score, state by state.
    public static let missing = Shape(
        name: "missing",
        zh: "没有得分时",
        en: "What happens to a unit without a score, by state",
        keys: StatePolicies.states.map(Keys.policy)
    )

    /// The values that stand for a state.
    public static let states = Shape(
        name: "states",
        zh: "代表状态的值",
        en: "The values that stand for a state",
        keys: StatePolicies.states.map(Keys.values)
    )

    /// Weights by an attribute of the children.
    public static let weightTable = Shape(
        name: "weight_table",
        zh: "按属性定的权重",
        en: "Weights by an attribute of the children",
        keys: [Keys.weightsBy, Keys.weightCases]
    )
}
