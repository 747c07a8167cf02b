import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct ParameterPackTests {
    private func description(_ name: String) -> ParameterDescription {
        ParameterDescription(name, .number, zh: "", en: "")
    }

    @Test("columns go to the parameters that have one, in order")
    func columns() {
        let pack = ParameterPack(
            [
                (description("a"), .column), (description("b"), .number(5)),
                (description("same"), .shares(names: ["x"], rows: [[1]])),
                (description("c"), .shares(names: ["x"], rows: [[1], [1]])),
            ],
            childCount: 1
        )
        var numbers: [Double] = [1, 2]
        numbers.withUnsafeMutableBufferPointer { memory in
            let first = UnsafeMutableBufferPointer(rebasing: memory[0..<1])
            let second = UnsafeMutableBufferPointer(rebasing: memory[1..<2])
            let columns = [Boundary.column(first), Boundary.column(second)]
            columns.withUnsafeBufferPointer { columns in
                pack.withRaw(columns: columns.baseAddress) { raw in
                    let parameters = Parameters(raw)
                    #expect(parameters.column("a")?.numbers[0] == 1)
                    #expect(parameters.column("b") == nil && parameters.optionalNumber("b") == 5)
                    #expect(parameters.column("same") == nil)
                    #expect(parameters.column("c")?.numbers[0] == 2)
                }
            }
        }
    }

    @Test("no parameters cross as none")
    func none() {
        ParameterPack([], childCount: 3).withRaw { raw in
            #expect(raw.pointee.count == 0 && raw.pointee.child_count == 3)
        }
    }
}
