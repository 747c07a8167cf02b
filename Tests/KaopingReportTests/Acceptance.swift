import KaopingCore
import KaopingEngine

/// A small acceptance of invented communities with all that a scheme may decide beside its scores.
///
/// A1 is good in all; A2 is proposed for the veto and passed only a re-inspection; A3 has the veto
/// and a waiver; A4 fails the self-check; A5 is excluded; A6 fails the acceptance.
enum Acceptance {
    private static let shared = Result {
        try Sample.make(
            profile,
            files: files,
            period: "phase:1",
            asOf: Day(year: 2020, month: 4, day: 30)
        )
    }

    static let files = [
        "units.csv": units, "visits.csv": visits, "decisions.csv": decisions,
        "waivers.csv": waivers,
    ]

    /// The score book of the acceptance.
    static func book() throws -> ScoreBook { try shared.get() }

    /// The score book of a scheme that gives an outcome and no score.
    static func outcomeBook() throws -> ScoreBook {
        let profile = """
            language: 1
            profile: outcome
            title: Outcome
            period: once
            unit: {key: unit}
            tables: {units: {file: units.csv, columns: {unit: text, mark: number}}}
            procedure:
              - {id: acceptance, title: {zh: 验收, en: Acceptance}, of: mark, outcome: {pass: 85.., fail: ..<85}}
            """
        return try Sample.make(profile, "unit,mark\nx,90\ny,70\n", period: nil)
    }

