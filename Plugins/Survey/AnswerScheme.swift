internal import ScorerKit

/// The answers of one unit.
struct Answers {
    /// How many rows there are.
    var entered = 0
    /// How many of them count.
    var count = 0
    /// The answers that count, from 0 to 1, and their weights.
    fileprivate(set) var values: [(value: Double, weight: Double)] = []

    /// The weighted mean; nil where nothing has any weight.
    var share: Double? {
        let weight = sum { $0.weight }
        guard weight > 0 else { return nil }
        return min(max(sum { $0.value * $0.weight } / weight, 0), 1)
    }

    /// How many answers of equal weight are worth as much as these (Kish).
    var effectiveCount: Double {
        let (weight, squares) = (sum { $0.weight }, sum { $0.weight * $0.weight })
        return squares > 0 ? weight * weight / squares : 0
    }

    /// Sums from the smallest on, so that the order of the rows leaves no trace.
    private func sum(_ number: ((value: Double, weight: Double)) -> Double) -> Double {
        values.map(number).sorted().reduce(0, +)
    }
}

/// What answers stand for.
struct AnswerScheme: Sendable {
    /// The scheme by the codes of one block.
    struct Reader {
        fileprivate let block: Block
        fileprivate let scheme: AnswerScheme
        /// What each text of the column of answers stands for; nil for one that is not listed.
        fileprivate let shares: [Double?]
        fileprivate let isIgnored: [Bool]

        /// Returns a unit's answers.
        ///
        /// - Throws: `Refusal` with the first row that cannot be counted.
        func answers(_ row: Int) throws(Refusal) -> Answers {
            let entries = block[block.isPresent(0) ? 0 : 1].entries(ofRow: row)
            var answers = Answers(entered: entries.count)
            for entry in entries {
                let position = Double(entry - entries.lowerBound + 1)
                guard let value = try value(entry, position) else { continue }
                let weight = try weight(entry, position)
                answers.count += 1
                answers.values.append((value, weight))
            }
            return answers
        }

        /// Says whether an entry has no answer at all.
        func isBlank(_ entry: Int) -> Bool {
            guard block.isPresent(0) else {
                return block[1].state(entry) != .scored || block[1].numbers[entry].isNaN
            }
            return block[0].state(entry) != .scored || block[0].codes[entry] < 0
        }

        /// Returns an answer from 0 to 1; nil for a blank and for one that does not count.
        private func value(_ entry: Int, _ position: Double) throws(Refusal) -> Double? {
            guard !block.isPresent(0) else {
                let code = block[0].codes[entry]
                guard block[0].state(entry) == .scored, code >= 0 else { return nil }
                if isIgnored[Int(code)] { return nil }
                guard let share = shares[Int(code)] else {
                    throw Refusal(SurveyReason.unlisted, position)
                }
                return share
            }
            let number = block[1].numbers[entry]
            guard block[1].state(entry) == .scored, !number.isNaN else { return nil }
            let scale = scheme.scale
            guard number >= scale.lower, number <= scale.upper else {
                throw Refusal(SurveyReason.offScale, position, number, scale.lower, scale.upper)
            }
            return (number - scale.lower) / (scale.upper - scale.lower)
        }

        private func weight(_ entry: Int, _ position: Double) throws(Refusal) -> Double {
            guard block.isPresent(2) else { return 1 }
            let weight = block[2].numbers[entry]
            guard block[2].state(entry) == .scored, weight.isFinite, weight >= 0 else {
                throw Refusal(SurveyReason.noWeight, position)
            }
            return weight
        }
    }

    let answers: [String]
    let shares: [Double]
    let ignored: [String]
    let scale: Interval

    init(parameters: Parameters) throws(ScorerError) {
        let hasTable = parameters.has("answers")
        answers = hasTable ? try parameters.texts("answers") : []
        shares = hasTable ? try parameters.numbers("answers") : []
        ignored = parameters.has("ignore") ? try parameters.texts("ignore") : []
        scale = try parameters.interval("scale")
        try AnswerScheme.check(answers, shares)
        guard scale.lower.isFinite, scale.upper.isFinite, scale.lower < scale.upper else {
            throw .parameter(
                "scale",
                zh: "须写明最低和最高分，如 1..5",
                en: "the lowest and the highest number are needed, as in 1..5"
            )
        }
        if let both = ignored.first(where: answers.contains) {
            throw .parameter(
                "ignore",
                zh: "“\(both)”已写明折算的比例，不能又不计入",
                en: "\"\(both)\" stands for a share and cannot be ignored as well"
            )
        }
    }

    private static func check(_ answers: [String], _ shares: [Double]) throws(ScorerError) {
        let wrong = zip(answers, shares).first { !(0...1).contains($0.1) }
        guard wrong != nil || shares.count != answers.count else { return }
        let (answer, share) = (wrong?.0 ?? "", (wrong?.1 ?? 0).percentWritten)
        throw .parameter(
            "answers",
            zh: "“\(answer)”折算的比例须在0%至100%之间，实为\(share)%",
            en: "what \"\(answer)\" stands for must be from 0% to 100% and is \(share)%"
        )
    }

    /// Refuses columns that hold no answers, or two for a row.
    func check(_ block: Block) throws(ScorerError) {
        guard block.rowCount > 0 else { return }
        guard block.isPresent(0) != block.isPresent(1) else {
            throw .data(
                zh: "answer（答案）与value（数值）两列须有且只有一列",
                en: "there must be either the column answer or the column value"
            )
        }
        guard block.isPresent(0) != answers.isEmpty else {
            throw .data(
                zh: answers.isEmpty
                    ? "答案为文字，须写明answers（各种答案折算的比例）"
                    : "写明了answers（各种答案折算的比例），数据中的答案却是数",
                en: answers.isEmpty
                    ? "the answers are words, so that the table answers is needed"
                    : "there is a table of answers, but the answers are numbers"
            )
        }
    }

    /// Returns the scheme by the codes of a block.
    func reader(_ block: Block) -> Reader {
        guard block.isPresent(0) else {
            return Reader(block: block, scheme: self, shares: [], isIgnored: [])
        }
        return Reader(
            block: block,
            scheme: self,
            shares: block[0].indexes(in: answers).map { $0.map { shares[$0] } },
            isIgnored: block[0].indexes(in: ignored).map { $0 != nil }
        )
    }
}
