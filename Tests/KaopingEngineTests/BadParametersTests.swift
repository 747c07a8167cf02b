import KaopingCore
import KaopingYAML
import ScorerKit
import Testing

@testable import KaopingEngine
@testable import KaopingProfile

/// Bad parameters of every scorer that a profile names, made from what the scorers say of
/// themselves: refused with place, scorer id and what is expected.
@Suite("Bad parameters of every shipped scorer")
struct BadParametersTests {
    /// What stands in the profile of one scorer, parameter by parameter.
    private struct Subject {
        let id: String
        let description: ScorerDescription
        /// The parameters that the first worked example states, by name.
        let stated: [(name: String, text: String)]
        let profile: (String) -> String

        /// The profile with one parameter added or replaced; nil takes it out.
        func with(_ name: String, _ text: String?) -> String {
            var all = stated.filter { $0.name != name }
            if let text { all.append((name, text)) }
            let parts = all.map { "\($0.name): \($0.text)" }
            return profile("{" + parts.joined(separator: ", ") + "}")
        }
    }

    private static func subjects(_ registry: ScorerRegistry) throws -> [Subject] {
        try registry.ids.compactMap { id in
            let description = try #require(registry[id]).handle.description
            guard description.inputs.isEmpty, Stated.knows(description.role),
                let example = description.examples.first
            else { return nil }
            let stated = Stated(id, description.role, example)
            return Subject(
                id: id,
                description: description,
                stated: try parameters(stated.parameters, description),
                profile: { text in
                    var changed = stated
                    changed.parameters = text
                    return changed.profile
                }
            )
        }
    }

    /// Takes an example's parameters apart: by name, or the main one alone.
    private static func parameters(
        _ text: String,
        _ description: ScorerDescription
    ) throws -> [(name: String, text: String)] {
        let node = try YAMLParser.parse(Array("a: \(text)".utf8), file: "e.yaml")
        let value = try #require(node["a"])
        if case .mapping(let entries) = value.content,
            entries.allSatisfy({ entry in
                description.parameters.contains { $0.name == entry.key }
            })
        {
            return entries.map { ($0.key, written($0.value)) }
        }
        guard !value.isNull, let main = description.parameters.first(where: \.isMain) else {
            return []
        }
        return [(main.name, written(value))]
    }

