import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Titles of criteria without one")
struct CriterionReaderTitlesTests {
    private func titles(_ criteria: String) throws -> [String] {
        let text = """
            language: 1
            profile: sample
            unit: {key: id}
            tables: {units: {file: u.csv, columns: {id: text, a: {type: number, title: 走访}, b: number}}}
            criteria:
            \(criteria)
            """
        return try Scheme.decode(text: text).root.preorder.dropFirst().map(\.title.zh)
    }

    @Test("a criterion takes the title of the value that it scores")
    func plain() throws {
        let found = try titles(
            """
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..10}}
              - {id: y, weight: 50%, of: b, score: {goalposts: 0..10}}
            """
        )
        #expect(found == ["走访", "b"])
    }

    @Test(
        "two criteria of one value are told apart by their ids, and so is one whose title is taken"
    )
    func shared() throws {
        let twice = try titles(
            """
              - {id: x, weight: 50%, of: a, score: {goalposts: 0..10}}
              - {id: y, weight: 50%, of: a, score: {goalposts: 0..5}}
            """
        )
        #expect(twice == ["x", "y"])
        let taken = try titles(
            """
              - id: x
                title: 走访
                weight: 50%
                criteria: [{id: y, weight: 100%, of: a, score: {goalposts: 0..10}}]
              - {id: z, weight: 50%, of: b, score: {goalposts: 0..10}}
            """
        )
        #expect(taken == ["走访", "y", "b"])
    }
}
