"""Writes docs/performance.md and the plots of docs/performance from the raw output beside them; measures nothing."""

import json
import math
import statistics
from pathlib import Path

import evaluation

PEARSON = "pearson-distance"
GATE = {"ours-plain": 4.5, "ours-vector-double": 9.0}
TARGETS = 26
MARK = {True: "pass", False: "**fail**"}
NONE = "–"
FORKS = 5


class Raw:
    """The raw output of runs."""

    def __init__(self, rows, java):
        self.rows, self.java_first = rows, java

    def select(self, **wanted):
        return [row for row in self.rows if all(row[key] == str(value) for key, value in wanted.items() if value is not None)]

    def seconds(self, java=None, **wanted):
        """The median of forks: of the processor time of the calling thread for one thread, of the time that passed otherwise."""
        java = java or self.java_first
        rows = [row for row in self.select(**wanted) if row["java"] in ("-", java) and row["answer"] != "longer"]
        if not rows:
            return None
        return statistics.median(float(row["cpu" if row["threads"] == "1" else "wall"]) for row in rows)

    def rate(self, java=None, **wanted):
        """Pairs a second."""
        seconds = self.seconds(java, **wanted)
        if not seconds:
            return None
        rows = [row for row in self.select(**wanted) if row["answer"] != "longer"]
        return float(rows[0]["pairs"]) / seconds

    def spread(self, **wanted):
        """The least and largest rate of forks, as shares of the median."""
        rows = [row for row in self.select(**wanted) if row["java"] in ("-", self.java_first) and float(row["pairs"]) > 0]
        rates = [float(row["pairs"]) / float(row["cpu" if row["threads"] == "1" else "wall"]) for row in rows]
        middle = statistics.median(rates)
        return f"{min(rates) / middle:.2f}–{max(rates) / middle:.2f}"


def read(file):
    if not file.exists():
        return []
    lines = file.read_text().splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def ratio(ours, theirs):
    return ours / theirs if ours and theirs else None


def shown(value, digits=2):
    if value is None:
        return NONE
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.{digits}f}"


def verdict(met, judged, forks):
    """What is said behind a goal; met is None where nothing was measured. With fewer forks than a verdict needs the number of forks stands beside it."""
    if met is None:
        return "not measured"
    if not judged:
        return "not judged"
    if forks < FORKS:
        return f"{'pass' if met else 'fail'}, {forks} fork{'' if forks == 1 else 's'}"
    return MARK[met]


def tally(cells):
    """How many goals are met, missed and so on, as a sentence."""
    goals = [cell for cell in cells if "≥" in cell or "≤" in cell]
    met, missed = sum(": pass" in cell for cell in goals), sum(": fail" in cell or "**fail**" in cell for cell in goals)
    few = sum(" fork" in cell for cell in goals)
    return (f"Of {len(goals)} goals {met} are met, {missed} are missed, {sum('not measured' in cell for cell in goals)} were not measured, "
            f"{sum('not judged' in cell for cell in goals)} not judged."
            + (f" {few} of these results are of fewer than {FORKS} forks (the number stands beside each): they say what was seen, and are no verdict." if few else ""))


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]


