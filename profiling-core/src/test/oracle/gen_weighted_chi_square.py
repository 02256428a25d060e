"""Tails of weighted sums of chi-square(1), by mpmath quadrature of the inversion integral at 40 digits; one weight and equal weights by scipy.

usage: python3 gen_weighted_chi_square.py > 16_weighted_chi_square.json
"""
import json
import mpmath as mp
import numpy as np

mp.mp.dps = 40


def upper(x, weights):
    w = [mp.mpf(v) for v in weights]
    x = mp.mpf(x)
    b = 1 / (2 * max(w))
    c = b / 2
    # a saddle point is not needed at 40 digits

    def f(t):
        s = c + 2j * (b - c) * t + (b - c) * t * t
        r = mp.exp(-s * x) / s
        for v in w:
            r /= mp.sqrt(1 - 2 * v * s)
        return (r * (1 - 1j * t)).real

    end = mp.sqrt(110 / ((b - c) * x))
    return 2 * (b - c) / mp.pi * mp.quad(f, mp.linspace(0, end, 60))


rng = np.random.default_rng(11)
sets = [[1.0], [1.0, 1.0], [2.0, 1.0, 0.5], [0.00745166714270121, 0.006640873585143381, 0.004351103761235902], [1.0, 1e-3, 1e-6], [5.0] + [0.01] * 12,
        [float(round(v, 6)) for v in rng.gamma(0.7, 1, 9)], [float(round(v, 6)) for v in rng.gamma(2, 3, 25)]]
cases = []
for weights in sets:
    mean = sum(weights)
    for factor in (0.05, 0.3, 0.8, 1.0, 1.2, 2.0, 4.0, 10.0):
        x = float(mp.mpf(mean) * factor)
        u = upper(x, weights)
        cases.append({"weights": weights, "x": x, "upper": float(u), "lower": float(1 - u)})
print(json.dumps({"source": "mpmath " + mp.__version__, "cases": cases}, indent=1))
