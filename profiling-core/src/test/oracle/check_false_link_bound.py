"""Prints in how many simulated tables a 95 % bound covers the mean share of sources that take part in a false link: decision 0005."""

import numpy as np
from scipy.stats import beta

TABLES = 3000
rng = np.random.default_rng(7)


def upper(events, trials):
    inside = np.minimum(events, trials - 1)
    return np.where(events >= trials, 1.0, beta.ppf(0.95, inside + 1, trials - inside))


def in_error(sources, spread, level):
    own = rng.normal(0, spread, sources) if spread else np.zeros(sources)
    i, j = np.triu_indices(sources, 1)
    error = rng.random(len(i)) < 1 / (1 + np.exp(-(level + own[i] + own[j])))
    found = np.zeros(sources, bool)
    found[i[error]] = True
    found[j[error]] = True
    return found.sum()


print("sources  spread  mean share  by sources  by halves")
for sources in (19, 30, 59, 160):
    for spread in (0, 1.5):
        for wanted in (0.02, 0.05, 0.2, 0.5):
            low, high = -25.0, 3.0
            for _ in range(18):
                middle = (low + high) / 2
                if np.mean([in_error(sources, spread, middle) for _ in range(150)]) / sources < wanted:
                    low = middle
                else:
                    high = middle
            found = np.array([in_error(sources, spread, low) for _ in range(TABLES)])
            mean = found.mean() / sources
            print(
                f"{sources:7d} {spread:7.1f} {mean:11.4f}"
                f" {np.mean(upper(found, sources) >= mean):11.3f}"
                f" {np.mean(upper((found + 1) // 2, sources // 2) >= mean):10.3f}",
                flush=True,
            )
