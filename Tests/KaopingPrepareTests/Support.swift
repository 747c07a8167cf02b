import ScorerKit
import Testing

/// Returns a trial with parameters as a profile writes them, defaults put in.
///
/// The text `column` stands for a parameter that the profile computes for each unit.
func trial(_ type: any Scorer.Type, _ stated: [String: String] = [:]) throws -> ScorerTrial {
    var values: [String: ParameterValue] = [:]
    for parameter in type.description.parameters {
        guard let text = stated[parameter.name] ?? parameter.defaultValue else { continue }
        if let index = parameter.choices.firstIndex(of: text) {
            values[parameter.name] = .choice(index, text)
        } else if text == "column" {
            values[parameter.name] = .column
        } else {
            values[parameter.name] = .number(try #require(Double(text)))
        }
    }
    return try ScorerTrial(type, values)
}

/// Checks that every worked example of a scorer comes out.
func expectExamples(of type: any Scorer.Type) throws {
    for example in type.description.examples {
        let trial = try trial(type, stated(example.parameters, for: type))
        #expect(try trial.reproduces(example), "\(example.situation.en)")
    }
}

/// Reads `{a: 1, b: word}`, or a value alone for the main parameter.
private func stated(_ text: String, for type: any Scorer.Type) throws -> [String: String] {
    guard text.hasPrefix("{") else {
        let main = try #require(type.description.parameters.first { $0.isMain })
        return [main.name: text]
    }
    let pairs = text.dropFirst().dropLast().split(separator: ", ").map { $0.split(separator: ": ") }
    return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
}

/// Says whether numbers agree to some units in the last place, and lack the same ones.
func agree(_ found: [Double], _ expected: [Double], ulps: Double = 4) -> Bool {
    found.count == expected.count
        && zip(found, expected).allSatisfy {
            $1.isNaN ? $0.isNaN : abs($0 - $1) <= ulps * max($1.ulp, 0x1p-60)
        }
}

// The columns of Oracle/oracle.py.
let plainColumn = [3.2, 1.5, 9.75, 4.0, 4.0, -2.25, 7.1, 0.3, 12.6, 5.5]
let outlyingColumn = (1...10).map(Double.init) + [30, 100]
let powersOfTwo = (0..<16).map { Double(1 << $0) }
