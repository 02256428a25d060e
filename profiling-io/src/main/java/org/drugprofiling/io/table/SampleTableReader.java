package org.drugprofiling.io.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Sample;

/**
 * A reader of one kind of table: column mapping, format and states together; it holds no other state and can be used again, by
 * several threads.
 *
 * <pre>{@code
 * SampleTableReader reader = SampleTableReader.of(mapping, TableFormat.detected(), states);
 * Loaded<List<Sample>> loaded = reader.read(Path.of("tablets.csv"));
 * loaded.problems().forEach(problem -> log(problem.toString()));
 * System.out.println(loaded.report());
 * }</pre>
 *
 * <p>All problems of a table are collected, with row, column and text; the good rows are kept, and a row with an error is not
 * used at all. Every row is accounted for in {@link LoadReport#rows()}. What makes the rest of a table unreadable (a wrong
 * byte, an unclosed quote, a missing column, a format with two readings) is an {@link UnreadableTableException}.
 *
 * @since 0.1.0
 */
public final class SampleTableReader {

    private final ColumnMapping mapping;
    private final TableFormat format;
    private final StateMapping states;
    private final TableLimits limits;

    private SampleTableReader(ColumnMapping mapping, TableFormat format, StateMapping states, TableLimits limits) {
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.format = Objects.requireNonNull(format, "format");
        this.states = Objects.requireNonNull(states, "states");
        this.limits = Objects.requireNonNull(limits, "limits");
        if (format.hasUnitRow() && mapping.layout() == ColumnMapping.Layout.LONG) {
            throw Given.refusal(
                    "invalid-mapping",
                    "a unit row must belong to a wide table; a long one has a column of units",
                    "mapping",
                    mapping.id(),
                    null);
        }
    }

    /**
     * Returns a reader with {@link TableLimits#withDefaults() default limits}.
     *
     * @param mapping what the columns mean
     * @param format how the table is written, or what of it is to be found out
     * @param states what texts mean that are no numbers, and what zero means
     * @return the reader
     * @throws ProfilingException if a long table is to have a unit row
     */
    public static SampleTableReader of(ColumnMapping mapping, TableFormat format, StateMapping states) {
        return new SampleTableReader(mapping, format, states, TableLimits.withDefaults());
    }

    /**
     * Returns this reader with other limits.
     *
     * @param value the limits
     * @return the reader
     */
    public SampleTableReader withLimits(TableLimits value) {
        return new SampleTableReader(mapping, format, states, value);
    }

    /**
     * {@return what the columns mean}
     */
    public ColumnMapping mapping() {
        return mapping;
    }

    /**
     * {@return how tables are written}
     */
    public TableFormat format() {
        return format;
    }

    /**
     * {@return what texts mean that are no numbers}
     */
    public StateMapping states() {
        return states;
    }

    /**
     * {@return the limits}
     */
    public TableLimits limits() {
        return limits;
    }

    /**
     * Reads a file. Rows of one sample in a long table may stand anywhere, and so may a sample that others repeat: one that repeats a
     * sample of another specimen, or one that repeats it, is left out; one that repeats a sample that is not there is a warning.
     *
     * @param file the table
     * @return its samples in order of their first rows, and its problems
     * @throws IOException if the file cannot be opened or read
     * @throws UnreadableTableException if the table cannot be read to its end
     */
    public Loaded<List<Sample>> read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return read(input, baseName(file.toString()));
        }
    }

    /**
     * Reads bytes, and leaves closing them to the caller.
     *
     * @param input the table
     * @param name what to call it in the report; of a path only the last part is kept
     * @return its samples in order of their first rows, and its problems
     * @throws IOException if the bytes cannot be read
     * @throws UnreadableTableException if the table cannot be read to its end
     */
    public Loaded<List<Sample>> read(InputStream input, String name) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<LoadProblem> problems = new ArrayList<>();
        LoadReport report;
        TablePass pass = pass(input, name, LongRows.Order.ANY);
        try {
            report = pass.run(samples::add, problem -> {
                if (problems.size() < limits.problems()) {
                    problems.add(problem);
                }
            });
        } catch (UnreadableTableException e) {
            throw e.in(baseName(name), problems);
        }
        long unlisted = report.errors() + report.warnings() - problems.size();
        List<Sample> used = IntStream.range(0, samples.size())
                .filter(n -> !pass.withdrawn().get(n))
                .mapToObj(samples::get)
                .toList();
        return new Loaded<>(
                used,
                problems,
                new LoadReport(
                        report.name(),
                        report.sha256(),
                        report.bytes(),
                        report.mapping(),
                        report.format(),
                        report.rows(),
                        report.samples(),
                        report.errors(),
                        report.warnings(),
                        unlisted));
    }

    /**
     * Reads a file of any length in little memory: each sample is given to a consumer as soon as it is complete, and forgotten
     * but for at most 130 bytes by which a second one of its id is found, and where replicates are mapped at most 80 more and the id
     * of the sample it repeats; a million samples need a heap of 128 MiB, with replicates 256 MiB. All rows of one sample in a long
     * table must stand together.
     *
     * <p>Whether a sample repeats one that is not there, one of another specimen, or one that repeats it, is known at the end, when it
     * was delivered already: that is a warning with its row, where {@link #read(Path)} leaves the sample out.
     *
     * <p>A row that is refused before its sample is known makes the samples before and behind it doubtful where an absent row has
     * a declared meaning; {@link #read(Path)}, which lets rows stand anywhere, then doubts every sample with an absent row.
     *
     * @param file the table
     * @param samples takes the samples
     * @param problems takes all problems, none left out
     * @return what was read
     * @throws IOException if the file cannot be opened or read, or the thread was interrupted
     * @throws UnreadableTableException if the table cannot be read to its end; samples delivered before are not to be used
     */
    public LoadReport forEach(Path file, Consumer<? super Sample> samples, Consumer<? super LoadProblem> problems)
            throws IOException {
        Objects.requireNonNull(samples, "samples");
        Objects.requireNonNull(problems, "problems");
        try (InputStream input = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return forEach(input, baseName(file.toString()), samples, problems);
        }
    }

    /**
     * Reads bytes of any length in little memory, as a file is, and leaves closing them to the caller. All rows of one sample in a long table
     * must stand together.
     *
     * @param input the table
     * @param name what to call it in the report; of a path only the last part is kept
     * @param samples takes the samples
     * @param problems takes all problems, none left out
     * @return what was read
     * @throws IOException if the bytes cannot be read, or the thread was interrupted
     * @throws UnreadableTableException if the table cannot be read to its end; samples delivered before are not to be used
     */
    public LoadReport forEach(
            InputStream input, String name, Consumer<? super Sample> samples, Consumer<? super LoadProblem> problems)
            throws IOException {
        Objects.requireNonNull(samples, "samples");
        Objects.requireNonNull(problems, "problems");
        try {
            return pass(input, name, LongRows.Order.CONTIGUOUS).run(samples, problems);
        } catch (UnreadableTableException e) {
            throw e.in(baseName(name), List.of());
        }
    }

    private TablePass pass(InputStream input, String name, LongRows.Order order) {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(name, "name");
        return new TablePass(mapping, format, states, limits, order, new BufferedInputStream(input), baseName(name));
    }

    /** The last part of a path: where a file lies is nobody's business in a report. */
    static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
