package org.drugprofiling.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.DocumentedTarget;
import org.drugprofiling.method.MethodDraft;
import org.drugprofiling.method.MethodPart;
import org.drugprofiling.method.OpenPart;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.TargetUse;

/**
 * A laboratory's method as one JSON document, written and read without loss: recipe, sources and limits; for example
 * {@code {"format": "drug-profiling-method", "formatVersion": 1, "method": {"id": "lab-1-amphetamine", ...}}}.
 *
 * <p>Every field must be known; what is wrong is refused with its place. A method cannot take the id of a method of the catalogue, unless
 * it is that method. A file with limits decides: whoever keeps it answers for the verification it names.
 *
 * @since 0.1.0
 */
public final class MethodDocument {

    /** What the field {@code format} says. */
    public static final String FORMAT = "drug-profiling-method";

    static final int VERSION = 1;

    private static final String SCHEMA = "method.schema.json";

    private MethodDocument() {}

    /**
     * Writes a method.
     *
     * @param method any method whose metric and compounds can be told by their ids
     * @return the document, lines ended by a line feed; equal methods give equal texts
     * @throws org.drugprofiling.problem.ProfilingException if the metric or a compound could not be read back, or the method has the id of
     *     another one of the catalogue
     */
    public static String write(ProfilingMethod method) {
        return StrictJson.write(document(MethodFields.write(method)));
    }

    private static Map<String, Object> document(Map<String, Object> method) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("formatVersion", VERSION);
        root.put("method", method);
        return root;
    }

    /**
     * Reads a method.
     *
     * @param file base name for messages
     * @param bytes UTF-8
     * @return the method
     * @throws org.drugprofiling.problem.ProfilingException if a field is missing, unknown or wrong, with its place
     */
    public static ProfilingMethod read(String file, byte[] bytes) {
        Fields root = Fields.of(file, "", StrictJson.read(file, bytes));
        requireFormat(root, FORMAT);
        if (root.has("comment")) {
            root.texts("comment");
        }
        ProfilingMethod method = MethodFields.read(root.object("method"), MethodFields.Surroundings.NONE);
        root.requireAllUsed();
        return method;
    }

    static void requireFormat(Fields root, String format) {
        if (!root.text("format").equals(format)) {
            throw root.wrong("format", "the format must be " + format);
        }
        if (root.whole("formatVersion") != VERSION) {
            throw root.wrong("formatVersion", "the version of the format must be " + VERSION);
        }
    }

    /**
     * Writes what a laboratory starts from: the document of its method, as far as a documented one fills it in. Where the laboratory has to
     * write something stands a text that the reader refuses; comments say why.
     *
     * @param documented a method of the catalogue
     * @return the document to be edited
     */
    public static String template(DocumentedMethod documented) {
        MethodDraft draft = documented.draft("to-be-given");
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", MethodFields.TO_BE_GIVEN + ": your own id, lower-case words");
        method.put("version", documented.version());
        method.put("name", draft.name());
        method.put(
                "substance",
                draft.missing().contains(MethodPart.SUBSTANCE)
                        ? MethodFields.TO_BE_GIVEN
                        : MethodFields.write(documented.substances().get(0)));
        method.put("standing", "laboratory");
        putTargets(method, documented);
        method.put(
                "pretreatment",
                draft.missing().contains(MethodPart.TREATMENT)
                        ? MethodFields.TO_BE_GIVEN
                        : MethodFields.write(documented.treatments().get(0).pretreatment()));
        method.put(
                "metric",
                draft.missing().contains(MethodPart.METRIC)
                        ? MethodFields.TO_BE_GIVEN
                        : documented.metrics().get(0).metric().id());
        if (!draft.citations().isEmpty()) {
            method.put("citations", CitationFields.writeAll(draft.citations()));
        }
        Map<String, Object> root = document(method);
        root.put("comment", comments(documented));
        return StrictJson.write(root);
    }

    private static void putTargets(Map<String, Object> method, DocumentedMethod documented) {
        if (documented.assembly().isPresent()) {
            MethodFields.putAssembly(method, documented.assembly().get());
            return;
        }
        List<Object> targets = new ArrayList<>();
        documented.targetSet().ifPresent(set -> set.forEach(target -> targets.add(TargetFields.write(target))));
        method.put("targetSet", documented.targetSet().isPresent() ? documented.id() : MethodFields.TO_BE_GIVEN);
        method.put("targets", targets);
        method.put("nonDetects", MethodFields.TO_BE_GIVEN + ": zero, limit, limit*FRACTION or reject");
    }

    private static List<String> comments(DocumentedMethod documented) {
        List<String> comments = new ArrayList<>();
        comments.add("Started from " + documented.id() + ". Replace every text that begins with "
                + MethodFields.TO_BE_GIVEN + "; then this list can go.");
        comments.add(
                "The citations are those of the targets, the pre-treatment and the metric that are filled in: whoever changes one "
                        + "of these takes its citation away.");
        for (OpenPart open : documented.openParts()) {
            comments.add(open.toString());
        }
        if (documented.targetSet().isEmpty()) {
            nameTargets(comments, "Targets whose names were read", documented.targets(TargetUse.COMPARED));
            nameTargets(
                    comments,
                    "Targets that are read for classification and not compared by the source",
                    documented.targets(TargetUse.CLASSIFIED));
        }
        documented
                .treatments()
                .forEach(treatment -> comments.add("Pre-treatment " + treatment.writtenAs() + " is "
                        + StrictJson.write(MethodFields.write(treatment.pretreatment()))
                                .strip()
                                .replaceAll("\\s+", " ")
                        + (treatment.reading().isEmpty() ? "" : " (" + treatment.reading() + ")")));
        documented
                .metrics()
                .forEach(metric -> comments.add("Metric " + metric.writtenAs() + " is "
                        + metric.metric().id() + (metric.finding().isEmpty() ? "" : " (" + metric.finding() + ")")));
        return comments;
    }

    private static void nameTargets(List<String> comments, String words, List<DocumentedTarget> targets) {
        if (!targets.isEmpty()) {
            comments.add(words + ": "
                    + targets.stream().map(target -> target.target().id()).collect(Collectors.joining(", ")));
        }
    }

    /**
     * {@return the JSON Schema (2020-12) of method documents and of documented methods; the readers refuse more than it can say}
     */
    public static String schema() {
        try (InputStream in = MethodDocument.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the schema must be a resource of this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
