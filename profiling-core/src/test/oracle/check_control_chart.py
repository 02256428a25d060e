"""How often a control chart signals although nothing has moved, by simulation with a seed (numpy): the figures of ControlChart and docs/validation.md.

Values are independent and normal. Limits come from 20 reference values (mean, and mean moving range over 2/sqrt(pi)): of all charts, and of those of which no reference value is
beyond its own limits, which are those that the watch does not leave undecided. Each figure has its standard error over charts beside it."""
import numpy as np

BLOCKS, BLOCK, REFERENCE, AFTER = 20, 20_000, 20, 50
WEIGHT, LIMIT = 0.2, 3.0
random = np.random.Generator(np.random.PCG64(20260731))


def chart(places):
    """For each chart the share of values beyond the limits, and whether there was some signal within 12 and within 50 values."""
    average = np.zeros(len(places))
    some = np.zeros(len(places), dtype=bool)
    reached = [(np.abs(places) > LIMIT).mean(axis=1)]
    for i in range(1, AFTER + 1):
        average = WEIGHT * places[:, i - 1] + (1 - WEIGHT) * average
        spread = np.sqrt(WEIGHT / (2 - WEIGHT) * (1 - (1 - WEIGHT) ** (2 * i)))
        some = some | (np.abs(places[:, i - 1]) > LIMIT) | (np.abs(average / spread) > LIMIT)
        if i in (12, AFTER):
            reached.append(some.astype(float))
    return np.array(reached)


known, every, good = [], [], []
for block in range(BLOCKS):
    x = random.standard_normal((BLOCK, REFERENCE))
    y = random.standard_normal((BLOCK, AFTER))
    centre = x.mean(axis=1, keepdims=True)
    deviation = np.abs(np.diff(x, axis=1)).mean(axis=1, keepdims=True) / (2 / np.sqrt(np.pi))
    known.append(chart(y))
    every.append(chart((y - centre) / deviation))
    good.append(every[-1][:, (np.abs((x - centre) / deviation) <= LIMIT).all(axis=1)])

for name, figures in (("known centre and deviation", known), ("20 reference values", every), ("none of them beyond", good)):
    figures = np.concatenate(figures, axis=1)
    mean = figures.mean(axis=1)
    error = figures.std(axis=1) / np.sqrt(figures.shape[1])
    print(f"{name}, {figures.shape[1]} charts: one value of {1 / mean[0]:.1f} +- {error[0] / mean[0] ** 2:.1f} beyond; some signal within 12 values "
          f"{mean[1]:.4f} +- {error[1]:.4f}, within {AFTER} {mean[2]:.4f} +- {error[2]:.4f}")
print(f"limits further out: 2.66 by {2.66 / (1.5 * np.sqrt(np.pi)) - 1:.6f}, 1.128 by {2 / np.sqrt(np.pi) / 1.128 - 1:.6f}")
