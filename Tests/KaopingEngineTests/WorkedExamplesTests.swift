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
}
