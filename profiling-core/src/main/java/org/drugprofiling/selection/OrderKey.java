package org.drugprofiling.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Invariance;
import org.drugprofiling.pretreatment.PopulationStep;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;

/**
 * The order that a pre-treatment and a metric put pairs in, in a form that is equal for equal orders: the steps that matter, then a basic metric.
 * Rewriting follows {@link RankIdentity}; what it does not know it leaves as it is, so that unequal keys promise nothing.
 */
final class OrderKey {

    private static final Set<String> ROW_FACTORS =
            Set.of("normalise-to-sum", "normalise-to-maximum", "normalise-to-norm", "normalise-to-target");
    /** Steps whose result a factor of the row does not change. */
    private static final Set<String> BLIND_TO_ROW_FACTORS = Set.of(
            "normalise-to-sum",
            "normalise-to-maximum",
            "normalise-to-norm",
            "normalise-to-target",
            "normalise-to-target-and-drop",
            "standard-normal-variate",
            "centred-log-ratio",
            "isometric-log-ratio",
            "additive-log-ratio",
            "pair-log-ratios",
            "replace-zeros-multiplicatively",
            "probabilistic-quotient",
            "presence-of-any");

    private static final String SUM = "normalise-to-sum";
    private static final String LENGTH = "normalise-to-norm";
    private static final String ROOT = "square-root";
    private static final String VARIATE = "standard-normal-variate";
    private static final String LOG_RATIO = "centred-log-ratio";
    private static final String LOG = "logarithm";
    private static final String LOG_OF_SUM = "logarithm-of-sum";
    private static final String LOG_OF_FACTOR = "logarithm-of-factor";
    private static final String PRESENCE = "presence-of-any";
    private static final String EUCLIDEAN = "euclidean";
    private static final String MANHATTAN = "manhattan";

    /** A step: what kind, and its whole description. */
    private record Part(String kind, String description, boolean fitted) {

        static Part of(String kind) {
            return new Part(kind, kind, false);
        }

