package org.drugprofiling.kernel;

/**
 * Finds pairs of rows of length 1 whose sum of products may reach a limit, by sums in single precision with the bound of {@link SingleBound}: every pair that
 * reaches it and a few that do not. It gives no sums: whoever asks computes what is found in double precision, so that no result depends on it.
 *
 * <p>Its panels hold as many rows as those of the engine it belongs to, its tiles too, and it uses the same {@link Scratch}.
 */
interface SingleFilter {

    /** Lays rows out as panels, like {@link TileEngine#pack}. */
    Panels pack(double[] rows, int firstRow, int count, int targets);

    /** Lays rows out as those of tiles, like {@link TileEngine#arrange}. */
    float[] arrange(double[] rows, int firstRow, int count, int targets);

    /**
     * Finds the places of a tile whose sum may reach the limit of its row, like {@link TileEngine#candidates}; the sums in the scratch mean nothing
     * after it.
     *
     * @param kind {@link Accumulation.Kind#PRODUCTS} or {@link Accumulation.Kind#UNSIGNED_PRODUCTS}
     * @param panels what {@link #pack} has laid out
     * @param panel which of them
     * @param arranged what {@link #arrange} has laid out
     * @param first the first row of the tile among them
     * @param count how many rows
     * @param limits limit of each row for sums in double precision, not {@code NaN}
     * @param scratch receives the places
     * @return how many places were found
     */
    int candidates(
            Accumulation.Kind kind,
            Panels panels,
            int panel,
            float[] arranged,
            int first,
            int count,
            double[] limits,
            Scratch scratch);
}
