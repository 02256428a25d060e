package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/**
 * What every comparison metric must hold to, an embedder's own included: implement this interface in a test class and return the
 * metric.
 *
 * <p>The rows are drawn from the metric's domain by {@link #row}. At least nine in ten pairs of them must have a value: what is
 * undefined everywhere could claim anything.
 *
 * <pre>{@code
 * class MyMetricTest implements ComparisonMetricContract {
 *     public ComparisonMetric metric() {
 *         return new MyMetric();
 *     }
 * }
 * }</pre>
 */
public interface ComparisonMetricContract {

    /**
     * {@return the metric under test}
     */
    ComparisonMetric metric();

    /**
     * Returns a row of the metric's domain, with zeros where the domain has them.
     *
     * @param random the source of chance, seeded
     * @param targets how many numbers
     * @return the row
     */
    default double[] row(SplittableRandom random, int targets) {
        double[] row = new double[targets];
        for (int k = 0; k < targets; k++) {
            double positive = StrictMath.exp(6 * random.nextDouble() - 3);
            row[k] = switch (metric().domain()) {
                case REAL -> random.nextBoolean() ? positive : -positive;
                case NON_NEGATIVE -> random.nextInt(4) == 0 ? 0 : positive;
                case POSITIVE -> positive;
            };
        }
        return row;
    }

    /**
     * {@return the most numbers of a row; a metric for a fixed number of targets returns its {@link ComparisonMetric#minimumTargets()}}
     */
    default int most() {
        return Math.max(33, metric().minimumTargets());
    }

    /** Runs a check on many seeded pairs of rows. */
    interface PairCheck {
        void on(double[] a, double[] b, double[] c);
    }

    private void onManyRows(PairCheck check) {
        SplittableRandom random = new SplittableRandom(20_241_124);
        int fewest = metric().minimumTargets();
        for (int repetition = 0; repetition < 500; repetition++) {
            // one in ten at the fewest targets
            int p = repetition % 10 == 0 ? fewest : fewest + random.nextInt(most() - fewest + 1);
            check.on(row(random, p), row(random, p), row(random, p));
        }
    }

    /** Rows that say nothing, or nothing about their shape, against themselves, each other and an ordinary row. */
    private void onRowsWithoutShape(PairCheck check) {
        SplittableRandom random = new SplittableRandom(20_241_125);
        int fewest = metric().minimumTargets();
        for (int p : new int[] {fewest, Math.min(most(), fewest + 3), most()}) {
            double[] constant = new double[p];
            java.util.Arrays.fill(constant, 2.5);
            double[] ordinary = row(random, p);
            check.on(constant, constant.clone(), ordinary);
            check.on(constant, ordinary, constant);
            if (metric().domain().contains(0)) {
                double[] zero = new double[p];
                check.on(zero, zero.clone(), ordinary);
                check.on(zero, constant, ordinary);
                check.on(zero, ordinary, constant);
            }
        }
    }

    private double value(double[] a, double[] b) {
        return metric().kernel().apply(a, 0, b, 0, a.length);
    }

    @Test
    default void namesItself() {
        assertAll(
                () -> assertFalse(metric().id().isBlank()),
                () -> assertEquals(metric().id(), metric().id().strip().toLowerCase(java.util.Locale.ROOT)),
                () -> assertFalse(metric().definition().isBlank()),
                () -> assertEquals(metric(), metric()));
    }

    @Test
    default void hasAValueForAtLeastNineInTenPairs() {
        int[] defined = new int[2];
        int[] pairs = new int[1];
        onManyRows((a, b, c) -> {
            pairs[0]++;
            defined[0] += metric().compare(a, b).isCompared() ? 1 : 0;
            defined[1] += metric().compare(a, a.clone()).isCompared() ? 1 : 0;
        });
        assertTrue(defined[0] >= 0.9 * pairs[0], () -> metric() + " has " + defined[0] + " values of " + pairs[0]);
        assertTrue(defined[1] >= 0.9 * pairs[0], () -> metric() + " has " + defined[1] + " values of identical rows");
    }

