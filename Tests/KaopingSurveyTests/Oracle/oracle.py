"""Expected values of the Wilson interval and of normal quantiles.

scipy 1.17.1: scipy.stats.binomtest(k, n).proportion_ci(level, method="wilson") and norm.ppf.
Run: python oracle.py, and compare with WilsonIntervalTests.swift.
"""

import scipy
from scipy.stats import binomtest, norm

print("scipy", scipy.__version__)
for p in (0.75, 0.9, 0.95, 0.975, 0.995, 0.9995, 1 - 1e-8, 1 - 1e-14):
    print(p, repr(float(norm.ppf(p))))
for k, n in ((81, 263), (15, 148), (0, 20), (1, 29), (29, 29), (170, 200)):
    for level in (0.95, 0.9, 0.99):
        interval = binomtest(k, n).proportion_ci(level, method="wilson")
        print(k, n, level, repr(float(interval.low)), repr(float(interval.high)))
