internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

extension ExplainedValue {
    /// The value as people read it, with its unit of measure.
    func inWords(_ language: Language) -> String {
        guard case .number = content, let unitOfMeasure else { return content.inWords(language) }
        return content.inWords(language) + " " + unitOfMeasure
    }
    /// The title with the name that formulas use, where that is another.
    func name(_ language: Language) -> String {
        title[language] == text ? text : text + Phrases.inBrackets(title[language], language)
    }

    /// The value with where it comes from, as an item; what it was computed from stands below.
    func item(_ profile: Profile, _ language: Language) -> OutlineItem {
        // A column that an indicator only adds to is told once, as the column.
        if computed.map(isRenamed) == true, of[0].text == text {
            let column = of[0].item(profile, language)
            return OutlineItem(column.text, column.items + changeItems(profile, language))
        }
        var line = "\(name(language)) = \(inWords(language))"
        if let place { line += Phrases.inBrackets(place.short, language) }
        var items: [OutlineItem] = []
        if let computed, !isRenamed(computed) {
            var text = "= " + computed.inWords(profile, language)
            if let rowCount {
                text += Phrases.inBrackets(Phrases.ofRows(rowCount)[language], language)
            }
            items.append(OutlineItem(text))
        }
        items += of.map { $0.item(profile, language) }
        return OutlineItem(line, items + changeItems(profile, language))
    }

    private func changeItems(_ profile: Profile, _ language: Language) -> [OutlineItem] {
        changes.map { change in
            OutlineItem(
                Phrases.prepared[language] + Phrases.colon[language]
                    + change.step.inWords(profile, language, isWhole: false)
                    + Phrases.colon[language]
                    + NumberText.exact(change.before) + Phrases.becomes
                    + NumberText.exact(change.after)
                    + Phrases.inBrackets(change.reason[language], language)
            )
        }
    }

    /// Whether an indicator is a column by another name.
    private func isRenamed(_ computed: IndicatorDeclaration.Content) -> Bool {
        if case .formula(let formula) = computed {
            of.count == 1 && of[0].text == formula.text
        } else {
            false
        }
    }
}

extension ExplainedValue.Content {
    /// The value as people read it.
    func inWords(_ language: Language) -> String {
        switch self {
        case .number(let number): NumberText.exact(number)
        case .percent(let share): NumberText.percent(share, exact: true)
        case .flag(let flag): (flag ? Phrases.yes : Phrases.no)[language]
        case .text(let text): "“\(text)”"
        case .outcome(let id, let title):
            title[language] == id
                ? "“\(id)”" : title[language] + Phrases.inBrackets(id, language)
        case .day(let day): day.description
        case .missing: Phrases.noValue[language]
        }
    }
}

extension NumberText {
    /// Returns a number with at most six places, without needless zeros.
    static func exact(_ value: Double) -> String {
        value.isFinite ? ByteSink.shortest(Rounding(places: 6)?(value) ?? value) : none
    }

    /// Returns a share as a percentage with at most four places.
    static func percent(_ share: Double, exact: Bool) -> String {
        guard share.isFinite else { return none }
        return ByteSink.shortest(Rounding(places: 4)?(share * 100) ?? share * 100) + "%"
    }

    /// Returns a score with at most four places, without needless zeros.
    static func score(_ value: Double) -> String {
        value.isFinite ? ByteSink.shortest(Rounding(places: 4)?(value) ?? value) : none
    }
}

extension Place {
    /// The file's own name with the line and the cell's address, for a reader who knows the folder.
    fileprivate var short: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let place = line.map { "\(name):\($0)" } ?? name
        return cell.map { "\(place) \($0.address)" } ?? place
    }
}
