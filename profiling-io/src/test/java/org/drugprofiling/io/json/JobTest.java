package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.ColumnSource;
import org.drugprofiling.io.table.DatePattern;
import org.drugprofiling.io.table.GroupSeparator;
import org.drugprofiling.io.table.SampleField;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.StateMapping.Meaning;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.io.table.TargetColumn;
import org.drugprofiling.io.table.ZeroMeaning;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.Test;

/** A job that does not work says why and where. */
class JobTest {

    private static ProfilingException refusalOf(String what, String instead) throws IOException {
        String job = Files.readString(Path.of("..", "docs", "data", "seizures_simulated", "job.json"));
        assertEquals(1, job.split(java.util.regex.Pattern.quote(what), -1).length - 1, what);
        byte[] changed = job.replace(what, instead).getBytes(StandardCharsets.UTF_8);
        return assertThrows(ProfilingException.class, () -> Job.read("job.json", changed));
    }

    /** The name of a file can be that of a case. */
    @Test
    void aMessageWithoutIdentifiersNamesNoFile() {
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> Job.read("case-2026-117.json", "{\"version\": 7}".getBytes(StandardCharsets.UTF_8)));
        assertTrue(refusal.getMessage().contains("case-2026-117.json"), refusal::getMessage);
        assertFalse(refusal.messageWithoutIdentifiers().contains("117"), refusal::messageWithoutIdentifiers);
        assertTrue(refusal.location().part("at").isPresent(), refusal::getMessage);
        ProfilingException noJson = assertThrows(
                ProfilingException.class, () -> Job.read("case-2026-117.json", "{".getBytes(StandardCharsets.UTF_8)));
        assertFalse(noJson.messageWithoutIdentifiers().contains("117"), noJson::messageWithoutIdentifiers);
    }

    @Test
    void whatTheTableRefusesIsLocatedInTheFile() throws IOException {
        ProfilingException twice = refusalOf("\"attributes\"", "\"ignored\": [\"I10\"], \"attributes\"");
        assertEquals("invalid-mapping", twice.code());
        assertEquals(
                "a compound must be mapped or ignored, not both, was 'I10' (file job.json, mapping simulated-seizures, at /columns)",
                twice.getMessage());
        ProfilingException missing = refusalOf("      \"seizure\": \"seizure\",\n", "");
        assertEquals("a column mapping must say where SEIZURE comes from", missing.rule());
        assertEquals(
                "file job.json, mapping simulated-seizures, at /columns",
                missing.location().toString());
    }

    @Test
    void whatTheJobRefusesItselfIsLocatedOnce() throws IOException {
        ProfilingException version = refusalOf("\"version\": 1,\n  \"table\"", "\"version\": 2,\n  \"table\"");
        assertEquals(1, version.getMessage().split("job.json", -1).length - 1, version::getMessage);
        ProfilingException metric = refusalOf("pearson-distance-100", "similarity-index");
        assertEquals(1, metric.getMessage().split("job.json", -1).length - 1, metric::getMessage);
        assertEquals("'similarity-index'", metric.value().orElseThrow());
    }

    private static Job read(String json) {
        return Job.read("job.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String json) {
        return assertThrows(ProfilingException.class, () -> read(json)).getMessage();
    }

    @Test
    void documentThatIsNoJobSaysWhatItIs() {
        assertEquals("an object must be there; the document is null (file job.json, at /)", refusal("null"));
        assertEquals("an object must be there; the document is no object, was [] (file job.json, at /)", refusal("[]"));
        assertEquals("a whole number must be there; the field is missing (file job.json, at /version)", refusal("{}"));
        assertEquals("the version of a job must be 1, was 2 (file job.json, at /version)", refusal("{\"version\":2}"));
    }

    @Test
    void unknownFieldIsNamedBeforeWhatIsMissing() {
        assertEquals(
                "the field 'foo' must be one that this object has: version, table, columns, states, method, evaluation (file job.json,"
                        + " at /foo)",
                refusal("{\"version\":1,\"foo\":2}"));
        assertEquals(
                "an object must be there; the field is missing (file job.json, at /columns)",
                refusal("{\"version\":1}"));
        assertEquals(
                "an object must be there; the field is null (file job.json, at /columns)",
                refusal("{\"version\":1,\"columns\":null}"));
    }

    private static final String FIELDS =
            "\"sample\":\"s\",\"specimen\":\"s\",\"seizure\":\"z\",\"laboratory\":{\"constant\":\"L\"},\"role\":\"r\"";
    private static final String METHOD =
            "{\"id\":\"m\",\"version\":\"1\",\"nonDetects\":\"zero\",\"pretreatment\":\"NONE\",\"metric\":\"euclidean\"}";
    private static final String TARGETS =
            "[{\"column\":\"A\",\"layer\":\"production\",\"unit\":\"area\",\"quantity\":\"peak-area\"}]";

    /** A good job of which one part is another. */
    private static String job(String table, String extra, String targets, String states, String method) {
        return "{\"version\":1,\"table\":" + table
                + ",\"columns\":{\"id\":\"c\",\"version\":\"1\",\"substance\":\"mdma\","
                + "\"technique\":\"gc-ms\",\"signal\":\"peak-area\",\"origin\":\"invented\"," + extra + "\"targets\":"
                + targets
                + "},\"states\":" + states + ",\"method\":" + method + "}";
    }

    private static String withFields(String extra) {
        return job("{}", "\"fields\":{" + FIELDS + "}," + extra, TARGETS, "{}", METHOD);
    }

    private static String withTargets(String targets) {
        return job("{}", "\"fields\":{" + FIELDS + "},", targets, "{}", METHOD);
    }

    private static String withStates(String states) {
        return job("{}", "\"fields\":{" + FIELDS + "},", TARGETS, states, METHOD);
    }

    private static String withTable(String table) {
        return job(table, "\"fields\":{" + FIELDS + "},", TARGETS, "{}", METHOD);
    }

    private static String withMethod(String method) {
        return job("{}", "\"fields\":{" + FIELDS + "},", TARGETS, "{}", method);
    }

    /** A column whose compound is this JSON. */
    private static String compoundJob(String compound) {
        return job(
                "{}",
                "\"fields\":{" + FIELDS + "},",
                "[{\"column\":\"A\",\"id\":\"a\",\"layer\":\"production\",\"unit\":\"area\",\"quantity\":\"peak-area\",\"compound\":"
                        + compound + "}]",
                "{}",
                METHOD.replace("\"id\":\"m\"", "\"id\":\"m\",\"targets\":[\"a\"]"));
    }

    private static Compound compoundOf(ProfilingMethod method) {
        return ((AnalyteTarget) method.targets().target(0)).compound().orElseThrow();
    }

    @Test
    void aRegisteredCompoundIsTheRegisteredOneAndOutlivesTheFileOfTheMethod() {
        ProfilingMethod method = read(compoundJob("\"caffeine\"")).method();
        assertEquals(Compounds.of("caffeine"), compoundOf(method));
        byte[] kept = MethodDocument.write(method).getBytes(StandardCharsets.UTF_8);
        assertEquals(Compounds.of("caffeine"), compoundOf(MethodDocument.read("m.json", kept)));
        assertEquals(
                Compound.named("c-17", "unknown 17"),
                compoundOf(read(compoundJob("{\"id\":\"c-17\",\"name\":\"unknown 17\"}"))
                        .method()));
        assertEquals(
                "a compound of a laboratory's own must have an id that is not registered, was caffeine (file job.json, at"
                        + " /columns/targets/0/compound/id)",
                refusal(compoundJob("{\"id\":\"caffeine\",\"name\":\"coffee\"}")));
    }

    @Test
    void everythingOfATableThatJavaCanSay() {
        Job job = read(job(
                "{\"separator\":\"semicolon\",\"decimalSign\":\"comma\",\"groupSeparator\":\"point\",\"datePattern\":"
                        + "\"day-month-year\",\"charset\":\"windows-1252\",\"linesBeforeHeader\":2,\"headerRows\":2,\"unitRow\":true,"
                        + "\"comment\":\"#\",\"guardedText\":true}",
                "\"method\":{\"id\":\"GC\",\"version\":\"2\"},\"fields\":{" + FIELDS
                        + ",\"level\":\"l\",\"parent\":\"p\",\"quality\":\"q\",\"seizure-date\":\"d\",\"run\":{\"columns\":[\"a\",\"b\"],"
                        + "\"joiner\":\"/\"}},\"codes\":{\"role\":{\"QC\":\"control\"},\"level\":{\"\":\"specimen\"},\"quality\":{\"ok\":"
                        + "\"passed\"}},\"attributes\":{\"route\":{\"constant\":\"x\"}},\"relationGroups\":[\"g1\",\"g2\"],"
                        + "\"ignored\":[\"i\"],",
                "[{\"column\":\"A\",\"id\":\"a\",\"name\":\"nA\",\"layer\":\"production\",\"unit\":\"area\",\"quantity\":\"peak-area\","
                        + "\"compound\":\"c\",\"technique\":\"lc-ms\",\"ion\":\"118\",\"derivative\":\"TMS\",\"isomerIndex\":2,"
                        + "\"extraction\":\"toluene\",\"role\":\"by-product\",\"detectionLimit\":0.5,\"quantificationLimit\":1.5,"
                        + "\"uncertaintyColumn\":\"u\",\"countColumn\":\"n\",\"zero\":\"measured-zero\"},"
                        + "{\"column\":\"Zn\",\"kind\":\"element\",\"unit\":\"mg/kg\",\"quantity\":\"mass-fraction\","
                        + "\"detectionLimitColumn\":\"lod\",\"quantificationLimitColumn\":\"loq\"},"
                        + "{\"column\":\"d13C\",\"kind\":\"isotope-delta\",\"isotope\":\"13C/12C\",\"compound\":\"cocaine\","
                        + "\"scale\":\"VPDB\"},"
                        + "{\"column\":\"R\",\"kind\":\"ratio\",\"id\":\"r\",\"numerator\":{\"kind\":\"element\",\"symbol\":\"Zn\","
                        + "\"unit\":\"mg/kg\",\"quantity\":\"mass-fraction\"},\"denominator\":{\"id\":\"x\",\"layer\":\"cutting\","
                        + "\"unit\":\"mg/kg\",\"quantity\":\"mass-fraction\"}},"
                        + "{\"column\":\"D\",\"kind\":\"tablet-feature\",\"id\":\"diameter\",\"layer\":\"tabletting\",\"unit\":\"mm\","
                        + "\"quantity\":\"length\"}]",
                "{\"texts\":{\"ND\":\"not-detected\",\"int\":{\"state\":\"interfered\",\"by\":\"caffeine\"},\"rej\":{\"state\":"
                        + "\"rejected\",\"reason\":\"leak\",\"by\":\"N. N.\",\"when\":\"2026-03\"}},\"flags\":{\"J\":"
                        + "\"below-quantification\",\"x\":{\"state\":\"interfered\",\"by\":\"column bleed\"}},\"empty\":\"not-analysed\","
                        + "\"lessThan\":\"not-detected\",\"greaterThan\":\"saturated\",\"zero\":\"not-detected\",\"absentRow\":"
                        + "\"not-detected\"}",
                METHOD.replace("\"id\":\"m\"", "\"id\":\"m\",\"targets\":[\"a\"]")));
        Target zinc = new ElementTarget("Zn", MeasurementUnit.MILLIGRAM_PER_KILOGRAM);
        AnalyteTarget a = AnalyteTarget.of("a", "nA", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA)
                .withCompound(Compound.named("c", "c"))
                .withTechnique(AnalyticalTechnique.LC_MS)
                .withIon("118")
                .withDerivative("TMS")
                .withIsomerIndex(2)
                .withExtraction("toluene")
                .withRole(CompoundRole.BY_PRODUCT);
        ColumnMapping mapping = ColumnMapping.builder(
                        "c", "1", Substance.MDMA, AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                .origin(DataOrigin.INVENTED)
                .method("GC", "2")
                .column(SampleField.SAMPLE, "s")
                .column(SampleField.SPECIMEN, "s")
                .column(SampleField.SEIZURE, "z")
                .constant(SampleField.LABORATORY, "L")
                .column(SampleField.ROLE, "r")
                .column(SampleField.LEVEL, "l")
                .column(SampleField.PARENT, "p")
                .column(SampleField.QUALITY, "q")
                .column(SampleField.SEIZURE_DATE, "d")
                .field(SampleField.RUN, ColumnSource.joined("/", "a", "b"))
                .code(SampleRole.CONTROL, "QC")
                .code(ReplicateLevel.SPECIMEN, "")
                .code(QualityStatus.Verdict.PASSED, "ok")
                .attribute("route", ColumnSource.constant("x"))
                .relationGroup("g1")
                .relationGroup("g2")
                .ignoring("i")
                .target(TargetColumn.of("A", a)
                        .withDetectionLimit(0.5)
                        .withQuantificationLimit(1.5)
                        .withUncertaintyColumn("u")
                        .withCountColumn("n")
                        .withZero(ZeroMeaning.MEASURED_ZERO))
                .target(TargetColumn.of("Zn", zinc)
                        .withDetectionLimitColumn("lod")
                        .withQuantificationLimitColumn("loq"))
                .target("d13C", new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB"))
                .target(
                        "R",
                        new RatioTarget(
                                "r",
                                "r",
                                zinc,
                                AnalyteTarget.of("x", "x", Layer.CUTTING, MeasurementUnit.MILLIGRAM_PER_KILOGRAM)))
                .target("D", TabletFeatureTarget.DIAMETER)
                .toMapping();
        assertEquals(mapping, job.reader().mapping());
        assertEquals("nA", job.reader().mapping().targets().get(0).target().name());
        assertEquals(
                TableFormat.of(
                                TableFormat.Separator.SEMICOLON,
                                TableFormat.DecimalSign.COMMA,
                                Charset.forName("windows-1252"))
                        .withGroupSeparator(GroupSeparator.POINT)
                        .withDatePattern(DatePattern.DAY_MONTH_YEAR)
                        .withLinesBeforeHeader(2)
                        .withHeaderRows(2)
                        .withUnitRow()
                        .withCommentCharacter('#')
                        .withGuardedText(),
                job.reader().format());
        assertEquals(
                StateMapping.nothingDeclared()
                        .withText("ND", State.NOT_DETECTED)
                        .withInterference("int", "caffeine")
                        .withRejection("rej", "leak", "N. N.", PartialDate.parse("2026-03"))
                        .withFlag("J", new Meaning(State.BELOW_QUANTIFICATION, "", "", null))
                        .withFlag("x", new Meaning(State.INTERFERED, "column bleed", "", null))
                        .withText("", State.NOT_ANALYSED)
                        .withLessThan(State.NOT_DETECTED)
                        .withGreaterThanSaturated()
                        .withAbsentRow(State.NOT_DETECTED)
                        .withZero(ZeroMeaning.NOT_DETECTED),
                job.reader().states());
        assertEquals("m", job.method().id());
        assertEquals(List.of("a"), job.method().targets().ids());
    }

    @Test
    void aLongTableWithUnits() {
        ColumnMapping mapping = read(withFields("\"long\":{\"compounds\":\"k\",\"values\":\"v\",\"units\":\"u\","
                        + "\"ignoringOtherCompounds\":true},"))
                .reader()
                .mapping();
        assertEquals(ColumnMapping.Layout.LONG, mapping.layout());
        assertEquals("u", mapping.unitColumn().orElseThrow());
        assertEquals(true, mapping.isIgnoringOtherCompounds());
    }

    @Test
    void whatWasSetAsideAndHowPairsCount() {
        String good = withFields("");
        EvaluationChoices choices = read(good.substring(0, good.length() - 1)
                        + ",\"evaluation\":{\"exclusions\":[{\"sample\":\"S1\",\"reason\":\"leak\",\"by\":\"N. N.\",\"when\":"
                        + "\"2026\"}],\"weighting\":\"each-source\",\"unlinkedPairs\":\"one-specimen-per-source\"}}")
                .evaluation();
        Exclusion exclusion = new Exclusion(SampleId.of("S1"), "leak", "N. N.", PartialDate.parse("2026"));
        assertEquals(
                new EvaluationChoices(
                        List.of(exclusion), PairWeighting.EACH_SOURCE, UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE),
                choices);
        Evaluation.Plan plan = choices.in(new Evaluation.Plan(
                PopulationRules.SAME_SEIZURE,
                new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2027-03-01"),
                Set.of()));
        assertEquals(List.of(exclusion), plan.exclusions());
        assertEquals(PairWeighting.EACH_SOURCE, plan.weighting());
        assertEquals(UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE, plan.unlinked());
        assertEquals(EvaluationChoices.PLAIN, read(good).evaluation());
    }

    private static void assertRefused(String rule, String at, String json) {
        String message = refusal(json);
        assertTrue(
                message.contains(rule) && message.contains("(file job.json, ") && message.endsWith("at " + at + ")"),
                message);
    }

    @Test
    void refusalsSayWhereInTheDocument() {
        read(withFields(""));
        assertRefused(
                "a substance must be one of [heroin,",
                "/columns/substance",
                withFields("").replace("mdma", "mdam"));
        assertRefused("the field 'seperator' must be one", "/table/seperator", withTable("{\"seperator\":\"tab\"}"));
        assertRefused(
                "group separator and decimal sign",
                "/table",
                withTable("{\"decimalSign\":\"comma\",\"groupSeparator\":\"comma\"}"));
        assertRefused("one character must be there", "/table/comment", withTable("{\"comment\":\"//\"}"));
        assertRefused("a charset that this machine knows", "/table/charset", withTable("{\"charset\":\"latin-x\"}"));
        assertRefused("must be 0 to 1000, was '-1'", "/table", withTable("{\"headerRows\":-1}"));
        assertRefused("true or false must be there", "/table/unitRow", withTable("{\"unitRow\":\"yes\"}"));
        assertRefused(
                "LEVEL and PARENT must be mapped together",
                "/columns",
                withFields("").replace("\"role\":\"r\"", "\"role\":\"r\",\"level\":\"l\""));
        assertRefused(
                "a constant must stand alone",
                "/columns/fields/laboratory/constant",
                withFields("").replace("\"constant\":\"L\"", "\"constant\":\"L\",\"joiner\":\"-\""));
        assertRefused(
                "one of [CASEWORK,",
                "/columns/codes/role/QC",
                withFields("\"codes\":{\"role\":{\"QC\":\"kontrolle\"}},"));
        String unit = "\"unit\":\"area\",\"quantity\":\"peak-area\"}";
        assertRefused(
                "the field 'layer' must be one that this object has: column, kind",
                "/columns/targets/0/layer",
                withTargets("[{\"column\":\"Zn\",\"kind\":\"element\",\"layer\":\"elemental\"," + unit + "]"));
        assertRefused(
                "element symbol must be a capital letter",
                "/columns/targets/0",
                withTargets("[{\"column\":\"zinc\",\"kind\":\"element\"," + unit + "]"));
        assertRefused(
                "a limit must be a number or have a column",
                "/columns/targets/0/detectionLimitColumn",
                withTargets(
                        "[{\"column\":\"Zn\",\"kind\":\"element\",\"detectionLimit\":1,\"detectionLimitColumn\":\"l\","
                                + unit + "]"));
        assertRefused(
                "isomer index must be at least 1",
                "/columns/targets/0",
                withTargets("[{\"column\":\"A\",\"isomerIndex\":0,\"layer\":\"production\"," + unit + "]"));
        assertRefused(
                "a text must be there; the field is missing",
                "/columns/targets/0/numerator/id",
                withTargets("[{\"column\":\"A\",\"kind\":\"ratio\",\"numerator\":{\"layer\":\"production\"," + unit
                        + ",\"denominator\":{\"id\":\"x\",\"layer\":\"production\"," + unit + "}]"));
        assertRefused(
                "must not look like a number, was '0'", "/states", withStates("{\"texts\":{\"0\":\"not-detected\"}}"));
        assertRefused(
                "an interference must say by what",
                "/states/texts",
                withStates("{\"texts\":{\"int\":\"interfered\"}}"));
        assertRefused(
                "a text must be there; the field is missing",
                "/states/texts/rej/reason",
                withStates("{\"texts\":{\"rej\":{\"state\":\"rejected\",\"by\":\"N. N.\",\"when\":\"2026\"}}}"));
        assertRefused(
                "the field 'reason' must be one",
                "/states/texts/x/reason",
                withStates("{\"texts\":{\"x\":{\"state\":\"saturated\",\"reason\":\"leak\"}}}"));
        assertRefused(
                "'>' before a number must mean saturated",
                "/states/greaterThan",
                withStates("{\"greaterThan\":\"not-detected\"}"));
        assertRefused("an absent row must mean", "/states", withStates("{\"absentRow\":\"saturated\"}"));
        assertRefused(
                "a known method must stand alone",
                "/method/known",
                withMethod("{\"known\":\"mdma-tablet-features\",\"metric\":\"euclidean\"}"));
        assertRefused(
                "targets must be among those of the columns, [A]",
                "/method/targets",
                withMethod(METHOD.replace("\"id\"", "\"targets\":[\"B\"],\"id\"")));
        assertRefused(
                "one of [MEAN_OF_VALUES,",
                "/method/aggregation",
                withMethod(METHOD.replace("\"id\"", "\"aggregation\":\"mean\",\"id\"")));
        assertRefused(
                "",
                "/method/pretreatment/1",
                withMethod(METHOD.replace("\"NONE\"", "[\"log10\",{\"step\":\"fourth-root\",\"base\":2}]")));
    }
}
