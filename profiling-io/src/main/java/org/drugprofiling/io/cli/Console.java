package org.drugprofiling.io.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes. */
final class Console {

    private Console() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        return filledIn(spec).commandLine().getOut();
    }

    static PrintWriter err(@Nullable CommandSpec spec) {
        return filledIn(spec).commandLine().getErr();
    }

    private static CommandSpec filledIn(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("a command must be run by the parser");
        }
        return spec;
    }
}
