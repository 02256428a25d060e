"""Measures this library against others and writes docs/performance.md. See --help, and docs/performance.md for what is measured."""

import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import evaluation
import page

ROOT = Path(__file__).resolve().parents[4]
BENCH = ROOT / "profiling-bench"
DATA = BENCH / "target" / "bench-data"
PACKAGE = "org.drugprofiling.bench."
MODULE = ["--add-modules", "jdk.incubator.vector"]
SWITCH = "-Dorg.drugprofiling.kernel.vector="
FLAGS = {"ours-vector": MODULE, "ours-vector-index": MODULE, "ours-vector-double": MODULE + [SWITCH + "double"]}
OURS = ["ours-plain", "ours-vector-double", "ours-vector"]
INDEXED = ["ours-plain-index", "ours-vector-index"]
PARTS = ["gate", "links", "metrics", "matrix", "streams", "one", "nearest", "threads", "roofline", "growth", "scale", "jmh", "evaluation"]
PEARSON = "pearson-distance"
RAW = ["part", "fork", "java", "engine", "job", "metric", "rows", "targets", "threads", "pairs", "runs", "wall", "cpu", "answer", "mebibytes"]

FULL = dict(
    rows=20480, slow=2048, medium=4096, gate=12288, matrix=8192, metrics=6144, streams=8192, threads=12288, one=1_000_000, nearest=20480, scale=1_000_000, scale_brute=100_000, scale_hard=65_536,
    growth_rows="1024,2048,4096,8192,16384", growth_targets="8,16,26,40,64", growth_usual="8192", growth_forks=1, growth_seconds=0.2,
    warm=0.6, seconds=0.4, forks=5, roof_forks=3, roof_seconds=1.0, roof_mebibytes=512, scale_limit=150, jmh_rows="4096", jmh_millis=300)
QUICK = dict(
    rows=4096, slow=1024, medium=1024, gate=2048, matrix=2048, metrics=2048, streams=2048, threads=2048, one=100_000, nearest=2048, scale=20_000, scale_brute=10_000, scale_hard=5_000,
    growth_rows="256,512,1024,2048", growth_targets="8,16,26,40", growth_usual="1024", growth_forks=1, growth_seconds=0.05,
    warm=0.5, seconds=0.2, forks=2, roof_forks=1, roof_seconds=0.5, roof_mebibytes=128, scale_limit=60, jmh_rows="512", jmh_millis=50)


def arguments():
    parser = argparse.ArgumentParser(
        prog="run.sh",
        description="Measures this library against others in processes of their own, turn by turn, on the same cores, and writes "
        "docs/performance.md from the raw output, which is kept in docs/performance.")
    parser.add_argument("--date", help="the date of the run, written on the page (default: today)", default=datetime.date.today().isoformat())
    parser.add_argument("--quick", action="store_true", help="tiny sizes and two forks: shows that everything works, and says nothing about speed")
    parser.add_argument("--only", help="parts to measure, separated by commas, of " + ", ".join(PARTS) + "; others keep what was measured before")
    parser.add_argument("--skip", help="parts to leave out", default="")
    parser.add_argument("--forks", type=int, help="processes of each case; the median of them counts (default 5)")
    parser.add_argument("--cores", default="0,1", help="the cores of runs with two threads; the first is that of all others (default 0,1)")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME"), help="home of the JDK that is measured (default: JAVA_HOME, or that of java)")
    parser.add_argument("--also-java", help="home of another JDK, measured in the parts gate and links too")
    parser.add_argument("--python-sklearn", default="/usr/bin/python3", help="a Python that has scikit-learn")
    parser.add_argument("--out", type=Path, default=ROOT / "docs", help="folder of performance.md and performance/")
    parser.add_argument("--page-only", action="store_true", help="measures nothing: writes the page from the raw output that is there")
    parser.add_argument("--no-build", action="store_true", help="takes the classes that are there")
    parser.add_argument("--gate", action="store_true", help="measures the part gate alone, writes nothing, and fails below the limits of the gate")
    parser.add_argument("--plan", action="store_true", help="prints the commands of one fork, and runs nothing")
    return parser.parse_args()


