"""How often percentiles of drawn sources hold Cllr and its parts of the population.

Sources: standard normal in two dimensions; two measurements of each, with a variance of WITHIN in each dimension. The likelihood ratio is the true one,
so the system is calibrated: in the population Cllr_min is Cllr and Cllr_cal is 0. First of each source against second of all. Sources are drawn with
replacement; a pair of one source counts as often as its source, a pair of two as often as both together. Run: python3 check_cllr_min_coverage.py
"""
import sys
import numpy as np
from scipy.optimize import isotonic_regression

WITHIN, DIM, TABLES, DRAWS = 0.1, 2, 400, 400


def log_lr(x, y):
    s, t = 1 + WITHIN, 1 / (1 + WITHIN)
    det = s * s - 1
    same = -0.5 * np.log(det) - (s * x * x - 2 * x * y + s * y * y) / (2 * det)
    diff = -np.log(s) - (x * x + y * y) * t / 2
    return (same - diff).sum(axis=-1)


def cost(same, diff, ws, wd):
    log2 = np.log(2)
    return 0.5 * ((ws * np.logaddexp(0, -same)).sum() / ws.sum() + (wd * np.logaddexp(0, diff)).sum() / wd.sum()) / log2


def cllr_min(ordered_label, ws_sorted, wd_sorted):
    w = ws_sorted / ws_sorted.sum() + wd_sorted / wd_sorted.sum()
    keep = w > 0
    p = isotonic_regression(ordered_label[keep], weights=w[keep]).x
    w, y = w[keep], ordered_label[keep]
    with np.errstate(divide="ignore", invalid="ignore"):
        bits = np.where(y == 1, -np.log2(p), -np.log2(1 - p))
    return 0.5 * (w * bits).sum()


def main():
    rng = np.random.default_rng(20261130)
    big = 4_000_000
    m = rng.standard_normal((big, DIM))
    e = lambda k: np.sqrt(WITHIN) * rng.standard_normal((k, DIM))
    same = log_lr(m + e(big), m + e(big))
    diff = log_lr(m + e(big), rng.standard_normal((big, DIM)) + e(big))
    truth = cost(same, diff, np.ones(big), np.ones(big))
    print("Cllr of the population %.4f" % truth)
    for n in map(int, sys.argv[1:] or ("30",)):
        held = np.zeros(3)
        below = 0
        for _ in range(TABLES):
            m = rng.standard_normal((n, DIM))
            x, y = m + e(n), m + e(n)
            lr = log_lr(x[:, None, :], y[None, :, :]).ravel()
            i, j = np.divmod(np.arange(n * n), n)
            label = (i == j).astype(float)
            order = np.argsort(lr)
            lr, i, j, label = lr[order], i[order], j[order], label[order]
            isame = label == 1
            out = np.empty((DRAWS, 3))
            for d in range(DRAWS):
                c = np.bincount(rng.integers(0, n, n), minlength=n).astype(float)
                ws, wd = np.where(isame, c[i], 0), np.where(isame, 0, c[i] * c[j])
                cl = cost(lr[isame], lr[~isame], ws[isame], wd[~isame])
                cm = cllr_min(label, ws, wd)
                out[d] = cl, cm, cl - cm
            lo, hi = np.quantile(out, [0.025, 0.975], axis=0)
            held += (lo <= [truth, truth, 0]) & ([truth, truth, 0] <= hi)
            below += hi[1] < truth
        print("%d sources, %d tables of %d draws: Cllr held in %.1f %%, Cllr_min in %.1f %% (all below in %.1f %%), Cllr_cal in %.1f %%"
              % (n, TABLES, DRAWS, *(100 * held[:2] / TABLES), 100 * below / TABLES, 100 * held[2] / TABLES), flush=True)


if __name__ == "__main__":
    main()
