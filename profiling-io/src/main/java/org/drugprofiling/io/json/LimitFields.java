package org.drugprofiling.io.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.ConformalRule;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.PacRule;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.decision.VerificationRecord;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.QuantileType;
import org.drugprofiling.provenance.ChainId;

/** A laboratory's limits in JSON, with the chain that each is bound to and the error rates that were found. */
final class LimitFields {

    private LimitFields() {}

    static Map<String, Object> write(DecisionLimits limits) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("falsePositive", write(limits.falsePositive()));
        fields.put("falseNegative", write(limits.falseNegative()));
        return fields;
    }

    private static Map<String, Object> write(Threshold threshold) {
        ThresholdEstimate estimate = threshold.estimate();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", write(estimate.rule()));
        fields.put("value", estimate.value());
        fields.put("operator", Fields.word(estimate.operator()));
        fields.put("orientation", Fields.word(estimate.orientation()));
        fields.put("falsePositiveRate", estimate.falsePositiveRate());
        fields.put("truePositiveRate", estimate.truePositiveRate());
        CitationFields.putText(fields, "note", estimate.note());
        fields.put("chain", write(threshold.chain()));
        fields.put("origin", threshold.origin());
        fields.put("falseLinks", write(threshold.falseLinks()));
        fields.put("missedLinks", write(threshold.missedLinks()));
        fields.put("validFrom", threshold.validFrom().toString());
        fields.put("validUntil", threshold.validUntil().toString());
        fields.put(
                "acceptedWeaknesses",
                threshold.acceptedWeaknesses().stream().map(Fields::word).toList());
        threshold.verification().ifPresent(record -> fields.put("verification", write(record)));
        return fields;
    }

    private static Map<String, Object> write(VerificationRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("by", record.by());
        fields.put("when", record.when().toString());
        fields.put("data", record.data());
        fields.put("falseLinks", write(record.falseLinks()));
        fields.put("missedLinks", write(record.missedLinks()));
        return fields;
    }

    private static Map<String, Object> write(ThresholdRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (rule instanceof ThresholdRule.OrderStatistic order) {
            fields.put("kind", "order-statistic");
            fields.put("level", order.level().toString());
        } else if (rule instanceof ThresholdRule.LinkedQuantile quantile) {
            fields.put("kind", "linked-quantile");
            fields.put("level", quantile.level().toString());
        } else if (rule instanceof ThresholdRule.Youden) {
            fields.put("kind", "youden");
        } else if (rule instanceof ThresholdRule.EqualError) {
            fields.put("kind", "equal-error");
        } else if (rule instanceof ThresholdRule.NamedQuantile quantile) {
            fields.put("kind", "named-quantile");
            fields.put("label", Fields.word(quantile.label()));
            fields.put("level", quantile.level().toString());
            fields.put("type", Fields.word(quantile.type()));
        } else if (rule instanceof ConformalRule conformal) {
            fields.put("kind", "conformal");
            fields.put("level", conformal.level().toString());
            fields.put("seed", Long.toString(conformal.seed()));
        } else if (rule instanceof PacRule pac) {
            fields.put("kind", "conformal-pac");
            fields.put("level", pac.level().toString());
            fields.put("confidence", pac.confidence().toString());
            fields.put("seed", Long.toString(pac.seed()));
        } else if (rule instanceof ThresholdRule.MinimumCost cost) {
            fields.put("kind", "minimum-cost");
            fields.put("prior", cost.prior());
            fields.put("falseLinkCost", cost.falseLinkCost());
            fields.put("missedLinkCost", cost.missedLinkCost());
        } else if (rule instanceof ThresholdRule.Stated stated) {
            fields.put("kind", "stated");
            fields.put("value", stated.value());
            fields.put("operator", Fields.word(stated.operator()));
        }
        return fields;
    }

    private static Map<String, Object> write(ErrorRate rate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errors", rate.errors());
        fields.put("pairs", rate.pairs());
        fields.put("sourcesInError", rate.sourcesInError());
        fields.put("sources", rate.sources());
        fields.put("kind", Fields.word(rate.kind()));
        return fields;
    }

    static Map<String, Object> write(ChainId chain) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ChainId.Part part : ChainId.Part.values()) {
            if (!chain.part(part).equals(ChainId.UNSPECIFIED)) {
                fields.put(name(part), chain.part(part));
            }
        }
        return fields;
    }

    private static String name(ChainId.Part part) {
        return part.label().replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    static DecisionLimits read(Fields fields) {
        DecisionLimits limits = fields.made(() -> new DecisionLimits(
                readThreshold(fields.object("falsePositive")), readThreshold(fields.object("falseNegative"))));
        fields.requireAllUsed();
        return limits;
    }

    private static Threshold readThreshold(Fields fields) {
        Threshold threshold = fields.made(() -> {
            ThresholdEstimate estimate = new ThresholdEstimate(
                    readRule(fields.object("rule")),
                    fields.number("value"),
                    fields.choice("operator", LinkOperator.class),
                    fields.choice("orientation", Orientation.class),
                    fields.number("falsePositiveRate"),
                    fields.number("truePositiveRate"),
                    fields.anyText("note"));
            Threshold kept = Threshold.kept(
                    estimate,
                    readChain(fields.object("chain")),
                    fields.text("origin"),
                    readRate(PairLabel.UNLINKED, fields.object("falseLinks")),
                    readRate(PairLabel.LINKED, fields.object("missedLinks")),
                    day(fields, "validFrom"),
                    day(fields, "validUntil"),
                    weaknesses(fields));
            return fields.has("verification") ? kept.verified(readRecord(fields.object("verification"))) : kept;
        });
        fields.requireAllUsed();
        return threshold;
    }

    private static VerificationRecord readRecord(Fields fields) {
        VerificationRecord record = fields.made(() -> new VerificationRecord(
                fields.text("by"),
                day(fields, "when"),
                fields.text("data"),
                readRate(PairLabel.UNLINKED, fields.object("falseLinks")),
                readRate(PairLabel.LINKED, fields.object("missedLinks"))));
        fields.requireAllUsed();
        return record;
    }

    private static Set<AcceptedWeakness> weaknesses(Fields fields) {
        Set<AcceptedWeakness> accepted = EnumSet.noneOf(AcceptedWeakness.class);
        accepted.addAll(fields.choices("acceptedWeaknesses", AcceptedWeakness.class));
        return accepted;
    }

    private static LocalDate day(Fields fields, String name) {
        try {
            return LocalDate.parse(fields.text(name));
        } catch (DateTimeException e) {
            throw fields.wrong(name, "a day must be there as year-month-day");
        }
    }

    private static ThresholdRule readRule(Fields fields) {
        ThresholdRule rule = fields.made(() -> switch (fields.text("kind")) {
            case "order-statistic" -> new ThresholdRule.OrderStatistic(decimal(fields, "level"));
            case "linked-quantile" -> new ThresholdRule.LinkedQuantile(decimal(fields, "level"));
            case "named-quantile" ->
                new ThresholdRule.NamedQuantile(
                        fields.choice("label", PairLabel.class),
                        decimal(fields, "level"),
                        fields.choice("type", QuantileType.class));
            case "equal-error" -> new ThresholdRule.EqualError();
            case "conformal" -> new ConformalRule(decimal(fields, "level"), seed(fields));
            case "conformal-pac" -> new PacRule(decimal(fields, "level"), decimal(fields, "confidence"), seed(fields));
            case "youden" -> new ThresholdRule.Youden();
            case "minimum-cost" ->
                new ThresholdRule.MinimumCost(
                        fields.number("prior"), fields.number("falseLinkCost"), fields.number("missedLinkCost"));
            case "stated" ->
                new ThresholdRule.Stated(fields.number("value"), fields.choice("operator", LinkOperator.class));
            default ->
                throw fields.wrong(
                        "kind",
                        "the kind of a rule must be order-statistic, linked-quantile, named-quantile, youden, equal-error,"
                                + " minimum-cost, conformal, conformal-pac or stated");
        });
        fields.requireAllUsed();
        return rule;
    }

    /** A decimal is written as a text, so that its places are kept. */
    private static BigDecimal decimal(Fields fields, String name) {
        try {
            return new BigDecimal(fields.text(name));
        } catch (NumberFormatException e) {
            throw fields.wrong(name, "a " + name + " must be there as a decimal number in a text");
        }
    }

    /** A seed is written as a text, because not every reader of JSON keeps 64 bits. */
    private static long seed(Fields fields) {
        try {
            return Long.parseLong(fields.text("seed"));
        } catch (NumberFormatException e) {
            throw fields.wrong("seed", "a seed must be there as a whole number in a text");
        }
    }

    private static ErrorRate readRate(PairLabel label, Fields fields) {
        ErrorRate rate = fields.made(() -> new ErrorRate(
                label,
                fields.number("errors"),
                fields.number("pairs"),
                fields.whole("sourcesInError"),
                fields.whole("sources"),
                fields.choice("kind", ErrorRate.Kind.class)));
        fields.requireAllUsed();
        return rate;
    }

    static ChainId readChain(Fields fields) {
        ChainId chain = ChainId.unspecified();
        for (ChainId.Part part : ChainId.Part.values()) {
            if (fields.has(name(part))) {
                chain = chain.with(part, fields.text(name(part)));
            }
        }
        fields.requireAllUsed();
        return chain;
    }
}
