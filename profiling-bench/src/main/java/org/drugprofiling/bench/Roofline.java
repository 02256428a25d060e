package org.drugprofiling.bench;

import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.function.DoubleSupplier;
import org.drugprofiling.kernel.TileProbe;

/**
 * Measures what one core can do at all, or some at once: fused multiply-adds of 64 and 32 bits in this JVM, with the vector module if it was started with it, reading
 * of memory, and the sums of this library alone, without any search or check. Prints a line for each: probe, threads, value, unit.
 */
public final class Roofline {

    private static final int LANES = 512;
    private static final int FMAS = 6;
    private static final int FLOATING_POINT_OPERATIONS = 2;
    private static final double GIGA = 1e9;
    private static final int REPEATS = 5;
    private static final double WARMING_UP = 0.1;

    private final int threads;
    private final double seconds;

    private Roofline(int threads, double seconds) {
        this.threads = threads;
        this.seconds = seconds;
    }

    /**
     * Runs: {@code Roofline THREADS SECONDS MEBIBYTES}.
     *
     * @param args number of threads; seconds for each probe; how much memory each thread reads
     */
    public static void main(String[] args) {
        Roofline roofline = new Roofline(Integer.parseInt(args[0]), Double.parseDouble(args[1]));
        roofline.print("fma-f64-plain", "GF/s", () -> new Doubles());
        roofline.print("fma-f32-plain", "GF/s", () -> new Floats());
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            roofline.print("fma-f64-vector", "GF/s", () -> vector("VectorFma", "doubles"));
            roofline.print("fma-f32-vector", "GF/s", () -> vector("VectorFma", "floats"));
        }
        roofline.print("sums-f64", "GF/s", () -> {
            TileProbe probe = new TileProbe(26);
            return () -> probe.run() * (double) FLOATING_POINT_OPERATIONS;
        });
        int numbers = Integer.parseInt(args[2]) << 17;
        roofline.print("read-memory", "GB/s", () -> new Reading(numbers));
    }

    /** A probe of the second source root: one call is many operations, and returns how many. */
    private static DoubleSupplier vector(String name, String method) {
        try {
            var run = Class.forName("org.drugprofiling.bench." + name).getMethod(method);
            return () -> {
                try {
                    return (double) run.invoke(null);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Chains of six in each lane: as long as the compiler of Java 17 turns them into vectors. */
    private static final class Doubles implements DoubleSupplier {
        private final double[] lanes = new double[LANES];

        private static void run(double[] a, double x, double y) {
            for (int j = 0; j < LANES; j++) {
                double s = a[j];
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                a[j] = Math.fma(s, x, y);
            }
        }

        @Override
        public double getAsDouble() {
            for (int time = 0; time < 1000; time++) {
                run(lanes, 0.999, 1e-9);
            }
            return 1000.0 * LANES * FMAS * FLOATING_POINT_OPERATIONS;
        }
    }

    private static final class Floats implements DoubleSupplier {
        private final float[] lanes = new float[LANES];

        private static void run(float[] a, float x, float y) {
            for (int j = 0; j < LANES; j++) {
                float s = a[j];
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                s = Math.fma(s, x, y);
                a[j] = Math.fma(s, x, y);
            }
        }

        @Override
        public double getAsDouble() {
            for (int time = 0; time < 1000; time++) {
                run(lanes, 0.999f, 1e-9f);
            }
            return 1000.0 * LANES * FMAS * FLOATING_POINT_OPERATIONS;
        }
    }

    /** Sums of eight chains, so that no addition waits for memory or another addition. */
    private static final class Reading implements DoubleSupplier {
        private final double[] numbers;
        private double sum;

        private Reading(int count) {
            this.numbers = new double[count];
            java.util.Arrays.fill(numbers, 1);
        }

        private static double sum(double[] a) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double s4 = 0;
            double s5 = 0;
            double s6 = 0;
            double s7 = 0;
            for (int j = 0; j + 7 < a.length; j += 8) {
                s0 += a[j];
                s1 += a[j + 1];
                s2 += a[j + 2];
                s3 += a[j + 3];
                s4 += a[j + 4];
                s5 += a[j + 5];
                s6 += a[j + 6];
                s7 += a[j + 7];
            }
            return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
        }

        @Override
        public double getAsDouble() {
            sum += sum(numbers);
            return sum > 0 ? (double) numbers.length * Double.BYTES : 0;
        }
    }

    /** The best of some repeats, summed over threads that begin each together. */
    private void print(String probe, String unit, java.util.function.Supplier<DoubleSupplier> probes) {
        double[][] rates = new double[threads][REPEATS];
        CyclicBarrier together = new CyclicBarrier(threads);
        Thread[] others = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            double[] own = rates[t];
            others[t] = new Thread(() -> measure(probes.get(), together, own));
            others[t].start();
        }
        try {
            for (Thread other : others) {
                other.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        double best = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            double sum = 0;
            for (double[] own : rates) {
                sum += own[repeat];
            }
            best = Math.max(best, sum);
        }
        System.out.println(String.format(Locale.ROOT, "%s\t%d\t%.4g\t%s", probe, threads, best, unit));
    }

    private void measure(DoubleSupplier probe, CyclicBarrier together, double[] rates) {
        // the compilers need their time, however short the probes are
        rate(probe, Math.max(WARMING_UP, seconds));
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            try {
                together.await();
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            rates[repeat] = rate(probe, seconds / REPEATS);
        }
    }

    private static double rate(DoubleSupplier probe, double seconds) {
        double done = 0;
        long begin = System.nanoTime();
        double spent;
        do {
            done += probe.getAsDouble();
            spent = (System.nanoTime() - begin) / GIGA;
        } while (spent < seconds);
        return done / spent / GIGA;
    }
}