class Goals:
    """The rows of the first table."""

    def __init__(self, raw, roofline, parts):
        self.raw, self.roofline, self.rows = raw, roofline, []
        self.quick = {name for name, part in parts.items() if part["quick"]}
        self.forks = {name: part["forks"] for name, part in parts.items()}

    def fewest(self, parts):
        """The fewest forks of the parts that a goal is judged by."""
        return min((self.forks[part] for part in parts.split() if part in self.forks), default=0)

    def ours(self, engine, part, job, metric=PEARSON, threads=1):
        return self.raw.rate(part=part, engine=engine, job=job, metric=metric, threads=threads)

    def add(self, parts, what, values, goals):
        """Values and goals of plain, vectors in double precision, vectors with the filter; a quick part is not judged."""
        row, judged = [what], not self.quick & set(parts.split())
        for value, goal in zip(values, goals):
            met = None if value is None or goal is None else value >= goal
            row += [shown(value) + (f" (≥ {goal}: {verdict(met, judged, self.fewest(parts))})" if goal is not None else "")]
        self.rows.append(row)

    def against(self, what, part, job, theirs, goals, metric=PEARSON, engines=("ours-plain", "ours-vector-double", "ours-vector"), ours_job=None):
        peer = self.raw.rate(part=part, metric=metric, **theirs)
        values = [ratio(self.ours(engine, part, ours_job or job, metric), peer) if engine else None for engine in engines]
        self.add(part, what, values, goals)

    def peak(self, probes, threads=1):
        values = [float(row["value"]) for row in self.roofline if row["probe"] in probes and row["threads"] == str(threads)]
        return max(values) if values else None

    def fill(self):
        links = "links, against "
        for peer, name, goals in (("commons-math3", "commons-math3", (80, 160, None)), ("elki", "ELKI 0.8.0", (35, 75, None)),
                                  ("smile", "Smile 3.1.1", (40, 80, None))):
            self.against(links + name, "links", "links", dict(engine=peer, job="links"), goals)
        self.against(links + "the definition in a double loop", "links", "links", dict(engine="definition-loop", job="links"), (None,) * 3)
        self.against("links of " + self.rows_of("gate") + " rows, against a naive product of prepared rows (the gate)", "gate", "links",
                     dict(engine="prepared-loop", job="links"), (GATE["ours-plain"], GATE["ours-vector-double"], None))
        self.against(links + "EJML in blocks", "links", "links", dict(engine="ejml", job="links"), (None,) * 3)
        self.against(links + "scipy `pdist` (which keeps all values)", "links", "links", dict(engine="scipy-pdist"), (3, 6.5, 10))
        indexed = ("ours-plain-index", None, "ours-vector-index")
        self.against(links + "scipy `pdist`, with an index where it pays", "links", "links", dict(engine="scipy-pdist"), (None,) * 3, engines=indexed)
        self.against(links + "NumPy in blocks, float64", "links", "links", dict(engine="numpy-links"), (0.8, 1.6, None))
        self.against(links + "NumPy in blocks, float32 (inexact)", "links", "links", dict(engine="numpy-links-single"), (None, None, 1.3))
        self.shares()
        full = ("ours-plain", None, "ours-vector")
        self.against("full matrix, against scipy `cdist`", "matrix", "full", dict(engine="scipy-cdist"), (2, None, 4), engines=full)
        self.against("full matrix, against NumPy `1 − corr`", "matrix", "full", dict(engine="numpy-full"), (0.85, None, 1.7), engines=full)
        for metric, goals in (("euclidean", (4, 6.5)), ("manhattan", (2.7, 4.5)), ("bray-curtis", (5, 8.5)), ("canberra", (2, 2.4))):
            for job, name in (("links", "links"), ("packed", "all values kept, as `pdist` does")):
                wanted = (goals[0], None, goals[1]) if job == "links" else (None,) * 3
                self.against(f"{metric}, {name}, against scipy `pdist`", "metrics", "packed", dict(engine="scipy-pdist"), wanted, metric, full, job)
        self.one()
        self.against("nearest 10, against scikit-learn (ArgKmin, float64)", "nearest", "nearest", dict(engine="sklearn-nearest"), (2.5, None, 7))
        self.against("nearest 10, against scikit-learn (ArgKmin, float32, inexact)", "nearest", "nearest",
                     dict(engine="sklearn-nearest-single"), (None,) * 3)
        self.against("nearest 10, with an index where it pays, against scikit-learn (ArgKmin, float64)", "nearest", "nearest",
                     dict(engine="sklearn-nearest"), (None,) * 3, engines=indexed)
        for job, goal in (("links", 1.8), ("full", 1.6)):
            values = []
            for engine in ("ours-plain", "ours-vector-double", "ours-vector"):
                times = [self.wall(engine, job, threads) for threads in (1, 2)]
                values.append(ratio(times[0], times[1]))
            self.add("threads", f"two threads against one, {'links' if job == 'links' else 'full matrix'}", values, (goal, None, goal))
        self.scale()
        return self.rows

    def rows_of(self, part):
        rows = self.raw.select(part=part)
        return f"{int(rows[0]['rows']):,}" if rows else "?"

    def wall(self, engine, job, threads):
        rows = [row for row in self.raw.select(part="threads", engine=engine, job=job, threads=threads)]
        return statistics.median(float(row["wall"]) for row in rows) if rows else None

    def shares(self):
        peak = self.peak(("fma-f64-plain", "fma-f64-vector"))
        shares = []
        for engine in ("ours-plain", "ours-vector-double"):
            rate = self.ours(engine, "links", "links")
            shares.append(rate * 2 * TARGETS / 1e9 / peak if rate and peak else None)
        self.add("links roofline", "links, share of the measured peak of fused multiply-adds", [*shares, None], (0.30, 0.65, None))
        alone = []
        for module in ("plain", "module"):
            values = [float(row["value"]) for row in self.roofline
                      if row["probe"] == "sums-f64" and row["threads"] == "1" and row["module"] == module]
            alone.append(ratio(statistics.median(values), peak) if values else None)
        self.add("roofline", "sums alone, share of that peak", [*alone, None], (None, 0.80, None))

    def one(self):
        bandwidth = self.peak(("read-memory",))
        values = []
        for engine in ("ours-plain", "ours-vector-double"):
            rate = self.ours(engine, "one", "one-links")
            values.append(rate * TARGETS * 8 / 1e9 / bandwidth if rate and bandwidth else None)
        self.add("one roofline", f"links of one of {self.rows_of('one')}, share of the measured bandwidth of memory", [*values, None], (0.80, 0.95, None))
        single = ratio(self.ours("ours-vector", "one", "one-links"), self.ours("ours-vector-double", "one", "one-links"))
        self.add("one", "links of one, single-precision filter against double", [None, None, single], (None, None, 1.8))
        self.against("values of one, against scipy `cdist`", "one", "one-values", dict(engine="scipy-one-values"), (None,) * 3,
                     engines=("ours-plain", None, "ours-vector"))
        self.against("links of one, against NumPy `Z @ q`", "one", "one-links", dict(engine="numpy-one-links"), (None,) * 3)

    def scale(self):
        rows = [row for row in self.raw.select(part="scale") if row["java"] == self.raw.java_first]
        if not rows:
            return

        def wall(engine, n):
            some = [float(row["wall"]) for row in rows if row["engine"] == engine and int(row["rows"]) == n and row["answer"] != "longer"]
            return statistics.median(some) if some else None

        sizes = {name: {int(row["rows"]) for row in rows if row["engine"].endswith(name) and row["engine"].startswith("ours")}
                 for name in ("plain", "vector", "index")}
        most = max(sizes["index"])
        hard = max(sizes["index"] & (sizes["plain"] | sizes["vector"]), default=0)
        part = max((sizes["plain"] | sizes["vector"]) - {hard}, default=0)
        cells, brute, unclustered = [], [], []
        for engine, limit in (("ours-plain", 20), ("ours-vector", 10)):
            value = wall(engine + "-index", most)
            late = [row for row in rows if row["engine"] == engine + "-index" and row["answer"] == "longer"]
            if value is None and not late:
                cells.append(f"{NONE} (≤ {limit} s: not measured)")
            else:
                text = f"> {float(late[0]['wall']):.0f} s" if late else f"{value:.1f} s"
                cells.append(f"{text} (≤ {limit} s: {verdict(not late and value <= limit, 'scale' not in self.quick, self.fewest('scale'))})")
            small = wall(engine, part)
            brute.append(small * (most / part) ** 2 / value if small and value else None)
            unclustered.append(ratio(wall(engine, hard), wall(engine + "-index", hard)) if hard else None)
        self.rows.append([f"all links of {most:,} rows, 2 threads, in a new JVM, preparing and index included", cells[0], NONE, cells[1]])
        self.add("scale", f"the same, against every pair computed (from {part:,} rows, times {(most / max(1, part)) ** 2:.0f})",
                 [brute[0], None, brute[1]], (None, None, 15))
        self.add("scale", f"links of {hard:,} rows without latent structure, with an index where it pays, against every pair computed",
                 [unclustered[0], None, unclustered[1]], (0.95, None, 0.95))


