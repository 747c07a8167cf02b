import Foundation
import Testing

/// A folder with a small profile and its data, removed when nobody needs it any more.
final class Workspace {
    let path: String

    /// Two criteria of 60 and 40 out of 100, one row for each unit.
    static let profile = """
        language: 1
        profile: small
        title: {zh: 小考评, en: Small}
        unit: {key: unit, name: name, groups: [street]}
        tables:
          units:
            file: units.csv
            columns:
              unit: text
              name: text
              street: text
              a: number
              b: {heading: 走访, type: number}
        stated: 1
        criteria:
          - {id: first, weight: 60, of: a, score: {goalposts: 0..10}}
          - {id: second, title: {zh: 服务, en: Service}, weight: 40, of: b, score: {goalposts: 0..10}}
        rating:
          bands: {high: 60.., low: ..<60}
        ranking: {ties: competition, within: street}

        """

    static let data = """
        unit,name,street,a,走访
        u1,和平,East,5,5
        u2,Two,East,10,5
        u3,"Three, or so",West,0,10

        """

    /// What the profile makes of the data: 60 % of a and 40 % of b, each as a share of 10.
    static let csv = """
        unit,name,score,rating,rank,rank_within_street,first,second,gates,state
        u2,Two,80.0,high,1,1,100,50,,scored
        u1,和平,50.0,low,2,2,50,50,,scored
        u3,"Three, or so",40.0,low,3,1,0,100,,scored

        """

    init() throws {
        path =
            FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            .resolvingSymlinksInPath().path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try write(Workspace.profile, to: "profile.yaml")
        try write(Workspace.data, to: "units.csv")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    /// Writes the profile with one text replaced by another.
    func edit(_ text: String, _ other: String, to name: String = "profile.yaml") throws {
        try #require(Workspace.profile.contains(text))
        try write(Workspace.profile.replacing(text, with: other), to: name)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    var entries: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Runs the program here.
    func run(
        _ arguments: String...,
        environment: [String: String] = [:],
        output: String? = nil
    ) throws -> Program.Ending {
        try Program().run(arguments, in: self, environment: environment, output: output)
    }
}
