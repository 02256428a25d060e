"""Whether the tablets of all batches scatter alike: the share of the within-batch sum of squares that the eight largest of 160 batches hold.

    python3 check_within_scatter.py ../../../../docs/data/xtc_tablets_nfi/xtc_data.csv     (numpy)

Held against 2000 simulations with one variance for all. The figures stand in docs/decisions/0030."""
import sys
import numpy as np

LARGEST = 8
batches = {}
for line in open(sys.argv[1]).read().splitlines()[1:]:
    cells = line.strip().split(",")
    batches.setdefault(cells[0], []).append([float(cell) for cell in cells[2:6]])
sizes = np.array([len(rows) for rows in batches.values()])
print("batches", len(sizes), "of", {int(n): int((sizes == n).sum()) for n in set(sizes)}, "tablets")
random = np.random.default_rng(1)
drawn = random.chisquare(sizes - 1, size=(2000, len(sizes)))
simulated = np.sort(drawn, axis=1)[:, -LARGEST:].sum(axis=1) / drawn.sum(axis=1)
print("with one variance: mean %.3f, largest of 2000 %.3f" % (simulated.mean(), simulated.max()))
for feature, name in enumerate(("diameter", "thickness", "weight", "purity")):
    for left_out in (None, "113"):
        squares = np.array([((np.array(rows)[:, feature] - np.mean(rows, axis=0)[feature]) ** 2).sum()
                            for batch, rows in batches.items() if batch != left_out])
        print("%-10s%-14s share %.3f, without any scatter %d" % (
            name, "without " + left_out if left_out else "", np.sort(squares)[-LARGEST:].sum() / squares.sum(), (squares < 1e-20).sum()))
