package org.drugprofiling.comparison;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.MatrixKernels;
import org.drugprofiling.kernel.ScoreOrder;

/**
 * Prints one hash over the bits of every metric on seeded rows, so that two JVMs can be held against each other. The second word
 * says how many numbers went in, the third whether multiply-adds ran in hardware.
 */
public final class DeterminismDigest {

    private static final int ROWS = 24;
    private static final int TARGETS = 13;

    private DeterminismDigest() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int count = 0;
        for (ComparisonMetric metric : metrics()) {
            // often enough that the compiled code takes over from the interpreted in between
            for (int repetition = 0; repetition < 8; repetition++) {
                double[] rows = rows(metric, repetition);
                double[] values = MatrixKernels.allPairs(metric.kernel(), rows, ROWS, TARGETS);
                for (double value : values) {
                    digest.update(bytes(value));
                    digest.update(bytes(Double.isNaN(value) ? value : ScoreOrder.round(value)));
                }
                count += values.length;
            }
            digest.update(metric.id().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()) + " " + count + " "
                + (Fma.isInHardware() ? "hardware" : "software"));
    }

    private static List<ComparisonMetric> metrics() {
        List<ComparisonMetric> metrics = new ArrayList<>(ComparisonMetrics.all());
        metrics.add(ComparisonMetrics.quotient(0.2));
        double[][] within = new double[TARGETS][TARGETS];
        for (int i = 0; i < TARGETS; i++) {
            for (int j = 0; j < TARGETS; j++) {
                within[i][j] = 1.0 / (1 + Math.abs(i - j)) + (i == j ? 1 : 0);
            }
        }
        metrics.add(ComparisonMetrics.mahalanobis(within));
        return metrics;
    }

    /** Rows that are alike, unlike, sparse, far from zero, and of extreme size. */
    private static double[] rows(ComparisonMetric metric, int seed) {
        // whitening scales nothing, and multiply-adds in software take their time where exponents are extreme
        int far = metric.id().startsWith("mahalanobis") ? 300 : 900;
        SplittableRandom random = new SplittableRandom(seed);
        double[] rows = new double[ROWS * TARGETS];
        for (int i = 0; i < rows.length; i++) {
            int row = i / TARGETS;
            double x = random.nextDouble() + 0x1p-20;
            double value = switch (row % 6) {
                case 0 -> x;
                case 1 -> rows[i - TARGETS] * (1 + Math.scalb(x - 0.5, -row));
                case 2 -> Math.scalb(x, random.nextInt(-40, 40));
                case 3 -> 1e6 + x;
                case 4 -> Math.scalb(x, seed % 2 == 0 ? -far : far);
                default -> x < 0.4 ? 0 : x;
            };
            rows[i] = switch (metric.domain()) {
                case REAL -> random.nextInt(5) == 0 ? -value : value;
                case NON_NEGATIVE -> value;
                case POSITIVE -> value == 0 ? 0x1p-30 : value;
            };
        }
        return rows;
    }

    private static byte[] bytes(double value) {
        return ByteBuffer.allocate(Double.BYTES)
                .putLong(Double.doubleToLongBits(value))
                .array();
    }
}
