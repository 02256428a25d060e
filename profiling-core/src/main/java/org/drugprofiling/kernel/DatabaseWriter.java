package org.drugprofiling.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Writes numbers, least byte first, piece by piece, and what they hash to. */
final class DatabaseWriter {

    private static final int BYTES_OF_A_PIECE = 1 << 16;

    private final ByteBuffer piece = ByteBuffer.allocate(BYTES_OF_A_PIECE).order(ByteOrder.LITTLE_ENDIAN);
    private final MessageDigest digest = sha256();
    private final Consumer<ByteBuffer> out;
    private long written;

    DatabaseWriter(Consumer<ByteBuffer> out) {
        this.out = out;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 of numbers. */
    static String hash(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return HexFormat.of().formatHex(sha256().digest(bytes.array()));
    }

    private void room(int bytes) {
        if (piece.remaining() < bytes) {
            flush();
        }
        written += bytes;
    }

    /** Hands on what has not been handed on yet. */
    void flush() {
        piece.flip();
        digest.update(piece.array(), 0, piece.limit());
        out.accept(piece.asReadOnlyBuffer());
        piece.clear();
    }

    void put(byte number) {
        room(Byte.BYTES);
        piece.put(number);
    }

    void put(int number) {
        room(Integer.BYTES);
        piece.putInt(number);
    }

    void put(long number) {
        room(Long.BYTES);
        piece.putLong(number);
    }

    void put(double[] numbers, int from, int count) {
        for (int at = from; at < from + count; at++) {
            room(Double.BYTES);
            piece.putDouble(numbers[at]);
        }
    }

    void put(String words) {
        for (byte character : words.getBytes(StandardCharsets.UTF_8)) {
            put(character);
        }
    }

    /** Zeros up to a multiple of 8 bytes. */
    void fill() {
        while (written % Long.BYTES != 0) {
            put((byte) 0);
        }
    }

    /** Writes what everything so far hashes to, and begins again. */
    void putHash() {
        flush();
        out.accept(ByteBuffer.wrap(digest.digest()).asReadOnlyBuffer());
    }
}
