internal import ScorerKit

extension Survey {
    /// Different numbers beyond which answers are not told one by one.
    private static let mostNumbers = 20

    /// Returns how many gave each answer, and the share that they come to.
    func lines(_ block: Block, row: Int, summary: NoSummary) -> [Line] {
        let reader = scheme.reader(block)
        guard let answers = try? reader.answers(row), let numbers = numbers(answers) else {
            return []
        }
        let isWeighted = block.isPresent(2)
        let entries = block[block.isPresent(0) ? 0 : 1].entries(ofRow: row)
        var lines =
            block.isPresent(0)
            ? texts(block, entries, reader, isWeighted) : self.numbers(answers, isWeighted)
        let blank = entries.count { reader.isBlank($0) }
        if blank > 0 { lines.append(SurveyLine.blank(Double(blank))) }
        let code: SurveyLine = [.share, .lower, .upper][taken]
        lines.append(
            code(
                numbers[0],
                numbers[1],
                numbers[2],
                confidence,
                Double(answers.count),
                value: fullMark * numbers[taken]
            )
        )
        return lines
    }

    /// Answers in words, in the order in which the profile lists them.
    private func texts(
        _ block: Block,
        _ entries: Range<Int>,
        _ reader: AnswerScheme.Reader,
        _ isWeighted: Bool
    ) -> [Line] {
        let dictionary = block[0].dictionary
        let order = scheme.answers + scheme.ignored
        return order.enumerated().compactMap { place, answer -> Line? in
            guard let code = dictionary.firstIndex(of: answer) else { return nil }
            let own = entries.filter { Int(block[0].codes[$0]) == code && !reader.isBlank($0) }
            guard !own.isEmpty else { return nil }
            let count = Double(own.count)
            guard place < scheme.answers.count else {
                return SurveyLine.ignored(count, text: answer)
            }
            let share = scheme.shares[place]
            guard isWeighted else { return SurveyLine.answer(count, share, text: answer) }
            let weight = own.map { block[2].numbers[$0] }.sorted().reduce(0, +)
            return SurveyLine.answerWeighted(count, share, weight, text: answer)
        }
    }

    /// Answers as numbers, the highest first; not where there are too many different ones.
    private func numbers(_ answers: Answers, _ isWeighted: Bool) -> [Line] {
        let groups = Dictionary(grouping: answers.values, by: \.value)
        guard groups.count <= Survey.mostNumbers else { return [] }
        return groups.sorted { $0.key > $1.key }.map { share, own in
            let answer = scheme.scale.lower + share * (scheme.scale.upper - scheme.scale.lower)
            let weight = own.map(\.weight).sorted().reduce(0, +)
            let code: SurveyLine = isWeighted ? .numberWeighted : .number
            return code(Double(own.count), share, weight, answer)
        }
    }
}
