import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayMergeCriteriaTests {
    static let refusals = [
        OverlayRefusal(
            "a criterion is added to the head, which is not open, with an id near to another",
            "criteria: [{id: servces, points: 5}]\n",
            zh: [
                "county.yaml:1:17：不能在“city”下增加考评项“servces”：city.yaml:2:10 没有写明 open "
                    + "[overlay-fixed]\n    是否想写“services”？"
            ],
            en: [
                "county.yaml:1:17: \"servces\" cannot be added under \"city\": city.yaml:2:10 "
                    + "does not say `open` [overlay-fixed]\n    Did you mean \"services\"?"
            ]
        ),
        OverlayRefusal(
            "a criterion is added to a leaf, and is near to none",
            "criteria: [{id: services, criteria: [{id: matters, criteria: [{id: x}]}]}]\n",
            zh: [
                "county.yaml:1:68：不能在“matters”下增加考评项“x”：city.yaml:13:14 没有写明 open "
                    + "[overlay-fixed]\n    基础方案写明 open: 5 points 之类的考评项，才可在其下增加。"
            ],
            en: [
                "county.yaml:1:68: \"x\" cannot be added under \"matters\": city.yaml:13:14 "
                    + "does not say `open` [overlay-fixed]\n    Criteria may be added where the "
                    + "base says so, as with `open: 5 points`."
            ]
        ),
        OverlayRefusal(
            "a criterion is refined under another parent",
            "criteria: [{id: matters, points: 10}]\n",
            zh: [
                "county.yaml:1:17：不能在“city”下增加考评项“matters”：city.yaml:2:10 没有写明 open "
                    + "[overlay-fixed]\n    “matters”在 city.yaml:13:14，细化时须写在同一上级之下。"
            ],
            en: [
                "county.yaml:1:17: \"matters\" cannot be added under \"city\": city.yaml:2:10 "
                    + "does not say `open` [overlay-fixed]\n    \"matters\" stands at "
                    + "city.yaml:13:14; refine it under the same parent."
            ]
        ),
        OverlayRefusal(
            "more points are added than are open",
            "criteria: [{id: services, criteria: [{id: x, points: 3}, {id: y, points: 2.5}]}]\n",
            zh: [
                "county.yaml:1:74：“services”下增加的考评项共 5.5 分，"
                    + "超过 city.yaml:11:11 允许增加的 5 分 [overlay-above-open]"
            ],
            en: [
                "county.yaml:1:74: the criteria added under \"services\" are worth 5.5 points, "
                    + "more than the 5 that city.yaml:11:11 leaves open [overlay-above-open]"
            ]
        ),
        OverlayRefusal(
            "criteria without points are added",
            "criteria: [{id: services, criteria: [{id: x, weight: 1}, {id: y, points: 5%}]}]\n",
            zh: [
                "county.yaml:1:43：在“services”下增加的“x”须写明分值：city.yaml:11:11 允许增加 5 分 "
                    + "[overlay-no-points]",
                "county.yaml:1:63：在“services”下增加的“y”须写明分值：city.yaml:11:11 允许增加 5 分 "
                    + "[overlay-no-points]",
            ],
            en: [
                "county.yaml:1:43: \"x\", added under \"services\", must state its points: "
                    + "city.yaml:11:11 leaves 5 points open [overlay-no-points]",
                "county.yaml:1:63: \"y\", added under \"services\", must state its points: "
                    + "city.yaml:11:11 leaves 5 points open [overlay-no-points]",
            ]
        ),
        OverlayRefusal(
            "more is left open than there is, and something where there is nothing",
            """
            criteria:
              - {id: services, open: 4, criteria: [{id: x, points: 2}, {id: matters, open: 1}]}

            """,
            zh: [
                "county.yaml:2:26：“services”的 open 为 4 分，超过按 city.yaml:11:11 尚可增加的 3 分 "
                    + "[overlay-open-wider]",
                "county.yaml:2:80：“matters”的 open 为 1 分，超过按 city.yaml:13:14 尚可增加的 0 分 "
                    + "[overlay-open-wider]",
            ],
            en: [
                "county.yaml:2:26: `open` of \"services\" is 4 points, "
                    + "more than the 3 that are left from city.yaml:11:11 [overlay-open-wider]",
                "county.yaml:2:80: `open` of \"matters\" is 1 points, "
                    + "more than the 0 that are left from city.yaml:13:14 [overlay-open-wider]",
            ]
        ),
        OverlayRefusal(
            "what is left open is no number of points",
            "criteria: [{id: services, open: 5 stars}]\n",
            zh: ["county.yaml:1:33：此处应为分值（如 5 points），实为“5 stars” [wrong-value]"],
            en: [
                "county.yaml:1:33: expected points, such as 5 points, found \"5 stars\" "
                    + "[wrong-value]"
            ]
        ),
        OverlayRefusal(
            "a leaf is added to a short list",
            "criteria: [{id: services, leaves: [a, b]}, {id: order, title: Order}]\n",
            base: [11: "    leaves: {a: 1}", 16: "    title: Order"],
            zh: [
                "county.yaml:1:39：不能在“services”下增加考评项“b”：city.yaml:9:9 没有写明 open "
                    + "[overlay-fixed]\n    基础方案写明 open: 5 points 之类的考评项，才可在其下增加。"
            ],
            en: [
                "county.yaml:1:39: \"b\" cannot be added under \"services\": city.yaml:9:9 "
                    + "does not say `open` [overlay-fixed]\n    Criteria may be added where the "
                    + "base says so, as with `open: 5 points`."
            ]
        ),
    ]

    @Test("criteria are added only where and as far as the base is open", arguments: refusals)
    func refused(refusal: OverlayRefusal) { refusal.expectRefused() }

    private func open(_ lines: String, base: String = City.text) throws -> String? {
        let merged = try City.merge("profile: c\n" + lines, base: base)
        return merged.descend(["criteria", "services", "open"]).found?.scalar
    }

    @Test(
        "what is left of the open points is stated; nothing where nothing is left",
        arguments: [
            ("title: S", "5 points"),
            ("criteria: [{id: x, points: 3}]", "2 points"),  // 5 - 3
            ("criteria: [{id: x, points: 1/3}]", "14/3 points"),  // 5 - 1/3
            ("criteria: [{id: x, points: 3}, {id: y, points: 2}]", nil),  // 5 - 3 - 2
            ("criteria: [{id: x, criteria: [{id: y, points: 1.5}]}]", "3.5 points"),
            ("criteria: [{id: x, points: 3}], open: 1", "1 points"),
            ("criteria: [{id: x, points: 3}], open: 0", nil),
            ("open: 5 points", "5 points"),
            ("open: 0", nil),
        ] as [(String, String?)]
    )
    func left(line: String, expected: String?) throws {
        #expect(try open("criteria: [{id: services, \(line)}]\n") == expected)
    }

    @Test("an open head takes criteria, and a locked and open node does")
    func openHead() throws {
        let base = City.changed([16: "    lock: true\n    open: 2"]) + "open: 10\n"
        let merged = try City.merge(
            """
            profile: c
            criteria:
              - {id: x, points: 4}
              - {id: order, criteria: [{id: y, points: 1}]}

            """,
            base: base
        )
        #expect(merged["open"]?.scalar == "6 points")
        #expect(merged["criteria"]?.elements?.map(\.elementID) == ["services", "order", "x"])
        #expect(merged.descend(["criteria", "order", "open"]).found?.scalar == "1 points")
    }

    @Test("a base without criteria leaves them all to its overlays")
    func noCriteria() throws {
        let base = "profile: city\nunit: {key: code}\n"
        let merged = try City.merge("profile: c\ncriteria: [{id: x, points: 4}]\n", base: base)
        #expect(merged["criteria"]?.asFlow == "[{id: x, points: 4}]")
    }

    @Test("the points of what is removed are not free for others")
    func removedPoints() {
        let lines =
            "remove: [matters]\ncriteria: [{id: services, criteria: [{id: x, points: 6}]}]\n"
        #expect(City.problems(lines).map { $0.contains("[overlay-above-open]") } == [true])
    }
}
