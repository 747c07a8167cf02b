internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension Runner {
    /// What scorers say of the run, step by step: figures with names, and warnings.
    ///
    /// - Throws: `IssuesError` when a scorer fails.
    func notes() throws(IssuesError) -> (figures: [RunFigure], warnings: [Issue]) {
        var (figures, warnings): ([RunFigure], [Issue]) = ([], [])
        for (index, step) in plan.steps.enumerated() {
            let descriptions = step.use.handle.description.notes
            guard !descriptions.isEmpty, let summary = summaries[index] else { continue }
            do throws(ScorerError) {
                for note in try step.use.handle.notes(packs[index], summary: summary) {
                    let description = descriptions[note.code]
                    switch description.kind {
                    case .figure: figures.append(figure(note, description, step.criterion))
                    case .warning: warnings.append(warning(note, description, step.criterion))
                    }
                }
            } catch {
                fail(index, row: 0, error)
            }
        }
        try throwFailure()
        return (figures, warnings)
    }

    private func figure(
        _ note: Note,
        _ description: NoteDescription,
        _ criterion: Criterion
    ) -> RunFigure {
        RunFigure(
            criterion: criterion.id,
            id: ([description.id] + note.texts).joined(separator: "_"),
            title: note.text(description.title),
            value: note.value
        )
    }

    private func warning(
        _ note: Note,
        _ description: NoteDescription,
        _ criterion: Criterion
    ) -> Issue {
        Issue(
            .scorerWarning,
            at: criterion.place,
            ["criterion": .both(criterion.title), "text": .both(note.text(description.title))],
            severity: .warning
        )
    }
}

extension Note {
    /// Puts the note's numbers and names into a text in both languages.
    func text(_ title: Title) -> Bilingual {
        Bilingual(zh: filled(title.zh), en: filled(title.en))
    }

    /// Puts numbers in for `{0}` to `{3}` and names for `{0:text}` to `{2:text}`.
    private func filled(_ template: String) -> String {
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let slot = rest[rest.index(after: open)..<close]
            text += value(slot) ?? "{" + slot + "}"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// Returns what a slot stands for; nil where the note has nothing for it.
    private func value(_ slot: Substring) -> String? {
        let parts = slot.split(separator: ":")
        guard let first = parts.first, let index = Int(first) else { return nil }
        guard parts.count == 1 else {
            return parts[1] == "text" && texts.indices.contains(index) ? texts[index] : nil
        }
        guard numbers.indices.contains(index) else { return nil }
        let written = "\(numbers[index])"
        return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
    }
}
