import Testing

@testable import KaopingReport

@Suite("A line picture")
struct LinePictureTests {
    @Test("has the lowest at the bottom and the highest at the top, and a dot for nothing")
    func picture() {
        #expect(LinePicture.text([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
        #expect(LinePicture.text([10, nil, 20, .nan]) == "▁·█·")
    }

    @Test("of ranks has the first place at the top")
    func ranks() {
        #expect(LinePicture.text([3, 1, 2], isLowerBetter: true) == "▁█▅")
    }

    @Test("of equal numbers is level, and of none has dots")
    func level() {
        #expect(LinePicture.text([5, 5]) == "▄▄")
        #expect(LinePicture.text([nil, nil]) == "··")
        #expect(LinePicture.text([]).isEmpty)
    }
}
