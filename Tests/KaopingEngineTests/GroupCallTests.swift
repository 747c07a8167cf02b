import KaopingCore
import KaopingProfile
import ScorerABI
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("A scorer within one group")
struct GroupCallTests {
    private func buffer<T: BitwiseCopyable>(_ values: [T]) -> Buffer<T> {
        let buffer = Buffer<T>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return buffer
    }

    private func use(_ score: String) throws -> ScorerUse {
        let yaml = Desk.profile("criteria: [{id: x, points: 10, of: a, score: \(score)}]")
        guard
            case .leaf(_, let use)? = try Desk().request(yaml).profile.root.children.first?.content
        else { throw IssuesError([], status: .software) }
        return use
    }

    /// Scores groups of units one after the other into one column.
    private func score(
        _ use: ScorerUse,
        _ column: UnitColumn,
        parameters: [UnitColumn] = [],
        _ groups: [[Int]]
    ) throws -> [Double?] {
        let count = column.values.count
        let target = (
            values: Buffer<Double>(repeating: .nan, count: count),
            states: Buffer<UInt8>(repeating: 2, count: count)
        )
        var columns = ([column] + parameters).map(\.raw)
        try columns.withUnsafeMutableBufferPointer { pointer in
            guard let base = pointer.baseAddress else { return }
            var block = kp_block(
                struct_size: UInt32(MemoryLayout<kp_block>.size),
                reserved: 0,
                rows: Int64(count),
                columns: base,
                column_count: 1,
                counts: nil
            )
            for members in groups {
                let call = GroupCall(
                    &block,
                    parameters.isEmpty ? nil : UnsafePointer(base + 1),
                    parameters.count,
                    members
                )
                try call.score(use, use.parameters, into: target)
            }
        }
        return (0..<count).map { target.states[$0] == 0 ? target.values[$0] : nil }
    }

    @Test("a scorer that needs a summary sees its group only; who is in none keeps what was there")
    func summary() throws {
        let column = UnitColumn(buffer([1, 10, 3, 30, 7]))
        // 1 and 3: 0 and 1; 10 and 30: 0 and 1.
        let found = try score(use("min_max"), column, [[0, 2], [1, 3]])
        expect(found, [0, 0, 1, 1, none])
    }

    @Test("one that compares all units sees its group only")
    func population() throws {
        let column = UnitColumn(buffer([5, 1, 4, 9]))
        // Of 5, 4, 9: 5 beats one of two others, 4 none, 9 both.
        expect(try score(use("trials/beaten"), column, [[0, 2, 3]]), [1 / 2.0, none, 0, 1])
    }

    @Test("missing values and each unit's own parameters go along")
    func parameters() throws {
        let column = UnitColumn(buffer([50, .nan, 80, 20]))
        let bounds = UnitColumn(buffer([40, 40, 90, 10]))
        let found = try score(
            use("{at_least: b}"),
            column,
            parameters: [bounds],
            [[3, 0], [1, 2]]
        )
        #expect(found[1] == nil)
        #expect(found[0] != nil && found[0] == found[3] && found[2] != found[0])
    }
}
