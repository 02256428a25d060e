package org.drugprofiling.io.table;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.io.table.DetectedFormat.Finding;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.jspecify.annotations.Nullable;

/** Finds out how a table is written from its first rows and from the columns it must have; two readings are a refusal. */
final class FormatDetection {

    private static final int MOST_ROWS = 1000;

    private final char[] first;
    private final boolean complete;
    private final TableFormat format;
    private final ColumnMapping mapping;
    private final StateMapping states;
    private final TableLimits limits;

    FormatDetection(
            LookAhead ahead, TableFormat format, ColumnMapping mapping, StateMapping states, TableLimits limits) {
        this.first = ahead.first();
        this.complete = ahead.isComplete();
        this.format = format;
        this.mapping = mapping;
        this.states = states;
        this.limits = limits;
    }

    /** The first rows under one separator. */
    private record Sketch(Columns columns, List<FieldRow> rows, boolean isRectangular) {}

    private record FieldRow(long line, List<String> fields) {}

    DetectedFormat detect(TableSource source) throws IOException {
        if (format.charset().isEmpty()) {
            refuseHiddenSixteenBits();
        }
        if (first.length > limits.lineLength()
                && new String(first).lines().limit(2).count() < 2) {
            throw RecordSplitter.tooLong(1, limits.lineLength(), new String(first, 0, 100));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("charset", source.charset().name(), source.charsetReason()));
        Separator separator = format.separator();
        if (separator == Separator.DETECT) {
            separator = separator(findings);
        } else {
            findings.add(new Finding("separator", separator.name(), "declared"));
        }
        Sketch sketch = sketch(separator);
        DecimalSign sign = format.decimalSign();
        if (sign != DecimalSign.DETECT) {
            findings.add(new Finding("decimal sign", sign.name(), "declared"));
        } else if (format.groupSeparator() == GroupSeparator.POINT) {
            sign = besideGroups(DecimalSign.COMMA, findings);
        } else if (format.groupSeparator() == GroupSeparator.COMMA) {
            sign = besideGroups(DecimalSign.POINT, findings);
        } else {
            sign = decimalSign(sketch, findings);
        }
        if (format.groupSeparator() != GroupSeparator.NONE) {
            findings.add(new Finding("groups", format.groupSeparator().name(), "declared"));
        }
        if (format.datePattern() != DatePattern.YEAR_MONTH_DAY) {
            findings.add(new Finding("dates", format.datePattern().name(), "declared"));
        }
        return new DetectedFormat(separator, sign, source.charset(), findings);
    }

    private static DecimalSign besideGroups(DecimalSign sign, List<Finding> findings) {
        findings.add(new Finding("decimal sign", sign.name(), "the other sign is the declared group separator"));
        return sign;
    }

    private void refuseHiddenSixteenBits() {
        int zeros = 0;
        int looked = Math.min(first.length, 256);
        for (int i = 0; i < looked; i++) {
            zeros += first[i] == '\0' ? 1 : 0;
        }
        if (looked >= 4 && zeros * 4 >= looked) {
            throw Fatal.at(
                    1,
                    "charset-undetermined",
                    "UTF-16 without byte order mark must be declared; every other byte is 0, which text is not",
                    null);
        }
    }

    private Separator separator(List<Finding> findings) throws IOException {
        Set<String> wanted = mapping.mappedColumns();
        List<Separator> possible = new ArrayList<>();
        Separator nearest = Separator.COMMA;
        List<String> leastMissing = List.copyOf(wanted);
        for (Separator candidate : Separator.values()) {
            char comment = format.commentCharacter().orElse('\0');
            if (candidate == Separator.DETECT || candidate.symbol() == comment) {
                continue;
            }
            Sketch sketch = sketch(candidate);
            List<String> missing = sketch.columns.missing(wanted);
            if (missing.isEmpty() && sketch.columns.width() > 1 && (format.headerRows() > 0 || sketch.isRectangular)) {
                possible.add(candidate);
            }
            if (missing.size() < leastMissing.size()) {
                nearest = candidate;
                leastMissing = missing;
            }
        }
        if (possible.size() == 1) {
            Separator found = possible.get(0);
            findings.add(new Finding(
                    "separator",
                    found.name(),
                    "detected: the only one under which the header holds all " + wanted.size() + " mapped columns"));
            return found;
        }
        if (possible.isEmpty() && leastMissing.size() < wanted.size() && !leastMissing.isEmpty()) {
            throw Fatal.at(
                    headerLine(),
                    "missing-column",
                    "the header must hold every mapped column; the nearest reading, separator " + nearest + ", lacks "
                            + leastMissing.size() + " of " + wanted.size() + Fatal.LINES_BEFORE,
                    String.join("', '", leastMissing));
        }
        throw Fatal.at(
                headerLine(),
                "separator-undetermined",
                "exactly one separator must fit the mapped columns, " + possible.size()
                        + " do; the separator must be declared" + Fatal.LINES_BEFORE,
                null);
    }

    private long headerLine() {
        return format.linesBeforeHeader() + 1L;
    }

