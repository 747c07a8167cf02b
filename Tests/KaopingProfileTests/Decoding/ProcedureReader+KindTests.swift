import KaopingCore
import Testing

@testable import KaopingProfile

/// Kinds of stages that are refused.
private let faultyKinds = [
    Refusal(
        "a kind that there is not",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, kind: record}"],
        zh: ["p.yaml:19:19：此处应为下列之一：filing、notice，实为“record” [wrong-value]"],
        en: ["p.yaml:19:19: expected one of: filing, notice, found \"record\" [wrong-value]"]
    ),
    Refusal(
        "a filing that judges",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, kind: filing, of: card}"],
        zh: ["p.yaml:19:31：“of”不能与“kind”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:31: \"of\" cannot stand beside \"kind\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "late objections of a filing",
        of: Office.lines,
        [18: "procedure:\n  - {id: a, kind: filing, late: refused}"],
        zh: ["p.yaml:19:33：“late”不能与“kind”同时使用 [key-twice]\n    二者只留其一。"],
        en: [
            "p.yaml:19:33: \"late\" cannot stand beside \"kind\" [key-twice]\n    Keep one of the two."
        ]
    ),
    Refusal(
        "two notices",
        of: Office.lines,
        [18: "procedure:\n  - {id: notice}\n  - {id: again, kind: notice}"],
        zh: [
            "p.yaml:20:10：阶段“again”与“notice”都是 notice，一项考评只能有一个 [stage-kind-twice]\n    用 kind 写明备案（filing）和公示（notice）是哪一个阶段。"
        ],
        en: [
            "p.yaml:20:10: the stages \"again\" and \"notice\" are both the notice; there can be one [stage-kind-twice]\n    Say with `kind` which stage is the filing and which the notice."
        ]
    ),
]

@Suite("Filing and notice among the stages")
struct ProcedureReaderKindTests {
    private func stages(_ text: String) throws -> [Stage] {
        try Office.decode([18: "procedure:\n" + text]).procedure
    }

    @Test("a faulty kind is refused at its place", arguments: faultyKinds)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a stage is the filing or the notice by its kind, else by its id")
    func kinds() throws {
        let byID = try stages("  - {id: filing}\n  - {id: notice, days: 5 working_days}")
        #expect(byID.map(\.kind) == [.filing, .notice])
        let byKind = try stages("  - {id: 备案, kind: filing}\n  - {id: 公示, kind: notice}")
        #expect(byKind.map(\.kind) == [.filing, .notice])
        // A stage of judging that has the name by chance.
        let judging = try stages("  - {id: filing, of: card, pass: {at_least: 3}}")
        #expect(judging.map(\.kind) == [.judging])
    }

    @Test("a notice says how its days count, and what happens to late objections")
    func notice() throws {
        let plain = try stages("  - {id: notice}")[0]
        #expect(plain.firstDay == .notCounted && plain.lateObjections == .recorded)
        let stated = try stages("  - {id: notice, first_day: counted, late: refused}")[0]
        #expect(stated.firstDay == .counted && stated.lateObjections == .refused)
    }

    @Test("no days are no notice", arguments: ["0 days", "0 working_days", "-1 days", "5"])
    func noDays(text: String) {
        #expect(throws: IssuesError.self) { try stages("  - {id: notice, days: \(text)}") }
    }
}
