"""Independent values for the tests of this folder.

Run in a virtual environment with

    Python 3.11+, numpy 2.4.6, scipy 1.17.1, pymcdm 1.4.0, scikit-criteria 0.10

and compare what is printed with the numbers in the tests. Where the two libraries of
multi-criteria methods differ, the variant is named beside the value.
"""

import numpy as np
from scipy import stats
from pymcdm import methods, normalizations
from skcriteria import mkdm
from skcriteria.agg.simple import WeightedProductModel
from skcriteria.agg.topsis import topsis as sk_topsis
from skcriteria.agg.vikor import VIKOR as SkVIKOR
from skcriteria.preprocessing.scalers import VectorScaler

MATRIX = np.array(
    [
        [7.5, 120.0, 3.2, 41.0],
        [6.1, 95.0, 4.8, 38.5],
        [9.3, 150.0, 2.9, 55.0],
        [8.2, 110.0, 4.1, 47.25],
        [5.4, 80.0, 3.7, 36.0],
        [8.2, 135.0, 4.8, 60.0],
    ]
)
WEIGHTS = np.array([0.4, 0.3, 0.2, 0.1])
DIRECTIONS = np.array([1, -1, 1, -1])
CLIMB = np.array([[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]])


def show(title, values):
    print(title + ":", ", ".join(repr(float(value)) for value in np.atleast_1d(values)))


def means():
    show("hmean", stats.hmean(MATRIX, axis=1, weights=WEIGHTS))
    show("gmean", stats.gmean(MATRIX, axis=1, weights=WEIGHTS))
    for exponent in (3, 0.5, -2):
        show(f"pmean {exponent}", stats.pmean(MATRIX, exponent, axis=1, weights=WEIGHTS))
    show("hmean of 0 and 8", stats.hmean([0, 8]))
    show("pmean -2 of 0 and 8", stats.pmean([0, 8], -2))
    # Mazziotta and Pareto by their formula, with numpy's weighted mean and deviation.
    mean = np.average(MATRIX, axis=1, weights=WEIGHTS)
    variance = np.average((MATRIX - mean[:, None]) ** 2, axis=1, weights=WEIGHTS)
    cv = np.sqrt(variance) / mean
    show("mazziotta_pareto down", mean - np.sqrt(variance) * cv)
    show("mazziotta_pareto up", mean + np.sqrt(variance) * cv)
    show("trimmed", stats.trim_mean(MATRIX, 0.25, axis=1))


def sums_and_products():
    saw = methods.WSM(normalizations.linear_normalization)
    show("simple_additive, pymcdm", saw(MATRIX, WEIGHTS, DIRECTIONS))
    turned = np.where(DIRECTIONS > 0, MATRIX, 1 / MATRIX)
    data = mkdm(turned, [max] * 4, weights=WEIGHTS)
    show("weighted_product, scikit-criteria, 10^", 10 ** WeightedProductModel().evaluate(data).e_.score)
    wpm = methods.WPM()(MATRIX, WEIGHTS, DIRECTIONS)
    show("weighted_product, pymcdm over the first", wpm / wpm[0])


def topsis():
    vector = lambda column, cost=False: (1 - 2 * cost) * column / np.sqrt(np.sum(column**2))
    for name, matrix, weights, directions in (
        ("matrix", MATRIX, WEIGHTS, DIRECTIONS),
        ("climb", CLIMB, np.array([0.5, 0.5]), np.array([-1, 1])),
    ):
        method = methods.TOPSIS(vector)
        show(f"topsis vector, pymcdm, {name}", method(matrix, weights, directions))
        method = methods.TOPSIS(normalizations.minmax_normalization)
        show(f"topsis min_max, pymcdm, {name}", method(matrix, weights, directions))
        data = mkdm(matrix, directions, weights=weights)
        scaled = VectorScaler(target="matrix").transform(data)
        # Its class warns of costs; the function beneath takes them.
        for title, given in (("vector", scaled), ("none", data)):
            _, _, _, closeness = sk_topsis(given.matrix.to_numpy(), directions, weights)
            show(f"topsis {title}, scikit-criteria, {name}", closeness)


