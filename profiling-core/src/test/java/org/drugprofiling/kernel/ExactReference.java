package org.drugprofiling.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.BinaryOperator;

/**
 * Every metric computed from its definition with 120 digits, without a thought for speed or cancellation. It shares no line with
 * the kernels.
 */
public final class ExactReference {

    private static final MathContext DIGITS = new MathContext(120, RoundingMode.HALF_EVEN);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-110");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ExactReference() {}

    /**
     * Returns the exact value of a metric that is defined for these rows.
     *
     * @param id the metric
     * @param x first row
     * @param y second row
     * @return the value to about a hundred digits
     */
    public static BigDecimal of(String id, double[] x, double[] y) {
        BigDecimal[] a = exact(x);
        BigDecimal[] b = exact(y);
        return switch (id) {
            case "pearson" -> cosine(centred(a), centred(b));
            case "pearson-distance" -> BigDecimal.ONE.subtract(cosine(centred(a), centred(b)));
            case "pearson-distance-100" ->
                BigDecimal.ONE.subtract(cosine(centred(a), centred(b))).multiply(BigDecimal.valueOf(50));
            case "pearson-chord" -> length(difference(unit(centred(a)), unit(centred(b))));
            case "spearman" -> cosine(centred(ranks(a)), centred(ranks(b)));
            case "kendall-tau-b" -> kendall(a, b);
            case "cosine" -> cosine(a, b);
            case "angle" -> angle(a, b);
            case "squared-cosine-100" -> squaredCosine(a, b).multiply(HUNDRED);
            case "squared-cosine-distance-100" ->
                BigDecimal.ONE.subtract(squaredCosine(a, b)).multiply(HUNDRED);
            case "euclidean" -> length(difference(a, b));
            case "squared-euclidean" -> product(difference(a, b), difference(a, b));
            case "manhattan" -> sum(distances(a, b));
            case "chebyshev" -> Arrays.stream(distances(a, b)).reduce(BigDecimal.ZERO, BigDecimal::max);
            case "canberra" -> canberra(a, b);
            case "canberra-rescaled" -> quotient(canberra(a, b).multiply(whole(a.length)), whole(used(a, b)));
            case "canberra-mean" -> quotient(canberra(a, b), whole(used(a, b)));
            case "bray-curtis" -> quotient(sum(distances(a, b)), sum(a).add(sum(b)));
            case "soergel" -> quotient(sum(distances(a, b)), sum(both(a, b, BigDecimal::max)));
            case "tanimoto" ->
                quotient(product(a, b), product(a, a).add(product(b, b)).subtract(product(a, b)));
            case "jaccard" -> quotient(whole(shared(a, b)), whole(used(a, b)));
            case "renkonen" -> sum(both(shares(a), shares(b), BigDecimal::min));
            case "hellinger" ->
                length(difference(roots(shares(a)), roots(shares(b)))).divide(TWO.sqrt(DIGITS), DIGITS);
            case "aitchison" -> aitchison(a, b);
            default -> throw new IllegalArgumentException("no exact form of " + id);
        };
    }