    @Test
    default void tellsMostPairsFromIdenticalOnes() {
        int[] told = new int[1];
        int[] defined = new int[1];
        onManyRows((a, b, c) -> {
            double value = value(a, b);
            defined[0] += Double.isNaN(value) ? 0 : 1;
            told[0] += Double.isNaN(value) || value == metric().identicalValue() ? 0 : 1;
        });
        assertTrue(
                2 * told[0] > defined[0], () -> metric() + " takes " + (defined[0] - told[0]) + " pairs for identical");
    }

    @Test
    default void doesNotDependOnTheOrderOfTheProfiles() {
        PairCheck sameBits = (a, b, c) -> {
            assertEquals(Double.doubleToLongBits(value(a, b)), Double.doubleToLongBits(value(b, a)), metric()::id);
            assertEquals(metric().compare(a, b), metric().compare(b, a));
        };
        onManyRows(sameBits);
        onRowsWithoutShape(sameBits);
    }

    @Test
    default void givesIdenticalProfilesExactlyTheStatedValue() {
        PairCheck exact = (a, b, c) -> {
            double own = value(a, a.clone());
            assertTrue(Double.isNaN(own) || own == metric().identicalValue(), () -> metric() + " gave " + own);
        };
        onManyRows(exact);
        onRowsWithoutShape(exact);
    }

    @Test
    default void staysWithinItsRange() {
        PairCheck within = (a, b, c) -> {
            double value = value(a, b);
            assertTrue(
                    Double.isNaN(value) || metric().range(a.length).contains(value), () -> metric() + " gave " + value);
        };
        onManyRows(within);
        onRowsWithoutShape(within);
        for (int p = metric().minimumTargets(); p <= most(); p++) {
            assertTrue(metric().range(p).contains(metric().identicalValue()), () -> metric() + " for identical rows");
        }
    }

    @Test
    default void isRightWayRound() {
        onManyRows((a, b, c) -> {
            double value = metric().orientation().asDistance(value(a, b));
            double identical = metric().orientation().asDistance(metric().identicalValue());
            assertFalse(value < identical, () -> metric() + " finds a pair more alike than identical rows: " + value);
        });
    }

    @Test
    default void hasNoValueBelowItsFewestTargets() {
        SplittableRandom random = new SplittableRandom(20_241_126);
        for (int p = 0; p < metric().minimumTargets(); p++) {
            double[] a = row(random, p);
            double[] b = row(random, p);
            ComparisonOutcome outcome = metric().compare(a, b);
            assertEquals(
                    Optional.of(NotComparableReason.TOO_FEW_TARGETS), reason(outcome), () -> metric() + ": " + outcome);
        }
    }

    @Test
    default void saysWhyRowsWithoutShapeHaveNoValue() {
        onRowsWithoutShape((a, b, c) -> {
            ComparisonOutcome outcome = metric().compare(a, b);
            assertEquals(Double.isNaN(value(a, b)), !outcome.isCompared(), () -> metric() + ": " + outcome);
            if (!outcome.isCompared()) {
                assertTrue(
                        reason(outcome)
                                .filter(Set.of(NotComparableReason.EMPTY, NotComparableReason.CONSTANT)::contains)
                                .isPresent(),
                        () -> metric() + ": " + outcome);
            }
        });
    }

    private static Optional<NotComparableReason> reason(ComparisonOutcome outcome) {
        return outcome instanceof ComparisonOutcome.NotComparable none ? Optional.of(none.reason()) : Optional.empty();
    }

    @Test
    default void readsRowsAtAnyPlaceOfAnArray() {
        onManyRows((a, b, c) -> {
            double[] together = new double[3 * a.length + 5];
            java.util.Arrays.fill(together, Double.NaN);
            System.arraycopy(a, 0, together, 2, a.length);
            System.arraycopy(b, 0, together, 3 + a.length, b.length);
            double apart = metric().kernel().apply(together, 2, together, 3 + a.length, a.length);
            assertEquals(Double.doubleToLongBits(value(a, b)), Double.doubleToLongBits(apart));
        });
    }

