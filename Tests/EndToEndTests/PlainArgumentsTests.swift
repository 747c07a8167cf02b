import Testing

@testable import kaoping

@Suite("Plain arguments")
struct PlainArgumentsTests {
    private func read(_ line: String) -> PlainArguments? {
        let arguments = line.split(separator: " ").map(String.init)
        return PlainArguments(arguments, ["--period", "--lang"], ["--table", "-o", "--output"])
    }

    @Test("are options with a value, in one word or two, and a profile")
    func plain() throws {
        let given = try #require(
            read("--table a=b p --period=2025 -o - --output f --table c=d=e")
        )
        #expect(given.profile == "p")
        #expect(given["--period"] == "2025" && given["--lang"] == nil)
        #expect(given.all("--table") == ["a=b", "c=d=e"])
        #expect(given.all("-o", "--output") == ["-", "f"])
    }

    @Test(
        "are not: anything unknown, twice, without a value, or with two profiles",
        arguments: [
            "p --help", "-h", "p q", "--period", "--period --lang zh", "p --period 1 --period 2",
            "p -ofile", "p -o=f", "p --store s", "p -- q", "p --period -5", "--version",
        ]
    )
    func others(_ line: String) {
        #expect(read(line) == nil)
    }

    @Test("values that cannot be read are left to those who can say why")
    func values() throws {
        let given = try #require(read("--table a --table 7"))
        #expect(throws: (any Error).self) { try given.values("--table") { Int($0) } }
        #expect(try given.values("--table") { $0.count } == [1, 1])
        #expect(try given.value("--period") { Int($0) } == nil)
        #expect(RunCommand(plain: ["p", "--threads", "0"]) == nil)
        #expect(RunCommand(plain: ["p", "--threads", "2"])?.options.data.threads == 2)
    }
}
