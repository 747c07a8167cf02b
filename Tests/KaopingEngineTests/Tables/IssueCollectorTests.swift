import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Gathering what is wrong")
struct IssueCollectorTests {
    private func fail(_ status: KaopingCore.ExitStatus, omitted: Int = 0) throws(IssuesError) -> Int
    {
        throw IssuesError([Issue(.rowWithoutUnit)], omitted: omitted, status: status)
    }

    @Test("goes on after a failure and tells all of them, with the first unusual status")
    func all() throws {
        var collector = IssueCollector(limit: 5)
        #expect(collector.collect { () throws(IssuesError) in 3 } == 3)
        try collector.check()
        for status in [KaopingCore.ExitStatus.data, .noInput, .profile] {
            let result = collector.collect { () throws(IssuesError) in
                try fail(status, omitted: 2)
            }
            #expect(result == nil)
        }
        let error = try failure { try collector.check() }
        #expect(error.issues.count == 3 && error.omitted == 6 && error.status == .noInput)
    }

    @Test("lists issues up to its limit and counts the others, which are not even made")
    func limit() throws {
        var collector = IssueCollector(limit: 2)
        var made = 0
        for _ in 0..<5 {
            collector.add(
                {
                    made += 1
                    return Issue(.rowWithoutUnit)
                }()
            )
        }
        let error = try failure { try collector.check() }
        #expect(error.issues.count == 2 && error.omitted == 3 && made == 2)
        #expect(error.status == .data)
    }
}
