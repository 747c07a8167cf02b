internal import KaopingCore
internal import KaopingProfile

/// What a scheme needs: parameters, tables, results of others, indicators.
extension ProfileSections {
    var parameters: ReportSection? {
        section(
            Phrases.schemeParameters,
            [
                Phrases.id, Phrases.title, Phrases.type, Phrases.need, Phrases.allowed,
                Phrases.measure, Phrases.source,
            ],
            profile.parameters
        ) { parameter in
            [
                parameter.id, parameter.title[language], parameter.kindTitle[language],
                parameter.need(language), parameter.allowed(language),
                parameter.unitOfMeasure ?? "", source(parameter.source),
            ]
        }
    }

    var tables: [ReportSection?] {
        profile.tables.map { table in
            section(
                Phrases.table(table.id, table.file, isMany: table.rows == .many),
                [
                    Phrases.column, Phrases.heading, Phrases.type, Phrases.measure,
                    Phrases.allowed, Phrases.blank,
                ],
                table.columns
            ) { column in
                [
                    column.id, column.heading, column.kind.title[language],
                    column.unitOfMeasure ?? "", column.allowed(language),
                    (column.blank == .error ? Phrases.blankError : Phrases.blankMissing)[language],
                ]
            }
        }
    }

    var inputs: ReportSection? {
        section(
            Phrases.inputs,
            [
                Phrases.id, Phrases.title, Phrases.from, Phrases.periods, Phrases.need,
                Phrases.file, Phrases.source,
            ],
            profile.inputs
        ) { input in
            [
                input.id, input.title[language], Phrases.resultOf(input.profile)[language],
                input.periodsInWords(language),
                (input.mayBeAbsent ? Phrases.optional : Phrases.required)[language],
                input.file ?? "", source(input.source),
            ]
        }
    }

    var indicators: ReportSection? {
        section(
            Phrases.indicators,
            [Phrases.id, Phrases.title, Phrases.how, Phrases.applies, Phrases.source],
            profile.indicators
        ) { indicator in
            [
                indicator.id, indicator.title[language],
                indicator.content.inWords(profile, language),
                join([
                    indicator.isLowerBetter ? "better: low" : nil,
                    indicator.per.map { "per: \($0.text)" },
                    indicator.preparation.map(steps),
                ]),
                source(indicator.source),
            ]
        }
    }

    var preparation: ReportSection? {
        guard !profile.preparation.isEmpty else { return nil }
        let lines = profile.preparation.enumerated().map { index, step in
            "\(index + 1). " + step.inWords(profile, language)
        }
        return ReportSection(Phrases.preparation[language], lines: lines)
    }

    private func steps(_ preparation: [Preparation]) -> String {
        let texts = preparation.map { $0.inWords(profile, language) }
        let list = texts.isEmpty ? NumberText.none : texts.joined(separator: " → ")
        return Phrases.preparation[language] + Phrases.colon[language] + list
    }
}
