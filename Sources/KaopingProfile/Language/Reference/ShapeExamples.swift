/// A short example of a shape, as the reference shows it.
public struct ShapeExample: Sendable {
    /// The name of the shape.
    public let shape: String
    /// The sections of a profile that show it.
    public let text: String

    init(_ shape: Shape, _ text: String) {
        self.shape = shape.name
        self.text = text
    }
}

/// One example of each shape; a test decodes all of them.
public enum ShapeExamples {
    /// The examples in the order of the shapes.
    public static let all = whole + data + tree + judging + population

    /// The sections of a small profile, in order; an example takes the place of those it has.
    static let sections: [(key: String, text: String)] = [
        ("language", "language: 1"),
        ("profile", "profile: streets"),
        ("period", "period: quarter"),
        ("unit", "unit: {key: code, name: name, groups: [county], category: kind}"),
        (
            "tables",
            """
            tables:
              streets:
                file: streets.csv
                columns:
                  code: text
                  name: text
                  county: text
                  kind: {type: text, values: [urban, rural]}
                  income: number
                  households: count
                  visits: count
                  satisfied: percent
                  case: flag
                  inspected: date
              ratings:
                file: ratings.csv
                rows: many
                columns: {code: text, group: text, rater: text, item: text, points: number}
              decisions:
                file: decisions.csv
                rows: many
                holds: decisions
                columns: {code: text, gate: text, body: text, decision: flag, evidence: text}
              days: {file: days.csv, rows: many, holds: calendar, columns: {day: date, kind: text}}
            """
        ),
        ("stated", "stated: 1"),
        (
            "criteria",
            """
            criteria:
              - {id: economy, weight: 60%, of: income, score: min_max}
              - {id: contact, weight: 40%, of: visits, score: min_max}
            """
        ),
    ]

    /// Returns a whole profile with an example's sections in the place of the common ones.
    public static func profile(with example: ShapeExample) -> String {
        let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
        let own = Set(
            lines.compactMap { line in
                line.first?.isLetter == true
                    ? line.split(separator: ":").first.map(String.init) : nil
            }
        )
        let rest = sections.filter { !own.contains($0.key) }.map(\.text)
        return (rest + [example.text]).joined(separator: "\n") + "\n"
    }

    private static let whole = [
        ShapeExample(
            Shapes.profile,
            """
            language: 1
            profile: streets
            title: {zh: 街道考评, en: Assessment of streets}
            period: quarter
            unit: {key: code, name: name}
            tables:
              streets:
                file: streets.csv
                columns: {code: text, name: text, visits: count, satisfied: percent}
            stated: 1
            criteria:
              - {id: contact, points: 40, of: visits, score: {at_least: 12}}
              - {id: mood, points: 60, of: satisfied, score: {proportional: 100%}}
            rating: {bands: {high: 80.., low: ..<80}}
            ranking: {ties: competition}
            """
        ),
        ShapeExample(
            Shapes.source,
            """
            stated: 1
            source: {document: Measures for the assessment of streets, clause: "4"}
            assumption: The measures say nothing of decimals; one is taken.
            """
        ),
    ]

