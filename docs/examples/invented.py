"""Invents the tables of the examples. Nothing in them is measured; no level or ratio is taken from a source.

Run in this folder with Python 3: python3 invented.py
"""

import math
import random


def seizures(chance, names, levels, per, between, within, limits, injection=0.015, size=0.25, replicates=2):
    """Areas of replicate injections of specimens of seizures; below its limit a target is ND."""
    for s, specimens in enumerate(per):
        base = [level * math.exp(chance.gauss(0, between)) for level in levels]
        for p in range(specimens):
            specimen = [x * math.exp(chance.gauss(0, within)) for x in base]
            factor = math.exp(chance.gauss(0, size))
            for r in range(replicates):
                areas = [x * factor * math.exp(chance.gauss(0, injection)) for x in specimen]
                yield s, p, r, ["ND" if a < limits[k] else str(round(a)) for k, a in enumerate(areas)]


def chromatography(file, seed, letter, names, levels, per, between, within, limits, extra, blanks):
    chance = random.Random(seed)
    lines = [["record", "specimen", "seizure", "kind", "level", "repeats", "run", "qc"] + names]
    lines += blanks
    for s, p, r, areas in seizures(chance, names, levels, per, between, within, limits):
        seizure = f"{letter}{s + 1:02d}"
        specimen = f"{seizure}-{p + 1}"
        run = f"R{1 + s // 6}"
        areas = extra(chance, s, areas)
        lines.append(
            [f"{specimen}-i{r + 1}", specimen, seizure, "case", "first" if r == 0 else "injection",
             "" if r == 0 else f"{specimen}-i1", run, "ok"] + areas)
    write(file, lines)


