import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula reader: values, sums and sets")
struct FormulaReaderValuesTests {
    @Test(
        "an interval says which of its bounds there are",
        arguments: [
            ("members in 3..5", true, true, true), ("members in 3..<5", true, true, false),
            ("members in 3..", true, false, false), ("members in ..5", false, true, true),
            ("members in ..<5", false, true, false),
        ]
    )
    func interval(text: String, hasLower: Bool, hasUpper: Bool, includesUpper: Bool) throws {
        let node = try Sample.syntax(text)
        guard case .between(let interval) = node.kind else {
            Testing.Issue.record("\(text) is an interval")
            return
        }
        #expect(
            interval
                == FormulaInterval(
                    hasLower: hasLower,
                    hasUpper: hasUpper,
                    includesUpper: includesUpper
                )
        )
        #expect(node.operands.count == 1 + (hasLower ? 1 : 0) + (hasUpper ? 1 : 0))
        #expect(node.range == 0..<text.count)
    }

    @Test("a sum is one chain however long, a product in it is an operand")
    func chains() throws {
        let node = try Sample.syntax("1 - 2 * 3 + 4 - -5")
        guard case .chain(let operators) = node.kind else { return }
        #expect(operators == [.subtract, .add, .subtract])
        #expect(node.operands.count == 4)
        #expect(node.operands.map(\.range) == [0..<1, 4..<9, 12..<13, 16..<18])
        guard case .negate = node.operands[3].kind else {
            Testing.Issue.record("the second minus is a sign")
            return
        }
    }

    @Test("a value's range takes in its parentheses and its arguments")
    func ranges() throws {
        let product = try Sample.syntax("(1 + 2) * min(3, 4)")
        #expect(product.range == 0..<19)
        #expect(product.operands.map(\.range) == [0..<7, 10..<19])
        #expect(product.operands[1].operands.map(\.range) == [14..<15, 17..<18])
        let list = try Sample.syntax("team in ['a', 'b']")
        #expect(list.range == 0..<18 && list.operands.count == 1 + 2)
    }

    @Test("a function may be called with nothing; it is the checker that asks for arguments")
    func noArguments() throws {
        let call = try Sample.syntax("min()")
        guard case .call("min") = call.kind else {
            Testing.Issue.record("min() is a call")
            return
        }
        #expect(call.operands.isEmpty && call.range == 0..<5)
    }

    @Test("what stands there and what should is said in the issue")
    func unexpected() throws {
        let unexpected = try #require(Sample.parse("members + * 3").issues.first)
        #expect(unexpected.message == .formulaUnexpected)
        #expect(unexpected.arguments["found"] == .text("*"))
        #expect(unexpected.arguments["expected"] == .both(FormulaWording.value))
        let early = try #require(Sample.parse("members in 3").issues.first)
        #expect(early.message == .formulaEndsEarly)
        #expect(early.arguments["expected"] == .both(FormulaWording.listOrInterval))
    }

    @Test(
        "an operator in capitals or in Chinese is named with the word to write",
        arguments: [
            ("case AND case", "AND", "and"), ("case 或 case", "或", "or"),
            ("members Not in [1]", "Not", "not"),
        ]
    )
    func foreign(text: String, found: String, write: String) throws {
        let issue = try #require(Sample.parse(text).issues.first)
        #expect(issue.message == .formulaWrongSign)
        #expect(issue.arguments["found"] == .text(found))
        #expect(issue.arguments["write"] == .text(write))
    }

    @Test("brackets and points where a value is needed have problems of their own")
    func setsOutside() {
        #expect(Sample.problems("1 + [2]") == ["5 list-outside"])
        #expect(Sample.problems("1 + ..2") == ["5 interval-outside"])
        #expect(Sample.problems("min(1 2)") == ["7 unexpected"])
    }
}