        boolean is(String other) {
            return kind.equals(other);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final EnumSet<RankIdentity> identities = EnumSet.noneOf(RankIdentity.class);
    private String base;
    private boolean rewritten;

    private OrderKey(ComparisonMetric metric) {
        this.base = metric.id();
    }

    /**
     * Finds the form.
     *
     * @param pretreatment the steps
     * @param metric the metric; of a squared cosine all treated numbers are not negative
     * @param keepsTargets whether no step left a target out for want of variation
     */
    static OrderKey of(Pretreatment pretreatment, ComparisonMetric metric, boolean keepsTargets) {
        OrderKey key = new OrderKey(metric);
        for (PretreatmentStep step : pretreatment.steps()) {
            key.add(step);
        }
        Set<Invariance> invariances = metric.invariances();
        if (invariances.contains(Invariance.COLUMN_SCALE) && keepsTargets) {
            key.dropColumnFactor();
        }
        if (invariances.contains(Invariance.COMMON_SHIFT)) {
            key.dropCommonRow();
        }
        if (invariances.contains(Invariance.INCREASING_MAP)) {
            key.dropIncreasing(Set.of(ROOT, LOG, LOG_OF_SUM, LOG_OF_FACTOR, VARIATE, LOG_RATIO));
        }
        key.append(metric);
        // of a metric that is written as steps, the steps say what it does not see
        key.simplify(
                !key.rewritten && invariances.contains(Invariance.ROW_SCALE),
                !key.rewritten && invariances.contains(Invariance.ROW_SHIFT));
        key.joinBases();
        return key;
    }

    private void add(PretreatmentStep step) {
        Map<String, Object> given = step.parameters();
        boolean fitted = step instanceof PopulationStep;
        switch (step.id()) {
            case "fourth-root" -> {
                parts.add(Part.of(ROOT));
                parts.add(Part.of(ROOT));
            }
            case "log10" -> {
                String kind =
                        given.containsKey("factor") ? LOG_OF_FACTOR : isZero(given.get("offset")) ? LOG : LOG_OF_SUM;
                parts.add(new Part(kind, step.description(), false));
            }
            case "presence" ->
                parts.add(
                        isZero(given.get("limit"))
                                ? Part.of(PRESENCE)
                                : new Part(step.id(), step.description(), false));
            case "normalise-to-target" ->
                parts.add(new Part(
                        given.containsKey("drop") ? "normalise-to-target-and-drop" : step.id(),
                        step.description(),
                        false));
            case "replace-zeros" ->
                parts.add(new Part(
                        given.containsKey("multiplicative") ? "replace-zeros-multiplicatively" : step.id(),
                        step.description(),
                        false));
            default -> parts.add(new Part(step.id(), step.description(), fitted));
        }
    }

    private static boolean isZero(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }

    /** Drops a division of targets by their spread that only roots follow. */
    private void dropColumnFactor() {
        int at = parts.size() - 1;
        while (at >= 0 && parts.get(at).is(ROOT)) {
            at--;
        }
        if (at >= 0 && parts.get(at).kind().startsWith("divide-by-")) {
            parts.remove(at);
            identities.add(RankIdentity.COLUMN_SCALE);
        }
    }

    /** Drops what takes one row from all rows at the end. */
    private void dropCommonRow() {
        int last = parts.size() - 1;
        if (last < 0) {
            return;
        }
        Part part = parts.get(last);
        if (part.is("centre")) {
            parts.remove(last);
            identities.add(RankIdentity.COMMON_SHIFT);
        } else if (part.is("autoscale")) {
            String description =
                    "divide-by-standard-deviation" + part.description().substring("autoscale".length());
            parts.set(last, new Part("divide-by-standard-deviation", description, true));
            identities.add(RankIdentity.COMMON_SHIFT);
        }
    }

    private void dropIncreasing(Set<String> kinds) {
        while (!parts.isEmpty() && (kinds.contains(last().kind()) || isRowFactor(last()))) {
            parts.remove(parts.size() - 1);
            identities.add(RankIdentity.INCREASING_MAP);
        }
    }

    private static boolean isRowFactor(Part part) {
        return ROW_FACTORS.contains(part.kind());
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    /** Writes a metric as steps and a basic metric. */
    private void append(ComparisonMetric metric) {
        if (isOneOf(
                metric,
                ComparisonMetrics.PEARSON,
                ComparisonMetrics.PEARSON_DISTANCE,
                ComparisonMetrics.PEARSON_DISTANCE_100,
                ComparisonMetrics.PEARSON_CHORD)) {
            rewrite(EUCLIDEAN, RankIdentity.CENTRED_ROWS, VARIATE);
        } else if (isOneOf(
                metric,
                ComparisonMetrics.COSINE,
                ComparisonMetrics.ANGLE,
                ComparisonMetrics.SQUARED_COSINE_100,
                ComparisonMetrics.SQUARED_COSINE_DISTANCE_100)) {
            rewrite(EUCLIDEAN, RankIdentity.UNIT_LENGTH, LENGTH);
        } else if (isOneOf(metric, ComparisonMetrics.SQUARED_EUCLIDEAN)) {
            rewrite(EUCLIDEAN, RankIdentity.INCREASING_FUNCTION);
        } else if (isOneOf(metric, ComparisonMetrics.HELLINGER)) {
            rewrite(EUCLIDEAN, RankIdentity.UNIT_LENGTH, SUM, ROOT);
        } else if (isOneOf(metric, ComparisonMetrics.AITCHISON)) {
            rewrite(EUCLIDEAN, RankIdentity.CENTRED_ROWS, LOG_RATIO);
        } else if (isOneOf(metric, ComparisonMetrics.RENKONEN)) {
            rewrite(MANHATTAN, RankIdentity.UNIT_SUM, SUM);
        } else if (isOneOf(metric, ComparisonMetrics.SOERGEL)) {
            rewrite(ComparisonMetrics.BRAY_CURTIS.id(), RankIdentity.INCREASING_FUNCTION);
        } else if (isOneOf(metric, ComparisonMetrics.JACCARD)) {
            parts.add(Part.of(PRESENCE));
        }
    }

    private static boolean isOneOf(ComparisonMetric metric, ComparisonMetric... constants) {
        // by identity: an embedder's metric may bear any id
        return Arrays.stream(constants).anyMatch(constant -> constant == metric);
    }

    private void rewrite(String newBase, RankIdentity why, String... kinds) {
        base = newBase;
        rewritten = true;
        identities.add(why);
        for (String kind : kinds) {
            parts.add(Part.of(kind));
        }
    }

    private void simplify(boolean endIgnoresFactor, boolean endIgnoresShift) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = 0; at < parts.size() && !changed; at++) {
                changed = rootOfShares(at)
                        || dropRowFactor(at, endIgnoresFactor, endIgnoresShift)
                        || dropBeforePresence(at);
            }
        }
        int size = parts.size();
        boolean isEuclidean = base.equals(EUCLIDEAN);
        if (isEuclidean && size >= 2 && parts.get(size - 2).is(VARIATE) && (last().is(LENGTH) || last().is(VARIATE))) {
            // standard normal variates all have the length √(p − 1) and the mean 0
            parts.remove(size - 1);
            identities.add(RankIdentity.CENTRED_ROWS);
        }
        if (isEuclidean && !parts.isEmpty() && last().is("isometric-log-ratio")) {
            parts.set(parts.size() - 1, Part.of(LOG_RATIO));
            identities.add(RankIdentity.CENTRED_ROWS);
        }
    }

