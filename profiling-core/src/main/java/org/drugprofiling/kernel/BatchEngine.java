package org.drugprofiling.kernel;

/**
 * What computes many comparisons at once in this JVM, for example {@code plain Java}: a fact of the platform for {@code Provenance}, on which no result
 * depends.
 *
 * <p>The vector engine is used where the JVM was started with {@code --add-modules jdk.incubator.vector}, unless the system property
 * {@code org.drugprofiling.kernel.vector} is {@code off}; where it is {@code double}, candidates are not looked for in single precision first.
 *
 * @since 0.1.0
 */
public final class BatchEngine {

    private BatchEngine() {}

    /**
     * {@return the engine of this JVM in words}
     */
    public static String description() {
        return TileEngines.chosen().description();
    }
}
