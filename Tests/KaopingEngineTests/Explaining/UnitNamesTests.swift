import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Units as people name them")
struct UnitNamesTests {
    private func rows(_ units: [String], _ text: String) throws -> [Int] {
        let desk = try Desk()
        try desk.write(text, to: "units.csv")
        let request = try desk.request(
            """
            language: 1
            profile: trial
            unit: {key: id, name: name}
            tables: {units: {file: units.csv, columns: {id: text, name: text, a: number}}}
            criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
            """
        )
        let use = SlotUse(request.profile, slots: [1, 2])
        let data = try UnitReader(request: request, use: use).read()
        return try UnitNames(data).rows(of: units)
    }

    private let four = "id,name,a\nu1,和平,1\nu2,团结,2\nu3,和平,3\n和平2,光明,4\n"

    @Test("a unit is found by its key, and by a name that only one has, in the order given")
    func found() throws {
        #expect(try rows(["团结", "u1", "和平2", "光明"], four) == [1, 0, 3, 3])
    }

    @Test("a key goes before a name")
    func keyFirst() throws {
        #expect(try rows(["u2"], "id,name,a\nu1,u2,1\nu2,u1,2\n") == [1])
    }

    @Test("a name of several units is refused with their keys")
    func ambiguous() throws {
        let error = try failure { try rows(["和平"], four) }
        #expect(error.status == .usage && error.codes == ["unit-ambiguous"])
        expect(
            error,
            en:
                "several units have the name \"和平\": u1 和平, u3 和平 [unit-ambiguous]\n    Give the key.",
            zh: "名为“和平”的考评对象不止一个：u1 和平、u3 和平 [unit-ambiguous]\n    请写明编号。"
        )
    }

    @Test("a unit that there is not brings the nearest; without one near, those that there are")
    func unknown() throws {
        expect(
            try failure { try rows(["u22"], four) },
            en: "the run has no unit \"u22\" [unit-not-found]\n    Did you mean \"u2\"?",
            zh: "本次运行中没有考评对象“u22” [unit-not-found]\n    是否想用“u2”？"
        )
        expect(
            try failure { try rows(["something else"], four) },
            en:
                "the run has no unit \"something else\" [unit-not-found]\n    The run has 4 units: u1 和平, u2 团结, u3 和平, 和平2 光明",
            zh:
                "本次运行中没有考评对象“something else” [unit-not-found]\n    本次运行有 4 个考评对象：u1 和平、u2 团结、u3 和平、和平2 光明"
        )
    }

    @Test("all that cannot be found are said at once")
    func all() throws {
        let error = try failure { try rows(["u22", "和平", "u1"], four) }
        #expect(error.codes == ["unit-not-found", "unit-ambiguous"])
    }
}
