import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct ScorerEntriesTests {
    @Test("a null pointer is an error with a text, not a crash")
    func nullPointers() {
        let raw = Boundary(Remembers.self).raw.pointee
        var text = [CChar](repeating: 0, count: 256)
        let written = text.withUnsafeMutableBufferPointer { memory in
            var error = kp_error()
            error.text = memory.baseAddress
            error.capacity = Int64(memory.count)
            #expect(raw.check(raw.context, nil, &error) == Int32(KP_ERROR_DATA))
            return String(kp_text(bytes: memory.baseAddress, length: error.length))
        }
        #expect(written == "缺少参数指针\nan argument is a null pointer")
    }

    @Test("a caller that wants no text gets the status alone")
    func noError() {
        let raw = Boundary(Remembers.self).raw.pointee
        ParameterPack([], childCount: 1).withRaw { parameters in
            #expect(raw.score(raw.context, parameters, nil, nil, nil, nil) == Int32(KP_ERROR_DATA))
            #expect(raw.figures(raw.context, parameters, nil, nil, nil) == Int32(KP_ERROR_DATA))
        }
        #expect(raw.check(nil, nil, nil) == Int32(KP_ERROR_DATA))
    }

    @Test("too little room for a summary is said with the length that is needed")
    func space() {
        let raw = Boundary(Remembers.self).raw.pointee
        let bytes = [UInt8](repeating: 7, count: 3)
        bytes.withUnsafeBufferPointer { memory in
            var part = kp_bytes()
            part.bytes = UnsafeMutablePointer(mutating: memory.baseAddress)
            part.length = Int64(memory.count)
            var target = kp_bytes()
            let status = ParameterPack([], childCount: 1).withRaw {
                raw.merge(raw.context, $0, &part, &part, &target, nil)
            }
            #expect(status == Int32(KP_ERROR_SPACE) && target.length == 3 + 3)
        }
    }
}
