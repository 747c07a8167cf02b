import Testing

@testable import KaopingEngine

@Suite struct TrialBasisTests {
    @Test("a column of one row's value")
    func repeated() {
        let numbers = Buffer<Double>(count: 3)
        for row in 0..<3 { numbers.base[row] = Double(row) }
        guard
            case .numbers(let found, let hasMissing) = UnitData.Values.numbers(numbers)
                .repeated(2, count: 4)
        else {
            Issue.record("no numbers")
            return
        }
        #expect((0..<4).map { found.base[$0] } == [2, 2, 2, 2] && !hasMissing)
        let codes = UnitData.Values.codes(Buffer<Int32>(repeating: 1, count: 2), ["a", "b"])
        #expect(codes.repeated(0, count: 5).dictionary == ["a", "b"])
    }
}
