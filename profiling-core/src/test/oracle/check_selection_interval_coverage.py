"""How often percentiles of drawn sources hold the criteria of a selection grid (numpy).

Sources: standard normal in DIM dimensions; two specimens of each, with a variance of WITHIN in each dimension. The score is the true likelihood ratio. Linked: the two
specimens of a source; unlinked: the first specimens of any two sources, as SelectionGrid has them unless told otherwise, or all specimens of any two. Sources are drawn with
replacement; a linked pair counts as often as its source, an unlinked one as often as both together. Like the grid, no interval is given where its ends are equal: "93.1 of 231" is
231 tables with an interval, of which 93.1 % held the figure of the population. Run: python3 check_selection_interval_coverage.py
"""
import numpy as np

POPULATIONS = ((0.1, 2), (0.1, 4), (0.02, 4))
RATES = (0.01, 0.05, 0.1)
SOURCES = {"one specimen": (20, 30, 60, 100, 200), "all": (20, 30, 60)}
TABLES, DRAWS, CHUNK, BIG = 400, 400, 50, 4_000_000
EQUAL = 1e-9
NAMES = (["area under the curve"] + ["area up to %g" % rate for rate in RATES]
         + ["true positive rate at %g" % rate for rate in RATES] + ["equal error rate"])


def log_lr(x, y, within):
    s, t = 1 + within, 1 / (1 + within)
    det = s * s - 1
    same = -0.5 * np.log(det) - (s * x * x - 2 * x * y + s * y * y) / (2 * det)
    return (same + np.log(s) + (x * x + y * y) * t / 2).sum(axis=-1)


def criteria(linked, across):
    """Of rows of linked weights, most alike first, and of the shares of unlinked weight that are more alike than each."""
    linked = linked / linked.sum(axis=1, keepdims=True)
    found = [(linked * (1 - across)).sum(axis=1)]
    found += [(linked * np.maximum(0, rate - across)).sum(axis=1) for rate in RATES]
    found += [(linked * (across <= rate * (1 + 1e-12))).sum(axis=1) for rate in RATES]
    missed = 1 - np.cumsum(linked, axis=1)
    # on the hull: the largest, over all ways to weigh both rates, of the smallest weighted rate
    low, high = np.zeros(len(linked)), np.ones(len(linked))
    for _ in range(30):
        half = (low + high) / 2
        cost = half[:, None] * across + (1 - half[:, None]) * missed
        at = cost.argmin(axis=1)[:, None]
        least = np.take_along_axis(cost, at, 1)[:, 0]
        start = least > 1 - half  # the corner before all pairs, where nothing is accepted
        least = np.where(start, 1 - half, least)
        slope = np.where(start, -1, (np.take_along_axis(across, at, 1) - np.take_along_axis(missed, at, 1))[:, 0])
        low, high = np.where(slope > 0, half, low), np.where(slope > 0, high, half)
    return np.stack(found + [least], axis=1)


def population(random, within, dim):
    noise = lambda: np.sqrt(within) * random.standard_normal((BIG, dim))
    m = random.standard_normal((BIG, dim))
    x = m + noise()
    same = np.sort(log_lr(x, m + noise(), within))[::-1]
    different = np.sort(log_lr(x, random.standard_normal((BIG, dim)) + noise(), within))
    across = 1 - np.searchsorted(different, same) / BIG
    return criteria(np.ones((1, BIG)), across[None])[0]


def table(random, n, within, dim, design):
    m = random.standard_normal((n, dim))
    x, y = m + np.sqrt(within) * random.standard_normal((2, n, dim))
    order = np.argsort(-log_lr(x, y, within))
    same = log_lr(x, y, within)[order]
    i, j = np.triu_indices(n, 1)
    different = log_lr(x[i], x[j], within)
    if design == "all":
        different = np.concatenate([different, log_lr(x[i], y[j], within), log_lr(y[i], x[j], within), log_lr(y[i], y[j], within)])
        i, j = np.tile(i, 4), np.tile(j, 4)
    place = np.searchsorted(-same, -different, side="right")
    by = np.argsort(place, kind="stable")
    return order, i[by], j[by], np.searchsorted(place[by], np.arange(n + 1))


def drawn(found, counts):
    order, i, j, starts = found
    running = np.concatenate([np.zeros((len(counts), 1)), np.cumsum(counts[:, i] * counts[:, j], axis=1)], axis=1)
    return criteria(counts[:, order], running[:, starts[1:]] / running[:, -1:])


def main():
    random = np.random.Generator(np.random.PCG64(20261130))
    print("| variance within | dimensions | unlinked pairs | sources | " + " | ".join(NAMES) + " |")
    print("|---" * (4 + len(NAMES)) + "|")
    for within, dim in POPULATIONS:
        truth = population(random, within, dim)
        print("| %g | %d | population | | " % (within, dim) + " | ".join(
            "%.4f" % (value / rate) for value, rate in zip(truth, (1, *RATES, 1, 1, 1, 1))) + " |", flush=True)
        for design, numbers in SOURCES.items():
            for n in numbers:
                held, given = np.zeros(len(NAMES)), np.zeros(len(NAMES))
                for _ in range(TABLES):
                    found = table(random, n, within, dim, design)
                    values = np.concatenate([
                        drawn(found, random.multinomial(n, np.full(n, 1 / n), size=CHUNK).astype(float))
                        for _ in range(DRAWS // CHUNK)])
                    low, high = np.quantile(values, (0.025, 0.975), axis=0)
                    is_given = high - low > EQUAL
                    given += is_given
                    held += is_given & (low - EQUAL <= truth) & (truth <= high + EQUAL)
                print("| %g | %d | %s | %d | " % (within, dim, design, n) + " | ".join(
                    "%.1f%s" % (100 * h / g, "" if g == TABLES else " of %d" % g) if g else "none" for h, g in zip(held, given))
                    + " |", flush=True)


if __name__ == "__main__":
    main()
