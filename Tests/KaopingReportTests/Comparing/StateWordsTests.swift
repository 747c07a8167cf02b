import KaopingCore
import Testing

@testable import KaopingReport

@Suite("States by their ids")
struct StateWordsTests {
    @Test("are told in words, and an unknown one by its id")
    func title() {
        #expect(StateWords.title("not_rated").zh == "不予评定")
        #expect(StateWords.title("other").en == "other")
        #expect(StateWords.unusual("scored", .zh) == "")
        #expect(StateWords.unusual("not_rated", .zh) == "不予评定")
    }
}
