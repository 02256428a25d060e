"""Quantiles and upper tails of the normal distribution at 40 digits, as lines of a table for StandardNormalTest (mpmath 1.3.0)."""
import mpmath as mp

mp.mp.dps = 40
SHARES = [1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-15, 1e-12, 1.388e-11, 1.389e-11, 1e-8, 1e-5, 0.001, 0.01, 0.025, 0.05,
          0.0749, 0.0751, 0.1, 0.2, 0.3, 0.45, 0.499, 0.5, 0.75, 0.9249, 0.9251, 0.975, 0.999, 0.9999999]
NUMBERS = [-38.0, -8.0, -3.0, -1.96, 0.0, 0.5, 1.0, 1.96, 3.0, 5.0, 8.0, 10.0, 20.0, 37.0]


def tail(z):
    return mp.erfc(z / mp.sqrt(2)) / 2


def quantile(share):
    p = mp.mpf(share)
    small = p if p < 0.5 else 1 - p
    if small == mp.mpf(0.5):
        return mp.mpf(0)
    start = mp.sqrt(-2 * mp.log(small)) if small < 0.01 else -mp.log(2 * small)
    z = mp.findroot(lambda x: mp.log(tail(x)) - mp.log(small), start)
    return -z if p < 0.5 else z


for share in SHARES:
    print("        {%r, %r}," % (share, float(quantile(share))))
print()
for z in NUMBERS:
    print("        {%r, %r}," % (z, float(tail(mp.mpf(z)))))
