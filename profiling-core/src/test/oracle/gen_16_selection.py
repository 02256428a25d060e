"""Figures of a selection grid on the simulated seizures, by numpy alone: python3 gen_16_selection.py ../resources/oracle/10_seizures_scores_r.json > ../resources/oracle/16_selection.json

Every figure is computed from its definition on bare pairs with weights: no places, no shared totals, one loop for each source left out.
"""
import json
import sys
import numpy as np

FILE = json.load(open(sys.argv[1] if len(sys.argv) > 1 else "10_seizures_scores_r.json"))["inputs"]
X = np.array(FILE["areas"], dtype=float)
SOURCE = np.array(FILE["seizure"])
SPECIMEN = np.array(FILE["specimen"])
NAMES = sorted(set(SOURCE))
N = len(X)

def share(x):
    return x / x.sum(axis=1, keepdims=True)

def sd_fit(x):
    return x.std(axis=0, ddof=1)

# treatment: (before the fit, fit or None, apply)
TREATMENTS = {
    "NONE": (lambda x: x, None),
    "N": (share, None),
    "N_2R": (lambda x: share(x) ** 0.5, None),
    "N_4R": (lambda x: share(x) ** 0.25, None),
    "N_SD": (share, sd_fit),
}

def pearson(a, b):
    u = a - a.mean(); v = b - b.mean()
    u = u / np.sqrt((u * u).sum()); v = v / np.sqrt((v * v).sum())
    return 100 * ((u - v) ** 2).sum() / 4

def canberra(a, b):
    s = a + b
    return (np.abs(a - b)[s > 0] / s[s > 0]).sum()

def cosine(a, b):
    return -(a / np.sqrt((a * a).sum()) * (b / np.sqrt((b * b).sum()))).sum()

METRICS = {
    "EUCLIDEAN": lambda a, b: np.sqrt(((a - b) ** 2).sum()),
    "MANHATTAN": lambda a, b: np.abs(a - b).sum(),
    "PEARSON_DISTANCE_100": pearson,
    "CANBERRA": canberra,
    "COSINE": cosine,
}

def pairs(thinned, by_source):
    first = {s: min(SPECIMEN[SOURCE == s]) for s in NAMES}
    found = []
    for i in range(N):
        for j in range(i):
            linked = SOURCE[i] == SOURCE[j]
            if not linked and thinned and not (SPECIMEN[i] == first[SOURCE[i]] and SPECIMEN[j] == first[SOURCE[j]]):
                continue
            found.append((i, j, linked))
    counts = {}
    for i, j, _ in found:
        key = tuple(sorted((SOURCE[i], SOURCE[j])))
        counts[key] = counts.get(key, 0) + 1
    return [(i, j, l, 1 / counts[tuple(sorted((SOURCE[i], SOURCE[j])))] if by_source else 1.0) for i, j, l in found]

def scored(treatment, metric, refit):
    """(i, j) -> list of scores, each of an equal part of the pair."""
    before, fit = TREATMENTS[treatment]
    m = METRICS[metric]
    base = before(X)
    if fit is None or not refit:
        y = base if fit is None else base / fit(base)
        return lambda i, j: [m(y[i], y[j])]
    without = {s: base / fit(base[SOURCE != s]) for s in NAMES}
    return lambda i, j: [m(without[SOURCE[i]][i], without[SOURCE[i]][j]), m(without[SOURCE[j]][i], without[SOURCE[j]][j])]

def entries(treatment, metric, thinned, by_source, refit):
    score = scored(treatment, metric, refit)
    d, l, w, a, b = [], [], [], [], []
    for i, j, linked, weight in pairs(thinned, by_source):
        values = score(i, j)
        for v in values:
            d.append(np.round(v, 10) + 0.0); l.append(linked); w.append(weight / len(values)); a.append(SOURCE[i]); b.append(SOURCE[j])
    return np.array(d), np.array(l), np.array(w), np.array(a), np.array(b)

