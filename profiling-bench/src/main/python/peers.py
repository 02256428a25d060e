"""Times jobs of NumPy, SciPy and scikit-learn on a file of rows and prints lines as the class OneJob does.

    peers.py FILE ROWS TARGETS THREADS SECONDS CASE...

The file holds numbers of 64 bits, the lowest byte first. How many threads OpenBLAS and OpenMP use is set by the caller in the environment.
Cases are names of functions below, with a metric where they take one: numpy-links, numpy-links-single, numpy-full, numpy-histogram,
numpy-one-values, numpy-one-links, scipy-pdist:METRIC, scipy-cdist:METRIC, scipy-one-values:METRIC, sklearn-nearest, sklearn-nearest-single.
"""

import sys
import time

import numpy as np

LIMIT = 0.01
NEIGHBOURS = 10
BINS = 1024
BLOCK = 128
STEP = 97
SCIPY = {
    "pearson-distance": "correlation",
    "cosine": "cosine",
    "euclidean": "euclidean",
    "manhattan": "cityblock",
    "bray-curtis": "braycurtis",
    "canberra": "canberra",
}


def timed(work, seconds, least=3):
    """Medians of wall and processor seconds, the number of runs, the last answer; one run before, which is not counted."""
    answer = work()
    walls, processors = [], []
    while len(walls) < least or sum(walls) < seconds:
        processor, wall = time.process_time(), time.perf_counter()
        answer = work()
        walls.append(time.perf_counter() - wall)
        processors.append(time.process_time() - processor)
    middle = len(walls) // 2
    return len(walls), sorted(walls)[middle], sorted(processors)[middle], answer


def lower_triangle(n):
    """
    Places, among the pairs of n rows as SciPy keeps them (the first row with all later ones, then the second), of every 97th pair as this library keeps them (each row
    with all earlier ones): whoever adds these up adds up the pairs that the class Answers does.
    """
    at = np.arange(0, n * (n - 1) // 2, STEP, dtype=np.int64)
    row = ((1 + np.sqrt(1 + 8 * at.astype(np.float64))) / 2).astype(np.int64)
    # a root that was rounded to the wrong side
    row -= row * (row - 1) // 2 > at
    row += (row + 1) * row // 2 <= at
    column = at - row * (row - 1) // 2
    return n * column - column * (column + 1) // 2 + row - column - 1


def unit_rows(rows):
    centred = rows - rows.mean(axis=1, keepdims=True)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    return centred


def links(unit):
    """Blocks of rows that fit the caches, the upper part only; a product with a copy goes through gemm, which is faster here than syrk."""
    other, n, limit = unit.copy(), len(unit), unit.dtype.type(1 - LIMIT)

    def work():
        found = 0
        for first in range(0, n, BLOCK):
            reached = unit[first : first + BLOCK] @ other[first:].T >= limit
            size = min(BLOCK, n - first)
            # pairs within the block are seen twice, rows meet themselves
            within = np.count_nonzero(reached[:, :size])
            found += np.count_nonzero(reached) - (within + size) // 2
        return found

    return work


def case(name, rows, threads):
    """Job, metric, pairs, work."""
    name, _, metric = name.partition(":")
    metric = metric or "pearson-distance"
    n = len(rows)
    half = n * (n - 1) / 2
    if name == "numpy-links":
        return "links", metric, half, links(unit_rows(rows))
    if name == "numpy-links-single":
        return "links", metric, half, links(unit_rows(rows).astype(np.float32))
    if name == "numpy-full":
        out = np.empty((n, n))

        def full():
            unit = unit_rows(rows)
            np.matmul(unit, unit.copy().T, out=out)
            np.subtract(1, out, out=out)
            return out.ravel()[::STEP].sum()

        return "full", metric, n * n, full
    if name == "numpy-histogram":
        unit = unit_rows(rows)
        other = unit.copy()

        def histogram():
            counts = np.zeros(BINS, dtype=np.int64)
            for first in range(0, n, BLOCK):
                values = 1 - unit[first : first + BLOCK] @ other[first:].T
                counts += np.histogram(values, bins=BINS, range=(0, 2))[0]
            return counts @ np.arange(BINS)

        return "histogram", metric, half, histogram
    if name in ("numpy-one-values", "numpy-one-links"):
        unit = unit_rows(rows)
        query = unit[0].copy()
        if name == "numpy-one-values":
            return "one-values", metric, n, lambda: (1 - unit @ query)[::STEP].sum()
        return "one-links", metric, n, lambda: np.count_nonzero(unit @ query >= 1 - LIMIT)
    if name.startswith("scipy"):
        from scipy.spatial.distance import cdist, pdist

        if name == "scipy-pdist":
            out, places = np.empty(n * (n - 1) // 2), lower_triangle(n)
            return "packed", metric, half, lambda: pdist(rows, SCIPY[metric], out=out)[places].sum()
        if name == "scipy-cdist":
            out = np.empty((n, n))
            return "full", metric, n * n, lambda: cdist(rows, rows, SCIPY[metric], out=out).ravel()[::STEP].sum()
        if name == "scipy-one-values":
            out = np.empty((1, n))
            query = rows[:1].copy()
            return "one-values", metric, n, lambda: cdist(query, rows, SCIPY[metric], out=out)[0, ::STEP].sum()
    if name.startswith("sklearn-nearest"):
        from sklearn.neighbors import NearestNeighbors

        # the nearest by the length of differences of such rows are the nearest by Pearson distance; each row finds itself first
        unit = unit_rows(rows).astype(np.float32 if name.endswith("single") else np.float64)
        nearest = NearestNeighbors(n_neighbors=NEIGHBOURS + 1, algorithm="brute", metric="euclidean").fit(unit)

        def neighbours():
            columns = nearest.kneighbors(unit, return_distance=False)
            return int(columns.sum()) - n * (n - 1) // 2

        return "nearest", metric, n * n, neighbours
    raise SystemExit("no case " + name)


def main():
    file, n, p, threads, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5])
    rows = np.fromfile(file, dtype="<f8").reshape(n, p)
    for name in sys.argv[6:]:
        job, metric, pairs, work = case(name, rows, threads)
        least = 1 if name.startswith("sklearn") else 3
        runs, wall, processor, answer = timed(work, seconds, least)
        engine = name.partition(":")[0]
        print(
            f"{engine}\t{job}\t{metric}\t{n}\t{p}\t{threads}\t{pairs:.0f}\t{runs}\t{wall:.6g}\t{processor:.6g}\t{answer:.10g}",
            flush=True,
        )


if __name__ == "__main__":
    main()