    /** Cuts the first characters into rows as the reader will, without what the look-ahead may have cut in two. */
    private Sketch sketch(Separator separator) throws IOException {
        RecordSplitter records = new RecordSplitter(
                new CharArrayReader(first),
                separator.symbol(),
                format.commentCharacter().orElse('\0'),
                first.length + 1);
        FieldSplitter fields = new FieldSplitter(separator.symbol(), first.length + 1);
        for (int i = 0; i < format.linesBeforeHeader(); i++) {
            records.skipLine();
        }
        List<FieldRow> rows = new ArrayList<>();
        RecordSplitter.TextRecord record = nextWhole(records);
        while (record != null && rows.size() < MOST_ROWS + format.headerRows()) {
            List<String> cells = record.isComment() ? null : fields.split(record.text());
            if (cells != null && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new FieldRow(record.line(), cells));
            }
            record = nextWhole(records);
        }
        int header = Math.min(format.headerRows(), rows.size());
        List<FieldRow> body = rows.subList(header, rows.size());
        boolean rectangular =
                body.stream().map(row -> row.fields.size()).distinct().count() == 1;
        Columns columns = format.headerRows() == 0
                ? Columns.ofLetters(body.isEmpty() ? 0 : body.get(0).fields.size())
                : Columns.ofHeader(
                        rows.subList(0, header).stream().map(FieldRow::fields).toList(), format);
        return new Sketch(columns, body, rectangular);
    }

    private RecordSplitter.@Nullable TextRecord nextWhole(RecordSplitter records) throws IOException {
        try {
            RecordSplitter.TextRecord record = records.next();
            return record != null && (complete || records.hasNext()) ? record : null;
        } catch (UnreadableTableException e) {
            // an unclosed quote under this separator; the reader says so if this is the one
            return null;
        }
    }

    private DecimalSign decimalSign(Sketch sketch, List<Finding> findings) {
        Evidence point = new Evidence();
        Evidence comma = new Evidence();
        Evidence both = new Evidence();
        for (int column : numberColumns(sketch.columns)) {
            for (FieldRow row :
                    sketch.rows.subList(format.hasUnitRow() && !sketch.rows.isEmpty() ? 1 : 0, sketch.rows.size())) {
                if (column >= row.fields.size()) {
                    continue;
                }
                String text = bare(Invisible.trimmed(row.fields.get(column)));
                boolean asPoint = text.indexOf('.') >= 0 && isNumber(text, DecimalSign.POINT);
                boolean asComma = text.indexOf(',') >= 0 && isNumber(text, DecimalSign.COMMA);
                if (asPoint || asComma) {
                    Evidence kind = isPossiblyGrouped(text) ? both : asPoint ? point : comma;
                    kind.add(row.line, column, text);
                }
            }
        }
        if (point.count > 0 && comma.count > 0) {
            throw ambiguous("one decimal sign must be used throughout; row " + point.row + " has a point", comma);
        }
        if (point.count == 0 && comma.count == 0 && both.count > 0) {
            throw ambiguous(
                    "the decimal sign must be declared: this can be a fraction or a whole number in groups", both);
        }
        if (point.count == 0 && comma.count == 0) {
            findings.add(new Finding(
                    "decimal sign",
                    "undetermined",
                    "the first " + sketch.rows.size()
                            + " rows hold whole numbers only; a fraction would be a problem"));
            return DecimalSign.DETECT;
        }
        DecimalSign found = point.count > 0 ? DecimalSign.POINT : DecimalSign.COMMA;
        Evidence why = point.count > 0 ? point : comma;
        findings.add(new Finding(
                "decimal sign",
                found.name(),
                "detected: " + why.count + " numbers can be read in no other way, the first in row " + why.row
                        + ", column " + Columns.letter(why.column) + ": " + LoadProblem.visible(why.text)));
        return found;
    }

    private static UnreadableTableException ambiguous(String rule, Evidence evidence) {
        return Fatal.at(
                evidence.row,
                Columns.letter(evidence.column),
                "decimal-sign-undetermined",
                rule + "; where the decimal sign is declared (decimalSign), only rows with another one are refused",
                evidence.text);
    }

    private boolean isNumber(String text, DecimalSign sign) {
        return NumberText.parse(text, new NumberRules(sign, format.groupSeparator(), limits.numberLength()))
                .isNumber();
    }

    /** Without the signs before and behind a number that the states declare. */
    private String bare(String text) {
        if (states.texts().containsKey(text)) {
            return "";
        }
        String bare = text;
        if ((states.lessThan().isPresent() && bare.startsWith("<"))
                || (states.greaterThan().isPresent() && bare.startsWith(">"))) {
            bare = Invisible.trimmed(bare.substring(1));
        }
        for (String flag : states.flags().keySet()) {
            if (bare.endsWith(flag)) {
                return Invisible.trimmed(bare.substring(0, bare.length() - flag.length()));
            }
        }
        return bare;
    }

    /** Whether a text such as 1.234 can also be one thousand two hundred and thirty-four. */
    private boolean isPossiblyGrouped(String text) {
        if (format.groupSeparator() != GroupSeparator.NONE) {
            // groups have a sign of their own, so this one is a decimal sign
            return false;
        }
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int sign = Math.max(text.indexOf('.'), text.indexOf(','));
        boolean plain = text.substring(from).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
        return plain && text.length() - sign == 4 && sign - from >= 1 && sign - from <= 3 && text.charAt(from) != '0';
    }

    private Set<Integer> numberColumns(Columns columns) {
        Set<Integer> indexes = new TreeSet<>();
        mapping.valueColumn().ifPresent(name -> indexes.add(columns.indexOf(name)));
        for (TargetColumn target : mapping.targets()) {
            if (mapping.layout() == ColumnMapping.Layout.WIDE) {
                indexes.add(columns.indexOf(target.column()));
            }
            target.sideColumns().forEach(name -> indexes.add(columns.indexOf(name)));
        }
        indexes.remove(-1);
        return indexes;
    }

    /** How many cells speak for one reading, and the first of them. */
    private static final class Evidence {

        private int count;
        private long row;
        private int column;
        private String text = "";

        void add(long atRow, int atColumn, String found) {
            if (count++ == 0) {
                row = atRow;
                column = atColumn;
                text = found;
            }
        }
    }
}