class Run:
    """One run: what is measured, where, and what came out."""

    def __init__(self, options):
        self.options = options
        self.sizes = dict(QUICK if options.quick else FULL)
        if options.forks:
            self.sizes["forks"] = options.forks
            self.sizes["growth_forks"] = min(options.forks, self.sizes["growth_forks"])
        java = Path(options.java) if options.java else Path(shutil.which("java")).resolve().parents[1]
        self.javas = [java] + ([Path(options.also_java)] if options.also_java else [])
        self.names = [java_version(home) for home in self.javas]
        self.cores = options.cores.split(",")
        self.class_path = ""
        self.raw, self.tables = [], {"roofline": [], "growth": [], "jmh": [], "evaluation": []}

    def build(self):
        # for whichever Java: class files are the same
        maven = ["mvn", "-q", "-Ppeers,fast", "-DskipTests", "-pl", "profiling-core,profiling-bench", "-am", "process-classes",
                 "dependency:build-classpath", "-Dmdep.outputFile=target/class-path.txt"]
        if not self.options.no_build:
            subprocess.run(maven, cwd=ROOT, check=True, env={**os.environ, "JAVA_HOME": str(self.javas[0])})
        libraries = (BENCH / "target" / "class-path.txt").read_text().strip()
        self.class_path = str(BENCH / "target" / "peers" / "classes") + os.pathsep + libraries

    def pinned(self, threads):
        if not shutil.which("taskset"):
            return []
        return ["taskset", "-c", ",".join(self.cores[: max(1, threads)])]

    def java(self, home, flags, heap, threads, main, *args):
        return self.pinned(threads) + [str(home / "bin" / "java"), f"-Xmx{heap}m", *flags, "-cp", self.class_path, PACKAGE + main, *map(str, args)]

    def data(self, rows, factors=6):
        """The file of so many rows of 26 targets, written before if it is not there."""
        file = DATA / f"{rows}-26-{factors}.bin"
        if not file.exists() and not self.options.plan:
            DATA.mkdir(parents=True, exist_ok=True)
            subprocess.run(self.java(self.javas[0], [], heap(rows), 2, "RowFile", file, rows, 26, factors), check=True)
        return file

    def ours(self, engine, job, metric, rows, threads=1, home=None, warm=None, seconds=None, memory=None, factors=6):
        warm = self.sizes["warm"] if warm is None else warm
        seconds = self.sizes["seconds"] if seconds is None else seconds
        command = self.java(home or self.javas[0], FLAGS.get(engine, []), memory or heap(rows, job), threads, "OneJob", engine, job, metric,
                            self.data(rows, factors), rows, 26, threads, warm, seconds)
        return command, home or self.javas[0], {}

    def python(self, cases, rows, threads=1, program=sys.executable):
        variables = {name: str(threads) for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}
        script = BENCH / "src" / "main" / "python" / "peers.py"
        command = self.pinned(threads) + [program, str(script), str(self.data(rows)), str(rows), "26", str(threads), str(self.sizes["seconds"]), *cases]
        return command, None, variables

    def cases(self, part):
        """The processes of one fork of a part, in order."""
        s = self.sizes
        if part == "gate":
            for home in self.javas:
                for engine in ["prepared-loop", "ours-plain", "ours-vector-double", "ours-vector"]:
                    yield self.ours(engine, "links", PEARSON, s["gate"], home=home)
        elif part == "links":
            for home in self.javas:
                for engine in OURS + INDEXED:
                    yield self.ours(engine, "links", PEARSON, s["rows"], home=home)
                for engine, rows in [("definition-loop", s["slow"]), ("commons-math3", s["slow"]), ("elki", s["medium"]), ("smile", s["medium"]),
                                     ("ejml", s["medium"])]:
                    yield self.ours(engine, "links", PEARSON, rows, home=home)
            yield self.python(["numpy-links", "numpy-links-single"], s["rows"])
            yield self.python(["scipy-pdist:" + PEARSON], s["metrics"])
        elif part == "metrics":
            metrics = ["euclidean", "manhattan", "bray-curtis", "canberra"]
            yield self.python(["scipy-pdist:" + metric for metric in metrics], s["metrics"])
            for metric in metrics:
                for engine in ["ours-plain", "ours-vector"]:
                    yield self.ours(engine, "links", metric, s["metrics"])
                    yield self.ours(engine, "packed", metric, s["metrics"])
            if shutil.which("Rscript"):
                script = BENCH / "src" / "main" / "r" / "dist.R"
                yield (self.pinned(1) + ["Rscript", str(script), str(self.data(s["slow"])), str(s["slow"]), "26", str(s["seconds"]),
                                         "euclidean", "manhattan", "canberra"], None, {})
        elif part == "matrix":
            for engine in ["ours-plain", "ours-vector"]:
                yield self.ours(engine, "full", PEARSON, s["matrix"])
            yield self.python(["numpy-full", "scipy-cdist:" + PEARSON], s["matrix"])
            yield self.ours("ejml", "full", PEARSON, s["medium"])
        elif part == "streams":
            for job in ["histogram", "quantiles"]:
                for engine in ["ours-plain", "ours-vector"]:
                    yield self.ours(engine, job, PEARSON, s["streams"])
            yield self.python(["numpy-histogram"], s["medium"])
        elif part == "one":
            for engine in OURS:
                for job in ["one-values", "one-links", "one-nearest"]:
                    if job != "one-values" or engine != "ours-vector-double":
                        yield self.ours(engine, job, PEARSON, s["one"])
            yield self.python(["numpy-one-values", "numpy-one-links", "scipy-one-values:" + PEARSON], s["one"])
        elif part == "nearest":
            for engine in OURS + INDEXED:
                yield self.ours(engine, "nearest", PEARSON, s["nearest"])
            yield self.python(["sklearn-nearest", "sklearn-nearest-single"], s["nearest"], program=self.options.python_sklearn)
        elif part == "threads":
            for threads in (1, 2):
                for engine in OURS:
                    yield self.ours(engine, "links", PEARSON, s["threads"], threads)
                for engine in ["ours-plain", "ours-vector"]:
                    yield self.ours(engine, "full", PEARSON, s["matrix"], threads)
        elif part == "scale":
            for engine, index in zip(["ours-plain", "ours-vector"], INDEXED):
                # one run each, as a program has it: nothing is warm
                yield self.ours(index, "links", PEARSON, s["scale"], 2, warm=0, seconds=0, memory=8000)
                yield self.ours(engine, "links", PEARSON, s["scale_brute"], 2, warm=0, seconds=0, memory=8000)
                # batches that are independent of each other, the hard case
                yield self.ours(index, "links", PEARSON, s["scale_hard"], 2, factors=26)
                yield self.ours(engine, "links", PEARSON, s["scale_hard"], 2, factors=26)
        elif part == "roofline":
            for threads in (1, 2):
                for flags in ([], MODULE):
                    yield (self.java(self.javas[0], flags, 2500, threads, "Roofline", threads, s["roof_seconds"], s["roof_mebibytes"]), self.javas[0], {})
        elif part == "growth":
            for engine in ["ours-plain", "ours-vector-double"]:
                yield (self.java(self.javas[0], FLAGS.get(engine, []), 6000, 1, "GrowthRun", engine, s["growth_seconds"], s["growth_rows"],
                                 s["growth_targets"], s["growth_usual"], 26), self.javas[0], {})
        elif part == "jmh":
            both = [f"rows={s['jmh_rows']}", "forks=1", "warmups=2", "iterations=3", f"millis={s['jmh_millis']}"]
            yield (self.java(self.javas[0], [], 4000, 1, "EngineRun", "engines=ours-plain,ours-vector", "metrics=pearson-distance,manhattan", *both),
                   self.javas[0], {})
            yield (self.java(self.javas[0], [], 4000, 1, "EngineRun", "engines=prepared-loop,ejml,elki,smile,commons-math3", "jobs=links",
                             "metrics=pearson-distance", *both), self.javas[0], {})
        elif part == "evaluation":
            yield from evaluation.cases(self, BENCH / "src" / "main" / "python", MODULE)

    def forks(self, part):
        once = {"growth": self.sizes["growth_forks"], "roofline": min(self.sizes["forks"], self.sizes["roof_forks"]), "scale": 1, "jmh": 1}
        return once.get(part, self.sizes["forks"])

    def measure(self, parts):
        if self.options.plan:
            for part in parts:
                for command, _, _ in self.cases(part):
                    print(f"{part} x {self.forks(part)}:", *command)
            return
        self.build()
        begin = time.time()
        for fork in range(max(self.forks(part) for part in parts)):
            for part in parts:
                if fork >= self.forks(part):
                    continue
                cases = list(self.cases(part))
                # turn by turn, and in the other direction every second time
                for command, home, variables in cases if fork % 2 == 0 else reversed(cases):
                    self.process(part, fork, command, home, variables)
                print(f"{time.time() - begin:6.0f} s  fork {fork + 1} of {part}", flush=True)

    def process(self, part, fork, command, home, variables):
        limit = self.sizes["scale_limit"] if part == "scale" else 900
        lines, mebibytes, problem = run(command, {**os.environ, **variables}, limit)
        name = java_version(home) if home else "-"
        if problem:
            print(f"  {problem}: {' '.join(command[-10:])}", flush=True)
            if part == "scale" and problem.startswith("longer"):
                args = command[command.index(PACKAGE + "OneJob") + 1:]
                lines = ["\t".join([args[0], args[1], args[2], args[4], args[5], args[6], "0", "0", f"{limit}", f"{limit}", "longer"])]
        for line in lines:
            columns = line.split("\t")
            if part in self.tables:
                peak = [f"{mebibytes:.0f}"] if part == "evaluation" else []
                self.tables[part].append([str(fork), name, "module" if MODULE[0] in command else "plain", *columns, *peak])
            elif len(columns) == 11:
                self.raw.append([part, str(fork), name, *columns, f"{mebibytes:.0f}"])


