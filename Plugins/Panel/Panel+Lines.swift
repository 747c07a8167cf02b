internal import ScorerKit

extension Panel {
    /// Returns a line for each group and for whatever is left out, so that the score adds up.
    func lines(_ block: Block, row: Int, summary: PanelSummary) -> [Line] {
        guard !block[0].entries(ofRow: row).isEmpty, let stated = shares.row(of: row),
            let ballots = try? box(block).ballots(row)
        else { return [] }
        let places = stated.indices.filter { stated[$0] > 0 }
        let present = places.filter { ballots[$0].marks.count >= group.needed }
        // Where the groups do not make a score there is nothing to add up.
        guard !present.isEmpty, redistributes || present.count == places.count else { return [] }
        let total = present.count == places.count ? 1 : Total.sum(present.map { stated[$0] })
        let severity = SeverityLines(severity, summary, raters: block[1])
        return places.flatMap { place in
            let name = shares.names[place]
            guard present.contains(place) else {
                let raters = Double(ballots[place].marks.count)
                return [PanelLine.absent(name, raters, Double(group.needed), stated[place])]
            }
            return leftOut(ballots[place], name)
                + lines(ballots[place], place, severity, (stated[place], stated[place] / total))
        }
    }

    private func leftOut(_ ballot: Ballot, _ name: String) -> [Line] {
        var lines: [Line] = []
        if ballot.recused > 0 { lines.append(PanelLine.recused(name, Double(ballot.recused))) }
        if ballot.incomplete > 0 {
            lines.append(PanelLine.incomplete(name, Double(ballot.incomplete)))
        }
        return lines
    }

    /// Returns the lines of a group that counts: its marks where they are adjusted, who is dropped,
    /// and what it gives.
    private func lines(
        _ ballot: Ballot,
        _ place: Int,
        _ severity: SeverityLines?,
        _ share: (stated: Double, whole: Double)
    ) -> [Line] {
        let name = shares.names[place]
        var lines: [Line] = []
        if let severity {
            let marks = ballot.marks.sorted { ($0.number, $0.rater) < ($1.number, $1.rater) }
            lines = marks.map { self.line($0, severity.line(place, $0.rater), name) }
        }
        let marks = adjusted(ballot, place, severity).numbers.sorted()
        if group.dropped == 1, let highest = marks.last, let lowest = marks.first {
            lines.append(PanelLine.droppedOne(name, highest, lowest))
        } else if group.dropped > 0 {
            lines.append(PanelLine.dropped(name, Double(group.dropped)))
        }
        let mark = group.number(marks)
        let points = fullPoints == fullMark ? mark : mark * fullMark / fullPoints
        let code = PanelLine.group(
            isMedian: group.isMedian,
            isShared: share.stated != share.whole,
            isScaled: fullPoints != fullMark
        )
        let raters = Double(marks.count - 2 * group.dropped)
        lines.append(
            code(name, raters, mark, share.stated, share.whole, points, value: share.whole * points)
        )
        return lines
    }

    private func line(_ mark: Mark, _ line: SeverityLine?, _ name: String) -> Line {
        guard let line else { return PanelLine.asGiven(name, mark.number) }
        let adjusted = line(mark.number, within: scale)
        let code: PanelLine = line.factor == 1 ? .centered : .standardized
        return code(name, mark.number, line.from, line.to, adjusted, line.factor)
    }
}