    static let profile = """
        language: 1
        profile: pilot-acceptance
        title: {zh: 试点社区验收, en: Pilot acceptance}
        source: {document: 试点社区验收办法, clause: "7"}
        period: phase
        unit: {key: unit, name: name, groups: [street], category: kind}
        parameters:
          grant: {title: {zh: 建设补助, en: Grant}, type: number, range: 0.., default: 200, unit_of_measure: 万元}
        tables:
          units:
            file: units.csv
            columns:
              unit: {heading: 编号, type: text}
              name: {heading: 名称, type: text}
              street: {heading: 街道, type: text, title: {zh: 街道, en: Street}}
              kind: {heading: 类别, type: text, values: [城市, 农村], title: {zh: 类别, en: Kind}}
              members: {heading: 党员人数, type: count, unit_of_measure: 人, range: 0..1000, blank: error}
              satisfied: {heading: 满意度, type: percent}
              honours: {heading: 表彰次数, type: count}
              accident: {heading: 安全事故, type: flag}
              fraud: {heading: 弄虚作假, type: flag}
              on_site: {heading: 现场得分, type: number}
              inspected: {heading: 验收日期, type: date}
              again: {heading: 复验得分, type: number}
              again_day: {heading: 复验日期, type: date}
          visits:
            file: visits.csv
            rows: many
            columns: {unit: {heading: 编号, type: text}, day: {heading: 日期, type: date}, households: {heading: 户数, type: count}}
          decisions:
            file: decisions.csv
            rows: many
            holds: decisions
            columns: {unit: {heading: 编号, type: text}, gate: {heading: 事项, type: text}, body: {heading: 决定单位, type: text}, decision: {heading: 是否决定, type: flag}, evidence: {heading: 证明材料, type: text}}
          waivers:
            file: waivers.csv
            rows: many
            holds: waivers
            columns: {unit: {heading: 编号, type: text}, criterion: {heading: 考评项, type: text}, reason: {heading: 理由, type: text}, granted_by: {heading: 批准, type: text}, until: {heading: 有效期至, type: date}}
        indicators:
          visited: {title: {zh: 走访户数, en: Households visited}, of: visits, where: "households > 0", sum: households}
        stated: 1
        criteria:
          - {id: organization, title: {zh: 党员队伍, en: Members}, weight: 40%, of: members, score: {goalposts: 0..100}, source: {clause: "2"}}
          - {id: mood, title: {zh: 群众满意, en: Satisfaction}, weight: 40%, of: satisfied, score: {proportional: 100%}, missing: zero}
          - {id: service, title: {zh: 走访群众, en: Visits}, weight: 20%, of: visited, score: {at_least: {by: kind, cases: {城市: 20, 农村: 10}}}, missing: reweight, assumption: 城市二十户、农村十户}
        totals:
          - {id: strict, title: {zh: 短板得分, en: Strict score}, combine: minimum}
        adjustments:
          - {id: bonus, title: {zh: 表彰加分, en: Bonus}, of: honours, each: 2, at_most: 5}
        gates:
          - {id: veto, title: {zh: 安全事故, en: Accident}, when: accident, decided_by: 验收组, evidence: required, ask: 限期整改并报告, on: level, set: low, source: {clause: "12"}}
          - {id: cheating, title: {zh: 弄虚作假, en: Fraud}, when: fraud, on: total, exclude: true}
        rating:
          levels: [low, middle, high]
          start: {bands: {high: 85.., middle: 60..<85, low: ..<60}}
          titles: {high: {zh: 优秀, en: Excellent}, middle: {zh: 合格, en: Good}, low: {zh: 不合格, en: Poor}}
          rules:
            - {id: few, title: {zh: 优秀比例, en: Share of excellent}, level: high, share: {at_most: 20%, of: rated, count: down}, at_edge: none, assumption: 并列跨线时均不评优秀}
        ranking: {within: street, ties: competition, then: mood}
        procedure:
          - {id: self, title: {zh: 社区自查, en: Self-check}, by: 社区, pass: {at_least: 60}}
          - id: acceptance
            title: {zh: 验收, en: Acceptance}
            by: 验收组
            of: on_site
            outcome: {pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}
            inspected: inspected
            reinspection: again
            reinspected: again_day
          - {id: filing, title: {zh: 备案, en: Filing}, by: 市民政局, source: {clause: "9"}}
          - {id: notice, title: {zh: 公示, en: Notice}, days: 5 working_days, after: filing}
        consequences:
          - {id: money, title: {zh: 补助, en: Grant paid}, unit_of_measure: 万元, amount: {by: level, cases: {high: $grant, middle: 0.5 * $grant}, otherwise: 0}}
          - {id: talk, title: {zh: 约谈, en: Talk}, when: "level == 'low'", text: 由街道约谈社区书记}
        figures:
          - {id: average, title: {zh: 平均分, en: Mean score}, mean: score(total), within: street, stated: 1}
          - {id: rate, title: {zh: 合格率, en: Share of good}, share: "level in ['middle', 'high']"}
        targets:
          - {id: good, title: {zh: 合格以上, en: Good or better}, share: "level in ['middle', 'high']", at_least: 80%}
          - {id: later, title: {zh: 通过验收, en: Accepted}, share: "acceptance == 'pass'", at_least: 90%, within: street}
        rollup:
          - {id: streets, title: {zh: 街道汇总, en: Streets}, by: street, mean: score(total), stated: 1, bands: {good: 80.., weak: ..<80}, ties: competition}
        """

    private static let units = """
        编号,名称,街道,类别,党员人数,满意度,表彰次数,安全事故,弄虚作假,现场得分,验收日期,复验得分,复验日期
        A1,和平社区,城东街道,城市,100,100%,3,否,否,92,2020-03-02,,
        A2,"团结,社区",城东街道,农村,80,90%,1,是,否,80,2020-03-03,88,2020-04-20
        A3,向阳|村,城西街道,农村,70,80%,0,是,否,78,2020-03-04,,
        A4,幸福里,城西街道,城市,50,40%,0,否,否,,,,
        A5,光明社区,城东街道,城市,90,95%,0,否,是,90,2020-03-05,,
        A6,前进社区,城西街道,城市,90,95%,0,否,否,70,2020-03-06,,

        """

    private static let visits = """
        编号,日期,户数
        A1,2020-01-05,20
        A2,2020-01-06,4
        A2,2020-02-06,5
        A4,2020-02-07,10
        A5,2020-02-08,20
        A6,2020-02-09,20

        """

    private static let decisions = """
        编号,事项,决定单位,是否决定,证明材料
        A3,veto,验收组,是,事故报告2号

        """

    private static let waivers = """
        编号,考评项,理由,批准,有效期至
        A3,service,封山育林,市民政局,2020-12-31

        """
}
