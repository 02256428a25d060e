"""How often a control chart signals although nothing has moved, by simulation with a seed (numpy): the figures of ControlChart and docs/validation.md.

Values are independent and normal. Limits come from 20 reference values (mean, and mean moving range over 2/sqrt(pi)); charts with a reference
value beyond its own limits are left out, as the watch leaves them undecided, and counted. Each figure has its standard error beside it."""
import numpy as np

RUNS, REFERENCE, AFTER = 400_000, 20, 50
WEIGHT, LIMIT = 0.2, 3.0
random = np.random.Generator(np.random.PCG64(20260731))
values = used = 0
sum_of_shares = sum_of_squares = 0.0
signals = {12: 0, 50: 0}
known = {12: 0, 50: 0}
known_beyond = 0


def after(places):
    """Whether a value or the weighted average is beyond its limits, at each time or before."""
    average = np.zeros(len(places))
    some = np.zeros(len(places), dtype=bool)
    reached = []
    for i in range(1, AFTER + 1):
        average = WEIGHT * places[:, i - 1] + (1 - WEIGHT) * average
        spread = np.sqrt(WEIGHT / (2 - WEIGHT) * (1 - (1 - WEIGHT) ** (2 * i)))
        some = some | (np.abs(places[:, i - 1]) > LIMIT) | (np.abs(average / spread) > LIMIT)
        if i in signals:
            reached.append((i, int(some.sum())))
    return reached


for block in range(RUNS // 20_000):
    x = random.standard_normal((20_000, REFERENCE))
    y = random.standard_normal((20_000, AFTER))
    centre = x.mean(axis=1, keepdims=True)
    deviation = np.abs(np.diff(x, axis=1)).mean(axis=1, keepdims=True) / (2 / np.sqrt(np.pi))
    good = (np.abs((x - centre) / deviation) <= LIMIT).all(axis=1)
    places = ((y - centre) / deviation)[good]
    used += int(good.sum())
    shares = (np.abs(places) > LIMIT).mean(axis=1)
    sum_of_shares += shares.sum()
    sum_of_squares += (shares ** 2).sum()
    for i, count in after(places):
        signals[i] += count
    known_beyond += int((np.abs(y) > LIMIT).sum())
    for i, count in after(y):
        known[i] += count

mean = sum_of_shares / used
error = np.sqrt((sum_of_squares / used - mean ** 2) / used)
print(f"{used} of {RUNS} references within their own limits")
print(f"a value beyond: {mean:.6f} +- {error:.6f}, one of {1 / mean:.1f} +- {error / mean ** 2:.1f}")
for i, count in signals.items():
    p = count / used
    print(f"some signal within {i} values: {p:.4f} +- {np.sqrt(p * (1 - p) / used):.4f}")
p = known_beyond / RUNS / AFTER
print(f"known centre and deviation: a value beyond {p:.6f}, one of {1 / p:.1f}")
for i, count in known.items():
    p = count / RUNS
    print(f"known centre and deviation: some signal within {i} values: {p:.4f} +- {np.sqrt(p * (1 - p) / RUNS):.4f}")
print(f"2.66 for 3 sqrt(pi)/2: {2.66 / (1.5 * np.sqrt(np.pi)) - 1:.6f}; 2/1.128 sqrt(pi): {2 / np.sqrt(np.pi) / 1.128 - 1:.6f}")
