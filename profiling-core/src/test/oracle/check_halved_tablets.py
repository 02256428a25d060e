"""The command validate on the MDMA tablets: a system of every second batch, calibrated on itself, tried on the other batches.

    python3 check_halved_tablets.py docs/data/xtc_tablets_nfi/xtc_data.csv [BATCH LEFT OUT]        (Python 3.11, numpy, scipy)

Diameter, thickness and weight. Batches in the order of their names as text: the first, third and so on make the two-level normal model (pooled scatter
within batches, kappa between them), the second, fourth and so on are what it is tried on. Of each batch the first tablet is held against the second
tablets of all batches of its half. The logistic calibration is fitted to the pairs of the first half, each by a model without the batches of its two
tablets, both kinds of pairs with the same total weight. Densities are products of Gaussians with explicit inverses and determinants; nothing is scaled,
because the likelihood ratio does not depend on units. Prints what ValidateCommandTest expects. Own work, CC0.
"""
import csv
import math
import sys
import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

LEFT_OUT = sys.argv[2] if len(sys.argv) > 2 else ""
tablets = {}
with open(sys.argv[1]) as file:
    for row in list(csv.reader(file))[1:]:
        if row[0].strip() != LEFT_OUT:
            tablets.setdefault(row[0].strip(), []).append([float(x) for x in row[2:5]])
names = sorted(tablets)
making, trying = names[0::2], names[1::2]


def model(batches):
    """Covariance within, covariance between, mean of all tablets."""
    groups = [np.array(tablets[b]) for b in batches]
    count, m = sum(len(g) for g in groups), len(groups)
    mean = np.concatenate(groups).mean(axis=0)
    within = sum((x - g.mean(axis=0))[:, None] * (x - g.mean(axis=0)) for g in groups for x in g) / (count - m)
    squares = sum(len(g) * np.outer(g.mean(axis=0) - mean, g.mean(axis=0) - mean) for g in groups)
    kappa = (count - sum(len(g) ** 2 for g in groups) / count) / (m - 1)
    between = (squares / (m - 1) - within) / kappa
    assert np.linalg.eigvalsh(between).min() > 0
    return within, between, mean


def ln_ratio(x, y, of):
    """ln of N(x, y jointly; one batch mean) over N(x) N(y), as one Gaussian of six dimensions over two of three."""
    within, between, mean = of
    total = within + between
    joint = np.block([[total, between], [between, total]])
    d = np.concatenate([x - mean, y - mean])
    numerator = np.linalg.slogdet(joint)[1] + d @ np.linalg.inv(joint) @ d
    inverse = np.linalg.inv(total)
    denominator = 2 * np.linalg.slogdet(total)[1] + (x - mean) @ inverse @ (x - mean) + (y - mean) @ inverse @ (y - mean)
    return (denominator - numerator) / 2


def pairs(batches, model_of):
    same, different = [], []
    tried = [b for b in batches if len(tablets[b]) > 1]
    for a in tried:
        for b in tried:
            (same if a == b else different).append(
                ln_ratio(np.array(tablets[a][0]), np.array(tablets[b][1]), model_of(a, b)) / math.log(10))
    return np.array(same), np.array(different)


own = pairs(making, lambda a, b: model([c for c in making if c not in (a, b)]))
s = np.concatenate(own)
is_same = np.concatenate([np.ones(len(own[0])), np.zeros(len(own[1]))])
weight = np.where(is_same == 1, 0.5 / len(own[0]), 0.5 / len(own[1]))
scale = s.std()


def cost(p):
    eta = p[0] + p[1] * s / scale
    residual = weight * (expit(eta) - is_same)
    return weight @ np.logaddexp(0, np.where(is_same == 1, -eta, eta)), np.array([residual.sum(), residual @ s / scale])


def curvature(p):
    eta = p[0] + p[1] * s / scale
    v, z = weight * expit(eta) * expit(-eta), s / scale
    return np.array([[v.sum(), v @ z], [v @ z, v @ z ** 2]])


p = minimize(cost, [0.0, 1.0], jac=True, hess=curvature, method="trust-exact").x
for _ in range(5):
    p = p - np.linalg.solve(curvature(p), cost(p)[1])
assert np.abs(cost(p)[1]).max() < 1e-13
intercept, slope = p[0], p[1] / scale

whole = model(making)
same, different = ((intercept + slope * scores) / math.log(10) for scores in pairs(trying, lambda a, b: whole))
cllr = (np.logaddexp(0, -same * math.log(10)).mean() + np.logaddexp(0, different * math.log(10)).mean()) / 2 / math.log(2)
area = np.mean([(different < x).mean() + (different == x).mean() / 2 for x in same])
print("batches", len(making), len(trying), "pairs", len(same), len(different))
print("calibration: ln LR =", repr(float(intercept)), "+", repr(float(slope)), "log10")
print("Cllr", repr(float(cllr)), "area", repr(float(area)))
print("LR < 1 same", repr(float((same < 0).mean())), "LR > 1 different", repr(float((different > 0).mean())))
