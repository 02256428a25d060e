package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;

/** Tables that are larger than the memory in which they are read. */
class LargeTablesIT {

    private static void assertPrints(String expected, String heap, String... arguments)
            throws IOException, InterruptedException {
        JavaProcess run = JavaProcess.run(
                "-Xmx" + heap,
                "-classpath",
                System.getProperty("java.class.path"),
                LargeTables.class.getName(),
                arguments[0],
                arguments[1]);
        assertEquals(new JavaProcess(0, expected + System.lineSeparator()), run);
    }

    @Test
    void millionWideRowsIn128Megabytes() throws IOException, InterruptedException {
        assertPrints(
                "read 1000000 kept 999000 refused 1000 samples 999000 errors 1000 sum " + wideSum(),
                "128m",
                "wide",
                "1000000");
    }

    /** By hand: 16 of 20 targets are numbers, target t of row i is i mod 977 + t + 0.25; every thousandth row is left out. */
    private static String wideSum() {
        long whole = 0;
        for (long i = 0; i < 1_000_000; i++) {
            if (i % 1000 != 999) {
                // the sum of the target numbers 0 to 19 without 4, 9, 14, 19 is 190 - 46
                whole += 16 * (i % 977) + 144 + 4;
            }
        }
        return whole + ".00";
    }

    @Test
    void millionLongRowsIn128Megabytes() throws IOException, InterruptedException {
        long whole = 250_000;
        for (long i = 0; i < 1_000_000; i++) {
            whole += i % 977;
        }
        assertPrints(
                "read 1000000 kept 1000000 refused 0 samples 500000 errors 0 sum " + whole + ".00",
                "128m",
                "long",
                "1000000");
    }

    @Test
    void millionReplicatesIn256Megabytes() throws IOException, InterruptedException {
        long whole = 250_000;
        for (long i = 0; i < 1_000_000; i++) {
            whole += i % 977;
        }
        assertPrints(
                "read 1000000 kept 1000000 refused 0 samples 1000000 errors 0 sum " + whole + ".00",
                "256m",
                "replicates",
                "1000000");
    }

    @Test
    void lineOf200MegabytesIn32Megabytes() throws IOException, InterruptedException {
        assertPrints("refused line-too-long (row 1)", "32m", "line", "200000");
    }

    @Test
    void unclosedQuoteOf200MegabytesIn32Megabytes() throws IOException, InterruptedException {
        assertPrints("refused line-too-long (row 2)", "32m", "quote", "200000");
    }
}
