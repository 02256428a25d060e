"""The time for each score of the area under the ROC curve by scikit-learn, with the distributions of RocBenchmark.

    taskset -c 0 python3 profiling-bench/src/main/python/auc_peer.py [number of unlinked scores, default 10000000]

Needs numpy and scikit-learn (Debian: python3-sklearn). One million linked scores; the median of five runs.
"""
import sys
import time

import numpy as np
import sklearn
from sklearn.metrics import roc_auc_score

LINKED = 1_000_000
unlinked_count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
random = np.random.default_rng(20261130)
print("numpy", np.__version__, "scikit-learn", sklearn.__version__, "unlinked", unlinked_count)
for populations in ("apart", "alike"):
    linked = np.minimum(1.9, 0.02 * np.exp(random.standard_normal(LINKED)))
    if populations == "alike":
        unlinked = np.minimum(1.9, 0.02 * np.exp(random.standard_normal(unlinked_count)))
    else:
        unlinked = np.clip(0.5 + 0.25 * random.standard_normal(unlinked_count), 1e-6, 1.999)
    scores = -np.concatenate([linked, unlinked])
    labels = np.concatenate([np.ones(LINKED, dtype=np.int8), np.zeros(unlinked_count, dtype=np.int8)])
    times = []
    for run in range(5):
        start = time.perf_counter()
        area = roc_auc_score(labels, scores)
        times.append((time.perf_counter() - start) / len(scores) * 1e9)
    print(populations, "area %.9f" % area, "ns per score: median %.1f" % np.median(times), "all", np.round(times, 1))
