package org.drugprofiling.io.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.method.MethodReadiness;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    /**
     * Makes the command; the parser fills it in.
     */
    public MethodsCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        if (json) {
            List<Object> list = new ArrayList<>();
            ProfilingMethods.all().forEach(method -> list.add(fields(method)));
            out.print(StrictJson.write(list));
            out.flush();
        } else {
            ProfilingMethods.all().forEach(method -> out.println(method + "\n"));
        }
        return 0;
    }

    private static Map<String, Object> fields(ProfilingMethod method) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", method.id());
        fields.put("version", method.version());
        fields.put("name", method.name());
        fields.put("substance", method.substance().id());
        fields.put("readiness", method.readiness().name());
        fields.put("standing", method.standing().name());
        boolean template = method.readiness() == MethodReadiness.TEMPLATE;
        fields.put("targets", template ? List.of() : method.targets().ids());
        fields.put(
                "nonDetects",
                template ? "to be given" : method.assembly().nonDetects().id());
        fields.put("pretreatment", method.pretreatment().id());
        fields.put("metric", method.metric().id());
        fields.put(
                "citations", method.citations().stream().map(Object::toString).toList());
        return fields;
    }
}
