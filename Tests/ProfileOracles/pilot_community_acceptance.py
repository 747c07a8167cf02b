"""创新试点评估验收 worked out without Kaoping, for the city's scheme and the county's overlay.

Writes expected-phase-<n>.csv and, for the city, expected-phase-<n>-population.csv.
"""

import datetime
from fractions import Fraction

from common import competition, day, half_up, number, read, text, write

CITY = "pilot-community-acceptance"
COUNTY = "pilot-community-acceptance-qinglan"
AS_OF = {"phase:1": datetime.date(2023, 3, 31), "phase:2": datetime.date(2023, 12, 31)}
PLACES = {CITY: {"phase:1": 35, "phase:2": 33}, COUNTY: {"phase:1": 5, "phase:2": 5}}
SELF_MARK = {CITY: 80, COUNTY: 85}


def expert_points(row, has_digital):
    """The experts' 100 points; None where the community was not evaluated."""
    names = "党组织领导核心作用 党员先锋模范作用 居务公开与监督 便民服务 经验可复制可推广".split()
    given = [number(row[name]) for name in names]
    if None in given:
        return None, None, None
    meetings = int(row["居民议事协商次数"])
    consultation = 10 if meetings >= 12 else 8 if meetings >= 8 else 5 if meetings >= 4 else 0
    households = int(row["户数"])
    # 每百户30平方米: a point less for each full 2 square metres missing.
    area = number(row["综合服务设施面积"]) * 100 / households
    facilities = max(0, 10 - int(max(Fraction(0), 30 - area) / 2))
    groups = min(8, int(row["社会组织数"]))
    volunteers = min(Fraction(1), Fraction(int(row["志愿者人数"]) * 100, households) / 20) * 7
    made_good = min(Fraction(1), Fraction(int(row["已补齐事项"]), int(row["短板清单事项"]))) * 5
    services = facilities + given[3]
    digital = None
    if has_digital:
        digital = 5 * min(Fraction(1), Fraction(int(row["网上可办事项数"]), int(row["服务事项数"])))
        services += digital
    party = given[0] + given[1]
    total = party + consultation + given[2] + services + groups + volunteers + made_good + given[4]
    return total, services, digital


def acceptance(row, score, as_of):
    """85 passes, 75 up to 85 has 60 days to rectify; returns final, first and deadline."""
    first = "pass" if score >= 85 else "conditional" if score >= 75 else "fail"
    if first != "conditional":
        return first, first, None
    deadline = day(row["验收日期"]) + datetime.timedelta(60)
    again, on = number(row["复验得分"]), day(row["复验日期"])
    if again is not None:
        final = "pass" if on <= deadline and again >= 85 else "fail"
    else:
        final = "fail" if as_of > deadline else "conditional"
    return final, first, deadline


def judge(row, folder, as_of, scores):
    """The chain: self-check, preliminary, experts and residents, acceptance."""
    # Who failed a stage is not judged at the next: there is nothing to state.
    never = {"self": False, "preliminary": "", "evaluation": "", "level": "not_reached"}
    own = number(row["自查得分"])
    if own is None:
        return {"self": "", "level": ""}
    if own < SELF_MARK[folder]:
        return never
    if number(row["初评得分"]) < 80:
        return dict(never, self=True, preliminary=False)
    residents = number(row["居民测评得分"])
    result = {"self": True, "preliminary": True, "stage_score": scores}
    if residents < 80 or scores < 60:
        return dict(result, evaluation=False, level="not_reached")
    final, first, deadline = acceptance(row, scores, as_of)
    return dict(result, evaluation=True, acceptance=final, acceptance_first=first, acceptance_deadline=deadline, level=final)


def assess(folder, period):
    rows = {row["编号"]: row for row in read(folder, "communities.csv", period, "批次")}
    found = {}
    for unit, row in rows.items():
        experts, services, digital = expert_points(row, folder == COUNTY)
        residents = number(row["居民测评得分"])
        score = None
        if experts is not None and residents is not None:
            score = half_up(experts * Fraction(60, 100) + residents * Fraction(40, 100), 2)
        found[unit] = dict(score=score, experts=experts, services=services, digital=digital, residents=residents)
        found[unit].update(judge(row, folder, AS_OF[period], score))

    def standing(unit):
        return None if found[unit]["score"] is None else (found[unit]["score"], found[unit]["residents"])

    passed = [unit for unit in rows if found[unit].get("acceptance") == "pass"]
    for unit in passed:
        # A place for it and for all that tie with it, or for none of them.
        if sum(standing(other) >= standing(unit) for other in passed) <= PLACES[folder][period]:
            found[unit]["level"] = "named"
    overall = competition(list(rows), standing)
    county = competition(list(rows), standing, lambda unit: rows[unit]["县（市）区"])
    extra = ["digital"] if folder == COUNTY else []
    lines = []
    for unit, row in rows.items():
        one = found[unit]
        lines.append(
            [unit, row["社区"], "" if one["score"] is None else text(one["score"], 2), one["level"]]
            + [overall[unit], county[unit], text(one["experts"]), text(one["services"])]
            + [text(one[name]) for name in extra]
            + [text(one["residents"])]
            + [text(one.get(stage, "")) for stage in ("self", "preliminary", "evaluation", "acceptance", "acceptance_first")]
            + [one["acceptance_deadline"].isoformat() if one.get("acceptance_deadline") else ""]
            + [text(one["level"] == "named" if one["self"] != "" else "")]
            + [text(one.get("acceptance") == "conditional"), text(one["level"] == "named")]
            + [text(one["level"] == "named" and one["digital"] >= Fraction(45, 10)) for _ in extra]
        )
    headings = ["unit", "name", "score", "rating", "rank", "rank_within_county", "experts", "services", *extra]
    headings += ["residents", "self", "preliminary", "evaluation", "acceptance", "acceptance_first"]
    headings += ["acceptance_deadline", "naming", "rectify", "promote", *(["smart"] if extra else [])]
    write(folder, f"expected-{period.replace(':', '-')}.csv", headings, lines)
    if folder == CITY:
        population(period, rows, found)


def population(period, rows, found):
    counties = list(dict.fromkeys(row["县（市）区"] for row in rows.values()))
    means, shares = {}, {}
    for county in counties:
        units = [unit for unit in rows if rows[unit]["县（市）区"] == county]
        scores = [found[unit]["score"] for unit in units if found[unit]["score"] is not None]
        means[county] = half_up(sum(scores) / len(scores), 2) if scores else None
        outcomes = [found[unit]["acceptance"] for unit in units if "acceptance" in found[unit]]
        share = Fraction(outcomes.count("pass"), len(outcomes)) if outcomes else None
        shares[county] = None if share is None else half_up(share * 100, 1) / 100
    ranks = competition(counties, means.get)
    lines = [["counties", c, "" if means[c] is None else text(means[c], 2), ranks[c]] for c in counties]
    lines.append(["named_pilots", "", sum(one["level"] == "named" for one in found.values()), ""])
    lines += [["pass_share", c, text(shares[c]), ""] for c in counties]
    write(CITY, f"expected-{period.replace(':', '-')}-population.csv", ["what", "group", "value", "rank"], lines)


if __name__ == "__main__":
    for phase in ("phase:1", "phase:2"):
        assess(CITY, phase)
        assess(COUNTY, phase)
