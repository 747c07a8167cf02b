"""Writes the invented data of pilot-community-acceptance and of its county overlay.

The numbers come from dice with a fixed seed; the communities that make a rule act are then set by
hand under SPECIAL. Run again, it writes the same files.
"""

import csv
import datetime
import random
from pathlib import Path

PROFILES = Path(__file__).resolve().parents[2] / "Profiles"
HEADINGS = (
    "批次 编号 社区 县（市）区 自查得分 初评得分 党组织领导核心作用 党员先锋模范作用 居民议事协商次数 居务公开与监督 "
    "综合服务设施面积 户数 便民服务 社会组织数 志愿者人数 短板清单事项 已补齐事项 经验可复制可推广 居民测评得分 "
    "验收日期 复验得分 复验日期"
).split()
COUNTIES = ["青岚县", "澜桥区", "松坪县", "禾丰区", "石汀县", "雾岭县"]
NAMES = (
    "竹影 云栖 榆荫 枫桥头 溪口里 稻香里 梧桐里 桂子 望山 听泉 南塘里 北亭 东篱 西堰 柿林 "
    "荷风里 麦穗 桑园里 石磨 雨巷 长汀里 梨雪 松涛里 花朝 青砖 白露 谷雨里 霜叶 星河里 月湾 "
    "虹霁 晴川里 禾木里 橡树里 茶亭 渔歌 驼铃里 磨坊里 窑湾里 木桥头 灯塔里 风铃 泉眼里 棠梨 远山"
).split()
SECOND = "翠屏里 海棠里 石榴里 紫藤 银杏里 水杉里 金桂里 丹枫 芦花里 蒲公英里 蔷薇里 冬青里".split()
BLANK_AFTER = {"self": 5, "preliminary": 6}

# Number of the community: what is set by hand. "stop" says after which stage nothing follows.
SPECIAL = {
    ("phase:1", 4): {"自查得分": "76.5", "stop": "self"},
    ("phase:1", 11): {"自查得分": "80", "初评得分": "79.5", "stop": "preliminary"},
    ("phase:1", 17): {"居民测评得分": "79.9"},
    ("phase:1", 20): {"weak": 0.97, "居民测评得分": "80"},
    ("phase:1", 23): {"weak": 0.62, "居民测评得分": "82.4"},
    ("phase:1", 25): {"自查得分": "84.2"},
    ("phase:1", 26): {"weak": 0.80, "居民测评得分": "83", "复验": ("88.5", 55)},
    ("phase:1", 29): {"weak": 0.80, "居民测评得分": "84.6", "复验": ("84.9", 60)},
    ("phase:1", 32): {"weak": 0.81, "居民测评得分": "82.2", "复验": ("93", 61)},
    ("phase:1", 35): {"weak": 0.79, "居民测评得分": "85.5"},
    ("phase:2", 3): {"weak": 0.80, "居民测评得分": "83.5", "late": True},
    ("phase:2", 6): {"自查得分": "", "stop": "self"},
    ("phase:2", 9): {"weak": 0.78, "居民测评得分": "86", "复验": ("85", 60)},
}
# From 党组织领导核心作用 to 居民测评得分. The experts give the first 13.5 + 9.5 + 10 + 8.5 + 10 + 8.5 + 6 + 7
# + 4 + 8 = 85, and 0.6 × 85 + 0.4 × 85 = 85, just enough. The other two have one score at the edge of
# the 35 places, 0.6 × 85.5 + 0.4 × 86.5 = 85.9 = 0.6 × 84.5 + 0.4 × 88; the residents decide.
EDGE = {
    ("phase:1", 38): ["13.5", "9.5", 12, "8.5", 900, 3000, "8.5", 6, 600, 10, 8, "8", "85"],
    ("phase:1", 41): ["13.5", "9.5", 12, "8.5", 900, 3000, "8.5", 6, 600, 10, 9, "8", "86.5"],
    ("phase:1", 44): ["13.5", "9", 12, "8.5", 900, 3000, "8.5", 6, 600, 10, 8, "8", "88"],
}


def half(value, top):
    return f"{min(top, max(0, round(value * top * 2) / 2)):g}"


def community(dice, phase, number, name, county):
    special = SPECIAL.get((phase, number), {})
    strength = special.get("weak", dice.uniform(0.89, 0.985))

    def about(spread=0.05):
        return min(1, strength + dice.uniform(-spread, spread))

    households = dice.randint(2200, 5200)
    listed = dice.randint(6, 14)
    inspected = datetime.date(2022, 10, 17) + datetime.timedelta(dice.randint(0, 11))
    if phase == "phase:2":
        inspected = inspected.replace(year=2023)
    if special.get("late"):
        inspected = datetime.date(2023, 11, 24)
    row = [
        phase, f"{phase[-1]}{number:02d}", name + "社区", county,
        f"{dice.uniform(82, 97):.1f}", f"{dice.uniform(81, 96):.1f}",
        half(about(), 15), half(about(), 10), max(1, round(about() * 14)), half(about(), 10),
        round(households * 0.3 * about(0.04)), households, half(about(), 10), round(about() * 9),
        round(households * 0.2 * about()), listed, round(listed * about(0.08)), half(about(), 10),
        f"{max(80.5, about(0.03) * 100):.1f}", inspected.isoformat(), "", "",
    ]
    if (phase, number) in EDGE:
        row[6:19] = EDGE[phase, number]
    for heading, value in special.items():
        if heading in HEADINGS:
            row[HEADINGS.index(heading)] = value
    if "复验" in special:
        score, days = special["复验"]
        row[20], row[21] = score, (inspected + datetime.timedelta(days)).isoformat()
    if "stop" in special:
        first = BLANK_AFTER[special["stop"]]
        row[first:] = [""] * (len(row) - first)
    return row


def write(folder, headings, rows):
    path = PROFILES / folder / "communities.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows(rows)


def main():
    dice = random.Random(20221231)
    rows = []
    for phase, names in [("phase:1", NAMES), ("phase:2", SECOND)]:
        for index, name in enumerate(names):
            rows.append(community(dice, phase, index + 1, name, COUNTIES[index % len(COUNTIES)]))
    write("pilot-community-acceptance", HEADINGS, rows)

    # The county's own run: its communities of both phases with the share of matters done online.
    own = []
    for row in rows:
        if row[3] == "青岚县":
            matters = dice.randint(40, 60)
            more = [matters, round(matters * dice.uniform(0.6, 1))]
            # The county asks for 85 in the self-check; nothing follows below it.
            if float(row[4]) < 85:
                row, more = row[:5] + [""] * (len(row) - 5), ["", ""]
            own.append(row + more)
    write("pilot-community-acceptance-qinglan", HEADINGS + ["服务事项数", "网上可办事项数"], own)


if __name__ == "__main__":
    main()
