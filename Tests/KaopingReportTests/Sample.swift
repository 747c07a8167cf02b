import Foundation
import KaopingCore
import KaopingEngine
import KaopingPlugins
import KaopingProfile
import KaopingYAML

/// A small assessment of invented communities with all that a report may meet: groups, levels,
/// ties, a unit without a score, and names that every format must guard against.
enum Sample {
    static let profileText = """
        language: 1
        profile: community-party-building
        title: {zh: 社区党建考评, en: Community assessment}
        source: {document: 社区党建考评办法（试行）, clause: "3"}
        period: quarter
        unit: {key: unit, name: name, groups: [street], category: kind}
        tables:
          units:
            file: units.csv
            columns:
              unit: {heading: 编号, type: text}
              name: {heading: 名称, type: text}
              street: {heading: 街道, type: text, title: {zh: 街道, en: Street}}
              kind: {heading: 类别, type: text, title: {zh: 类别, en: Kind}}
              members: {heading: 党员人数, type: number}
              lessons: {heading: 三会一课, type: number}
              visits: {heading: 走访户数, type: number}
        stated: 2
        criteria:
          - id: organization
            title: {zh: 组织建设, en: Organization}
            points: 60
            criteria:
              - {id: size, title: {zh: 党员人数, en: Members}, points: 20, of: members, score: {goalposts: 0..100}, source: {clause: "1"}}
              - {id: life, title: {zh: 组织生活, en: Party life}, points: 40, of: lessons, score: {goalposts: 0..12}, source: {assumption: 全年十二次}}
          - {id: service, title: {zh: 服务群众, en: Service}, points: 40, of: visits, score: {goalposts: 0..3}}
        rating:
          bands: {"5": 90.., "4": 75..<90, "3": ..<75}
          titles: {"5": {zh: 五星, en: Five stars}, "4": {zh: 四星, en: Four stars}, "3": {zh: 三星, en: Three stars}}
        ranking: {ties: fractional, within: [street, [street, kind]]}
        """

    static let dataText = """
        编号,名称,街道,类别,党员人数,三会一课,走访户数
        A1,和平社区,城东街道,城市,100,12,3
        A2,"团结,社区",城东街道,农村,80,9,2
        A3,"向阳""新""村",城西街道,城市,80,9,2
        A4,幸福|里,城西街道,农村,90,10,3
        A5,"光明
        小区",城西街道,农村,,8,1
        A6,ＡＢＣ花园é🙂,城东街道,城市,12.3,7,1

        """

    private static let shared = Result { try make(profileText, dataText, period: "2020Q3") }
    private static let plain = Result { try make(plainProfile, plainData, period: nil) }

    /// The score book of the communities.
    static func book() throws -> ScoreBook { try shared.get() }

    /// The score book of two units without names, levels or stated places.
    static func plainBook() throws -> ScoreBook { try plain.get() }

    /// The shipped scorers.
    static func scorers() throws -> ScorerRegistry {
        try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
    }

    private static let plainProfile = """
        language: 1
        profile: plain
        title: Plain
        unit: {key: unit}
        tables:
          units:
            file: units.csv
            columns: {unit: text, a: number}
        criteria:
          - {id: share, of: a, score: {goalposts: 0..3}}
        """

    private static let plainData = "unit,a\nx,1\ny,2\n"

    static func make(_ profile: String, _ data: String, period: String?) throws -> ScoreBook {
        try make(profile, files: ["units.csv": data], period: period)
    }

    static func make(
        _ profile: String,
        files: [String: String],
        period: String?,
        asOf: Day? = nil,
        explained: RunRequest.Explained = .none,
        seeksNext: Bool = false
    ) throws -> ScoreBook {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "profile.yaml")
        try Data(profile.utf8).write(to: file)
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        let scorers = try scorers()
        let node = try YAMLParser.read(path: file.path, displayName: "profile.yaml")
        var request = RunRequest(
            profile: try ProfileDecoder.decode(node, scorers: scorers),
            scorers: scorers,
            period: period.flatMap { Period($0) },
            folder: folder.path
        )
        request.asOf = asOf
        request.explained = explained
        request.seeksNext = seeksNext
        return try Evaluation.run(request)
    }
}
