import Testing

@testable import KaopingStore

@Suite("The texts of a bundle")
struct BundleTextTests {
    @Test("give the links of a chain again, and nothing else")
    func links() throws {
        let links = try Desk().recorded().log().map(\.record)
        let text = BundleText.chain(links)
        #expect(BundleText.links(text) == links)
        #expect(BundleText.links(RecordText("link\t1\trun\n")) == nil)
        #expect(BundleText.links(RecordText(text.text + "other\t1\n")) == nil)
    }

    @Test("name files by their place")
    func names() {
        let names = [
            BundleText.profile(0), BundleText.table(1), BundleText.input(2), BundleText.part(3),
            BundleText.apart("keys"),
        ]
        let expected = ["profile/0.yaml", "data/1.csv", "input/2.csv", "part/3", "private/keys"]
        #expect(names == expected)
    }
}
