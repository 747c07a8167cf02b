import ScorerABI
import Testing

// An accidental change of the boundary shows here; a wanted one goes with a new KP_ABI_VERSION.
@Suite struct BoundaryLayoutTests {
    @Test("the version of the boundary is 1")
    func version() {
        #expect(KP_ABI_VERSION == 1)
    }

    @Test("the structs have the sizes that plugins were compiled with")
    func sizes() {
        #expect(MemoryLayout<kp_text>.size == 16)
        #expect(MemoryLayout<kp_error>.size == 32 + 64)
        #expect(MemoryLayout<kp_bytes>.size == 24)
        #expect(MemoryLayout<kp_column>.size == 64)
        // A plugin that knows a block of 32 bytes is never given counts.
        #expect(MemoryLayout<kp_block>.size == 32 + 8)
        #expect(MemoryLayout<kp_block>.offset(of: \.counts) == 32)
        #expect(MemoryLayout<kp_interval>.size == 24)
        #expect(MemoryLayout<kp_parameter>.size == 80)
        #expect(MemoryLayout<kp_parameters>.size == 32)
        #expect(MemoryLayout<kp_reason>.size == 8 + 4 * 8)
        #expect(MemoryLayout<kp_scores>.size == 64)
        #expect(MemoryLayout<kp_title>.size == 32)
        #expect(MemoryLayout<kp_parameter_description>.size == 136)
        #expect(MemoryLayout<kp_input_description>.size == 16 + 4 + 4 + 32)
        #expect(MemoryLayout<kp_reason_description>.size == 48)
        #expect(MemoryLayout<kp_output_description>.size == 48)
        #expect(MemoryLayout<kp_example>.size == 88)
        #expect(MemoryLayout<kp_note_description>.size == 16 + 8 + 32)
        #expect(MemoryLayout<kp_note>.size == 8 + 8 + 4 * 8 + 3 * 16)
        #expect(MemoryLayout<kp_notes>.size == 24)
        #expect(MemoryLayout<kp_line>.size == 8 + 8 + 8 * 8 + 2 * 16)
        #expect(MemoryLayout<kp_lines>.size == 32)
        #expect(MemoryLayout<kp_line_description>.size == 48)
        #expect(MemoryLayout<kp_requirement>.size == 8 + 3 * 16)
        // A plugin of 248 bytes, from before requirements, is read as well.
        #expect(MemoryLayout<kp_description>.size == 248 + 16)
        #expect(MemoryLayout<kp_description>.offset(of: \.requirements) == 248)
        #expect(MemoryLayout<kp_scorer>.size == 72)
        #expect(MemoryLayout<kp_plugin>.size == 56)
    }

    @Test("what is read first stands first")
    func versionFirst() {
        #expect(MemoryLayout<kp_plugin>.offset(of: \.abi_version) == 0)
        #expect(MemoryLayout<kp_plugin>.offset(of: \.struct_size) == 4)
        #expect(MemoryLayout<kp_plugin>.offset(of: \.id) == 8)
        #expect(MemoryLayout<kp_plugin>.offset(of: \.scorers) == 40)
        #expect(MemoryLayout<kp_scorer>.offset(of: \.description) == 8)
        #expect(MemoryLayout<kp_scorer>.offset(of: \.check) == 24)
        #expect(MemoryLayout<kp_scorer>.offset(of: \.score) == 48)
    }

    @Test("columns, parameters and scores keep their fields where they are")
    func offsets() {
        #expect(MemoryLayout<kp_column>.offset(of: \.kind) == 4)
        #expect(MemoryLayout<kp_column>.offset(of: \.numbers) == 16)
        #expect(MemoryLayout<kp_column>.offset(of: \.codes) == 24)
        #expect(MemoryLayout<kp_column>.offset(of: \.states) == 48)
        #expect(MemoryLayout<kp_column>.offset(of: \.offsets) == 56)
        #expect(MemoryLayout<kp_block>.offset(of: \.rows) == 8)
        #expect(MemoryLayout<kp_block>.offset(of: \.columns) == 16)
        #expect(MemoryLayout<kp_parameter>.offset(of: \.name) == 8)
        #expect(MemoryLayout<kp_parameter>.offset(of: \.column) == 72)
        #expect(MemoryLayout<kp_scores>.offset(of: \.values) == 8)
        #expect(MemoryLayout<kp_scores>.offset(of: \.outputs) == 24)
        #expect(MemoryLayout<kp_scores>.offset(of: \.unscored) == 40)
        #expect(MemoryLayout<kp_error>.offset(of: \.parameter) == 32)
    }
}
