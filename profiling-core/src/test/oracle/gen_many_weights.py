"""Tails of sums of many squares of normal numbers from closed forms, by mpmath at 400 digits: equal weights by the incomplete gamma function, weights
that each occur twice by partial fractions (a sum of exponential times). Another way than gen_weighted_chi_square.py.

usage: python3 gen_many_weights.py > 19_many_weights.json
"""
import json
import mpmath as mp

mp.mp.dps = 400


def equal(count, x):
    return mp.gammainc(mp.mpf(count) / 2, mp.mpf(x) / 2, regularized=True)


def pairs(weights, x):
    w = [mp.mpf(v) for v in weights]
    total = mp.mpf(0)
    for j, v in enumerate(w):
        share = mp.mpf(1)
        for k, other in enumerate(w):
            if k != j:
                share *= v / (v - other)
        total += share * mp.exp(-mp.mpf(x) / (2 * v))
    return total


cases = []
for count in (20, 30, 50, 70, 85, 100, 300, 1000):
    for deviations in (-8, -5, -3, -1.5, -0.7, -0.2, 0, 0.3, 1, 2, 4, 8, 15):
        x = float(count + deviations * mp.sqrt(2 * count))
        if x > 0:
            u = equal(count, x)
            cases.append({"count": count, "weights": [1.0], "x": x, "upper": float(u), "lower": float(1 - u)})
for count in (12, 50, 150):
    for slope in (0.5, 0.9, 0.99):
        # from 1 down, the last ones far below the first: some weights rule, many follow
        weights = [float(mp.nstr(1 - slope * k / (count - 1) + mp.mpf(k % 3) / 1000, 12)) for k in range(count)]
        assert len(set(weights)) == count
        mean = 2 * sum(weights)
        deviation = mp.sqrt(4 * sum(mp.mpf(v) ** 2 for v in weights))
        for deviations in (-4, -2, -1, -0.3, 0, 0.5, 1.5, 4, 9):
            x = float(mean + deviations * deviation)
            if x > 0:
                u = pairs(weights, x)
                cases.append({"count": 2, "weights": weights, "x": x, "upper": float(u), "lower": float(1 - u)})
print(json.dumps({"source": "mpmath " + mp.__version__, "cases": cases}))
