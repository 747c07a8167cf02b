import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingStore

@Suite("The states of a result")
struct ResultStateTests {
    private typealias Refusal = ProcedureMachine.Refusal

    /// Every move of every state: of a result that is not filed, of a scheme that asks for nothing.
    private static let table: [ResultState: [ProcedureMove: Refusal]] = [
        .recorded: [.object: .notPublished],
        .filed: [.file: .filedBefore, .object: .notPublished],
        .inNotice: [.publish: .publishedBefore],
        .noticeEnded: [.publish: .publishedBefore],
        .superseded: [
            .file: .superseded, .publish: .superseded, .object: .superseded,
            .correct: .superseded, .withdraw: .superseded,
        ],
        .withdrawn: [.object: .notPublished, .withdraw: .withdrawnBefore],
    ]

    private func refusal(
        _ move: ProcedureMove,
        _ state: ResultState,
        isFiled: Bool = false,
        _ rules: ProcedureRules = ProcedureRules()
    ) -> Refusal? {
        ProcedureMachine.refusal(of: move, in: state, isFiled: isFiled, rules)
    }

    @Test("allow every move but these", arguments: ResultState.allCases, ProcedureMove.allCases)
    func plain(state: ResultState, move: ProcedureMove) {
        #expect(refusal(move, state) == ResultStateTests.table[state]?[move])
    }

    @Test(
        "let a filed result be filed no more, and change no other move",
        arguments: ResultState.allCases,
        ProcedureMove.allCases
    )
    func filed(state: ResultState, move: ProcedureMove) {
        let expected = move == .file && state != .superseded ? .filedBefore : refusal(move, state)
        #expect(refusal(move, state, isFiled: true) == expected)
    }

    @Test(
        "where the filing comes first, nothing is published that is not filed",
        arguments: ResultState.allCases,
        [true, false]
    )
    func filingFirst(state: ResultState, isFiled: Bool) {
        let rules = ProcedureRules(filing: .beforeNotice)
        let needs: Set<ResultState> = [.recorded, .withdrawn]
        for move in ProcedureMove.allCases {
            let isStopped = move == .publish && needs.contains(state) && !isFiled
            let expected = isStopped ? .notFiled : refusal(move, state, isFiled: isFiled)
            #expect(refusal(move, state, isFiled: isFiled, rules) == expected, "\(move)")
        }
    }

    @Test(
        "where the filing comes last, it waits for the end of the notice",
        arguments: ResultState.allCases
    )
    func filingLast(state: ResultState) {
        let rules = ProcedureRules(filing: .afterNotice)
        let expected: Refusal? =
            switch state {
            case .recorded, .withdrawn: .filingBeforeNotice
            case .filed: .filedBefore
            case .inNotice: .filingInNotice
            case .noticeEnded: nil
            case .superseded: .superseded
            }
        #expect(refusal(.file, state, rules) == expected)
        for move in ProcedureMove.allCases where move != .file {
            #expect(refusal(move, state, rules) == refusal(move, state), "\(move)")
        }
    }

    @Test("late objections are taken or not as the scheme says", arguments: ResultState.allCases)
    func late(state: ResultState) {
        let rules = ProcedureRules(late: .refused)
        for move in ProcedureMove.allCases {
            let isLate = move == .object && state == .noticeEnded
            #expect(refusal(move, state, rules) == (isLate ? .late : refusal(move, state)))
        }
    }

    @Test("a result that was withdrawn or superseded does not hold any more")
    func over() {
        #expect(ResultState.allCases.filter(\.isOver) == [.superseded, .withdrawn])
    }
}
