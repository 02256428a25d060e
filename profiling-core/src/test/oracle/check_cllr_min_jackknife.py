"""What the standard error by leaving out one source says of Cllr, Cllr_min and Cllr_cal, in the design of check_cllr_min_coverage.py.

Of each table the figure and its standard error, √((m − 1)/m Σ(θ₍ₛ₎ − mean)²). Printed for each figure: the mean of the tables less the figure of the population;
the standard deviation over the tables; the root of the mean squared standard error; how often figure ± 1.96 standard errors holds the figure of the
population. Run: python3 check_cllr_min_jackknife.py 30 100
"""
import sys
import numpy as np
from check_cllr_min_coverage import DIM, WITHIN, cllr_min, cost, log_lr

TABLES = 400


def main():
    rng = np.random.default_rng(20261130)
    noise = lambda k: np.sqrt(WITHIN) * rng.standard_normal((k, DIM))
    big = 4_000_000
    m = rng.standard_normal((big, DIM))
    same = log_lr(m + noise(big), m + noise(big))
    diff = log_lr(m + noise(big), rng.standard_normal((big, DIM)) + noise(big))
    truth = cost(same, diff, np.ones(big), np.ones(big))
    truth = np.array([truth, truth, 0])
    for n in map(int, sys.argv[1:] or ("30",)):
        i, j = np.divmod(np.arange(n * n), n)
        values, errors = np.empty((TABLES, 3)), np.empty((TABLES, 3))
        for table in range(TABLES):
            m = rng.standard_normal((n, DIM))
            x, y = m + noise(n), m + noise(n)
            lr = log_lr(x[:, None, :], y[None, :, :]).ravel()
            order = np.argsort(lr)
            lr, a, b = lr[order], i[order], j[order]
            is_same = a == b
            figures = np.empty((n + 1, 3))
            for out in range(-1, n):
                kept = ((a != out) & (b != out)).astype(float)
                ws, wd = np.where(is_same, kept, 0), np.where(is_same, 0, kept)
                whole = cost(lr[is_same], lr[~is_same], ws[is_same], wd[~is_same])
                least = cllr_min(is_same.astype(float), ws, wd)
                figures[out + 1] = whole, least, whole - least
            values[table] = figures[0]
            left = figures[1:]
            errors[table] = np.sqrt((n - 1) / n * ((left - left.mean(axis=0)) ** 2).sum(axis=0))
        held = np.abs(values - truth) <= 1.96 * errors
        for k, name in enumerate(("Cllr", "Cllr_min", "Cllr_cal")):
            print("%d sources, %s: bias %.4f, deviation %.4f, standard error %.4f, held in %.1f %%"
                  % (n, name, (values[:, k] - truth[k]).mean(), values[:, k].std(ddof=1),
                     np.sqrt((errors[:, k] ** 2).mean()), 100 * held[:, k].mean()), flush=True)


if __name__ == "__main__":
    main()
