import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Quotas whose edge a tie crosses")
struct LevelRaterQuotaTests {
    private func profile(_ edge: String, _ ranking: String = "") -> String {
        Desk.judged(
            unit: "{key: id, name: name, groups: [street]}",
            columns: "name: text, street: text, a: number, n: number",
            """
            rating:
              levels: [fair, good]
              start: {bands: {good: 90.., fair: ..<90}}
              rules: [{id: few, title: 限额, level: good, places: 2, within: street, at_edge: \(edge)}]
            ranking: {ties: competition\(ranking)}
            """
        )
    }

    private let units = """
        id,name,street,a,n
        1,甲,东街,95,1
        2,乙,东街,92,3
        3,丙,东街,92,2
        4,丁,西街,91,1

        """

    @Test("refused, it is told once with all who tie and what to do")
    func refused() throws {
        let error = try failure { try Desk().judge(profile("refuse"), units) }
        #expect(error.status == .data)
        #expect(
            error.lines(.zh).compactMap {
                $0.split(separator: "：", maxSplits: 1).last.map(String.init)
            } == [
                "“限额”的名额为 2 个，2 乙、3 丙 并列第 2 名，跨过名额的界线，方案要求先裁定 [quota-tie]\n"
                    + "    在 ranking 的 then: 写明并列时再比哪些考评项，或把 at_edge 写为 all（都保留）或 none（都不保留）。"
            ]
        )
        #expect(
            error.lines(.en)[0].contains(
                "\"限额\" has places: 2; 2 乙, 3 丙 tie for place 2 across its edge, and the scheme "
                    + "wants this decided first [quota-tie]"
            )
        )
    }

    @Test("kept or dropped as the scheme says, or decided by a tie-breaker")
    func decided() throws {
        #expect(
            try Desk().judge(profile("all"), units).levelIDs == ["good", "good", "good", "good"]
        )
        #expect(
            try Desk().judge(profile("none"), units).levelIDs == ["good", "fair", "fair", "good"]
        )
    }
}