    private static BigDecimal[] exact(double[] x) {
        return Arrays.stream(x).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static BigDecimal whole(int number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal quotient(BigDecimal x, BigDecimal y) {
        return x.divide(y, DIGITS);
    }

    private static BigDecimal sum(BigDecimal[] x) {
        return Arrays.stream(x).reduce(BigDecimal.ZERO, (s, v) -> s.add(v, DIGITS));
    }

    private static BigDecimal[] both(BigDecimal[] a, BigDecimal[] b, BinaryOperator<BigDecimal> operation) {
        BigDecimal[] result = new BigDecimal[a.length];
        Arrays.setAll(result, k -> operation.apply(a[k], b[k]));
        return result;
    }

    private static BigDecimal[] difference(BigDecimal[] a, BigDecimal[] b) {
        return both(a, b, (x, y) -> x.subtract(y, DIGITS));
    }

    private static BigDecimal[] distances(BigDecimal[] a, BigDecimal[] b) {
        return both(a, b, (x, y) -> x.subtract(y, DIGITS).abs());
    }

    private static BigDecimal product(BigDecimal[] a, BigDecimal[] b) {
        return sum(both(a, b, (x, y) -> x.multiply(y, DIGITS)));
    }

    private static BigDecimal length(BigDecimal[] a) {
        return product(a, a).sqrt(DIGITS);
    }

    private static BigDecimal[] divided(BigDecimal[] a, BigDecimal by) {
        return Arrays.stream(a).map(x -> quotient(x, by)).toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] unit(BigDecimal[] a) {
        return divided(a, length(a));
    }

    private static BigDecimal[] shares(BigDecimal[] a) {
        return divided(a, sum(a));
    }

    private static BigDecimal[] roots(BigDecimal[] a) {
        return Arrays.stream(a).map(x -> x.sqrt(DIGITS)).toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] centred(BigDecimal[] a) {
        BigDecimal mean = quotient(sum(a), whole(a.length));
        return Arrays.stream(a).map(x -> x.subtract(mean, DIGITS)).toArray(BigDecimal[]::new);
    }

    private static BigDecimal cosine(BigDecimal[] a, BigDecimal[] b) {
        return quotient(
                product(a, b), product(a, a).multiply(product(b, b), DIGITS).sqrt(DIGITS));
    }

    private static BigDecimal squaredCosine(BigDecimal[] a, BigDecimal[] b) {
        return quotient(product(a, b).pow(2, DIGITS), product(a, a).multiply(product(b, b), DIGITS));
    }

    private static BigDecimal angle(BigDecimal[] a, BigDecimal[] b) {
        BigDecimal[] u = unit(a);
        BigDecimal[] v = unit(b);
        BigDecimal apart = length(difference(u, v));
        BigDecimal together = length(both(u, v, BigDecimal::add));
        boolean acute = apart.compareTo(together) <= 0;
        // atan x = π/2 − atan 1/x, and π/2 = 2 atan 1
        BigDecimal part = arcTangent(acute ? quotient(apart, together) : quotient(together, apart));
        return acute
                ? part.multiply(TWO)
                : arcTangent(BigDecimal.ONE).multiply(TWO).subtract(part).multiply(TWO);
    }

    private static BigDecimal arcTangent(BigDecimal x) {
        BigDecimal small = x;
        int halvings = 12;
        for (int i = 0; i < halvings; i++) {
            BigDecimal hypotenuse =
                    BigDecimal.ONE.add(small.multiply(small, DIGITS)).sqrt(DIGITS);
            small = quotient(small, BigDecimal.ONE.add(hypotenuse));
        }
        return oddSeries(small, -1).multiply(TWO.pow(halvings));
    }

    private static BigDecimal logarithm(BigDecimal x) {
        BigDecimal near = x;
        int roots = 12;
        for (int i = 0; i < roots; i++) {
            near = near.sqrt(DIGITS);
        }
        BigDecimal argument = quotient(near.subtract(BigDecimal.ONE), near.add(BigDecimal.ONE));
        return oddSeries(argument, 1).multiply(TWO.pow(roots + 1));
    }

    /** x ± x³/3 + x⁵/5 ± …, the area tangent or the arc tangent. */
    private static BigDecimal oddSeries(BigDecimal x, int sign) {
        BigDecimal square = x.multiply(x, DIGITS).multiply(whole(sign));
        BigDecimal power = x;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; power.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            sum = sum.add(quotient(power, whole(n)), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum;
    }

    private static BigDecimal aitchison(BigDecimal[] a, BigDecimal[] b) {
        return length(centred(both(a, b, (x, y) -> logarithm(quotient(x, y)))));
    }

    private static BigDecimal canberra(BigDecimal[] a, BigDecimal[] b) {
        return sum(both(
                a,
                b,
                (x, y) -> x.add(y).signum() == 0
                        ? BigDecimal.ZERO
                        : quotient(x.subtract(y, DIGITS).abs(), x.add(y, DIGITS))));
    }

    private static int used(BigDecimal[] a, BigDecimal[] b) {
        return sum(both(a, b, (x, y) -> whole(x.signum() > 0 || y.signum() > 0 ? 1 : 0)))
                .intValueExact();
    }

    private static int shared(BigDecimal[] a, BigDecimal[] b) {
        return sum(both(a, b, (x, y) -> whole(x.signum() > 0 && y.signum() > 0 ? 1 : 0)))
                .intValueExact();
    }

    private static BigDecimal[] ranks(BigDecimal[] a) {
        BigDecimal[] ranks = new BigDecimal[a.length];
        for (int k = 0; k < a.length; k++) {
            int twice = 1;
            for (BigDecimal other : a) {
                twice += 1 + Integer.signum(a[k].compareTo(other));
            }
            ranks[k] = quotient(whole(twice), TWO);
        }
        return ranks;
    }

    private static BigDecimal kendall(BigDecimal[] a, BigDecimal[] b) {
        int score = 0;
        int untiedA = 0;
        int untiedB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                int x = a[i].compareTo(a[j]);
                int y = b[i].compareTo(b[j]);
                score += x * y;
                untiedA += x * x;
                untiedB += y * y;
            }
        }
        return quotient(whole(score), whole(untiedA).multiply(whole(untiedB)).sqrt(DIGITS));
    }
}
