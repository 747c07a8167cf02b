"""What the oracles share: reading tables exactly, rounding half up, ranking, writing results.

Nothing here calls Kaoping: numbers are fractions, so every sum and product is exact.
"""

import csv
import datetime
from fractions import Fraction
from pathlib import Path

PROFILES = Path(__file__).resolve().parents[2] / "Profiles"
BLANK = {"", "—", "-", "/", "无"}


def read(folder, name, period=None, column="周期"):
    """The rows of a table as mappings from heading to text, those of one period where given."""
    with open(PROFILES / folder / name, encoding="utf-8-sig", newline="") as file:
        rows = [{key: (value or "").strip() for key, value in row.items()} for row in csv.DictReader(file)]
    return [row for row in rows if period is None or row[column] == period]


def number(text):
    """A number or percentage as a fraction; None where the cell is blank."""
    if text in BLANK:
        return None
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


def flag(text):
    """是 is True, 否 is False, a blank cell is None."""
    return {"是": True, "否": False}.get(text)


def day(text):
    return datetime.date.fromisoformat(text) if text not in BLANK else None


def half_up(value, places):
    """四舍五入 of a number that is not negative or negative, away from zero at the half."""
    scale = 10**places
    sign = -1 if value < 0 else 1
    return sign * Fraction(int(abs(value) * scale * 2 + 1) // 2, scale)


def text(value, places=None):
    """A number as the expected files show it; six places where it does not end before."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    value = Fraction(value)
    if places is None:
        shown = f"{float(half_up(value, 6)):.6f}".rstrip("0").rstrip(".")
        return shown
    ticks = half_up(value, places) * 10**places
    whole = f"{abs(int(ticks)):0{places + 1}d}"
    sign = "-" if ticks < 0 else ""
    return sign + (f"{whole[:-places]}.{whole[-places:]}" if places else whole)


def competition(units, key, group=lambda unit: ""):
    """Ranks 1, 2, 2, 4: one more than how many of the group are better; None is not ranked."""
    ranks = {}
    for unit in units:
        if key(unit) is None:
            ranks[unit] = None
            continue
        rivals = [u for u in units if group(u) == group(unit) and key(u) is not None]
        ranks[unit] = 1 + sum(key(u) > key(unit) for u in rivals)
    return ranks


def write(folder, name, headings, rows):
    with open(PROFILES / folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
