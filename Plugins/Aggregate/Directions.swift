internal import ScorerKit

/// Which way each child is better: +1 where high is better, -1 where low is better.
struct Directions: Sendable {
    static let parameter = ParameterDescription(
        "directions",
        .numbers,
        zh: "各下级项的方向（1为越高越好，-1为越低越好），由主程序填入，缺省为越高越好",
        en: "filled in by the host with 1 for each child where high is better and -1 where low is; "
            + "without it high is better",
        range: Interval(-1...1)
    )

    private let signs: [Double]

    init(parameters: Parameters) throws(ScorerError) {
        let count = parameters.childCount
        guard parameters.has("directions") else {
            signs = Array(repeating: 1, count: count)
            return
        }
        signs = try parameters.numbers("directions")
        guard signs.count == count else {
            throw .parameter(
                "directions",
                zh: "有\(count)个下级项，却有\(signs.count)个方向",
                en: "there are \(count) children and \(signs.count) directions"
            )
        }
        guard signs.allSatisfy({ abs($0) == 1 }) else {
            throw .parameter(
                "directions",
                zh: "方向只能是1（越高越好）或-1（越低越好）",
                en: "a direction is 1 where high is better or -1 where low is better"
            )
        }
    }

    /// Returns 1 for a child where high is better, -1 for one where low is.
    subscript(child: Int) -> Double { signs[child] }

    /// Returns whether low is better in a child.
    func lowIsBetter(_ child: Int) -> Bool { signs[child] < 0 }
}
