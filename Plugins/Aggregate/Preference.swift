internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// How much one unit is preferred to another in a child, 0 to 1, by how much better it is.
///
/// The six functions of Brans and Vincke: q is what does not matter yet, p what decides
/// altogether, s the deviation of the bell curve.
enum Preference: Sendable, Hashable {
    case usual
    case uShape(q: Double)
    case vShape(p: Double)
    case level(q: Double, p: Double)
    case linear(q: Double, p: Double)
    case gaussian(s: Double)

    static let choices = ["usual", "u_shape", "v_shape", "level", "linear", "gaussian"]

    /// Which of q, p and s each choice takes.
    static let thresholds = [[], ["q"], ["p"], ["q", "p"], ["q", "p"], ["s"]]

    /// Creates a function from its thresholds by name.
    ///
    /// - Parameters:
    ///   - choice: which function it is, as an index into `choices`.
    ///   - stated: its thresholds.
    ///   - parameter: the parameter that states a threshold of that name, for what is thrown.
    ///   - child: the child that alone has the function; nil for that of all children.
    /// - Throws: `ScorerError` for thresholds that are missing, out of range or of no use.
    init(
        _ choice: Int,
        _ stated: [String: Double],
        parameter: (String) -> String,
        child: String? = nil
    ) throws(ScorerError) {
        let (word, taken) = (Preference.choices[choice], Preference.thresholds[choice])
        let ofChild = child.map { (zh: "（“\($0)”）", en: " of \"\($0)\"") } ?? (zh: "", en: "")
        for name in stated.keys.sorted() where !taken.contains(name) {
            throw .parameter(
                parameter(name),
                zh: "偏好函数\(word)\(ofChild.zh)不用参数\(name)",
                en: "preference \(word)\(ofChild.en) has no use for \(name)"
            )
        }
        for name in taken {
            let mayBeZero = name == "q"
            let number = stated[name] ?? .nan
            guard number.isFinite, mayBeZero ? number >= 0 : number > 0 else {
                throw .parameter(
                    parameter(name),
                    zh: "偏好函数\(word)\(ofChild.zh)须有参数\(name)，且\(mayBeZero ? "不小于" : "大于")零",
                    en: "preference \(word)\(ofChild.en) needs \(name), "
                        + (mayBeZero ? "zero or more" : "above zero")
                )
            }
        }
        let (q, p, s) = (stated["q"] ?? 0, stated["p"] ?? 0, stated["s"] ?? 0)
        if taken == ["q", "p"], q >= p {
            throw .parameter(
                parameter("p"),
                zh: "p（\(p)）\(ofChild.zh)须大于q（\(q)）",
                en: "p (\(p))\(ofChild.en) must be above q (\(q))"
            )
        }
        switch choice {
        case 1: self = .uShape(q: q)
        case 2: self = .vShape(p: p)
        case 3: self = .level(q: q, p: p)
        case 4: self = .linear(q: q, p: p)
        case 5: self = .gaussian(s: s)
        default: self = .usual
        }
    }

    /// The differences above which the preference goes up, each with the step; nil where it slopes.
    var steps: [(above: Double, by: Double)]? {
        switch self {
        case .usual: [(0, 1)]
        case .uShape(let q): [(q, 1)]
        case .level(let q, let p): [(q, 0.5), (p, 0.5)]
        case .vShape, .linear, .gaussian: nil
        }
    }

    /// Returns the preference for a unit that is better by a difference.
    func of(_ difference: Double) -> Double {
        guard difference > 0 else { return 0 }
        switch self {
        case .usual: return 1
        case .uShape(let q): return difference > q ? 1 : 0
        case .vShape(let p): return min(1, difference / p)
        case .level(let q, let p): return difference > p ? 1 : difference > q ? 0.5 : 0
        case .linear(let q, let p): return min(1, max(0, (difference - q) / (p - q)))
        case .gaussian(let s): return 1 - exp(-(difference / s) * (difference / s) / 2)
        }
    }
}
