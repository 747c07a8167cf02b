import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("What scorers say of a run")
struct RunnerNotesTests {
    /// A scheme in which units are rated, each row by a rater who may be of a unit.
    private func profile(_ panel: String, more: String = "", lines: String = "") -> String {
        """
        language: 1
        profile: trial
        unit: {key: id, groups: [part]}
        tables:
          units: {file: units.csv, columns: {id: text, part: {type: text, values: [x, y]}, away: flag}}
          ratings:
            file: ratings.csv
            rows: many
            unit: id
            columns: {id: text, group: {type: text, values: [peers]}, rater: text, off: flag, points: {type: number, range: 0..100}}
        criteria:
          - id: c
            title: {zh: 互评, en: Mutual}
            points: 100
            of: ratings
            columns: {recused: off, rated_unit: id, rater_unit: rater}
            score: {panel: {shares: {peers: 100%}, \(panel)}}
            \(more)
        \(lines)
        """
    }

    /// Units a, b and c rate each other and themselves.
    private let mutual = """
        id,group,rater,off,points
        a,peers,a,,100
        a,peers,b,,80
        a,peers,c,,70
        b,peers,a,,60
        b,peers,b,,100
        b,peers,c,,90
        c,peers,a,,85
        c,peers,b,,75
        c,peers,c,,100

        """
    private let units = "id,part,away\na,x,\nb,x,\nc,y,\n"

    private func run(_ yaml: String, _ ratings: String, units: String? = nil) throws -> ScoreBook {
        let desk = try Desk()
        try desk.write(ratings, to: "ratings.csv")
        try desk.write(units ?? self.units, to: "units.csv")
        var request = try desk.request(yaml)
        request.blockRows = 2
        return try Evaluation.run(request)
    }

