"""Expected numbers of the watch over validity at 40 digits (mpmath): limits of a control chart, its weighted average, rates of links.

Nothing is taken from a formula that the library uses where a definition can be summed or integrated instead: the expected range of two
normal values by quadrature, the variance of the weighted average by adding its squared weights, tails by adding probabilities."""
import json
import os
import mpmath as mp

mp.mp.dps = 40
LAMBDA = mp.mpf("0.2")
HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "..", "resources", "oracle", "20_validity_watch.json")

# E|X - Y| of two standard normal values: |N(0, 2)|
RANGE_OF_TWO = mp.quad(lambda d: abs(d) * mp.exp(-d * d / 4) / mp.sqrt(4 * mp.pi), [-mp.inf, -3, 0, 3, mp.inf])

SCALES = {
    "AS_IT_IS": (lambda x: x, lambda z: z),
    "SQUARE_ROOT": (mp.sqrt, lambda z: z * z if z > 0 else mp.mpf(0)),
    "LOGARITHM": (mp.log, mp.exp),
}


def chart(scale, reference, after):
    place, value = SCALES[scale]
    x = [place(mp.mpf(v)) for v in reference]
    centre = mp.fsum(x) / len(x)
    deviation = mp.fsum(abs(b - a) for a, b in zip(x, x[1:])) / (len(x) - 1) / RANGE_OF_TWO
    points = []
    places = [(place(mp.mpf(v)) - centre) / deviation for v in after]
    for i in range(1, len(after) + 1):
        weights = [LAMBDA * (1 - LAMBDA) ** (i - 1 - k) for k in range(i)]
        average = mp.fsum(w * z for w, z in zip(weights, places))
        spread = mp.sqrt(mp.fsum(w * w for w in weights))
        signals = []
        if abs(places[i - 1]) > 3:
            signals.append("ABOVE" if places[i - 1] > 0 else "BELOW")
        if abs(average / spread) > 3:
            signals.append("AVERAGE_ABOVE" if average > 0 else "AVERAGE_BELOW")
        points.append({"in_deviations": float(places[i - 1]), "average_in_deviations": float(average / spread), "signals": signals})
    return {
        "centre": float(centre), "deviation": float(deviation),
        "lower": float(value(centre - 3 * deviation)), "upper": float(value(centre + 3 * deviation)),
        "reference_beyond": sum(1 for z in x if abs(z - centre) > 3 * deviation), "points": points,
    }


def binomial_tail(trials, share, counts):
    return mp.fsum(mp.binomial(trials, k) * share ** k * (1 - share) ** (trials - k) for k in counts)


def between(links_then, cases_then, links, cases):
    share = mp.mpf(cases) / (cases_then + cases)
    every = links_then + links
    fewer = binomial_tail(every, share, range(0, links + 1))
    more = binomial_tail(every, share, range(links, every + 1))
    return {"expected": float(mp.mpf(links_then) * cases / cases_then), "fewer": float(fewer), "more": float(more),
            "none": float((1 - share) ** links_then), "p": float(min(mp.mpf(1), 2 * min(fewer, more)))}


def hypergeometric_tail(drawn, other, linked, counts):
    every = mp.binomial(drawn + other, linked)
    return mp.fsum(mp.binomial(drawn, k) * mp.binomial(other, linked - k) for k in counts if 0 <= linked - k <= other) / every


def of_seizures(linked_then, seizures_then, linked, seizures):
    every = linked_then + linked
    fewer = hypergeometric_tail(seizures, seizures_then, every, range(0, linked + 1))
    more = hypergeometric_tail(seizures, seizures_then, every, range(linked, min(every, seizures) + 1))
    none = hypergeometric_tail(seizures, seizures_then, linked_then, [0])
    return {"expected": float(mp.mpf(linked_then) * seizures / seizures_then), "fewer": float(fewer), "more": float(more),
            "none": float(none), "p": float(min(mp.mpf(1), 2 * min(fewer, more)))}


def poisson(mean, k):
    return mp.exp(-mean) * mean ** k / mp.factorial(k)


def tails(mean, links):
    """Each tail is added up itself; one minus the other would lose the digits of a small one."""
    fewer = mp.fsum(poisson(mean, k) for k in range(links + 1))
    end = int(links + mean + 60 * mp.sqrt(mean) + 200)
    more = mp.fsum(poisson(mean, k) for k in range(links, end))
    return fewer, more


