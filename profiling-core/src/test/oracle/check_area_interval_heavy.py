"""How often intervals of the area over sources hold the true area where one source in ten scatters far more than the others (numpy, scipy).

    python3 check_area_interval_heavy.py

As docs/simulations/auc-coverage.md, one specimen of each source in unlinked pairs and linked pairs of a source counting 1 together: centres standard normal in four
dimensions, 2, 3 or 4 specimens, Euclidean distance. But the variance within a source is that of the others times 20 with probability 0.1. The true area follows from
the F distribution. Figures in docs/decisions/0024."""
import numpy as np
from scipy import stats

AREA, TABLES, DRAWS = 0.9358, 1000, 800
FACTORS = ((1, 0.9), (20, 0.1))


def area(s):
    return sum(p * q * r * stats.f.cdf((2 + (b + c) * s) / (2 * a * s), 4, 4)
               for a, p in FACTORS for b, q in FACTORS for c, r in FACTORS)


low, high = 1e-6, 100
for _ in range(100):
    middle = np.sqrt(low * high)
    low, high = (middle, high) if area(middle) > AREA else (low, middle)
S = np.sqrt(low * high)
random = np.random.Generator(np.random.PCG64(20261130))


def table(n):
    linked, source, weight, first = [], [], [], []
    for k in range(n):
        deviation = np.sqrt(S * (20 if random.random() < 0.1 else 1))
        rows = random.standard_normal(4) + deviation * random.standard_normal((random.integers(2, 5), 4))
        first.append(rows[0])
        i, j = np.triu_indices(len(rows), 1)
        linked += list(np.sqrt(((rows[i] - rows[j]) ** 2).sum(axis=1)))
        source += [k] * len(i)
        weight += [1 / len(i)] * len(i)
    i, j = np.triu_indices(n, 1)
    first = np.array(first)
    unlinked = np.sqrt(((first[i] - first[j]) ** 2).sum(axis=1))
    order = np.argsort(np.concatenate([linked, unlinked]))
    return order, len(linked), np.array(source), np.array(weight), i, j


def areas(found, counts):
    order, linked, source, weight, i, j = found
    same = np.concatenate([counts[:, source] * weight, np.zeros((len(counts), len(i)))], axis=1)[:, order]
    different = np.concatenate([np.zeros((len(counts), linked)), counts[:, i] * counts[:, j]], axis=1)[:, order]
    with np.errstate(invalid="ignore"):
        return (np.cumsum(same, axis=1) * different).sum(axis=1) / same.sum(axis=1) / different.sum(axis=1)


for n in (20, 30, 40):
    drawn = jackknife = stated = 0
    for _ in range(TABLES):
        found = table(n)
        a = areas(found, np.ones((1, n)))[0]
        if a == 1:
            continue
        stated += 1
        values = areas(found, random.multinomial(n, np.full(n, 1 / n), size=DRAWS).astype(float))
        ends = np.quantile(values[np.isfinite(values)], (0.025, 0.975))
        drawn += ends[0] <= AREA <= ends[1]
        left = areas(found, 1 - np.eye(n))
        error = np.sqrt((n - 1) / n * ((left - left.mean()) ** 2).sum()) * stats.t.ppf(0.975, n - 1) / (a * (1 - a))
        centre = np.log(a / (1 - a))
        jackknife += 1 / (1 + np.exp(error - centre)) <= AREA <= 1 / (1 + np.exp(-error - centre))
    print(f"{n} sources, {stated} tables of {DRAWS} draws: percentiles held {AREA} in {100 * drawn / stated:.1f} %, the jackknife on the logit scale in "
          f"{100 * jackknife / stated:.1f} %", flush=True)
