import KaopingCore
import KaopingProfile
import KaopingYAML
import Testing

@testable import KaopingEngine

@Suite("Criteria in common")
struct CommonCriteriaTests {
    private static let base = """
        stated: 2
        criteria:
          - id: work
            weight: 60%
            criteria:
              - {id: visits, points: 20, of: a, score: {goalposts: 0..10}}
              - {id: tasks, points: 30, of: double, score: {goalposts: 0..10}}
          - {id: mood, weight: 40%, of: c, score: {goalposts: 0..3}}
        ranking: {ties: competition}

        """

    private func profile(
        _ criteria: String = CommonCriteriaTests.base,
        double: String = "2 * b"
    ) throws -> Profile {
        try Desk().request(
            Desk.profile("indicators: {double: {value: \(double)}}\n" + criteria)
        ).profile
    }

    @Test("are all where the profiles are the same")
    func same() throws {
        let common = try CommonCriteria(profile(), profile(), base: profile())
        #expect(common.nodes.map(\.id) == ["work", "mood"] && common.others.isEmpty)
        // 60 and 40 of 100.
        #expect(common.nodes.map(\.share) == [60, 40])
    }

    @Test("are the parts of a node that one profile adds to, weighted as in the base")
    func added() throws {
        let more = Self.base.replacing(
            "      - {id: tasks",
            with:
                "      - {id: own, points: 5, of: b, score: {goalposts: 0..10}}\n      - {id: tasks"
        )
        let common = try CommonCriteria(profile(), profile(more), base: profile())
        #expect(common.nodes.map(\.id) == ["visits", "tasks", "mood"])
        // 20 and 30 of the 50 points that make 60.
        #expect(common.nodes.map(\.share) == [24, 36, 40])
        #expect(common.others.map(\.id) == ["own"])
        #expect(common.others.map(\.reason) == [.onlySecond])
    }

    @Test(
        "are not those with another rule, weight, points or indicator",
        arguments: [
            ("goalposts: 0..3", "goalposts: 0..4", "mood"),
            ("points: 20, of: a", "points: 20, of: c", "visits"),
            ("points: 20", "points: 21", "visits"),
        ]
    )
    func other(text: String, other: String, id: String) throws {
        let changed = try profile(Self.base.replacing(text, with: other))
        let common = try CommonCriteria(profile(), changed, base: profile())
        #expect(common.others.map(\.id) == [id] && common.others[0].reason == .differs)
        #expect(!common.nodes.contains { $0.id == id })
    }

    @Test("are not those of an indicator that means something else")
    func indicator() throws {
        let common = try CommonCriteria(profile(), profile(double: "3 * b"), base: profile())
        #expect(common.nodes.map(\.id) == ["visits", "mood"])
        #expect(common.others.map(\.id) == ["tasks"])
    }

    @Test("have no worth where the base is no sum")
    func product() throws {
        let product = Self.base + "combine: geometric\n"
        let common = try CommonCriteria(profile(product), profile(product), base: profile(product))
        #expect(common.nodes.map(\.share) == [nil, nil])
    }
}
