import KaopingCore
import Testing

@testable import KaopingStore

@Suite("Refused steps in words")
struct StoreRefusalsTests {
    private func text(_ body: () throws -> Void) -> [String] {
        do {
            try body()
        } catch let error as IssuesError {
            #expect(error.status == .data)
            return error.issues.flatMap { issue in
                Language.allCases.map { language in
                    let lines = issue.description(in: language).split(separator: "\n")
                    return lines[0].drop { $0 != " " && $0 != "：" }.dropFirst().description
                }
            }
        } catch {}
        return []
    }

    @Test("say which run, and what has to be done first")
    func notFiled() throws {
        var rules = ProcedureRules(filing: .beforeNotice)
        rules.filingTitle = Bilingual(zh: "报区备案", en: "Filing")
        let trial = try Trial(rules)
        let id = try trial.run.id.short
        #expect(
            text { try trial.publish() } == [
                "方案规定公示前须备案（报区备案），考评 \(id)（第 2 号记录）尚未备案，不能公示 [not-filed]",
                "the scheme requires filing before notice (Filing); run \(id) (record 2) is not filed, so it cannot be published [not-filed]",
            ]
        )
    }

    @Test("name the filing, the notice, or the run that holds instead")
    func others() throws {
        let trial = try Trial()
        let id = try trial.run.id.short
        try trial.file()
        #expect(
            text { try trial.file() }.first
                == "考评 \(id)（第 2 号记录）已于 2023-07-01 备案，备案号 〔2023〕5号；不能重复备案 [filed-before]"
        )
        try trial.publish()
        #expect(
            text { try trial.publish() }.last
                == "notice of run \(id) (record 2) was given on 2023-07-03, until 2023-07-10; it is given once [published-before]"
        )
        let other = try trial.correct()
        #expect(
            text { try trial.withdraw() }.first
                == "考评 \(id)（第 2 号记录）已由考评 \(other.id.short)（第 \(other.number) 号记录）更正，请对更正后的考评办理 [superseded]"
        )
    }

    @Test("each reason has a message of its own")
    func messages() {
        let codes = ProcedureMachine.Refusal.allCases.map(\.message.code)
        #expect(Set(codes).count == codes.count)
    }
}
