internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// Finds the units that scorers compare all others with, such as the best city of the last year.
///
/// A scorer that declares the text `unit` and the number `unit_value` is told the value of the
/// unit that a profile names. It is looked for among all units, whatever groups are scored apart,
/// and is a yardstick even where it is excluded itself.
struct ReferenceUnits {
    static let unit = "unit"
    static let value = "unit_value"

    let plan: Plan
    let data: UnitData
    /// The units' values as leaves score them.
    let prepared: UnitData?

    /// Returns the parameters of the steps that name a unit, with its value put in.
    ///
    /// - Parameter fixed: steps that are not scored.
    /// - Returns: the parameters by step.
    /// - Throws: `IssuesError` with every unit that there is not.
    func packs(without fixed: [Int: UnitColumn] = [:]) throws(IssuesError) -> [Int: ParameterPack] {
        var packs: [Int: ParameterPack] = [:]
        var issues: [Issue] = []
        for (index, step) in plan.steps.enumerated() where step.program >= 0 && fixed[index] == nil
        {
            guard let key = ReferenceUnits.key(step.use) else { continue }
            guard let row = (0..<data.rows).first(where: { data.keys[$0] == key }) else {
                issues.append(unknown(key, step))
                continue
            }
            packs[index] = step.use.parameters.replacing(
                ParameterDescription(ReferenceUnits.value, .number, zh: "", en: ""),
                with: .number(number(step, row))
            )
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .data) }
        return packs
    }

    /// Returns the key of the unit that a scorer compares with; nil where it names none.
    static func key(_ use: ScorerUse) -> String? {
        guard use.handle.description.parameters.contains(where: { $0.name == value }) else {
            return nil
        }
        for entry in use.parameters.values where entry.description.name == unit {
            if case .text(let key) = entry.value { return key }
        }
        return nil
    }

    private func number(_ step: Plan.Step, _ row: Int) -> Double {
        let formula = plan.formulas[step.program]
        let source = ValueSource(formula, formula.column == nil ? data : prepared ?? data)
        let (numbers, codes) = (Buffer<Double>(count: 1), Buffer<Int32>(count: 1))
        let states = Buffer<UInt8>(count: 1)
        let column = source.column(
            rows: row..<row + 1,
            numbers: numbers.base,
            codes: codes.base,
            states: states.base
        )
        let number = column.numbers?.pointee ?? .nan
        let marks = StateMarks(step.criterion.valueStates, words: source.words)
        return marks?.state(.number(number)) == nil ? number : .nan
    }

    private func unknown(_ key: String, _ step: Plan.Step) -> Issue {
        let keys = (0..<data.rows).map { data.keys[$0] }
        let near = nearest(to: key, among: keys)
        return Issue(
            .noReferenceUnit,
            at: step.use.place,
            [
                "scorer": .text(step.use.id), "unit": .text(key),
                "suggestion": .both(
                    Bilingual(
                        zh: near.map { "是否想写“\($0)”？" } ?? "写考评对象的编号，不是名称。",
                        en: near.map { "Did you mean \"\($0)\"?" } ?? "Write its key, not its name."
                    )
                ),
            ]
        )
    }
}
