import Foundation
import KaopingCore
import Testing

@testable import KaopingProfile

/// What an independent validator made of small documents; see Oracle/validate_schema.py.
struct Verdicts: Decodable {
    struct Digest: Decodable {
        let bytes: Int
        let fnv1a: String
    }

    struct Document: Decodable {
        let situation: String
        /// What the schema says: good or bad.
        let schema: String
        /// `good`, or the code of what the decoder finds.
        let decoder: String
        /// The sections in the place of those of the small profile.
        let change: String
    }

    let schema: Digest
    let profiles: [String]
    let documents: [Document]

    static let again = "run Tests/KaopingProfileTests/Oracle/validate_schema.py again"

    static func stored() throws -> Verdicts {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Oracle/verdicts.json").standardizedFileURL
        return try JSONDecoder().decode(Verdicts.self, from: Data(contentsOf: file))
    }
}

@Suite("The schema before an independent validator") struct VerdictsTests {
    @Test("the schema that was validated is the present one")
    func current() throws {
        let stored = try Verdicts.stored().schema
        let bytes = Array(
            ProfileSchema(scorers: try Scheme.registry(), language: .en).text.utf8
        )
        // FNV-1a of 64 bits.
        let digest = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { value, byte in
            (value ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let text = String(digest, radix: 16)
        let padded = String(repeating: "0", count: 16 - text.count) + text
        #expect(bytes.count == stored.bytes && padded == stored.fnv1a, "\(Verdicts.again)")
    }

    @Test("every shipped profile was validated")
    func profiles() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../..").standardizedFileURL
        let folder = root.appending(path: "Profiles").path
        let shipped = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") && $0.split(separator: "/").count == 2 }
        #expect(
            try Verdicts.stored().profiles == shipped.sorted().map { "Profiles/" + $0 },
            "\(Verdicts.again)"
        )
    }

    @Test("the decoder says of each small document what is stored")
    func documents() throws {
        let documents = try Verdicts.stored().documents
        #expect(documents.count >= 25)
        for document in documents {
            let text = VerdictsTests.profile(with: document.change)
            let problems = Scheme.problems(of: text)
            if document.decoder == "good" {
                #expect(problems.isEmpty, "\(document.situation): \(problems)")
                #expect(document.schema == "good", "\(document.situation)")
            } else {
                #expect(
                    problems.contains { $0.contains("[\(document.decoder)]") },
                    "\(document.situation): \(problems)"
                )
            }
        }
    }

    @Test("what the schema refuses, the decoder refuses")
    func stricter() throws {
        for document in try Verdicts.stored().documents where document.schema == "bad" {
            #expect(document.decoder != "good", "\(document.situation)")
        }
    }

    /// The small profile with sections in the place of its own.
    private static func profile(with change: String) -> String {
        let own = sections(change.split(separator: "\n").map(String.init))
        let rest = sections(Scheme.lines).filter { section in
            !own.contains { $0.key == section.key }
        }
        return (rest + own).flatMap(\.lines).joined(separator: "\n") + "\n"
    }

    private static func sections(_ lines: [String]) -> [(key: String, lines: [String])] {
        var sections: [(key: String, lines: [String])] = []
        for line in lines {
            if line.first?.isLetter == true {
                sections.append((String(line.prefix { $0 != ":" }), [line]))
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
        return sections
    }
}
