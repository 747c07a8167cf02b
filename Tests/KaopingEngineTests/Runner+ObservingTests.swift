import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct RunnerObservingTests {
    /// Rows enough for whole numbers below a hundred and few tenths to be counted; c is too long.
    private func rows(_ missing: Int? = nil) -> String {
        let lines = (0..<6000).map { row in
            let c = row == missing ? "" : "\(row * 7919 % 6007).25"
            return "u\(row),\(row * 31 % 97 + 1),\(row * 17 % 53).\(row % 2),\(c)\n"
        }
        return "id,a,b,c\n" + lines.joined()
    }

    private func profile(_ head: String, _ leaf: (String) -> String) -> String {
        let leaves = ["a", "b", "c"].map { leaf($0) }.joined(separator: ", ")
        return Desk.profile("\(head)\ncriteria: [\(leaves)]")
    }

    /// A column by its name, and a formula that is the same number: that one is never counted.
    private static let leaves: [@Sendable (String) -> String] = [
        { "{id: x\($0), of: \($0), better: high, score: raw, missing: node}" },
        { "{id: x\($0), of: \($0) * 1, better: high, score: raw, missing: node}" },
    ]

    private func figures(_ book: ScoreBook) -> [Double] { book.figures.map(\.value) }

    @Test(
        "inputs of few different numbers are counted, the others looked at row by row",
        arguments: [RunRequest.Kept.all, .only([])]
    )
    func counted(kept: RunRequest.Kept) throws {
        let found = try Self.leaves.map { leaf in
            let desk = try Desk()
            try desk.write(rows(), to: "units.csv")
            var request = try desk.request(profile("combine: trials/counted", leaf))
            request.kept = kept
            return figures(try Evaluation.run(request))
        }
        // a has 97 numbers, b 106: 53 whole ones and 53 with a half; c is seen in 6000 rows.
        #expect(found[0] == [6000, 97 + 106])
        #expect(found[1] == [3 * 6000, 0])
    }

    @Test("where a row has no score, every input is looked at row by row")
    func partial() throws {
        let book = try Desk().run(profile("combine: trials/counted", Self.leaves[0]), rows(4321))
        #expect(figures(book) == [3 * 6000, 0])
    }

    @Test(
        "what is counted gives the same bits as what is looked at row by row",
        arguments: [nil, 4321],
        ["weights: entropy\ncombine: topsis", "combine: topsis"]
    )
    func same(missing: Int?, head: String) throws {
        let weights = head.contains("entropy") ? [:] : ["a": 40, "b": 40, "c": 20]
        let books = try Self.leaves.map { leaf in
            let stated: (String) -> String = { id in
                let weight = weights[id].map { ", weight: \($0)%" } ?? ""
                return leaf(id).replacing("}", with: weight + "}")
            }
            return try Desk().run(profile(head, stated), rows(missing))
        }
        #expect(
            books[0].scores().map { $0?.bitPattern } == books[1].scores().map { $0?.bitPattern }
        )
        #expect(books[0].scores().contains { $0 != nil })
    }

    @Test("an input that does not apply to every unit is not counted")
    func excused() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, category: kind}
            types: [A, B]
            tables: {units: {file: units.csv, columns: {id: text, kind: {type: text, values: [A, B]}, a: number, b: number}}}
            combine: trials/counted
            criteria:
              - {id: xa, of: a, better: high, score: raw, only: [A]}
              - {id: xb, of: b, better: high, score: raw}
            """
        let lines = (0..<6000).map { "u\($0),\($0 % 2 == 0 ? "A" : "B"),\($0 % 97),\($0 % 53)\n" }
        let book = try Desk().run(yaml, "id,kind,a,b\n" + lines.joined())
        // Half of the units have no score for xa, and that is seen only row by row.
        #expect(figures(book) == [2 * 6000, 0])
    }
}
