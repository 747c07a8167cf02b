"""Writes the invented data of grid-party-star-rating; run again, it writes the same files."""

import csv
import datetime
import random
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "Profiles" / "grid-party-star-rating"

HEADINGS = (
    "周期 编号 网格党支部 街道 社区 网格类别 上级党组织 党员人数 网格户数 楼栋数 楼栋党小组覆盖楼栋数 专职网格员 "
    "社区“两委”成员牵头 直管党员参与管理 协助管理力量 负责人最近轮训日期 群众满意度 街道级表彰次数 获县级以上表彰 "
    "被通报批评次数 违纪违法案件"
).split()
ACTIVITIES = ["支部党员大会", "支部委员会", "党小组会", "党课", "志愿服务"]

# Number, name, street, community, kind, parent; they are invented.
GRIDS = """
g01 柳荫社区第一网格党支部 晨光街道 柳荫社区 一般网格 社区党委
g02 柳荫社区第二网格党支部 晨光街道 柳荫社区 一般网格 社区党委
g03 柳荫社区第三网格党支部 晨光街道 柳荫社区 一般网格 社区党委
g04 柳荫社区第四网格党支部 晨光街道 柳荫社区 老旧小区网格 社区党委
g05 石榴园社区第一网格党支部 晨光街道 石榴园社区 一般网格 社区党总支
g06 石榴园社区第二网格党支部 晨光街道 石榴园社区 一般网格 社区党总支
g07 石榴园社区第三网格党支部 晨光街道 石榴园社区 老旧小区网格 社区党总支
g08 北桥头社区第一网格党支部 晨光街道 北桥头社区 一般网格 社区党总支
g09 北桥头社区第二网格党支部 晨光街道 北桥头社区 一般网格 社区党总支
g10 槐荫里社区第一网格党支部 望河街道 槐荫里社区 一般网格 社区党委
g11 槐荫里社区第二网格党支部 望河街道 槐荫里社区 老旧小区网格 社区党委
g12 槐荫里社区第三网格党支部 望河街道 槐荫里社区 老旧小区网格 社区党委
g13 新渡口社区第一网格党支部 望河街道 新渡口社区 一般网格 社区党总支
g14 新渡口社区第二网格党支部 望河街道 新渡口社区 一般网格 社区党总支
g15 新渡口社区第三网格党支部 望河街道 新渡口社区 一般网格 社区党总支
g16 芦苇湾社区第一网格党支部 望河街道 芦苇湾社区 一般网格 社区党支部
g17 芦苇湾社区第二网格党支部 望河街道 芦苇湾社区 老旧小区网格 社区党支部
g18 芦苇湾社区第三网格党支部 望河街道 芦苇湾社区 一般网格 社区党支部
g19 芦苇湾社区第四网格党支部 望河街道 芦苇湾社区 一般网格 社区党支部
"""

