import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Reading what was decided")
struct ScoreBookResultsTests {
    @Test("the level is the rating; without a rating the final outcome is")
    func rating() throws {
        let rated = try Acceptance.book()
        #expect(rated.outcomeStage == nil && rated.rating(0)?.id == "high")
        let judged = try Acceptance.outcomeBook()
        #expect(judged.hasRating && !judged.hasScores)
        #expect(judged.rating(0)?.id == "pass" && judged.rating(1)?.id == "fail")
        #expect(try !Sample.plainBook().hasRating)
    }

    @Test(
        "a stage keeps its first outcome, its deadline, and says nothing where it decided nothing"
    )
    func stages() throws {
        let stage = try #require(try Acceptance.book().stages.first { $0.stage.id == "acceptance" })
        #expect(stage.level(1)?.id == "pass" && stage.firstLevel(1)?.id == "conditional")
        #expect(stage.deadline(1) == Day(year: 2020, month: 5, day: 2))
        // Who failed the stage before did not get to this one.
        #expect(stage.isNotReached(3) && stage.isPassed(3) == nil)
        #expect(stage.level(3) == nil && stage.deadline(3) == nil)
        let check = try #require(try Acceptance.book().stages.first)
        #expect(check.isPassed(3) == false && check.isPassed(4) == nil)
    }

    @Test("a figure and a target are those of the unit's group, or of all")
    func figures() throws {
        let book = try Acceptance.book()
        #expect(book.populationFigures[0].value(3) == 68.3)
        #expect(book.populationFigures[1].value(3) == 0.6)
        #expect(book.targets[1].share(0) == 1)
    }

    @Test("a unit is called by its name, else by its key")
    func label() throws {
        #expect(try Acceptance.book().label(0) == "和平社区")
        #expect(try Sample.plainBook().label(0) == "x")
    }

    @Test("a title is found for criteria, indicators and columns")
    func title() throws {
        let profile = try Acceptance.book().profile
        #expect(profile.title(of: "mood").en == "Satisfaction")
        #expect(profile.title(of: "visited").en == "Households visited")
        #expect(profile.title(of: "street").en == "Street")
        #expect(profile.title(of: "nobody").en == "nobody")
    }
}
