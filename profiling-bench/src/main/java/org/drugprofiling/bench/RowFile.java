package org.drugprofiling.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Rows in a file that every program can read: numbers of 64 bits one after another, the lowest byte first, nothing else.
 */
public final class RowFile {

    /** The seed of all data of the benchmarks. */
    public static final long SEED = 20261130;

    private static final int CHUNK = 1 << 16;

    private RowFile() {}

    /**
     * Writes fourth roots of simulated shares: {@code RowFile FILE ROWS TARGETS [FACTORS]}.
     *
     * @param args file, number of rows, number of targets, number of latent factors
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        int targets = Integer.parseInt(args[2]);
        int factors = args.length > 3 ? Integer.parseInt(args[3]) : SyntheticSeizures.USUAL_FACTORS;
        write(
                Path.of(args[0]),
                SyntheticSeizures.of(rows, targets, SEED, factors, SyntheticSeizures.USUAL_LIMIT)
                        .fourthRoots());
    }

    static void write(Path file, double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int from = 0; from < values.length; from += CHUNK) {
                int count = Math.min(CHUNK, values.length - from);
                buffer.asDoubleBuffer().put(values, from, count);
                out.write(buffer.array(), 0, count * Double.BYTES);
            }
        }
    }

    static double[] read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            double[] values = new double[Math.toIntExact(channel.size() / Double.BYTES)];
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < values.length; from += CHUNK) {
                int count = Math.min(CHUNK, values.length - from);
                buffer.clear().limit(count * Double.BYTES);
                while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                    // reads on until the chunk is full
                }
                buffer.flip().asDoubleBuffer().get(values, from, count);
            }
            return values;
        }
    }
}
