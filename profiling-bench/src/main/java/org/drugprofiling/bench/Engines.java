package org.drugprofiling.bench;

import java.util.List;

/**
 * The engines by name.
 */
public final class Engines {

    private static final String PEERS = "org.drugprofiling.bench.peers.PeerEngines";

    private Engines() {}

    /**
     * {@return the names of engines of ordinary builds, {@code ours-plain} for example}
     */
    public static List<String> names() {
        return List.of(
                OwnEngine.PLAIN,
                OwnEngine.VECTOR,
                OwnEngine.DOUBLE,
                OwnEngine.PLAIN_INDEX,
                OwnEngine.VECTOR_INDEX,
                "definition-loop",
                "prepared-loop",
                "commons-math3",
                "ejml");
    }

    /**
     * {@return the names of engines of the Maven profile peers}
     */
    public static List<String> peers() {
        return List.of("elki", "smile");
    }

    /**
     * {@return whether this JVM has the engines of the Maven profile peers}
     */
    public static boolean hasPeers() {
        try {
            Class.forName(PEERS);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Returns an engine.
     *
     * @param name one of {@link #names}, or of {@link #peers} where they are on the class path
     * @return the engine
     */
    public static Engine of(String name) {
        return switch (name) {
            case OwnEngine.PLAIN, OwnEngine.VECTOR, OwnEngine.DOUBLE, OwnEngine.PLAIN_INDEX, OwnEngine.VECTOR_INDEX ->
                OwnEngine.of(name);
            case "definition-loop" -> PairLoop.ofDefinitions();
            case "prepared-loop" -> PairLoop.ofPreparedRows();
            case "commons-math3" -> CommonsMathPairs.loop();
            case "ejml" -> new EjmlEngine();
            default -> peer(name);
        };
    }

    private static Engine peer(String name) {
        try {
            return (Engine) Class.forName(PEERS).getMethod("of", String.class).invoke(null, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no engine " + name + "; is the Maven profile peers on?", e);
        }
    }
}
