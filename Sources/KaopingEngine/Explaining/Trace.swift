internal import KaopingProfile

/// What a run keeps of its way from the tree's score to the level, for explanations.
struct Trace {
    /// The tree's score, before adjustments.
    var tree: UnitColumn?
    /// The score behind each gate on the total, in the order of the profile.
    var gates: [UnitColumn] = []
    /// The score before it is rounded.
    var computed: UnitColumn?
    /// Where each rule of the rating applies, in order: 1, 0 or nan.
    var ruleFires: [Buffer<Double>] = []
    /// The levels behind each gate on the level, in the order of the profile.
    var levelGates: [UnitColumn] = []
}
