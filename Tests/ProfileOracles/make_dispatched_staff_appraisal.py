"""Writes the invented data of dispatched-staff-appraisal; run again, it writes the same files."""

import csv
import random
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "Profiles" / "dispatched-staff-appraisal"
TEAMS = "综合整治 治安消防 综合巡查 安监 环水 交通 交警 市场监管".split()
COMMUNITIES = ["荷畔社区", "岭脚社区", "堤围社区"]
NAMES = (
    "方知远 卢以晴 贺川 苗初夏 任启明 傅小满 温如言 骆平安 简秋白 柏长青 詹一诺 路遥远 "
    "翁静好 霍晓光 祝成林 费思齐 管仲夏 乔若水 戚文澜 谈笑生 席清和 麦田野 葛向阳 宁致静 裴新雨"
).split()
ITEMS = ["德", "能", "勤", "绩", "廉"]
RATERS = {
    "社区党委": ["书记", "副书记", "组织委员", "宣传委员", "纪检委员"],
    "主管部门": ["分管领导", "科室负责人", "队长", "队员代表"],
}
GROUNDS = ["不服从管理", "不配合工作", "工作不到位", "专业水平不足", "工作失误造成严重后果"]

# Strength out of 20 of those who are not drawn: it makes their place certain.
STRENGTH = {
    2022: {"s03": 12.2, "s08": 12.8, "s12": 13.0, "s19": 11.9, "s22": 12.6},
    2023: {
        "s01": 18.9, "s06": 18.8, "s10": 18.6, "s13": 18.3, "s05": 18.2, "s03": 12.4, "s08": 15.2, "s21": 18.6,
        "s11": 13.1, "s20": 10.9, "s22": 12.9,
    },
}
# What stands in the list of persons beside 否; a blank is a blank.
FLAGS = {
    2022: {("s19", "工作不到位"): "是", ("s07", "专业水平不足"): "是"},
    2023: {
        ("s05", "不服从管理"): "是",
        ("s11", "不配合工作"): "是",
        ("s15", "工作不到位"): "是",
        ("s17", "专业水平不足"): "是",
        ("s20", "工作不到位"): "是",
        ("s06", "工作失误造成严重后果"): "是",
        ("s23", "不配合工作"): "",
    },
}
DECISIONS = [
    [2022, "s19", "一票否决", "社区党委", "是", "荷畔社区党委会议纪要〔2022〕11号"],
    [2022, "s07", "一票否决", "社区党委", "否", "荷畔社区党委会议纪要〔2022〕12号"],
    [2023, "s05", "一票否决", "社区党委", "是", "岭脚社区党委会议纪要〔2023〕15号"],
    [2023, "s15", "一票否决", "社区党委", "否", "堤围社区党委会议纪要〔2023〕9号"],
    [2023, "s17", "一票否决", "社区党委", "是", ""],
    [2023, "s20", "一票否决", "主管部门", "是", "交警大队便函〔2023〕3号"],
    [2023, "s03", "一票否决", "社区党委", "是", "堤围社区党委会议纪要〔2023〕10号"],
    [2023, "s02", "一票否决", "社区党委", "是", "岭脚社区党委会议纪要〔2023〕16号"],
]
# The ranks of 2021, from which only those at the end matter.
RANKS_2021 = (
    "s14 s01 s10 s05 s16 s02 s13 s06 s21 s09 s04 s18 s15 s23 s07 s11 s17 s25 s20 s12 s03 s08 s19 s22"
).split()


def write(name, headings, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows(rows)


def persons(year):
    """24 persons, three of each team; s24 followed s25 in 2023."""
    numbers = [*range(1, 24), 25 if year == 2022 else 24]
    return [(f"s{number:02d}", NAMES[number - 1], min(number, 24) - 1) for number in numbers]


def ratings(dice, year, key, place):
    rows = []
    strength = dice.uniform(14.2, 17.4)
    strength = STRENGTH[year].get(key, strength)
    for group, raters in RATERS.items():
        for rater in raters:
            leaning = dice.uniform(-0.9, 0.7)
            for item in ITEMS:
                points = min(20, round((strength + leaning + dice.uniform(-1, 1)) * 2) / 2)
                rows.append([year, key, group, rater, item, f"{points:g}"])
    if (year, key) == (2023, "s18"):
        # Only two of the committee rated: fewer than three.
        rows = [row for row in rows if row[2] == "主管部门" or row[3] in ("书记", "副书记")]
    return rows


def main():
    dice = random.Random(20231231)
    people, rated = [], []
    for year in (2022, 2023):
        for key, name, place in persons(year):
            flags = [FLAGS[year].get((key, ground), "否") for ground in GROUNDS]
            people.append([year, key, name, TEAMS[place // 3], COMMUNITIES[place % 3], *flags])
            own = ratings(dice, year, key, place)
            if (year, key) == (2023, "s16"):
                # The same as s13 of another team with the same shares: a tie where places end.
                own = [[2023, "s16", *row[2:]] for row in rated if row[:2] == [2023, "s13"]]
            rated += own
    write("people.csv", ["年度", "工号", "姓名", "队伍", "社区", *GROUNDS], people)
    write("ratings.csv", ["年度", "工号", "考核主体", "评分人", "考核内容", "评分"], rated)
    write("decisions.csv", ["年度", "工号", "事项", "决定单位", "是否否决", "证明材料"], DECISIONS)
    earlier = []
    for index, key in enumerate(RANKS_2021):
        score = 93.4 - 1.25 * index
        level = "优秀" if index < 3 else "合格" if score >= 70 else "基本合格"
        earlier.append([key, NAMES[int(key[1:]) - 1], f"{score:.2f}", level, index + 1, "scored"])
    write("result-2021.csv", ["unit", "name", "score", "rating", "rank", "state"], earlier)


if __name__ == "__main__":
    main()
