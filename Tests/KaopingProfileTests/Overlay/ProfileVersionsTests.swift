import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct ProfileVersionsTests {
    private func choose(
        _ dates: [String?],
        on day: String?
    ) throws(IssuesError) -> Int {
        let versions = dates.enumerated().map { index, text in
            (
                file: "p\(index).yaml", dates: text.flatMap { EffectiveDates($0) },
                place: Place(file: "p\(index).yaml", line: 2, column: 12)
            )
        }
        return try ProfileVersions.choose(versions, on: day.flatMap { Day($0) })
    }

    private func problems(
        _ dates: [String?],
        on day: String?,
        in language: Language = .en
    ) -> [String] {
        do throws(IssuesError) {
            _ = try choose(dates, on: day)
            return []
        } catch {
            return error.issues.map { $0.description(in: language) }
        }
    }

    private let two = ["..2019-12-31", "2021-01-01.."]

    @Test("the version in force on the day is chosen, on its first and last day as well")
    func chosen() throws {
        #expect(try choose(two, on: "2019-12-31") == 0)
        #expect(try choose(two, on: "2021-01-01") == 1)
        #expect(try choose(["2021-01-01..", "..2020-12-31"], on: "2020-06-30") == 1)
    }

    @Test("the only version needs no dates and no day")
    func only() throws {
        #expect(try choose([nil], on: nil) == 0)
        #expect(try choose([nil], on: "2020-01-01") == 0)
        #expect(try choose(["2021-01-01.."], on: nil) == 0)
    }

    @Test("a day on which none is in force is refused with all versions")
    func none() {
        #expect(
            problems(two, on: "2020-06-30") == [
                "p0.yaml: no version of the profile is in force on 2020-06-30: "
                    + "p0.yaml (through 2019-12-31), p1.yaml (from 2021-01-01) "
                    + "[no-version-in-force]"
            ]
        )
        #expect(
            problems(two, on: "2020-06-30", in: .zh) == [
                "p0.yaml：2020-06-30 没有施行中的方案版本："
                    + "p0.yaml（至 2019-12-31），p1.yaml（2021-01-01 起） [no-version-in-force]"
            ]
        )
        #expect(problems(["2021-01-01.."], on: "2020-06-30").count == 1)
        #expect(problems([], on: "2020-06-30").count == 1)
    }

    @Test("two versions in force are refused with both places, one without dates always is")
    func overlap() {
        #expect(
            problems([nil, "2021-01-01.."], on: "2021-06-30") == [
                "p1.yaml:2:12: two versions of the profile are in force on 2021-06-30, "
                    + "the other one at p0.yaml:2:12 [versions-overlap]\n    "
                    + "Say with `effective` from when to when each of them is in force."
            ]
        )
        #expect(
            problems([nil, "2021-01-01.."], on: "2021-06-30", in: .zh) == [
                "p1.yaml:2:12：2021-06-30 有两个方案版本同时施行，另一个见 p0.yaml:2:12 "
                    + "[versions-overlap]\n    用 effective 写明各版本的施行起止日期。"
            ]
        )
    }

    @Test("several versions and no day are a question to the user")
    func noDay() {
        #expect(
            problems(two, on: nil) == [
                "the profile has several versions, and no day to choose by: "
                    + "p0.yaml (through 2019-12-31), p1.yaml (from 2021-01-01) "
                    + "[version-needs-day]\n    "
                    + "Name the day with --as-of, such as --as-of 2021-06-30."
            ]
        )
        #expect(
            problems(two, on: nil, in: .zh) == [
                "方案有多个版本，须指明以哪一天为准："
                    + "p0.yaml（至 2019-12-31），p1.yaml（2021-01-01 起） [version-needs-day]\n    "
                    + "用 --as-of 指明日期，如 --as-of 2021-06-30。"
            ]
        )
    }

    @Test("a document says which version it is")
    func version() throws {
        let text = "profile: city\neffective: 2021-01-01..\n"
        let version = try ProfileVersions.version(of: City.node(text))
        #expect(version.id == "city" && version.dates == EffectiveDates("2021-01-01.."))
        #expect(version.place == Place(file: "city.yaml", line: 2, column: 12))
        let plain = try ProfileVersions.version(of: City.node("title: x\n"))
        #expect(plain.id == nil && plain.dates == nil && plain.place.line == 1)
    }

    @Test("days that cannot be read are refused", arguments: ["2021", "[a]", "~"])
    func unreadable(text: String) throws {
        let node = try City.node("profile: city\neffective: \(text)\n")
        let error = #expect(throws: IssuesError.self) {
            try ProfileVersions.version(of: node)
        }
        let issues = error?.issues.map { $0.description(in: .en) } ?? []
        #expect(issues.count == 1)
        #expect(issues.first?.hasPrefix("city.yaml:2:12: expected days such as") == true)
    }
}