    @Test("units rate each other: their own ratings are left out, and a warning says how many")
    func mutualEvaluation() throws {
        let book = try run(profile("check_raters: [own_unit]"), mutual)
        expect(book.scores(), [(80 + 70) / 2, (60 + 90) / 2, (85 + 75) / 2])
        // Three raters are fewer than five, so that nobody is named.
        let line = "profile.yaml:12:9: warning: \"Mutual\": a rater of \"peers\" rates the own "
        #expect(
            book.warnings.map { $0.description(in: .en) }
                == Array(repeating: line + "unit; times: 1 [scorer-warning]", count: 3)
        )
        let named = try run(
            profile("check_raters: [own_unit], rater_limits: {withhold_below: 3}"),
            mutual
        )
        #expect(
            named.warnings.first?.description(in: .zh).contains(
                "“互评”：“peers”的评价人“a”评价了本单位（1次）"
            ) ?? false
        )
    }

    @Test("agreement is among the figures of the run, without a value where there is none")
    func agreement() throws {
        let panel = "own_unit: count, agreement: [icc, kendall_w]"
        let book = try run(profile(panel), mutual)
        #expect(book.figures.map(\.id).prefix(2) == ["icc_1_1_peers", "icc_2_1_peers"])
        #expect(book.figures.count == 7 && book.figures.allSatisfy { $0.criterion == "c" })
        #expect(book.figures[6].title.zh == "“peers”的评分一致性Kendall W")
        // Ranks by unit: a 3 2 1, b 1 3 2, c 2 1 3; all sums are 6, so that W is 0.
        #expect(book.figures[6].value == 0)
        // Without the own ratings the table has gaps; two marks remain for each unit.
        let gaps = try run(profile("agreement: [icc, kendall_w]"), mutual)
        #expect(gaps.figures.map(\.value.isNaN) == [false, true, true, false, true, true, true])
        #expect(gaps.warnings.map(\.message.code) == ["scorer-warning", "scorer-warning"])
    }

    @Test("who is recused in the data leaves the count, and a blank does not recuse")
    func recused() throws {
        let ratings = "id,group,rater,off,points\na,peers,p,,80\na,peers,q,是,10\na,peers,r,否,60\n"
        let book = try run(profile("own_unit: count"), ratings, units: "id,part,away\na,x,\n")
        expect(book.scores(), [(80 + 60) / 2])
    }

    @Test("units that are screened out or excused move no rater's mean")
    func others() throws {
        let ratings =
            "id,group,rater,off,points\n"
            + "a,peers,p,,80\na,peers,q,,60\nb,peers,p,,90\nb,peers,q,,62\n"
            + "c,peers,p,,0\nc,peers,q,,100\n"
        let only =
            "only: [x]\n"
            + "  - {id: e, points: 100, only: [y], of: ratings, "
            + "score: {panel: {shares: {peers: 100%}}}}"
        let yaml = profile("severity: center", more: only).replacing(
            "groups: [part]}",
            with: "groups: [part], category: part}\ntypes: [x, y]"
        )
        let book = try run(yaml, ratings)
        // Of a and b: all 73, p 85, q 61. a: (80 − 12 + 60 + 12) / 2, b: (90 − 12 + 62 + 12) / 2
        #expect(book.scores("c").prefix(2) == [70, 76])
        #expect(book.states("c")[2] == .notApplicable)
    }

    @Test("within groups raters are compared in their group, and the run is still spoken of")
    func within() throws {
        let ratings =
            "id,group,rater,off,points\n"
            + "a,peers,p,,80\na,peers,q,,60\nb,peers,p,,90\nb,peers,q,,62\n"
            + "c,peers,p,,0\nc,peers,q,,100\n"
        let book = try run(
            profile("severity: center, agreement: [alpha_interval]", more: "within: part"),
            ratings
        )
        // c is alone in its group: its raters have one unit there and stay as given.
        #expect(book.scores("c") == [70, 76, 50])
        #expect(book.figures.map(\.id) == ["alpha_interval_peers"])
        #expect(book.figures.allSatisfy { $0.value.isFinite })
    }

    @Test(
        "bad rows stop the run with their row",
        arguments: [
            ("a,peers,p,,80\na,peers,p,,70\n", "csv:3: row 2"),
            ("a,peers,p,,80\nb,guests,p,,1\n", "B3"),
            ("a,peers,p,,80\nb,peers,p,,101\n", "E3"), ("a,peers,,,80\n", "csv:2: row 1"),
        ]
    )
    func badRows(rows: String, place: String) throws {
        let error = try failure {
            try run(
                profile("own_unit: count"),
                "id,group,rater,off,points\n" + rows,
                units: "id,part,away\na,x,\nb,x,\n"
            )
        }
        #expect(error.lines().contains { $0.contains(place) }, "\(error.lines())")
    }

    @Test("bad options are refused where they stand")
    func badOptions() throws {
        let cases = [
            ("agreement: [kappa]", "one of icc"), ("check_raters: [lazy]", "one of high_or_low"),
            ("severity: strict", "center"), ("severity_from: 1", "at least 2"),
            ("rater_limits: {deviation: 130%}", "at most 1"), ("own_unit: maybe", "leave_out"),
            ("rater_limits: {items: 2.5}", "whole number"), ("recuse: true", "recuse"),
        ]
        for (panel, expected) in cases {
            let error = try failure { try run(profile(panel), mutual) }
            #expect(error.lines().count == 1, "\(panel): \(error.lines())")
            #expect(error.lines()[0].hasPrefix("profile.yaml:17:"), "\(error.lines())")
            #expect(error.lines()[0].contains(expected), "\(error.lines())")
        }
    }

    @Test("numbers and names are put into a note's text, and braces of names stay as they are")
    func text() {
        let note = Note(0, numbers: [2.5, 3], texts: ["{0}", "b"])
        let title = Title(zh: "{0:text}有{1}", en: "{0:text} {1:text} {0} {1} {7} {2:text} {x}")
        let text = note.text(title)
        #expect(text == Bilingual(zh: "{0}有3", en: "{0} b 2.5 3 {7} {2:text} {x}"))
    }
}
