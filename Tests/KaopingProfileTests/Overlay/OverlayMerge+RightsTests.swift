import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayMergeRightsTests {
    static let locks = [
        OverlayRefusal(
            "a value within a locked element is changed",
            "criteria: [{id: order, criteria: [{id: calm, points: 70}]}]\n",
            zh: [
                "county.yaml:1:54：“calm”的“points”不能由“80”改为“70”："
                    + "“order”已在 city.yaml:16:11 锁定 [overlay-locked]"
            ],
            en: [
                "county.yaml:1:54: \"points\" of \"calm\" cannot be changed from \"80\" to \"70\": "
                    + "\"order\" is locked at city.yaml:16:11 [overlay-locked]"
            ]
        ),
        OverlayRefusal(
            "a scorer within a locked element is replaced",
            "criteria: [{id: order, criteria: [{id: calm, score: {at_most: [1, 2]}}]}]\n",
            zh: [
                "county.yaml:1:53：“calm”的“score”不能由“{at_least: {value: 3}}”改为"
                    + "“{at_most: [1, 2]}”：“order”已在 city.yaml:16:11 锁定 [overlay-locked]"
            ],
            en: [
                "county.yaml:1:53: \"score\" of \"calm\" cannot be changed from "
                    + "\"{at_least: {value: 3}}\" to \"{at_most: [1, 2]}\": "
                    + "\"order\" is locked at city.yaml:16:11 [overlay-locked]"
            ]
        ),
        OverlayRefusal(
            "something is added to a locked element, and its lock opened",
            """
            criteria:
              - id: order
                lock: false
                title: Order
                criteria: [{id: more, points: 1}]

            """,
            zh: [
                "county.yaml:3:11：“order”的“lock”不能由“true”改为“false”："
                    + "“order”已在 city.yaml:16:11 锁定 [overlay-locked]",
                "county.yaml:4:5：不能在“order”下增加“title”："
                    + "“order”已在 city.yaml:16:11 锁定 [overlay-locked-addition]",
                "county.yaml:5:21：不能在“order”下增加“more”："
                    + "“order”已在 city.yaml:16:11 锁定 [overlay-locked-addition]",
            ],
            en: [
                "county.yaml:3:11: \"lock\" of \"order\" cannot be changed from \"true\" to "
                    + "\"false\": \"order\" is locked at city.yaml:16:11 [overlay-locked]",
                "county.yaml:4:5: \"title\" cannot be added to \"order\": "
                    + "\"order\" is locked at city.yaml:16:11 [overlay-locked-addition]",
                "county.yaml:5:21: \"more\" cannot be added to \"order\": "
                    + "\"order\" is locked at city.yaml:16:11 [overlay-locked-addition]",
            ]
        ),
        OverlayRefusal(
            "a locked element and one within it are removed",
            "remove: [order, calm]\n",
            zh: [
                "county.yaml:1:10：不能删去“order”：“order”已在 city.yaml:16:11 锁定 "
                    + "[overlay-locked-removal]",
                "county.yaml:1:17：不能删去“calm”：“order”已在 city.yaml:16:11 锁定 "
                    + "[overlay-locked-removal]",
            ],
            en: [
                "county.yaml:1:10: \"order\" cannot be removed: "
                    + "\"order\" is locked at city.yaml:16:11 [overlay-locked-removal]",
                "county.yaml:1:17: \"calm\" cannot be removed: "
                    + "\"order\" is locked at city.yaml:16:11 [overlay-locked-removal]",
            ]
        ),
        OverlayRefusal(
            "what surrounds something locked is removed",
            "remove: villages\n",
            base: [7: "  villages: {columns: {code: {type: text, lock: true}}}"],
            zh: [
                "county.yaml:1:9：不能删去“villages”：“code”已在 city.yaml:7:49 锁定 "
                    + "[overlay-locked-removal]"
            ],
            en: [
                "county.yaml:1:9: \"villages\" cannot be removed: "
                    + "\"code\" is locked at city.yaml:7:49 [overlay-locked-removal]"
            ]
        ),
        OverlayRefusal(
            "a locked mapping without an id is changed, or replaced by a text",
            "ranking: {ties: competition}\nunit: whole\n",
            base: [
                5: "unit: {key: code, lock: true}", 19: "ranking: {ties: dense, lock: true}",
            ],
            zh: [
                "county.yaml:1:17：“city”的“ranking.ties”不能由“dense”改为“competition”："
                    + "“ranking”已在 city.yaml:19:30 锁定 [overlay-locked]",
                "county.yaml:2:7：“city”的“unit”不能由“{key: code, lock: true}”改为“whole”："
                    + "“unit”已在 city.yaml:5:25 锁定 [overlay-locked]",
            ],
            en: [
                "county.yaml:1:17: \"ranking.ties\" of \"city\" cannot be changed from \"dense\" "
                    + "to \"competition\": \"ranking\" is locked at city.yaml:19:30 "
                    + "[overlay-locked]",
                "county.yaml:2:7: \"unit\" of \"city\" cannot be changed from "
                    + "\"{key: code, lock: true}\" to \"whole\": "
                    + "\"unit\" is locked at city.yaml:5:25 [overlay-locked]",
            ]
        ),
        OverlayRefusal(
            "a section with something locked in it is replaced by a text",
            "tables: {villages: none}\n",
            base: [7: "  villages: {columns: {code: {type: text, lock: true}}}"],
            zh: [
                "county.yaml:1:20：“city”的“tables.villages”不能由"
                    + "“{columns: {code: {type: text, lock: tru…”改为“none”："
                    + "“code”已在 city.yaml:7:49 锁定 [overlay-locked]"
            ],
            en: [
                "county.yaml:1:20: \"tables.villages\" of \"city\" cannot be changed from "
                    + "\"{columns: {code: {type: text, lock: tru…\" to \"none\": "
                    + "\"code\" is locked at city.yaml:7:49 [overlay-locked]"
            ]
        ),
        OverlayRefusal(
            "a column is added to a locked table",
            "tables: {villages: {columns: {met: percent}}}\n",
            base: [7: "  villages: {lock: true, columns: {code: text}}"],
            zh: [
                "county.yaml:1:31：不能在“villages”下增加“columns.met”："
                    + "“villages”已在 city.yaml:7:20 锁定 [overlay-locked-addition]"
            ],
            en: [
                "county.yaml:1:31: \"columns.met\" cannot be added to \"villages\": "
                    + "\"villages\" is locked at city.yaml:7:20 [overlay-locked-addition]"
            ]
        ),
    ]

    @Test("what is locked stays", arguments: locks)
    func locked(refusal: OverlayRefusal) { refusal.expectRefused() }

    @Test("what is locked may be said again, in any order of the keys")
    func again() throws {
        let merged = try City.merge(
            """
            profile: c
            criteria:
              - id: order
                criteria:
                  - {score: {at_least: {"value": "3"}}, id: calm, points: 80}
                lock: true

            """
        )
        let order = merged.descend(["criteria", "order"]).found
        #expect(try order == City.node(City.text).descend(["criteria", "order"]).found)
    }

    @Test("a wholly locked base leaves an overlay its name, title, source and dates")
    func lockedHead() {
        let base = City.text + "lock: true\n"
        let own = "profile: c\ntitle: C\nsource: {document: D}\neffective: 2021-01-01..\n"
        #expect(City.problems(own, base: base) == [])
        #expect(
            City.problems(own + "period: year\n", base: base) == [
                "county.yaml:5:1: \"period\" cannot be added to \"city\": "
                    + "\"city\" is locked at city.yaml:27:7 [overlay-locked-addition]"
            ]
        )
    }

    @Test("an overlay may lock what the base left open, and change it at once")
    func ownLock() throws {
        let merged = try City.merge("profile: c\nprocedure: [{id: self, title: S, lock: true}]\n")
        #expect(
            merged["procedure"]?.elements?[0].asFlow
                == "{id: self, pass: {at_least: 80}, title: S, lock: true}"
        )
    }

    // MARK: Removals

    @Test("what an overlay removes is gone, wherever it stands under its id")
    func removed() throws {
        let merged = try City.merge("profile: c\nremove: [self, income, matters]\n")
        #expect(merged["procedure"]?.elements?.map(\.elementID) == ["evaluation"])
        let columns = merged["tables"]?["villages"]?["columns"]
        #expect(columns?.asFlow == "{code: text, name: text}")
        #expect(merged.descend(["criteria", "services", "criteria"]).found?.asFlow == "[]")
        #expect(merged["remove"] == nil)
    }

    @Test("what is removed may be written anew")
    func removedAndWritten() throws {
        let merged = try City.merge("profile: c\nremove: self\nprocedure: [{id: self}]\n")
        #expect(merged["procedure"]?.elements?.map(\.elementID) == ["evaluation", "self"])
        #expect(merged["procedure"]?.elements?[1].asFlow == "{id: self}")
    }

    static let removals = [
        OverlayRefusal(
            "an id that the base does not have, near to one that it has",
            "remove: [evalution]\n",
            zh: [
                "county.yaml:1:10：基础方案 city.yaml 中没有可删去的“evalution” "
                    + "[overlay-unknown-removal]\n    是否想写“evaluation”？"
            ],
            en: [
                "county.yaml:1:10: there is no \"evalution\" in city.yaml that can be removed "
                    + "[overlay-unknown-removal]\n    Did you mean \"evaluation\"?"
            ]
        ),
        OverlayRefusal(
            "an id near to none, and a section",
            "remove: [xyz, ranking]\n",
            zh: [
                "county.yaml:1:10：基础方案 city.yaml 中没有可删去的“xyz” "
                    + "[overlay-unknown-removal]\n    remove 中写基础方案里的编号。",
                "county.yaml:1:15：基础方案 city.yaml 中没有可删去的“ranking” "
                    + "[overlay-unknown-removal]\n    remove 中写基础方案里的编号。",
            ],
            en: [
                "county.yaml:1:10: there is no \"xyz\" in city.yaml that can be removed "
                    + "[overlay-unknown-removal]\n    `remove` takes the ids that the base has.",
                "county.yaml:1:15: there is no \"ranking\" in city.yaml that can be removed "
                    + "[overlay-unknown-removal]\n    `remove` takes the ids that the base has.",
            ]
        ),
        OverlayRefusal(
            "an element with a bounded number",
            "remove: [evaluation]\n",
            zh: [
                "county.yaml:1:10：不能删去“evaluation”：city.yaml:24:34 为其中的"
                    + "“pass.residents.at_least”规定了下限 80% [overlay-bound-removed]"
            ],
            en: [
                "county.yaml:1:10: \"evaluation\" cannot be removed: city.yaml:24:34 sets the "
                    + "floor 80% for \"pass.residents.at_least\" in it [overlay-bound-removed]"
            ]
        ),
        OverlayRefusal(
            "no list of ids",
            "remove: {a: b}\n",
            zh: ["county.yaml:1:9：此处应为列表，实为键值表 [wrong-value]"],
            en: ["county.yaml:1:9: expected a list, found a mapping [wrong-value]"]
        ),
    ]

    @Test("what cannot be removed is refused", arguments: removals)
    func notRemoved(refusal: OverlayRefusal) { refusal.expectRefused() }

    // MARK: Bounds

    @Test("an overlay may add bounds to those of the base")
    func ownBounds() throws {
        let merged = try City.merge(
            """
            profile: c
            procedure:
              - {id: self, bound: {at_least: floor}}
              - {id: evaluation, bound: {total: floor, rectify: ceiling}}

            """
        )
        let stages = try #require(merged["procedure"]?.elements)
        #expect(stages[0]["bound"]?.asFlow == "{at_least: floor}")
        #expect(
            stages[1]["bound"]?.asFlow
                == "{pass.residents: floor, rectify: ceiling, total: floor}"
        )
    }

    static let bounds = [
        OverlayRefusal(
            "a floor is made a ceiling",
            "procedure: [{id: evaluation, bound: {pass.residents: ceiling}}]\n",
            zh: [
                "county.yaml:1:54：“evaluation”的“pass.residents”由 city.yaml:26:29 规定为"
                    + "“floor”，不能改为“ceiling” [overlay-bound-loosened]"
            ],
            en: [
                "county.yaml:1:54: \"pass.residents\" of \"evaluation\" is \"floor\" at "
                    + "city.yaml:26:29 and cannot be changed to \"ceiling\" "
                    + "[overlay-bound-loosened]"
            ]
        ),
        OverlayRefusal(
            "the bounds are dropped",
            "procedure: [{id: evaluation, bound: ~}]\n",
            zh: [
                "county.yaml:1:37：“evaluation”的“bound”由 city.yaml:26:12 规定为"
                    + "“{pass.residents: floor, rectify: ceilin…”，不能改为空值 "
                    + "[overlay-bound-loosened]"
            ],
            en: [
                "county.yaml:1:37: \"bound\" of \"evaluation\" is "
                    + "\"{pass.residents: floor, rectify: ceilin…\" at city.yaml:26:12 "
                    + "and cannot be changed to nothing [overlay-bound-loosened]"
            ]
        ),
        OverlayRefusal(
            "a bound is added to what is locked",
            "procedure: [{id: self, bound: {at_least: floor, pass: floor}}]\n",
            base: [21: "  - {id: self, pass: {at_least: 80}, lock: true, bound: {pass: floor}}"],
            zh: [
                "county.yaml:1:32：不能在“self”下增加“at_least”：“self”已在 city.yaml:21:44 锁定 "
                    + "[overlay-locked-addition]"
            ],
            en: [
                "county.yaml:1:32: \"at_least\" cannot be added to \"self\": "
                    + "\"self\" is locked at city.yaml:21:44 [overlay-locked-addition]"
            ]
        ),
    ]

    @Test("the bounds of a base are not loosened", arguments: bounds)
    func loosened(refusal: OverlayRefusal) { refusal.expectRefused() }
}
