package org.drugprofiling.io.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.MethodReadiness;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.method.TargetUse;
import org.drugprofiling.substance.Substance;

/**
 * The table of all documented methods with what each can be used for, as Markdown.
 *
 * @since 0.1.0
 */
public final class ReadinessTable {

    private ReadinessTable() {}

    /**
     * Returns the table.
     *
     * @param folder where the pages of the methods are, seen from the page that shows the table, for example {@code docs/methods/} or empty
     * @return the text, lines ended by a line feed
     */
    public static String text(String folder) {
        Markdown page = new Markdown();
        page.head(List.of("method", "drug", "targets: named + unnamed", "readiness", "standing", "link value from"));
        for (DocumentedMethod method : ProfilingMethods.all()) {
            page.row(List.of(
                    "[" + method.id() + "](" + folder + method.id() + ".md)",
                    method.substances().stream().map(Substance::name).collect(Collectors.joining(", ")),
                    named(method) + " + " + method.unnamedTargets(),
                    method.readiness() == MethodReadiness.TEMPLATE ? "template" : "limits are the laboratory's",
                    MethodPage.words(method.standing()),
                    method.comparisonBasis().words()));
        }
        Map<MethodReadiness, Long> counts = ProfilingMethods.all().stream()
                .collect(Collectors.groupingBy(DocumentedMethod::readiness, Collectors.counting()));
        page.blank();
        page.line(ProfilingMethods.all().size() + " methods; "
                + counts.getOrDefault(MethodReadiness.LABORATORY_THRESHOLD, 0L)
                + " are whole but for limits (and what their source leaves to the laboratory), "
                + counts.getOrDefault(MethodReadiness.TEMPLATE, 0L) + " are templates; none decides anything.");
        return page.toString();
    }

    private static long named(DocumentedMethod method) {
        return method.targets().stream()
                .filter(target -> target.use() == TargetUse.COMPARED || target.use() == TargetUse.CLASSIFIED)
                .filter(target -> target.citation().evidence() != Evidence.UNVERIFIED)
                .count();
    }
}
