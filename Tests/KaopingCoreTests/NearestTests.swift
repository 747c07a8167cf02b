import Testing

@testable import KaopingCore

@Suite("The nearest word")
struct NearestTests {
    private let keys = ["weight", "points", "score", "of", "when"]

    @Test(
        "is found for a slip of the hand",
        arguments: [
            ("wieght", "weight"),  // two neighbors swapped: distance 1
            ("weigth", "weight"), ("weights", "weight"), ("wight", "weight"), ("Weight", "weight"),
            ("point", "points"), ("scroe", "score"), ("whne", "when"), ("if", "of"),
        ]
    )
    func slip(word: String, key: String) {
        #expect(nearest(to: word, among: keys) == key)
    }

    @Test("is none for another word", arguments: ["colour", "", "x", "title", "权重"])
    func other(word: String) {
        #expect(nearest(to: word, among: keys) == nil)
    }

    @Test("may be two slips away in six characters, not in five")
    func third() {
        // 6 / 3 = 2 slips; 5 / 3 = 1 slip.
        #expect(nearest(to: "waighd", among: keys) == "weight")
        #expect(nearest(to: "skorr", among: keys) == nil)
    }

    @Test("is the first of those equally near")
    func tie() {
        #expect(nearest(to: "cat", among: ["bat", "hat", "cut"]) == "bat")
        #expect(nearest(to: "hut", among: ["bat", "hat", "cut"]) == "hat")
    }

    @Test("of Chinese words counts characters")
    func chinese() {
        #expect(nearest(to: "满意渡", among: ["标准分", "满意度"]) == "满意度")
        #expect(nearest(to: "权总", among: ["权重"]) == "权重")
    }

    @Test("is none where there is nothing to choose from")
    func empty() {
        #expect(nearest(to: "weight", among: [String]()) == nil)
    }
}
