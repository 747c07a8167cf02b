internal import ScorerKit

/// Which coefficients of agreement the run gives for each group.
struct Agreement: Sendable {
    static let parameters = [
        ParameterDescription(
            "agreement",
            .texts,
            zh: "各主体内部的评分一致性，作为本次运行的指标：icc（六种）、kendall_w、alpha_interval、"
                + "alpha_ordinal、alpha_nominal",
            en: "the agreement within each group as figures of the run: icc (all six forms), "
                + "kendall_w, alpha_interval, alpha_ordinal, alpha_nominal"
        )
    ]

    private enum Statistic: String, CaseIterable {
        case icc
        case kendallW = "kendall_w"
        case interval = "alpha_interval"
        case ordinal = "alpha_ordinal"
        case nominal = "alpha_nominal"
    }

    private let statistics: [Statistic]

    init(parameters: Parameters) throws(ScorerError) {
        let words = parameters.has("agreement") ? try parameters.texts("agreement") : []
        statistics = try parameters.words("agreement", words)
    }

    /// Whether any coefficient is asked for.
    var isActive: Bool { !statistics.isEmpty }

    /// Returns the figures of a group, and why one has no value.
    func notes(_ matrix: RatingMatrix, group: String) -> [Note] {
        let rows = matrix.rows
        let raters = matrix.markingCount
        return statistics.flatMap { statistic -> [Note] in
            let found = coefficients(statistic, rows, raters)
            let figures = found.map { $0.note(value: $1.number, [group]) }
            return figures + remarks(found.map { ($0.name, $1) }, group, (rows.count, raters))
        }
    }

    private func coefficients(
        _ statistic: Statistic,
        _ rows: [[Double]],
        _ raters: Int
    ) -> [(PanelNote, Coefficient)] {
        switch statistic {
        case .icc:
            let forms = IntraclassCorrelation(rows: rows, raterCount: raters).forms
            return Array(zip(PanelNote.icc, forms))
        case .kendallW:
            return [(.kendallW, KendallW.coefficient(rows: rows, raterCount: raters))]
        case .interval: return [(.alphaInterval, alpha(.interval, rows))]
        case .ordinal: return [(.alphaOrdinal, alpha(.ordinal, rows))]
        case .nominal: return [(.alphaNominal, alpha(.nominal, rows))]
        }
    }

    private func alpha(_ metric: KrippendorffAlpha.Metric, _ rows: [[Double]]) -> Coefficient {
        KrippendorffAlpha(metric, rows: rows).coefficient
    }

    /// Returns one remark for each reason why coefficients have no value.
    private func remarks(
        _ found: [(name: String, Coefficient)],
        _ group: String,
        _ counts: (units: Int, raters: Int)
    ) -> [Note] {
        var gaps: [(gap: Coefficient.Gap, names: [String])] = []
        for case (let name, .none(let gap)) in found {
            if let index = gaps.firstIndex(where: { $0.gap == gap }) {
                gaps[index].names.append(name)
            } else {
                gaps.append((gap, [name]))
            }
        }
        return gaps.map { gap, names in
            let texts = [group, names.joined(separator: ", ")]
            let (units, raters) = (Double(counts.units), Double(counts.raters))
            return switch gap {
            case .few: PanelNote.tooFew.note([units, raters], texts)
            case .incomplete(let count): PanelNote.incomplete.note([units, Double(count)], texts)
            case .flat: PanelNote.flat.note([units, raters], texts)
            }
        }
    }
}

extension Parameters {
    /// Reads a list of words of which each may stand once.
    func words<Word: RawRepresentable & CaseIterable & Hashable>(
        _ name: String,
        _ texts: [String]
    ) throws(ScorerError) -> [Word] where Word.RawValue == String {
        var words: [Word] = []
        for text in texts {
            guard let word = Word(rawValue: text), !words.contains(word) else {
                let known = Word.allCases.map(\.rawValue)
                throw .parameter(
                    name,
                    zh: "“\(text)”须为 \(known.joined(separator: "、")) 之一，且不重复",
                    en: "\"\(text)\" must be one of \(known.joined(separator: ", ")), each once"
                )
            }
            words.append(word)
        }
        return words
    }
}
