import Testing

@testable import KaopingEngine

@Suite("What is known of standings under quotas")
struct QuotaMemoryTests {
    private func glance(_ standing: Double..., context: [Double] = [1]) -> ChangeTrials.Glance {
        ChangeTrials.Glance(level: 1, standing: standing, context: context)
    }

    @Test("with one quota a better standing does as well, and a worse one no better")
    func monotone() {
        var memory = QuotaMemory()
        #expect(memory.verdict(glance(80), isMonotone: true) == nil)
        memory.note(glance(80), false)
        memory.note(glance(90), true)
        #expect(memory.verdict(glance(79), isMonotone: true) == false)
        #expect(memory.verdict(glance(80), isMonotone: true) == false)
        #expect(memory.verdict(glance(85), isMonotone: true) == nil)
        #expect(memory.verdict(glance(90), isMonotone: true) == true)
        #expect(memory.verdict(glance(95), isMonotone: true) == true)
    }

    @Test("of equal scores those that break ties decide")
    func ties() {
        var memory = QuotaMemory()
        memory.note(glance(80, 3), true)
        #expect(memory.verdict(glance(80, 4), isMonotone: true) == true)
        #expect(memory.verdict(glance(80, 2), isMonotone: true) == nil)
    }

    @Test("what rules did to a unit otherwise tells nothing")
    func contexts() {
        var memory = QuotaMemory()
        memory.note(glance(80), true)
        #expect(memory.verdict(glance(90, context: [0]), isMonotone: true) == nil)
    }

    @Test("with several quotas only the same standing is known")
    func exact() {
        var memory = QuotaMemory()
        memory.note(glance(80), true)
        #expect(memory.verdict(glance(80), isMonotone: false) == true)
        #expect(memory.verdict(glance(90), isMonotone: false) == nil)
    }
}
