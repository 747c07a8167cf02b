"""Expected weights for the tests of this folder: pymcdm 1.4.0 on numpy 2.4.6, and numpy alone for AHP.

pymcdm's CRITIC normalizes each column by min-max first, so the tests give it scores between 0 and 1
that reach both ends. Run: python3 oracle.py
"""
import numpy as np
from pymcdm import weights as w

SCORES = np.array([
    [0.00, 1.00, 0.30],
    [0.25, 0.60, 1.00],
    [1.00, 0.00, 0.45],
    [0.70, 0.35, 0.00],
    [0.55, 0.90, 0.80],
])
SAATY = np.array([[1, 1 / 3, 5], [3, 1, 7], [1 / 5, 1 / 7, 1]])

print("numpy", np.__version__)
for name, f in [("entropy", w.entropy_weights), ("deviation", w.standard_deviation_weights),
                ("critic", w.critic_weights)]:
    data = SCORES + 0.5 if name == "entropy" else SCORES
    print(name, [repr(float(v)) for v in f(data)])
s = SCORES.std(axis=0)
r = np.corrcoef(SCORES.T)
c = s * (1 - np.abs(r)).sum(axis=0)
print("critic absolute", [repr(float(v)) for v in c / c.sum()])
values, vectors = np.linalg.eig(SAATY)
k = values.real.argmax()
v = np.abs(vectors[:, k].real)
print("ahp", [repr(float(x)) for x in v / v.sum()], repr(float(values[k].real)))
