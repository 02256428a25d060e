"""The MDMA tablets without batch 113: two-level normal model, first tablet of each batch against second of each, in sample.

Needs numpy. Reads the table named on the command line; prints what TabletValidationTest expects. Own work, CC0.
"""
import csv, math, sys
import numpy as np

rows = [r for r in csv.reader(open(sys.argv[1]))][1:]
batches = {}
for r in rows:
    if r[0].strip() != "113":
        batches.setdefault(r[0].strip(), []).append([float(x) for x in r[2:6]])
groups = [np.array(g) for g in batches.values()]
N, m = sum(map(len, groups)), len(groups)
U = sum((g - g.mean(0)).T @ (g - g.mean(0)) for g in groups) / (N - m)
mu = np.vstack(groups).mean(0)
S = sum(len(g) * np.outer(g.mean(0) - mu, g.mean(0) - mu) for g in groups) / (m - 1)
C = (S - U) / ((N - sum(len(g) ** 2 for g in groups) / N) / (m - 1))
assert np.linalg.eigvalsh(C).min() > 0


def log_density(d, cov):
    return -0.5 * (np.linalg.slogdet(2 * math.pi * cov)[1] + np.einsum("...i,ij,...j", d, np.linalg.inv(cov), d))


x = np.array([g[0] for g in groups])[:, None, :]
y = np.array([g[1] for g in groups])[None, :, :]
ln = log_density(x - y, 2 * U) + log_density((x + y) / 2 - mu, U / 2 + C) - log_density(x - mu, U + C) - log_density(y - mu, U + C)
log10 = ln / math.log(10)
same = np.diag(log10)
different = log10[~np.eye(m, dtype=bool)]
auc = np.mean([(different < s).mean() + (different == s).mean() / 2 for s in same])
cllr = (np.logaddexp(0, -same * math.log(10)).mean() + np.logaddexp(0, different * math.log(10)).mean()) / 2 / math.log(2)
# ELUB on the grid of 0.01, with one misleading pair more on each side
lo, hi = -math.floor(math.log10(len(same) + 1) * 100 + 1e-9), math.floor(math.log10(len(different) + 1) * 100 + 1e-9) + 1
lower, upper = lo, hi
for i in range(lo, hi + 1):
    t = i / 100
    above1 = (same > t).sum() / (len(same) + 1)
    above0 = ((different > t).sum() + 1) / (len(different) + 1)
    system = 1 - above1 + 10 ** t * above0
    nothing = 10 ** t if t < 0 else 1
    if nothing < system:
        if i <= 0:
            lower = i + 1
        if i >= 0:
            upper = min(upper, i - 1)
print("Cllr", repr(cllr), "AUC", repr(auc), "LR>1 different", repr((different > 0).mean()), "LR<1 same", repr((same < 0).mean()))
print("ELUB", min(lower, 0) / 100, max(upper, 0) / 100)
