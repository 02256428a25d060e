"""Figures of profiling-io/src/test/resources/org/drugprofiling/io/report/small-report.json, computed anew from the numbers that its test draws.

    python3 check_small_report.py        (Python 3.11, numpy, scipy)

The draws are those of Java's SplittableRandom (SplitMix64), written again here; the areas that the report prints must be drawn to the last bit.
Area: every linked pair against every unlinked one, in whole numbers. Interval: each of the twelve seizures left out with all its pairs, and
logit(area) +- t(11) * s / (area (1 - area)). Limits: the sorted scores. Nothing is read from the report but to be compared."""
import itertools
import json
import math
import os
from fractions import Fraction
from scipy import stats

HERE = os.path.dirname(os.path.abspath(__file__))
REPORT = os.path.join(HERE, "..", "..", "..", "..", "profiling-io", "src", "test", "resources", "org", "drugprofiling", "io", "report",
                      "small-report.json")
MASK = (1 << 64) - 1
state = 5


def draw():
    global state
    state = (state + 0x9E3779B97F4A7C15) & MASK
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return ((z ^ (z >> 31)) >> 11) * 2.0 ** -53


areas, source = [], []
for seizure in range(12):
    centre = [draw() * 90.0 + 10.0 for _ in range(5)]
    for specimen in range(2):
        # the last peak of the second specimen is not detected, and counts 0; nothing is drawn for it
        areas.append([0.0 if k == 4 and specimen == 1 else centre[k] * (1 + 0.05 * draw()) for k in range(5)])
        source.append(seizure)

report = json.load(open(REPORT))
failures = []


def check(name, found, expected, tolerance=0.0):
    good = abs(found - expected) <= tolerance if tolerance else found == expected
    if not good:
        failures.append(name)
    print("%-40s %-24s %-24s %s" % (name, found, expected, "" if good else "DIFFERS"))


seen = {}


def collect(part):
    if isinstance(part, dict):
        if isinstance(part.get("targets"), list) and "first" in part:
            for side in ("first", "second"):
                seen[part[side]] = [target[side] for target in part["targets"]]
        for value in part.values():
            collect(value)
    elif isinstance(part, list):
        for value in part:
            collect(value)


collect(report)
print(len(seen), "of 24 specimens have their areas in the report")
for name, printed in sorted(seen.items()):
    if printed != areas[int(name.split()[1]) - 1]:
        failures.append(name)

shares = [[x / math.fsum(row) for x in row] for row in areas]
linked, unlinked = [], []
for i, j in itertools.combinations(range(24), 2):
    distance = math.sqrt(math.fsum((a - b) ** 2 for a, b in zip(shares[i], shares[j])))
    (linked if source[i] == source[j] else unlinked).append((round(distance, 10), source[i], source[j], distance))


def area(leave=None):
    """Twice the number of linked pairs that are below an unlinked one, ties one half, over twice all: exact."""
    l = [d for d, a, b, _ in linked if leave not in (a, b)]
    u = [d for d, a, b, _ in unlinked if leave not in (a, b)]
    return Fraction(sum(2 if x < y else 1 if x == y else 0 for x in l for y in u), 2 * len(l) * len(u))


whole = float(area())
check("areaUnderCurve", report["areaUnderCurve"], whole)
without = [float(area(s)) for s in range(12)]
mean = math.fsum(without) / 12
error = math.sqrt(11 / 12 * math.fsum((x - mean) ** 2 for x in without))
t = stats.t.ppf(0.975, 11)
logit = math.log(whole / (1 - whole))
ends = [1 / (1 + math.exp(-(logit + sign * t * error / (whole * (1 - whole))))) for sign in (-1, 1)]
print("area", area(), "standard error", repr(error), "interval", ends)
words = report["areaUncertainty"].split()
check("interval, lower end to four digits", float(words[3]), float("%.4g" % ends[0]))
check("interval, upper end to four digits", float(words[5]), float("%.4g" % ends[1]))
check("sources", int(words[-2]), 12)
check("linked pairs", report["counts"]["pairsWithinSources"], len(linked))
check("unlinked pairs", report["counts"]["pairsTested"], len(unlinked))

below = sorted(d for *_, d in unlinked)
within = sorted(d for *_, d in linked)
limit = below[math.floor(Fraction(5, 100) * len(below))]
place = 0.95 * (len(within) - 1)
at = math.floor(place)
quantile = within[at] + (place - at) * (within[at + 1] - within[at])
check("limit from unlinked pairs", report["limits"]["fromUnlinked"]["value"], limit, 1e-15)
check("limit from linked pairs", report["limits"]["fromLinked"]["value"], quantile, 1e-15)
for label, pairs in (("linked", linked), ("unlinked", unlinked)):
    counts = {"LINK": [0, set()], "INCONCLUSIVE": [0, set()], "NOT LINKED BY THIS METHOD": [0, set()]}
    for d, a, b, _ in pairs:
        verdict = "LINK" if d < round(limit, 10) else "INCONCLUSIVE" if d <= round(quantile, 10) else "NOT LINKED BY THIS METHOD"
        counts[verdict][0] += 1
        counts[verdict][1] |= {a, b}
    for line in report["verdicts"]:
        if line["label"] == label:
            check(label + " " + line["verdict"] + " pairs", line["pairs"], counts[line["verdict"]][0])
            check(label + " " + line["verdict"] + " sources", line["sources"], len(counts[line["verdict"]][1]))
for part, name in ((report["limits"], "cross-validated"), (report["apparentLimits"], "apparent")):
    for which in ("fromUnlinked", "fromLinked"):
        for rate in ("falseLinks", "missedLinks"):
            n, k = part[which][rate]["sources"], part[which][rate]["sourcesInError"]
            bound = 1.0 if k == n else float(stats.beta.ppf(0.95, k + 1, n - k))
            found = part[which][rate]["upperBound95"]
            # the library moves such a bound outward by 1e-11 of itself
            check(name + " " + which + " " + rate + " bound", found, bound, 2e-11 * bound)
            if found < bound * (1 - 1e-13):
                failures.append("a bound that is too low")
print("DIFFERS: %s" % failures if failures else "all as in the report")
raise SystemExit(1 if failures else 0)
