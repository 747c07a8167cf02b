import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

/// Tests of what is found in a profile over the columns a, b and c.
protocol Linted {}

extension Linted {
    /// The codes of what is found.
    func codes(_ rest: String) throws -> [String] {
        try findings(rest).map(\.message.code)
    }

    func findings(_ rest: String) throws -> [KaopingCore.Issue] {
        let profile = try Desk().request(Desk.profile(rest)).profile
        return ProfileLint(profile).findings()
    }

    /// Three criteria of 50, 30 and 20 points, without any finding.
    var points: String {
        """
        stated: 1
        criteria:
          - {id: first, points: 50, of: a, score: {proportional: 100}}
          - {id: second, points: 30, of: b, score: {proportional: 100}}
          - {id: third, points: 20, of: c, score: {proportional: 100}}

        """
    }
}