def gate(rows):
    """Prints the gate; whether both limits are met."""
    names = ["part", "fork", "java", "engine", "job", "metric", "rows", "targets", "threads", "pairs", "runs", "wall", "cpu", "answer", "mebibytes"]
    rows = [dict(zip(names, row)) for row in rows]
    met = True
    for java in sorted({row["java"] for row in rows}):
        raw = Raw(rows, java)
        naive = raw.rate(part="gate", engine="prepared-loop", java=java)
        for engine, limit in GATE.items():
            ours = raw.rate(part="gate", engine=engine, java=java)
            value = ratio(ours, naive)
            passed = value is not None and value >= limit
            met = met and passed
            print(f"Java {java}: {engine} against a naive product of prepared rows: {shown(value)} (at least {limit}): {'pass' if passed else 'FAIL'}")
    return met


def is_own(engine):
    """Whether an engine is of this project: its own jobs, and the loops over its own definitions that they are held against."""
    return engine.startswith("ours") or engine in ("definition-loop", "prepared-loop")


def program(engine):
    """The program behind an engine."""
    return "this library" if is_own(engine) else {"scipy": "SciPy", "numpy": "NumPy", "sklearn": "scikit-learn", "r": "R"}.get(engine.split("-")[0], engine)


def comparable(row, ordered):
    """
    Whether the answer of a row can be held against those of others. Inexact engines are not, nor are histograms (NumPy has other bins) and R's Canberra distance
    (it scales up for targets that neither row has). SciPy and R keep the pairs of a triangle in another order: their answers count where the same pairs were added up.
    """
    if row["answer"] == "longer" or row["engine"].endswith("-single"):
        return False
    if row["job"] == "packed" and not is_own(row["engine"]):
        return row["part"] in ordered and not (row["engine"] == "r-dist" and row["metric"] == "canberra")
    return row["job"] != "histogram" or is_own(row["engine"])