def heap(rows, job="links"):
    """Mebibytes: rows as read, prepared, as panels, and what a job keeps; a matrix twice, because the last one may not have been collected."""
    numbers = rows * 26 * 6 + {"full": 2.2 * rows * rows, "packed": 1.2 * rows * rows}.get(job, 0) + (400 << 17 if job == "links" else 0)
    return max(1500, int(numbers * 8 / 2**20 * 1.2) + 500)


def run(command, environment, limit):
    """The lines that a process printed, its largest memory in mebibytes, and what went wrong."""
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    except OSError as missing:
        return [], 0, str(missing)
    peak = 0
    begin = time.time()
    while True:
        peak = max(peak, resident(process.pid))
        try:
            output, errors = process.communicate(timeout=0.2)
            break
        except subprocess.TimeoutExpired:
            if time.time() - begin > limit:
                process.kill()
                process.communicate()
                return [], peak, f"longer than {limit} s"
    problem = None if process.returncode == 0 else f"exit {process.returncode}: {errors.strip().splitlines()[-1:]}"
    return [line for line in output.splitlines() if "\t" in line], peak, problem


def resident(pid):
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def java_version(home):
    for line in (home / "release").read_text().splitlines():
        if line.startswith("JAVA_VERSION="):
            return line.split('"')[1]
    return "unknown"


