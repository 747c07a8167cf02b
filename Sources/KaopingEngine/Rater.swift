internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// Turns stated scores into levels with the profile's rating scorer.
struct Rater {
    let rating: Rating
    let score: ScoreColumn
    let data: UnitData
    let request: RunRequest

    /// Returns the index of each unit's level, -1 where it has none.
    ///
    /// - Throws: `IssuesError` when a score lies in no band or the scorer fails.
    func levels() throws(IssuesError) -> Buffer<Int32> {
        let rows = data.rows
        let values = Buffer<Double>(count: rows)
        let states = Buffer<UInt8>(count: rows)
        try score(0..<rows, values.base, states.base, reasons: nil)
        let levels = Buffer<Int32>(repeating: -1, count: rows)
        var refused: [Int] = []
        for row in 0..<rows {
            switch ScorerState(rawValue: states[row]) {
            case .scored: levels.base[row] = try level(values[row])
            case .refused: refused.append(row)
            default: break
            }
        }
        guard refused.isEmpty else { throw try error(refused) }
        return levels
    }

    /// Returns a scorer's number as the index of a level, which an outside scorer may get wrong.
    private func level(_ value: Double) throws(IssuesError) -> Int32 {
        if let level = Int32(exactly: value), rating.levels.indices.contains(Int(level)) {
            return level
        }
        let count = rating.levels.count
        throw failure(
            Bilingual(
                zh: "给出的等级序号为 \(value)，方案有 \(count) 个等级，序号从 0 起",
                en: "it gave the level \(value); the profile has \(count), counted from 0"
            )
        )
    }

    private func failure(_ reason: Bilingual) -> IssuesError {
        IssuesError(
            .pluginScorerFailed,
            at: rating.scorer.place,
            [
                "scorer": .text(rating.scorer.id), "criterion": .both(request.profile.title),
                "reason": .both(reason),
            ],
            status: .software
        )
    }

    private func score(
        _ rows: Range<Int>,
        _ values: UnsafeMutablePointer<Double>,
        _ states: UnsafeMutablePointer<UInt8>,
        reasons: UnsafeMutablePointer<kp_reason>?
    ) throws(IssuesError) {
        var column = kp_column(
            numbers: UnsafePointer(score.values.base + rows.lowerBound),
            count: rows.count,
            states: UnsafePointer(score.states.base + rows.lowerBound)
        )
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: values,
            states: states,
            outputs: nil,
            reasons: reasons,
            unscored: 0
        )
        let use = rating.scorer
        do throws(ScorerError) {
            try withUnsafePointer(to: &column) { column throws(ScorerError) in
                var block = kp_block(
                    struct_size: UInt32(MemoryLayout<kp_block>.size),
                    reserved: 0,
                    rows: Int64(rows.count),
                    columns: column,
                    column_count: 1
                )
                _ = try use.handle.score(
                    use.parameters,
                    block: &block,
                    summary: nil,
                    into: &scores
                )
            }
        } catch {
            throw failure(Bilingual(zh: error.text.zh, en: error.text.en))
        }
    }

    /// Names the units whose score is in no band.
    private func error(_ refused: [Int]) throws(IssuesError) -> IssuesError {
        var issues: [Issue] = []
        for row in refused.prefix(request.issueLimit) {
            var (value, state, reason) = (0.0, UInt8(0), kp_reason())
            try score(row..<row + 1, &value, &state, reasons: &reason)
            issues.append(
                Issue(
                    .unitRefused,
                    at: rating.scorer.place,
                    [
                        "unit": .text(data.keys[row]),
                        "criterion": .both(Bilingual(zh: "定级", en: "rating")),
                        "reason": .both(rating.scorer.reasonText(Reason(reason))),
                    ]
                )
            )
        }
        return IssuesError(issues, omitted: refused.count - issues.count, status: .data)
    }
}

extension ScorerUse {
    /// Returns a reason in words.
    func reasonText(_ reason: Reason?) -> Bilingual {
        guard let reason, handle.description.reasons.indices.contains(reason.code) else {
            return Bilingual(zh: "评分器没有说明原因", en: "the scorer gave no reason")
        }
        let title = handle.description.reasons[reason.code].title
        return Bilingual(
            zh: Reason.fill(title.zh, reason.arguments),
            en: Reason.fill(title.en, reason.arguments)
        )
    }
}

extension Reason {
    /// Puts numbers in for `{0}` to `{3}`.
    static func fill(_ template: String, _ numbers: [Double]) -> String {
        var text = template
        for (index, number) in numbers.enumerated() {
            var written = "\(number)"
            if written.hasSuffix(".0") { written.removeLast(2) }
            text = text.split(separator: "{\(index)}", omittingEmptySubsequences: false)
                .joined(separator: written)
        }
        return text
    }
}