def answers(raw, ordered):
    """What the answers to each question show: questions by how they were checked, and lines on those whose answers differ; ordered are the parts in which all
    programs added up the same pairs."""
    questions, left_out = {}, {}
    for row in raw.rows:
        key = (row["job"], row["metric"], int(row["rows"]), row["targets"])
        if comparable(row, ordered):
            questions.setdefault(key, {}).setdefault(row["engine"], set()).add(float(row["answer"]))
        else:
            left_out.setdefault(key, set()).add(row["engine"])
    kinds = {"both": {}, "others": {}, "own": {}, "one": {}}
    differ = []
    order = {"packed": 1e-6, "full": 1e-9, "one-values": 1e-9, "quantiles": 1e-9}
    for key, found in questions.items():
        programs = sorted({program(engine) for engine in found}, key=lambda name: (name != "this library", name))
        if len(found) == 1:
            kind = "one"
        elif len(programs) == 1:
            kind = "own"
        else:
            kind = "both" if "this library" in programs else "others"
        kinds[kind][key] = programs
        values = [value for some in found.values() for value in some]
        if max(values) - min(values) > order.get(key[0], 0) * max(map(abs, values)):
            told = "; ".join(f"{value:.10g} by {', '.join(sorted(e for e in found if value in found[e]))}" for value in sorted(set(values)))
            differ.append(f"- {question(key)}: {told}")
    return kinds, differ, left_out


def question(key):
    return f"{key[0]} by {key[1]} of {key[2]:,} rows"


