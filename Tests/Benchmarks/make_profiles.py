#!/usr/bin/env python3
"""make_profiles.py MODEL_DIR: writes W1, W2, W3, W4 and W6 beside this script.

MODEL_DIR holds the model files of the peer benchmark (model.csv, model3.csv, model6.csv, kinds.csv):
weights, directions and thresholds come from them, so that no number is copied by hand.
"""
import csv
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
BANDS = "rating: {{bands: {{1: ..<{0}, 2: {0}..<{1}, 3: {1}..<{2}, 4: {2}..<{3}, 5: {3}..}}}}"
RANKING = "ranking: {ties: competition, within: [group]}"


def rows(folder, name):
    with open(os.path.join(folder, name), newline="") as file:
        return list(csv.DictReader(file))


def head(profile, title, file, columns):
    return [
        "# Written by make_profiles.py from the model of the peer benchmark.",
        "language: 1",
        f"profile: {profile}",
        f"title: {title}",
        "period: year",
        "unit: {key: id, groups: [group]}",
        "tables:",
        "  units:",
        f"    file: {file}",
        "    columns:",
    ] + [f"      {name}: {kind}" for name, kind in columns]


def judged(cuts):
    return [BANDS.format(*cuts), RANKING]


VETO = ["gates:", "  - {id: vetoed, when: veto == 1, on: total, set: 0}"]


def weighted(model, leaf):
    lines, criterion = ["stated: 4", "criteria:"], None
    for row in model:
        if row["criterion"] != criterion:
            criterion = row["criterion"]
            lines += [f"  - id: {criterion}", f"    weight: {row['crit_weight']}", "    criteria:"]
        lines.append(f"      - {{{leaf(row)}}}")
    return lines


def better(row):
    return "better: " + ("high" if row["direction"] == "1" else "low")


def steps(row):
    """Points 0/30/55/80/100 by the thresholds reached.

    A threshold belongs to the better side; intervals hold their lower end, so where low is better
    the value is scored with its sign turned.
    """
    t = [row[f"t{i}"] for i in (1, 2, 3, 4)]
    if row["direction"] == "-1":
        t = ["-" + limit for limit in reversed(t)]
    keys = [f"..<{t[0]}", f"{t[0]}..<{t[1]}", f"{t[1]}..<{t[2]}", f"{t[2]}..<{t[3]}", f"{t[3]}.."]
    table = ", ".join(f"{key}: {points}" for key, points in zip(keys, (0, 30, 55, 80, 100)))
    name, scored = row["indicator"], row["indicator"]
    if row["direction"] == "-1":
        name, scored = f"low_{name}", f'"-{name}"'
    return f"id: {name}, weight: {row['weight']}, of: {scored}, score: {{steps: {{{table}}}}}"


def min_max(row):
    name = row["indicator"]
    return f"id: {name}, weight: {row['weight']}, of: {name}, {better(row)}, score: min_max"


def wide(profile, title, file, model, leaf, cuts):
    columns = [("id", "text"), ("group", "text"), ("veto", "count")]
    columns += [(row["indicator"], "number") for row in model]
    return head(profile, title, file, columns) + weighted(model, leaf) + VETO + judged(cuts)


def topsis(model):
    columns = [("id", "text"), ("group", "text")] + [(row["indicator"], "number") for row in model]
    leaves = [
        f"  - {{id: {row['indicator']}, of: {row['indicator']}, {better(row)}, score: raw}}"
        for row in model
    ]
    return (
        head("W3", "TOPSIS with entropy weights", "top.csv", columns)
        + ["stated: 4", "weights: entropy", "combine: topsis", "criteria:"]
        + leaves
        + judged((30, 40, 50, 60))
    )


def events(kinds):
    names = [row["kind"] for row in kinds]
    lines = head("W4", "Points of a year's events", "units.csv", [("id", "text"), ("group", "text")])
    lines += [
        "  events:",
        "    file: events.csv",
        "    rows: many",
        "    unit: member",
        "    columns:",
        "      member: {heading: unit, type: text}",
        f"      kind: {{type: text, values: [{', '.join(names)}]}}",
        "      points: number",
        "      date: date",
        "indicators:",
    ]
    for name in names:
        where = f"date >= '2025-01-01' and date <= '2025-12-31' and kind == '{name}'"
        lines.append(f'  {name}: {{of: events, where: "{where}", sum: points}}')
    terms = ""
    for row in kinds:
        sign = "-" if row["sign"] == "-1" else "+"
        terms += (f" {sign} " if terms or sign == "-" else "") + f"min({row['kind']}, {row['cap']})"
    # No account can pass the sum of the limits of what is added.
    most = sum(int(row["cap"]) for row in kinds if row["sign"] == "1")
    lines += [
        f'  net: {{value: "max(0, {terms})"}}',
        "stated: 4",
        "scale: 0.." + str(most),
        "criteria:",
        "  - {id: account, of: net, score: raw}",
    ]
    return lines + judged((10, 25, 45, 70))


def write(name, lines):
    os.makedirs(os.path.join(HERE, name), exist_ok=True)
    with open(os.path.join(HERE, name, "profile.yaml"), "w") as file:
        file.write("\n".join(lines) + "\n")


def main(folder):
    model, small = rows(folder, "model.csv"), rows(folder, "model6.csv")
    cuts = (30, 42, 52, 62)
    write("W1", wide("W1", "Min-max and weights", "ind.csv", model, min_max, cuts))
    write("W2", wide("W2", "Points by thresholds", "ind.csv", model, steps, cuts))
    write("W3", topsis(rows(folder, "model3.csv")))
    write("W4", events(rows(folder, "kinds.csv")))
    write("W6", wide("W6", "A county's report", "small.csv", small, min_max, cuts))


if __name__ == "__main__":
    main(sys.argv[1])
