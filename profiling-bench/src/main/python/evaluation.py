"""The part `evaluation` of a run: likelihood ratios of all pairs, areas of many scores, grids, draws of sources. What is measured, and what the page says."""

import statistics

FULL = dict(items=2000, targets=26, warm=1.0, seconds=0.6, linked=1_000_000, blocks=96, area_seconds=2.0, peer_scores=99_663_296, peer_runs=1,
            specimens=500, many=5000, treatments=42, sources=1415, draw_seconds=1.0)
QUICK = dict(items=300, targets=26, warm=0.2, seconds=0.1, linked=100_000, blocks=4, area_seconds=0.2, peer_scores=400_000, peer_runs=1,
             specimens=120, many=400, treatments=6, sources=200, draw_seconds=0.1)
HEAD = ["fork", "java", "module", "part", "form", "size", "operations", "runs", "wall", "cpu", "answer", "mebibytes"]
# the least ratio, plain and with vectors
GOALS = {"normal": (200, 400), "kernel": (400, 400), "area": 20, "grid": 10, "area seconds": 4}


def cases(run_, script_folder, module):
    """The processes of one fork, in order."""
    s = QUICK if run_.options.quick else FULL
    home = run_.javas[0]
    for flags in ([], module):
        yield run_.java(home, flags, 2000, 1, "EvaluationRun", "two-level", s["targets"], s["items"], s["warm"], s["seconds"]), home, {}
    # 64 MiB for everything, the scores that are counted included
    yield run_.java(home, [], 64, 1, "EvaluationRun", "area", s["linked"], s["blocks"], s["area_seconds"]), home, {}
    peer = [run_.options.python_sklearn, str(script_folder / "auc_peer.py"), str(s["peer_scores"]), str(s["peer_runs"]), str(s["linked"])]
    yield run_.pinned(1) + peer, None, {name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}
    yield run_.java(home, [], 3000, 1, "EvaluationRun", "selection", s["specimens"], s["many"], s["treatments"]), home, {}
    yield run_.java(home, [], 2000, 1, "EvaluationRun", "bootstrap", s["sources"], s["draw_seconds"]), home, {}


class Rows:
    """The raw output."""

    def __init__(self, rows):
        self.rows = rows

    def find(self, part, form, module="plain"):
        return [row for row in self.rows if row["part"] == part and row["form"].startswith(form) and row["module"] == module]

    def seconds(self, part, form, module="plain", each=True):
        """Processor seconds, medians of forks; of each operation or of one run."""
        rows = self.find(part, form, module)
        return statistics.median(float(row["cpu"]) / (float(row["operations"]) if each else 1) for row in rows) if rows else None


def judged(value, goal, least, verdict, digits=0):
    """A value with its goal; verdict says of met or missed what the page may say."""
    if value is None:
        return f"– ({'≥' if least else '≤'} {goal}: not measured)"
    text = f"{value:,.{digits}f}"
    met = value >= goal if least else value <= goal
    return f"{text} ({'≥' if least else '≤'} {goal}: {verdict(met)})"


def section(rows, part, table, said):
    """The lines of the page; said is what the page says of a goal that is met or missed, judged or not, with so many forks."""

    def verdict(met):
        return said(met, not part["quick"], part["forks"])

    lines = ["## Evaluation, areas and selection", ""]
    if not rows:
        return lines + ["Not measured.", ""]
    raw = Rows(rows)
    cells = []
    for model, form, told in (("normal", "rows of the product", "normal: one product, taken row by row,"), ("normal", "product", "normal: one product, all kept,"),
                              ("kernel", "product", "by kernels over 200 sources: one product, all kept,")):
        row = [f"two-level likelihood ratios of all pairs, means of sources {told} against pair by pair"]
        for module, goal in zip(("plain", "module"), GOALS[model]):
            ours = raw.seconds("two-level", f"{model}, {form}", module)
            theirs = raw.seconds("two-level", f"{model}, two densities", module)
            ratio = theirs / ours if ours and theirs else None
            row.append(judged(ratio, goal, True, verdict) if (model, form) != ("normal", "product") else f"{ratio:,.0f}" if ratio else "–")
        cells.append(row)
    careful = []
    for module in ("plain", "module"):
        ours, theirs = raw.seconds("two-level", "kernel, product", module), raw.seconds("two-level", "kernel, whitened once", module)
        careful.append(f"{theirs / ours:,.0f}" if ours and theirs else "–")
    cells.append(["the same with kernels, against pair by pair with means of sources that are whitened once", *careful])
    for populations, what in (("apart", "far from the linked ones"), ("alike", "among the linked ones")):
        ours = raw.seconds("area", "counts, " + populations)
        theirs = [row for row in raw.rows if row["part"] == "area" and row["form"].startswith("scikit") and row["form"].endswith(populations)]
        peer = statistics.median(float(row["cpu"]) / float(row["operations"]) for row in theirs) if theirs else None
        cells.append([f"exact area, time of a score, unlinked scores {what}: against scikit-learn `roc_auc_score`",
                      judged(peer / ours if ours and peer else None, GOALS["area"], True, verdict, 1), "–"])
        whole = raw.seconds("area", "counts, " + populations, each=False)
        count = raw.find("area", "counts, " + populations)
        cells.append([f"the same, seconds of {float(count[0]['operations']) / 1e6:,.0f} million scores, {count[0]['size']}" if count else "the same",
                      judged(whole, GOALS["area seconds"], False, verdict, 2), "–"])
    all_ = raw.seconds("selection", "64 combinations", each=False)
    ones = raw.seconds("selection", "one combination", each=False)
    cells.append(["64 combinations of a grid, against one combination for each of its 8 pre-treatments", judged(
        all_ / ones if all_ and ones else None, GOALS["grid"], False, verdict, 1), "–"])
    lines += table(["", "plain JVM", "vectors"], cells)
    lines += ["Processor seconds of the calling thread, medians of forks; everything that is not compared:", ""]
    seen = {}
    for row in raw.rows:
        seen.setdefault((row["part"], row["form"], row["size"], row["module"], row["operations"]), []).append(row)
    told = []
    for (part, form, size, module, operations), some in seen.items():
        seconds = statistics.median(float(row["cpu"]) for row in some)
        spread = [float(row["cpu"]) / seconds for row in some]
        told.append([part, form, size, module, f"{float(operations):,.0f}", f"{seconds:.3g}", f"{seconds / float(operations) * 1e9:,.3g}",
                     f"{min(spread):.2f}–{max(spread):.2f}", str(len(some))])
    lines += table(["part", "form", "size", "JVM", "operations of a run", "seconds", "ns for each", "forks, least–most", "forks"], told)
    return lines + TEXT


TEXT = """Pair by pair is what a loop does whose Cholesky factors are there already and which computes once for each item what belongs to it alone (*two densities*: the goal is
against this one); neither keeps the likelihood ratios of all pairs, unless said; *four densities* computes all for every pair, and with kernels a more careful loop solves for the means of sources once for all pairs (*whitened once*). The classes `PairwiseTwoLevel` and `TwoLevelBenchmark` hold both forms against each other before
they are timed. An area is that of 10⁶ linked scores with streamed unlinked ones, sorting of the former included, in a JVM with a heap of 64 MiB;
scikit-learn has as many scores, all of them in memory (9 GB). A grid runs once, nothing is warm; its operations are combinations, those that stand for
others among them. Operations of draws of sources are draws times pairs.

```
profiling-bench/run.sh --only evaluation --forks 3 --date YYYY-MM-DD
```
""".splitlines() + [""]