def same_answers(raw, parts):
    """The lines of the page on answers."""
    kinds, differ, left_out = answers(raw, {name for name, part in parts.items() if part.get("pairs") == "one order"})
    count = sum(map(len, kinds.values()))
    agree = "their answers are the same" if not differ else f"answers to {len(differ)} of all questions differ (below)"

    def listed(kind):
        return ["- " + question(key) + ": " + ", ".join(programs) for key, programs in kinds[kind].items()] + [""]

    lines = ["## Same answers", "",
             f"Of {count} questions, {len(kinds['both'])} were answered in double precision by this library and by at least one other program; {agree}"
             + (":" if kinds["both"] else "."), ""]
    lines += listed("both") if kinds["both"] else []
    if kinds["others"]:
        lines += [f"{len(kinds['others'])} by other programs alone, at least two of them:", ""] + listed("others")
    lines += [f"{len(kinds['own'])} by engines and loops of this library alone, at least two of them. For these nothing on this page shows that another program gives the "
              f"same; the tests of the metrics do. {len(kinds['one'])} by one engine alone, with nothing to compare: "
              + ("; ".join(question(key) for key in kinds["one"]) or "none") + ".", ""]
    if left_out:
        told = ", ".join(f"`{engine}`" for engine in sorted({engine for engines in left_out.values() for engine in engines}))
        other = any(row["job"] == "packed" and not is_own(row["engine"]) and parts[row["part"]].get("pairs") != "one order" for row in raw.rows)
        lines += [f"Not compared, for some questions at least: {told}. Engines in single precision are inexact; NumPy's histogram has other bins; R's Canberra distance "
                  "scales up for targets that neither row has."
                  + (" SciPy and R keep the pairs in another order, and in the output that is kept here they added up other pairs than this library; "
                     "in the next run they add up the same." if other else ""), ""]
    return lines + (["Answers that differ:", ""] + differ + [""] if differ else [])


