package org.drugprofiling.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.kernel.BatchEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A benchmark whose sides answer different questions says nothing: all engines give one answer to each. */
class EnginesTest {

    private static final int ROWS = 131;
    private static final int TARGETS = 7;
    private static final double[] VALUES =
            SyntheticSeizures.of(ROWS, TARGETS, 5).fourthRoots();

    /** The part of this library that runs in this JVM, whichever it is. */
    private static String own() {
        return BatchEngine.description().contains("vector") ? OwnEngine.VECTOR : OwnEngine.PLAIN;
    }

    private static List<String> others() {
        List<String> others = new ArrayList<>(Engines.names());
        others.removeIf(name -> name.startsWith("ours-"));
        if (Engines.hasPeers()) {
            others.addAll(Engines.peers());
        }
        return others;
    }

    @TestFactory
    Stream<DynamicTest> everyEngineGivesOurAnswers() {
        return others().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Engine other = Engines.of(name);
                    assertTrue(other.metrics().contains(Metrics.PEARSON_DISTANCE), name);
                    for (String metric : other.metrics()) {
                        for (Job job : other.jobs()) {
                            if (!tiesByLastBits(job, metric)) {
                                Question question = Question.of(job, metric, VALUES, ROWS, TARGETS, 1);
                                givesOurAnswer(other.ready(question), question, name);
                            }
                        }
                    }
                }));
    }

    private static void givesOurAnswer(Engine.Work theirs, Question question, String name) {
        double ours = Engines.of(own()).ready(question).run();
        // links and neighbours are counted; bins may differ by a rounding of a score at their edge
        double room = switch (question.job()) {
            case LINKS, ONE_LINKS, NEAREST, ONE_NEAREST -> 0;
            case HISTOGRAM -> 1e-4 * ours;
            default -> 1e-9 * Math.abs(ours);
        };
        assertEquals(ours, theirs.run(), room, question + " by " + name);
        assertTrue(Double.isFinite(ours), question.toString());
    }

    /** Correlations of seven ranks are often the same; a naive loop ranks what is left by rounding, we by number. */
    private static boolean tiesByLastBits(Job job, String metric) {
        return metric.equals("spearman") && (job == Job.NEAREST || job == Job.ONE_NEAREST);
    }

    @Test
    void thereAreLinksAndNotAllPairsAreLinks() {
        for (String metric : Metrics.names()) {
            Question question = Question.of(Job.LINKS, metric, VALUES, ROWS, TARGETS, 1);
            double links = Engines.of(own()).ready(question).run();
            assertTrue(links > 0 && links < 0.2 * Job.LINKS.pairs(ROWS), metric + ": " + links);
        }
    }

    @Test
    void moreThreadsGiveTheSameAnswer() {
        for (Job job : Job.values()) {
            Question one = Question.of(job, Metrics.PEARSON_DISTANCE, VALUES, ROWS, TARGETS, 1);
            Question three = Question.of(job, Metrics.PEARSON_DISTANCE, VALUES, ROWS, TARGETS, 3);
            assertEquals(
                    Engines.of(own()).ready(one).run(),
                    Engines.of(own()).ready(three).run());
        }
    }

    @Test
    void anEngineThatThisJvmDoesNotRunIsRefused() {
        String other = own().equals(OwnEngine.PLAIN) ? OwnEngine.VECTOR : OwnEngine.PLAIN;
        assertThrows(IllegalStateException.class, () -> Engines.of(other));
        assertThrows(IllegalStateException.class, () -> Engines.of("nobody"));
    }
}
