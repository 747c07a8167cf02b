public import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// A named result that the scorer of a criterion gives each unit beside the score.
public struct OutputColumn: Sendable {
    /// The criterion's id.
    public let criterion: String
    /// The result's id, as the scorer declares it.
    public let name: String
    /// The title of the criterion with that of the result.
    public let title: Bilingual
    /// One number a unit; nan where there is none.
    public let values: Buffer<Double>

    /// The id of its column in reports.
    public var id: String { OutputColumn.id(criterion, name) }

    /// Returns the id of the column of a criterion's result.
    public static func id(_ criterion: String, _ name: String) -> String { criterion + "." + name }
}

/// The named results of leaves that formulas read or reports show.
struct OutputReader {
    let request: RunRequest
    let plan: Plan
    let runner: Runner
    /// What a trial takes over; nil for a run of its own.
    var basis: TrialBasis?

    /// Computes what is needed; what formulas name becomes a value that they may read.
    ///
    /// - Returns: what a report may show, in the order of the tree.
    /// - Throws: `IssuesError` when a scorer fails.
    func read(_ data: inout UnitData) throws(IssuesError) -> [OutputColumn] {
        if let basis {
            for (slot, values) in basis.results { data.columns[slot] = values }
            if !basis.needsOutputs { return [] }
        }
        let formulas = RunFormulas(results: request.profile)
        var shown: [OutputColumn] = []
        for criterion in request.profile.root.preorder where !criterion.outputs.isEmpty {
            guard let step = plan.steps.firstIndex(where: { $0.criterion.id == criterion.id })
            else { continue }
            let slots = criterion.outputs.indices.map { index in
                request.profile.slots.firstIndex(of: .output(criterion.id, index)).flatMap {
                    formulas.names(slot: $0) ? $0 : nil
                }
            }
            let areShown = criterion.outputs.map { isShown(criterion.id, $0.id) }
            guard areShown.contains(true) || slots.contains(where: { $0 != nil }) else { continue }
            let values = try runner.outputs(step)
            for (index, output) in criterion.outputs.enumerated() {
                leaveOut(step, values[index])
                if let slot = slots[index] { data.columns[slot] = .numbers(values[index]) }
                guard areShown[index] else { continue }
                shown.append(column(criterion, output, values[index]))
            }
        }
        return shown
    }

    private func column(
        _ criterion: Criterion,
        _ output: NamedText,
        _ values: Buffer<Double>
    ) -> OutputColumn {
        let title = Bilingual(
            zh: criterion.title.zh + "：" + output.title.zh,
            en: criterion.title.en + ": " + output.title.en
        )
        return OutputColumn(
            criterion: criterion.id,
            name: output.id,
            title: title,
            values: values
        )
    }

    private func isShown(_ criterion: String, _ name: String) -> Bool {
        switch request.kept {
        case .all: true
        case .only(let ids): ids.contains(OutputColumn.id(criterion, name))
        }
    }

    /// To whom a criterion does not apply, its results do not either.
    private func leaveOut(_ step: Int, _ values: Buffer<Double>) {
        guard let states = runner.kept[step]?.states else { return }
        for row in 0..<values.count {
            let state = ScorerState(rawValue: states[row])
            if state == .notApplicable || state == .excluded { values.base[row] = .nan }
        }
    }
}
