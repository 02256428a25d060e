package org.drugprofiling.io.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.AcquisitionBuilder;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.SeizureId;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.sample.SpecimenId;
import org.jspecify.annotations.Nullable;

/** Turns the cells that are no measurements into the beginning of a sample record. */
final class HeadReader {

    private final ColumnMapping mapping;
    private final Columns columns;
    private final boolean guarded;
    private final DatePattern dates;

    HeadReader(ColumnMapping mapping, Columns columns, TableFormat format) {
        this.mapping = mapping;
        this.columns = columns;
        this.guarded = format.hasGuardedText();
        this.dates = format.datePattern();
    }

    /** All texts that a row gives for the sample as a whole: equal in every row of a sample. */
    List<String> texts(TableRow row) {
        List<String> texts = new ArrayList<>();
        mapping.fields().values().forEach(source -> texts.add(text(source, row)));
        mapping.attributes().values().forEach(source -> texts.add(text(source, row)));
        mapping.relationGroupColumns().forEach(name -> texts.add(text(columns.indexOf(name), row)));
        return texts;
    }

    /** The text of a field, empty if it is not mapped, the cell is empty, or one of several joined cells is. */
    String text(SampleField field, TableRow row) {
        ColumnSource source = mapping.fields().get(field);
        return source == null ? "" : text(source, row);
    }

    private String text(ColumnSource source, TableRow row) {
        if (source.constant().isPresent()) {
            return source.constant().get();
        }
        List<String> parts = new ArrayList<>();
        for (String name : source.columns()) {
            String part = text(columns.indexOf(name), row);
            if (part.isEmpty()) {
                return "";
            }
            parts.add(part);
        }
        return String.join(source.joiner(), parts);
    }

    private String text(int column, TableRow row) {
        return guarded ? SafeCell.unguarded(row.cell(column)) : row.cell(column);
    }

    /** The first column of a source, -1 for a constant. */
    int column(SampleField field) {
        ColumnSource source = mapping.fields().get(field);
        return source == null ? -1 : column(source);
    }

    private int column(ColumnSource source) {
        return source.columns().isEmpty()
                ? -1
                : columns.indexOf(source.columns().get(0));
    }

