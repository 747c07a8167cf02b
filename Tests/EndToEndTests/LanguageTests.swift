import Foundation
import Testing

/// What the profile language refuses and what it says, through the program.
@Suite("The language, as a user meets it")
struct LanguageTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// Copies a shipped profile, without its data unless they are wanted, with texts replaced.
    private func copy(
        _ name: String,
        to folder: String,
        data: Bool = false,
        edits: [String: String] = [:]
    ) throws {
        let source = Built.root.path + "/Profiles/\(name)"
        var text = try String(contentsOfFile: source + "/profile.yaml", encoding: .utf8)
        for (old, new) in edits {
            try #require(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        try workspace.write(text, to: folder + "/profile.yaml")
        guard data else { return }
        for file in try FileManager.default.contentsOfDirectory(atPath: source)
        where file.hasSuffix(".csv") {
            let cells = try String(contentsOfFile: source + "/" + file, encoding: .utf8)
            try workspace.write(cells, to: folder + "/" + file)
        }
    }

    /// Expects a run to be refused in the same way in both languages.
    private func expect(
        _ arguments: [String],
        status: Int32,
        en: [String],
        zh: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for (language, lines) in [("en", en), ("zh", zh)] {
            let ending = try Program().run(arguments + ["--lang", language], in: workspace)
            #expect(ending.status == status, sourceLocation: sourceLocation)
            #expect(ending.messages == lines, sourceLocation: sourceLocation)
            #expect(ending.output == "", sourceLocation: sourceLocation)
        }
    }

    // MARK: Before any data is read

    private static let lowShares = [
        "综合整治: {社区党委: 70%, 主管部门: 30%}": "综合整治: {社区党委: 65%, 主管部门: 35%}",
        "安监: {社区党委: 60%, 主管部门: 40%}":
            "安监: {社区党委: 60%, 主管部门: 40%}\n            交通: {社区党委: 45%, 主管部门: 55%}",
    ]

    /// Line and column of a text in a file, both from 1, in characters.
    private func place(_ text: String, in file: String, after: Int = 0) throws -> String {
        let lines = try workspace.read(file).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let index = try #require(lines.firstIndex { $0.contains(text) })
        let range = try #require(lines[index].range(of: text))
        let column = lines[index].distance(from: lines[index].startIndex, to: range.lowerBound)
        return "\(file):\(index + 1):\(column + 1 + after)"
    }

    @Test(
        "shares below the floors of the document are refused, with data or without",
        arguments: [false, true]
    )
    func shares(data: Bool) throws {
        try copy("dispatched-staff-appraisal", to: "staff", data: data, edits: Self.lowShares)
        let file = "staff/profile.yaml"
        let (one, two) = (
            try place("综合整治: {社区党委: 65%", in: file, after: 13),
            try place("交通: {社区党委: 45%", in: file, after: 11)
        )
        let (floor, other) = (
            try place("{share: 社区党委, at_least: 70%", in: file),
            try place("{share: 社区党委, at_least: 50%", in: file)
        )
        try expect(
            ["run", "staff", "--period", "2023"],
            status: 78,
            en: [
                "\(one): the share of \"社区党委\" is 65% (综合整治), below the floor of 70% at \(floor) "
                    + "(clause 11) [share-below-floor]",
                "\(two): the share of \"社区党委\" is 45% (交通), below the floor of 50% at \(other) "
                    + "(clause 11) [share-below-floor]",
            ],
            zh: [
                "\(one)：“社区党委”的份额为 65%（综合整治），低于 \(floor) 规定的下限 70%（依据第11条） "
                    + "[share-below-floor]",
                "\(two)：“社区党委”的份额为 45%（交通），低于 \(other) 规定的下限 50%（依据第11条） "
                    + "[share-below-floor]",
            ]
        )
    }

    @Test("a misspelt team in a case is answered with the nearest")
    func misspelt() throws {
        try copy(
            "dispatched-staff-appraisal",
            to: "staff",
            edits: ["            安监: {": "            安检: {"]
        )
        let place = try place("安检: {", in: "staff/profile.yaml")
        try expect(
            ["validate", "staff"],
            status: 78,
            en: [
                "\(place): the parameter \"shares\" of \"panel\": \"team\" never is \"安检\" "
                    + "[no-such-case]",
                "    did you mean \"安监\"?",
            ],
            zh: [
                "\(place)：评分器“panel”的参数“shares”：“team”没有“安检”这个取值 [no-such-case]",
                "    是否想写“安监”？",
            ]
        )
    }

    private func overlay(_ rest: String) throws {
        try copy("pilot-community-acceptance", to: "pilot-community-acceptance")
        try workspace.write(
            "language: 1\nextends: ../pilot-community-acceptance\nprofile: county\n\(rest)\n",
            to: "county/profile.yaml"
        )
    }

    private static let base = "county/../pilot-community-acceptance/profile.yaml"

    @Test("an overlay that lowers the residents' mark is refused with both places")
    func floor() throws {
        try overlay(
            "procedure: [{id: evaluation, pass: {residents: {at_least: 70}, total: {at_least: 60}}}]"
        )
        let bound = try place("pass: {residents: {at_least: 80}", in: Self.base, after: 29)
        try expect(
            ["validate", "county"],
            status: 78,
            en: [
                "county/profile.yaml:4:59: \"pass.residents.at_least\" of \"evaluation\" is 70, below "
                    + "the floor of 80 at \(bound) [overlay-below-floor]"
            ],
            zh: [
                "county/profile.yaml:4:59：“evaluation”的“pass.residents.at_least”为 70，低于 \(bound) "
                    + "规定的下限 80 [overlay-below-floor]"
            ]
        )
    }

    @Test("an overlay that removes a locked criterion is refused with both places")
    func locked() throws {
        try overlay("remove: [residents]")
        let lines = try workspace.read(Self.base).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let residents = try #require(lines.firstIndex { $0.contains("- id: residents") })
        let lock = try #require(lines[residents...].firstIndex { $0.contains("lock: true") })
        let place = "\(Self.base):\(lock + 1):11"
        try expect(
            ["validate", "county"],
            status: 78,
            en: [
                "county/profile.yaml:4:10: \"residents\" cannot be removed: \"residents\" is locked at "
                    + "\(place) [overlay-locked-removal]"
            ],
            zh: [
                "county/profile.yaml:4:10：不能删去“residents”：“residents”已在 \(place) 锁定 "
                    + "[overlay-locked-removal]"
            ]
        )
    }

    @Test(
        "a required parameter without a value stops the run, with what it means and where it stands"
    )
    func parameter() throws {
        try copy("grid-party-star-rating", to: "grid")
        let place = try place("subsidy_5:", in: "grid/profile.yaml")
        try expect(
            ["run", "grid", "--period", "2023Q1"],
            status: 78,
            en: [
                "\(place): the parameter \"subsidy_5\" (五星级网格党组织工作补助) has no value: expected a "
                    + "number (元/月), at least 0 [parameters-missing]",
                "    Give it with `--set subsidy_5=…`.",
            ],
            zh: [
                "\(place)：参数“subsidy_5”（五星级网格党组织工作补助）没有值，应为数（元/月），不小于 0 "
                    + "[parameters-missing]",
                "    用 --set subsidy_5=… 给出。",
            ]
        )
    }

    // MARK: The rows at fault

    private static let appraisal = """
        language: 1
        profile: v
        title: {zh: 试评, en: Trial}
        period: year
        unit: {key: person}
        tables:
          people:
            file: people.csv
            columns: {person: text, bad: flag}
          ratings:
            file: ratings.csv
            rows: many
            columns: {person: text, group: {type: text, values: [committee, department]}, rater: text, item: {type: text, values: [i, j]}, points: {type: number, range: 0..20}}
          decisions:
            file: decisions.csv
            rows: many
            holds: decisions
            columns: {person: text, gate: text, body: text, decision: flag, evidence: text}
        stated: 1
        criteria:
          - id: annual
            title: {zh: 考核, en: Appraisal}
            points: 40
            of: ratings
            score: {panel: {each_rater: {over: item, take: sum}, each_group: {take: mean}, shares: {committee: 50%, department: 50%}}}
        gates:
          - {id: veto, title: {zh: 一票否决, en: Veto}, when: bad, decided_by: committee, evidence: required, on: total, set: 0}

        """

    private static let people = "person,bad\np,是\nq,否\n"
    private static let ratings = ["p", "q"].map { person in
        "\(person),committee,c1,i,10\n\(person),committee,c1,j,10\n"
            + "\(person),department,d1,i,10\n\(person),department,d1,j,10\n"
    }.joined()

    private func appraise(
        _ ratings: String = LanguageTests.ratings,
        people: String = LanguageTests.people,
        decisions: String = ""
    ) throws {
        try workspace.write(Self.appraisal, to: "v/profile.yaml")
        try workspace.write(people, to: "v/people.csv")
        try workspace.write("person,group,rater,item,points\n" + ratings, to: "v/ratings.csv")
        try workspace.write(
            "person,gate,body,decision,evidence\n" + decisions,
            to: "v/decisions.csv"
        )
    }

    private let run = ["run", "v", "--period", "2020"]

    @Test("a share group without a rater is named")
    func missingGroup() throws {
        try appraise(Self.ratings.replacing(/p,committee[^\n]*\n/, with: ""))
        try expect(
            run,
            status: 65,
            en: [
                "v/ratings.csv:2: row 1, column \"person\" (A2): \"Appraisal\" of the unit \"p\" cannot "
                    + "be scored: \"committee\" has raters: 0, and needs 1 [value-refused]"
            ],
            zh: [
                "v/ratings.csv:2：第1行“person”列（A2）：考评对象“p”的“考核”无法计分："
                    + "“committee”有0名评价人，至少应有1名 [value-refused]"
            ]
        )
    }

    @Test("a rater who rates the same twice is named, with the row")
    func twice() throws {
        try appraise(Self.ratings + "q,department,d1,j,12\n")
        try expect(
            run,
            status: 65,
            en: [
                "v/ratings.csv:10: row 9, column \"rater\" (C10): \"Appraisal\" of the unit \"q\" "
                    + "cannot be scored: cell C10 is one too many: the rater \"d1\" of \"department\" rates "
                    + "the same item \"j\" 2 times [value-refused]"
            ],
            zh: [
                "v/ratings.csv:10：第9行“rater”列（C10）：考评对象“q”的“考核”无法计分："
                    + "C10单元格重复：“department”的评价人“d1”对同一项目“j”打分2次 [value-refused]"
            ]
        )
    }

    @Test("points above an item's range are a bad cell")
    func outOfRange() throws {
        try appraise(Self.ratings.replacing("q,department,d1,j,10", with: "q,department,d1,j,21"))
        try expect(
            run,
            status: 65,
            en: [
                "v/ratings.csv:9: row 8, column \"points\" (E9): \"21\" is outside 0..20 "
                    + "[cell-out-of-range]"
            ],
            zh: ["v/ratings.csv:9：第8行“points”列（E9）：“21”超出范围 0..20 [cell-out-of-range]"]
        )
    }

    @Test("a result of a stage that a unit did not reach names file, row and value")
    func stage() throws {
        try copy("pilot-community-acceptance", to: "pilot", data: true)
        let cells = try workspace.read("pilot/communities.csv")
        let row = try #require(
            cells.split(separator: "\n").firstIndex { $0.hasPrefix("phase:1,104,") }
        )
        let changed = cells.replacing("76.5,,", with: "76.5,90.5,", maxReplacements: 1)
        try #require(changed != cells)
        try workspace.write(changed, to: "pilot/communities.csv")
        let file = "pilot/communities.csv:\(row + 1)"
        try expect(
            ["run", "pilot", "--period", "phase:1", "--as-of", "2023-03-31"],
            status: 65,
            en: [
                "\(file): row \(row), column \"初评得分\" (F\(row + 1)): the result \"90.5\" of \"104\" in "
                    + "the stage \"县级初评\" cannot be: the stage before was not passed, but there is a "
                    + "score at this one [stage-refused]"
            ],
            zh: [
                "\(file)：第\(row)行“初评得分”列（F\(row + 1)）：“104”在“县级初评”阶段的结果“90.5”不能成立："
                    + "上一阶段未通过，本阶段却有得分 [stage-refused]"
            ]
        )
    }

    // MARK: What is proposed or unknown

    /// Runs in both languages and expects lines on standard error and in the report.
    private func expectSaid(
        en: [String],
        zh: [String],
        report: (en: String, zh: String),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for (language, lines, part) in [("en", en, report.en), ("zh", zh, report.zh)] {
            let ending = try Program().run(run + ["--lang", language], in: workspace)
            #expect(ending.status == 0, sourceLocation: sourceLocation)
            #expect(
                Array(ending.messages.prefix(lines.count)) == lines,
                sourceLocation: sourceLocation
            )
            #expect(
                ending.output.contains(part),
                "\(ending.output)",
                sourceLocation: sourceLocation
            )
        }
    }

    @Test(
        "a veto without a decision or without evidence is pending, and not applied",
        arguments: ["", "p,veto,committee,是,\n"]
    )
    func pending(decisions: String) throws {
        try appraise(decisions: decisions)
        let place = try place("{id: veto", in: "v/profile.yaml", after: 5)
        try expectSaid(
            en: [
                "\(place): warning: \"Veto\" is proposed and waits for a decision of committee with "
                    + "evidence; it was not applied: p [gate-pending-evidence]",
                "    State the decision and its evidence in the table that holds decisions.",
            ],
            zh: [
                "\(place)：提醒：“一票否决”已提出，待committee决定并附证明材料，暂未适用：p "
                    + "[gate-pending-evidence]",
                "    在决定表中写明决定和证明材料。",
            ],
            report: (
                "1  p      20.0       20.0  Veto (pending)",
                "1  p     20.0  20.0  一票否决（待决定）"
            )
        )
        let csv = try Program().run(run + ["--format", "csv"], in: workspace).output
        #expect(csv.contains("\np,,20.0,"), "\(csv)")
    }

    @Test("with a decision and its evidence it is applied, and nothing is pending")
    func decided() throws {
        try appraise(decisions: "p,veto,committee,是,m1\n")
        let ending = try Program().run(run + ["--lang", "en", "--format", "csv"], in: workspace)
        #expect(ending.status == 0 && !ending.errors.contains("pending"))
        #expect(ending.output.contains("\np,,0.0,"), "\(ending.output)")
    }

    @Test("a condition that met a missing value is said, with the unit")
    func unknown() throws {
        try appraise(people: "person,bad\np,\nq,否\n")
        let place = try place("{id: veto", in: "v/profile.yaml", after: 5)
        try expectSaid(
            en: [
                "\(place): warning: the condition of \"Veto\" could not be decided for want of data "
                    + "and was not applied: p [condition-unknown]"
            ],
            zh: ["\(place)：提醒：“一票否决”的条件因缺少数据无法判定，未予适用：p [condition-unknown]"],
            report: ("1  p      20.0       20.0", "1  p     20.0  20.0")
        )
    }
}
