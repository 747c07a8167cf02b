internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Checks that a scorer of rows has the columns that its parameters and its other columns need.
struct InputCheck {
    let context: DecodingContext
    let use: ScorerUse
    /// The id of the table whose rows are scored.
    let table: String

    /// Reports every requirement of the scorer's that is not met, at the parameter or the column
    /// that it comes from.
    ///
    /// - Parameters:
    ///   - columns: the slot of each input; nil where it has no column.
    ///   - stated: the columns as the profile states them.
    /// - Returns: whether all are met.
    func check(_ columns: [Int?], stated: YAMLNode?) -> Bool {
        let inputs = use.handle.description.inputs
        let present = Set(zip(inputs, columns).filter { $1 != nil }.map(\.0.name))
        let broken = use.handle.description.requirements.filter {
            holds($0.condition, present) && present.contains($0.input) == $0.isForbidden
        }
        // What one input lacks by two parameters is told once for each of them.
        for requirement in broken { report(requirement, stated) }
        return broken.isEmpty
    }

    private func holds(
        _ condition: InputRequirement.Condition,
        _ present: Set<String>
    ) -> Bool {
        switch condition {
        case .parameter(let name, nil): use.places[name] != nil
        case .parameter(let name, let word?):
            use.places[name] != nil && words(of: name).contains(word)
        case .noParameter(let name): use.places[name] == nil
        case .input(let name): present.contains(name)
        }
    }

    private func words(of parameter: String) -> [String] {
        switch use.parameters.values.first(where: { $0.description.name == parameter })?.value {
        case .choice(_, let word), .text(let word): [word]
        case .texts(let words): words
        default: []
        }
    }

    private func report(_ requirement: InputRequirement, _ stated: YAMLNode?) {
        let input = use.handle.description.inputs.first { $0.name == requirement.input }
        let title = input?.title ?? Title(zh: requirement.input, en: requirement.input)
        let reason = requirement.reason
        context.report(
            requirement.isForbidden ? .profileInputForbidden : .profileInputNeeded,
            at: place(requirement.condition, stated) ?? use.place,
            [
                "scorer": .text(use.id), "input": .text(requirement.input),
                "table": .text(table),
                "meaning": .both(Bilingual(zh: title.zh, en: title.en)),
                "reason": .both(Bilingual(zh: reason.zh, en: reason.en)),
            ]
        )
    }

    private func place(
        _ condition: InputRequirement.Condition,
        _ stated: YAMLNode?
    ) -> Place? {
        switch condition {
        case .parameter(let name, _): use.places[name]
        case .noParameter: nil
        case .input(let name): stated?[name]?.place
        }
    }
}
