extension Starter {
    /// The starter in Chinese.
    static let chinese = Texts(
        profile: """
            # 考评方案“{id}”。每一部分的作用见注释；全部写法见 ScorerKit 文档 Language 一页。
            # 检查：kaoping validate {id}    查看：kaoping profile show {id}
            language: 1
            profile: {id}
            title: 社区服务考评（示例）
            # 依据：文件名称与条款；文件没有规定的写入 assumption。
            source: {document: 社区服务考评办法（示例）, clause: "1"}
            # 考评周期：year、half_year、quarter、month、week、phase；不写即一次性考评。
            period: quarter
            # 考评对象：编号列与名称列；groups 是可在其内排名的分组列。
            unit: {key: code, name: name, groups: [street]}

            # 参数：由使用地填写的数值，公式中写作 $visits_due；计算时可用 --set visits_due=10 更改。
            parameters:
              visits_due: {title: 每季走访次数要求, type: count, default: 12}

            # 数据表：文件、写有周期的列，以及用到的各列（编号、文件中的列标题、类型）。
            tables:
              communities:
                file: communities.csv
                period: period
                columns:
                  code: {heading: 编号, type: text}
                  period: {heading: 周期, type: period}
                  name: {heading: 名称, type: text}
                  street: {heading: 街道, type: text}
                  satisfied: {heading: 群众满意度, type: percent, title: 群众满意度}
                  on_time: {heading: 按时办结率, type: percent, title: 按时办结率}
                  accident: {heading: 责任事故, type: flag}
              # 多行数据表：每个考评对象有多行，归并为指标后使用。
              visits:
                file: visits.csv
                rows: many
                period: period
                columns:
                  code: {heading: 编号, type: text}
                  period: {heading: 周期, type: period}
                  kind: {heading: 走访类别, type: text, values: [困难家庭, 普通家庭]}
                  settled: {heading: 是否办结, type: flag}

            # 指标：由各行归并（count、sum、mean、share 等），或由公式（value）计算。
            indicators:
              visit_count: {title: 走访次数, of: visits, count: all}
              care_share: {title: 困难家庭占比, of: visits, share: kind == '困难家庭'}
              settled_share: {title: 走访办结率, of: visits, share: settled}

            # 公布得分保留一位小数；定级和排名以公布得分为准。
            stated: 1

            # 考评项：of 评什么，score 怎么计分（见 kaoping scorers），points 值多少分。
            criteria:
              - id: service
                title: 服务群众
                points: 60
                source: {clause: "3"}
                criteria:
                  - {id: paid, title: 走访次数, points: 30, of: visit_count, score: {proportional: $visits_due}}
                  - {id: care, title: 关爱困难家庭, points: 15, of: care_share, score: {proportional: 50%}}
                  - {id: settled_visits, title: 走访办结, points: 15, of: settled_share, score: {proportional: 100%}}
              - {id: mood, title: 群众满意度, points: 25, of: satisfied, score: {steps: {90%..: 25, 80%..<90%: 20, 60%..<80%: 10, ..<60%: 0}}}
              - {id: punctual, title: 按时办结, points: 15, of: on_time, score: {proportional: 100%}}

            # 硬性规定：条件成立时，总分定为 0。
            gates:
              - {id: veto, title: 责任事故一票否决, when: accident, set: 0, source: {clause: "6"}}

            # 定级：先按得分初定，再依次适用规则。
            rating:
              levels: [不合格, 合格, 良好, 优秀]
              start: {bands: {优秀: 90.., 良好: 80..<90, 合格: 60..<80, 不合格: ..<60}}
              rules:
                - {id: mood_cap, title: 满意度低于 80% 不得评优, when: satisfied < 80%, at_most: 良好}
                - {id: few, title: 优秀不超过三分之一, level: 优秀, share: {at_most: 1/3, of: all, count: down}, at_edge: none}

            # 排名：总排名和街道内排名；并列的名次相同、其后顺延，得分相同时比较满意度得分。
            ranking: {ties: competition, within: [street], then: [mood]}

            """,
        communities: """
            编号,周期,名称,街道,群众满意度,按时办结率,责任事故
            C01,2026Q1,松风社区,东湖街道,92%,96%,false
            C02,2026Q1,竹影社区,东湖街道,88%,91%,false
            C03,2026Q1,梅岭社区,东湖街道,79%,85%,false
            C04,2026Q1,云溪社区,西山街道,95%,98%,false
            C05,2026Q1,石桥社区,西山街道,58%,72%,false
            C06,2026Q1,清泉社区,西山街道,91%,94%,true
            C01,2026Q2,松风社区,东湖街道,86%,93%,false
            C02,2026Q2,竹影社区,东湖街道,93%,97%,false
            C03,2026Q2,梅岭社区,东湖街道,83%,88%,false
            C04,2026Q2,云溪社区,西山街道,90%,92%,false
            C05,2026Q2,石桥社区,西山街道,66%,80%,false
            C06,2026Q2,清泉社区,西山街道,92%,90%,false

            """,
        heading: "编号,周期,走访类别,是否办结\n",
        kinds: ["困难家庭", "普通家庭"]
    )
}
