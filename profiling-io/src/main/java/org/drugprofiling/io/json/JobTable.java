package org.drugprofiling.io.json;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.ColumnMappingBuilder;
import org.drugprofiling.io.table.ColumnSource;
import org.drugprofiling.io.table.DatePattern;
import org.drugprofiling.io.table.GroupSeparator;
import org.drugprofiling.io.table.SampleField;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.StateMapping.Meaning;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.io.table.TargetColumn;
import org.drugprofiling.io.table.ZeroMeaning;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;

/** The part of a job that is about a table and its samples. */
final class JobTable {

    private static final List<Substance> SUBSTANCES = List.of(
            Substance.HEROIN, Substance.COCAINE, Substance.AMPHETAMINE, Substance.METHAMPHETAMINE, Substance.MDMA);

    private JobTable() {}

    static TableFormat format(Fields given) {
        Fields table = given.allowing(JobFields.TABLE);
        return table.made(() -> {
            TableFormat format = signs(table, TableFormat.detected());
            if (table.has("charset")) {
                format = format.withCharset(charset(table));
            }
            if (table.has("linesBeforeHeader")) {
                format = format.withLinesBeforeHeader(table.whole("linesBeforeHeader"));
            }
            if (table.has("headerRows")) {
                format = format.withHeaderRows(table.whole("headerRows"));
            }
            if (table.has("comment")) {
                String comment = table.text("comment");
                if (comment.length() != 1) {
                    throw table.wrong("comment", "one character must be there");
                }
                format = format.withCommentCharacter(comment.charAt(0));
            }
            format = table.flag("unitRow") ? format.withUnitRow() : format;
            return table.flag("guardedText") ? format.withGuardedText() : format;
        });
    }

    private static TableFormat signs(Fields table, TableFormat detected) {
        TableFormat format = detected;
        if (table.has("separator")) {
            format = format.withSeparator(table.choice("separator", TableFormat.Separator.class));
        }
        if (table.has("decimalSign")) {
            format = format.withDecimalSign(table.choice("decimalSign", TableFormat.DecimalSign.class));
        }
        if (table.has("groupSeparator")) {
            format = format.withGroupSeparator(table.choice("groupSeparator", GroupSeparator.class));
        }
        if (table.has("datePattern")) {
            format = format.withDatePattern(table.choice("datePattern", DatePattern.class));
        }
        return format;
    }

