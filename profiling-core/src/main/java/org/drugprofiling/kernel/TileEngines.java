package org.drugprofiling.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The choice of the engine, made once: with the module jdk.incubator.vector if the JVM was started with it, otherwise plain Java. */
final class TileEngines {

    /**
     * The system property that switches the vector engine off where it is {@code off}, and its filter in single precision alone where it is {@code double}.
     */
    static final String SWITCH = "org.drugprofiling.kernel.vector";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String VECTOR_ENGINE = "org.drugprofiling.kernel.VectorTileEngine";

    private static final TileEngine CHOSEN = choose(System.getProperty(SWITCH));
    private static final Optional<SingleFilter> SINGLE_FILTER = singleFilter(CHOSEN, System.getProperty(SWITCH));

    private TileEngines() {}

    /** The engine of this JVM. */
    static TileEngine chosen() {
        return CHOSEN;
    }

    /** The filter in single precision of this JVM, where it has one. */
    static Optional<SingleFilter> singleFilter() {
        return SINGLE_FILTER;
    }

    /** The filter of an engine for a setting of the switch. */
    static Optional<SingleFilter> singleFilter(TileEngine engine, @Nullable String setting) {
        return "double".equals(setting) ? Optional.empty() : engine.singleFilter();
    }

    /** The engine for a setting of the switch. */
    static TileEngine choose(@Nullable String setting) {
        if ("off".equals(setting) || !Fma.isInHardware()) {
            return new PlainTileEngine();
        }
        Optional<Module> module = ModuleLayer.boot().findModule(VECTOR_MODULE);
        return module.map(TileEngines::withVectors).orElseGet(PlainTileEngine::new);
    }

    private static TileEngine withVectors(Module module) {
        try {
            TileEngines.class.getModule().addReads(module);
            return Class.forName(VECTOR_ENGINE)
                    .asSubclass(TileEngine.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            // a jar without the engine, or a module of another kind than it was compiled for: results are the same
            // without
            return new PlainTileEngine();
        }
    }
}
