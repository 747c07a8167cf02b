import Testing

@testable import KaopingStore

@Suite("The clock")
struct StoreClockTests {
    @Test("says the time in UTC to the second")
    func form() {
        let form = /20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\dZ/
        #expect(StoreClock.now.wholeMatch(of: form) != nil)
    }
}
