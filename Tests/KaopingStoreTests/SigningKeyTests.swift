import Testing

@testable import KaopingStore

@Suite("Keys")
struct SigningKeyTests {
    /// RFC 8410, section 10.3: the private key of the example.
    private let example = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----
        """
    /// Section 10.1: its public key.
    private let examplePublic = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PUBLIC KEY-----
        """

    @Test("are read and written as RFC 8410 has them")
    func standard() throws {
        let key = try #require(SigningKey.Private(pem: example))
        #expect(key.pem == example + "\n")
        #expect(key.publicKey.pem == examplePublic + "\n")
        #expect(SigningKey.Public(pem: examplePublic) == key.publicKey)
    }

    @Test("sign, and find any change of what was signed")
    func signing() throws {
        let key = SigningKey.Private()
        let signature = try #require(key.signature([1, 2, 3]))
        #expect(key.publicKey.verifies(signature, of: [1, 2, 3]))
        #expect(!key.publicKey.verifies(signature, of: [1, 2, 4]))
        #expect(!key.publicKey.verifies(signature.map { $0 ^ 1 }, of: [1, 2, 3]))
        #expect(!SigningKey.Private().publicKey.verifies(signature, of: [1, 2, 3]))
    }

    @Test("are not read from other texts")
    func wrong() {
        for text in ["", "-----BEGIN PRIVATE KEY-----", examplePublic] {
            #expect(SigningKey.Private(pem: text) == nil)
        }
        #expect(SigningKey.Public(pem: example) == nil)
    }
}
