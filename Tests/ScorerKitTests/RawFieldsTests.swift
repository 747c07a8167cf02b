import ScorerABI
import Testing

@testable import ScorerKit

@Suite("Fields of a fixed length at the boundary")
struct RawFieldsTests {
    @Test("texts come back as they went, and those not used at the end are not there")
    func texts() {
        var read: [String] = []
        RawFields.withRaw(["居民", "", "b"]) { read = RawFields.texts($0) }
        #expect(read == ["居民", "", "b"])
        RawFields.withRaw(["a", ""]) { read = RawFields.texts($0) }
        #expect(read == ["a"])
        RawFields.withRaw([]) { read = RawFields.texts($0 + [kp_text(bytes: nil, length: 0)]) }
        #expect(read == [])
    }

    @Test("a field takes what it has room for, and keeps the rest of it")
    func fill() {
        var field: (Double, Double, Double) = (7, 8, 9)
        RawFields.fill(&field, with: [1.0, 2])
        #expect(field == (1, 2, 9))
        RawFields.fill(&field, with: [3.0, 4, 5, 6])
        #expect(field == (3, 4, 5))
    }
}