def machine(run_):
    """What the page says of the machine; no name of it."""
    facts = {"processor": "", "caches": "", "cores": str(os.cpu_count()), "memory": "", "system": platform.system() + " " + ".".join(platform.release().split(".")[:2])}
    try:
        for line in subprocess.run(["lscpu"], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout.splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "Model name":
                facts["processor"] = value.strip()
            if key.strip().endswith("cache"):
                facts["caches"] += ("; " if facts["caches"] else "") + key.strip() + " " + value.strip()
            if key.strip() == "Flags":
                facts["vectors"] = " ".join(flag for flag in value.split() if flag in ("avx", "avx2", "fma", "avx512f", "asimd", "sve"))
        facts["memory"] = Path("/proc/meminfo").read_text().split("\n")[0].split(":")[1].strip()
    except OSError:
        pass
    facts["caches"] = facts["caches"] or caches()
    facts["java"] = ", ".join(run_.names)
    facts["python"] = versions(sys.executable) + "; scikit-learn with " + versions(run_.options.python_sklearn)
    r = subprocess.run(["Rscript", "--version"], capture_output=True, text=True) if shutil.which("Rscript") else None
    facts["r"] = (r.stdout + r.stderr).strip() if r else "not there"
    return facts


def commit():
    """The commit that is measured, and whether there were changes beside it; unknown where there is no repository."""
    try:
        head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
        changes = subprocess.run(["git", "status", "--porcelain", "--", "pom.xml", "profiling-core", "profiling-bench"], cwd=ROOT, capture_output=True, text=True,
                                 check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return head + (" with changes" if changes else "")


def caches():
    found = []
    for index in sorted(Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        try:
            found.append(" ".join((index / part).read_text().strip() for part in ("level", "type", "size")))
        except OSError:
            pass
    return "; ".join("L" + text for text in found) or "not told by the system"


def versions(program):
    code = ("import platform;t=['Python '+platform.python_version()]\n"
            "for m in ('numpy','scipy','sklearn'):\n"
            "  try: t.append(m+' '+__import__(m).__version__)\n"
            "  except ImportError: pass\n"
            "print(', '.join(t))")
    return subprocess.run([program, "-c", code], capture_output=True, text=True).stdout.strip()


def merge(folder, name, header, rows, parts, own_part):
    """Replaces what was measured of these parts before; own_part is the part of a table that has but one, None where the first column tells."""
    file = folder / name
    kept = []
    if file.exists():
        for line in file.read_text().splitlines()[1:]:
            if (own_part or line.split("\t")[0]) not in parts:
                kept.append(line)
    order = {part: at for at, part in enumerate(PARTS)}
    lines = kept + ["\t".join(row) for row in rows]
    if not lines:
        # a header alone is no output
        file.unlink(missing_ok=True)
        return
    if own_part is None:
        lines.sort(key=lambda line: order.get(line.split("\t")[0], 99))
    file.write_text("\t".join(header) + "\n" + "".join(line + "\n" for line in lines))


def main():
    options = arguments()
    folder = options.out / "performance"
    if options.page_only:
        page.write(options.out)
        return
    parts = options.only.split(",") if options.only else [part for part in PARTS if part not in options.skip.split(",")]
    if options.gate:
        parts = ["gate"]
    unknown = set(parts) - set(PARTS)
    if unknown:
        raise SystemExit("no part " + ", ".join(sorted(unknown)))
    run_ = Run(options)
    load = os.getloadavg()
    run_.measure(parts)
    if options.plan:
        return
    if options.gate:
        raise SystemExit(0 if page.gate(run_.raw) else 1)
    folder.mkdir(parents=True, exist_ok=True)
    merge(folder, "raw.tsv", RAW, run_.raw, parts, None)
    merge(folder, "roofline.tsv", ["fork", "java", "module", "probe", "threads", "value", "unit"], run_.tables["roofline"], parts, "roofline")
    merge(folder, "growth.tsv", ["fork", "java", "module", "grows", "engine", "job", "rows", "targets", "cpu", "kept", "allocated"],
          run_.tables["growth"], parts, "growth")
    merge(folder, "jmh.tsv", ["fork", "java", "module", "engine", "job", "metric", "rows", "targets", "threads", "milliseconds", "error"],
          run_.tables["jmh"], parts, "jmh")
    merge(folder, "evaluation.tsv", evaluation.HEAD, run_.tables["evaluation"], parts, "evaluation")
    file = folder / "run.json"
    known = json.loads(file.read_text()) if file.exists() else {"parts": {}}
    known["machine"] = machine(run_)
    for part in parts:
        known["parts"][part] = {
            "date": options.date, "quick": options.quick, "forks": run_.forks(part), "java": run_.names,
            "load": [round(load[0], 1), round(os.getloadavg()[0], 1)], "commit": commit(),
            # SciPy and R add up the pairs that all others add up; output from before this was so does not say it
            "pairs": "one order"}
    file.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n")
    page.write(options.out)


if __name__ == "__main__":
    main()
