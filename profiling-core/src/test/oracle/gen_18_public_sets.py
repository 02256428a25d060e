"""Figures of two public sets of the Netherlands Forensic Institute: simulated likelihood ratios, and float glass by a two-level kernel model.

Needs numpy. The folder of the data (docs/data) is named on the command line. Own work, CC0.
"""
import csv, json, math, os, sys
import numpy as np

folder = sys.argv[1]
LN10 = math.log(10)


def table(name):
    return [r for r in csv.reader(open(os.path.join(folder, name)))][1:]


def pooled(same, different):
    """PAV with ties together: ascending scores, and per score the ratio of shares in its block."""
    scores = np.unique(np.concatenate([same, different]))
    n1 = np.array([np.searchsorted(np.sort(same), s, "right") - np.searchsorted(np.sort(same), s, "left") for s in scores], float)
    n0 = np.array([np.searchsorted(np.sort(different), s, "right") - np.searchsorted(np.sort(different), s, "left") for s in scores], float)
    blocks = []
    for k in range(len(scores)):
        blocks.append([n1[k], n0[k], 1])
        while len(blocks) > 1 and blocks[-2][0] * blocks[-1][1] >= blocks[-1][0] * blocks[-2][1]:
            b = blocks.pop()
            blocks[-1] = [blocks[-1][0] + b[0], blocks[-1][1] + b[1], blocks[-1][2] + b[2]]
    out = []
    for a, b, count in blocks:
        ratio = math.inf if b == 0 else (-math.inf if a == 0 else math.log10((a / len(same)) / (b / len(different))))
        out += [ratio] * count
    return scores, n1, n0, np.array(out)


def cost(log10, weights, sign):
    x = np.where(weights > 0, sign * log10 * LN10, 0)
    return float((weights * np.logaddexp(0, x)).sum() / weights.sum() / math.log(2))


def figures(same, different):
    scores, n1, n0, pav = pooled(same, different)
    rank = lambda s: (different < s).sum() + (different == s).sum() / 2
    finite = np.isfinite(pav)
    x, y = scores[finite], pav[finite]
    area = 0.0
    for k in range(len(x) - 1):
        e1, e2, w = y[k] - x[k], y[k + 1] - x[k + 1], x[k + 1] - x[k]
        area += w * abs(e1 + e2) / 2 if e1 * e2 >= 0 else w * (e1 * e1 + e2 * e2) / (2 * (abs(e1) + abs(e2)))
    return {
        "pairs": [len(same), len(different)],
        "cllr": (cost(scores, n1, -1) + cost(scores, n0, 1)) / 2,
        "cllr_min": (cost(pav, n1, -1) + cost(pav, n0, 1)) / 2,
        "auc": float(sum(rank(s) for s in same) / len(same) / len(different)),
        "dev_pav": float(area / (x[-1] - x[0])),
        "misleading": [float((same < 0).mean()), float((different > 0).mean())],
    }


def simulated():
    read = lambda kind: np.log10([float(r[1]) for r in table(f"llr_sets_nfi/LRs{kind}normalLLRdistribmu_s=1N_ss=300.csv")])
    return figures(read("same"), read("different"))


def glass(count):
    items = {}
    for name in ("training", "duplo", "triplo"):
        groups = {}
        for r in table(f"glass_laicpms_nfi/{name}.csv"):
            groups.setdefault(int(r[1]), []).append([float(x) for x in r[3:13]])
        items[name] = {k: np.array(v) for k, v in groups.items()}
    background = list(items["training"].values())
    m, p = len(background), 10
    N = sum(map(len, background))
    U = sum(np.cov(g.T) for g in background) / m
    mu = np.vstack(background).mean(0)
    S = sum(len(g) * np.outer(g.mean(0) - mu, g.mean(0) - mu) for g in background) / (m - 1)
    kappa = (N - sum(len(g) ** 2 for g in background) / N) / (m - 1)
    C = (S - U) / kappa
    h2 = (4 / ((p + 2) * m)) ** (2 / (p + 4))
    means = np.array([g.mean(0) for g in background])

    def density(d, cov):
        return -0.5 * (np.linalg.slogdet(2 * math.pi * cov)[1] + np.einsum("...i,ij,...j", d, np.linalg.inv(cov), d))

    def mixture(v, n):
        logs = density(v - means, U / n + h2 * C)
        top = logs.max()
        return top + math.log(np.exp(logs - top).sum() / m)

    chosen = sorted(items["duplo"])[:count]
    same, different = [], []
    for a in chosen:
        x = items["duplo"][a].mean(0)
        for b in chosen:
            y = items["triplo"][b].mean(0)
            ln = density(x - y, U / 2 + U / 3) + mixture((2 * x + 3 * y) / 5, 5) - mixture(x, 2) - mixture(y, 3)
            (same if a == b else different).append(ln / LN10)
    found = figures(np.array(same), np.array(different))
    found.update({"kappa": kappa, "h2": h2, "first_same": same[:3], "first_different": different[:3]})
    return found


json.dump(
    {
        "generator": "gen_18_public_sets.py",
        "made_with": {"numpy": np.__version__},
        "licence": "CC0; the data are Apache-2.0 (docs/data)",
        "simulated": simulated(),
        "glass_first_40": glass(40),
    },
    open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "18_public_sets.json"), "w"),
    indent=1,
)