def of_rate(rate, links, cases):
    mean = mp.mpf(rate) * cases
    fewer, more = tails(mean, links)
    return {"expected": float(mean), "fewer": float(fewer), "more": float(more), "none": float(mp.exp(-mean)),
            "p": float(min(mp.mpf(1), 2 * min(fewer, more)))}


def limits(mean, level):
    good = [k for k in range(int(4 * mean + 60)) if 2 * min(tails(mp.mpf(mean), k)) >= level]
    return {"fewest": good[0], "most": good[-1]}


CLASSIC = [9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52,
           10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52]
TEN = [5.1, 5.3, 4.9, 5.2, 5.0, 5.4, 5.2, 4.8, 5.1, 5.3]
DISTANCES = [0.021, 0.034, 0.012, 0.055, 0.028, 0.019, 0.041, 0.008, 0.03, 0.025, 0.062, 0.017, 0.022, 0.037, 0.029, 0.014, 0.048,
             0.026, 0.033, 0.02]
LATER = [0.03, 0.05, 0.045, 0.06, 0.052, 0.07, 0.066, 0.081, 0.0, 0.2]
CHARTS = [("AS_IT_IS", TEN, [5.0, 5.95, 4.2, 5.89]), ("AS_IT_IS", CLASSIC[:20], CLASSIC[20:]),
          ("AS_IT_IS", TEN + [9.0] + TEN, [5.0]), ("SQUARE_ROOT", DISTANCES, LATER), ("LOGARITHM", DISTANCES, LATER[:8] + [0.001, 0.2])]
BETWEEN = [(18, 100, 31, 100), (120, 400, 3, 60), (40, 80, 0, 40), (1, 1, 0, 1), (500, 1000, 700, 1000), (30, 90, 33, 100), (7, 500, 9, 40)]
SEIZURES = [(90, 100, 60, 100), (80, 100, 45, 100), (18, 100, 31, 60), (18, 100, 11, 60), (1, 1, 0, 1), (0, 100, 20, 60), (5, 40, 0, 7),
            (100, 100, 60, 60), (900, 3000, 1400, 4000), (600, 700, 2, 5), (999, 1000, 1, 1000)]
RATES = [("0.3", 31, 60), ("0.3", 0, 30), ("0.05", 12, 100), ("1.5", 1300, 800), ("0.001", 3, 100), ("0.25", 25, 100), ("2", 0, 1),
         # no links; hardly any expected; the largest numbers, in the middle and far in both tails
         ("0.001", 0, 100), ("7", 0, 100), ("1e-9", 0, 1), ("1e-9", 3, 1), ("1e-300", 1, 1), ("1", 100000, 100000), ("1", 98500, 100000),
         ("0.985", 100000, 100000), ("0.00001", 1, 100000), ("0.0002", 100, 100000), ("90000", 100000, 1)]
LIMITS = [("7.5", "0.001"), ("18", "0.0027"), ("0.9", "0.5"), ("0.9", "0.01"), ("3", "0.05"), ("100", "0.001")]

examples = [
    {"id": "range-of-two", "outputs": {"mean": float(RANGE_OF_TWO)}},
    {"id": "chart", "outputs": [{"scale": s, "reference": r, "after": a, "expected": chart(s, r, a)} for s, r, a in CHARTS]},
    {"id": "between", "outputs": [{"inputs": list(c), "expected": between(*c)} for c in BETWEEN]},
    {"id": "of-seizures", "outputs": [{"inputs": list(c), "expected": of_seizures(*c)} for c in SEIZURES]},
    {"id": "of-rate", "outputs": [{"inputs": [float(c[0]), c[1], c[2]], "expected": of_rate(*c)} for c in RATES]},
    {"id": "limits", "outputs": [{"inputs": [float(m), float(p)], "expected": limits(mp.mpf(m), mp.mpf(p))} for m, p in LIMITS]},
]
with open(TARGET, "w") as file:
    json.dump({"generator": os.path.basename(__file__), "made_with": {"mpmath": mp.__version__, "digits": mp.mp.dps},
               "examples": examples}, file, indent=1)
    file.write("\n")
