package org.drugprofiling.io.report;

import java.util.List;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.profile.ProfileIdentity;

/** The result of a comparison or of a search in lines of plain text. */
final class ResultText {

    private static final int NEAREST = 5;

    private final StringBuilder text = new StringBuilder();

    private ResultText() {}

    static String of(ComparisonResult result) {
        ResultText lines = new ResultText();
        lines.text
                .append(who(result.a()))
                .append("\nand ")
                .append(who(result.b()))
                .append(result.origin().mark())
                .append('\n');
        lines.line("link value", value(result));
        lines.line(
                "decision",
                result.knownDecision()
                        .map(decision -> decision.verdict().words())
                        .orElse("none: " + result.undecided()));
        result.knownDecision().ifPresent(decision -> {
            lines.line("", decision.sentence());
            lines.limits(decision.limits());
        });
        lines.line("non-detects", result.sensitivity().toString());
        result.cautions().forEach(caution -> lines.line("CAUTION", caution));
        lines.line("method", result.provenance().method());
        return lines.end();
    }

    static String of(SearchResult search) {
        return of(search, search.links().size() + NEAREST);
    }

    static String of(SearchResult search, int most) {
        ResultText lines = new ResultText();
        lines.text
                .append("Search for ")
                .append(who(search.query()))
                .append(search.origin().mark())
                .append('\n');
        search.limits().ifPresentOrElse(lines::limits, () -> lines.line("limits", "none: nothing is decided"));
        lines.line(
                "profiles",
                search.results().size() + ", " + search.comparedCount() + " with a link value; "
                        + search.refused().size() + (search.refused().size() == 1 ? " record" : " records")
                        + " refused, " + search.ownSpecimen()
                        + " of the own specimen left out");
        lines.line(
                "by chance",
                search.chanceLinks().map(Words::chance).orElse("links expected: unknown, the method has no limits"));
        if (search.chanceLinks().isPresent()) {
            lines.line("links", Integer.toString(search.links().size()));
        }
        if (!search.linksThatCanFlip().isEmpty()) {
            lines.line(
                    "CAUTION",
                    search.linksThatCanFlip().size()
                            + " of them could be none with other numbers for targets that were not quantified");
        }
        search.links().forEach(link -> lines.candidate(search, link));
        List<ComparisonResult> others = search.results().stream()
                .filter(result -> result.outcome().isCompared())
                .filter(result -> result.knownDecision()
                        .filter(decision -> decision.verdict() == LinkDecision.LINK)
                        .isEmpty())
                .toList();
        int shown = Math.min(Math.max(0, most - search.links().size()), others.size());
        if (!others.isEmpty()) {
            lines.line(
                    "others",
                    shown == 0 ? others.size() + ", not shown" : "the " + shown + " most alike of " + others.size());
        }
        others.stream().limit(shown).forEach(other -> lines.candidate(search, other));
        search.results().stream()
                .filter(result -> !result.outcome().isCompared())
                .forEach(result -> lines.line("no value", who(result.b()) + ": " + result.outcome()));
        search.refused()
                .forEach(none -> lines.line(
                        "refused",
                        none.sample() + ": " + none.reason().id()
                                + (none.detail().isEmpty() ? "" : " (" + none.detail() + ")")));
        return lines.end();
    }

    /** Both limits, which of them decides what, and where each comes from. */
    private void limits(DecisionLimits limits) {
        line("limits", Words.both(limits));
        limit("link limit", limits.linkLimit());
        limit("outer limit", limits.outerLimit());
    }

    private void limit(String name, Threshold threshold) {
        List<String> lines = threshold.toString().lines().toList();
        line(name, lines.get(0));
        lines.stream().skip(1).forEach(line -> line("", line));
    }

    private void candidate(SearchResult search, ComparisonResult result) {
        String verdict = result.knownDecision()
                .map(decision -> ", " + decision.verdict().words())
                .orElse(search.chanceLinks().isPresent() ? ", no decision: " + result.undecided() : "");
        line("", who(result.b()) + ": " + value(result) + verdict);
        result.cautions().forEach(caution -> line("", "  CAUTION " + caution));
    }

    private static String who(ProfileIdentity identity) {
        return identity.sample() + " (specimen " + identity.specimen() + ", seizure " + identity.seizure() + ", "
                + identity.laboratory() + ")";
    }

    private static String value(ComparisonResult result) {
        return result.outcome()
                .linkValue()
                .map(value -> value(value, result) + " by " + value.metric().id())
                .orElse("none: " + result.outcome());
    }

    private static String value(LinkValue value, ComparisonResult result) {
        return result.knownDecision()
                .map(decision -> Words.value(value.value(), decision.limits().linkLimit()))
                .orElse(ReadableNumber.of(value.value()));
    }

    private String end() {
        line("", "Decision aid: to be interpreted by an authorised person. LINK does not say same source.");
        return text.toString();
    }

    private void line(String name, String value) {
        TextReport.line(text, name, value);
    }
}
