extension Starter {
    /// The starter in English.
    static let english = Texts(
        profile: """
            # The assessment profile "{id}". Comments say what each part is for; the page Language of
            # ScorerKit's documentation has all that can be written.
            # To check: kaoping validate {id}    To look at: kaoping profile show {id}
            language: 1
            profile: {id}
            title: Community service assessment (example)
            # Where it comes from; what the document leaves open is written as `assumption`.
            source: {document: Measures for community service (example), clause: "1"}
            # year, half_year, quarter, month, week or phase; once where it is not stated.
            period: quarter
            # What is assessed: the columns of its key and name; groups may be ranked within.
            unit: {key: code, name: name, groups: [street]}

            # Parameters: numbers that a place fills in. Formulas write $visits_due; a run may change it
            # with --set visits_due=10.
            parameters:
              visits_due: {title: Visits due in a quarter, type: count, default: 12}

            # Tables: the file, the column that names the period, and the columns that are used, each
            # with its id, its heading in the file and its type.
            tables:
              communities:
                file: communities.csv
                period: period
                columns:
                  code: {heading: Code, type: text}
                  period: {heading: Period, type: period}
                  name: {heading: Name, type: text}
                  street: {heading: Street, type: text}
                  satisfied: {heading: Satisfaction, type: percent, title: Satisfaction}
                  on_time: {heading: On time, type: percent, title: Matters done on time}
                  accident: {heading: Accident, type: flag}
              # A table with many rows for each unit, reduced to indicators below.
              visits:
                file: visits.csv
                rows: many
                period: period
                columns:
                  code: {heading: Code, type: text}
                  period: {heading: Period, type: period}
                  kind: {heading: Kind, type: text, values: [in need, other]}
                  settled: {heading: Settled, type: flag}

            # Indicators: reduced from rows (count, sum, mean, share, …) or computed (value).
            indicators:
              visit_count: {title: Visits, of: visits, count: all}
              care_share: {title: Share of visits to households in need, of: visits, share: kind == 'in need'}
              settled_share: {title: Share of visits that settled a matter, of: visits, share: settled}

            # The stated score has one decimal place; levels and ranks go by it.
            stated: 1

            # Criteria: `of` is what is scored, `score` how (see kaoping scorers), `points` what it is worth.
            criteria:
              - id: service
                title: Service
                points: 60
                source: {clause: "3"}
                criteria:
                  - {id: paid, title: Visits, points: 30, of: visit_count, score: {proportional: $visits_due}}
                  - {id: care, title: Care for those in need, points: 15, of: care_share, score: {proportional: 50%}}
                  - {id: settled_visits, title: Matters settled, points: 15, of: settled_share, score: {proportional: 100%}}
              - {id: mood, title: Satisfaction, points: 25, of: satisfied, score: {steps: {90%..: 25, 80%..<90%: 20, 60%..<80%: 10, ..<60%: 0}}}
              - {id: punctual, title: On time, points: 15, of: on_time, score: {proportional: 100%}}

            # Gates: where the condition holds, the total is 0.
            gates:
              - {id: veto, title: Accident, when: accident, set: 0, source: {clause: "6"}}

            # Rating: a level by the score first, then rules in their order.
            rating:
              levels: [poor, fair, good, excellent]
              start: {bands: {excellent: 90.., good: 80..<90, fair: 60..<80, poor: ..<60}}
              rules:
                - {id: mood_cap, title: Satisfaction below 80%, when: satisfied < 80%, at_most: good}
                - {id: few, title: A third at most, level: excellent, share: {at_most: 1/3, of: all, count: down}, at_edge: none}

            # Ranking: over all and within streets; equal scores are told apart by satisfaction.
            ranking: {ties: competition, within: [street], then: [mood]}

            """,
        communities: """
            Code,Period,Name,Street,Satisfaction,On time,Accident
            C01,2026Q1,Pine Court,East Lake,92%,96%,false
            C02,2026Q1,Bamboo Lane,East Lake,88%,91%,false
            C03,2026Q1,Plum Hill,East Lake,79%,85%,false
            C04,2026Q1,Cloud Brook,West Hill,95%,98%,false
            C05,2026Q1,Stone Bridge,West Hill,58%,72%,false
            C06,2026Q1,Clear Spring,West Hill,91%,94%,true
            C01,2026Q2,Pine Court,East Lake,86%,93%,false
            C02,2026Q2,Bamboo Lane,East Lake,93%,97%,false
            C03,2026Q2,Plum Hill,East Lake,83%,88%,false
            C04,2026Q2,Cloud Brook,West Hill,90%,92%,false
            C05,2026Q2,Stone Bridge,West Hill,66%,80%,false
            C06,2026Q2,Clear Spring,West Hill,92%,90%,false

            """,
        heading: "Code,Period,Kind,Settled\n",
        kinds: ["in need", "other"]
    )
}
