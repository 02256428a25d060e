package org.drugprofiling.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.validation.ValidationCriterion;
import org.drugprofiling.validation.ValidationCriterion.JudgedOn;
import org.drugprofiling.validation.ValidationMeasure;
import org.drugprofiling.validation.ValidationPlan;
import org.drugprofiling.validation.ValidationRules;

/**
 * A validation as one JSON document that is written before there are results: the form of a two-level model and the plan, for example
 * {@code {"format": "drug-profiling-validation-plan", "formatVersion": 1, "model": "normal", "plan": {...}}}.
 *
 * <p>Every field must be known, and words are those of the {@linkplain #schema schema}, in lower case; what is wrong is refused with its place. A document cannot allow sources that a system has seen.
 *
 * @param form how the means of sources are distributed in the model
 * @param plan what is to be shown
 * @since 0.1.0
 */
public record ValidationPlanDocument(Form form, ValidationPlan plan) {

    /** How the means of sources are distributed in a two-level model. */
    public enum Form {
        /** Normally. */
        NORMAL,
        /** As they were observed, each widened to a kernel after Aitken and Lucy. */
        KERNEL
    }

    /** What the field {@code format} says. */
    public static final String FORMAT = "drug-profiling-validation-plan";

    private static final String SCHEMA = "validation-plan.schema.json";
    private static final List<String> ROOT = List.of("format", "formatVersion", "comment", "model", "plan");
    private static final List<String> PLAN = List.of(
            "system",
            "scope",
            "sameSource",
            "differentSource",
            "levelOfSame",
            "relevantPopulation",
            "criteria",
            "confidence",
            "replicates",
            "seed",
            "fewestSources",
            "fixedOn",
            "fixedBy",
            "reviewedBy");
    // what a table tells of its sources
    private static final List<SameLevel> LEVELS = List.of(SameLevel.SEIZURE, SameLevel.BATCH);
    private static final List<String> CRITERION = List.of("measure", "limit", "judgedOn");

    /**
     * Checks that both are there.
     */
    public ValidationPlanDocument {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(plan, "plan");
    }

    /**
     * Reads a document.
     *
     * @param file base name for messages
     * @param bytes UTF-8
     * @return the form of the model and the plan
     * @throws ProfilingException if a field is missing, unknown or wrong, with its place
     */
    public static ValidationPlanDocument read(String file, byte[] bytes) {
        Fields root = Fields.of(file, "", StrictJson.read(file, bytes)).allowing(ROOT);
        MethodDocument.requireFormat(root, FORMAT);
        if (root.has("comment")) {
            root.texts("comment");
        }
        Fields plan = root.object("plan").allowing(PLAN);
        return new ValidationPlanDocument(root.exactly("model", List.of(Form.values())), plan.made(() -> plan(plan)));
    }

    private static ValidationPlan plan(Fields fields) {
        ValidationRules usual = ValidationRules.withDefaults();
        ValidationPlan plan = ValidationPlan.of(
                        fields.text("system"),
                        new Propositions(fields.text("sameSource"), fields.text("differentSource")),
                        fields.exactly("levelOfSame", LEVELS),
                        fields.text("relevantPopulation"),
                        date(fields, "fixedOn"),
                        fields.text("fixedBy"))
                .withIntervals(
                        fields.numberOr("confidence", usual.confidence()),
                        fields.wholeOr("replicates", usual.replicates()),
                        fields.wholeOr("seed", (int) usual.seed()))
                .withFewestSources(fields.wholeOr("fewestSources", usual.fewestSources()));
        if (fields.has("scope")) {
            plan = plan.withScope(fields.text("scope"));
        }
        if (fields.has("reviewedBy")) {
            plan = plan.withReviewer(fields.text("reviewedBy"));
        }
        for (Fields entry : fields.objects("criteria")) {
            Fields criterion = entry.allowing(CRITERION);
            plan = plan.with(criterion.made(() -> new ValidationCriterion(
                    measure(criterion),
                    criterion.number("limit"),
                    criterion.has("judgedOn")
                            ? criterion.exactly("judgedOn", List.of(JudgedOn.values()))
                            : JudgedOn.WHOLE_INTERVAL)));
        }
        return plan;
    }

    private static ValidationMeasure measure(Fields criterion) {
        String id = criterion.text("measure");
        return Arrays.stream(ValidationMeasure.values())
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> criterion.wrong(
                        "measure",
                        "one of "
                                + Arrays.stream(ValidationMeasure.values())
                                        .map(ValidationMeasure::id)
                                        .toList()
                                + " must be there"));
    }

    private static LocalDate date(Fields fields, String name) {
        String text = fields.text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            ProfilingException refusal = fields.wrong(name, "a date such as 2026-03-02 must be there");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * {@return the JSON Schema (2020-12) of the document}
     */
    public static String schema() {
        try (InputStream in = ValidationPlanDocument.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the schema must be a resource of this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
