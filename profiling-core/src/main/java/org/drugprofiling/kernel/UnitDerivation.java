package org.drugprofiling.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that {@link UnitRow} derives from two rows u and v of length 1, each with the least product that a pair at least as alike as a score can
 * have.
 *
 * <p>The bound. With ε = 2⁻⁵³ the sum of products as computed is within pε‖u‖‖v‖/(1 − pε) of u·v, the chain of squared differences within
 * (p + 2)ε‖u − v‖²/(1 − (p + 2)ε), and the prepared rows have squared lengths within (p + 6)ε of 1, to first order. Since u·v = (‖u‖² + ‖v‖² −
 * ‖u − v‖²)/2 and ‖u − v‖² ≤ 4, product and 1 − ½ Σ(u − v)², both as computed, differ by less than (1 + 2 + 1)(p + 8)ε = 2(p + 8) · 2⁻⁵². The
 * {@link #slack} is 4(p + 16) · 2⁻⁵²: twice that, and what the few operations on a score round.
 */
enum UnitDerivation {
    /** The product; one minus the distance where that is small. */
    SIMILARITY {
        @Override
        double beforeSeam(double product) {
            return Math.max(-1, product);
        }

        // a loop of its own, so that every JVM compiles it with this formula and turns it into vector instructions
        @Override
        void beforeSeam(double[] products, int count) {
            for (int at = 0; at < count; at++) {
                products[at] = beforeSeam(products[at]);
            }
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            return UnitRow.similarity(u, v);
        }

        @Override
        double leastProduct(double score, double slack) {
            return score <= -1 ? Double.NEGATIVE_INFINITY : score - slack;
        }
    },
    /** One minus the product. */
    DISTANCE {
        @Override
        double beforeSeam(double product) {
            return Math.min(2, 1 - product);
        }

        @Override
        void beforeSeam(double[] products, int count) {
            for (int at = 0; at < count; at++) {
                products[at] = beforeSeam(products[at]);
            }
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            return UnitRow.distance(u, v);
        }

        @Override
        double leastProduct(double score, double slack) {
            return score >= 2 ? Double.NEGATIVE_INFINITY : 1 - score - slack;
        }
    },
    /** Fifty times the distance. */
    DISTANCE_100 {
        @Override
        double beforeSeam(double product) {
            return 50 * DISTANCE.beforeSeam(product);
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            return 50 * UnitRow.distance(u, v);
        }

        @Override
        double leastProduct(double score, double slack) {
            return DISTANCE.leastProduct(score / 50, slack);
        }
    },
    /** The length of the difference. */
    CHORD {
        @Override
        Accumulation sums() {
            return Accumulation.SQUARED_DIFFERENCES;
        }

        @Override
        double seam() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        double beforeSeam(double squares) {
            return Math.min(2, Math.sqrt(squares));
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            return UnitRow.chord(u, v);
        }

        @Override
        double leastProduct(double score, double slack) {
            return score < 0 ? Double.POSITIVE_INFINITY : DISTANCE.leastProduct(score * score / 2, slack);
        }
    },
    /** The angle. */
    ANGLE {
        @Override
        @Nullable Accumulation sums() {
            return null;
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            return UnitRow.angle(u, v);
        }

        @Override
        double leastProduct(double score, double slack) {
            if (score < 0) {
                return Double.POSITIVE_INFINITY;
            }
            return score >= Math.PI ? Double.NEGATIVE_INFINITY : StrictMath.cos(score) - slack;
        }
    },
    /** Its square times a hundred; lines have no direction. */
    SQUARED_100 {
        @Override
        double beforeSeam(double product) {
            double size = Math.abs(product);
            return 100 * (size * size);
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            double s = UnitRow.unsignedSimilarity(u, v);
            return 100 * (s * s);
        }

        @Override
        double leastProduct(double score, double slack) {
            return leastMagnitude(score / 100, slack);
        }
    },
    /** A hundred less that. */
    SQUARED_DISTANCE_100 {
        @Override
        double beforeSeam(double product) {
            double d = 1 - Math.abs(product);
            return 100 * (d * (2 - d));
        }

        @Override
        double ofRows(UnitRow u, UnitRow v) {
            double d = UnitRow.unsignedDistance(u, v);
            return 100 * (d * (2 - d));
        }

        @Override
        double leastProduct(double score, double slack) {
            return leastMagnitude(1 - score / 100, slack);
        }
    };

    private static final double ULP_OF_ONE = 0x1p-52;
    // 1 - product is exact from one half on, so this is the least product for which it is below the seam
    private static final double SEAM_OF_PRODUCTS = Math.nextUp(1 - UnitRow.SEAM);

    /** What product and squared difference can differ by, and more; see above. */
    static double slack(int targets) {
        return 4 * (targets + 16) * ULP_OF_ONE;
    }

    /** The least magnitude of a product whose square is at least so large. The slack is taken before the root, which is steep at 0. */
    private static double leastMagnitude(double square, double slack) {
        double least = square - 2 * slack;
        return least <= 0 ? Double.NEGATIVE_INFINITY : Math.sqrt(least) - slack;
    }

    /** Its name in a file. */
    final String written() {
        return switch (this) {
            case SIMILARITY -> "similarity";
            case DISTANCE -> "distance";
            case DISTANCE_100 -> "distance-100";
            case CHORD -> "chord";
            case ANGLE -> "angle";
            case SQUARED_100 -> "squared-100";
            case SQUARED_DISTANCE_100 -> "squared-distance-100";
        };
    }

    /** The sums that give values; {@code null} if the rows are needed. */
    @Nullable Accumulation sums() {
        return isUnsigned() ? Accumulation.UNSIGNED_PRODUCTS : Accumulation.PRODUCTS;
    }

    final boolean isUnsigned() {
        return this == SQUARED_100 || this == SQUARED_DISTANCE_100;
    }

    final boolean isSimilarity() {
        return this == SIMILARITY || this == SQUARED_100;
    }

    /** The limit of sums: one that {@linkplain Accumulation.Kind#reaches reaches} it does not give the value, the rows do. */
    double seam() {
        return SEAM_OF_PRODUCTS;
    }

    /** The value from a sum that does not reach the seam. */
    double beforeSeam(double sum) {
        return Double.NaN;
    }

    /** The same of many sums, in their place. */
    void beforeSeam(double[] sums, int count) {
        for (int at = 0; at < count; at++) {
            sums[at] = beforeSeam(sums[at]);
        }
    }

    /** The value from the rows. */
    abstract double ofRows(UnitRow u, UnitRow v);

    /** A number that the product of a pair, as computed, is not below whose value is at least as alike as the score. */
    abstract double leastProduct(double score, double slack);
}
