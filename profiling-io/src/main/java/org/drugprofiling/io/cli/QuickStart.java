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
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.report.HtmlReport;
import org.drugprofiling.io.report.JsonReport;
import org.drugprofiling.io.report.TextReport;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.ColumnSource;
import org.drugprofiling.io.table.LoadProblem;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.io.table.SampleField;
import org.drugprofiling.io.table.SampleTableReader;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.io.table.TargetColumn;
import org.drugprofiling.io.table.ZeroMeaning;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.report.Identifiers;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.LinkReports;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/**
 * The main job on the data that come with the repository: real MDMA tablets, and simulated impurity profiles.
 *
 * @since 0.1.0
 */
public final class QuickStart {

    private static final Target PURITY =
            new TabletFeatureTarget("purity", "purity", Layer.DOSAGE, MeasurementUnit.MASS_PERCENT);

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
        write(tablets, tablets(data.resolve("xtc_tablets_nfi").resolve("xtc_data.csv"), when), out);
        out.println();
        Path simulated = reports.resolve("simulated-seizures.html");
        write(simulated, simulated(data.resolve("seizures_simulated").resolve("seizures.csv"), when), out);
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

    static LinkReport tablets(Path file, Instant when) throws IOException {
        ColumnMapping mapping = ColumnMapping.builder(
                        "mdma-tablets",
                        "1",
                        Substance.MDMA,
                        AnalyticalTechnique.PHYSICAL_EXAMINATION,
                        SignalType.PHYSICAL_FEATURE)
                .origin(DataOrigin.MEASURED)
                .constant(SampleField.LABORATORY, "NFI")
                .constant(SampleField.ROLE, "CASEWORK")
                .field(SampleField.SAMPLE, ColumnSource.joined("-", "batchnumber", "measurement"))
                .field(SampleField.SPECIMEN, ColumnSource.joined("-", "batchnumber", "measurement"))
                .column(SampleField.SEIZURE, "batchnumber")
                .attribute(ProfileIdentity.BATCH, ColumnSource.column("batchnumber"))
                .target("Diameter", TabletFeatureTarget.DIAMETER)
                .target("Thickness", TabletFeatureTarget.THICKNESS)
                .target("Weight", TabletFeatureTarget.WEIGHT)
                .target(TargetColumn.of("Purity", PURITY).withZero(ZeroMeaning.MEASURED_ZERO))
                .toMapping();
        Loaded<List<Sample>> loaded = SampleTableReader.of(
                        mapping, TableFormat.detected(), StateMapping.nothingDeclared())
                .read(file);
        return report(
                "MDMA tablets: physical features",
                "Which batches of tablets resemble each other in diameter, thickness and weight more than batches usually do?",
                ProfilingMethods.MDMA_TABLET_FEATURES,
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

    private static String purity(List<Sample> samples) {
        double[] percent = samples.stream()
                .map(sample -> sample.record().measurement(PURITY))
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

    static LinkReport simulated(Path file, Instant when) throws IOException {
        List<Target> impurities = new ArrayList<>();
        for (int k = 1; k <= 10; k++) {
            String id = k < 10 ? "I0" + k : "I" + k;
            impurities.add(AnalyteTarget.of(id, "impurity " + id, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        }
        var builder = ColumnMapping.builder(
                        "simulated-seizures",
                        "1",
                        Substance.AMPHETAMINE,
                        AnalyticalTechnique.GC_MS,
                        SignalType.PEAK_AREA)
                .origin(DataOrigin.SIMULATED)
                .constant(SampleField.LABORATORY, "simulation")
                .constant(SampleField.ROLE, "CASEWORK")
                .column(SampleField.SAMPLE, "specimen")
                .column(SampleField.SPECIMEN, "specimen")
                .column(SampleField.SEIZURE, "seizure")
                .attribute(ProfileIdentity.ROUTE, ColumnSource.column("route"))
                .attribute(QuickStartNotes.SIMULATED_CLASS, ColumnSource.column("simulated_class"));
        for (Target impurity : impurities) {
            builder.target(TargetColumn.of(impurity.id(), impurity).withZero(ZeroMeaning.NOT_DETECTED));
        }
        Loaded<List<Sample>> loaded = SampleTableReader.of(
                        builder.toMapping(), TableFormat.detected(), StateMapping.nothingDeclared())
                .read(file);
        ProfilingMethod method = ProfilingMethod.of(
                        "simulated-n4r-pearson",
                        "1",
                        Substance.AMPHETAMINE,
                        TargetSet.of("ten impurities", impurities),
                        NonDetectPolicy.asZero(),
                        Pretreatments.N_4R,
                        ComparisonMetrics.PEARSON_DISTANCE_100)
                .named("Simulated impurities, N+4R with Pearson");
        return report(
                "Simulated seizures: impurity profiles",
                "Which seizures resemble each other in ten impurities more than seizures usually do?",
                method,
                PopulationRules.SAME_SEIZURE,
                loaded,
                List.of(
                        "Simulated data (CC0): nothing here is about real material.",
                        "Detection limits are not stated, so the sensitivity to what was not detected cannot be assessed."),
                when);
    }

    private static LinkReport report(
            String title,
            String question,
            ProfilingMethod method,
            PopulationRule rule,
            Loaded<List<Sample>> loaded,
            List<String> notes,
            Instant when) {
        LocalDate today = when.atZone(ZoneOffset.UTC).toLocalDate();
        Evaluation evaluation = Evaluation.of(
                method,
                loaded.value(),
                new Evaluation.Plan(
                        rule,
                        new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                        new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                        today,
                        today.plusYears(1),
                        Set.of()));
        Provenance provenance = evaluation
                .provenance(when)
                .withInput(loaded.report().name(), loaded.report().sha256())
                .withPlatform("java", System.getProperty("java.version", "unknown"));
        List<String> allNotes = new ArrayList<>(notes);
        allNotes.addAll(QuickStartNotes.of(evaluation));
        return LinkReports.of(
                evaluation,
                loaded.value(),
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
