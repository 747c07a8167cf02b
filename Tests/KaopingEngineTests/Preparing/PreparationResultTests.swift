import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct PreparationResultTests {
    @Test("every step says what it changed, of which unit, from what to what")
    func visible() throws {
        let book = try Desk().run(SmallIndex.profile, SmallIndex.units)
        func result(_ step: Int, _ id: String) -> PreparationResult? {
            book.preparation.filter { $0.indicator.id == id }.dropFirst(step).first
        }
        let per = try #require(result(0, "crime"))
        // 24 / 12 for the first unit; the second to last missing ones are not among the changes.
        #expect(per.rows.count == 10 && per.before[0] == 24 && per.after[0] == 24 / 12)
        #expect(per.change(ofUnit: 0)?.reason.en == "divided by population / 1000")
        let impute = try #require(result(1, "crime"))
        // The median of 2, 1.5, 3, 1.9 and 50 in the county E; j, also without data, is excluded.
        #expect(impute.rows == [3] && impute.before[0].isNaN && impute.after == [2])
        #expect(impute.missingCount == 0)
        #expect(impute.change(ofUnit: 3)?.reason.zh == "缺失，以中位数2填补")
        #expect(impute.change(ofUnit: 4) == nil)
        let outliers = try #require(result(2, "crime"))
        #expect(outliers.rows == [5] && outliers.before == [50] && outliers.after == [3])
        #expect(
            outliers.change(ofUnit: 5)?.reason.en.hasSuffix("50 is set to the next value, 3")
                == true
        )
        let parks = try #require(result(1, "parks"))
        #expect(parks.rows.isEmpty)
        #expect(parks.note?.en.hasSuffix("are within the limits: unchanged") == true)
    }
}
