"""The MDMA tablets with robust standard deviations within batches (Algorithm S) and the pooled correlation: two-level normal model, first tablet of each batch against second of each, in sample.

Needs numpy and scipy. Reads the table named on the command line; prints what RobustWithinTest expects, with batch 113 and without. Own work, CC0.
"""
import csv, math, sys
import numpy as np
from scipy import stats

rows = [r for r in csv.reader(open(sys.argv[1]))][1:]


def algorithm_s(s, nu):
    eta = np.sqrt(stats.chi2.ppf(0.9, nu) / nu)
    xi = 1 / np.sqrt(stats.chi2.cdf(nu * eta ** 2, nu + 2) + 0.1 * eta ** 2)
    pooled, before = np.median(s), 0
    while abs(pooled - before) > 1e-14 * pooled:
        before = pooled
        pooled = math.sqrt((nu * (xi * np.minimum(s, eta * pooled)) ** 2).sum() / nu.sum())
    return pooled


def log_density(d, cov):
    return -0.5 * (np.linalg.slogdet(2 * math.pi * cov)[1] + np.einsum("...i,ij,...j", d, np.linalg.inv(cov), d))


for skip in ("none", "113"):
    batches = {}
    for r in rows:
        if r[0].strip() != skip:
            batches.setdefault(r[0].strip(), []).append([float(x) for x in r[2:6]])
    groups = [np.array(g) for g in batches.values()]
    N, m = sum(map(len, groups)), len(groups)
    U = sum((g - g.mean(0)).T @ (g - g.mean(0)) for g in groups) / (N - m)
    mu = np.vstack(groups).mean(0)
    S = sum(len(g) * np.outer(g.mean(0) - mu, g.mean(0) - mu) for g in groups) / (m - 1)
    kappa = (N - sum(len(g) ** 2 for g in groups) / N) / (m - 1)
    nu = np.array([len(g) - 1 for g in groups])
    for estimator in ("pooled", "robust"):
        if estimator == "robust":
            d = np.array([algorithm_s(np.array([g[:, k].std(ddof=1) for g in groups]), nu) for k in range(4)])
            c = np.sqrt(np.diag(U))
            U = U * np.outer(d / c, d / c)
            print("robust deviations", [float(x) for x in d])
        C = (S - U) / kappa
        assert np.linalg.eigvalsh(C).min() > 0
        x = np.array([g[0] for g in groups])[:, None, :]
        y = np.array([g[1] for g in groups])[None, :, :]
        ln = log_density(x - y, 2 * U) + log_density((x + y) / 2 - mu, U / 2 + C) - log_density(x - mu, U + C) - log_density(y - mu, U + C)
        same, different = np.diag(ln), ln[~np.eye(m, dtype=bool)]
        cllr = (np.logaddexp(0, -same).mean() + np.logaddexp(0, different).mean()) / 2 / math.log(2)
        print(skip, estimator, "Cllr", float(cllr), "lowest log10 same", float(same.min() / math.log(10)), "U of thickness", float(U[1, 1]),
              "U of thickness and weight", float(U[1, 2]), "LR<1 same", float((same < 0).mean()), "LR>1 different", float((different > 0).mean()))
