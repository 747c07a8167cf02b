import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct DescriptionExportTests {
    @Test("texts cross as UTF-8 with their length")
    func texts() {
        let raw = Scaled.description.exported().pointee
        #expect(raw.struct_size == UInt32(MemoryLayout<kp_description>.size))
        #expect(raw.title.zh.length == Int64("乘以系数".utf8.count))
        #expect(String(raw.title.zh) == "乘以系数")
    }

    @Test("what is empty crosses as nothing at all")
    func empty() {
        let raw = Remembers.description.exported().pointee
        #expect(raw.parameters == nil && raw.parameter_count == 0)
        #expect(raw.examples == nil && raw.example_count == 0)
        #expect(String(kp_text(bytes: nil, length: 0)) == "")
    }

    @Test("an example crosses row by row")
    func example() {
        let raw = Scaled.description.exported().pointee.examples[0]
        #expect(raw.row_count == 3 && raw.column_count == 1)
        #expect((0..<3).map { raw.inputs[$0] } == [3, 4, 5])
    }
}
