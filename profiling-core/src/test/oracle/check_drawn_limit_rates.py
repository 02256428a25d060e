"""Rates of one limit that was found from drawn pairs, against its true rate: on all unlinked pairs, and on those of sources that were not drawn
together; and the rate that folds with draws of their own give. Sources are normal numbers, specimens scatter by a tenth of that. numpy and scipy;
prints the table of decision 35."""
import numpy as np
from scipy.stats import norm

rng = np.random.default_rng(1)


def draw(x, sources, level):
    pairs = rng.permutation(sources)[: 2 * (len(sources) // 2)].reshape(-1, 2)
    t = x.shape[1]
    d = np.sort([abs(x[a, rng.integers(t)] - x[b, rng.integers(t)]) for a, b in pairs])
    k = int(np.floor(level * (len(d) + 1) + 1e-12))
    return pairs, (d[k - 1] if k > 0 else np.nan)


def table(m, t, level):
    x = rng.normal(size=m)[:, None] + 0.1 * rng.normal(size=(m, t))
    pairs, limit = draw(x, np.arange(m), level)
    share = lambda l: (abs(x[:, None, :, None] - x[None, :, None, :]) < l).mean((2, 3))
    within = share(limit)
    together = np.zeros((m, m), bool)
    together[pairs[:, 0], pairs[:, 1]] = together[pairs[:, 1], pairs[:, 0]] = True
    above = np.triu_indices(m, 1)
    others = within[above][~together[above]].mean()
    folds = []
    for s in range(m):
        _, of_fold = draw(x, np.delete(np.arange(m), s), level)
        if np.isfinite(of_fold):
            row = (abs(x[s][:, None, None] - np.delete(x, s, 0)[None]) < of_fold).mean()
            folds.append(row)
    true = 2 * norm.cdf(limit / np.sqrt(2 * 1.01)) - 1
    return within[above].mean(), others, np.mean(folds), true


for m, level, tables in ((40, 0.05, 1000), (40, 0.1, 1000), (160, 0.05, 200)):
    r = np.array([table(m, 3, level) for _ in range(tables)])
    error = lambda k: np.sqrt(((r[:, k] - r[:, 3]) ** 2).mean())
    print(
        f"{m} sources, level {level}: mean true {r[:, 3].mean():.4f}, not drawn {r[:, 1].mean():.4f}, folds {r[:, 2].mean():.4f};"
        f" root mean squared error not drawn {error(1):.4f}, folds {error(2):.4f};"
        f" correlation with the true rate not drawn {np.corrcoef(r[:, 1], r[:, 3])[0, 1]:.2f}, folds {np.corrcoef(r[:, 2], r[:, 3])[0, 1]:.2f}"
    )