# Number; members, households, buildings, covered; workers, led, managed, assistants; day of training;
# satisfaction; honours, county honour, criticisms, violation; meetings and services as counts.
FIRST = """
g01 42 412 12 12 1 是 是 18 2022-09-20 95% 1 否 0 否 1 3 3 1 6
g02 48 388 10 10 1 是 是 12 2022-09-20 91% 0 否 0 否 1 3 3 1 5
g03 50 500 16 16 1 是 是 9 2022-11-08 91% 0 否 0 否 1 3 3 1 5
g04 37 236 8 6 1 是 是 7 2022-11-08 88% 2 否 0 否 1 3 3 1 4
g05 55 468 15 12 1 是 是 5 2022-06-15 86% 0 是 0 否 1 2 3 1 3
g06 44 405 14 14 1 是 是 11 2022-06-15 58% 3 否 0 否 1 3 3 1 5
g07 39 310 9 9 1 是 是 8 2022-06-15 90% 0 否 0 是 1 3 3 1 5
g08 33 356 11 9 1 是 是 6 2022-03-31 84% 0 否 0 是 1 3 2 1 3
g09 41 430 13 13 1 是 否 10 2022-10-12 87% 1 否 0 是 1 3 3 0 2
g10 46 521 17 15 1 是 是 4 2022-10-12 89% 0 否 1  1 2 2 1 4
g11 28 284 7 7 1 是 是 6 2022-10-12 55% 0 是 0 否 1 3 3 1 5
g12 26 195 6 5 1 否 是 3 2021-12-03 82% 0 否 0 否 1 2 1 1 2
g13 36 344 10 8 1 是 是 7 2022-12-01  0 否 0 否 1 3 3 1 3
g14 52 560 18 9 1 是 是 2 2021-11-25 71% 0 否 1 否 1 1 2 0 1
g15 61 541 16 12 1 是 否 5 2022-12-01 79% 0 否 0 否 1 3 2 1 2
g16 31 297 9 6 0 否 是 4 2022-05-18 76% 0 否 2 否 0 2 1 1 1
g17 24 178 5 2 0 否 否 1 2021-10-30 63% 0 否 0 否 0 1 1 0 0
g18 30 332 11 4 1 是 是 6 2022-05-18 80% 4 否 0 否 1 2 3 0 3
"""
SECOND = """
g01 43 412 12 12 1 是 是 18 2022-09-20 84% 0 否 1 否 1 2 3 1 4
g02 48 388 10 10 1 是 是 12 2022-09-20 93% 1 否 0 否 1 3 3 1 6
g03 50 500 16 16 1 是 是 9 2022-11-08 92% 0 否 0 否 1 3 3 1 5
g04 37 236 8 8 1 是 是 7 2022-11-08 90% 1 否 0 否 1 3 3 1 5
g05 55 468 15 14 1 是 是 8 2023-04-11 85% 0 否 0 否 1 3 3 1 4
g06 44 405 14 14 1 是 是 11 2022-06-15 78% 1 否 0 否 1 3 3 1 5
g07 39 310 9 9 1 是 是 8 2023-04-11 92% 0 否 0 否 1 3 3 1 5
g08 34 356 11 11 1 是 是 6 2023-04-11 88% 0 否 0 是 1 3 3 1 4
g09 41 430 13 13 1 是 是 10 2022-10-12 89% 1 否 0 否 1 3 3 1 3
g10 46 521 17 17 1 是 是 6 2022-10-12 90% 0 否 0 否 1 3 3 1 5
g11 28 284 7 7 1 是 是 6 2022-10-12 72% 0 否 0 否 1 3 3 1 5
g12 27 210 6 6 1 是 是 6 2023-05-09 88% 2 否 0 否 1 3 3 1 5
g13 36 344 10 10 1 是 是 7 2022-12-01 86% 0 是 0 否 1 3 3 1 4
g14 50 498 18 18 1 是 是 9 2023-05-09 91% 2 否 0 否 1 3 3 1 5
g15 58 520 16 13 1 是 是 5 2022-12-01 81% 0 否 0 否 1 3 3 1 3
g16 31 297 9 7 1 是 是 5 2023-05-09 80% 0 否 0 否 1 2 2 1 2
g17 24 190 5 3 0 否 否 2 2023-05-09 59% 0 否 0 否 0 2 1 1 0
g19 22 315 8 8 1 是 是 5 2023-05-09 83% 0 否 0 否 1 2 2 1 2
"""
DECISIONS = """
2023Q1 g07 一票否决 街道党工委 是 晨光街道党工委会议纪要〔2023〕4号
2023Q1 g08 一票否决 街道党工委 是
2023Q1 g09 一票否决 街道党工委 否 晨光街道党工委会议纪要〔2023〕4号
2023Q2 g08 一票否决 社区党委 是 北桥头社区党委会议记录
2023Q2 g08 一票否决 街道党工委 是 晨光街道党工委会议纪要〔2023〕9号
2023Q2 g15 一票否决 街道党工委 是 望河街道党工委会议纪要〔2023〕11号
"""


def rows(text):
    return [line.split(" ") for line in text.strip().splitlines()]


def write(name, headings, lines):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows(lines)


def main():
    about = {row[0]: row[1:] for row in rows(GRIDS)}
    dice = random.Random(20230331)
    organisations, activities = [], []
    for period, text, first in [
        ("2023Q1", FIRST, datetime.date(2023, 1, 1)),
        ("2023Q2", SECOND, datetime.date(2023, 4, 1)),
    ]:
        for row in rows(text):
            key, facts, counts = row[0], row[1:-5], row[-5:]
            organisations.append([period, key, *about[key], *facts])
            for activity, count in zip(ACTIVITIES, counts):
                days = sorted(dice.sample(range(90), int(count)))
                for day in days:
                    people = dice.randint(6, 20) if activity != "志愿服务" else dice.randint(3, 12)
                    date = first + datetime.timedelta(days=day)
                    activities.append([period, key, activity, date.isoformat(), people])
        # The committee of g16 met twice on one day; the second does not count.
        same = [row for row in activities if row[:3] == [period, "g16", "支部委员会"]][-1]
        activities.append(same[:4] + [same[4] - 1])
        # A service of two people is in the ledger and does not count.
        activities.append([period, "g04", "志愿服务", (first + datetime.timedelta(40)).isoformat(), 2])
    write("organisations.csv", HEADINGS, organisations)
    write("activities.csv", ["周期", "编号", "活动类别", "日期", "参加人数"], activities)
    decisions = [(row + [""])[:6] for row in rows(DECISIONS)]
    write("decisions.csv", ["周期", "编号", "事项", "决定单位", "是否否决", "证明材料"], decisions)


if __name__ == "__main__":
    main()
