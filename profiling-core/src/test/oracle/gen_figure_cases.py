"""Portable cases of figures: what the worked examples and the reference runs hold beyond likelihood-ratios.json and populations.json.

usage: python3 gen_figure_cases.py FOLDER figures.json

FOLDER holds 03_populations.json, 04_lr.json, 06_synthetic_twolevel_r.json, 07_ece_calibration_r.json, 08_calibration_lir.json, 09_roc.json and
10_seizures_scores_r.json. Numbers are copied; what is converted is said where it is.
"""
import json
import math
import os
import sys

folder, target = sys.argv[1], sys.argv[2]


def read(name):
    return json.load(open(os.path.join(folder, name)))


def examples(name):
    return {e["id"]: e for e in read(name)["examples"]}


CLOSED = {"relative": 1e-12, "absolute": 1e-15}
# a ratio of kernel densities: the error of an exponent
KERNELS = {"relative": 1e-11, "absolute": 1e-11}
ELUB = {"relative": 0, "absolute": 0.005}
INVARIANCE = {"relative": 0, "absolute": 0.0005}
cases = []


def add(name, operation, arguments, expected, tolerance=None):
    case = {"id": name, "operation": operation, "arguments": arguments, "expected": expected}
    if tolerance is not None:
        case["tolerance"] = tolerance
    cases.append(case)


def text(x):
    return x if isinstance(x, str) or math.isfinite(x) else ("Infinity" if x > 0 else "-Infinity")


def number(x):
    return float(x.replace("Infinity", "inf")) if isinstance(x, str) else float(x)


def log10(x):
    x = number(x)
    return text(math.log10(x) if x > 0 else -math.inf)


def logs(row):
    return [log10(x) for x in row]


def sets(same, different, **more):
    return {"sameSource": same, "differentSource": different, **more}


# --- worked examples of populations: pairs that share specimens
cluster = examples("03_populations.json")["auc-cluster"]
source, value = cluster["inputs"]["source"], cluster["inputs"]["value"]
pairs = [(source[i] == source[j], round(abs(value[i] - value[j]), 12)) for i in range(len(value)) for j in range(i + 1, len(value))]
linked, unlinked = [d for is_linked, d in pairs if is_linked], [d for is_linked, d in pairs if not is_linked]
add("worked-03/auc-cluster", "roc", {"linked": linked, "unlinked": unlinked, "orientation": "distance"},
    {"auc": cluster["outputs"]["auc"], "delongSe": cluster["outputs"]["naive_delong_se"]})
all_pairs = examples("03_populations.json")["thr-cv"]["outputs"]["resubstitution"]
add("worked-03/thr-cv/resubstitution", "threshold",
    {"linked": linked, "unlinked": unlinked, "orientation": "distance", "rule": "order-statistic-fpr", "level": 0.1},
    {"value": all_pairs["t"], "tpr": all_pairs["TPR"], "fpr": all_pairs["FPR"]})

# --- worked examples of likelihood ratios
worked = examples("04_lr.json")
inf, minus = "Infinity", "-Infinity"
outputs = worked["devpav"]["outputs"]
for name, same, different in (("binary", [5, 5, 5, .2], [5, .2, .2, .2]), ("dummy3", [.1, 100], [.01, 10]),
                              ("constant_2", [2] * 5, [2] * 5), ("mixed", [6, 5, 5, .2], [5, .2, .2, .1])):
    exact = [outputs[key] for key in outputs if key.startswith(name + "_expected")]
    add("worked-04/devpav/" + name, "performance", sets(logs(same), logs(different)), {"devPav": (exact or [outputs[name]])[0]})
bounds = {"extreme": ([inf] * 3, [minus] * 3), "good1": (logs([1, 10, 100]), logs([.01, .1])), "good2": (logs([10, 100]), logs([.01, .1, 1])),
          "bad": (logs([.01, .1, 1]), logs([10, 100])), "bias": (logs([10] * 10), logs([1])), "neutral": ([0], [0])}
for key, found in worked["elub-iv"]["outputs"].items():
    name = key.split(":")[0].split(" ")[0]
    add("worked-04/elub-iv/%s/elub" % name, "performance", sets(*bounds[name]), {"elub": found["elub_llr"]}, ELUB)
    add("worked-04/elub-iv/%s/invariance" % name, "performance", sets(*bounds[name]), {"invariance": found["iv_llr"]}, INVARIANCE)
one = worked["misleading"]
add("worked-04/misleading", "performance", sets(logs(one["inputs"]["LR_same"]), logs(one["inputs"]["LR_diff"])),
    {"misleadingSameSource": one["outputs"]["rate_same_LR<1"], "misleadingDifferentSource": one["outputs"]["rate_diff_LR>1"]})
one = worked["score-lr"]
for scale, field, of in (("raw", "LR_raw_scale", lambda r: r), ("fisher-z", "LR_on_fisher_z", math.atanh)):
    # the program underflowed where it prints 0
    at = [r for r in one["outputs"] if one["outputs"][r][field] > 0]
    add("worked-04/score-lr/" + scale, "calibration",
        {"method": "kernel", "bandwidth": "silverman-population", "sameSource": [of(r) for r in one["inputs"]["linked_r"]],
         "differentSource": [of(r) for r in one["inputs"]["unlinked_r"]], "at": [of(float(r)) for r in at]},
        [log10(one["outputs"][r][field]) for r in at], KERNELS)

