import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Findings on levels")
struct ProfileLintLevelsTests: Linted {
    @Test("a band above the full mark is out of reach, unless additions may lead there")
    func outOfReach() throws {
        let rating = "rating: {bands: {best: 110.., good: 60..<110, poor: ..<60}}\n"
        let found = try findings(points + rating)
        #expect(found.map(\.message.code) == ["lint-level-out-of-reach"])
        let text = found[0].description(in: .en)
        #expect(text.contains("finding: the level \"best\" wants a score in 110.., but scores"))
        #expect(text.contains("from 0 to 100"))
        #expect(found[0].severity == .finding && found[0].place?.line != nil)
        // 100 + 15 reaches 110, 100 + 5 does not.
        func bonus(_ most: Int) -> String {
            "adjustments: [{id: bonus, each: 1, of: c, at_most: \(most), at_least: 0}]\n"
        }
        #expect(try codes(points + bonus(15) + rating) == [])
        #expect(try codes(points + bonus(5) + rating) == ["lint-level-out-of-reach"])
    }

    @Test("a band out of reach is none where a rule gives the level")
    func given() throws {
        let rating = """
            rating:
              levels: [poor, good, best]
              bands: {best: 110.., good: 60..<110, poor: ..<60}
              rules: [{id: honor, title: Honor, when: a == 100, set: best}]

            """
        #expect(try codes(points + rating) == [])
    }

    @Test("a cap without a condition is found with each level above it")
    func capped() throws {
        let rating = """
            rating:
              levels: 1..3
              start: {bands: {3: 90.., 2: 60..<90, 1: ..<60}}
              rules: [{id: cap, title: Cap, at_most: 1}]

            """
        #expect(try codes(points + rating) == ["lint-level-capped", "lint-level-capped"])
    }

    @Test("gates that only lower a score leave a band out of reach; one that may raise it does not")
    func gates() throws {
        let rating = "rating: {bands: {best: 101.., good: 60..<101, poor: ..<60}}\n"
        func gate(_ effect: String) throws -> [String] {
            try codes(points + rating + "gates: [{id: g, when: a < 0, \(effect)}]\n")
        }
        for effect in ["set: 0", "set: 100", "at_most: 50", "add: -5", "set: not_rated"] {
            #expect(try gate(effect) == ["lint-level-out-of-reach"], "\(effect)")
        }
        for effect in ["set: 101", "add: 1", "at_least: 105", "set: c", "on: level, set: best"] {
            #expect(try gate(effect) == [], "\(effect)")
        }
        #expect(try gate("on: first, set: 0") == ["lint-level-out-of-reach"])
        #expect(try gate("on: first, add: 60") == [])
    }

    @Test("a level that nobody can reach is not said to be empty in the data as well")
    func once() throws {
        let rating = "rating: {bands: {best: 101.., good: 60..<101, poor: ..<60}}\n"
        let units = "id,a,b,c\nu1,90,50,70\nu2,80,70,90\n"
        let book = try Desk().run(Desk.profile(points + rating), units)
        // 0.9 × 50 + 0.5 × 30 + 0.7 × 20 = 74, 0.8 × 50 + 0.7 × 30 + 0.9 × 20 = 79: nobody is poor.
        let levels = DataLint(book).findings().map { $0.arguments["level"] }
        #expect(levels == [.both(Bilingual("poor"))])
    }
}
