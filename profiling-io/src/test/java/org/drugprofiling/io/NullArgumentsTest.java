package org.drugprofiling.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.conformance.CaseFile;
import org.drugprofiling.io.conformance.CaseFiles;
import org.drugprofiling.io.conformance.CaseResult;
import org.drugprofiling.io.conformance.ConformanceCase;
import org.drugprofiling.io.conformance.ConformanceReport;
import org.drugprofiling.io.conformance.ConformanceRunner;
import org.drugprofiling.io.json.EvaluationChoices;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.ColumnMappingBuilder;
import org.drugprofiling.io.table.ColumnSource;
import org.drugprofiling.io.table.DetectedFormat;
import org.drugprofiling.io.table.LoadProblem;
import org.drugprofiling.io.table.LoadReport;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.io.table.SafeCell;
import org.drugprofiling.io.table.SampleField;
import org.drugprofiling.io.table.SampleTableReader;
import org.drugprofiling.io.table.SampleTableWriter;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.io.table.TableLimits;
import org.drugprofiling.io.table.TargetColumn;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public method and constructor of tables, JSON and conformance says of a missing argument, or of a missing element of a list,
 * what is missing.
 */
class NullArgumentsTest {

    private static final List<Class<?>> TYPES = List.of(
            ColumnMapping.class,
            ColumnMappingBuilder.class,
            ColumnSource.class,
            DetectedFormat.class,
            DetectedFormat.Finding.class,
            LoadProblem.class,
            LoadReport.class,
            Loaded.class,
            SafeCell.class,
            SampleTableReader.class,
            SampleTableWriter.class,
            StateMapping.class,
            StateMapping.Meaning.class,
            TableFormat.class,
            TableLimits.class,
            TargetColumn.class,
            Job.class,
            EvaluationChoices.class,
            StrictJson.class,
            CaseFiles.class,
            CaseResult.class,
            ConformanceCase.class,
            CaseFile.class,
            ConformanceRunner.class,
            ConformanceReport.class);

    private static final ColumnMapping MAPPING = builder().toMapping();
    private static final TableFormat FORMAT = TableFormat.of(
                    TableFormat.Separator.COMMA, TableFormat.DecimalSign.POINT, StandardCharsets.UTF_8)
            .withGuardedText();
    private static final SampleTableReader READER =
            SampleTableReader.of(MAPPING, FORMAT, StateMapping.nothingDeclared());
    private static final byte[] TABLE = "sample,diameter\nS1,9.5\n".getBytes(StandardCharsets.UTF_8);

    private static final CaseFile CASES = CaseFiles.shipped().get(0);
    private static final ConformanceReport REPORT = ConformanceRunner.run(List.of(CASES));

    private static ColumnMappingBuilder builder() {
        return ColumnMapping.builder(
                        "m", "1", Substance.MDMA, AnalyticalTechnique.PHYSICAL_EXAMINATION, SignalType.PHYSICAL_FEATURE)
                .origin(DataOrigin.INVENTED)
                .constant(SampleField.LABORATORY, "L")
                .constant(SampleField.ROLE, "CASEWORK")
                .column(SampleField.SAMPLE, "sample")
                .column(SampleField.SPECIMEN, "sample")
                .column(SampleField.SEIZURE, "sample")
                .target("diameter", TabletFeatureTarget.DIAMETER);
    }

