import Testing

@Suite("kaoping validate, profile and scorers")
struct ValidateTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("a good profile is said to be valid")
    func good() throws {
        let ending = try workspace.run("validate", "profile.yaml", ".")
        #expect(ending.status == 0 && ending.errors == "")
        #expect(
            ending.output == "profile.yaml: valid, 2 criteria\n./profile.yaml: valid, 2 criteria\n"
        )
        let chinese = try workspace.run("validate", "profile.yaml", "--lang", "zh")
        #expect(chinese.output == "profile.yaml：方案有效，共 2 个考评项\n")
    }

    @Test("no data are needed")
    func withoutData() throws {
        try workspace.edit("units.csv", "none.csv")
        #expect(try workspace.run("validate", ".").status == 0)
    }

    @Test("one bad profile among several does not hide the others")
    func several() throws {
        try workspace.edit("weight: 60", "weight: 55", to: "bad.yaml")
        let ending = try workspace.run("validate", "bad.yaml", "none", "profile.yaml")
        #expect(ending.status == 78)
        #expect(ending.output == "profile.yaml: valid, 2 criteria\n")
        #expect(
            ending.errors.contains("bad.yaml:16:25: ")
                && ending.errors.contains("\"none\" not found")
        )
        #expect(try workspace.run("validate", "none", "profile.yaml").status == 66)
    }

    @Test("all problems of a profile are listed at once")
    func all() throws {
        let text = Workspace.profile.replacing("a: number", with: "a: numbr")
            .replacing("stated: 1", with: "stated: 99").replacing("ties: comp", with: "ties: compp")
        try workspace.write(text, to: "profile.yaml")
        let ending = try workspace.run("validate", "profile.yaml")
        #expect(ending.status == 78)
        for line in ["profile.yaml:12:", "profile.yaml:14:", "profile.yaml:19:"] {
            #expect(ending.errors.contains(line), "\(line)")
        }
    }

    @Test("a profile is shown as a table and as Markdown, in both languages")
    func show() throws {
        let table = try workspace.run("profile", "show", ".", "--lang", "zh")
        #expect(table.status == 0 && table.errors == "")
        #expect(table.output.hasPrefix("考评方案：small\n名称：小考评\n"))
        #expect(table.output.contains("\n　服务"))
        let markdown = try workspace.run("profile", "show", ".", "--format", "md")
        #expect(markdown.output.hasPrefix("# Small\n\n- Profile: small\n"))
        #expect(markdown.output.contains("| 　Service | 40% | b (走访) |"))
    }

    @Test("scorers are listed, one is described, a misspelt one is answered with the nearest")
    func scorers() throws {
        let list = try workspace.run("scorers")
        #expect(list.status == 0 && list.output.contains("\ngoalposts "))
        let one = try workspace.run("scorers", "goalposts")
        #expect(
            one.status == 0 && one.output.hasPrefix("goalposts · ") && one.output.hasSuffix("\n")
        )
        let misspelt = try workspace.run("scorers", "goalpost")
        #expect(misspelt.status == 64)
        #expect(
            misspelt.messages == [
                "there is no scorer \"goalpost\" [scorer-not-found]",
                "    Did you mean \"goalposts\"?",
            ]
        )
    }

    @Test("an outside plugin that there is not is a bad profile")
    func plugin() throws {
        #expect(try workspace.run("scorers", "--plugin", "acme").status == 78)
        try workspace.edit("unit: {key", "plugins: [acme]\nunit: {key")
        let ending = try workspace.run("validate", "profile.yaml")
        #expect(ending.status == 78)
        #expect(ending.errors.hasPrefix("profile.yaml:4:"))
    }
}