    private static Charset charset(Fields table) {
        try {
            return Charset.forName(table.text("charset"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw table.wrong("charset", "a charset that this machine knows must be there");
        }
    }

    static ColumnMapping mapping(Fields given) {
        Fields columns = given.allowing(JobFields.COLUMNS);
        return columns.made(() -> {
            ColumnMappingBuilder builder = ColumnMapping.builder(
                            columns.text("id"),
                            columns.text("version"),
                            substance(columns),
                            columns.choice("technique", AnalyticalTechnique.class),
                            columns.choice("signal", SignalType.class))
                    .origin(columns.choice("origin", DataOrigin.class));
            if (columns.has("method")) {
                Fields method = columns.object("method").allowing(JobFields.LABORATORY_METHOD);
                builder.method(method.text("id"), method.text("version"));
            }
            sampleFields(columns, builder);
            targets(columns, builder);
            if (columns.has("ignored")) {
                builder.ignoring(columns.texts("ignored").toArray(new String[0]));
            }
            if (columns.has("long")) {
                longLayout(columns.object("long").allowing(JobFields.LONG), builder);
            }
            return builder.toMapping();
        });
    }

    private static Substance substance(Fields columns) {
        if (!columns.isText("substance")) {
            Fields own = columns.object("substance").allowing(JobFields.SUBSTANCE);
            return own.made(
                    () -> new Substance(own.text("id"), own.text("name"), own.choice("family", SubstanceFamily.class)));
        }
        String id = columns.text("substance");
        return SUBSTANCES.stream()
                .filter(substance -> substance.id().equals(id))
                .findFirst()
                .orElseThrow(() -> columns.wrong(
                        "substance",
                        "a substance must be one of "
                                + SUBSTANCES.stream().map(Substance::id).toList()
                                + ", or an object with id, name and family"));
    }

    private static void sampleFields(Fields columns, ColumnMappingBuilder builder) {
        Fields fields = columns.object("fields").allowing(JobFields.sampleFields());
        for (SampleField field : SampleField.values()) {
            if (fields.has(Fields.word(field))) {
                builder.field(field, source(fields, Fields.word(field)));
            }
        }
        if (columns.has("codes")) {
            codes(columns.object("codes").allowing(JobFields.CODES), builder);
        }
        if (columns.has("attributes")) {
            Fields attributes = columns.object("attributes");
            for (String name : attributes.names()) {
                builder.attribute(name, source(attributes, name));
            }
        }
        if (columns.has("relationGroups")) {
            columns.texts("relationGroups").forEach(builder::relationGroup);
        }
    }

    /** A column by its header, or an object with {@code constant}, or with {@code columns} and {@code joiner}. */
    private static ColumnSource source(Fields fields, String name) {
        if (fields.isText(name)) {
            return ColumnSource.column(fields.text(name));
        }
        Fields source = fields.object(name).allowing(JobFields.SOURCE);
        if (source.has("constant") && source.names().size() > 1) {
            throw source.wrong("constant", "a constant must stand alone: the same text for every row");
        }
        return source.made(() -> source.has("constant")
                ? ColumnSource.constant(source.text("constant"))
                : ColumnSource.joined(
                        source.textOr("joiner", "-"), source.texts("columns").toArray(new String[0])));
    }

    private static void codes(Fields codes, ColumnMappingBuilder builder) {
        if (codes.has("role")) {
            Fields texts = codes.object("role");
            texts.names().forEach(text -> builder.code(texts.choice(text, SampleRole.class), text));
        }
        if (codes.has("level")) {
            Fields texts = codes.object("level");
            texts.names().forEach(text -> builder.code(texts.choice(text, ReplicateLevel.class), text));
        }
        if (codes.has("quality")) {
            Fields texts = codes.object("quality");
            texts.names().forEach(text -> builder.code(texts.choice(text, QualityStatus.Verdict.class), text));
        }
    }

    private static void targets(Fields columns, ColumnMappingBuilder builder) {
        for (Fields given : columns.objects("targets")) {
            TargetKind kind = TargetKind.of(given);
            Fields target = given.allowing(JobFields.target(kind));
            builder.target(target.made(() -> limits(
                    target,
                    TargetColumn.of(
                            target.text("column"), TargetKind.of(target).read(target, target.text("column"))))));
            target.requireAllUsed();
        }
    }

    private static TargetColumn limits(Fields target, TargetColumn without) {
        TargetColumn column = without;
        if (target.has("detectionLimit")) {
            column = column.withDetectionLimit(target.number("detectionLimit"));
        }
        if (target.has("detectionLimitColumn")) {
            requireOne(target, "detectionLimit");
            column = column.withDetectionLimitColumn(target.text("detectionLimitColumn"));
        }
        if (target.has("quantificationLimit")) {
            column = column.withQuantificationLimit(target.number("quantificationLimit"));
        }
        if (target.has("quantificationLimitColumn")) {
            requireOne(target, "quantificationLimit");
            column = column.withQuantificationLimitColumn(target.text("quantificationLimitColumn"));
        }
        if (target.has("uncertaintyColumn")) {
            column = column.withUncertaintyColumn(target.text("uncertaintyColumn"));
        }
        if (target.has("countColumn")) {
            column = column.withCountColumn(target.text("countColumn"));
        }
        return target.has("zero") ? column.withZero(target.choice("zero", ZeroMeaning.class)) : column;
    }

    private static void requireOne(Fields target, String limit) {
        if (target.has(limit)) {
            throw target.wrong(limit + "Column", "a limit must be a number or have a column, not both");
        }
    }

    private static void longLayout(Fields tall, ColumnMappingBuilder builder) {
        builder.longLayout(tall.text("compounds"), tall.text("values"));
        if (tall.has("units")) {
            builder.unitColumn(tall.text("units"));
        }
        if (tall.flag("ignoringOtherCompounds")) {
            builder.ignoringOtherCompounds();
        }
    }

    static StateMapping states(Fields given) {
        Fields states = given.allowing(JobFields.STATES);
        return states.made(() -> {
            StateMapping mapping = StateMapping.nothingDeclared();
            if (states.has("texts")) {
                Fields texts = states.object("texts");
                for (String text : texts.names()) {
                    mapping = mapping.withText(text, meaning(texts, text));
                }
            }
            if (states.has("flags")) {
                Fields flags = states.object("flags");
                for (String sign : flags.names()) {
                    mapping = mapping.withFlag(sign, meaning(flags, sign));
                }
            }
            mapping = states.has("empty") ? mapping.withText("", meaning(states, "empty")) : mapping;
            if (states.has("lessThan")) {
                mapping = mapping.withLessThan(states.choice("lessThan", State.class));
            }
            if (states.has("greaterThan")) {
                if (states.choice("greaterThan", State.class) != State.SATURATED) {
                    throw states.wrong("greaterThan", "'>' before a number must mean saturated");
                }
                mapping = mapping.withGreaterThanSaturated();
            }
            if (states.has("absentRow")) {
                mapping = mapping.withAbsentRow(states.choice("absentRow", State.class));
            }
            return states.has("zero") ? mapping.withZero(states.choice("zero", ZeroMeaning.class)) : mapping;
        });
    }

    /** A state by its name, or an object that says what an interference or a rejection must say. */
    private static Meaning meaning(Fields fields, String name) {
        if (fields.isText(name)) {
            State state = fields.choice(name, State.class);
            return fields.made(() -> new Meaning(state, "", "", null));
        }
        Fields given = fields.object(name).allowing(JobFields.MEANING);
        State state = given.choice("state", State.class);
        boolean rejected = state == State.REJECTED;
        Meaning meaning = given.made(() -> new Meaning(
                state,
                rejected ? given.text("reason") : given.textOr("by", ""),
                rejected ? given.text("by") : "",
                rejected ? PartialDate.parse(given.text("when")) : null));
        given.requireAllUsed();
        return meaning;
    }

    static EvaluationChoices evaluation(Fields given) {
        Fields evaluation = given.allowing(JobFields.EVALUATION);
        List<Exclusion> exclusions = new ArrayList<>();
        for (Fields entry : evaluation.has("exclusions") ? evaluation.objects("exclusions") : List.<Fields>of()) {
            Fields exclusion = entry.allowing(JobFields.EXCLUSION);
            exclusions.add(exclusion.made(() -> new Exclusion(
                    SampleId.of(exclusion.text("sample")),
                    exclusion.text("reason"),
                    exclusion.text("by"),
                    PartialDate.parse(exclusion.text("when")))));
        }
        return new EvaluationChoices(
                exclusions,
                evaluation.has("weighting")
                        ? evaluation.choice("weighting", PairWeighting.class)
                        : EvaluationChoices.PLAIN.weighting(),
                evaluation.has("unlinkedPairs")
                        ? evaluation.choice("unlinkedPairs", UnlinkedPairs.class)
                        : EvaluationChoices.PLAIN.unlinked());
    }
}
