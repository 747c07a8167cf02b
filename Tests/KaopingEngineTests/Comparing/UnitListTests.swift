import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("A list of units")
struct UnitListTests {
    private let units = UnitList(keys: ["c1", "c2", "c3"], names: ["东湖社区", "西湖社区", "东湖社区"])

    @Test("finds units by key, else by a name that one has, each once")
    func found() throws {
        #expect(try units.keys(of: ["c3", "西湖社区", "c2"]) == ["c3", "c2"])
        #expect(units.row(of: "c2") == 1 && units.row(of: "c9") == nil)
        #expect(units.name(0) == "东湖社区" && units.count == 3)
    }

    @Test("refuses what there is not with what is near, and what several have with their keys")
    func refused() throws {
        let error = try #require(throws: IssuesError.self) {
            _ = try units.keys(of: ["东湖社区", "西湖社", "北山"])
        }
        #expect(error.status == .usage)
        let texts = error.issues.map { $0.description(in: .zh) }
        #expect(texts[0].contains("c1 东湖社区、c3 东湖社区"))
        #expect(texts[1].contains("是否想用“西湖社区”？"))
        #expect(texts[2].contains("本次运行有 3 个考评对象"))
    }
}