def vikor():
    for v in (0.5, 0.2):
        *_, s, r, q = methods.VIKOR(v=v)._method(MATRIX, WEIGHTS, DIRECTIONS)
        show(f"vikor {v} S, pymcdm", s)
        show(f"vikor {v} R, pymcdm", r)
        show(f"vikor {v} Q, pymcdm", q)
        result = SkVIKOR(v=v, use_compromise_set=False).evaluate(
            mkdm(MATRIX, DIRECTIONS, weights=WEIGHTS)
        )
        show(f"vikor {v} Q, scikit-criteria", result.e_.q_k)
    show("vikor climb, pymcdm", methods.VIKOR()(CLIMB, np.array([0.5, 0.5]), np.array([-1, 1])))
    same = MATRIX.copy()
    same[:, 3] = 7
    result = SkVIKOR(use_compromise_set=False).evaluate(mkdm(same, DIRECTIONS, weights=WEIGHTS))
    show("vikor Q with an equal child, scikit-criteria", result.e_.q_k)


def promethee():
    q, p, s = 0.5, 4.0, 2.0
    for name, theirs in (
        ("usual", "usual"),
        ("u_shape", "ushape"),
        ("v_shape", "vshape"),
        ("level", "level"),
        ("linear", "vshape_2"),
    ):
        method = methods.PROMETHEE_II(theirs, p=[p] * 4, q=[q] * 4)
        if theirs == "usual":
            method = methods.PROMETHEE_II(theirs)
        *_, plus, minus, phi = method._method(MATRIX, WEIGHTS, DIRECTIONS)
        show(f"promethee {name} phi, pymcdm", phi)
        show(f"promethee {name} phi plus, pymcdm", plus)
    differences = (MATRIX[:, None, :] - MATRIX[None, :, :]) * DIRECTIONS
    bell = np.where(differences > 0, 1 - np.exp(-(differences**2) / (2 * s**2)), 0) @ WEIGHTS
    show("promethee gaussian phi, by formula", (bell.sum(axis=1) - bell.sum(axis=0)) / 5)


def promethee_per_child():
    # One function with thresholds of each child's own: pymcdm takes lists of them.
    q, p = [0.5, 2.0, 0.1, 1.5], [2.0, 40.0, 1.0, 12.0]
    method = methods.PROMETHEE_II("vshape_2", p=p, q=q)
    *_, plus, minus, phi = method._method(MATRIX, WEIGHTS, DIRECTIONS)
    show("promethee linear, thresholds per child, phi, pymcdm", phi)
    show("promethee linear, thresholds per child, phi plus, pymcdm", plus)
    # A function of each child's own: pymcdm has one for all, and phi is the weighted mean of what
    # it gives for each child alone.
    functions = [("vshape_2", 0.5, 2.0), ("vshape", 0.0, 40.0), ("usual", 0.0, 0.0), ("level", 1.5, 12.0)]
    flows = []
    for child, (name, q, p) in enumerate(functions):
        method = methods.PROMETHEE_II(name, p=[p], q=[q])
        if name == "usual":
            method = methods.PROMETHEE_II(name)
        *_, phi = method._method(MATRIX[:, [child]], np.array([1.0]), DIRECTIONS[[child]])
        flows.append(phi)
    show("promethee, a function per child, phi, pymcdm by child", WEIGHTS @ np.array(flows))


def copeland():
    # COINr's outranking matrix by its description: its a_copeland first returned the row sums
    # (R/aggregate.R at commit 0889f05), its present manual page counts each pair as 1, 0 or -1.
    turned = MATRIX * DIRECTIONS
    above = (turned[:, None, :] > turned[None, :, :]) @ WEIGHTS
    equal = (turned[:, None, :] == turned[None, :, :]) @ WEIGHTS
    outranking = above + equal / 2
    np.fill_diagonal(outranking, 0)
    show("copeland weight (COINr, row sums)", outranking.sum(axis=1))
    signs = np.sign(np.round(outranking - 0.5, 12))
    np.fill_diagonal(signs, 0)
    show("copeland majority (COINr, present manual)", signs.sum(axis=1))


if __name__ == "__main__":
    means()
    sums_and_products()
    topsis()
    vikor()
    promethee()
    promethee_per_child()
    copeland()
