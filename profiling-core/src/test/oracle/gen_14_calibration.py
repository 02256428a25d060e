"""Calibrations that no published test vector covers, by general-purpose minimisers and integrals of mpmath at 30 digits."""
import json
import mpmath as mp

mp.mp.dps = 30
ln2, ln10 = mp.log(2), mp.log(10)


def soft_plus(x):
    return mp.log1p(mp.exp(x)) if x < 0 else x + mp.log1p(mp.exp(-x))


def weights(same, different):
    n = len(same) + len(different)
    return mp.mpf(n) / (2 * len(same)), mp.mpf(n) / (2 * len(different))


def firth(same, different):
    """Stationary point of the weighted log-likelihood plus half the log-determinant of its information."""
    w1, w0 = weights(same, different)

    def penalised(a, b):
        total = -sum(w1 * soft_plus(-(a + b * s)) for s in same) - sum(w0 * soft_plus(a + b * s) for s in different)
        i00 = i01 = i11 = mp.mpf(0)
        for w, group in ((w1, same), (w0, different)):
            for s in group:
                p = 1 / (1 + mp.exp(-(a + b * s)))
                v = w * p * (1 - p)
                i00 += v
                i01 += v * s
                i11 += v * s * s
        return total + mp.log(i00 * i11 - i01 * i01) / 2

    def gradient(a, b):
        return (mp.diff(penalised, (a, b), (1, 0)), mp.diff(penalised, (a, b), (0, 1)))

    root = mp.findroot(gradient, (mp.mpf(0), mp.mpf("1.5")), tol=1e-20)
    return root[0], root[1]


def ridge(same, different, c):
    w1, w0 = weights(same, different)

    def gradient(a, b):
        ga, gb = mp.mpf(0), b / c
        for w, y, group in ((w1, 1, same), (w0, 0, different)):
            for s in group:
                p = 1 / (1 + mp.exp(-(a + b * s)))
                ga += w * (p - y)
                gb += w * (p - y) * s
        return ga, gb

    # follow the root from a strong penalty to a weak one
    guess = (mp.mpf(0), mp.mpf(1))
    strength = mp.mpf(1)
    while strength <= c:
        c_now, c_final = strength, c

        def at(a, b, now=c_now):
            ga, gb = gradient(a, b)
            return ga, gb - b / c_final + b / now

        root = mp.findroot(at, guess, tol=1e-20)
        guess = (root[0], root[1])
        strength *= 10
    return guess


def plain(same, different):
    w1, w0 = weights(same, different)

    def gradient(a, b):
        ga = gb = mp.mpf(0)
        for w, y, group in ((w1, 1, same), (w0, 0, different)):
            for s in group:
                p = 1 / (1 + mp.exp(-(a + b * s)))
                ga += w * (p - y)
                gb += w * (p - y) * s
        return ga, gb

    root = mp.findroot(gradient, (mp.mpf(0), mp.mpf(1)), tol=1e-20)
    return root[0], root[1]


def four(same, different):
    """p = c + (1-c)/(1+d) / (1+exp(-a-bs)); infinite scores reach the ends."""

    def p_of(s, a, b, c, d):
        if s == mp.inf:
            rising = mp.mpf(1)
        elif s == -mp.inf:
            rising = mp.mpf(0)
        else:
            rising = 1 / (1 + mp.exp(-(a + b * s)))
        return c + (1 - c) / (1 + d) * rising

    has_c, has_d = -mp.inf in same, mp.inf in different

    def unpack(x):
        c = 1 / (1 + mp.exp(-x[2])) if has_c else mp.mpf(0)
        d = mp.exp(x[-1]) if has_d else mp.mpf(0)
        return x[0], x[1], c, d

    def cost(*x):
        a, b, c, d = unpack(x)
        return -sum(mp.log(p_of(s, a, b, c, d)) for s in same) / len(same) - sum(
            mp.log(1 - p_of(s, a, b, c, d)) for s in different
        ) / len(different)

    n = 2 + has_c + has_d

    def gradient(*x):
        return [mp.diff(cost, x, tuple(1 if j == k else 0 for j in range(n))) for k in range(n)]

    # a rough minimum first
    import numpy as np
    from scipy.optimize import minimize

    rough = minimize(lambda x: float(cost(*[mp.mpf(float(v)) for v in x])), np.array([0.1, 1.0] + [-2.0] * (n - 2)), method="Nelder-Mead",
                     options={"xatol": 1e-8, "fatol": 1e-12, "maxiter": 5000})
    root = mp.findroot(gradient, [mp.mpf(float(v)) for v in rough.x], tol=1e-18)
    return unpack([root[k] for k in range(n)])


def cllr(same, different):
    return (sum(soft_plus(-x) for x in same) / len(same) + sum(soft_plus(x) for x in different) / len(different)) / (2 * ln2)


def perfect_cllr(variance):
    s = mp.sqrt(variance)

    def integrand(z):
        return mp.npdf(z) * soft_plus(-(variance / 2 + s * z)) / ln2

    return mp.quad(integrand, [-14, -7, -3, 0, 3, 7, 14])


