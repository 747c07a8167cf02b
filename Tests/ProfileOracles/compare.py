"""Compares what Kaoping computes with the expected files, cell by cell.

    python3 compare.py path/to/kaoping

The expected files come from the oracles beside this file, which work the numbers out by themselves.
"""

import csv
import io
import json
import subprocess
import sys

from common import PROFILES

RUNS = [
    ("grid-party-star-rating", "2023Q1", ["--set", "subsidy_5=500"]),
    ("grid-party-star-rating", "2023Q2", ["--set", "subsidy_5=500"]),
    ("pilot-community-acceptance", "phase:1", ["--as-of", "2023-03-31"]),
    ("pilot-community-acceptance", "phase:2", ["--as-of", "2023-12-31"]),
    ("pilot-community-acceptance-qinglan", "phase:1", ["--as-of", "2023-03-31"]),
    ("pilot-community-acceptance-qinglan", "phase:2", ["--as-of", "2023-12-31"]),
    ("dispatched-staff-appraisal", "2022", []),
    ("dispatched-staff-appraisal", "2023", []),
]
EXACT = {"unit", "name", "score", "rating", "state"}


def same(column, one, other):
    """Scores of criteria may differ in the last bits of a double; everything else is the same text."""
    if one == other:
        return True
    if column in EXACT or column.startswith("rank"):
        return False
    try:
        return abs(float(one) - float(other)) < 1e-6
    except ValueError:
        return False


def run(program, folder, period, options, form):
    return subprocess.run(
        [program, "run", str(folder), "--period", period, *options, "--format", form],
        capture_output=True,
        text=True,
        cwd=PROFILES.parent,
    )


def population(program, folder, period, options):
    """Figures, targets and roll-ups against expected-<period>-population.csv."""
    path = folder / ("expected-" + period.replace(":", "-") + "-population.csv")
    if not path.exists():
        return True
    report = json.loads(run(program, folder, period, options, "json").stdout)
    found = {}
    for figure in report.get("population_figures", []):
        for value in figure["values"]:
            found[figure["id"], value["group"] or ""] = (value["value"], "")
    for target in report.get("targets", []):
        for value in target["shares"]:
            met = "met" if value["is_met"] else "not met"
            found[target["id"], value["group"] or ""] = (value["share"], met)
    for rollup in report.get("rollups", []):
        for group in rollup["groups"]:
            found[rollup["id"], group["group"]] = (group["score"], group["rank"])
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    equal = 0
    for what, group, value, outcome in rows:
        one = found.get((what, group), ("(none)", ""))
        if same("", value, str(one[0])) and outcome == str(one[1]):
            equal += 1
        else:
            print(f"{folder.name} {period}: {what} {group}: expected {value} {outcome}, found {one[0]} {one[1]}")
    print(f"{folder.name} {period}: {equal} of {len(rows)} figures, targets and roll-ups equal")
    return equal == len(rows)


def compare(program, profile, period, options):
    folder = PROFILES / profile
    name = "expected-" + period.replace(":", "-") + ".csv"
    with open(folder / name, encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    process = run(program, folder, period, options, "csv")
    if process.returncode:
        print(f"{profile} {period}: exit code {process.returncode}\n{process.stderr}")
        return False
    found = {row["unit"]: row for row in csv.DictReader(io.StringIO(process.stdout))}
    columns = [c for c in expected[0] if found and c in next(iter(found.values()))]
    cells = wrong = 0
    for row in expected:
        for column in columns:
            cells += 1
            value = found.get(row["unit"], {}).get(column, "(none)")
            if not same(column, row[column], value):
                wrong += 1
                print(f"{profile} {period}: {row['unit']} {column}: expected {row[column]!r}, found {value!r}")
    extra = set(found) - {row["unit"] for row in expected}
    units = sum(
        all(same(c, row[c], found.get(row["unit"], {}).get(c, "(none)")) for c in columns) for row in expected
    )
    print(
        f"{profile} {period}: {units} of {len(expected)} units equal, {cells - wrong} of {cells} cells"
        f" ({', '.join(columns)})" + (f"; not expected: {sorted(extra)}" if extra else "")
    )
    return population(program, folder, period, options) and wrong == 0 and not extra


def main():
    results = [compare(sys.argv[1], *one) for one in RUNS]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
