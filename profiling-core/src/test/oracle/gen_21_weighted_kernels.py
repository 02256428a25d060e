"""Kernel densities of weighted scores by scipy.stats.gaussian_kde (scipy 1.17.1), and the share of finite scores; two kinds of pairs.

The last point of each set lies far beyond the scores, where the density itself is no double: logpdf gives its logarithm."""
import json
import os
import numpy as np
import scipy
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "21_weighted_kernels.json")
RULES = {"SCOTT": "scott", "SILVERMAN_SAMPLE": "silverman"}

# a source of ten pairs that are all alike beside four sources of one pair each; and unequal weights throughout
SAME = [2.1, 2.11, 2.12, 2.13, 2.14, 2.15, 2.16, 2.17, 2.18, 2.19, 0.4, 1.3, 3.2, 3.9]
SAME_WEIGHTS = [0.1] * 10 + [1, 1, 1, 1]
DIFFERENT = [-3.0, -2.2, -1.7, -1.1, -0.8, -0.2, 0.3, 1.0]
DIFFERENT_WEIGHTS = [0.25, 0.25, 0.5, 1, 1, 0.5, 0.25, 0.25]
POINTS = [-1.5, 0.0, 0.9, 2.15, 2.5, 4.0, 60.0]


def density(scores, weights, rule):
    kde = stats.gaussian_kde(scores, bw_method=RULES[rule], weights=weights)
    h = float(np.sqrt(kde.covariance[0, 0]))
    above = float(np.sum(kde.weights * stats.norm.sf((2.5 - np.array(scores)) / h)))
    return {"bandwidth": h, "effective": float(kde.neff), "log": [float(kde.logpdf(x)[0]) for x in POINTS], "mass_above_2.5": above}


examples = []
for rule in RULES:
    same, different = density(SAME, SAME_WEIGHTS, rule), density(DIFFERENT, DIFFERENT_WEIGHTS, rule)
    examples.append({
        "id": rule, "same": same, "different": different,
        "log10_lr": [(a - b) / float(np.log(10)) for a, b in zip(same["log"], different["log"])],
        "unweighted": density(SAME, None, rule),
    })
with open(TARGET, "w") as file:
    json.dump({"generator": os.path.basename(__file__), "made_with": {"scipy": scipy.__version__, "numpy": np.__version__},
               "inputs": {"same": SAME, "same_weights": SAME_WEIGHTS, "different": DIFFERENT, "different_weights": DIFFERENT_WEIGHTS,
                          "points": POINTS},
               "examples": examples}, file, indent=1)
    file.write("\n")
