internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads which results of earlier or other assessments a profile uses.
struct InputReader {
    let names: NameReader
    let period: Period.Kind
    /// The profile's id.
    let ownID: String?
    /// What the levels of this profile are.
    let ownLevels: InputDeclaration.LevelKind

    private var context: DecodingContext { names.context }

    /// Returns the inputs in the order of the profile, and adds their names.
    func inputs(_ node: YAMLNode?) -> [InputDeclaration] {
        var result: [InputDeclaration] = []
        for entry in context.entries(node, Words.inputs) {
            guard let id = context.id(entry.key, at: entry.keyPlace),
                let mapping = MappingReader(entry.value, Shapes.input, context)
            else { continue }
            let isTable = mapping[Keys.periods] != nil
            context.declare(id, at: entry.keyPlace, in: &names.places, mayBeFunction: isTable)
            context.checkName(id, at: entry.keyPlace)
            checkTables(id, at: entry.keyPlace)
            guard let input = input(id, entry.keyPlace, mapping) else { continue }
            addNames(of: input, index: result.count)
            result.append(input)
        }
        return result
    }

    /// Rows are named by their table or input, so that one id cannot stand for both.
    private func checkTables(_ id: String, at place: Place) {
        guard let table = names.tables.first(where: { $0.id == id }) else { return }
        context.report(
            .profileDuplicateID,
            at: place,
            ["id": .text(id), "first": .place(table.filePlace)]
        )
    }

    private func input(
        _ id: String,
        _ place: Place,
        _ mapping: MappingReader
    ) -> InputDeclaration? {
        let profile = mapping.id(Keys.resultOf)
        guard let profile, let periods = periods(mapping) else { return nil }
        let isOwn = profile == "this" || profile == ownID
        if isOwn, case .within = periods, let node = mapping[Keys.periods] {
            // Results of this profile are of its own kind of period.
            let _: Int? = context.mismatch(node, expected: Words.oneOf(["2 previous"]))
        }
        if isOwn, periods == .same, let node = mapping[Keys.inputPeriod] {
            context.report(.profileInputCycle, at: node.place, ["id": .text(id)])
        }
        if period == .once, periods != .same {
            context.report(
                .profileInputOnce,
                at: (mapping[Keys.inputPeriod] ?? mapping[Keys.periods])?.place ?? place
            )
        }
        return InputDeclaration(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: place,
            profile: isOwn ? nil : profile,
            periods: periods,
            need: need(mapping, periods),
            mayBeAbsent: mapping.flag(Keys.orNone) ?? false,
            file: mapping.text(Keys.inputFile),
            levels: isOwn ? ownLevels : .texts(nil),
            source: mapping.source()
        )
    }

    private func periods(_ mapping: MappingReader) -> InputDeclaration.Periods? {
        if let several = mapping[Keys.periods] {
            context.refuse([Keys.inputPeriod], in: mapping, beside: Keys.periods)
            return self.several(several)
        }
        switch mapping[Keys.inputPeriod]?.scalar {
        case "previous": return .previous
        case "year_before": return yearBefore(mapping)
        case "same": return .same
        default:
            guard let node = mapping[Keys.inputPeriod] else { return .previous }
            return context.wrongChoice(node, among: ["previous", "year_before", "same"])
        }
    }

    /// A year has no year before beside the one that `previous` is, and a phase has none at all.
    private func yearBefore(_ mapping: MappingReader) -> InputDeclaration.Periods? {
        guard period == .phase, let node = mapping[Keys.inputPeriod] else { return .yearBefore }
        return context.mismatch(node, expected: Words.oneOf(["previous", "same"]))
    }

    /// Reads `2 previous` or the kind of the periods within this one.
    private func several(_ node: YAMLNode) -> InputDeclaration.Periods? {
        let words = (node.scalar ?? "").split(separator: " ")
        if words.count == 2, words[1] == "previous", let count = Int(words[0]), count > 0 {
            return .previousSeveral(count)
        }
        if words.count == 1, let kind = Period.Kind(rawValue: String(words[0])),
            InputReader.parts(of: period).contains(kind)
        {
            return .within(kind)
        }
        let shorter = InputReader.parts(of: period).map(\.rawValue)
        return context.mismatch(
            node,
            expected: Words.oneOf(["2 previous"] + shorter)
        )
    }

    /// The kinds of period that one consists of.
    private static func parts(of kind: Period.Kind) -> [Period.Kind] {
        switch kind {
        case .year: [.halfYear, .quarter, .month]
        case .halfYear: [.quarter, .month]
        case .quarter: [.month]
        default: []
        }
    }

    /// Reads `10 of 12`, or `10`.
    private func need(_ mapping: MappingReader, _ periods: InputDeclaration.Periods) -> Int? {
        guard let node = mapping[Keys.need] else { return nil }
        guard !periods.isSingle else {
            context.require(Keys.periods, with: [Keys.need], in: mapping)
            return nil
        }
        let words = (node.scalar ?? "").split(separator: " ").map(String.init)
        let number = words.first.flatMap { Int($0) }
        let isPlain = words.count == 1
        let isOf = words.count == 3 && words[1] == "of" && Int(words[2]) == all(periods)
        guard let number, number > 0, isPlain || isOf, number <= all(periods) ?? .max
        else {
            return context.mismatch(
                node,
                expected: Bilingual(
                    zh: "所需周期数，如“10 of \(all(periods) ?? 12)”",
                    en: "how many periods are needed, such as `10 of \(all(periods) ?? 12)`"
                )
            )
        }
        return number
    }

    /// How many periods there are; nil where it depends on the year.
    private func all(_ periods: InputDeclaration.Periods) -> Int? {
        switch periods {
        case .previous, .yearBefore, .same: return 1
        case .previousSeveral(let count): return count
        case .within(let kind):
            guard let long = InputReader.months[period], let short = InputReader.months[kind] else {
                return nil
            }
            return long / short
        }
    }

    private static let months: [Period.Kind: Int] = [
        .year: 12, .halfYear: 6, .quarter: 3, .month: 1,
    ]

    private func addNames(of input: InputDeclaration, index: Int) {
        for field in ResultField.allCases {
            let type: FormulaType =
                switch field {
                case .score, .rank: .number
                case .period: .text(values: nil)
                case .state: .text(values: ScorerState.allCases.map(\.id))
                case .level: input.levels.type
                }
            let slot = names.newSlot(.input(index, field))
            if input.periods.isSingle {
                names.add("\(input.id).\(field.rawValue)", type, slot: slot, title: input.title)
            } else {
                names.addRow(field.rawValue, type, slot: slot, of: .input(index))
            }
        }
    }
}

extension InputDeclaration.LevelKind {
    /// The type of a level in formulas.
    var type: FormulaType {
        switch self {
        case .numbers: .number
        case .texts(let values): .text(values: values)
        }
    }
}

extension Words {
    static let inputs = Bilingual(zh: "各引用结果", en: "inputs by their ids")
}
