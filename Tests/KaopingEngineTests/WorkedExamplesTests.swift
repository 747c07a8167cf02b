import KaopingCore
import KaopingPlugins
import KaopingProfile
import KaopingYAML
import ScorerKit
import Testing

@testable import KaopingEngine

/// The worked examples of all shipped scorers, each put into a profile and run from there.
@Suite struct WorkedExamplesTests {
    @Test("every shipped scorer has worked examples, and they come out as a profile states them")
    func examples() throws {
        let registry = try Shipped.registry()
        #expect(registry.ids.count >= 10)
        for id in registry.ids {
            let description = try #require(registry[id]).handle.description
            // Scorers of several columns have no examples: their own tests show the arithmetic.
            guard description.inputs.isEmpty, Stated.knows(description.role) else { continue }
            #expect(!description.examples.isEmpty, "\(id) has no worked example")
            for example in description.examples {
                let use = try Shipped.use(Stated(id, description.role, example), registry)
                let trial = try ScorerTrial(use.handle, use.parameters)
                #expect(try trial.reproduces(example), "\(id): \(example.situation.en)")
            }
        }
    }

    @Test("what the children give adds up, or multiplies, to the value in every worked example")
    func parts() throws {
        let registry = try Shipped.registry()
        let telling = registry.ids.compactMap { registry[$0]?.handle.description }
            .filter { $0.parts != .none }
        #expect(
            Set(telling.map(\.id)).isSuperset(of: ["sum", "mean", "geometric", "minimum", "median"])
        )
        for description in telling {
            for example in description.examples {
                let stated = Stated(description.id, description.role, example)
                let use = try Shipped.use(stated, registry)
                let columns = (0..<(example.inputs.first?.count ?? 0)).map { column in
                    example.inputs.map { $0[column] }
                }
                let outcome = try ScorerTrial(use.handle, use.parameters).score(columns)
                for (row, value) in outcome.values.enumerated() where !value.isNaN {
                    let parts = outcome.parts[row]
                    let found =
                        description.parts == .terms ? parts.reduce(0, +) : parts.reduce(1, *)
                    #expect(
                        abs(found - value) <= 1e-12 * max(1, abs(value)),
                        "\(description.id): \(parts) make \(value)"
                    )
                }
            }
        }
    }
}