    /** Square roots of shares are square roots brought to length 1. */
    private boolean rootOfShares(int at) {
        if (at + 1 < parts.size() && parts.get(at).is(SUM) && parts.get(at + 1).is(ROOT)) {
            parts.set(at, Part.of(ROOT));
            parts.set(at + 1, Part.of(LENGTH));
            identities.add(RankIdentity.UNIT_LENGTH);
            return true;
        }
        return false;
    }

    /** Drops a factor of each row that a later step, or the metric at the end, does not see. */
    private boolean dropRowFactor(int at, boolean endIgnoresFactor, boolean endIgnoresShift) {
        if (!isRowFactor(parts.get(at))) {
            return false;
        }
        boolean isShift = false;
        for (int next = at + 1; next < parts.size(); next++) {
            String kind = parts.get(next).kind();
            if (isShift ? kind.equals(VARIATE) : BLIND_TO_ROW_FACTORS.contains(kind)) {
                return dropped(at, isShift);
            }
            boolean becomesShift = !isShift && kind.equals(LOG);
            boolean staysFactor = !isShift && (kind.equals(ROOT) || kind.equals("clamp-negative"));
            if (!becomesShift && !staysFactor) {
                return false;
            }
            isShift = becomesShift;
        }
        return (isShift ? endIgnoresShift : endIgnoresFactor) && dropped(at, isShift);
    }

    private boolean dropped(int at, boolean isShift) {
        parts.remove(at);
        identities.add(isShift ? RankIdentity.ROW_SHIFT : RankIdentity.ROW_SCALE);
        return true;
    }

    private boolean dropBeforePresence(int at) {
        boolean drops = at + 1 < parts.size()
                && parts.get(at + 1).is(PRESENCE)
                && (parts.get(at).is(ROOT)
                        || parts.get(at).is(LOG_OF_FACTOR)
                        || parts.get(at).is(PRESENCE));
        if (drops) {
            parts.remove(at);
            identities.add(RankIdentity.INCREASING_MAP);
        }
        return drops;
    }

    private void joinBases() {
        if (!parts.isEmpty() && last().is(LENGTH) && base.equals(ComparisonMetrics.TANIMOTO.id())) {
            base = EUCLIDEAN;
            identities.add(RankIdentity.UNIT_LENGTH);
        }
        if (!parts.isEmpty() && last().is(SUM) && base.equals(ComparisonMetrics.BRAY_CURTIS.id())) {
            base = MANHATTAN;
            identities.add(RankIdentity.UNIT_SUM);
        }
    }

    /** Equal for combinations that put pairs in the same order. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.description()).append(" > ");
        }
        return text.append(base).toString();
    }

    /** What the form was found by. */
    Set<RankIdentity> identities() {
        return Collections.unmodifiableSet(identities);
    }

    /** Whether a step that is left must be fitted. */
    boolean dependsOnFit() {
        return parts.stream().anyMatch(Part::fitted);
    }

    /** Whether it is the order of a correlation, which needs four targets. */
    boolean isCorrelation() {
        return base.equals(EUCLIDEAN) && !parts.isEmpty() && last().is(VARIATE);
    }
}
