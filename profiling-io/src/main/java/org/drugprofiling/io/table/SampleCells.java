package org.drugprofiling.io.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

/** Turns a sample into the cells of a row, and reads them back before it hands them out. */
final class SampleCells {

    private final ColumnMapping mapping;
    private final TableFormat format;
    private final StateMapping states;
    private final Columns columns;
    private final HeadReader head;
    private final CellReader cellReader;

    SampleCells(ColumnMapping mapping, TableFormat format, StateMapping states, Columns columns) {
        this.mapping = mapping;
        this.format = format;
        this.states = states;
        this.columns = columns;
        this.head = new HeadReader(mapping, columns, format);
        NumberRules rules = new NumberRules(
                format.decimalSign(),
                format.groupSeparator(),
                TableLimits.withDefaults().numberLength());
        this.cellReader = new CellReader(mapping, states, rules, columns);
    }

    List<String> of(Sample sample) {
        String[] cells = new String[columns.width()];
        Arrays.fill(cells, "");
        SampleRecord record = sample.record();
        mapping.fields().forEach((field, source) -> {
            if (!source.columns().isEmpty()) {
                put(cells, source.columns().get(0), SafeCell.guarded(text(field, record)), record);
            }
        });
        mapping.attributes().forEach((name, source) -> {
            if (!source.columns().isEmpty()) {
                String text = record.attributes().getOrDefault(name, "");
                put(cells, source.columns().get(0), SafeCell.guarded(text), record);
            }
        });
        Iterator<String> groups = record.relationGroups().iterator();
        for (String name : mapping.relationGroupColumns()) {
            put(cells, name, groups.hasNext() ? SafeCell.guarded(groups.next()) : "", record);
        }
        for (TargetColumn target : mapping.targets()) {
            putLimits(cells, target, record.measurement(target.target()), record);
        }
        for (int t = 0; t < mapping.targets().size(); t++) {
            putMeasurement(cells, t, record);
        }
        requireSame(sample, cells);
        return List.of(cells);
    }

    private void put(String[] cells, String column, String text, SampleRecord record) {
        int index = columns.indexOf(column);
        if (!cells[index].isEmpty() && !text.isEmpty() && !cells[index].equals(text)) {
            throw refusal(record, "column " + column + " must hold one thing", cells[index] + " and " + text);
        }
        cells[index] = text.isEmpty() ? cells[index] : text;
    }

    private String text(SampleField field, SampleRecord record) {
        Acquisition acquisition = record.acquisition();
        return switch (field) {
            case SAMPLE -> record.id().value();
            case SPECIMEN -> record.specimen().id().value();
            case SPECIMEN_DESCRIPTION -> record.specimen().description();
            case SEIZURE -> record.seizure().id().value();
            case SEIZURE_DATE -> record.seizure().knownDate().map(this::written).orElse("");
            case CASE -> record.seizure().knownCase().map(id -> id.value()).orElse("");
            case LABORATORY -> record.laboratory().value();
            case ROLE -> code(field, record.role().name());
            case LEVEL -> code(field, record.level().name());
            case PARENT -> record.parent().map(SampleId::value).orElse("");
            case QUALITY -> quality(record.quality());
            case MEASUREMENT_DATE -> acquisition.date().map(this::written).orElse("");
            case INSTRUMENT -> acquisition.instrument();
            case RUN -> acquisition.run();
            case EXTRACTION -> acquisition.extraction();
            case INJECTION -> acquisition.injection();
        };
    }

    private String written(PartialDate date) {
        return DateText.written(date, format.datePattern());
    }

