import Testing

@testable import KaopingStore

@Suite("A link of the chain")
struct ChainRecordTests {
    private let link = ChainRecord(
        number: 2,
        kind: "run",
        at: "2024-01-02T08:00:00Z",
        account: Digest.of("account"),
        bodyDigest: Digest.of("body"),
        previous: Digest.of("before")
    )

    @Test("its hash is the SHA-256 of a text that anybody can write")
    func hash() {
        // printf 'kaoping-record\t1\nnumber\t2\n…' | sha256sum says the same.
        let text =
            "kaoping-record\t1\nnumber\t2\nkind\trun\nat\t2024-01-02T08:00:00Z\n"
            + "account\t\(Digest.of("account").hex)\nbody\t\(Digest.of("body").hex)\n"
            + "previous\t\(Digest.of("before").hex)\n"
        #expect(link.text.text == text)
        #expect(link.hash == Digest.of(text))
    }

    @Test("is read from that text, and from nothing that differs")
    func reading() {
        #expect(ChainRecord(link.text) == link)
        #expect(ChainRecord(RecordText(link.text.text + "more\t1\n")) == nil)
        #expect(ChainRecord(RecordText("number\t1\n")) == nil)
    }
}
