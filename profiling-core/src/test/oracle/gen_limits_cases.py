"""Portable cases of conformal limits: exact ranks by fractions, confidence by scipy's binomial distribution.

usage: python3 gen_limits_cases.py 07_beyond.json limits.json
"""
import json
import math
import random
import sys
from decimal import Decimal
from fractions import Fraction

import scipy
from scipy.stats import binom

worked = {e["id"]: e for e in json.load(open(sys.argv[1]))["examples"]}
cases = []


def expected(scores, k, orientation, linked):
    ordered = sorted(scores, reverse=orientation == "similarity")
    if k == 0:
        value = "-Infinity" if orientation == "distance" else "Infinity"
    elif k > len(scores):
        value = "Infinity" if orientation == "distance" else "-Infinity"
    else:
        value = ordered[k - 1]
    limit = float(value.replace("Infinity", "inf")) if isinstance(value, str) else value
    within = (lambda x: x < limit) if orientation == "distance" else (lambda x: x > limit)
    result = {"value": value, "fpr": sum(map(within, scores)) / len(scores), "k": k}
    if linked:
        result["tpr"] = sum(map(within, linked)) / len(linked)
    return result


def add(name, scores, orientation, level, confidence=None, linked=()):
    n = len(scores)
    if confidence is None:
        k = math.floor(Fraction(Decimal(level)) * (n + 1))
        rule = "conformal"
    else:
        # P{Beta(k, n+1-k) <= level} = P{Bin(n, level) >= k}
        k = 0
        while k < n and binom.sf(k, n, float(level)) >= float(confidence):
            k += 1
        rule = "conformal-pac"
    arguments = {"linked": list(linked), "unlinked": list(scores), "orientation": orientation, "rule": rule, "level": float(level)}
    if confidence is not None:
        arguments["confidence"] = float(confidence)
    cases.append({"id": name, "operation": "threshold", "arguments": arguments, "expected": expected(scores, k, orientation, linked)})


toy = worked["conformal-threshold"]["inputs"]["calibration_unlinked"]
linked = [0.4, 0.9, 1.1, 1.1, 1.8, 2.5, 2.5, 4.0]
for level in ["0", "0.04", "0.05", "0.1", "0.2", "0.99", "1"]:
    add("worked-07/conformal-threshold/" + level, toy, "distance", level, None, linked)
    add("worked-07/conformal-threshold/similarity/" + level, [-x for x in toy], "similarity", level, None, [-x for x in linked])
for key, outputs in worked["conformal-threshold"]["outputs"].items():
    found = next(c for c in cases if c["id"] == "worked-07/conformal-threshold/" + key)["expected"]
    assert found["k"] == outputs["k"] and (outputs["k"] == 0 or found["value"] == outputs["link_iff_d_below"])
for key, outputs in worked["conformal-pac"]["outputs"].items():
    n = int(key.split("=")[1].split(",")[0])
    level = key.split("=")[2]
    if n <= 1000:
        add("worked-07/conformal-pac/" + key, list(range(1, n + 1)), "distance", level, "0.95")
        assert cases[-1]["expected"]["k"] == outputs["k"]
        add("worked-07/conformal/" + key, list(range(1, n + 1)), "distance", level)
        assert cases[-1]["expected"]["k"] == outputs["marginal_k"]
for n, level in [(18, "0.05"), (19, "0.05"), (98, "0.01"), (99, "0.01"), (99, "0.29"), (9, "0.3"), (1, "0.5")]:
    add("conformal/exact-decimals/%d/%s" % (n, level), list(range(1, n + 1)), "distance", level)
for n, level in [(298, "0.01"), (299, "0.01"), (58, "0.05"), (59, "0.05"), (80, "0.01"), (80, "0.1")]:
    add("conformal-pac/needed/%d/%s" % (n, level), list(range(1, n + 1)), "distance", level, "0.95")
random.seed(7)
for run in range(6):
    scores = [random.randrange(8) / 4 for _ in range(random.randrange(20, 60))]
    add("conformal/ties/%d" % run, scores, "distance", "0.2", None, linked)
    add("conformal-pac/ties/%d" % run, scores, "distance", "0.2", "0.9", linked)
cases.append({"id": "conformal/empty", "operation": "threshold", "arguments": {"unlinked": [], "orientation": "distance", "rule": "conformal", "level": 0.1}, "expected": {"undefined": "empty-population"}})
cases.append({"id": "conformal/level-above-1", "operation": "threshold", "arguments": {"unlinked": [1, 2], "orientation": "distance", "rule": "conformal", "level": 1.5}, "expected": {"rejected": True}})
cases.append({"id": "conformal-pac/confidence-1", "operation": "threshold", "arguments": {"unlinked": [1, 2], "orientation": "distance", "rule": "conformal-pac", "level": 0.5, "confidence": 1}, "expected": {"rejected": True}})
cases.append({"id": "conformal/nan", "operation": "threshold", "arguments": {"unlinked": [1, "NaN"], "orientation": "distance", "rule": "conformal", "level": 0.5}, "expected": {"rejected": True}})
document = {"suite": "limits with a guarantee", "source": "worked examples and exact fractions, confidence by scipy " + scipy.__version__ + ", 2026-11", "licence": "CC0-1.0", "cases": cases}
json.dump(document, open(sys.argv[2], "w"), separators=(",", ":"))
print(len(cases))
