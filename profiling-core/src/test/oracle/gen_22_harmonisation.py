"""Robust estimates, critical values, precision, response factors, retention and rotations, from definitions with mpmath 1.3.0 at 40 digits; rotations by numpy and scipy.

Fixed points of Algorithm A and S are solved for which values are moved, not iterated: the equations are those of the fixed point. Own work, CC0.
"""
import itertools, json, os
import mpmath as mp
import numpy as np
import scipy
from scipy.linalg import orthogonal_procrustes

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "22_harmonisation.json")
mp.mp.dps = 40


def f(x):
    if isinstance(x, dict):
        return {k: f(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [f(v) for v in x]
    return x if isinstance(x, (int, str)) else float(x)


# ---- Algorithm A: lowest i and highest j values are moved; x and s then follow from a linear and a quadratic equation
EXACT = (1 / (mp.sqrt(2) * mp.erfinv(mp.mpf("0.5"))), None)
k15 = mp.mpf("1.5")
theta = mp.erf(k15 / mp.sqrt(2))
HUBER = 1 / mp.sqrt(theta + (1 - theta) * k15 ** 2 - 2 * k15 * mp.npdf(k15))


def algorithm_a(values, c):
    x = sorted(mp.mpf(v) for v in values)
    n = len(x)
    found = []
    for i, j in itertools.product(range(n), range(n)):
        inner = x[i:n - j]
        if not inner:
            continue
        m, d = len(inner), j - i
        # x = mean(inner) + d 1.5 s/m; s^2 (n-1)/c^2 = sum (inner - x)^2 + (i+j) 2.25 s^2
        a = sum(inner) / m
        q = sum((v - a) ** 2 for v in inner)
        lead = (n - 1) / c ** 2 - (i + j) * k15 ** 2 - (d * k15) ** 2 / m
        if lead <= 0 or q == 0:
            continue
        s = mp.sqrt(q / lead)
        mean = a + d * k15 * s / m
        lo, hi = mean - k15 * s, mean + k15 * s
        if sum(v < lo for v in x) == i and sum(v > hi for v in x) == j:
            found.append((mean, s))
    assert len(found) == 1, found
    return found[0]


# ---- Algorithm S
def factors(nu):
    q = mp.findroot(lambda y: mp.gammainc(mp.mpf(nu) / 2, 0, y / 2, regularized=True) - mp.mpf("0.9"), nu * (1 - mp.mpf(2) / (9 * nu) + mp.mpf("1.2816") * mp.sqrt(mp.mpf(2) / (9 * nu))) ** 3)
    below = mp.gammainc(mp.mpf(nu) / 2 + 1, 0, q / 2, regularized=True)
    return mp.sqrt(q / nu), 1 / mp.sqrt(below + q / nu / 10)


def algorithm_s(deviations, nus):
    rows = sorted((mp.mpf(s), nu) + factors(nu) for s, nu in zip(deviations, nus))
    found = []
    # a deviation is moved if s/eta is above the pooled one: cut the order of s/eta at every place
    ratios = sorted(rows, key=lambda r: r[0] / r[2])
    for cut in range(len(ratios) + 1):
        kept, moved = ratios[:cut], ratios[cut:]
        left = sum(nu for _, nu, _, _ in rows) - sum(nu * (e * x) ** 2 for _, nu, e, x in moved)
        right = sum(nu * (x * s) ** 2 for s, nu, _, x in kept)
        if left <= 0 or right <= 0:
            continue
        p = mp.sqrt(right / left)
        if all(s <= e * p for s, _, e, _ in kept) and all(s > e * p for s, _, e, _ in moved):
            found.append(p)
    assert len(found) == 1, found
    return found[0]


# ---- critical values
def f_quantile(tail, d1, d2, start):
    return mp.findroot(lambda x: mp.betainc(mp.mpf(d2) / 2, mp.mpf(d1) / 2, 0, d2 / (d2 + d1 * x), regularized=True) - tail, start)


def t_quantile(tail, nu, start):
    return mp.findroot(lambda t: mp.betainc(mp.mpf(nu) / 2, mp.mpf(1) / 2, 0, nu / (nu + t * t), regularized=True) / 2 - tail, start)


def limits(alpha, p, n):
    from scipy import stats
    alpha = mp.mpf(alpha)
    fc = f_quantile(alpha / p, n - 1, (p - 1) * (n - 1), mp.mpf(float(stats.f.isf(float(alpha / p), n - 1, (p - 1) * (n - 1)))))
    fk = f_quantile(alpha, n - 1, (p - 1) * (n - 1), mp.mpf(float(stats.f.isf(float(alpha), n - 1, (p - 1) * (n - 1)))))
    tg = t_quantile(alpha / (2 * p), p - 2, mp.mpf(float(stats.t.isf(float(alpha / (2 * p)), p - 2))))
    th = t_quantile(alpha / 2, p - 2, mp.mpf(float(stats.t.isf(float(alpha / 2), p - 2))))
    mean = lambda t: (p - 1) / mp.sqrt(p) * mp.sqrt(t * t / (p - 2 + t * t))
    return {"alpha": float(alpha), "p": p, "n": n, "cochran": 1 / (1 + (p - 1) / fc), "k": mp.sqrt(p * fk / (p - 1 + fk)), "grubbs": mean(tg), "h": mean(th)}


# ---- precision: one-way components, from definitions
def precision(cells):
    cells = [[mp.mpf(repr(v)) for v in c] for c in cells]
    n = [len(c) for c in cells]
    N, p = sum(n), len(n)
    m = [sum(c) / len(c) for c in cells]
    ss = sum(sum((v - mi) ** 2 for v in c) for c, mi in zip(cells, m))
    grand = sum(sum(c) for c in cells) / N
    sr2 = ss / (N - p)
    sd2 = sum(k * (mi - grand) ** 2 for k, mi in zip(n, m)) / (p - 1)
    nbar = (N - mp.mpf(sum(k * k for k in n)) / N) / (p - 1)
    sl2 = (sd2 - sr2) / nbar
    return {"mean": grand, "s_r": mp.sqrt(sr2), "s_d": mp.sqrt(sd2), "n_bar": nbar, "s_L2_as_estimated": sl2, "s_L": mp.sqrt(max(0, sl2)), "s_R": mp.sqrt(sr2 + max(0, sl2))}


# ---- relative uncertainty of a corrected composition: Jacobian by central differences at 40 digits
def corrected(lab1, lab2, new):
    logs = [[mp.log(mp.mpf(repr(b))) - mp.log(mp.mpf(repr(a))) for a, b in zip(x, y)] for x, y in zip(lab1, lab2)]
    clr = [[v - sum(r) / len(r) for v in r] for r in logs]
    R, p = len(clr), len(clr[0])
    b = [sum(r[j] for r in clr) / R for j in range(p)]
    cov = [[sum((r[i] - b[i]) * (r[j] - b[j]) for r in clr) / (R - 1) / R for j in range(p)] for i in range(p)]

    def ln_shares(shift):
        y = [mp.mpf(repr(v)) * mp.exp(-s) for v, s in zip(new, shift)]
        return [mp.log(v / sum(y)) for v in y]
    h = mp.mpf(10) ** -12
    jac = []
    for j in range(p):
        up, down = list(b), list(b)
        up[j] += h
        down[j] -= h
        jac.append([(u - d) / (2 * h) for u, d in zip(ln_shares(up), ln_shares(down))])
    var = [sum(jac[i][k] * cov[i][j] * jac[j][k] for i in range(p) for j in range(p)) for k in range(p)]
    return {"b": b, "se": [mp.sqrt(cov[j][j]) for j in range(p)], "shares": [mp.exp(v) for v in ln_shares(b)], "relative_u": [mp.sqrt(v) for v in var]}


SETS = {
    "outliers": [33.5, 34.1, 32.8, 33.9, 35.0, 33.2, 34.4, 41.7, 33.6, 30.1, 34.0, 33.8],
    "skewed": [0.2640, 0.2670, 0.2960, 0.3110, 0.3310, 0.4246],
    "five": [1.0, 2.0, 3.0, 4.0, 12.0],
    "half equal": [5.0, 5.0, 5.0, 6.0, 7.0, 9.5],
    "offset": [1e9 + v for v in (0.5, 0.75, 1.25, 2.0, 8.0)],
}
S_SETS = {
    "pairs": ([0.20, 0.35, 0.28, 0.0, 0.25, 1.40, 0.57, 0.23, 0.67], [1] * 9),
    "triples": ([0.10, 0.10, 0.1527, 0.10, 0.6027, 0.10], [2] * 6),
    "unequal": ([0.11, 0.32, 0.0, 0.19, 2.5, 0.27, 0.16, 0.22, 0.4], [1, 1, 1, 2, 1, 3, 6, 9, 2]),
    "two": ([0.3, 0.4], [9, 9]),
}
CELLS = {
    "unbalanced": [[10.2, 10.4, 10.3], [10.0, 10.1], [10.8, 10.6, 10.9], [10.3], [9.9, 10.2, 10.0, 10.1]],
    "between below 0": [[1.0, 3.0], [2.1, 1.9], [0.5, 3.6], [2.0, 2.2]],
}
LAB1 = [[120.0, 30.0, 5.0, 12.0, 845.0], [60.0, 10.0, 9.0, 25.0, 405.0], [10.0, 80.0, 40.0, 15.0, 355.0], [33.0, 44.0, 21.0, 9.0, 610.0], [51.0, 5.0, 7.5, 31.0, 505.0]]
LAB2 = [[106.656, 20.196, 5.304, 9.12, 676.0], [78.408, 10.2, 13.7592, 28.785, 486.0], [11.0, 68.68, 52.0, 14.1075, 355.0], [32.67, 33.66, 24.8157, 7.695, 543.51], [57.1, 4.2, 9.81, 29.3, 507.0]]
NEW = [77.0, 21.25, 23.4, 19.0, 500.0]
A3 = np.array([[0.1, 0.2, 1.0], [2.0, 0.3, 0.4], [1.9, 1.2, -0.7], [0.0, 1.4, 0.6], [-1.1, 0.8, 0.2], [0.4, -2.0, 0.3]])
_c, _s = np.cos(0.7), np.sin(0.7)
TURN = np.array([[_c, -_s, 0], [_s, _c, 0], [0, 0, 1]]) @ np.array([[1, 0, 0], [0, _c, -_s], [0, _s, _c]])
NOISE = 0.02 * np.array([[1, -1, 2], [-1, 1, 1], [1, 1, -2], [-1, -1, 1], [2, 0, -1], [-2, 0, -1]])
B3 = np.round(0.8 * A3 @ TURN.T + np.array([1.0, -2.0, 0.5]) + NOISE, 6)
MIRROR = np.round(0.8 * (A3 * np.array([1, 1, -1])) @ TURN.T + np.array([1.0, -2.0, 0.5]) + NOISE, 6)


def procrustes(b, a, allowed):
    a0, b0 = a - a.mean(0), b - b.mean(0)
    R, trace = orthogonal_procrustes(b0, a0)
    if not allowed and np.linalg.det(R) < 0:
        # Kabsch
        u, s, vt = np.linalg.svd(b0.T @ a0)
        d = np.diag([1, 1, -1])
        R, trace = u @ d @ vt, s[0] + s[1] - s[2]
    c = trace / (b0 ** 2).sum()
    moved = c * b0 @ R + a.mean(0)
    return {"rotation": R, "scale": c, "rss": ((moved - a) ** 2).sum(), "det": np.linalg.det(R), "first": moved[0]}


document = {
    "generator": os.path.basename(__file__),
    "made_with": {"mpmath": mp.__version__, "numpy": np.__version__, "scipy": scipy.__version__},
    "constants": {"median": EXACT[0], "huber": HUBER},
    "algorithm_a": [{"name": k, "x": v,
                     "exact": dict(zip(("mean", "deviation"), algorithm_a(v, HUBER))),
                     "rounded": dict(zip(("mean", "deviation"), algorithm_a(v, mp.mpf("1.134"))))} for k, v in SETS.items()],
    "factors": [dict(zip(("nu", "eta", "xi"), (nu,) + factors(nu))) for nu in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 29, 200)],
    "algorithm_s": [{"name": k, "s": s, "nu": nu, "deviation": algorithm_s(s, nu)} for k, (s, nu) in S_SETS.items()],
    "limits": [limits(alpha, p, n) for alpha in ("0.05", "0.01") for p, n in ((3, 2), (5, 2), (5, 4), (6, 3), (12, 2), (40, 5))],
    "precision": [dict(precision(c), name=k, cells=c) for k, c in CELLS.items()],
    "response_factors": dict(corrected(LAB1, LAB2, NEW), lab1=LAB1, lab2=LAB2, new=NEW),
    "procrustes": [dict(procrustes(b, A3, allowed), name=name, reflection=reflection, onto=A3, moved=b)
                   for name, b in (("rotated", B3), ("mirrored", MIRROR)) for reflection, allowed in (("ALLOWED", True), ("EXCLUDED", False))],
}
with open(TARGET, "w") as file:
    json.dump(f(document), file, indent=1)
    file.write("\n")
