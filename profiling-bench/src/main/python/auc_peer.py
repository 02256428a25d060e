"""The time for each score of the area under the ROC curve by scikit-learn, with the distributions of RocBenchmark.

    taskset -c 0 python3 profiling-bench/src/main/python/auc_peer.py [unlinked scores, default 10000000] [runs, default 5] [linked scores, default 1000000]

Needs numpy and scikit-learn (Debian: python3-sklearn). Prints lines as EvaluationRun does: part, form, size, scores, runs, seconds that passed and processor
seconds (medians of the runs), area. The time of a score depends on how many there are: it grows with their logarithm.
"""
import sys
import time

import numpy as np
import sklearn
from sklearn.metrics import roc_auc_score

unlinked_count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
linked_count = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
random = np.random.default_rng(20261130)
for populations in ("apart", "alike"):
    linked = np.minimum(1.9, 0.02 * np.exp(random.standard_normal(linked_count)))
    if populations == "alike":
        unlinked = np.minimum(1.9, 0.02 * np.exp(random.standard_normal(unlinked_count)))
    else:
        unlinked = np.clip(0.5 + 0.25 * random.standard_normal(unlinked_count), 1e-6, 1.999)
    scores = -np.concatenate([linked, unlinked])
    labels = np.concatenate([np.ones(linked_count, dtype=np.int8), np.zeros(unlinked_count, dtype=np.int8)])
    wall, processor = [], []
    for run in range(runs):
        start, begin = time.perf_counter(), time.process_time()
        area = roc_auc_score(labels, scores)
        wall.append(time.perf_counter() - start)
        processor.append(time.process_time() - begin)
    print("area", f"scikit-learn {sklearn.__version__}, {populations}", f"{linked_count} linked scores", len(scores), runs, "%.6g" % np.median(wall),
          "%.6g" % np.median(processor), "%.10g" % area, sep="\t", flush=True)
