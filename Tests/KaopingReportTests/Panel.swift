import KaopingCore
import KaopingEngine

/// An invented review in which groups of raters have shares by team.
enum Panel {
    static func book() throws -> ScoreBook {
        try Sample.make(
            profile,
            files: [
                "units.csv": "unit,team,day\nx,甲,2020-01-01\n",
                "ratings.csv": "unit,group,rater,points\nx,committee,a,90\nx,department,b,80\n",
            ],
            period: nil
        )
    }

    private static let profile = """
        language: 1
        profile: review
        title: Review
        period: once
        unit: {key: unit}
        tables:
          units:
            file: units.csv
            columns: {unit: text, team: {type: text, values: [甲, 乙]}, day: date}
          ratings:
            file: ratings.csv
            rows: many
            columns: {unit: text, group: {type: text, values: [committee, department]}, rater: text, points: {type: number, range: 0..100}}
        indicators:
          high: {of: ratings, where: points > 0, by: group, mean: points, then: {count: it > 85}}
        criteria:
          - id: review
            title: Review
            of: ratings
            where: points >= 0
            score:
              panel:
                each_group: {take: median}
                shares: {by: team, cases: {甲: {committee: 70%, department: 30%}}, otherwise: {committee: 50%, department: 50%}}
                full_points: 100
            require: [{share: committee, at_least: 50%, source: {clause: "11"}}]
        """
}
