internal import ScorerKit

/// The preference function of each child: the common one, or one of its own.
struct Preferences: Sendable {
    /// The parameters that give children functions of their own, by the function's name.
    static let parameters = [
        ParameterDescription(
            "usual",
            .texts,
            zh: "用usual的下级项：[甲, 乙]",
            en: "the children with the function usual: [a, b]"
        ),
        single("u_shape", zh: "用u_shape的下级项及其q", en: "the children with u_shape and their q"),
        single("v_shape", zh: "用v_shape的下级项及其p", en: "the children with v_shape and their p"),
        double("level", zh: "用level的下级项及其q、p", en: "the children with level and their q and p"),
        double(
            "linear",
            zh: "用linear的下级项及其q、p",
            en: "the children with linear and their q and p"
        ),
        single("gaussian", zh: "用gaussian的下级项及其s", en: "the children with gaussian and their s"),
        ParameterDescription(
            "children",
            .text,
            zh: "各下级的编号，由主程序填入",
            en: "filled in by the host with the ids of the children"
        ),
    ]

    private static func single(_ name: String, zh: String, en: String) -> ParameterDescription {
        let sample = "{甲: 2}"
        return ParameterDescription(
            name,
            .cases,
            zh: "\(zh)：\(sample)",
            en: "\(en): {a: 2}"
        )
    }

    private static func double(_ name: String, zh: String, en: String) -> ParameterDescription {
        ParameterDescription(
            name,
            .pairs,
            zh: "\(zh)：{甲: {q: 1, p: 3}}",
            en: "\(en): {a: {q: 1, p: 3}}"
        )
    }

    private let functions: [Preference]

    /// Whether some child has a function that slopes, so that units are compared pair by pair.
    var slopes: Bool { functions.contains { $0.steps == nil } }

    /// Returns the function of a child.
    subscript(child: Int) -> Preference { functions[child] }

    init(parameters: Parameters) throws(ScorerError) {
        var found: [String: (choice: Int, function: Preference)] = [:]
        for (choice, word) in Preference.choices.enumerated() where parameters.has(word) {
            for (child, thresholds) in try Preferences.stated(word, choice, parameters) {
                try Preferences.expect(child, in: parameters, word)
                if let first = found[child] {
                    let other = Preference.choices[first.choice]
                    throw .parameter(
                        word,
                        zh: "“\(child)”已用偏好函数\(other)，一个下级项只用一个",
                        en: "\"\(child)\" has the preference \(other) already; a child has one"
                    )
                }
                let function = try Preference(
                    choice,
                    thresholds,
                    parameter: { _ in word },
                    child: child
                )
                found[child] = (choice, function)
            }
        }
        var common: [String: Double] = [:]
        for name in ["q", "p", "s"] { common[name] = parameters.optionalNumber(name) }
        let all = try Preference(try parameters.choice("preference"), common, parameter: { $0 })
        let ids = parameters.has("children") ? try parameters.texts("children") : []
        functions = (0..<parameters.childCount).map { child in
            ids.indices.contains(child) ? found[ids[child]]?.function ?? all : all
        }
    }

    /// Reads the children that a function is stated for, with their thresholds.
    private static func stated(
        _ word: String,
        _ choice: Int,
        _ parameters: Parameters
    ) throws(ScorerError) -> [(child: String, thresholds: [String: Double])] {
        let (names, numbers) = (try parameters.texts(word), try parameters.numbers(word))
        let taken = Preference.thresholds[choice]
        guard taken.count == 2 else {
            return names.enumerated().map { index, child in
                (child, numbers.indices.contains(index) ? [taken[0]: numbers[index]] : [:])
            }
        }
        var found: [(child: String, thresholds: [String: Double])] = []
        for (index, number) in numbers.enumerated() {
            let (child, name) = (names[2 * index], names[2 * index + 1])
            if let place = found.firstIndex(where: { $0.child == child }) {
                found[place].thresholds[name] = number
            } else {
                found.append((child, [name: number]))
            }
        }
        return found
    }

    private static func expect(
        _ child: String,
        in parameters: Parameters,
        _ word: String
    ) throws(ScorerError) {
        let ids = parameters.has("children") ? try parameters.texts("children") : []
        guard !ids.contains(child) else { return }
        let known = ids.joined(separator: ", ")
        throw .parameter(
            word,
            zh: "没有下级项“\(child)”，下级有：\(known)",
            en: "there is no child \"\(child)\", the children are: \(known)"
        )
    }
}
