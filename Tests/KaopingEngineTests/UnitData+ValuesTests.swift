import Testing

@testable import KaopingEngine

@Suite struct UnitDataValuesTests {
    private func numbers(_ values: [Double]) -> UnitData.Values {
        let buffer = Buffer<Double>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return .numbers(buffer)
    }

    private func hasMissing(_ values: UnitData.Values) -> Bool? {
        if case .numbers(_, let hasMissing) = values { hasMissing } else { nil }
    }

    @Test("numbers know whether one is missing")
    func missing() {
        #expect(hasMissing(numbers([1, 2])) == false)
        #expect(hasMissing(numbers([1, .nan])) == true)
        #expect(UnitData.Values.missing(isText: false, count: 2).array == [nil, nil])
        let texts = UnitData.Values.missing(isText: true, count: 2, dictionary: ["a"])
        #expect(texts.texts == [nil, nil] && texts.dictionary == ["a"])
        #expect(numbers([1]).dictionary == nil)
    }

    @Test("values are gathered at places; a place below 0 is missing")
    func gathered() {
        let places = Buffer<Int32>(repeating: 1, count: 3)
        (places.base[0], places.base[2]) = (2, -1)
        let found = numbers([10, 20, 30]).gathered(places.elements)
        #expect(found.array == [30, 20, nil] && hasMissing(found) == true)
        let codes = Buffer<Int32>(repeating: 0, count: 3)
        codes.base[2] = 1
        let texts = UnitData.Values.codes(codes, ["a", "b"]).gathered(places.elements)
        #expect(texts.texts == ["b", "a", nil])
    }
}