    /** The record without measurements, {@code null} if the row was refused for what it says. */
    @Nullable SampleRecordBuilder read(TableRow row, RowLog log) {
        Map<SampleField, String> texts = new EnumMap<>(SampleField.class);
        for (SampleField field : mapping.fields().keySet()) {
            String text = text(field, row);
            if (field.isIdentifier()) {
                text = checkedIdentifier(field, text, log);
            } else {
                warnOfFormula(column(field), text, log);
            }
            texts.put(field, text);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        mapping.attributes().forEach((name, source) -> {
            String text = text(source, row);
            warnOfFormula(column(source), text, log);
            attributes.put(name, text);
        });
        SampleRecordBuilder builder = builder(texts, log);
        if (builder == null || log.isRefused()) {
            return null;
        }
        attributes.forEach((name, text) -> {
            if (!text.isBlank()) {
                builder.attribute(name, text);
            }
        });
        for (String name : mapping.relationGroupColumns()) {
            String group = text(columns.indexOf(name), row);
            if (!group.isEmpty()) {
                builder.relationGroup(group);
            }
        }
        return builder.origin(mapping.origin());
    }

    /** The identifier, empty if it is missing or was refused. */
    private String checkedIdentifier(SampleField field, String text, RowLog log) {
        int column = column(field);
        if (text.isEmpty()) {
            if (field.isRequired()) {
                log.refuse(column, text, "missing-identifier", "every row must name its " + field);
            }
            return "";
        }
        if (Invisible.isIn(text)) {
            log.refuse(
                    column,
                    text,
                    "invisible-character",
                    "an identifier must have no invisible character: it would make one thing two");
            return "";
        }
        if (text.indexOf('"') >= 0) {
            log.refuse(
                    column,
                    text,
                    "quote-in-identifier",
                    "a quote must enclose a whole cell; here it is part of the text");
            return "";
        }
        warnOfFormula(column, text, log);
        return text;
    }

    private static void warnOfFormula(int column, String text, RowLog log) {
        if (SafeCell.looksLikeFormula(text)) {
            log.warn(
                    column,
                    text,
                    "formula-like-text",
                    "kept as text; a spreadsheet would run it as a formula when the table is opened there");
        }
    }

    private @Nullable SampleRecordBuilder builder(Map<SampleField, String> texts, RowLog log) {
        SampleId id = parsed(SampleField.SAMPLE, texts, log, SampleId::of);
        SpecimenId specimen = parsed(SampleField.SPECIMEN, texts, log, SpecimenId::of);
        SeizureId seizure = parsed(SampleField.SEIZURE, texts, log, SeizureId::of);
        LaboratoryId laboratory = parsed(SampleField.LABORATORY, texts, log, LaboratoryId::of);
        CaseId caseId = parsed(SampleField.CASE, texts, log, CaseId::of);
        PartialDate seized = date(SampleField.SEIZURE_DATE, texts, log);
        Acquisition acquisition = acquisition(texts, log);
        SampleRole role = coded(SampleField.ROLE, texts, log, SampleRole.class);
        if (id == null || specimen == null || seizure == null || laboratory == null || role == null) {
            return null;
        }
        SampleRecordBuilder builder = SampleRecord.builder(
                        id,
                        new Specimen(specimen, texts.getOrDefault(SampleField.SPECIMEN_DESCRIPTION, "")),
                        new Seizure(seizure, caseId, seized),
                        laboratory,
                        acquisition)
                .role(role);
        quality(texts, log, builder);
        replicate(id, texts, log, builder);
        return builder;
    }

    private Acquisition acquisition(Map<SampleField, String> texts, RowLog log) {
        AcquisitionBuilder builder = Acquisition.builder(mapping.technique(), mapping.signal())
                .method(mapping.method(), mapping.methodVersion())
                .instrument(texts.getOrDefault(SampleField.INSTRUMENT, ""))
                .run(texts.getOrDefault(SampleField.RUN, ""))
                .injection(
                        texts.getOrDefault(SampleField.EXTRACTION, ""), texts.getOrDefault(SampleField.INJECTION, ""));
        PartialDate measured = date(SampleField.MEASUREMENT_DATE, texts, log);
        if (measured != null) {
            builder.date(measured);
        }
        return builder.toAcquisition();
    }

    private void quality(Map<SampleField, String> texts, RowLog log, SampleRecordBuilder builder) {
        if (!texts.containsKey(SampleField.QUALITY)) {
            return;
        }
        if (coded(SampleField.QUALITY, texts, log, QualityStatus.Verdict.class) != null) {
            builder.quality(quality(texts.getOrDefault(SampleField.QUALITY, "")));
        }
    }

    /** What a text that is a declared code, or the name of a verdict, says about quality control. */
    QualityStatus quality(String text) {
        String name =
                mapping.codes().getOrDefault(SampleField.QUALITY, Map.of()).getOrDefault(text, text);
        QualityStatus.Verdict verdict = QualityStatus.Verdict.valueOf(name);
        return new QualityStatus(
                verdict, verdict == QualityStatus.Verdict.FAILED ? "the table says '" + text + "'" : "");
    }

    private void replicate(SampleId id, Map<SampleField, String> texts, RowLog log, SampleRecordBuilder builder) {
        if (!texts.containsKey(SampleField.LEVEL)) {
            return;
        }
        ReplicateLevel level = coded(SampleField.LEVEL, texts, log, ReplicateLevel.class);
        SampleId parent = parsed(SampleField.PARENT, texts, log, SampleId::of);
        if (level == null) {
            return;
        }
        if ((parent == null && level != ReplicateLevel.SPECIMEN) || id.equals(parent)) {
            log.refuse(
                    column(SampleField.PARENT),
                    texts.getOrDefault(SampleField.PARENT, ""),
                    "missing-parent",
                    "a repeated injection or extraction must name another sample, which it repeats");
        } else if (parent != null) {
            builder.repeating(level, parent);
        }
    }

    /** The date of a field as ISO 8601, empty if it is not given or cannot be read. */
    String dateText(SampleField field, TableRow row) {
        PartialDate date = DateText.parse(text(field, row), dates).date();
        return date == null ? "" : date.toString();
    }

    /** A date informs and neither identifies nor decides: one that cannot be read is unknown, and a person should look. */
    private @Nullable PartialDate date(SampleField field, Map<SampleField, String> texts, RowLog log) {
        String text = texts.getOrDefault(field, "");
        if (text.isEmpty()) {
            return null;
        }
        DateText read = DateText.parse(text, dates);
        if (read.rule() != null) {
            log.warn(
                    column(field),
                    text,
                    "invalid-date",
                    read.rule() + "; the row is used, and its " + field + " is unknown");
        }
        return read.date();
    }

    private <T> @Nullable T parsed(
            SampleField field, Map<SampleField, String> texts, RowLog log, Function<String, T> parser) {
        String text = texts.getOrDefault(field, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (ProfilingException e) {
            log.refuse(column(field), text, e.code(), e.rule());
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E coded(
            SampleField field, Map<SampleField, String> texts, RowLog log, Class<E> type) {
        String text = texts.getOrDefault(field, "");
        String name = mapping.codes().getOrDefault(field, Map.of()).getOrDefault(text, text);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        log.refuse(
                column(field),
                text,
                "unknown-code",
                (text.isEmpty()
                                ? "the cell is empty, and what an empty cell of " + field + " means must be declared"
                                : "the text of " + field + " must be one of " + List.of(type.getEnumConstants())
                                        + ", or be declared")
                        + " as a code of the mapping (ColumnMappingBuilder.code; in a job \"codes\")");
        return null;
    }
}