def bi_gaussian(same, different, at):
    a, b = plain(same, different)
    target = cllr([a + b * s for s in same], [a + b * s for s in different])
    variance = mp.findroot(lambda v: perfect_cllr(v) - target, (mp.mpf(2), mp.mpf(6)), solver="anderson", tol=1e-22)
    grid = sorted(set(same + different))
    steps, total = [], mp.mpf(0)
    for x in grid:
        total += mp.mpf(same.count(x)) / (2 * (len(same) + 1)) + mp.mpf(different.count(x)) / (2 * (len(different) + 1))
        steps.append(total)

    def share(x):
        if x <= grid[0]:
            return steps[0]
        if x >= grid[-1]:
            return steps[-1]
        k = max(i for i in range(len(grid)) if grid[i] <= x)
        return steps[k] + (x - grid[k]) / (grid[k + 1] - grid[k]) * (steps[k + 1] - steps[k])

    s = mp.sqrt(variance)

    def inverse(q):
        f = lambda x: (mp.ncdf((x + variance / 2) / s) + mp.ncdf((x - variance / 2) / s)) / 2 - q
        return mp.findroot(f, (-variance / 2 - 8 * s, variance / 2 + 8 * s), solver="anderson", tol=1e-22)

    return target, variance, [inverse(share(x)) / ln10 for x in at]


def numbers(values):
    return [mp.mpf(str(v)) for v in values]


same = numbers([0.2, 0.8, 1.1, 1.9, 2.2, 2.4])
different = numbers([-2.5, -1.8, -1.1, -0.6, 0.1, 0.5, 1.0, -0.9])
far = numbers([1.0, 1.3, 1.5])
apart = numbers([-1.0, -0.7, -0.5, -1.3])
at = numbers([-3, -2.5, -1, 0, 0.2, 0.65, 1.5, 2.4, 4])
f = float
target, variance, ratios = bi_gaussian(same, different, at)
out = {
    "title": "Calibrations by general minimisers, root finders and integrals at 30 digits",
    "generator": "gen_14_calibration.py",
    "made_with": {"mpmath": mp.__version__},
    "licence": "CC0",
    "examples": [
        {"id": "firth", "inputs": {"same": [f(x) for x in far], "different": [f(x) for x in apart]},
         "outputs": dict(zip("ab", map(f, firth(far, apart))))},
        {"id": "ridge", "inputs": {"same": [f(x) for x in far], "different": [f(x) for x in apart], "C": 1e6},
         "outputs": dict(zip("ab", map(f, ridge(far, apart, mp.mpf(10) ** 6))))},
    ],
}
for name, extra_same, extra_different in (("floor", [-mp.inf], []), ("ceiling", [], [mp.inf]), ("both", [-mp.inf], [mp.inf])):
    ss, dd = same * 3 + extra_same, different * 3 + extra_different
    text = lambda xs: [("Infinity" if x == mp.inf else "-Infinity" if x == -mp.inf else f(x)) for x in xs]
    out["examples"].append({"id": "four-" + name, "inputs": {"same": text(ss), "different": text(dd)},
                            "outputs": dict(zip("abcd", map(f, four(ss, dd))))})
out["examples"].append({"id": "bi-gaussian", "inputs": {"same": [f(x) for x in same], "different": [f(x) for x in different], "at": [f(x) for x in at]},
                        "outputs": {"cllr": f(target), "variance": f(variance), "log10Lr": [f(x) for x in ratios]}})
# maximum likelihood of beta and gamma densities, distances of worked example score-lr-param
d = numbers([0.015, 0.0075, 0.005, 0.004, 0.0025, 0.002, 0.001])
n = len(d)
ml, ml1 = sum(mp.log(x) for x in d) / n, sum(mp.log(1 - x) for x in d) / n
shape = mp.findroot(lambda k: mp.log(k) - mp.digamma(k) - mp.log(sum(d) / n) + ml, mp.mpf("1.6"), tol=1e-24)
ab = mp.findroot(lambda a, b: (ml - mp.digamma(a) + mp.digamma(a + b), ml1 - mp.digamma(b) + mp.digamma(a + b)), (mp.mpf("1.64"), mp.mpf(309)), tol=1e-22)
out["examples"].append({"id": "densities", "inputs": {"distances": [f(x) for x in d], "at": 0.003},
                        "outputs": {"gamma": [f(shape), f(sum(d) / n / shape)], "beta": [f(ab[0]), f(ab[1])],
                                    "ln_gamma": f((shape - 1) * mp.log(mp.mpf("0.003")) - mp.mpf("0.003") / (sum(d) / n / shape) - mp.loggamma(shape) - shape * mp.log(sum(d) / n / shape)),
                                    "ln_beta": f((ab[0] - 1) * mp.log(mp.mpf("0.003")) + (ab[1] - 1) * mp.log(1 - mp.mpf("0.003")) - mp.log(mp.beta(ab[0], ab[1])))}})
# the cross-entropy of real likelihood ratios up to 10^26, where 1 - p of a probability p loses every digit
import os

folder = os.environ.get("LLR_SETS", "llr_sets_nfi")
km = [mp.mpf(line.strip()) for line in open(os.path.join(folder, "LLR_KM.csv"))]
knm = [mp.mpf(line.strip()) for line in open(os.path.join(folder, "LLR_KNM.csv"))]


def entropy(prior):
    shift = mp.log(prior / (1 - prior))
    return prior * sum(soft_plus(-(x * ln10 + shift)) for x in km) / len(km) / ln2 + (1 - prior) * sum(
        soft_plus(x * ln10 + shift) for x in knm
    ) / len(knm) / ln2


out["examples"].append({"id": "ece-cartridges", "inputs": {"priors": [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]},
                        "outputs": [f(entropy(mp.mpf(x))) for x in ("0.01", "0.1", "0.25", "0.5", "0.75", "0.9", "0.99")]})
with open("14_calibration.json", "w") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
print(json.dumps(out["examples"], indent=1)[:3500])
