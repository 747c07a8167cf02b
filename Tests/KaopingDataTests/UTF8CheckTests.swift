import Testing

@testable import KaopingData

@Suite struct UTF8CheckTests {
    @Test("damaged texts are judged as the standard library judges them")
    func agreement() {
        var random = SplitMix(seed: 3)
        let source = Array(
            "a stretch of plain text that is longer than what is looked at at once, 汉字é 😀\u{10FFFF}\u{7FF}\u{800}\u{FFFF} 东街道办事处힣ퟻ\u{E000} and"
                .utf8
        )
        for _ in 0..<3_000 {
            var bytes = source
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255,
                    using: &random
                )
            }
            bytes.removeLast(Int.random(in: 0...8, using: &random))
            let first = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid($0) }
            #expect((first == nil) == (String(validating: bytes, as: UTF8.self) != nil))
            if let first {
                #expect(String(validating: bytes[..<first], as: UTF8.self) != nil)
            }
        }
    }
}
