import KaopingData
import Testing

@Suite struct ColumnRequestTests {
    @Test("a column's heading is its id unless another is given")
    func heading() {
        #expect(ColumnRequest(id: "a").heading == "a")
        #expect(ColumnRequest(id: "a", heading: "党员数").heading == "党员数")
    }

    @Test(
        "bounds are written as a profile writes them",
        arguments: [
            (ColumnRequest.Bounds(lower: 0, upper: 100), "0..100"),
            (ColumnRequest.Bounds(lower: 0, upper: 100, includesUpper: false), "0..<100"),
            (ColumnRequest.Bounds(lower: 0.5), "0.5.."),
            (ColumnRequest.Bounds(upper: -1), "..-1"),
            (ColumnRequest.Bounds(lower: 0, includesLower: false), ">0.."),
            (ColumnRequest.Bounds(), ".."),
        ]
    )
    func description(bounds: ColumnRequest.Bounds, text: String) {
        #expect(bounds.description == text)
    }

    @Test("an open end leaves out the end and nothing beside it, even behind a sign")
    func openEnds() throws {
        let open = ColumnRequest.Bounds(
            lower: 0,
            upper: 1,
            includesLower: false,
            includesUpper: false
        )
        let columns = [ColumnRequest(id: "a", range: open)]
        #expect(try read("a\n0.000001\n0.999999\n", columns).numbers() == [0.000001, 0.999999])
        #expect(refusal { try read("a\n0\n1\n-0\n", columns) }.count == 3)
        let none = [ColumnRequest(id: "a", range: ColumnRequest.Bounds())]
        #expect(try read("a\n-1e300\n1e300\n", none).numbers() == [-1e300, 1e300])
    }
}
