"""Prints the expected values of KaopingPrepareTests and of the index in KaopingEngineTests/Preparing.

Run with Python 3.11, NumPy 2.4.6 and SciPy 1.17.1:

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 scipy==1.17.1
    venv/bin/python Tests/KaopingPrepareTests/Oracle/oracle.py

`swift test` does not run it: the values stand in the tests. Skewness and kurtosis are SciPy's with
`bias=False`, which is the type 2 of SAS, Excel and COINr; the treatment is written from the
documentation of COINr 1.1 (Treat, winsorise, check_SkewKurt, log_CT, log_CT_plus).
"""

from fractions import Fraction

import numpy
from scipy import stats


def show(title, values):
    print(title)
    print("    [" + ", ".join(repr(float(value)) for value in values) + "]")


def skewness(x):
    return stats.skew(x, bias=False)


def kurtosis(x):
    return stats.kurtosis(x, bias=False)


def passes(x, skew_limit, kurt_limit):
    return abs(skewness(x)) < skew_limit or kurtosis(x) < kurt_limit


def treat(column, skew_limit=2.0, kurt_limit=3.5, points=5, then="log"):
    """Returns the treated column and what was done; nan is missing."""
    column = numpy.array(column, dtype=float)
    known = ~numpy.isnan(column)
    x = column[known]
    if len(x) < 4 or x.min() == x.max():
        return column, "unchanged"
    if passes(x, skew_limit, kurt_limit):
        return column, "within"
    won, high, low = x.copy(), 0, 0
    while not passes(won, skew_limit, kurt_limit) and high + low < points:
        if skewness(won) >= 0:
            top = won == won.max()
            high = int(top.sum())
            won[top] = won[~top].max()
        else:
            bottom = won == won.min()
            low = int(bottom.sum())
            won[bottom] = won[~bottom].min()
        if won.min() == won.max():
            return column, "unchanged"
    done = f"replaced {high} high, {low} low"
    if not passes(won, skew_limit, kurt_limit) and then == "log":
        a = 0.01 * (x.max() - x.min())
        positive = skewness(x) > 0
        won = numpy.log(x - x.min() + a) if positive else -numpy.log(x.max() + a - x)
        done = "log" if positive else "mirrored log"
    column = column.copy()
    column[known] = won
    return column, done


# ---- Skewness and kurtosis ------------------------------------------------------------------

plain = [3.2, 1.5, 9.75, 4.0, 4.0, -2.25, 7.1, 0.3, 12.6, 5.5]
outlying = list(range(1, 11)) + [30, 100]
powers = [2.0**k for k in range(16)]

show("plain: skewness, kurtosis", [skewness(plain), kurtosis(plain)])
show("1..10, 30, 100", [skewness(outlying), kurtosis(outlying)])
show("1..10, 30, 30", [skewness(outlying[:11] + [30]), kurtosis(outlying[:11] + [30])])
show("powers of two", [skewness(powers), kurtosis(powers)])
far = [1e9 + k for k in outlying]
show("1e9 + (1..10, 30, 100)", [skewness(far), kurtosis(far)])
show("four values", [skewness([1, 2, 3, 10]), kurtosis([1, 2, 3, 10])])

# ---- Treatment ------------------------------------------------------------------------------

sets = {
    "plain": (plain, {}),
    "1..10, 30, 100": (outlying, {}),
    "mirrored": ([-k for k in outlying], {}),
    "with gaps": ([1, numpy.nan, 2, 3, 4, 5, 6, 7, 8, numpy.nan, 9, 90], {}),
    "tight limits": (outlying, {"skew_limit": 1, "kurt_limit": 1}),
    "powers, one point": (powers, {"points": 1, "skew_limit": 1, "kurt_limit": 1}),
    "powers, none": (powers, {"points": 1, "skew_limit": 1, "kurt_limit": 1, "then": "none"}),
    "powers, mirrored": ([-k for k in powers], {"points": 1, "skew_limit": 1, "kurt_limit": 1}),
    "powers, five points": (powers, {"skew_limit": 1, "kurt_limit": 1}),
    "one of two values": ([0] * 9 + [1], {}),
    "a tie beyond the limit": (
        list(range(1, 21)) + [60, 60, 200, 400],
        {"points": 3, "skew_limit": 0.5, "kurt_limit": 0.1, "then": "none"},
    ),
    "both ends": (
        [-95, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100],
        {"skew_limit": 0.01, "kurt_limit": 1, "points": 8},
    ),
}
for name, (column, options) in sets.items():
    treated, done = treat(column, **options)
    show(f"treat {name}: {done}", treated)

# ---- Imputation -----------------------------------------------------------------------------

gaps = numpy.array([3.2, numpy.nan, 9.75, 4.0, numpy.nan, -2.25, 7.1, 0.3, 12.6, 5.5])
exact = sum(map(Fraction, gaps[~numpy.isnan(gaps)])) / 8
show("mean, exact and by NumPy, and median", [exact, numpy.nanmean(gaps), numpy.nanmedian(gaps)])

# ---- A small index, end to end (KaopingEngineTests/Preparing) ---------------------------------

nan = numpy.nan
county = numpy.array(list("EEEEEEWWWWWW"))
population = numpy.array([12000, 8000, 15000, 9500, 20000, 7000, 11000, 16000, 5000, 13000, 10000, 6000.0])
crime = numpy.array([24, 12, 45, nan, 38, 350, 22, 40, 5, nan, 30, 9])
clinics = numpy.array([6, 5, 9, 4, nan, 3, 8, 7, 4, nan, 5, 2])
parks = numpy.array([14.5, 11.0, nan, 9.5, 13.0, 10.5, 12.0, 8.0, 16.0, nan, 11.5, 7.0])
served = numpy.array([80.5, 90, 76, 88, 92.5, 70, nan, 85, 95, 60, 78, 82])


def imputed(column, within):
    column = column.copy()
    for group in dict.fromkeys(within):
        members = (within == group) & included
        known = members & ~numpy.isnan(column)
        column[members & numpy.isnan(column)] = numpy.median(column[known])
    return column


def scored(column, low=False):
    least, most = column[included].min(), column[included].max()
    share = (column - least) / (most - least)
    return 100 * (1 - share if low else share)


crime, clinics = crime / population * 1000, clinics / population * 1000
columns = numpy.array([crime, clinics, parks, served])
included = (~numpy.isnan(columns)).sum(axis=0) / 4 >= 0.75
print("included", included)
crime, clinics, parks, served = (
    imputed(numpy.where(included, column, nan), county) for column in columns
)
for name, column in {"crime": crime, "clinics": clinics, "parks": parks, "served": served}.items():
    show("imputed " + name, column)
treated, done = {}, {}
for name, column in {"crime": crime, "clinics": clinics, "parks": parks, "served": served}.items():
    treated[name], done[name] = treat(column)
    show(f"treated {name}: {done[name]}", treated[name])
safety = scored(treated["crime"], low=True)
service = 0.5 * scored(treated["clinics"]) + 0.3 * scored(treated["parks"]) + 0.2 * scored(treated["served"])
show("safety", safety)
show("service", service)
show("total", 0.6 * safety + 0.4 * service)
