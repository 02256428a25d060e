package org.drugprofiling.io.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.drugprofiling.io.catalogue.MethodPage;
import org.drugprofiling.io.json.CatalogueDocument;
import org.drugprofiling.io.json.MethodDocument;
import org.drugprofiling.method.ProfilingMethods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code methods}: what the library knows.
 *
 * @since 0.1.0
 */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        description = "Lists the methods that the library knows.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:usage"})
public final class MethodsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup
    private @Nullable Choice choice;

    /** What is printed instead of the list; at most one. */
    private static final class Choice {

        @Option(names = "--json", description = "Prints the whole catalogue as JSON.")
        private boolean json;

        @Option(
                names = "--template",
                paramLabel = "ID",
                description =
                        "Prints what a laboratory edits to have its own method, started from the one named; use it with --method.")
        private @Nullable String template;

        @Option(names = "--page", paramLabel = "ID", description = "Prints the page of the method named, as Markdown.")
        private @Nullable String page;
    }

    /**
     * Makes the command; the parser fills it in.
     */
    public MethodsCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        if (choice != null && choice.template != null) {
            out.print(MethodDocument.template(ProfilingMethods.of(choice.template)));
        } else if (choice != null && choice.page != null) {
            out.print(MethodPage.of(ProfilingMethods.of(choice.page)).text());
        } else if (choice != null && choice.json) {
            out.print(CatalogueDocument.write(ProfilingMethods.all()));
        } else {
            ProfilingMethods.all().forEach(method -> out.println(method + "\n"));
        }
        out.flush();
        return 0;
    }
}
