import Testing

@testable import KaopingStore

@Suite("Digests")
struct DigestTests {
    /// The example of FIPS 180-2, appendix B.1.
    private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test("are SHA-256, at once or piece by piece")
    func standard() {
        #expect(Digest.of("abc").hex == abc)
        var hashing = Hashing()
        for byte in Array("abc".utf8) { [byte].withUnsafeBytes { hashing.update($0) } }
        #expect(hashing.digest.hex == abc)
        #expect(Digest.of("abc").short == "ba7816bf8f01")
    }

    @Test("are read from their digits in either case")
    func reading() {
        #expect(Digest(hex: abc) == Digest.of("abc"))
        #expect(Digest(hex: abc.uppercased()) == Digest.of("abc"))
    }

    @Test(
        "are not read from anything else",
        arguments: ["", "ba78", "zz7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]
    )
    func wrong(text: String) {
        #expect(Digest(hex: text) == nil)
        #expect(Digest(bytes: Array(text.utf8)) == nil)
    }
}