    private static func written(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, _): "\"\(text)\""
        case .sequence(let elements): "[" + elements.map(written).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\"\($0.key)\": \(written($0.value))" }.joined(separator: ", ")
                + "}"
        }
    }

    // MARK: Faults

    /// What may be wrong with one parameter.
    private struct Fault {
        let name: String
        let text: String?
        /// What the message must say beside the scorer's id.
        var says: [String] = []
    }

    private static func faults(_ parameter: ParameterDescription) -> [Fault] {
        func fault(_ text: String?, _ says: String...) -> Fault {
            Fault(name: parameter.name, text: text, says: says)
        }
        if parameter.isOfHost { return [fault("3", "filled in by the program")] }
        var faults: [Fault] = []
        let expected = parameter.kind.inWords(parameter.choices).en
        switch parameter.kind {
        case .number, .integer, .percent, .days, .date:
            faults.append(fault("[1, 2]", parameter.mayBeColumn ? "expected" : expected))
            // A word where there may be a formula is a name that there is not.
            faults.append(fault("\"no_such_value\"", parameter.mayBeColumn ? "no_such" : expected))
        case .flag, .choice, .interval:
            faults += [fault("[1, 2]", expected), fault("no-such-word", expected)]
        case .text: faults.append(fault("[1, 2]", expected))
        case .texts: faults.append(fault("{a: 1}", "a list"))
        case .piecewise, .bands, .pairs, .cases, .shares:
            faults += [fault("[1, 2]", expected), fault("word", expected), fault("{}", expected)]
        case .numbers: break
        }
        if parameter.kind == .integer || parameter.kind == .days {
            faults.append(fault("1.5", expected))
        }
        let range = parameter.range
        if [.number, .integer, .percent, .days].contains(parameter.kind) {
            let step = parameter.kind == .percent ? "%" : ""
            let factor = parameter.kind == .percent ? 100.0 : 1
            let words = range.inWords(isPercent: parameter.kind == .percent).en
            if range.lower > -.infinity {
                let below = Int(range.lower * factor) - 1
                faults.append(fault("\(below)\(step)", words))
                if !range.includesLower { faults.append(fault("\(Int(range.lower))", words)) }
            }
            if range.upper < .infinity {
                faults.append(fault("\(Int(range.upper * factor) + 1)\(step)", words))
            }
        }
        if parameter.isRequired { faults.append(fault(nil, parameter.title.en)) }
        return faults
    }

    private static func issues(_ text: String, _ registry: ScorerRegistry) -> [KaopingCore.Issue] {
        do throws(IssuesError) {
            _ = try Shipped.decode(text, registry)
            return []
        } catch {
            #expect(error.status == .profile && error.status.rawValue == 78)
            return error.issues
        }
    }

    /// Expects one issue at the scorer's line that names it and says what is expected.
    private static func expectRefusal(
        _ profile: String,
        _ id: String,
        _ situation: String,
        says: [String],
        _ registry: ScorerRegistry
    ) {
        let issues = issues(profile, registry).filter { $0.severity == .error }
        #expect(!issues.isEmpty, "\(id): \(situation) is accepted")
        let lines = profile.split(separator: "\n", omittingEmptySubsequences: false)
        let scorerLine = lines.firstIndex { $0.contains("{\(id): ") }.map { $0 + 1 }
        let own = issues.filter { $0.place?.line == scorerLine && ($0.place?.column ?? 0) > 0 }
        let english = own.map { $0.description(in: .en) }.joined(separator: "\n")
        #expect(!own.isEmpty, "\(id): \(situation) has no place of its own: \(issues)")
        #expect(english.contains("\"\(id)\""), "\(id): \(situation): \(english)")
        for words in says {
            #expect(
                english.contains(words),
                "\(id): \(situation) does not say \(words): \(english)"
            )
        }
        let chinese = own.map { $0.description(in: .zh) }.joined(separator: "\n")
        #expect(chinese.contains("“\(id)”"), "\(id): \(situation): \(chinese)")
    }

    @Test("each parameter: of a wrong type, out of range, missing, of an unknown choice")
    func parameters() throws {
        let registry = try Shipped.registry()
        var count = 0
        for subject in try Self.subjects(registry) {
            for parameter in subject.description.parameters {
                for fault in Self.faults(parameter) {
                    let isAlone = subject.stated.allSatisfy { $0.name == fault.name }
                    // Without its table a scorer has an empty one; a rating has nothing at all.
                    let isTable = fault.text == nil && isAlone && parameter.kind.isTable
                    if isTable && subject.description.role == .rating { continue }
                    Self.expectRefusal(
                        subject.with(fault.name, fault.text),
                        subject.id,
                        "\(fault.name): \(fault.text ?? "missing")",
                        says: isTable ? [parameter.kind.inWords([]).en] : fault.says,
                        registry
                    )
                    count += 1
                }
            }
        }
        #expect(count > 250)
    }

    @Test("a parameter that there is not, with the nearest that there is")
    func unknown() throws {
        let registry = try Shipped.registry()
        for subject in try Self.subjects(registry) {
            let main = subject.description.parameters.first(where: \.isMain)
            // A table alone would take any name for one of its rows.
            let isTable = main.map(\.kind.isTable) ?? false
            guard !isTable || !subject.stated.isEmpty else { continue }
            Self.expectRefusal(
                subject.with("no_such_parameter", "1"),
                subject.id,
                "an unknown parameter",
                says: ["no_such_parameter"],
                registry
            )
        }
    }

    @Test("the parameters of scorers of several inputs name the scorer as well")
    func ofRows() throws {
        let registry = try Shipped.registry()
        for id in registry.ids(for: .leaf) {
            let description = try #require(registry[id]).handle.description
            guard !description.inputs.isEmpty else { continue }
            let columns = description.inputs.map {
                "\($0.name): \($0.kind == .text ? "text" : "number")"
            }
            for parameter in description.parameters {
                for fault in Self.faults(parameter) {
                    guard let text = fault.text else { continue }
                    let parts = fault.name.split(separator: ".").map(String.init)
                    let inner = "\(parts[parts.count - 1]): \(text)"
                    let whole = parts.count == 1 ? inner : "\(parts[0]): {\(inner)}"
                    let profile = """
                        language: 1
                        profile: rows
                        unit: {key: code}
                        tables:
                          units: {file: u.csv, columns: {code: text}}
                          entries: {file: e.csv, rows: many, columns: {code: text, \(columns.joined(separator: ", "))}}
                        criteria:
                          - {id: c, points: 10, of: entries, score: {\(id): {\(whole)}}}

                        """
                    Self.expectRefusal(profile, id, whole, says: fault.says, registry)
                }
            }
        }
    }

    // MARK: Parameters together

    /// What scorers themselves refuse: parameters behind the id, and what the message says.
    static let together: [(id: String, parameters: String, says: String)] = [
        ("goalposts", "5..", "must be two numbers"),
        ("goalposts", "{ends: 0..10, transform: log}", "above zero"),
        ("distance_to_target", "{target: 5, worst: 9}", "must be"),
        ("distance_to_reference", "{form: ratio}", "a number above zero"),
        ("distance_to_reference", "{reference: 3, relative_to: mean}", "leave \"reference\" out"),
        ("distance_to_reference", "{unit: k1, reference: 3}", "leave \"reference\" out"),
        ("distance_to_reference", "{unit: k1, relative_to: mean}", "leave \"relative_to\" out"),
        ("log_normal", "{median: 40, p10: 9}", "control point"),
        ("log_normal", "{median: 40, p10: 80, better: low}", "control point"),
        ("steps", "{0..60: 5, 50..100: 8}", "overlap"),
        ("steps", "{0..60: 5, 70..100: 8}", "gap"),
        ("steps", "{0..60: 500, 60<..: 8}", "interval"),
        ("steps", "{0..<60: 500, 60..: 8}", "full mark"),
        ("within", "{interval: 300..500, lose: 1}", "needs \"per_full\""),
        ("at_least", "{bound: 3, per_full: 1}", "needs \"lose\""),
        ("at_most", "{bound: 3, lose: 1}", "needs \"per_full\""),
        ("proportional", "{target: 3, from: 5}", "must be above the start"),
        ("lookup", "{a: 500}", "above the full mark"),
        ("lookup", "{cases: {a: 1}, otherwise: 500}", "above the full mark"),
        ("each", "{points: 2, at_most: 500}", "more than the full mark"),
        ("each", "{points: 2, at_most: 3, at_least: 5}", "less than at least"),
        ("power", "0.001", "must be 0, or 0.01 to 100"),
        ("trimmed", "{lowest: 2, highest: 3}", "cannot be dropped"),
        ("promethee", "u_shape", "needs q, zero or more"),
        ("promethee", "{preference: v_shape, p: 0}", "needs p, above zero"),
        ("promethee", "{preference: linear, q: 3, p: 2}", "must be above q"),
        ("promethee", "{q: 3}", "has no use for q"),
        ("promethee", "{gaussian: {c9: 1}}", "the children are: c0, c1, c2"),
        ("promethee", "{gaussian: {c1: 0}}", "needs s, above zero"),
        ("promethee", "{usual: c1, v_shape: {c1: 2}}", "a child has one"),
        ("ahp", "{c0: {c1: 2}}", "are not compared"),
        ("ahp", "{c0: {c1: 2, c9: 2}, c1: {c2: 2}}", "the children are: c0, c1, c2"),
        ("ahp", "{c0: {c1: 9, c2: 1/9}, c1: {c2: 9}}", "above the limit of 10.0%"),
        ("ahp", "{c0: {c1: -2, c2: 2}, c1: {c2: 1}}", "must be positive"),
        ("ahp", "{c0: {c1: 2, c2: 2}, c1: {c2: 1, c0: 1/2}}", "compared twice"),
        ("bands", "{5: 80.., 4: ..<90}", "overlap"),
        ("bands", "{5: 80.., 4: ..<70}", "gap"),
        ("impute", "value", "also needs `value`"),
        ("impute", "{with: mean, value: 3}", "with `with: value` only"),
    ]

    @Test("parameters that do not go together are refused by the scorer", arguments: together)
    func crossed(id: String, parameters: String, says: String) throws {
        let registry = try Shipped.registry()
        let description = try #require(registry[id]).handle.description
        let example = try #require(description.examples.first)
        var stated = Stated(id, description.role, example)
        stated.parameters = parameters
        Self.expectRefusal(stated.profile, id, parameters, says: [says], registry)
    }
}