    private static let data = [
        ShapeExample(
            Shapes.calendar,
            """
            calendar:
              holidays: [2020-10-01..2020-10-08]
              working_weekends: [2020-10-10]
            """
        ),
        ShapeExample(
            Shapes.parameter,
            """
            parameters:
              grant: {title: Grant, type: number, range: 0.., required: true, unit_of_measure: yuan}
              floor_of_mood: {type: percent, default: 60%}
            """
        ),
        ShapeExample(
            Shapes.unit,
            """
            unit:
              key: code
              name: name
              groups: [county]
              category: kind
              aliases: {Riverside Street: S01}
            """
        ),
        ShapeExample(
            Shapes.table,
            """
            tables:
              streets:
                file: streets.csv
                columns: {code: text, name: text, county: text, kind: text, income: number, visits: count}
              meetings:
                file: meetings.csv
                rows: many
                unit: [lead, partner]
                columns: {lead: text, partner: text, day: date}
            """
        ),
        ShapeExample(
            Shapes.column,
            """
            tables:
              streets:
                file: streets.csv
                columns:
                  code: text
                  name: {heading: 名称, type: text}
                  county: text
                  kind: {type: text, values: [urban, rural]}
                  income: {type: number, range: 0.., unit_of_measure: yuan, blank: error}
                  visits: count
                  satisfied: {type: percent, written: hundred}
            """
        ),
        ShapeExample(
            Shapes.cases,
            """
            indicators:
              due: {value: {by: kind, cases: {urban: 12, rural: 8}}}
              size: {value: {by: households, cases: {..<3000: 1, 3000..<5000: 2}, otherwise: 3}}
            """
        ),
        ShapeExample(
            Shapes.input,
            """
            inputs:
              last: {result_of: this, period: previous, or_none: true}
              checks: {result_of: spot-check, periods: month, need: 2 of 3}
            """
        ),
        ShapeExample(
            Shapes.indicator,
            """
            indicators:
              per_household: {title: Visits per household, value: visits / households}
              raters: {of: ratings, where: points > 0, distinct: rater}
              good_items: {of: ratings, by: item, mean: points, then: {count: it > 15}}
            """
        ),
        ShapeExample(
            Shapes.changeable,
            """
            indicators:
              visits: {changeable: {step: 1, range: 0..60, cost: 2}}
              satisfied: {changeable: {step: 1%}}
            criteria:
              - {id: contact, points: 60, of: visits, score: {proportional: 60}}
              - {id: approval, points: 40, of: satisfied, score: {proportional: 100%}}
            """
        ),
        ShapeExample(
            Shapes.preparation,
            """
            indicators:
              income_per_household: {value: income, per: households}
            prepare:
              - {per: denominator}
              - {screen: {available: 80%}}
            criteria:
              - {id: wealth, of: income_per_household, score: min_max}
            """
        ),
        ShapeExample(
            Shapes.screen,
            """
            indicators: {income: {}, visits: {}, households: {}}
            prepare:
              - {screen: {available: 2/3}}
            criteria:
              - {id: means, combine: mean, leaves: [income, visits, households]}
            defaults: {criterion: {score: min_max}}
            """
        ),
    ]

    private static let tree = [
        ShapeExample(
            Shapes.defaults,
            """
            defaults: {criterion: {score: {min_max: {better: high}}, missing: zero}}
            criteria:
              - {id: wealth, weight: 50%, leaves: [income]}
              - {id: life, weight: 50%, leaves: {visits: 30%, satisfied: 70%}}
            """
        ),
        ShapeExample(
            Shapes.defaultCriterion,
            """
            defaults:
              criterion: {score: rank_score, missing: error}
            criteria:
              - {id: economy, of: income}
            """
        ),
        ShapeExample(
            Shapes.criterion,
            """
            types: [urban, rural]
            criteria:
              - id: service
                points: 70
                open: 5 points
                criteria:
                  - {id: contact, points: 30, only: [urban], of: visits, score: {at_least: 12}}
                  - {id: rural_contact, points: 30, only: [rural], of: visits, score: {at_least: 8}}
                  - {id: mood, points: 35, of: satisfied, score: {proportional: 100%}, missing: zero}
              - {id: economy, points: 30, of: income, score: min_max, source: {clause: "5"}}
            """
        ),
        ShapeExample(
            Shapes.weightTable,
            """
            criteria:
              - id: safety
                weights: {by: risk, cases: {critical: 10, high: 7.5, medium: 5, low: 2.5}}
                criteria:
                  - {id: calm, attributes: {risk: critical}, of: satisfied, score: {proportional: 100%}}
                  - {id: contact, attributes: {risk: low}, of: visits, score: min_max}
            """
        ),
        ShapeExample(
            Shapes.missing,
            """
            missing: {not_applicable: zero}
            criteria:
              - {id: economy, weight: 60%, of: income, score: min_max, missing: zero}
              - id: contact
                weight: 40%
                of: visits
                score: ratio_to_best
                missing: {not_available: reweight, inconclusive: zero, not_rated: error}
            """
        ),
        ShapeExample(
            Shapes.states,
            """
            tables:
              checks:
                file: checks.csv
                columns:
                  code: text
                  name: text
                  county: text
                  kind: text
                  reviews: {type: number, range: -1..10}
                  scan: {type: text, values: [pass, fail, unknown, notapplicable]}
            criteria:
              - {id: review, weight: 75%, of: reviews, score: {goalposts: 0..10}, states: {inconclusive: -1}}
              - id: scanned
                weight: 25%
                of: scan
                score: {lookup: {pass: 100, fail: 0}}
                states: {inconclusive: unknown, not_applicable: [notapplicable]}
                missing: {inconclusive: reweight}
            """
        ),
        ShapeExample(
            Shapes.requirement,
            """
            criteria:
              - id: review
                points: 100
                of: ratings
                score: {panel: {shares: {committee: 70%, residents: 30%}, full_points: 20}}
                require:
                  - {share: committee, at_least: 60%, source: {clause: "11"}}
            """
        ),
        ShapeExample(
            Shapes.total,
            """
            totals:
              - {id: balanced, title: Geometric mean, combine: geometric}
              - {id: by_wealth, weights: {economy: 80%, contact: 20%}}
            """
        ),
    ]

