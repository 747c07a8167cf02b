import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("The units by their keys")
struct UnitIndexTests {
    private static func yaml(_ aliases: String) -> String {
        Desk.long(
            unit: "{key: id, aliases: \(aliases)}",
            "more: {file: more.csv, columns: {id: text, b: number}}",
            "indicators: {other: {value: b}}"
        )
    }

    @Test("stand twice where another spelling is replaced, which is refused with both places")
    func twiceInFirst() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.work(
                Self.yaml("{East: 东}"),
                ["units.csv": "id,a\n东,1\n西,2\nEast,3\n", "more.csv": "id,b\n东,1\n"]
            )
        }
        expect(
            error,
            en: "\(desk.folder)/units.csv:4: row 3, column \"id\" (A4): \"East\" stands twice; "
                + "row 1 (line 2) has it already [duplicate-key]",
            zh: "\(desk.folder)/units.csv:4：第3行“id”列（A4）：“East”重复：第 1 行（文件第 2 行）已有 "
                + "[duplicate-key]"
        )
    }

    @Test("have one row of a further table, in whatever spelling")
    func twiceInOther() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.work(
                Self.yaml("{East: 东, Dong: 东}"),
                ["units.csv": "id,a\n东,1\n", "more.csv": "id,b\nEast,1\nDong,2\n东,3\n"]
            )
        }
        #expect(error.codes == ["duplicate-key", "duplicate-key"])
        #expect(error.issues.map { $0.place?.line } == [3, 4])
    }

    @Test("are not found by a spelling whose key is no unit")
    func aliasOfNone() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.work(
                Self.yaml("{West: 西}"),
                ["units.csv": "id,a\n东,1\n", "more.csv": "id,b\nWest,1\n"]
            )
        }
        #expect(
            error.lines(.en) == [
                "\(desk.folder)/more.csv:2: row 1, column \"id\" (A2): the unit \"West\" is not in "
                    + "the table \"units\" [unknown-unit]"
            ]
        )
    }
}
