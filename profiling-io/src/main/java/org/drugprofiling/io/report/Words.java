package org.drugprofiling.io.report;

import java.util.List;
import java.util.Locale;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.PairLine;

/** Phrases that the renderings of a report share. */
final class Words {

    private Words() {}

    /** For example {@code batch}. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String sources(LinkReport report) {
        return report.sourceWord().equals("batch") ? "batches" : report.sourceWord() + "s";
    }

    /** For example {@code 1.04 % (1263 of 121,035 pairs); 109 of 160 batches take part in at least one, …}. */
    static String rate(LinkReport report, ErrorRate rate, PairLabel label) {
        int pairs = report.populations().pairCount(label);
        boolean weighted = Math.abs(report.populations().weight(label) - pairs) > 1e-6;
        String counts = weighted
                ? "weight " + ReadableNumber.of(rate.errors()) + " of " + ReadableNumber.of(rate.pairs()) + ", from "
                        + ErrorRate.count(pairs) + " pairs"
                : ErrorRate.count(rate.errors()) + " of " + ErrorRate.count(rate.pairs()) + " pairs";
        return rate.percent() + " (" + counts + "); " + rate.bound(sources(report)) + " ("
                + rate.kind().words() + ")";
    }

    /** For example {@code < 1.144}. */
    static String limit(Threshold threshold) {
        return operator(threshold) + " " + ReadableNumber.of(threshold.value());
    }

    private static String operator(Threshold threshold) {
        String sign = threshold.orientation() == Orientation.LOWER_IS_MORE_ALIKE ? "<" : ">";
        return threshold.estimate().operator() == LinkOperator.WITHIN ? sign + "=" : sign;
    }

    /** The link value with the limit of a link, both with the digits that tell them apart. */
    static String value(LinkReport report, PairLine pair) {
        return value(pair.score(), report.limits().linkLimit()) + ", " + pair.verdict();
    }

    /** For example {@code 0.1235 (a link is < 0.2)}, both with the digits that tell them apart. */
    static String value(double value, Threshold limit) {
        List<String> apart = ReadableNumber.apart(value, limit.value());
        return apart.get(0) + " (a link is " + operator(limit) + " " + apart.get(1) + ")";
    }

    /** For example {@code LINK: at most 0.518; NOT LINKED BY THIS METHOD: above 12.02; between the two limits: INCONCLUSIVE}. */
    static String both(DecisionLimits limits) {
        Threshold link = limits.linkLimit();
        Threshold outer = limits.outerLimit();
        boolean isOne = link.value() == outer.value();
        List<String> apart = isOne
                ? List.of(ReadableNumber.of(link.value()), ReadableNumber.of(outer.value()))
                : ReadableNumber.apart(link.value(), outer.value());
        boolean isLower = link.orientation() == Orientation.LOWER_IS_MORE_ALIKE;
        String within = link.estimate().operator() == LinkOperator.WITHIN
                ? (isLower ? "at most " : "at least ")
                : (isLower ? "below " : "above ");
        String beyond = outer.estimate().operator() == LinkOperator.WITHIN
                ? (isLower ? "above " : "below ")
                : (isLower ? "at least " : "at most ");
        String rest = !isOne
                ? "; between the two limits: INCONCLUSIVE"
                : link.estimate().operator() == outer.estimate().operator()
                        ? ""
                        : "; " + apart.get(0) + " itself: INCONCLUSIVE";
        return "LINK: " + within + apart.get(0) + "; NOT LINKED BY THIS METHOD: " + beyond + apart.get(1) + rest;
    }

    /** How many links chance makes; never a bare 0. */
    static String chance(LinkReport report) {
        LinkReport.Counts counts = report.counts();
        return counts.expectedByChance() > 0
                ? "about " + ReadableNumber.of(counts.expectedByChance()) + " of " + ErrorRate.count(counts.pairs())
                        + " pairs (" + report.limits().linkLimit().falseLinks().percent() + ")"
                : "0 of " + ErrorRate.count(counts.pairs()) + " pairs, at most "
                        + ErrorRate.count(Math.ceil(counts.expectedAtMost())) + " (upper 95 % bound)";
    }

    /** How many links chance makes in a search. The bound is rounded up: it promises "at most". */
    static String chance(SearchResult.ChanceLinks chance) {
        return "links expected: "
                + (chance.expected() > 0 ? "about " + ReadableNumber.of(chance.expected()) : "0")
                + " of " + ErrorRate.count((double) chance.decided()) + " decided pairs, at most "
                + ErrorRate.count(Math.ceil(chance.atUpperBound())) + " (upper 95 % bound)";
    }

    /** Which limit decides which verdict. */
    static String deciding(LinkReport report) {
        boolean a = report.limits().linkLimit().equals(report.limits().falsePositive());
        return "LINK: within both limits; here the stricter one is limit " + (a ? "a" : "b")
                + ", which therefore decides. NOT LINKED BY THIS METHOD: beyond both; limit " + (a ? "b" : "a")
                + " decides. INCONCLUSIVE: between them. In other data the two can change places.";
    }

    static String area(LinkReport report) {
        return report.isSeparated()
                ? "Every linked pair is more alike than every unlinked one in these data (area 1), which is not certainty; "
                        + report.areaUncertainty() + "."
                : "Area under the curve " + ReadableNumber.of(report.roc().areaUnderCurve()) + "; "
                        + report.areaUncertainty() + ".";
    }
}
