import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Decisions of named bodies")
struct DecisionsTests {
    private static func profile(_ gate: String = "decided_by: committee, evidence: required")
        -> String
    {
        Desk.judged(
            tables: """
                  decisions:
                    file: decisions.csv
                    rows: many
                    holds: decisions
                    columns: {id: text, gate: text, body: {heading: 单位, type: text}, decision: flag, evidence: text}
                """,
            "gates: [{id: veto, title: {zh: 否决, en: Veto}, when: f, on: total, set: 0, \(gate)}]"
        )
    }

    private static let heading = "id,gate,单位,decision,evidence\n"

    private func run(
        _ decisions: String,
        _ units: String,
        _ yaml: String = DecisionsTests.profile()
    ) throws -> ScoreBook {
        let text = Self.heading + decisions
        return try Desk().judge(yaml, "id,a,f,n\n" + units, files: ["decisions.csv": text])
    }

    @Test("a gate fires with a decision and its evidence only; the rest waits or is turned down")
    func outcomes() throws {
        let book = try run(
            "p,veto,committee,是,minutes 1\nr,veto,committee,否,\ne,veto,committee,是,\n",
            "p,80,是,\nw,80,是,\nr,80,是,\ne,80,是,\nn,80,否,\nu,80,,\n"
        )
        #expect(
            book.outcomes("veto") == [.fired, .pending, .rejected, .pending, .notFired, .unknown]
        )
        expect(book.scores(), [0, 80, 80, 80, 80, 80])
        #expect(
            book.remarks() == [
                "profile.yaml:14:14: warning: the condition of \"Veto\" could not be decided for want "
                    + "of data and was not applied: u [condition-unknown]",
                "profile.yaml:14:14: warning: \"Veto\" is proposed and waits for a decision of "
                    + "committee with evidence; it was not applied: w, e [gate-pending-evidence]\n"
                    + "    State the decision and its evidence in the table that holds decisions.",
            ]
        )
        #expect(
            book.remarks(.zh)[1]
                == "profile.yaml:14:14：提醒：“否决”已提出，待committee决定并附证明材料，暂未适用：w、e "
                + "[gate-pending-evidence]\n    在决定表中写明决定和证明材料。"
        )
    }

    @Test("without a need of evidence a decision is enough")
    func withoutEvidence() throws {
        let book = try run(
            "e,veto,committee,是,\n",
            "e,80,是,\nw,80,是,\n",
            Self.profile("decided_by: committee")
        )
        #expect(book.outcomes("veto") == [.fired, .pending])
        expect(book.scores(), [0, 80])
        #expect(book.remarkCodes == ["gate-pending"])
    }

    @Test("the last decision of the body counts; a blank one is none")
    func last() throws {
        let book = try run(
            "a,veto,committee,否,\na,veto,committee,是,m2\nb,veto,committee,是,m1\n"
                + "b,veto,committee,否,\nc,veto,committee,是,m1\nc,veto,committee,,\n",
            "a,80,是,\nb,80,是,\nc,80,是,\n"
        )
        #expect(book.outcomes("veto") == [.fired, .rejected, .fired])
    }

    @Test("another body decides nothing, and a decision without a ground changes nothing")
    func otherBody() throws {
        let book = try run(
            "o,veto,department,是,m1\ng,veto,committee,是,m2\nx,veto,committee,否,\nu,veto,committee,是,m\n",
            "o,80,是,\ng,80,否,\nx,80,否,\nu,80,,\n"
        )
        #expect(book.outcomes("veto") == [.pending, .notFired, .notFired, .unknown])
        expect(book.scores(), [80, 80, 80, 80])
        // For u it is not known whether there is a ground, which is said once.
        #expect(
            book.remarkCodes == [
                "condition-unknown", "gate-pending-evidence", "decision-body", "decision-ground",
            ]
        )
        let lines = book.remarks()
        #expect(
            lines[2].hasSuffix(
                "decisions.csv:2: row 1, column \"单位\" (C2): warning: department does not decide "
                    + "\"Veto\" (unit \"o\"), committee does; the decision does not count [decision-body]"
            )
        )
        #expect(
            lines[3].hasSuffix(
                "decisions.csv:3: row 2, column \"单位\" (C3): warning: \"Veto\" was decided for "
                    + "\"g\", but its condition does not hold; it was not applied [decision-ground]"
            )
        )
        #expect(
            book.remarks(.zh)[2].hasSuffix(
                "对“o”的“否决”，department无权决定，应由committee决定；未采用 [decision-body]"
            )
        )
    }

    @Test("a gate that fires by itself needs no decision")
    func byItself() throws {
        let book = try run("", "p,80,是,\nn,80,否,\n", Self.profile("ask: to mend"))
        #expect(book.outcomes("veto") == [.fired, .notFired])
        expect(book.scores(), [0, 80])
    }

    @Test("a gate that there is not, a blank gate and a blank body stop the run, all at once")
    func faults() throws {
        let error = try failure {
            try run(
                "p,vetp,committee,是,m\np,,committee,是,m\np,veto,,是,m\n",
                "p,80,是,\n"
            )
        }
        #expect(error.status == .data)
        #expect(error.codes == ["decision-gate", "held-blank", "held-blank"])
        let lines = error.lines()
        #expect(
            lines[0].hasSuffix(
                "decisions.csv:2: row 1, column \"gate\" (B2): the profile has no gate \"vetp\" "
                    + "(unit \"p\") [decision-gate]\n    Did you mean \"veto\"?"
            )
        )
        #expect(
            lines[1].hasSuffix("(B3): \"gate\" of the unit \"p\" must be filled in [held-blank]")
        )
        #expect(lines[2].hasSuffix("(C4): \"单位\" of the unit \"p\" must be filled in [held-blank]"))
        #expect(error.lines(.zh)[2].hasSuffix("考评对象“p”的“单位”不能空白 [held-blank]"))
        let far = try failure { try run("p,qqqqqq,committee,是,m\n", "p,80,是,\n") }
        #expect(far.lines()[0].hasSuffix("There are: veto"))
        #expect(far.lines(.zh)[0].hasSuffix("可用：veto"))
    }

    @Test("no more faults are listed than asked for; the others are counted")
    func limit() throws {
        let rows = (0..<5).map { _ in "p,vetp,committee,是,m\n" }.joined()
        let files = ["decisions.csv": Self.heading + rows]
        let error = try failure {
            try Desk().judge(Self.profile(), "id,a,f,n\np,80,是,\n", files: files) {
                $0.issueLimit = 2
            }
        }
        #expect(error.issues.count == 2 && error.omitted == 3)
    }
}
