internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ProfileLint {
    /// Scores that are compared with a number of more places than are stated: units whose published
    /// scores are the same come out on different sides.
    var comparisons: [Issue] {
        guard let places = profile.stated?.places else { return [] }
        return conditions.flatMap { title, formula in
            finer(formula.root, places).map { score, number in
                finding(
                    .lintComparisonFiner,
                    at: formula.place,
                    [
                        "rule": .both(title), "score": .text(score), "number": .text(number),
                        "places": "\(places)",
                    ]
                )
            }
        } + finerBands(places)
    }

    private var conditions: [(title: Bilingual, formula: Formula)] {
        let gates = profile.gates.map { ($0.title, $0.condition as Formula?) }
        let rules = (profile.rating?.rules ?? []).map { ($0.title, $0.condition) }
        let adjustments = profile.adjustments.map { ($0.title, $0.condition) }
        let consequences = profile.consequences.map { ($0.title, $0.condition) }
        return (gates + rules + adjustments + consequences).compactMap { title, formula in
            formula.map { (title, $0) }
        }
    }

    private func finer(
        _ root: FormulaExpression,
        _ places: Int
    ) -> [(score: String, number: String)] {
        var found: [(score: String, number: String)] = []
        root.visit { expression in
            switch expression.kind {
            case .comparison, .between, .within: break
            default: return
            }
            guard let score = expression.operands.compactMap(scoreName).first else { return }
            for operand in expression.operands {
                guard case .constant(.number(let number)) = operand.kind,
                    number.isFiner(than: places)
                else { continue }
                found.append((score, "\(number)"))
            }
        }
        return found
    }

    /// The score that an expression is; nil for another.
    private func scoreName(_ expression: FormulaExpression) -> String? {
        switch expression.kind {
        case .score(let id, _): return "score(\(id))"
        case .column(let name, let slot):
            switch profile.slots[slot] {
            case .total, .otherTotal, .score: return name
            default: return nil
            }
        default: return nil
        }
    }

    private func finerBands(_ places: Int) -> [Issue] {
        guard case .scorer(let use, let indexes)? = profile.rating?.start,
            case .bands(_, let bands)? = use.value(named: "bands"),
            let levels = profile.rating?.levels
        else { return [] }
        return zip(bands, indexes).compactMap { band, index in
            let ends = [band.lower, band.upper].filter(\.isFinite)
            guard let end = ends.first(where: { $0.isFiner(than: places) }) else { return nil }
            return finding(
                .lintComparisonFiner,
                at: use.place,
                [
                    "rule": .both(levels[index].title), "score": "score(total)",
                    "number": .text(end.written), "places": "\(places)",
                ]
            )
        }
    }
}

extension Exact {
    /// Whether the number has more decimal places than so many.
    fileprivate func isFiner(than places: Int) -> Bool {
        var value: Exact? = self
        for _ in 0..<places { value = value?.multiplying(by: Exact(10)) }
        return value.map { $0.denominator != 1 } ?? false
    }
}

extension Double {
    /// Whether the number, as it is written, has more decimal places than so many.
    fileprivate func isFiner(than places: Int) -> Bool {
        Exact("\(self)").map { $0.isFiner(than: places) } ?? false
    }
}
