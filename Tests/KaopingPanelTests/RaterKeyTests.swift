import Testing

@testable import KaopingPanel

@Suite struct RaterKeyTests {
    @Test("raters stand group by group and then by name")
    func order() {
        let keys = [RaterKey(1, "a"), RaterKey(0, "b"), RaterKey(0, "ab"), RaterKey(0, "a")]
        #expect(keys.sorted().map(\.text) == ["a", "ab", "b", "a"])
        #expect(RaterKey(0, "甲").text == "甲" && RaterKey(0, "a") != RaterKey(1, "a"))
    }
}
