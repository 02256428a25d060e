package org.drugprofiling.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.io.json.StrictJson.JsonNull;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.report.GroupLine;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.PairLine;
import org.drugprofiling.report.SpecimenLine;
import org.drugprofiling.report.TargetShare;
import org.drugprofiling.validation.ValidationReport;

/**
 * A report, or the result of a comparison or a search, as a JSON document with every digit, fields in a fixed order.
 *
 * @since 0.1.0
 */
public final class JsonReport {

    private JsonReport() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the document, lines ended by a line feed
     */
    public static String of(LinkReport report) {
        Objects.requireNonNull(report, "report");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "profiling-link-report");
        document.put("version", 1);
        document.put("title", report.title());
        document.put("question", report.question());
        document.put("origin", report.origin().name());
        document.put("method", report.method());
        document.put(
                "specimens",
                report.specimens().stream().map(JsonReport::specimen).toList());
        document.put("basis", report.basis());
        document.put("weaknesses", report.weaknesses());
        document.put("fitted", report.fitted().stream().map(JsonDetails::fitted).toList());
        document.put("treatedNumbers", report.treatedWords());
        document.put("setAside", report.setAside());
        document.put("warnings", report.warnings());
        document.put("surprises", report.surprises());
        document.put("findings", report.findings());
        document.put("notScreened", report.notScreened());
        document.put(
                "withoutFlagged",
                report.withoutFlagged().stream().map(JsonDetails::without).toList());
        document.put("within", report.within().stream().map(JsonDetails::source).toList());
        document.put("counts", counts(report));
        document.put(
                "verdicts", report.verdicts().stream().map(JsonDetails::verdict).toList());
        document.put("populationsOverlap", !report.isSeparated());
        document.put("areaUnderCurve", report.roc().areaUnderCurve());
        document.put("areaUncertainty", report.areaUncertainty());
        document.put("limits", CommonFields.limits(report.limits()));
        document.put("limitFromUnlinkedUncertainty", report.falsePositiveUncertainty());
        document.put("limitFromLinkedUncertainty", report.falseNegativeUncertainty());
        document.put("apparentLimits", CommonFields.limits(report.apparent()));
        document.put("links", report.links().stream().map(JsonReport::pair).toList());
        document.put("nearest", report.nearest().stream().map(JsonReport::pair).toList());
        document.put(
                "leastAlike", report.leastAlike().stream().map(JsonReport::pair).toList());
        document.put("groupRule", report.groupRule());
        document.put("groups", report.groups().stream().map(JsonReport::group).toList());
        document.put("tree", JsonDetails.tree(report.tree()));
        document.put("cautions", report.cautions());
        document.put("notes", report.notes());
        document.put("provenance", CommonFields.provenance(report.provenance()));
        return StrictJson.write(document);
    }

    /**
     * Writes the report of a validation under the schema {@link #validationSchema()}.
     *
     * @param report the report
     * @return the document, lines ended by a line feed
     */
    public static String of(ValidationReport report) {
        Objects.requireNonNull(report, "report");
        return StrictJson.write(ValidationFields.of(report));
    }

    /**
     * Writes a likelihood ratio with everything it means nothing without, under the schema {@link #likelihoodRatioSchema()}. With too few
     * sources for a number the document holds none. Which items were compared, when, and from which files is not stated then: for a case, use
     * {@link #of(LikelihoodRatio, EvaluatedItems)}.
     *
     * @param ratio the likelihood ratio
     * @return the document, lines ended by a line feed
     */
    public static String of(LikelihoodRatio ratio) {
        return StrictJson.write(RatioFields.document(Objects.requireNonNull(ratio, "ratio"), Optional.empty()));
    }

    /**
     * Writes a likelihood ratio of two items with everything it means nothing without, under the schema {@link #likelihoodRatioSchema()}.
     *
     * @param ratio the likelihood ratio
     * @param items what was compared, and what produced the likelihood ratio
     * @return the document, lines ended by a line feed
     * @throws org.drugprofiling.problem.ProfilingException if the provenance is of another chain
     */
    public static String of(LikelihoodRatio ratio, EvaluatedItems items) {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(items, "items").requireOf(ratio);
        return StrictJson.write(RatioFields.document(ratio, Optional.of(items)));
    }

    /**
     * Writes the result of a comparison under the schema {@link #comparisonSchema()}.
     *
     * @param result the result
     * @return the document, lines ended by a line feed
     */
    public static String of(ComparisonResult result) {
        Objects.requireNonNull(result, "result");
        return StrictJson.write(ResultFields.document(result));
    }

    /**
     * Writes the result of a search under the schema {@link #searchSchema()}.
     *
     * @param search the result
     * @return the document, lines ended by a line feed
     */
    public static String of(SearchResult search) {
        Objects.requireNonNull(search, "search");
        return StrictJson.write(ResultFields.document(search));
    }

    /**
     * Writes the result of a search with so many candidates under the schema {@link #searchSchema()}; {@code resultsLeftOut} says how many are
     * not there.
     *
     * @param search the result
     * @param most how many candidates, the most alike first; all links, and all without a link value, in any case
     * @return the document, lines ended by a line feed
     */
    public static String of(SearchResult search, int most) {
        Objects.requireNonNull(search, "search");
        return StrictJson.write(ResultFields.document(search, most));
    }

    /**
     * {@return the JSON Schema (2020-12) of the result of a comparison}
     */
    public static String comparisonSchema() {
        return resource("comparison.schema.json");
    }

    /**
     * {@return the JSON Schema (2020-12) of the result of a search}
     */
    public static String searchSchema() {
        return resource("search.schema.json");
    }

    /**
     * {@return the JSON Schema (2020-12) of the report of a validation}
     */
    public static String validationSchema() {
        return resource("validation-report.schema.json");
    }

    /**
     * {@return the JSON Schema (2020-12) of a likelihood ratio}
     */
    public static String likelihoodRatioSchema() {
        return resource("likelihood-ratio.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = JsonReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the schema must be a resource of this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> specimen(SpecimenLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sample", line.sample());
        fields.put("specimen", line.specimen());
        fields.put("source", line.seizure());
        fields.put("laboratory", line.laboratory());
        fields.put("date", line.date());
        fields.put("replicates", line.replicates());
        fields.put("dispersion", Double.isNaN(line.dispersion()) ? JsonNull.NULL : (Object) line.dispersion());
        fields.put("quantified", line.quantified());
        fields.put("targets", line.targets());
        return fields;
    }

    private static Map<String, Object> counts(LinkReport report) {
        LinkReport.Counts counts = report.counts();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pairsTested", counts.pairs());
        fields.put("linksExpectedByChance", counts.expectedByChance());
        fields.put("linksExpectedAtMost95", counts.expectedAtMost());
        fields.put("linksObserved", counts.links());
        fields.put("inconclusive", counts.inconclusive());
        fields.put("pairsWithinSources", counts.pairsWithinSources());
        fields.put("linksWithinSources", counts.linksWithinSources());
        fields.put("linkedSources", report.populations().sourceCount(PairLabel.LINKED));
        fields.put("unlinkedSources", report.populations().sourceCount(PairLabel.UNLINKED));
        Map<String, Object> leftOut = new LinkedHashMap<>();
        report.populations().leftOut().forEach((reason, number) -> leftOut.put(reason.name(), number));
        fields.put("leftOut", leftOut);
        return fields;
    }

    private static Map<String, Object> pair(PairLine pair) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", pair.first());
        fields.put("firstSource", pair.firstSource());
        fields.put("second", pair.second());
        fields.put("secondSource", pair.secondSource());
        fields.put("linkValue", pair.score());
        fields.put("verdict", pair.verdict());
        fields.put("sensitivity", pair.sensitivity());
        fields.put("canFlip", pair.canFlip());
        List<Object> targets = new ArrayList<>();
        for (TargetShare target : pair.targets()) {
            Map<String, Object> share = new LinkedHashMap<>();
            share.put("target", target.target());
            share.put("unit", target.unit());
            share.put("first", target.first());
            share.put("second", target.second());
            share.put("firstTreated", target.firstTreated());
            share.put("secondTreated", target.secondTreated());
            share.put("firstQuantified", target.firstQuantified());
            share.put("secondQuantified", target.secondQuantified());
            share.put("share", target.share());
            targets.add(share);
        }
        fields.put("targets", targets);
        return fields;
    }

    private static Map<String, Object> group(GroupLine group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("members", group.members());
        fields.put("sources", group.sources());
        fields.put("worstPair", group.worstPair());
        fields.put("bridges", group.bridges());
        fields.put("pairsBeyondLimit", group.pairsBeyondLimit());
        return fields;
    }
}
