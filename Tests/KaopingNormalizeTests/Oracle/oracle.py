"""Prints the expected values of KaopingNormalizeTests and of the exact sums of ScorerKitTests.

Run with Python 3.11, NumPy 2.4.6, SciPy 1.17.1, pandas 3.1.1 and mpmath 1.4.1:

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 scipy==1.17.1 pandas==3.1.1 mpmath==1.4.1
    venv/bin/python Tests/KaopingNormalizeTests/Oracle/oracle.py

`swift test` does not run it: the values stand in the tests. What depends on the last digit is
computed with whole fractions of the doubles; the rest by SciPy and pandas.
"""

from fractions import Fraction

import mpmath
import numpy
import pandas
from scipy import special, stats

mpmath.mp.prec = 400


def show(title, values):
    print(title)
    print("    [" + ", ".join(repr(float(value)) for value in values) + "]")


# ---- Exact mean and deviation (ScorerKitTests/ExactMomentsTests) -------------------------

michelson = [
    850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000,
    960, 960, 960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800,
    790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840,
    850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880,
    720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740,
    810, 940, 950, 800, 810, 870,
]


def numacc(base):
    return [base + 0.2] + [base + 0.1, base + 0.3] * 500


tiny, most = 5e-324, 1.7976931348623157e308
sets = {
    "NumAcc1": [10000001.0, 10000003.0, 10000002.0],
    "NumAcc2": numacc(1.0),
    "NumAcc3": numacc(1000000.0),
    "NumAcc4": numacc(10000000.0),
    "Michelso": [(299000 + speed) / 1000 for speed in michelson],
    "1e9 and thousandths": [1e9 + (i % 7) * 1e-3 for i in range(1000)],
    "huge": [most, -most, most],
    "denormal": [tiny] + [0.0] * 99,
}


def mean(numbers):
    return sum(map(Fraction, numbers)) / len(numbers)


def deviation(numbers, ddof):
    centre = mean(numbers)
    variance = sum((Fraction(x) - centre) ** 2 for x in numbers) / (len(numbers) - ddof)
    return mpmath.sqrt(mpmath.mpf(variance.numerator) / variance.denominator)


def z(numbers, ddof):
    centre, spread = mean(numbers), deviation(numbers, ddof)
    distances = [Fraction(x) - centre for x in numbers]
    return [mpmath.mpf(d.numerator) / d.denominator / spread for d in distances]


for name, numbers in sets.items():
    exact = mean(numbers)
    high = float(exact)
    low = float(exact - Fraction(high))
    show(f"{name}: mean, its rest, deviation of a sample and of a population",
         [high, low, deviation(numbers, 1), deviation(numbers, 0)])

# ---- Scores of one column ----------------------------------------------------------------

numbers = [3.2, 1.5, 9.75, 4.0, 4.0, -2.25, 7.1, 0.3, 12.6, 5.5]
column = numpy.array(numbers)
show("z_score, sample (scipy.stats.zscore, ddof=1)", stats.zscore(column, ddof=1))
show("z_score, population (scipy.stats.zscore, ddof=0)", stats.zscore(column, ddof=0))
show("z_score, exact, NumAcc4, sample, first three", z(sets["NumAcc4"], 1)[:3])
show("z_score, exact, 1e9 and thousandths, sample, first seven",
     z(sets["1e9 and thousandths"], 1)[:7])
show("z_score, exact, denormal, population, first two", z(sets["denormal"], 0)[:2])

for kind in ["rank", "weak", "strict", "mean"]:
    shares = [stats.percentileofscore(column, x, kind=kind) / 100 for x in column]
    show(f"percentile, {kind} (scipy.stats.percentileofscore)", shares)
show("percentile, rank (pandas.Series.rank(pct=True))", pandas.Series(column).rank(pct=True))
# The same of stated scores beside ranks, for the tests of the engine: two groups of units.
scores = numpy.array([80.0, 90.0, 70.0, 80.0, 95.0, 60.0, 80.0])
towns = numpy.array([0, 0, 0, 1, 1, 1, 1])
for kind in ["rank", "weak", "strict", "mean"]:
    shares = [stats.percentileofscore(scores, x, kind=kind) / 100 for x in scores]
    show(f"ranking, percentile {kind} (scipy.stats.percentileofscore)", shares)
    shares = [stats.percentileofscore(scores[towns == town], x, kind=kind) / 100
              for x, town in zip(scores, towns)]
    show(f"ranking, percentile {kind} within groups", shares)
ranks = stats.rankdata(column)
n = len(column)
for name, alpha, beta in [("hazen", .5, .5), ("weibull", 0, 0), ("blom", 3 / 8, 3 / 8),
                          ("tukey", 1 / 3, 1 / 3)]:
    # scipy.stats.mstats.plotting_positions with ties at their mean rank
    positions = stats.mstats.plotting_positions(numpy.arange(1, n + 1), alpha, beta)
    show(f"percentile, {name} (scipy.stats.mstats.plotting_positions)",
         numpy.interp(ranks, numpy.arange(1, n + 1), positions))
for method in ["average", "min", "max", "dense"]:
    show(f"rank from the best, {method} (scipy.stats.rankdata)",
         stats.rankdata(-column, method=method))

# ---- Curves ------------------------------------------------------------------------------

median, control = 7300.0, 3785.0
sigma = numpy.log(median / control) / stats.norm.ppf(0.9)
values = [500.0, 3785.0, 5000.0, 7300.0, 8600.0, 12000.0, 40000.0]
show("log_normal, median 7300, p10 3785 (scipy.stats.lognorm.sf)",
     stats.lognorm.sf(values, s=sigma, scale=median))
sigma = numpy.log(200.0 / 50.0) / stats.norm.ppf(0.9)
values = [10.0, 50.0, 120.0, 200.0, 1000.0]
show("log_normal, median 50, p10 200 (scipy.stats.lognorm.cdf)",
     stats.lognorm.cdf(values, s=sigma, scale=50.0))
show("logistic, midpoint 4, steepness 0.8 (scipy.special.expit)",
     special.expit(0.8 * (column - 4.0)))
