"""How often control pairs are found beyond their limit although the rate is the expected one, when every look and all looks together are judged; prints shares after 1, 4 and 12 looks."""
import numpy as np
from scipy.stats import binom

TABLES, RATE, LEVEL = 200_000, 0.05, 0.05


def fewest(pairs):
    """The fewest linked pairs whose mid-p is below the level."""
    return next(k for k in range(pairs + 2) if binom.sf(k, pairs, RATE) + binom.pmf(k, pairs, RATE) / 2 < LEVEL)


random = np.random.default_rng(20261130)
for pairs in (60, 120):
    beyond = np.zeros(TABLES, bool)
    together = np.zeros(TABLES, int)
    for look in range(1, 13):
        linked = random.binomial(pairs, RATE, TABLES)
        together += linked
        beyond |= (linked >= fewest(pairs)) | (together >= fewest(pairs * look))
        if look in (1, 4, 12):
            print(f"{look} looks of {pairs} pairs: beyond in {100 * beyond.mean():.1f} %; "
                  f"all together alone {100 * (together >= fewest(pairs * look)).mean():.1f} %")