    /** Something good of every type that the methods take. */
    private static Map<Class<?>, Object> good() throws Exception {
        Map<Class<?>, Object> good = new LinkedHashMap<>();
        Loaded<List<Sample>> loaded = READER.read(new ByteArrayInputStream(TABLE), "t.csv");
        good.put(String.class, "diameter");
        good.put(String[].class, new String[] {"diameter"});
        good.put(byte[].class, TABLE);
        good.put(int.class, 1);
        good.put(long.class, 1L);
        good.put(double.class, 1.0);
        good.put(char.class, '#');
        good.put(Object.class, "x");
        good.put(Charset.class, StandardCharsets.UTF_8);
        good.put(Path.class, Path.of("nowhere.csv"));
        good.put(InputStream.class, new ByteArrayInputStream(TABLE));
        good.put(OutputStream.class, new ByteArrayOutputStream());
        good.put(Consumer.class, (Consumer<Object>) any -> {});
        good.put(Function.class, (Function<Object, Object>) any -> any);
        good.put(List.class, List.of());
        good.put(Map.class, Map.of());
        good.put(Substance.class, Substance.MDMA);
        good.put(Target.class, TabletFeatureTarget.DIAMETER);
        good.put(PartialDate.class, PartialDate.parse("2026"));
        good.put(ColumnMapping.class, MAPPING);
        good.put(ColumnSource.class, ColumnSource.column("x"));
        good.put(TargetColumn.class, MAPPING.targets().get(0));
        good.put(TableFormat.class, FORMAT);
        good.put(StateMapping.class, StateMapping.nothingDeclared());
        good.put(StateMapping.Meaning.class, new StateMapping.Meaning(StateMapping.State.INTERFERED, "x", "", null));
        good.put(TableLimits.class, TableLimits.withDefaults());
        good.put(LoadReport.class, loaded.report());
        good.put(LoadReport.RowCounts.class, loaded.report().rows());
        good.put(DetectedFormat.class, loaded.report().format());
        good.put(SampleTableReader.class, READER);
        good.put(ProfilingMethod.class, ProfilingMethods.MDMA_TABLET_FEATURES.toMethod());
        good.put(EvaluationChoices.class, EvaluationChoices.PLAIN);
        good.put(
                Evaluation.Plan.class,
                new Evaluation.Plan(
                        PopulationRules.SAME_BATCH,
                        new ThresholdRule.OrderStatistic(BigDecimal.ONE),
                        new ThresholdRule.LinkedQuantile(BigDecimal.ONE),
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        Set.of()));
        good.put(ConformanceCase.class, CASES.cases().get(0));
        good.put(CaseFile.class, CASES);
        good.put(java.time.Instant.class, java.time.Instant.EPOCH);
        good.put(ConformanceReport.class, REPORT);
        return good;
    }

    private static Object receiver(Class<?> type) throws Exception {
        if (type == ColumnMappingBuilder.class) {
            return builder();
        }
        if (type == SampleTableWriter.class) {
            return SampleTableWriter.of(MAPPING, FORMAT, StateMapping.nothingDeclared());
        }
        if (type == Loaded.class) {
            return READER.read(new ByteArrayInputStream(TABLE), "t.csv");
        }
        return good().get(type);
    }

    @TestFactory
    List<DynamicTest> missingArgumentIsNamed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> type : TYPES) {
            List<Executable> all = new ArrayList<>(Arrays.asList(type.getDeclaredConstructors()));
            all.addAll(Arrays.asList(type.getDeclaredMethods()));
            for (Executable call : all) {
                boolean ofObject = call.getName().equals("equals");
                if (Modifier.isPublic(call.getModifiers()) && !call.isSynthetic() && !ofObject) {
                    for (int p = 0; p < call.getParameterCount(); p++) {
                        add(tests, type, call, p);
                    }
                }
            }
        }
        assertTrue(tests.size() > 90, () -> tests.size() + " tests");
        return tests;
    }

    private static void add(List<DynamicTest> tests, Class<?> type, Executable call, int p) {
        Class<?> kind = call.getParameterTypes()[p];
        boolean mayBeNull = Arrays.stream(call.getAnnotatedParameterTypes()[p].getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
        if (kind.isPrimitive() || mayBeNull) {
            return;
        }
        String name = type.getSimpleName() + "." + call.getName() + " " + kind.getSimpleName() + " " + p;
        tests.add(DynamicTest.dynamicTest(name, () -> check(type, call, p, null)));
        if (kind == List.class) {
            tests.add(DynamicTest.dynamicTest(
                    name + " element", () -> check(type, call, p, Arrays.asList((Object) null))));
        } else if (kind == String[].class) {
            tests.add(DynamicTest.dynamicTest(name + " element", () -> check(type, call, p, new String[] {null})));
        }
    }

    private static void check(Class<?> type, Executable call, int p, Object wrong) throws Exception {
        Map<Class<?>, Object> good = good();
        Object[] arguments = new Object[call.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> kind = call.getParameterTypes()[i];
            arguments[i] = kind.isEnum() ? kind.getEnumConstants()[0] : good.get(kind);
            assertTrue(arguments[i] != null, () -> "nothing good of " + kind);
        }
        arguments[p] = wrong;
        String said;
        try {
            Object result = call instanceof Method method
                    ? method.invoke(Modifier.isStatic(call.getModifiers()) ? null : receiver(type), arguments)
                    : ((java.lang.reflect.Constructor<?>) call).newInstance(arguments);
            said = "accepted: " + result;
        } catch (InvocationTargetException e) {
            boolean typed = e.getCause() instanceof NullPointerException || e.getCause() instanceof ProfilingException;
            said = (typed ? "" : "untyped: " + e.getCause()) + e.getCause().getMessage();
        }
        String message = said;
        // the message of the JVM itself speaks of the code and not of the argument
        assertTrue(
                !message.equals("null")
                        && !message.startsWith("Cannot ")
                        && !message.startsWith("accepted")
                        && !message.startsWith("untyped"),
                message);
    }
}
