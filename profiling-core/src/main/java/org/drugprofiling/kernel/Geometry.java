package org.drugprofiling.kernel;

import org.jspecify.annotations.Nullable;

/**
 * How far apart two boxes of rows are at least, as a sum over components like the one that a job looks at pair by pair, for example the sum of squared gaps. If that is
 * above a {@link #bound}, no pair of the two boxes can reach its limit.
 *
 * <p>The bounds. ε = 2⁻⁵³, p targets, all to first order; a second-order term is below a hundredth of what is added.
 *
 * <ul>
 *   <li>Products of rows u, v of length 1: squared lengths are within (p + 6)ε of 1 and a sum of products within pε of u·v ({@link UnitDerivation}), so that a
 *       sum at or above L means ‖u − v‖² = ‖u‖² + ‖v‖² − 2u·v ≤ 2 − 2L + (4p + 12)ε; 2 − 2L is rounded by less than ε. Added are (4p + 14)ε.
 *   <li>Squared and absolute differences: a sum as computed is within (p + 2)ε of itself, Canberra sums within (p + 6)ε, so that one at or below L means
 *       a true one at or below L(1 + (p + 7)ε). What underflows is less than p of the smallest normal number.
 *   <li>The sum of gaps itself is computed within (m + 4)ε of itself, m ≤ {@value Projection#MOST_COMPONENTS} components: the bound is made
 *       (1 + (m + 8)ε) times as large.
 * </ul>
 */
enum Geometry {
    /** Squared gaps along axes at right angles. */
    STRAIGHT {
        @Override
        boolean isNear(Boxes a, int i, Boxes b, int j, double bound) {
            int m = a.components();
            double[] lowerA = a.lower();
            double[] upperA = a.upper();
            double[] lowerB = b.lower();
            double[] upperB = b.upper();
            int atA = i * m;
            int atB = j * m;
            double sum = 0;
            for (int k = 0; k < m; k++) {
                double gap = Math.max(lowerA[atA + k] - upperB[atB + k], lowerB[atB + k] - upperA[atA + k]);
                if (gap > 0) {
                    sum += gap * gap;
                    if (sum > bound) {
                        return false;
                    }
                }
            }
            return sum <= bound;
        }
    },
    /** The same of lines through the origin: a row is as near as its opposite. */
    LINES {
        @Override
        boolean isNear(Boxes a, int i, Boxes b, int j, double bound) {
            return STRAIGHT.isNear(a, i, b, j, bound) || isNearOpposite(a, i, b, j, bound);
        }
    },
    /** Gaps in targets. */
    CITY_BLOCK {
        @Override
        boolean isNear(Boxes a, int i, Boxes b, int j, double bound) {
            int m = a.components();
            double sum = 0;
            for (int k = 0; k < m; k++) {
                double gap = Math.max(
                        a.lower()[i * m + k] - b.upper()[j * m + k], b.lower()[j * m + k] - a.upper()[i * m + k]);
                sum += Math.max(0, gap);
            }
            return sum <= bound;
        }
    },
    /** Canberra terms of the nearest ends in targets: (b − a)/(b + a) grows with b and falls with a where 0 &lt; a ≤ b. */
    CANBERRA {
        @Override
        boolean isNear(Boxes a, int i, Boxes b, int j, double bound) {
            int m = a.components();
            double sum = 0;
            for (int k = 0; k < m; k++) {
                double upperA = a.upper()[i * m + k];
                double upperB = b.upper()[j * m + k];
                double lowerA = a.lower()[i * m + k];
                double lowerB = b.lower()[j * m + k];
                if (lowerA > upperB) {
                    sum += (lowerA - upperB) / (lowerA + upperB);
                } else if (lowerB > upperA) {
                    sum += (lowerB - upperA) / (lowerB + upperA);
                }
            }
            return sum <= bound;
        }

        @Override
        double spread(double number, double middle) {
            double sum = number + middle;
            return sum > 0 ? Math.abs(number - middle) / sum : 0;
        }
    };

    private static final double EPSILON = 0x1p-53;

    /** Whether pairs of two boxes can be within a bound. */
    abstract boolean isNear(Boxes a, int i, Boxes b, int j, double bound);

    /** What a number adds to the spread of its component. */
    double spread(double number, double middle) {
        return Math.abs(number - middle);
    }

    /** Whether boxes lie along axes of their own rather than along targets. */
    final boolean isRotated() {
        return this == STRAIGHT || this == LINES;
    }

    private static boolean isNearOpposite(Boxes a, int i, Boxes b, int j, double bound) {
        int m = a.components();
        double sum = 0;
        for (int k = 0; k < m; k++) {
            double gap =
                    Math.max(a.lower()[i * m + k] + b.lower()[j * m + k], -b.upper()[j * m + k] - a.upper()[i * m + k]);
            if (gap > 0) {
                sum += gap * gap;
                if (sum > bound) {
                    return false;
                }
            }
        }
        return sum <= bound;
    }

    /** The geometry of what a form filters by, {@code null} if there is none for it. */
    static @Nullable Geometry of(BatchForm form, int targets) {
        Accumulation sums = form.isBatched() && form.filtersAnyScore() ? form.filter(0, targets) : null;
        if (sums == null) {
            return null;
        }
        return switch (sums.kind()) {
            case PRODUCTS -> form.hasUnitRows() ? STRAIGHT : null;
            case UNSIGNED_PRODUCTS -> form.hasUnitRows() ? LINES : null;
            case SQUARED_DIFFERENCES -> STRAIGHT;
            case ABSOLUTE_DIFFERENCES -> CITY_BLOCK;
            case CANBERRA -> CANBERRA;
            case EXCESS -> null;
        };
    }

    /**
     * A number that the sum of gaps between two rows is not above if their sum, as computed, reaches a limit.
     *
     * @param kind what is summed
     * @param limit the limit of the sum
     * @param targets the number of targets
     * @param stretch what squares of lengths can grow by along the axes
     */
    static double bound(Accumulation.Kind kind, double limit, int targets, double stretch) {
        double reached = kind.reachesFromAbove()
                ? 2 - 2 * limit + (4 * targets + 14) * EPSILON
                : limit * (1 + (targets + 7) * EPSILON) + targets * Double.MIN_NORMAL;
        return reached <= 0 ? reached : reached * stretch * (1 + (Projection.MOST_COMPONENTS + 8) * EPSILON);
    }
}
