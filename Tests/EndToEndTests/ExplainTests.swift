import Foundation
import Testing

@Suite("kaoping explain")
struct ExplainTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.edit(
            "stated: 1",
            "indicators: {a: {changeable: {step: 1, range: 0..10}}}\nstated: 1"
        )
    }

    private func units(_ text: String) throws -> [[String: Any]] {
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require((json as? [String: Any])?["units"] as? [[String: Any]])
    }

    @Test("the derivation in English, from the cells to the ranks, nothing on standard error")
    func text() throws {
        let ending = try workspace.run("explain", ".", "--unit", "u1", "--lang", "en")
        #expect(ending.status == 0 && ending.errors == "")
        #expect(
            ending.output == """
                Small

                u1 和平, Score 50.0, Rating low, Rank 2

                How the score comes about
                └─ Small: 50 of 100
                   ├─ a: 50 of 100, weight 60%, gives 30
                   │  ├─ a = 5 (units.csv:2 D2)
                   │  ├─ Rule: Goalposts (goalposts {ends: 0..10})
                   │  └─ Because: 5, between the ends 0 and 10
                   └─ Service: 50 of 100, weight 40%, gives 20
                      ├─ b (走访) = 5 (units.csv:2 E2)
                      ├─ Rule: Goalposts (goalposts {ends: 0..10})
                      └─ Because: 5, between the ends 0 and 10

                After the total
                ├─ Total of the criteria: 50
                ├─ Rounded half up to 1 places: 50 → 50.0
                ├─ Start of the rating: low (the score is 50)
                └─ Rank: 2 of 3
                   └─ East: 2 of 2

                """
        )
    }

    @Test("a unit is found by its name, and the words are Chinese on request")
    func chinese() throws {
        let ending = try workspace.run("explain", ".", "--unit", "和平", "--lang", "zh")
        #expect(ending.status == 0 && ending.errors == "")
        #expect(ending.output.hasPrefix("小考评\n\nu1 和平，得分 50.0，等级 low，排名 2\n\n得分是怎样算出来的\n"))
        #expect(ending.output.contains("   └─ 服务：50 分（满分 100），权重 40%，计入上级 20 分\n"))
    }

    @Test("points lost, the most first")
    func lost() throws {
        let ending = try workspace.run("explain", ".", "--unit", "u1", "--lost")
        #expect(ending.status == 0)
        // 60 % of 50 and 40 % of 50.
        #expect(ending.output.hasSuffix("\nPoints lost\n├─ a: 30\n└─ Service: 20\n"))
        #expect(!ending.output.contains("How the score"))
    }

    @Test("the next level is reached by the change that is told, as a run with it shows")
    func next() throws {
        let ending = try workspace.run("explain", ".", "--unit", "u3", "--next", "--format", "json")
        #expect(ending.status == 0)
        let next = try #require(try units(ending.output)[0]["next"] as? [String: Any])
        let way = try #require((next["ways"] as? [[String: Any]])?.first)
        // 40 of 60 needed: 6 for each of a, so four more.
        #expect(way["cost"] as? Double == 4 && way["score"] as? Double == 64)
        try workspace.write(
            Workspace.data.replacing("West,0,10", with: "West,4,10"),
            to: "units.csv"
        )
        let run = try workspace.run("run", ".", "--format", "csv")
        #expect(run.output.contains("u3,\"Three, or so\",64.0,high,"))
    }

    @Test("every unit in turn, and several in the order asked for")
    func all() throws {
        let all = try workspace.run("explain", ".", "--all", "--format", "json")
        #expect(try units(all.output).map { $0["unit"] as? String } == ["u1", "u2", "u3"])
        let some = try workspace.run(
            "explain",
            ".",
            "--unit",
            "u3",
            "--unit",
            "u1",
            "--format",
            "json"
        )
        #expect(try units(some.output).map { $0["unit"] as? String } == ["u3", "u1"])
    }

    @Test("a file's format follows its extension", arguments: ["txt", "md", "json"])
    func file(format: String) throws {
        let ending = try workspace.run("explain", ".", "--unit", "u1", "-o", "why.\(format)")
        #expect(ending.status == 0 && ending.output == "")
        let text = try workspace.read("why.\(format)")
        switch format {
        case "md": #expect(text.hasPrefix("# Small\n\n## u1 和平, Score 50.0"))
        case "json": #expect(try units(text).count == 1)
        default: #expect(text.hasPrefix("Small\n\nu1 和平, Score 50.0"))
        }
        #expect(try workspace.entries == ["profile.yaml", "units.csv", "why.\(format)"])
    }

    @Test("a stated format goes before the extension")
    func statedFormat() throws {
        _ = try workspace.run("explain", ".", "--unit", "u1", "-o", "why.txt", "--format", "json")
        #expect(try units(workspace.read("why.txt")).count == 1)
    }

    @Test("another extension is wrong usage, and nothing is written")
    func wrongExtension() throws {
        let ending = try workspace.run("explain", ".", "--unit", "u1", "-o", "why.xlsx")
        #expect(ending.status == 64 && ending.output == "")
        #expect(ending.errors.contains("why.xlsx") && ending.errors.contains("txt, md, json"))
        #expect(try workspace.entries == ["profile.yaml", "units.csv"])
    }

    @Test("an output that is an input is refused and the input stays")
    func outputIsInput() throws {
        try workspace.write(Workspace.data, to: "data.txt")
        let ending = try workspace.run(
            "explain",
            ".",
            "--unit",
            "u1",
            "--table",
            "units=data.txt",
            "-o",
            "data.txt"
        )
        #expect(ending.status != 0 && ending.errors.contains("data.txt"))
        #expect(try workspace.read("data.txt") == Workspace.data)
    }

    @Test("an unknown unit is wrong usage and brings the nearest")
    func unknown() throws {
        let ending = try workspace.run("explain", ".", "--unit", "u4x", "--lang", "en")
        #expect(ending.status == 64 && ending.output == "")
        #expect(ending.errors.contains("the run has no unit \"u4x\" [unit-not-found]"))
        let zh = try workspace.run("explain", ".", "--unit", "和 平", "--lang", "zh")
        #expect(zh.errors.contains("是否想用“和平”？"))
    }

    @Test("a name of several units is refused with their keys")
    func ambiguous() throws {
        try workspace.write(Workspace.data.replacing("Two", with: "和平"), to: "units.csv")
        let ending = try workspace.run("explain", ".", "--unit", "和平")
        #expect(ending.status == 64)
        #expect(
            ending.messages.first?.contains("several units have the name \"和平\": u1 和平, u2 和平")
                == true
        )
    }

    @Test("without a unit, and with both a unit and all, it says what is needed")
    func which() throws {
        for arguments in [[], ["--all", "--unit", "u1"]] {
            let ending = try Program().run(["explain", "."] + arguments, in: workspace)
            #expect(ending.status == 64 && ending.output == "")
            #expect(ending.errors.contains("--unit") && ending.errors.contains("--all"))
        }
    }

    @Test("faulty data stop it as they stop a run")
    func badData() throws {
        try workspace.write(
            Workspace.data.replacing("East,10,5", with: "East,ten,5"),
            to: "units.csv"
        )
        let ending = try workspace.run("explain", ".", "--all")
        #expect(ending.status == 65 && ending.output == "")
    }

    @Test("the same on any number of threads")
    func threads() throws {
        let endings = try ["1", "4"].map {
            try workspace.run("explain", ".", "--all", "--lost", "--next", "--threads", $0)
        }
        #expect(endings[0].status == 0 && endings[0].output == endings[1].output)
    }
}
