internal import KaopingCore
internal import KaopingYAML

/// Reads what shares must be, and checks them for every case that the profile can produce.
struct RequirementReader {
    let names: NameReader

    private var context: DecodingContext { names.context }

    /// Returns the requirements of a criterion or stage, each held against the scorer's shares.
    func requirements(_ mapping: MappingReader, _ use: ScorerUse) -> [Requirement] {
        guard let node = mapping[Keys.require] else { return [] }
        if use.shares.isEmpty {
            context.report(.profileRequireShares, at: node.place, ["scorer": .text(use.id)])
            return []
        }
        let requirements = context.elements(node, Words.requirements).compactMap {
            requirement($0, use.shares)
        }
        for requirement in requirements { check(requirement, use.shares, by: use.sharesBy) }
        return requirements
    }

    /// Checks the requirements of a stage whose shares hold for all units.
    func check(_ mapping: MappingReader, _ cases: [ShareCase]) {
        guard let node = mapping[Keys.require] else { return }
        for element in context.elements(node, Words.requirements) {
            guard let requirement = requirement(element, cases) else { continue }
            check(requirement, cases, by: nil)
        }
    }

    private func requirement(_ node: YAMLNode, _ cases: [ShareCase]) -> Requirement? {
        guard let mapping = MappingReader(node, Shapes.requirement, context),
            let share = mapping.text(Keys.shareName)
        else { return nil }
        let known = cases.flatMap(\.shares).map(\.name)
        if !known.contains(share) {
            context.report(
                .profileUnknownName,
                at: mapping[Keys.shareName]?.place ?? node.place,
                ["name": .text(share), "suggestion": context.suggestion(for: share, among: known)]
            )
        }
        let before = context.issues.count
        let (lower, upper) = context.shareBounds(mapping)
        let condition = mapping[Keys.whereUnits].flatMap { names.formula($0, expecting: .flag) }
        // What is faulty would be held against every case for another reason.
        guard known.contains(share), context.issues.count == before else { return nil }
        return Requirement(
            share: share,
            lower: lower,
            upper: upper,
            condition: condition,
            place: node.place,
            source: mapping.source()
        )
    }

    /// Holds one requirement against every case: those named, and each value that falls under
    /// everything else.
    private func check(_ requirement: Requirement, _ cases: [ShareCase], by: Formula?) {
        let labels = cases.compactMap(\.label?.text)
        for shareCase in cases {
            // Whoever is not named in a case has no share in it.
            let share = shareCase.shares.first { $0.name == requirement.share }
            let value = share?.value ?? .zero
            let isBelow = requirement.lower.map { value < $0 } ?? false
            let isAbove = requirement.upper.map { $0 < value } ?? false
            guard isBelow || isAbove else { continue }
            // A case to which the condition may apply has to meet it.
            let values = shareCase.label.map { [$0.text] } ?? others(by, labels, requirement)
            let applies = values.filter { mayHold(requirement.condition, by, $0) }
            guard !applies.isEmpty else { continue }
            let place = (share ?? shareCase.shares[0]).place
            report(requirement, value: value, at: place, applies.filter { $0 != unnamed })
        }
    }

    /// Stands for all values that nobody names.
    private var unnamed: String { "" }

    /// The values that no case names: the declared ones, else those that the condition names and one
    /// that stands for all others.
    private func others(_ by: Formula?, _ labels: [String], _ requirement: Requirement) -> [String]
    {
        var values = [unnamed]
        if case .text(let declared?)? = by?.type {
            values = declared
        } else {
            requirement.condition?.root.visit { part in
                if case .constant(.text(let text)) = part.kind { values.append(text) }
            }
        }
        return values.filter { !labels.contains($0) }
    }

    /// Says whether a condition may hold for units of one value; true where it cannot be decided.
    private func mayHold(_ condition: Formula?, _ by: Formula?, _ value: String) -> Bool {
        guard let condition else { return true }
        guard case .column(let name, _)? = by?.root.kind else { return true }
        return condition.root.decided(where: name, is: value) ?? true
    }

    private func report(
        _ requirement: Requirement,
        value: Exact,
        at place: Place,
        _ cases: [String]
    ) {
        let isFloor = requirement.lower.map { value < $0 } ?? false
        let bound = (isFloor ? requirement.lower : requirement.upper) ?? .zero
        context.report(
            isFloor ? .profileShareBelow : .profileShareAbove,
            at: place,
            [
                "share": .text(requirement.share),
                "case": .both(Words.casesNamed(cases)),
                "value": .text(FormulaConstant.percent(value).text),
                "bound": .text(FormulaConstant.percent(bound).text),
                "clause": .both(Words.clause(requirement.source)),
                "place": .place(requirement.place),
            ]
        )
    }
}

extension FormulaExpression {
    /// Decides a condition that looks at one category alone; nil where more is needed.
    func decided(where name: String, is value: String) -> Bool? {
        switch kind {
        case .constant(.flag(let flag)): return flag
        case .not: return operands[0].decided(where: name, is: value).map { !$0 }
        case .all:
            let parts = operands.map { $0.decided(where: name, is: value) }
            if parts.contains(false) { return false }
            return parts.contains(nil) ? nil : true
        case .any:
            let parts = operands.map { $0.decided(where: name, is: value) }
            if parts.contains(true) { return true }
            return parts.contains(nil) ? nil : false
        case .within:
            guard operands[0].isColumn(name) else { return nil }
            let texts = operands.dropFirst().map(\.literalText)
            return texts.contains(nil) ? nil : texts.contains(value)
        case .comparison(let comparison) where !comparison.isOrdered:
            let pair = operands[0].isColumn(name) ? operands : operands.reversed()
            guard pair[0].isColumn(name), let text = pair[1].literalText else { return nil }
            return (text == value) == (comparison == .equal)
        default: return nil
        }
    }

    private func isColumn(_ name: String) -> Bool {
        if case .column(name, _) = kind { true } else { false }
    }

    private var literalText: String? {
        if case .constant(.text(let text)) = kind { text } else { nil }
    }
}

extension Words {
    static let requirements = Bilingual(zh: "份额要求的列表", en: "a list of requirements")

    /// The cases in a message, in brackets; nothing where there are none.
    static func casesNamed(_ labels: [String]) -> Bilingual {
        guard !labels.isEmpty else { return Bilingual("") }
        return Bilingual(
            zh: "（\(labels.joined(separator: "、"))）",
            en: " (\(labels.joined(separator: ", ")))"
        )
    }

    /// The clause behind a rule, in brackets; nothing where none is stated.
    static func clause(_ source: Source?) -> Bilingual {
        guard let clause = source?.clause else {
            return source?.assumption == nil
                ? Bilingual("") : Bilingual(zh: "（方案选定）", en: " (assumption)")
        }
        let document = source?.document
        return Bilingual(
            // 第四（二）条 is no clause; what is more than numbers is cited as it is written.
            zh: "（依据\(document.map { "《\($0)》" } ?? "")"
                + (clause.allSatisfy { $0.isNumber || $0 == "、" } ? "第\(clause)条）" : "\(clause)）"),
            en: " (\(document.map { "\($0), " } ?? "")clause \(clause))"
        )
    }
}
