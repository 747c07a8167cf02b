"""Expected values of the panel's tests, by numpy alone and by independent packages.

Run: python agreement.py; the output is kept beside it in agreement.txt.
"""

import importlib.metadata as metadata

import krippendorff
import numpy as np
import pandas as pd
import pingouin
from scipy.stats import friedmanchisquare, rankdata

NAN = np.nan

# Shrout and Fleiss (1979), table 2: six targets, four judges.
SHROUT_FLEISS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float
)
# Krippendorff (2011), C: four observers (columns here), twelve units, with gaps;
# published alphas: nominal .743, ordinal .815, interval .849.
KRIPPENDORFF = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
).T
# Marks with ties, of three raters for five units.
TIED = np.array([[80, 75, 90], [80, 80, 85], [70, 75, 80], [90, 95, 90], [60, 75, 70]], float)


def icc(x):
    """The six forms from the mean squares, as in Shrout and Fleiss (1979)."""
    n, k = x.shape
    rows, columns, mean = x.mean(1, keepdims=True), x.mean(0, keepdims=True), x.mean()
    b = k * ((rows - mean) ** 2).sum() / (n - 1)
    w = ((x - rows) ** 2).sum() / (n * (k - 1))
    j = n * ((columns - mean) ** 2).sum() / (k - 1)
    e = ((x - rows - columns + mean) ** 2).sum() / ((n - 1) * (k - 1))
    return [
        (b - w) / (b + (k - 1) * w),
        (b - e) / (b + (k - 1) * e + k * (j - e) / n),
        (b - e) / (b + (k - 1) * e),
        (b - w) / b,
        (b - e) / (b + (j - e) / n),
        (b - e) / b,
    ]


def icc_pingouin(x):
    n, k = x.shape
    frame = pd.DataFrame(
        {
            "unit": np.repeat(np.arange(n), k),
            "rater": np.tile(np.arange(k), n),
            "mark": x.ravel(),
        }
    )
    return pingouin.intraclass_corr(frame, "unit", "rater", "mark")["ICC"].tolist()


def kendall_w(x):
    n, m = x.shape
    ranks = np.apply_along_axis(rankdata, 0, x)
    s = ((ranks.sum(1) - m * (n + 1) / 2) ** 2).sum()
    ties = sum(
        (c**3 - c) for column in x.T for c in np.unique(column, return_counts=True)[1].astype(float)
    )
    return 12 * s / (m**2 * (n**3 - n) - m * ties)


def kendall_w_scipy(x):
    """W = Friedman's chi square / (m (n - 1)), which scipy corrects for ties."""
    n, m = x.shape
    return friedmanchisquare(*x).statistic / (m * (n - 1))


def alpha(x, level):
    """From the matrix of coincidences, pair by pair."""
    values = sorted(set(x[~np.isnan(x)]))
    o = np.zeros((len(values), len(values)))
    for row in x:
        marks = row[~np.isnan(row)]
        for i, a in enumerate(marks):
            for j, b in enumerate(marks):
                if i != j and len(marks) > 1:
                    o[values.index(a), values.index(b)] += 1 / (len(marks) - 1)
    nc = o.sum(1)

    def distance(c, k):
        if level == "nominal":
            return float(c != k)
        if level == "interval":
            return (values[c] - values[k]) ** 2
        low, high = min(c, k), max(c, k)
        return (nc[low : high + 1].sum() - (nc[c] + nc[k]) / 2) ** 2

    d = np.array([[distance(c, k) for k in range(len(values))] for c in range(len(values))])
    n = nc.sum()
    return 1 - (n - 1) * (o * d).sum() / (np.outer(nc, nc) * d).sum()


def alpha_package(x, level):
    return krippendorff.alpha(reliability_data=x.T, level_of_measurement=level)


# Marks of three raters of one group for four units; the third has rated one unit only.
SEVERITY = {"1": [80, 90, 85, 95], "2": [60, 62, 70, 64], "3": [75]}


def severity(scales):
    """Adjusted marks of raters with two marks or more: the population's mean and deviation."""
    pool = np.concatenate([np.array(marks, float) for marks in SEVERITY.values()])
    for rater, marks in SEVERITY.items():
        marks = np.array(marks, float)
        if len(marks) > 1:
            factor = pool.std() / marks.std() if scales else 1
            marks = np.clip(pool.mean() + (marks - marks.mean()) * factor, 0, 100)
        print(" ", rater, [float(mark) for mark in marks])


for package in ["numpy", "scipy", "pandas", "pingouin", "krippendorff"]:
    print(package, metadata.version(package))
print("icc, Shrout and Fleiss", *icc(SHROUT_FLEISS), sep="\n  ")
print("icc, pingouin", *icc_pingouin(SHROUT_FLEISS), sep="\n  ")
print("icc, tied", *icc(TIED), sep="\n  ")
for name, x in [("Shrout and Fleiss", SHROUT_FLEISS), ("tied", TIED)]:
    print("kendall w,", name, kendall_w(x), kendall_w_scipy(x))
for name, x in [("Krippendorff", KRIPPENDORFF), ("tied", TIED), ("S+F", SHROUT_FLEISS)]:
    for level in ["nominal", "ordinal", "interval"]:
        print("alpha,", name, level, alpha(x, level), alpha_package(x, level))
print("severity, center")
severity(False)
print("severity, standardize")
severity(True)
