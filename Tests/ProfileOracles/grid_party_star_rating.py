"""网格党组织星级评定 worked out by hand, so to speak: the scheme's arithmetic without Kaoping.

Reads the data of Profiles/grid-party-star-rating and writes expected-<period>.csv and
expected-<period>-population.csv there.
"""

import datetime
from fractions import Fraction

from common import competition, day, flag, half_up, number, read, text, write

FOLDER = "grid-party-star-rating"
GATES = {"vetoed": "一票否决", "pending": "一票否决?"}
SUBSIDY_5 = Fraction(500)
LAST_DAY = {"2023Q1": datetime.date(2023, 3, 31), "2023Q2": datetime.date(2023, 6, 30)}
# Grid workers: 70 % by 2021Q3, 85 % by 2022Q3, all by 2023Q3.
DUE = {"2023Q1": Fraction(85, 100), "2023Q2": Fraction(85, 100)}


def steps_of(times):
    """支部委员会、党小组会: 9 points for one each month, 3 less for each one missing."""
    return 9 - 3 * max(0, 3 - times)


def criteria(row, activities, period):
    """第2、3、6、7、13、16、18、22条: the points of each item, None where the data are missing."""
    held = [a for a in activities if a["编号"] == row["编号"]]

    def days(kind):
        """Meetings of one day count once."""
        return len({a["日期"] for a in held if a["活动类别"] == kind})

    members, households = int(row["党员人数"]), int(row["网格户数"])
    size = max(0, 5 - max(0, members - 50) // 5)
    parent = 5 if row["上级党组织"] in ("社区党委", "社区党总支") else 0
    covered = min(Fraction(1), Fraction(int(row["楼栋党小组覆盖楼栋数"]), int(row["楼栋数"])))
    lowest = 300 if row["网格类别"] == "一般网格" else 200
    away = max(lowest - households, households - 500, 0)
    grid = max(0, 5 - away // 20)
    worker = 5 if int(row["专职网格员"]) >= 1 else 0
    led = 2 if flag(row["社区“两委”成员牵头"]) else 0
    managed = 2 if flag(row["直管党员参与管理"]) and int(row["专职网格员"]) >= 1 else 0
    helped = 1 if int(row["协助管理力量"]) >= 5 else 0
    system = size + parent + 5 * covered + grid + worker + led + managed + helped

    since = (LAST_DAY[period] - day(row["负责人最近轮训日期"])).days
    training = 5 if since <= 366 else 0

    assembly = 6 if days("支部党员大会") >= 1 else 0
    lecture = 6 if days("党课") >= 1 else 0
    life = assembly + steps_of(days("支部委员会")) + steps_of(days("党小组会")) + lecture

    services = [a for a in held if a["活动类别"] == "志愿服务" and int(a["参加人数"]) >= 3]
    service = min(5, len(services))
    satisfied = number(row["群众满意度"])
    satisfaction = None if satisfied is None else 30 * satisfied
    return {
        "organisation_system": Fraction(system),
        "training": Fraction(training),
        "party_life": Fraction(life),
        "service": Fraction(service),
        "satisfaction": satisfaction,
    }


def veto(row, decisions):
    """The last decision of 街道党工委 counts; a yes needs its evidence."""
    fires = flag(row["违纪违法案件"])
    if fires is None:
        return "unknown"
    if not fires:
        return ""
    made = [
        d
        for d in decisions
        if d["编号"] == row["编号"] and d["事项"] == "一票否决" and d["决定单位"] == "街道党工委"
    ]
    if not made:
        return "pending"
    if not flag(made[-1]["是否否决"]):
        return "rejected"
    return "vetoed" if made[-1]["证明材料"] else "pending"


def band(score):
    return 5 if score >= 90 else 4 if score >= 80 else 3 if score >= 70 else 2 if score >= 60 else 1


def assess(period, last):
    rows = {row["编号"]: row for row in read(FOLDER, "organisations.csv", period)}
    activities = read(FOLDER, "activities.csv", period)
    decisions = read(FOLDER, "decisions.csv", period)
    units = list(rows)
    result = {}
    for unit in units:
        row = rows[unit]
        parts = criteria(row, activities, period)
        bonus = min(6, 2 * int(row["街道级表彰次数"]))
        criticism = -3 * int(row["被通报批评次数"])
        outcome = veto(row, decisions)
        score = None
        if outcome != "vetoed" and None not in parts.values():
            score = half_up(sum(parts.values()) + bonus + criticism, 1)
        result[unit] = dict(parts, bonus=bonus, criticism=criticism, veto=outcome, score=score)

    # Stars: bands, cap by satisfaction, one star up, quota, direct designation.
    stars = {}
    for unit in units:
        score, satisfied = result[unit]["score"], number(rows[unit]["群众满意度"])
        star = None if score is None else band(score)
        if star and satisfied is not None and satisfied < Fraction(60, 100):
            star = min(star, 2)
        if star and last.get(unit):
            star = min(star, last[unit] + 1)
        stars[unit] = star

    def standing(unit):
        found = result[unit]
        if found["score"] is None:
            return None
        return (found["score"], found["satisfaction"], found["party_life"])

    honoured = {u for u in units if flag(rows[u]["获县级以上表彰"])}
    base = [u for u in units if stars[u] is not None and u not in honoured]
    places = len(base) * 20 // 100
    fives = [u for u in base if stars[u] == 5]
    for unit in fives:
        # Kept only where it and all that tie with it find a place.
        if sum(standing(u) >= standing(unit) for u in fives) > places:
            stars[unit] = 4
    for unit in honoured:
        if stars[unit] and number(rows[unit]["群众满意度"]) >= Fraction(60, 100):
            stars[unit] = 5

    overall = competition(units, standing)
    street = competition(units, standing, lambda u: rows[u]["街道"])
    like = competition(units, standing, lambda u: (rows[u]["社区"], rows[u]["网格类别"]))
    share = {5: Fraction(1), 4: Fraction(8, 10), 3: Fraction(6, 10)}
    lines = []
    for unit in units:
        found, star = result[unit], stars[unit]
        subsidy = None if star is None else share.get(star, 0) * SUBSIDY_5
        lowered = star is not None and last.get(unit) is not None and star < last[unit]
        lines.append(
            [unit, rows[unit]["网格党支部"], text(found["score"], 1) if found["score"] is not None else "", star]
            + [overall[unit], street[unit], like[unit]]
            + [text(found[key]) for key in ("organisation_system", "training", "party_life", "service", "satisfaction")]
            + [text(found["bonus"]), text(found["criticism"]), text(subsidy)]
            + [text(star is not None and star <= 2), text(lowered)]
            + [GATES.get(found["veto"], ""), found["veto"]]
        )
    write(
        FOLDER,
        f"expected-{period}.csv",
        "unit name score rating rank rank_within_street rank_within_community_kind organisation_system training "
        "party_life service satisfaction bonus criticism subsidy talk lowered gates veto".split(),
        lines,
    )
    population(period, rows, result, stars)
    return {unit: star for unit, star in stars.items() if star is not None}


def population(period, rows, result, stars):
    lines = []
    streets = sorted({row["街道"] for row in rows.values()})
    means = {}
    for street in streets:
        scores = [result[u]["score"] for u in rows if rows[u]["街道"] == street and result[u]["score"] is not None]
        means[street] = half_up(sum(scores) / len(scores), 1)
    ranks = competition(streets, means.get)
    for street in streets:
        lines.append(["streets", street, text(means[street], 1), ranks[street]])
    lines.append(["five_stars", "", sum(star == 5 for star in stars.values()), ""])
    for street in streets:
        known = [(number(r["群众满意度"]), int(r["网格户数"])) for r in rows.values() if r["街道"] == street and number(r["群众满意度"]) is not None]
        mean = sum(s * h for s, h in known) / sum(h for _, h in known)
        lines.append(["average", street, text(half_up(mean * 100, 1) / 100), ""])
    staffed = Fraction(sum(int(r["专职网格员"]) >= 1 for r in rows.values()), len(rows))
    lines.append(["worker_coverage", "", text(staffed), "met" if staffed >= DUE[period] else "not met"])
    write(FOLDER, f"expected-{period}-population.csv", ["what", "group", "value", "outcome"], lines)


def main():
    last = {}
    for period in ("2023Q1", "2023Q2"):
        last = assess(period, last)


if __name__ == "__main__":
    main()
