"""How often exact binomial bounds hold a rate of misleading pairs where each pair is judged by a background of all other sources that are tried (numpy, scipy).

60 sources, one feature, centres standard normal, two measurements of each with a deviation of 0.1; in a share of the sources the second one is 3 off, up or down. The
sources are put in pairs, none in two, and each pair is judged by the normal two-level model of the 58 other sources (Lindley's likelihood ratio). The rate is that of different
sources with a likelihood ratio above 1, the mean of all tables. For comparison the same pairs judged by the model of one other table of 60 sources, and the rate that this very
model has. Run: python3 check_left_out_rate.py
"""
import numpy as np
from scipy.stats import beta

SOURCES, TABLES, WITHIN, GROSS = 60, 4000, 0.1, 3


def table(random, share):
    centres = random.standard_normal(SOURCES)
    first, second = centres + WITHIN * random.standard_normal((2, SOURCES))
    gross = random.random(SOURCES) < share
    return first, second + gross * GROSS * random.choice([-1, 1], SOURCES)


def log_lr(x, y, within, between, mean):
    """Of single measurements, with variances within and between sources."""
    density = lambda d, v: -0.5 * np.log(v) - d * d / 2 / v
    return (density(x - y, 2 * within) + density((x + y) / 2 - mean, within / 2 + between)
            - density(x - mean, within + between) - density(y - mean, within + between))


def moments(first, second):
    """Variance within, variance between and mean of sources with two measurements each."""
    within = ((first - second) ** 2 / 2).mean()
    means = (first + second) / 2
    return within, max(0, means.var(ddof=1) - within / 2), means.mean()


def bounds(errors, pairs):
    lower = np.where(errors > 0, beta.ppf(0.025, errors, pairs - errors + 1), 0)
    return lower, np.where(errors < pairs, beta.ppf(0.975, errors + 1, pairs - errors), 1)


def main():
    pairs = SOURCES // 2
    for share in (0, 0.01, 0.02, 0.05):
        random = np.random.Generator(np.random.PCG64(20261130))
        left_out, unseen, held = [], [], 0
        for _ in range(TABLES):
            first, second = table(random, share)
            order = random.permutation(SOURCES).reshape(pairs, 2)
            errors = 0
            for i, j in order:
                kept = np.delete(np.arange(SOURCES), (i, j))
                errors += log_lr(first[i], second[j], *moments(first[kept], second[kept])) > 0
            left_out.append(errors)
            # a system of another table, and its own rate over many pairs
            other = moments(*table(random, share))
            errors = (log_lr(first[order[:, 0]], second[order[:, 1]], *other) > 0).sum()
            many = random.standard_normal((2, 20_000)) * np.sqrt(1 + WITHIN ** 2)
            many[1] += (random.random(20_000) < share) * GROSS * random.choice([-1, 1], 20_000)
            rate = (log_lr(many[0], many[1], *other) > 0).mean()
            lower, upper = bounds(np.array(errors), pairs)
            held += lower <= rate <= upper
        left_out = np.array(left_out)
        rate = left_out.mean() / pairs
        lower, upper = bounds(left_out, pairs)
        print("gross errors in %g %% of sources: rate %.3f, variance %.1f times that of independent pairs; 95 %% held the rate in %.1f %%; of a system of"
              " other sources in %.1f %%"
              % (100 * share, rate, left_out.var() / (pairs * rate * (1 - rate)), 100 * ((lower <= rate) & (rate <= upper)).mean(),
                 100 * held / TABLES), flush=True)


if __name__ == "__main__":
    main()
