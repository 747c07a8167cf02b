"""Compares what Kaoping computes with the expected files, cell by cell.

    python3 compare.py path/to/kaoping

The expected files come from the oracles beside this file, which work the numbers out by themselves.
"""

import csv
import io
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
    if one == other:
        return True
    if column in EXACT or column.startswith("rank") or "" in (one, other):
        return False
    return abs(float(one) - float(other)) < 1e-6


def compare(program, profile, period, options):
    folder = PROFILES / profile
    name = "expected-" + period.replace(":", "-") + ".csv"
    with open(folder / name, encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    run = subprocess.run(
        [program, "run", str(folder), "--period", period, *options, "--format", "csv"],
        capture_output=True,
        text=True,
        cwd=PROFILES.parent,
    )
    if run.returncode:
        print(f"{profile} {period}: exit code {run.returncode}\n{run.stderr}")
        return False
    found = {row["unit"]: row for row in csv.DictReader(io.StringIO(run.stdout))}
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
    return wrong == 0 and not extra


def main():
    results = [compare(sys.argv[1], *run) for run in RUNS]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