    @Test
    default void holdsTheTriangleInequalityIfItSaysSo() {
        onManyRows((a, b, c) -> {
            if (metric().satisfiesTriangleInequality()) {
                double direct = value(a, c);
                double around = value(a, b) + value(b, c);
                assertFalse(direct > around * (1 + 1e-12) + 1e-12, () -> metric() + ": " + direct + " > " + around);
            }
        });
    }

    @Test
    default void refusesWhatIsNoNumber() {
        onManyRows((a, b, c) -> {
            for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                double[] broken = b.clone();
                broken[b.length - 1] = wrong;
                ProfilingException refusal = assertThrows(ProfilingException.class, () -> metric().compare(a, broken));
                assertTrue(
                        String.valueOf(refusal.getMessage()).contains("index " + (b.length - 1)), refusal::getMessage);
                assertThrows(ProfilingException.class, () -> metric().compare(broken, a));
            }
        });
    }

    @Test
    default void refusesRowsOfDifferentLength() {
        onManyRows((a, b, c) -> {
            double[] longer = java.util.Arrays.copyOf(b, b.length + 1);
            longer[b.length] = 1;
            assertThrows(ProfilingException.class, () -> metric().compare(a, longer));
        });
    }

    @Test
    default void leavesItsInputAsItWas() {
        onManyRows((a, b, c) -> {
            double[] before = a.clone();
            value(a, b);
            assertTrue(java.util.Arrays.equals(before, a));
        });
    }

    @Test
    default void splitsOverTheTargetsIfItDoesAtAll() {
        PairCheck parts = (a, b, c) -> {
            Optional<double[]> split = metric().contributions(a, b);
            assertTrue(split.isEmpty() || metric().compare(a, b).isCompared(), () -> metric() + " splits no value");
            for (double part : split.orElseGet(() -> new double[0])) {
                assertTrue(part >= 0 && part < Double.POSITIVE_INFINITY, () -> metric() + " has a part of " + part);
            }
            split.ifPresent(some -> assertEquals(a.length, some.length));
            split.ifPresent(some -> assertArrayEquals(
                    some,
                    metric().contributions(b, a).orElseThrow(),
                    metric() + " splits otherwise in the other order"));
            metric().contributions(a, a.clone())
                    .ifPresent(own ->
                            assertArrayEquals(new double[a.length], own, metric() + " splits what is identical"));
        };
        onManyRows(parts);
        onRowsWithoutShape(parts);
    }

    @Test
    default void givesATypedOutcomeForWhatIsUndefined() {
        onManyRows((a, b, c) -> {
            ComparisonOutcome outcome = metric().compare(a, b);
            assertEquals(!Double.isNaN(value(a, b)), outcome.isCompared());
        });
    }

    @Test
    default void isUnmovedByWhatItSaysItIsInvariantTo() {
        onManyRows((a, b, c) -> {
            double value = value(a, b);
            if (Double.isNaN(value)) {
                return;
            }
            for (Invariance invariance : metric().invariances()) {
                double[] x = a.clone();
                double[] y = b.clone();
                for (int k = 0; k < x.length; k++) {
                    switch (invariance) {
                        case ROW_SCALE -> {
                            x[k] *= 3.7;
                            y[k] *= 0.21;
                        }
                        case ROW_SHIFT -> {
                            x[k] += 5.5;
                            y[k] -= 2.25;
                        }
                        case COMMON_SCALE -> {
                            x[k] *= 6.1;
                            y[k] *= 6.1;
                        }
                        case COMMON_SHIFT -> {
                            x[k] += 1.25 * k;
                            y[k] += 1.25 * k;
                        }
                        case COLUMN_SCALE -> {
                            x[k] *= 1 + k;
                            y[k] *= 1 + k;
                        }
                        case INCREASING_MAP -> {
                            x[k] = StrictMath.cbrt(x[k]);
                            y[k] = StrictMath.cbrt(y[k]);
                        }
                    }
                }
                double moved = value(x, y);
                assertEquals(value, moved, 1e-11 * Math.max(1, Math.abs(value)), () -> metric() + " " + invariance);
            }
        });
    }
}