# --- R comparison: two-level models, the pairs that likelihood-ratios.json does not hold
two = read("06_synthetic_twolevel_r.json")
data = two["inputs"]["balanced"]
shipped = {("L01", "L01"), ("L02", "L02"), ("L03", "L03"), ("L01", "L02"), ("L01", "L03"), ("L01", "L04")}
for name, run in two["results"].items():
    if not name.startswith("balanced"):
        continue
    variables = run["background"]["variables"]
    rows = [[data[v][i] for v in variables] for i in range(len(data["item"]))]
    own = {item: [row for row, at in zip(rows, data["item"]) if at == item] for item in data["item"]}
    for pair in run["comparisons"]:
        control, recovered = pair["control_item"], pair["recovered_item"]
        if (control, recovered) in shipped:
            continue
        for model, field in (("normal", "LR_normal"), ("kernel", "LR_density"), ("lindley", "LR_lindley")):
            if field in pair:
                arguments = {"model": model, "background": rows, "sources": data["item"], "control": own[control][:2], "recovered": own[recovered][2:]}
                if model == "kernel":
                    arguments["bandwidth"] = "aitken-lucy"
                add("golden-06/%s/%s-%s/%s" % (name, control, recovered, model), "likelihood-ratio-two-level", arguments,
                    {"log10Lr": log10(pair[field])}, CLOSED)

# --- R comparison: cross-entropy and pooled adjacent violators
for name, run in read("07_ece_calibration_r.json")["results"].items():
    same, different = logs(run["inputs"]["LR_same"]), logs(run["inputs"]["LR_different"])
    expected = {"cllr": run["Cllr"], "ece": run["ece"]["ece"]}
    if name not in ("ties", "uninformative"):
        # R breaks ties by the order of its input here; without ties its curve after PAV is that of the definition, and at one half it is Cllr_min
        expected["cllrMin"] = run["ece"]["ece_after_PAV"][run["ece"]["prior"].index(0.5)]
    add("golden-07/%s/performance" % name, "performance", sets(same, different, priors=run["ece"]["prior"]), expected, CLOSED)
    order = lambda row: sorted(row, key=number)
    at = order(same) + order(different)
    pooled = run["PAV"]["raw_secondary"]
    add("golden-07/%s/pav" % name, "calibration", {"method": "pav", **sets(same, different, at=at)},
        logs(pooled["LR_cal_same_sorted_by_input_LR"] + pooled["LR_cal_different_sorted_by_input_LR"]), CLOSED)
    # R divides the added pairs by the numbers without them
    n, m = len(same), len(different)
    shift = math.log10((n + 2) / n / ((m + 2) / m))
    pooled = run["PAV"]["laplace_secondary"]
    add("golden-07/%s/laplace" % name, "calibration", {"method": "pav", "ends": "one-of-each", **sets(same, different, at=at)},
        [x if isinstance(x, str) else x - shift
         for x in logs(pooled["LR_cal_same_sorted_by_input_LR"] + pooled["LR_cal_different_sorted_by_input_LR"])],
        {"relative": 1e-12, "absolute": 1e-14})

# --- lir: misleading likelihood ratios and kernels, on the sets that may be shipped
for name, run in read("08_calibration_lir.json")["results"].items():
    if name in ("breath_analyser_ill_calibrated", "cartridge_case_llrs_NFI"):
        continue
    same, different = run["inputs"]["log10LR_H1_same_source"], run["inputs"]["log10LR_H2_different_source"]
    formula = run["from_formula"]
    add("golden-08/%s/misleading" % name, "performance", sets(same, different),
        {"misleadingSameSource": formula["rate_misleading_H1_llr_below_0"], "misleadingDifferentSource": formula["rate_misleading_H2_llr_above_0"]}, CLOSED)
    kernel = run["lir"]["kde_silverman"]
    arguments = {"method": "kernel", "bandwidth": "silverman-population", **sets(same, different, at=kernel["grid"])}
    if name == "all_zero_llr":
        # lir takes a bandwidth where there is none
        add("golden-08/%s/kernel" % name, "calibration", arguments, {"rejected": True})
    else:
        add("golden-08/%s/kernel" % name, "calibration", arguments, kernel["log10LR"], KERNELS)

# --- pROC: the largest difference of the rates where it is 0 or 1
for name, run in read("09_roc.json")["results"].items():
    if name in ("perfect", "inverted", "all_equal"):
        best = max(s + t - 1 for s, t in zip(run["curve"]["sensitivity_TPR"], run["curve"]["specificity_TNR"]))
        add("golden-09/%s/youden" % name, "roc", {**run["inputs"], "orientation": "distance"}, {"youden": best})

# --- R density: kernels on link values, nrd0; where R underflows, nothing is expected
seizures = read("10_seizures_scores_r.json")
names = seizures["inputs"]["seizure"]
scores = iter(seizures["results"]["pair_scores"]["N4R_PCC"])
same, different = [], []
for j in range(len(names)):
    for i in range(j + 1, len(names)):
        (same if names[i] == names[j] else different).append(-next(scores))
run = seizures["results"]["score_LR_N4R_PCC"]
at = [k for k, ratio in enumerate(run["LR_exact"]) if ratio > 0]
add("golden-10/score-lr/nrd0", "calibration",
    {"method": "kernel", "bandwidth": "nrd0", **sets(same, different, at=[-run["at_scores"][k] for k in at])},
    [log10(run["LR_exact"][k]) for k in at], KERNELS)

document = {
    "suite": "figures of worked examples and reference runs",
    "source": "worked examples (Python 3.11, numpy, scipy), R 4.2.2 with comparison 1.0.8 and pROC 1.18.0, the program lir (snapshot b4ae531), 2026-11",
    "licence": "CC0-1.0, but for values quoted from named public tests",
    "cases": cases,
}
json.dump(document, open(target, "w"), separators=(",", ":"))
print(len(cases))
