import Testing

@testable import KaopingStore

@Suite("A run that is ready to be recorded")
struct PreparedRunTests {
    @Test("gives its parts in order, whatever the number of threads that pack them")
    func order() throws {
        for threads in [1, 3, 100] {
            let run = try Desk().run(threads: threads)
            var seen: [Int] = []
            let parts = run.eachPart { (index, _, bytes, digest) throws(Never) in
                seen.append(index)
                #expect(Digest.of(bytes) == digest)
            }
            #expect(seen == Array(run.parts.indices))
            #expect(parts.map(\.name) == run.parts.map(\.name))
        }
    }

    @Test("packs keys and names apart")
    func lists() throws {
        let run = try Desk().run()
        #expect(TextList(run.keys)?.texts == ["u1", "u2", "u3"])
        #expect(run.names.flatMap { TextList($0) }?.texts == ["李秀英", "王建国", "张桂兰"])
    }
}
