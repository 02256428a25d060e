package org.drugprofiling.io.table;

import java.util.function.Consumer;

/** Where the problems of one table go, row after row. */
final class RowLog {

    private final Consumer<? super LoadProblem> consumer;
    private final Columns columns;
    private long row;
    private boolean refused;
    private long errors;
    private long warnings;

    RowLog(Consumer<? super LoadProblem> consumer, Columns columns) {
        this.consumer = consumer;
        this.columns = columns;
    }

    void beginRow(long line) {
        row = line;
        refused = false;
    }

    /** Whether the present row had an error. */
    boolean isRefused() {
        return refused;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }

    void refuse(int column, String text, String code, String reason) {
        refused = true;
        report(LoadProblem.Severity.ERROR, row, column, text, code, reason);
    }

    void warn(int column, String text, String code, String reason) {
        report(LoadProblem.Severity.WARNING, row, column, text, code, reason);
    }

    void report(LoadProblem.Severity severity, long line, int column, String text, String code, String reason) {
        if (severity == LoadProblem.Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        String name = column < 0 ? "" : columns.name(column);
        String letter = column < 0 ? "" : Columns.letter(column);
        consumer.accept(new LoadProblem(severity, line, name, letter, text, code, reason));
    }
}
