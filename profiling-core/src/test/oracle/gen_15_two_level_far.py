"""Two-level likelihood ratios at 50 digits, far apart and unbalanced, in both conventions of bandwidth and within-source covariance."""
import json
import mpmath as mp
import random

mp.mp.dps = 50
random.seed(20261125)
P, M = 4, 20
rows, sources = [], []
for s in range(M):
    centre = [random.gauss(0, 1) for _ in range(P)]
    for _ in range(random.choice([1, 2, 3, 4])):
        noise = random.gauss(0, 0.05)
        rows.append([round(c + noise + random.gauss(0, 0.05), 4) for c in centre])
        sources.append("s%02d" % s)
X = [[mp.mpf(str(v)) for v in r] for r in rows]
groups = {}
for r, s in zip(X, sources):
    groups.setdefault(s, []).append(r)


def mean(rs):
    return [sum(r[k] for r in rs) / len(rs) for k in range(P)]


def outer(d):
    return mp.matrix(P, P) + mp.matrix([[a * b for b in d] for a in d])


means = {s: mean(rs) for s, rs in groups.items()}
overall = mean(X)
N, m = len(X), len(groups)
ssw, cov = mp.zeros(P), []
for s, rs in groups.items():
    part = mp.zeros(P)
    for r in rs:
        part += outer([a - b for a, b in zip(r, means[s])])
    ssw += part
    if len(rs) > 1:
        cov.append(part / (len(rs) - 1))
ssb = mp.zeros(P)
for s, rs in groups.items():
    ssb += len(rs) * outer([a - b for a, b in zip(means[s], overall)])
kappa = (N - mp.mpf(sum(len(rs) ** 2 for rs in groups.values())) / N) / (m - 1)
within = {"pooled": ssw / (N - m), "mean-of-covariances": sum(cov[1:], cov[0]) / len(cov)}
h = {"aitken-lucy": (mp.mpf(4) / (2 * P + 1)) ** (mp.mpf(1) / (P + 4)) * mp.mpf(m) ** (-mp.mpf(1) / (P + 4)),
     "silverman": (mp.mpf(4) / ((P + 2) * m)) ** (mp.mpf(1) / (P + 4))}


def phi(d, s):
    d = mp.matrix(d)
    return mp.exp(-(d.T * mp.inverse(s) * d)[0] / 2) / mp.sqrt((2 * mp.pi) ** P * mp.det(s))


def ratio(control, recovered, u, c, bandwidth):
    x, y, n1, n2 = mean(control), mean(recovered), len(control), len(recovered)
    w = [(n1 * a + n2 * b) / (n1 + n2) for a, b in zip(x, y)]

    def f(v, n):
        if bandwidth is None:
            return phi([a - b for a, b in zip(v, overall)], u / n + c)
        return sum(phi([a - b for a, b in zip(v, t)], u / n + bandwidth**2 * c) for t in means.values()) / m

    return mp.log10(phi([a - b for a, b in zip(x, y)], u / n1 + u / n2) * f(w, n1 + n2) / f(x, n1) / f(y, n2))


names = list(groups)
pairs = [([rows[0]], [[round(v + 0.03, 4) for v in rows[0]]])]
for i, j in ((0, 1), (2, 5), (7, 11)):
    pairs.append(([rows[sources.index(names[i])]] * 1, [r for r, s in zip(rows, sources) if s == names[j]]))
pairs.append(([[5.0, -5.0, 5.0, -5.0]], [[-5.0, 5.0, -5.0, 5.0], [-5.1, 5.0, -5.0, 5.2]]))
cases = []
for w, u in within.items():
    c = (ssb / (m - 1) - u) / kappa
    assert min(mp.eigsy(c, eigvals_only=True)) > 0
    for k, (a, b) in enumerate(pairs):
        aa, bb = ([[mp.mpf(str(v)) for v in r] for r in z] for z in (a, b))
        for model, bandwidth in (("normal", None), ("kernel", "aitken-lucy"), ("kernel", "silverman")):
            cases.append({"within": w, "model": model, "bandwidth": bandwidth or "aitken-lucy", "control": a, "recovered": b,
                          "log10Lr": float(ratio(aa, bb, u, c, h[bandwidth] if bandwidth else None))})
with open("15_two_level_far.json", "w") as file:
    json.dump({"title": "Two-level likelihood ratios at 50 digits", "generator": "gen_15_two_level_far.py", "made_with": {"mpmath": mp.__version__},
               "licence": "CC0", "background": rows, "sources": sources, "kappa": float(kappa), "cases": cases}, file, indent=1)
    file.write("\n")
print(len(rows), [round(c["log10Lr"], 3) for c in cases])