def curve(d, l, w):
    order = np.argsort(d, kind="stable")
    d, l, w = d[order], l[order], w[order]
    values, start = np.unique(d, return_index=True)
    lw = np.add.reduceat(np.where(l, w, 0), start)
    uw = np.add.reduceat(np.where(l, 0, w), start)
    return lw / lw.sum(), uw / uw.sum()

def hull(lw, uw):
    """Pooled adjacent violators over the distinct scores: blocks of linked and unlinked share."""
    blocks = []
    for a, b in zip(lw, uw):
        blocks.append([a, b])
        while len(blocks) > 1 and blocks[-2][0] * blocks[-1][1] <= blocks[-1][0] * blocks[-2][1]:
            last = blocks.pop(); blocks[-1][0] += last[0]; blocks[-1][1] += last[1]
    return blocks

def figures(d, l, w, rate):
    lw, uw = curve(d, l, w)
    above = 1 - np.cumsum(uw)
    auc = (lw * (above + uw / 2)).sum()
    x = np.concatenate([[0], np.cumsum(uw)]); y = np.concatenate([[0], np.cumsum(lw)])
    inside = x <= rate
    px = np.append(x[inside], rate); py = np.append(y[inside], np.interp(rate, x, y) if not inside.all() else y[-1])
    if not inside.all():
        k = inside.sum()
        py[-1] = y[k - 1] + (y[k] - y[k - 1]) * (rate - x[k - 1]) / (x[k] - x[k - 1])
    part = ((px[1:] - px[:-1]) * (py[1:] + py[:-1]) / 2).sum()
    partial = 0.5 * (1 + (part - rate ** 2 / 2) / (rate - rate ** 2 / 2))
    tpr = y[x <= rate + 1e-12].max()
    eer = None; fx = fy = 0.0; cost = 0.0
    for a, b in hull(lw, uw):
        nx, ny = fx + b, fy + a
        if eer is None and 1 - ny - nx <= 1e-15:
            before, after = 1 - fy - fx, 1 - ny - nx
            eer = fx + before / (before - after) * (nx - fx)
        fx, fy = nx, ny
        if a > 0 and b > 0:
            cost += a * np.log2(1 + b / a) + b * np.log2(1 + a / b)
    return {"areaUnderCurve": auc, "partialArea": partial, "truePositiveRate": tpr, "equalErrorRate": eer,
            "youden": float((y - x).max()), "cllrMin": cost / 2}

def standard_errors(e, rate):
    d, l, w, a, b = e
    runs = []
    for s in NAMES:
        keep = (a != s) & (b != s)
        runs.append(figures(d[keep], l[keep], w[keep], rate))
    m = len(NAMES)
    out = {}
    for key in runs[0]:
        v = np.array([r[key] for r in runs])
        out[key] = float(np.sqrt((m - 1) / m * ((v - v.mean()) ** 2).sum()))
    return out

RATE = 0.05
tables = []
for name, thinned, by_source, refit in [("pairs", False, False, False), ("sources", True, True, True)]:
    cells = []
    for t in TREATMENTS:
        for m in METRICS:
            e = entries(t, m, thinned, by_source, refit)
            cells.append({"pretreatment": t, "metric": m, "figures": {k: float(v) for k, v in figures(*e[:3], RATE).items()},
                          "standardErrors": standard_errors(e, RATE)})
    tables.append({"name": name, "unlinked": "ONE_SPECIMEN_PER_SOURCE" if thinned else "ALL",
                   "weighting": "EACH_SOURCE" if by_source else "EACH_PAIR", "refit": refit, "cells": cells})
linked = sum(1 for s in NAMES if (SOURCE == s).sum() > 1)
print(json.dumps({"generator": "gen_16_selection.py", "numpy": np.__version__, "rate": RATE, "sources": len(NAMES),
                  "linkedSources": linked, "tables": tables}, indent=1))
