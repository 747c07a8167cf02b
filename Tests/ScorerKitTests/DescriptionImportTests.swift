import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct DescriptionImportTests {
    @Test("a description that crossed the boundary is the one that was written")
    func roundTrip() {
        #expect(ScorerDescription(Scaled.description.exported().pointee) == Scaled.description)
        #expect(ScorerDescription(Ledger.description.exported().pointee) == Ledger.description)
        let bare = Remembers.description
        #expect(ScorerDescription(bare.exported().pointee) == bare)
    }

    @Test(
        "how a value is made of its children crosses",
        arguments: ScorerDescription.Parts.allCases
    )
    func parts(parts: ScorerDescription.Parts) {
        let description = ScorerDescription(
            id: "made",
            title: Title(zh: "组成", en: "Made"),
            summary: Title(zh: "组成。", en: "Made."),
            reference: "none",
            role: .aggregate,
            parts: parts
        )
        let raw = description.exported().pointee
        #expect(raw.parts == parts.rawValue)
        #expect(ScorerDescription(raw)?.parts == parts)
    }

    private static let demanding = ScorerDescription(
        id: "demanding",
        title: Title(zh: "要求", en: "Demanding"),
        summary: Title(zh: "要求。", en: "Demanding."),
        reference: "none",
        requirements: [
            .needs("a", where: "p"), .needs("b", where: "p", has: "w"), .needs("c", without: "p"),
            .needs("d", besides: "a"), .forbids("e", where: "p"), .forbids("f", besides: "a"),
        ]
    )

    @Test("requirements on inputs cross; one of an unknown kind is not read")
    func requirements() {
        var raw = Self.demanding.exported().pointee
        #expect(ScorerDescription(raw) == Self.demanding)
        var requirement = kp_requirement()
        requirement.where = 9
        raw.requirements = Forever.array([requirement])
        raw.requirement_count = 1
        #expect(ScorerDescription(raw) == nil)
    }

    @Test("a description from before requirements has none; one of another size is not read")
    func sizes() {
        let raw = UnsafeMutablePointer(mutating: Self.demanding.exported())
        defer { raw.pointee.struct_size = UInt32(MemoryLayout<kp_description>.size) }
        #expect(ScorerDescription(at: raw)?.requirements.count == 6)
        raw.pointee.struct_size = 248
        #expect(ScorerDescription(at: raw)?.requirements == [])
        #expect(ScorerDescription(at: raw)?.id == "demanding")
        for size in [0, 247, 256] as [UInt32] {
            raw.pointee.struct_size = size
            #expect(ScorerDescription(at: raw) == nil)
        }
    }

    @Test("numbers that mean nothing to this host are not read")
    func unknownNumbers() {
        let original = Scaled.description.exported().pointee
        let changes: [(inout kp_description) -> Void] = [
            { $0.role = 99 }, { $0.need = 99 }, { $0.returns = 99 }, { $0.parts = 99 },
        ]
        for change in changes {
            var raw = original
            change(&raw)
            #expect(ScorerDescription(raw) == nil)
        }
    }

    @Test("a parameter of an unknown kind is not read")
    func unknownKind() {
        var raw = Scaled.description.exported().pointee
        var parameter = kp_parameter_description()
        parameter.kind = 99
        raw.parameters = Forever.array([parameter])
        raw.parameter_count = 1
        #expect(ScorerDescription(raw) == nil)
    }

    @Test("an input that is neither numbers nor texts is not read")
    func unknownInput() {
        var raw = Ledger.description.exported().pointee
        var input = kp_input_description()
        input.kind = 3
        raw.inputs = Forever.array([input])
        raw.input_count = 1
        #expect(ScorerDescription(raw) == nil)
    }
}
