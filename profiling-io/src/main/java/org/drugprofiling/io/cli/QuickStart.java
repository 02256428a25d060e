package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.report.HtmlReport;
import org.drugprofiling.io.report.JsonReport;
import org.drugprofiling.io.report.TextReport;
import org.drugprofiling.io.table.LoadProblem;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.kernel.BatchEngine;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.report.Identifiers;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.LinkReports;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;

/**
 * The main job on the data that come with the repository: real MDMA tablets, and simulated impurity profiles. What the tables mean
 * stands in the job file beside each.
 *
 * @since 0.1.0
 */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Runs both evaluations.
     *
     * @param arguments folder of the data, folder for the reports
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: QuickStart DATA-FOLDER REPORT-FOLDER");
            System.exit(2);
        }
        run(Path.of(arguments[0]), Path.of(arguments[1]), Instant.now(), System.out);
    }

    /**
     * Runs both evaluations.
     *
     * @param data folder of the data
     * @param reports folder for the reports, made if it is not there
     * @param when by the caller's clock
     * @param out where the summary goes
     * @throws IOException if a file cannot be read or written
     */
    static void run(Path data, Path reports, Instant when, PrintStream out) throws IOException {
        Files.createDirectories(reports);
        Path tablets = reports.resolve("mdma-tablets.html");
        write(tablets, tablets(data, when), out);
        out.println();
        Path simulated = reports.resolve("simulated-seizures.html");
        write(simulated, simulated(data, when), out);
        out.println();
        out.println("Reports to open in a browser:");
        out.println("  " + tablets);
        out.println("  " + simulated);
    }

    private static void write(Path html, LinkReport report, PrintStream out) throws IOException {
        Files.writeString(html, HtmlReport.of(report), StandardCharsets.UTF_8);
        Path json = html.resolveSibling(String.valueOf(html.getFileName()).replace(".html", ".json"));
        Files.writeString(json, JsonReport.of(report), StandardCharsets.UTF_8);
        out.print(TextReport.of(report));
    }

    static LinkReport tablets(Path data, Instant when) throws IOException {
        Path folder = data.resolve("xtc_tablets_nfi");
        Job job = job(folder);
        Loaded<List<Sample>> loaded = job.reader().read(folder.resolve("xtc_data.csv"));
        return report(
                "MDMA tablets: physical features",
                "Which batches of tablets resemble each other in diameter, thickness and weight more than batches usually do?",
                job,
                PopulationRules.SAME_BATCH,
                loaded,
                List.of(
                        "Real data of the Netherlands Forensic Institute (Apache-2.0), unchanged.",
                        "The source does not say whether the rows of a batch are different tablets or repeated measurements of one tablet."
                                + " If they are repetitions, linked pairs show the scatter of measuring only, and the limits are too strict.",
                        "The source states no units; millimetres, millimetres, milligrams and per cent are read from the size of the numbers.",
                        purity(loaded.value())),
                when);
    }

    private static Job job(Path folder) throws IOException {
        Path file = folder.resolve("job.json");
        return Job.read(CommandFiles.baseName(file), Files.readAllBytes(file));
    }

    private static String purity(List<Sample> samples) {
        double[] percent = samples.stream()
                .map(sample -> sample.record().measurements().get("purity"))
                .filter(Measurement.Quantified.class::isInstance)
                .mapToDouble(measurement -> ((Measurement.Quantified) measurement).value())
                .sorted()
                .toArray();
        long zeros = Arrays.stream(percent).filter(value -> value == 0).count();
        return "Purity is dosage and is not compared: " + percent.length + " measurements from "
                + plain(percent[0]) + " to " + plain(percent[percent.length - 1]) + " %, " + zeros
                + " of them 0 %.";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static LinkReport simulated(Path data, Instant when) throws IOException {
        Path folder = data.resolve("seizures_simulated");
        Job job = job(folder);
        return report(
                "Simulated seizures: impurity profiles",
                "Which seizures resemble each other in ten impurities more than seizures usually do?",
                job,
                PopulationRules.SAME_SEIZURE,
                job.reader().read(folder.resolve("seizures.csv")),
                List.of(
                        "Simulated data (CC0): nothing here is about real material.",
                        "Detection limits are not stated, so the sensitivity to what was not detected cannot be assessed."),
                when);
    }

    private static LinkReport report(
            String title,
            String question,
            Job job,
            PopulationRule rule,
            Loaded<List<Sample>> loaded,
            List<String> notes,
            Instant when) {
        LocalDate today = when.atZone(ZoneOffset.UTC).toLocalDate();
        Evaluation evaluation = Evaluation.of(
                job.method(),
                loaded.value(),
                job.evaluation()
                        .in(new Evaluation.Plan(
                                rule,
                                new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                                today,
                                today.plusYears(1),
                                Set.of())));
        Provenance provenance = evaluation
                .provenance(when)
                .withInput(loaded.report().name(), loaded.report().sha256())
                .withPlatform("java", System.getProperty("java.version", "unknown"))
                .withPlatform("engine", BatchEngine.description());
        List<String> allNotes = new ArrayList<>(notes);
        allNotes.addAll(QuickStartNotes.of(evaluation));
        return LinkReports.of(
                evaluation,
                new LinkReports.Frame(
                        title,
                        question,
                        loaded.lines(LoadProblem.Severity.ERROR),
                        loaded.lines(LoadProblem.Severity.WARNING),
                        allNotes,
                        Linkage.COMPLETE,
                        Identifiers.PLAIN),
                provenance);
    }
}
