import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The inputs of a run")
struct RunInputsTests {
    @Test("give the same id wherever the files lie, on any number of threads")
    func same() throws {
        #expect(try Desk().run(threads: 1).id == Desk().run(threads: 4).id)
    }

    @Test("give another id for another period, other data or another profile")
    func other() throws {
        let id = try Desk().run().id
        #expect(try Desk().run(period: "2021").id != id)
        #expect(try Desk(Desk.data.replacing("5,5", with: "5,6")).run().id != id)
        let desk = try Desk()
        try desk.write(Desk.profile + "# a comment\n", to: "profile.yaml")
        #expect(try desk.run().id != id)
    }

    @Test("show no folder")
    func shown() {
        #expect(RunInputs.shown("/home/li/a/units.csv") == "units.csv")
        #expect(RunInputs.shown("/home/li/a/profile.yaml", parts: 2) == "a/profile.yaml")
    }
}
