internal import KaopingCore
internal import KaopingProfile

/// What a scheme says of groups, of all units, and of what follows.
extension ProfileSections {
    var rollups: ReportSection? {
        section(
            Phrases.rollups,
            [
                Phrases.id, Phrases.title, Phrases.group, Phrases.how, Phrases.places,
                Phrases.rating, Phrases.ties, Phrases.source,
            ],
            profile.rollups
        ) { rollup in
            var rating = ""
            if case .scorer(let use, _)? = rollup.rating?.start { rating = use.inWords }
            return [
                rollup.id, rollup.title[language], profile.title(of: rollup.by)[language],
                rollup.reduction.inWords(profile, language),
                rollup.stated.map { "\($0.places)" } ?? NumberText.none, rating,
                rollup.ties.inWords(language), source(rollup.source),
            ]
        }
    }

    var figures: ReportSection? {
        section(
            Phrases.populationFigures,
            [Phrases.id, Phrases.title, Phrases.how, Phrases.places, Phrases.source],
            profile.figures
        ) { figure in
            [
                figure.id, figure.title.measured(in: figure.unitOfMeasure)[language],
                join([
                    figure.reduction.inWords(profile, language), within(figure.within),
                ]),
                figure.stated.map { "\($0.places)" } ?? NumberText.none, source(figure.source),
            ]
        }
    }

    private func within(_ column: String?) -> String? {
        column.map { Phrases.within(profile.title(of: $0))[language] }
    }

    var targets: ReportSection? {
        section(
            Phrases.targets,
            [Phrases.id, Phrases.title, Phrases.how, Phrases.due, Phrases.source],
            profile.targets
        ) { target in
            let bound = Phrases.bound(
                least: target.lower.map(NumberText.percent),
                most: target.upper.map(NumberText.percent)
            )
            let steps = target.path.map { step in
                "\(step.period)" + Phrases.colon[language] + NumberText.percent(step.share)
            }
            let last = target.by.map { "\($0)" + Phrases.colon[language] + bound } ?? bound
            return [
                target.id, target.title[language],
                join([target.reduction.inWords(profile, language), within(target.within)]),
                join(steps + [last]), source(target.source),
            ]
        }
    }

    var consequences: ReportSection? {
        section(
            Phrases.consequences,
            [
                Phrases.id, Phrases.title, Phrases.when, Phrases.amount, Phrases.content,
                Phrases.source,
            ],
            profile.consequences
        ) { consequence in
            [
                consequence.id, consequence.title.measured(in: consequence.unitOfMeasure)[language],
                when(consequence.condition), consequence.amount?.text ?? "",
                consequence.text ?? "", source(consequence.source),
            ]
        }
    }
}