    private String code(SampleField field, String name) {
        Map<String, String> codes = mapping.codes().getOrDefault(field, Map.of());
        return codes.entrySet().stream()
                .filter(code -> code.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /** The text that was read; a failure carries it in its reason. */
    private String quality(QualityStatus status) {
        List<String> texts = new ArrayList<>(
                mapping.codes().getOrDefault(SampleField.QUALITY, Map.of()).keySet());
        texts.add(status.verdict().name());
        return texts.stream()
                .filter(text -> status.equals(head.quality(text)))
                .findFirst()
                .orElse(status.verdict().name());
    }

    private void putLimits(String[] cells, TargetColumn target, Measurement measurement, SampleRecord record) {
        double lod = measurement.detectionLimit().orElse(Double.NaN);
        double loq = Double.NaN;
        double deviation = Double.NaN;
        double count = Double.NaN;
        if (measurement instanceof Measurement.DetectedBelowQuantification below) {
            loq = below.loq();
        } else if (measurement instanceof Measurement.Quantified quantified) {
            deviation = quantified.uncertainty();
            count = quantified.determinations().isPresent() ? quantified.count() : Double.NaN;
        }
        putNumber(cells, target.detectionLimitColumn(), lod, record);
        putNumber(cells, target.quantificationLimitColumn(), loq, record);
        putNumber(cells, target.uncertaintyColumn(), deviation, record);
        putNumber(cells, target.countColumn(), count, record);
    }

    private void putNumber(String[] cells, Optional<String> column, double value, SampleRecord record) {
        if (column.isPresent() && !Double.isNaN(value)) {
            put(cells, column.get(), number(value), record);
        }
    }

    /** Tries the texts that can mean a measurement, and takes the first that is read as just that. */
    private void putMeasurement(String[] cells, int t, SampleRecord record) {
        TargetColumn target = mapping.targets().get(t);
        Measurement wanted = record.measurement(target.target());
        int column = columns.indexOf(target.column());
        for (String candidate : candidates(wanted)) {
            cells[column] = candidate;
            RowLog log = new RowLog(problem -> {}, columns);
            log.beginRow(1);
            Measurement read = cellReader.read(t, column, TableRow.of(1, List.of(cells)), log);
            if (wanted.equals(read) && !log.isRefused()) {
                return;
            }
        }
        throw refusal(
                record,
                "the measurement of " + target.target().id()
                        + " must have a declared text, a flag or a limit that says it",
                wanted.toString());
    }

    private List<String> candidates(Measurement wanted) {
        List<String> texts = new ArrayList<>();
        OptionalDouble number = OptionalDouble.empty();
        if (wanted instanceof Measurement.Quantified quantified) {
            return List.of(number(quantified.value()));
        }
        states.texts().keySet().stream()
                .filter(text -> !SafeCell.looksLikeFormula(text))
                .forEach(texts::add);
        if (wanted instanceof Measurement.NotDetected none) {
            number = none.detectionLimit();
            texts.add("0");
        } else if (wanted instanceof Measurement.DetectedBelowQuantification below) {
            number = below.reading();
            below.quantificationLimit().ifPresent(limit -> texts.add("<" + number(limit)));
        } else if (wanted instanceof Measurement.Saturated saturated && !Double.isNaN(saturated.reading())) {
            number = OptionalDouble.of(saturated.reading());
        }
        if (number.isPresent()) {
            String written = number(number.getAsDouble());
            texts.add("<" + written);
            texts.add(">" + written);
            states.flags().keySet().forEach(flag -> texts.add(written + flag));
        }
        return texts;
    }

    /** The fewest digits that give the same double; not those of {@link Double#toString}, which differ between Java versions. */
    private String number(double value) {
        BigDecimal exact = new BigDecimal(value);
        String shortest = "";
        for (int digits = 1; digits <= 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                shortest = rounded.stripTrailingZeros().toString();
                break;
            }
        }
        return format.decimalSign() == TableFormat.DecimalSign.COMMA ? shortest.replace('.', ',') : shortest;
    }

    private void requireSame(Sample sample, String[] cells) {
        SampleRecord record = sample.record();
        List<String> found = new ArrayList<>();
        RowLog log = new RowLog(
                problem -> {
                    if (problem.severity() == LoadProblem.Severity.ERROR) {
                        found.add(problem.code());
                    }
                },
                columns);
        log.beginRow(1);
        TableRow row = TableRow.of(1, List.of(cells));
        SampleRecordBuilder builder = head.read(row, log);
        if (builder == null) {
            throw refusal(record, "a row must be read back without an error", found.toString());
        }
        for (int t = 0; t < mapping.targets().size(); t++) {
            TargetColumn target = mapping.targets().get(t);
            Measurement measurement = cellReader.read(t, columns.indexOf(target.column()), row, log);
            builder.measurement(target.target(), Objects.requireNonNull(measurement, "was read before"));
        }
        List<Object> wanted = parts(sample);
        List<Object> read = parts(Sample.of(mapping.substance(), builder.toRecord()));
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(read.get(i))) {
                throw refusal(
                        record,
                        "the table must be able to say the " + PARTS.get(i) + " of the sample",
                        wanted.get(i) + ", read back as " + read.get(i));
            }
        }
    }

    private static final List<String> PARTS = List.of(
            "substance and kind",
            "id, specimen, seizure and laboratory",
            "role, level, parent and quality",
            "technique, signal, method and run",
            "internal standard, storage and age",
            "measurements",
            "peaks, contents and amendments",
            "groups, attributes and origin");

    private List<Object> parts(Sample sample) {
        SampleRecord record = sample.record();
        Acquisition run = record.acquisition();
        List<@Nullable Object> measurements = new ArrayList<>();
        for (TargetColumn column : mapping.targets()) {
            Target target = column.target();
            measurements.add(record.measurement(target));
        }
        long unmapped = record.measurements().keySet().stream()
                .filter(id -> mapping.targets().stream()
                        .noneMatch(column -> column.target().id().equals(id)))
                .count();
        boolean plain = sample.equals(Sample.of(sample.substance(), record));
        return List.of(
                List.of(sample.substance(), plain),
                List.of(record.id(), record.specimen(), record.seizure(), record.laboratory()),
                List.of(record.role(), record.level(), record.parent(), record.quality()),
                List.of(
                        run.technique(),
                        run.signal(),
                        run.methodAndVersion(),
                        run.instrument(),
                        run.run(),
                        run.extraction(),
                        run.injection(),
                        run.date()),
                List.of(run.internalStandard(), run.internalStandardAmount(), run.storage(), run.extractAge()),
                List.of(measurements, unmapped),
                List.of(record.peaks(), record.contents(), record.amendments()),
                List.of(record.relationGroups(), record.attributes(), record.origin()));
    }

    private static ProfilingException refusal(SampleRecord record, String rule, String value) {
        return new ProfilingException(
                "not-representable", rule, ProblemLocation.nowhere().withIdentifier("sample", record.id()), value);
    }
}