    private static let judging = [
        ShapeExample(
            Shapes.adjustment,
            """
            adjustments:
              - {id: bonus, title: Bonus, of: visits, each: 0.5, at_most: 5}
              - {id: late, title: Late report, add: -2, when: case}
            """
        ),
        ShapeExample(
            Shapes.gate,
            """
            gates:
              - id: veto
                title: Veto
                when: case
                decided_by: county committee
                evidence: required
                set: 0
                ask: A plan of correction
            """
        ),
        ShapeExample(
            Shapes.rating,
            """
            rating:
              levels: 1..3
              start: {bands: {3: 80.., 2: 60..<80, 1: ..<60}}
              rules:
                - {id: mood_cap, title: Low satisfaction, when: satisfied < 60%, at_most: 2}
              titles: {3: {zh: 好, en: Good}, 2: {zh: 中, en: Fair}, 1: {zh: 差, en: Poor}}
            """
        ),
        ShapeExample(
            Shapes.rule,
            """
            inputs:
              last: {result_of: this, period: previous, or_none: true}
            rating:
              levels: 1..3
              start: {bands: {3: 80.., 2: 60..<80, 1: ..<60}}
              rules:
                - {id: slowly, title: One level a period, when: known(last.level), at_most: last.level + 1}
                - {id: few, title: Places, level: 3, places: 10, within: county, at_edge: all}
            """
        ),
        ShapeExample(
            Shapes.quota,
            """
            rating:
              levels: 1..3
              start: {bands: {3: 80.., 2: 60..<80, 1: ..<60}}
              rules:
                - {id: few, level: 3, share: {at_most: 20%, of: rated, count: down}, at_edge: none}
            """
        ),
        ShapeExample(
            Shapes.ranking,
            """
            ranking:
              ties: competition
              within: [county, [county, kind]]
              then: [contact]
              percentile: hazen
            """
        ),
    ]

    private static let population = [
        ShapeExample(
            Shapes.rollup,
            """
            rollup:
              - id: counties
                title: Counties
                by: county
                mean: score(total)
                weight: households
                stated: 1
                bands: {good: 80.., fair: ..<80}
                ties: dense
            """
        ),
        ShapeExample(
            Shapes.figure,
            """
            figures:
              - {id: average, title: Average, mean: score(total), within: county, stated: 1}
              - {id: visited, title: Streets with visits, count: visits > 0}
            """
        ),
        ShapeExample(
            Shapes.target,
            """
            targets:
              - id: satisfied_streets
                title: Streets with high satisfaction
                share: satisfied >= 80%
                at_least: 90%
                by: 2021Q4
                path: {2020Q4: 70%, 2021Q2: 80%}
            """
        ),
        ShapeExample(
            Shapes.consequence,
            """
            consequences:
              - {id: grant, title: Grant, unit_of_measure: yuan, when: rank <= 10, amount: 5000}
              - {id: talk, title: Talk, when: score(total) < 60, text: The county talks with the head.}
            """
        ),
        ShapeExample(
            Shapes.stage,
            """
            procedure:
              - {id: self_check, title: Self-check, by: street, pass: {at_least: 60}}
              - id: review
                title: Review
                shares: {economy: 60%, contact: 40%}
                pass: {contact: {at_least: 50}, total: {at_least: 70}}
              - id: acceptance
                title: Acceptance
                inspected: inspected
                outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}
              - {id: filed, title: Filing with the district, kind: filing}
              - {id: notice, title: Public notice, days: 5 working_days, late: refused, after: filed}
            """
        ),
    ]
}
