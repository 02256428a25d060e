package org.drugprofiling.io.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.drugprofiling.sample.Sample;

/**
 * A writer of wide tables that its own reader reads back: column mapping, format and states are those of a
 * {@link SampleTableReader}, and a sample is written only if reading its row gives the same sample again.
 *
 * <p>No text that it writes starts a formula in a spreadsheet ({@link SafeCell}). Numbers are written with the fewest digits that
 * give the same double, on every Java version alike.
 *
 * @since 0.1.0
 */
public final class SampleTableWriter {

    private final ColumnMapping mapping;
    private final TableFormat format;
    private final StateMapping states;
    private final Charset charset;

    private SampleTableWriter(ColumnMapping mapping, TableFormat format, StateMapping states, Charset charset) {
        this.mapping = mapping;
        this.format = format;
        this.states = states;
        this.charset = charset;
    }

    /**
     * Returns a writer.
     *
     * @param mapping of a wide table whose columns hold one thing each (no joined columns)
     * @param format with separator, decimal sign and charset stated, guarded text and one header row
     * @param states what texts mean that are no numbers
     * @return the writer
     * @throws ProfilingException if a table cannot be written like that
     */
    public static SampleTableWriter of(ColumnMapping mapping, TableFormat format, StateMapping states) {
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(states, "states");
        require(mapping.layout() == ColumnMapping.Layout.WIDE, "a table to be written must be wide", mapping, format);
        require(
                mapping.fields().values().stream()
                                .allMatch(source -> source.columns().size() < 2)
                        && mapping.attributes().values().stream()
                                .allMatch(source -> source.columns().size() < 2),
                "columns of a table to be written must not be joined",
                mapping,
                format);
        require(
                format.separator() != Separator.DETECT && format.decimalSign() != DecimalSign.DETECT,
                "separator and decimal sign of a table to be written must be stated",
                mapping,
                format);
        require(format.hasGuardedText(), "a table to be written must have guarded text", mapping, format);
        require(
                format.headerRows() == 1 && format.linesBeforeHeader() == 0 && !format.hasUnitRow(),
                "a table to be written must have one header row and nothing before or between",
                mapping,
                format);
        Charset charset = format.charset()
                .orElseThrow(() -> unwritable("charset of a table to be written must be stated", mapping, format));
        return new SampleTableWriter(mapping, format, states, charset);
    }

    private static void require(boolean holds, String rule, ColumnMapping mapping, TableFormat format) {
        if (!holds) {
            throw unwritable(rule, mapping, format);
        }
    }

    private static ProfilingException unwritable(String rule, ColumnMapping mapping, TableFormat format) {
        return new ProfilingException(
                "invalid-format", rule, ProblemLocation.nowhere().with("mapping", mapping.id()), format.toString());
    }

    /**
     * Writes a file, replacing what is there.
     *
     * @param samples in the order of the rows
     * @param file where to
     * @throws IOException if it cannot be written
     * @throws ProfilingException if a sample has something that the table cannot say; the file is then not touched
     */
    public void write(List<? extends Sample> samples, Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        Files.write(file, bytes(samples));
    }

    /**
     * Writes bytes, and leaves closing the output to the caller.
     *
     * @param samples in the order of the rows
     * @param output where to
     * @throws IOException if it cannot be written
     * @throws ProfilingException if a sample has something that the table cannot say; nothing is then written
     */
    public void write(List<? extends Sample> samples, OutputStream output) throws IOException {
        Objects.requireNonNull(output, "output");
        output.write(bytes(samples));
    }

    private byte[] bytes(List<? extends Sample> samples) throws IOException {
        List<String> names = List.copyOf(mapping.mappedColumns());
        Columns columns =
                Columns.ofHeader(List.of(names.stream().map(SafeCell::guarded).toList()), format);
        SampleCells cells = new SampleCells(mapping, format, states, columns);
        StringBuilder text = new StringBuilder();
        line(names.stream().map(SafeCell::guarded).toList(), text);
        for (Sample sample : Required.<Sample>each("samples", samples)) {
            line(cells.of(sample), text);
        }
        if (!charset.newEncoder().canEncode(text)) {
            throw new ProfilingException(
                    "not-representable",
                    "every character of a table must exist in the stated charset",
                    ProblemLocation.nowhere(),
                    charset.name());
        }
        byte[] bytes = text.toString().getBytes(charset);
        requireSameRows(bytes, samples);
        return bytes;
    }

    /** What is between the rows (quotes, separators, identities of samples) is checked on the whole. */
    private void requireSameRows(byte[] bytes, List<? extends Sample> samples) throws IOException {
        Loaded<List<Sample>> back =
                SampleTableReader.of(mapping, format, states).read(new ByteArrayInputStream(bytes), "written");
        Optional<LoadProblem> problem = back.problems().stream()
                .filter(found -> found.severity() == LoadProblem.Severity.ERROR)
                .findFirst();
        if (problem.isPresent() || back.value().size() != samples.size()) {
            throw new ProfilingException(
                    "not-representable",
                    "a written table must be read back without an error"
                            + problem.map(found -> ": " + found.code()).orElse(""),
                    ProblemLocation.nowhere(),
                    null);
        }
    }

    private void line(List<String> cells, StringBuilder text) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            boolean plain =
                    cell.chars().noneMatch(c -> c == format.separator().symbol() || c == '"' || c == '\n' || c == '\r');
            quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        text.append(String.join(String.valueOf(format.separator().symbol()), quoted))
                .append("\r\n");
    }
}