def write(file, lines):
    with open(file, "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(";".join(line) for line in lines) + "\n")


def blank(record, run, count):
    return [record, record, "none", "blank", "first", "", run, "ok"] + ["ND"] * count


def unchanged(chance, s, areas):
    return areas


def amphetamine():
    names = ["4M5PP", "NFA", "PPOH", "OXIME", "DPIA1", "DPIA2", "DPIF1", "DPIF2", "P2P", "CAFFEINE"]
    levels = [220, 300, 120, 90, 500, 480, 150, 140, 260, 9000]
    blanks = [blank("BLK-R1", "R1", len(names)), blank("BLK-R2", "R2", len(names))]
    chromatography("amphetamine.csv", 11, "A", names, levels, [3, 2, 2, 2, 2, 2, 2, 3, 2, 2, 2, 2], 1.1, 0.06,
                   [25] * 9 + [300], unchanged, blanks)


def heroin():
    names = ["MECONIN", "ACETYLCODEINE", "ACETYLTHEBAOL", "6-MAM", "PAPAVERINE", "NOSCAPINE", "DIAMORPHINE", "PARACETAMOL",
             "CAFFEINE"]
    levels = [60, 900, 90, 700, 500, 2200, 11000, 30000, 15000]

    def cut(chance, s, areas):
        return areas[:7] + (["ND", "ND"] if s in (3, 7) else areas[7:])

    blanks = [blank("BLK-R1", "R1", len(names)), blank("BLK-R2", "R2", len(names))]
    failed = ["H99-1-i1", "H99-1", "H99", "case", "first", "", "R2", "failed", "44", "801", "77", "690", "430", "1900", "9800",
              "26000", "14000"]
    chromatography("heroin.csv", 12, "H", names, levels, [2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2], 0.8, 0.05,
                   [20] * 6 + [100, 500, 300], cut, blanks + [failed])


def cocaine():
    names = ["TROPACOCAINE", "NORCOCAINE", "NBNE", "CIS-CC", "TRANS-CC", "COCAINE", "PHENACETIN", "LEVAMISOLE", "CAFFEINE"]
    levels = [40, 60, 30, 220, 240, 15000, 6000, 1500, 2500]

    def cut(chance, s, areas):
        return areas[:6] + [a if (s + k) % 3 else "ND" for k, a in enumerate(areas[6:])]

    blanks = [blank("BLK-R1", "R1", len(names)), blank("BLK-R2", "R2", len(names))]
    chromatography("cocaine.csv", 13, "C", names, levels, [2, 2, 2, 2, 3, 2, 2, 2, 2, 2], 0.9, 0.03,
                   [8] * 5 + [50, 200, 100, 200], cut, blanks)


def methamphetamine():
    names = ["EPHEDRINE", "AZIRIDINE1", "AZIRIDINE2", "NAPHTHALENE1", "NAPHTHALENE2", "NFMA", "NAMA", "P2P"]
    levels = [900, 130, 160, 60, 70, 120, 90, 30]

    def route(chance, s, areas):
        return areas if s % 3 else areas[:3] + ["ND", "ND"] + areas[5:7] + [str(40 + 3 * s)]

    blanks = [blank("BLK-R1", "R1", len(names)), blank("BLK-R2", "R2", len(names))]
    chromatography("methamphetamine.csv", 14, "M", names, levels, [2] * 12, 1.0, 0.1, [15] * 8, route, blanks)
    chance = random.Random(15)
    lines = [["record", "specimen", "seizure", "kind", "d13C", "u13C", "d15N", "u15N", "S", "R"]]
    for s in range(12):
        carbon, nitrogen = chance.gauss(-26, 2), chance.gauss(2, 4)
        share = 50 if s == 4 else chance.uniform(96, 99.8)
        for p in range(2):
            lines.append([f"M{s + 1:02d}-{p + 1}-iso", f"M{s + 1:02d}-{p + 1}", f"M{s + 1:02d}", "case",
                          f"{carbon + chance.gauss(0, 0.1):.2f}", "0.15", f"{nitrogen + chance.gauss(0, 0.2):.2f}", "0.25",
                          str(round(100 * share)), str(round(100 * (100 - share)))])
    write("methamphetamine-isotopes.csv", lines)


def mdma():
    chance = random.Random(16)
    names = ["PIPERONAL", "MDP2P", "NFMDMA", "DIMDMA1", "DIMDMA2"]
    lines = [["record", "specimen", "seizure", "kind", "colour", "shape", "logo", "score", "diameter", "thickness", "weight",
              "tablets"] + names]
    powders = [[level * math.exp(chance.gauss(0, 1)) for level in (200, 300, 90, 150, 140)] for _ in range(4)]
    punches = [(chance.uniform(7, 9.5), chance.uniform(3, 5), chance.uniform(200, 320)) for _ in range(6)]
    looks = [("pink", "round", "crown", "none"), ("pink", "round", "crown", "single"), ("blue", "shield", "S", "none"),
             ("yellow", "round", "sun", "single"), ("green", "oval", "leaf", "none"), ("pink", "round", "crown", "none")]
    use = [(0, 0), (0, 1), (1, 2), (1, 3), (2, 3), (3, 4), (3, 5), (0, 0), (2, 2), (1, 1)]
    for s, (powder, punch) in enumerate(use):
        for p in range(2):
            d, t, w = punches[punch]
            size = math.exp(chance.gauss(0, 0.2))
            areas = [x * size * math.exp(chance.gauss(0, 0.05)) for x in powders[powder]]
            logo = list(looks[punch])
            if s == 5 and p == 1:
                logo[2] = "?"
            lines.append([f"X{s + 1:02d}-{p + 1}", f"X{s + 1:02d}-{p + 1}", f"X{s + 1:02d}", "case"] + logo
                         + [f"{d + chance.gauss(0, 0.02):.2f}", f"{t + chance.gauss(0, 0.04):.2f}",
                            f"{w + chance.gauss(0, 2):.1f}", "5"]
                         + ["ND" if a < 20 else str(round(a)) for a in areas])
    write("mdma.csv", lines)


for table in (heroin, cocaine, amphetamine, methamphetamine, mdma):
    table()