def exponent(points):
    """The slope of logarithms by least squares, of the larger half of sizes at least three points."""
    points = sorted(points)[-max(3, (len(points) + 1) // 2):]
    xs = [math.log(x) for x, _ in points]
    ys = [math.log(y) for _, y in points]
    mean_x, mean_y = statistics.mean(xs), statistics.mean(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)


COLOURS = ["#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#d68910"]


def plot(title, x_name, y_name, series):
    """A plot of logarithms, as SVG; series are names with points."""
    width, height, left, right, top, bottom = 760, 420, 80, 230, 40, 50
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in series.values() for _, y in points]
    x_low, x_high = math.log2(min(xs)), math.log2(max(xs))
    y_low, y_high = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))
    y_high = max(y_high, y_low + 1)

    def place(x, y):
        return (left + (math.log2(x) - x_low) / max(1e-9, x_high - x_low) * (width - left - right),
                height - bottom - (math.log10(y) - y_low) / (y_high - y_low) * (height - top - bottom))

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
           f'<title>{title}</title>', f'<rect width="{width}" height="{height}" fill="white"/>',
           f'<text x="{left}" y="22" font-size="14">{title}</text>']
    for power in range(y_low, y_high + 1):
        _, y = place(min(xs), 10.0**power)
        out.append(f'<line x1="{left}" y1="{y:.1f}" x2="{width - right}" y2="{y:.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">1e{power}</text>')
    for x in sorted(set(xs)):
        at, _ = place(x, 10.0**y_low)
        out.append(f'<line x1="{at:.1f}" y1="{top}" x2="{at:.1f}" y2="{height - bottom}" stroke="#eee"/>')
        out.append(f'<text x="{at:.1f}" y="{height - bottom + 18}" text-anchor="middle">{x:g}</text>')
    out.append(f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle">{x_name}</text>')
    out.append(f'<text transform="translate(18 {height / 2}) rotate(-90)" text-anchor="middle">{y_name}</text>')
    for at, (name, points) in enumerate(series.items()):
        colour, dash = COLOURS[at // 2 % len(COLOURS)], ' stroke-dasharray="6 4"' if at % 2 == 0 else ""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in sorted(points)))
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        y = top + 10 + 18 * at
        out.append(f'<line x1="{width - right + 14}" y1="{y}" x2="{width - right + 40}" y2="{y}" stroke="{colour}" stroke-width="2"{dash}/>')
        out.append(f'<text x="{width - right + 46}" y="{y + 4}">{name}</text>')
    return "\n".join(out) + "\n</svg>\n"


def growth(rows, folder):
    """The plots and the table of exponents."""
    lines = []
    if not rows:
        return ["Not measured.", ""]
    names = {"ours-plain": "plain", "ours-vector-double": "vectors"}
    exponents = {}
    for grows, what in (("rows", "rows"), ("targets", "targets")):
        times, memory = {}, {}
        for job in dict.fromkeys(row["job"] for row in rows):
            for engine in names:
                some = [row for row in rows if row["grows"] == grows and row["job"] == job and row["engine"] == engine]
                if not some:
                    continue
                points = {}
                for row in some:
                    points.setdefault(int(row[grows]), []).append(row)
                times[f"{job}, {names[engine]}"] = [(x, statistics.median(float(r["cpu"]) for r in found)) for x, found in points.items()]
                kept = [(x, statistics.median(float(r["kept"]) for r in found)) for x, found in points.items()]
                beside = [(x, statistics.median(float(r["allocated"]) for r in found)) for x, found in points.items()]
                if job == "links":
                    memory[f"prepared rows, {names[engine]}"] = [(x, max(1, y)) for x, y in kept]
                memory[f"{job} beside them, {names[engine]}"] = [(x, max(1, y)) for x, y in beside]
                if len(points) >= 3:
                    exponents[(grows, job, engine)] = exponent(times[f"{job}, {names[engine]}"])
                    if job == "links" and min(y for _, y in kept) > 0:
                        exponents[(grows, "prepared rows (bytes)", engine)] = exponent(kept)
        if not times:
            continue
        fixed = "26 targets" if grows == "rows" else f"{max(int(row['rows']) for row in rows if row['grows'] == 'targets'):,} rows"
        (folder / f"time-{what}.svg").write_text(plot(f"Time against {what}, {fixed}, one thread", what, "seconds", times))
        keep = {name: points for name, points in memory.items() if name.startswith(("prepared", "full", "links", "histogram"))}
        (folder / f"memory-{what}.svg").write_text(plot(f"Memory against {what}, {fixed}", what, "bytes", keep))
        lines += [f"![Time against {what}](performance/time-{what}.svg)", "", f"![Memory against {what}](performance/memory-{what}.svg)", ""]
    jobs = list(dict.fromkeys(job for _, job, _ in exponents))
    cells = [[job] + [shown(exponents.get((grows, job, engine))) for grows in ("rows", "targets") for engine in names] for job in jobs]
    stated = {"links": ("2", "1"), "nearest": ("2", "1"), "histogram": ("2", "1"), "full": ("2", "1"), "one-values": ("1", "1"),
              "prepared rows (bytes)": ("1", "1")}
    for row in cells:
        row[1:1] = [" and ".join(stated.get(row[0], (NONE, NONE)))]
    head = ["", "stated: rows and targets", "rows, plain", "rows, vectors", "targets, plain", "targets, vectors"]
    text = ["Exponents, fitted to the logarithms of the larger sizes. An exponent of targets below 1 is the part of a job that does not depend on them: the "
            "look for links, the count, the writing of values.", ""]
    return text + table(head, cells) + lines


def rates(raw):
    """Every case with its rate."""
    rows = []
    seen = set()
    for row in raw.rows:
        key = tuple(row[name] for name in ("part", "java", "engine", "job", "metric", "rows", "threads"))
        if key in seen or row["answer"] == "longer":
            continue
        seen.add(key)
        part, java, engine, job, metric, n, threads = key
        wanted = dict(part=part, engine=engine, job=job, metric=metric, rows=n, threads=threads)
        some = [r for r in raw.select(**wanted) if r["java"] == java]
        one = Raw(some, java)
        memory = statistics.median(float(r["mebibytes"]) for r in some)
        rows.append([part, engine, java, job, metric, f"{int(n):,}", threads, shown(one.rate(java, **wanted) / 1e6), one.spread(**wanted),
                     str(len(some)), f"{memory:.0f}"])
    return table(["part", "engine", "Java", "job", "metric", "rows", "threads", "million pairs/s", "forks, least–most", "forks", "MiB"], rows)


def write(out):
    folder = Path(out) / "performance"
    run = json.loads((folder / "run.json").read_text())
    parts = run["parts"]
    first_java = next(iter(parts.values()))["java"][0]
    raw = Raw(read(folder / "raw.tsv"), first_java)
    roofline = read(folder / "roofline.tsv")
    quick = sorted(name for name, part in parts.items() if part["quick"])
    lines = ["# Performance", ""]
    if quick:
        lines += [f"> **A quick run.** These parts were measured with tiny sizes, few forks and hardly any warming up, to show that everything works: "
                  f"{', '.join(quick)}. Their figures say nothing about speed, and no goal is judged by them.", ""]
    once = {"growth", "roofline", "scale", "jmh"}
    few = sorted(name for name, part in parts.items() if not part["quick"] and part["forks"] < FORKS and name not in once)
    if few:
        lines += [f"> **Few forks.** Measured in fewer than {FORKS} forks: {', '.join(few)}. One process in ten can be much slower than the others, so "
                  "nothing is judged by these: the number of forks stands beside what was seen.", ""]
    lines += ["How fast many comparisons at once are, against others who do the same, and how to measure it again. This page is written by "
              "`profiling-bench/run.sh` from the raw output in [performance](performance); nothing on it is typed by hand.", "",
              "The first table gives how many times as many pairs a second this library compares as the other program: medians over forks, one core unless "
              "stated, both sides run in turn on the same cores. In brackets stands the goal that was set beforehand"
              + ("" if "avx512" in run["machine"].get("vectors", "") else "; goals were set for a processor with AVX-512, which this one does not have: "
                 "some of those for vectors ask for more multiply-adds than it can do") + ".", ""]
    goals = Goals(raw, roofline, parts).fill()
    lines += table(["26 targets", "plain JVM", "vectors, double", "vectors, as they come"], goals)
    told = [cell for row in goals for cell in row[1:]]
    lines += [tally(told), "",
              "*Vectors, as they come* is a JVM started with `--add-modules jdk.incubator.vector`: links and nearest rows of correlations are looked for in "
              "single precision first, and every answer is exact. *Vectors, double* is the same without that (`-Dorg.drugprofiling.kernel.vector=double`). "
              "Much slower programs were given fewer rows, because their rate hardly depends on the number of rows; all sizes are in the last table. "
              "Rows of the table that name the index skip pairs, which is what a user gets who asks for nothing else; all other rows compute every pair. "
              "Preparing rows is included in the time of all pairs. It is not included for one row against all, where rows are prepared once for all "
              "questions.", ""]
    lines += same_answers(raw, parts)
    lines += ["## Limits of the machine", ""]
    if roofline:
        best = {}
        for row in roofline:
            key = (row["probe"], row["module"], row["threads"], row["unit"])
            best[key] = max(best.get(key, 0), float(row["value"]))
        lines += table(["probe", "JVM", "threads", "best"], [[p, m, t, f"{shown(v)} {u}"] for (p, m, t, u), v in best.items()])
        lines += ["`sums-f64` are the sums of this library and nothing else. The peak of the table above is the best of both JVMs in 64 bits.", ""]
    else:
        lines += ["Not measured.", ""]
    lines += ["## Growth", ""] + growth(read(folder / "growth.tsv"), folder)
    lines += evaluation.section(read(folder / "evaluation.tsv"), parts.get("evaluation", {}), table, verdict)
    jmh = read(folder / "jmh.tsv")
    if jmh:
        lines += ["## Every job by JMH", "", "One fork, few iterations: an overview. Milliseconds, with the half-width of JMH's 99.9 % interval.", ""]
        lines += table(["engine", "job", "metric", "rows", "threads", "ms", "±"],
                       [[r["engine"], r["job"], r["metric"], r["rows"], r["threads"], r["milliseconds"], r["error"]] for r in jmh])
    lines += ["## How it was measured", ""]
    facts = run["machine"]
    for name, title in (("processor", "Processor"), ("vectors", "Instructions"), ("caches", "Caches"), ("cores", "Cores"), ("memory", "Memory"),
                        ("system", "System"), ("java", "Java"), ("python", "Python"), ("r", "R")):
        if facts.get(name):
            lines += [f"- {title}: {facts[name]}"]
    lines += [""]
    lines += table(["part", "date", "run", "forks", "Java", "load before and after", "commit"],
                   [[name, part["date"], "quick" if part["quick"] else "full", str(part["forks"]), ", ".join(part["java"]),
                     " and ".join(map(str, part["load"])), part.get("commit", "unknown")] for name, part in parts.items()])
    lines += HOW
    lines += ["## All figures", "", "Million pairs a second; of matrices and nearest rows each row with each.", ""] + rates(raw)
    lines += ["Raw output: [raw.tsv](performance/raw.tsv), " + ", ".join(
        f"[{name}](performance/{name})" for name in ("roofline.tsv", "growth.tsv", "jmh.tsv", "evaluation.tsv", "run.json") if name == "run.json" or read(folder / name)) + ".", ""]
    (Path(out) / "performance.md").write_text("\n".join(lines))


HOW = """Each case runs in a process of its own that reads the rows from one file, runs until the JIT compilers have finished, repeats the work and prints
the median; then comes the next engine, and every second round goes in the other direction. Times are those of the calling thread on a processor for one thread,
of the process for Python and R, and the elapsed time for two threads. The rows are fourth roots of shares of simulated seizures:
batches of 5 to 50 specimens, coefficient of variation 5 to 15 %, six latent factors, zeros under a limit of detection; the class
`SyntheticSeizures` states the distribution, the seed is fixed.

Each program is called the way its users call it: commons-math3 3.6.1 `PearsonsCorrelation.correlation`, ELKI 0.8.0 `PearsonCorrelationDistance`, Smile 3.1.1 `CorrelationDistance`,
each in a double loop; EJML 0.46.1 `mult`; scipy `pdist` and `cdist` into an array that is there already; NumPy in the fastest way we know: blocks of 128 rows, the
upper part, a product with a copy (`gemm`; with itself it is slower). ELKI (AGPL-3.0) and Smile (GPL-3.0) are compared with in the Maven profile `peers` alone,
which no ordinary build has: nothing of theirs is in anything that is shipped.

## Measure it yourself

```
profiling-bench/run.sh --quick                     # shows in a few minutes that everything works
profiling-bench/run.sh --date YYYY-MM-DD           # all parts, about 25 minutes on two cores that do nothing else
profiling-bench/run.sh --only links,matrix         # some parts; the others keep what was measured before
profiling-bench/run.sh --page-only                 # the page again, from the raw output
profiling-bench/run.sh --gate                      # fails unless links are 4.5 (vectors: 9) times the naive product, median of 5 forks
profiling-bench/run.sh --plan                      # the commands, each of which can be run by hand
```

`--help` tells the rest: forks, cores, another JDK beside the first. Benchmarks of every job, metric, size and number of threads by JMH:

```
mvn -q -DskipTests -Pbenchmarks package
java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.EngineRun engines=ours-plain,ours-vector jobs=links metrics=cosine rows=4096 forks=5
```
""".splitlines() + [""]
