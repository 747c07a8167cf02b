"""下沉人员年度考核 worked out without Kaoping: 第11条 shares, 第12条 veto.

Writes expected-<year>.csv and expected-<year>-population.csv.
"""

from collections import defaultdict
from fractions import Fraction

from common import competition, flag, half_up, number, read, text, write

FOLDER = "dispatched-staff-appraisal"
# 第11条: at least 70 % for the first two, at least 50 % for the others; the rest is the department's.
COMMITTEE = defaultdict(lambda: Fraction(50, 100))
COMMITTEE.update(
    综合整治=Fraction(70, 100), 治安消防=Fraction(75, 100), 综合巡查=Fraction(60, 100), 安监=Fraction(60, 100)
)
GATES = {"vetoed": "一票否决", "pending": "一票否决?"}
LEVELS = ["不合格", "基本合格", "合格", "优秀"]
PAY = {"优秀": Fraction(12, 10), "合格": Fraction(1), "基本合格": Fraction(8, 10), "不合格": Fraction(0)}
LOW_FROM = 20


def group_mean(ratings, group):
    """The raters' sums without the highest and the lowest; None with fewer than three raters."""
    sums = defaultdict(Fraction)
    items = defaultdict(set)
    for row in ratings:
        if row["考核主体"] == group:
            points = number(row["评分"])
            assert 0 <= points <= 20 and row["考核内容"] not in items[row["评分人"]]
            items[row["评分人"]].add(row["考核内容"])
            sums[row["评分人"]] += points
    assert all(found == set("德能勤绩廉") for found in items.values())
    if len(sums) < 3:
        return None
    kept = sorted(sums.values())[1:-1]
    return sum(kept) / len(kept)


def grounds(row, ranks):
    """第12条: True, False, or None where a blank leaves it open."""
    names = ("不服从管理", "不配合工作", "工作不到位", "专业水平不足")
    low = [ranks[year].get(row["工号"]) for year in ranks]
    found = [flag(row[name]) for name in names]
    found.append(sum(rank is not None and rank >= LOW_FROM for rank in low) >= 2)
    return True if True in found else None if None in found else False


def veto(row, proposed, decisions):
    if not proposed:
        return "unknown" if proposed is None else ""
    made = [d for d in decisions if d["工号"] == row["工号"] and d["决定单位"] == "社区党委"]
    if not made:
        return "pending"
    if not flag(made[-1]["是否否决"]):
        return "rejected"
    return "vetoed" if made[-1]["证明材料"] else "pending"


def band(score):
    return LEVELS[3] if score >= 90 else LEVELS[2] if score >= 70 else LEVELS[1] if score >= 60 else LEVELS[0]


def assess(year, ranks):
    rows = {row["工号"]: row for row in read(FOLDER, "people.csv", year, "年度")}
    decisions = read(FOLDER, "decisions.csv", year, "年度")
    rated = defaultdict(list)
    for row in read(FOLDER, "ratings.csv", year, "年度"):
        rated[row["工号"]].append(row)
    scores, levels, vetoes = {}, {}, {}
    for unit, row in rows.items():
        committee = group_mean(rated[unit], "社区党委")
        department = group_mean(rated[unit], "主管部门")
        share = COMMITTEE[row["队伍"]]
        scores[unit] = levels[unit] = None
        if committee is not None and department is not None:
            scores[unit] = half_up(share * committee + (1 - share) * department, 2)
            levels[unit] = band(scores[unit])
            if flag(row["工作失误造成严重后果"]) and LEVELS.index(levels[unit]) > 1:
                levels[unit] = LEVELS[1]
        vetoes[unit] = veto(row, grounds(row, ranks), decisions)

    # Who is vetoed neither counts among the persons nor takes a place.
    counted = [unit for unit in rows if levels[unit] is not None and vetoes[unit] != "vetoed"]
    places = len(counted) * 20 // 100
    best = [unit for unit in counted if levels[unit] == "优秀"]
    for unit in best:
        if sum(scores[other] >= scores[unit] for other in best) > places:
            levels[unit] = "合格"
    for unit in rows:
        if vetoes[unit] == "vetoed" and levels[unit] is not None:
            levels[unit] = "不合格"

    overall = competition(list(rows), scores.get)
    team = competition(list(rows), scores.get, lambda unit: rows[unit]["队伍"])
    community = competition(list(rows), scores.get, lambda unit: rows[unit]["社区"])
    lines = []
    for unit, row in rows.items():
        score, level = scores[unit], levels[unit]
        lines.append(
            [unit, row["姓名"], "" if score is None else text(score, 2), level]
            + [overall[unit], team[unit], community[unit]]
            + [text(level == "优秀"), text(PAY[level]) if level else "", text(flag(row["工作失误造成严重后果"]))]
            + [GATES.get(vetoes[unit], ""), vetoes[unit]]
        )
    headings = "unit name score rating rank rank_within_team rank_within_community honours pay liability gates veto"
    write(FOLDER, f"expected-{year}.csv", headings.split(), lines)
    population(year, rows, scores, levels)
    return {unit: rank for unit, rank in overall.items() if rank is not None}


def population(year, rows, scores, levels):
    lines = []
    for what, column in (("team_average", "队伍"), ("communities", "社区")):
        groups = list(dict.fromkeys(row[column] for row in rows.values()))
        means = {}
        for group in groups:
            found = [scores[u] for u in rows if rows[u][column] == group and scores[u] is not None]
            means[group] = half_up(sum(found) / len(found), 2)
        ranks = competition(groups, means.get)
        lines += [[what, g, text(means[g], 2), ranks[g] if what == "communities" else ""] for g in groups]
    lines.append(["excellent", "", sum(level == "优秀" for level in levels.values()), ""])
    write(FOLDER, f"expected-{year}-population.csv", ["what", "group", "value", "rank"], lines)


def main():
    ranks = {"2021": {row["unit"]: int(row["rank"]) for row in read(FOLDER, "result-2021.csv")}}
    ranks["2022"] = assess("2022", ranks)
    assess("2023", ranks)


if __name__ == "__main__":
    main()
