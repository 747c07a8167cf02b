import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("A file of an input")
struct InputFileTests {
    @Test("is named with the input's id, and with its period where there are several")
    func read() {
        #expect(InputFile("last=2019.csv") == InputFile(input: "last", path: "2019.csv"))
        #expect(
            InputFile("years=2019=old/2019.csv")
                == InputFile(input: "years", period: Period("2019"), path: "old/2019.csv")
        )
        #expect(
            InputFile("spot=2020-07=七月.csv")
                == InputFile(input: "spot", period: Period("2020-07"), path: "七月.csv")
        )
        #expect(InputFile("last=phase:1=a.csv")?.period == Period("phase:1"))
    }

    @Test("may have an equals sign in its own name")
    func equals() {
        #expect(InputFile("last=a=b.csv") == InputFile(input: "last", path: "a=b.csv"))
        #expect(InputFile("last=2019=a=b.csv")?.path == "a=b.csv")
    }

    @Test(
        "is nothing without an id or a file",
        arguments: ["", "last", "last=", "=a.csv", "last=2019="]
    )
    func none(text: String) {
        #expect(InputFile(text) == nil)
    }
}
