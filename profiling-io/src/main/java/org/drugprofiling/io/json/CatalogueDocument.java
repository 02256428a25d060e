package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.ProfilingMethods;

/**
 * Documented methods as one JSON document, written and read without loss; for example the whole catalogue, as it is checked in.
 *
 * @since 0.1.0
 */
public final class CatalogueDocument {

    /** What the field {@code format} says. */
    public static final String FORMAT = "drug-profiling-documented-methods";

    private CatalogueDocument() {}

    /**
     * Writes documented methods.
     *
     * @param methods in order
     * @return the document, lines ended by a line feed; equal methods give equal texts
     */
    public static String write(List<DocumentedMethod> methods) {
        List<Object> list = new ArrayList<>();
        methods.forEach(method -> list.add(DocumentedFields.write(method)));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("formatVersion", MethodDocument.VERSION);
        root.put("methods", list);
        return StrictJson.write(root);
    }

    /**
     * Reads documented methods.
     *
     * @param file base name for messages
     * @param bytes UTF-8
     * @return the methods in order
     * @throws org.drugprofiling.problem.ProfilingException if a field is missing, unknown or wrong, or a method takes the id of one of the
     *     catalogue without being it, with the place
     */
    public static List<DocumentedMethod> read(String file, byte[] bytes) {
        Fields root = Fields.of(file, "", StrictJson.read(file, bytes));
        MethodDocument.requireFormat(root, FORMAT);
        List<DocumentedMethod> methods = new ArrayList<>();
        for (Fields fields : root.objects("methods")) {
            DocumentedMethod method = DocumentedFields.read(fields);
            if (ProfilingMethods.isCatalogueId(method.id())
                    && !ProfilingMethods.of(method.id()).equals(method)) {
                throw fields.wrong(
                        "catalogue-method-id",
                        "id",
                        "a documented method must have an id that no method of the catalogue has, unless it is that method");
            }
            methods.add(method);
        }
        root.requireAllUsed();
        return List.copyOf(methods);
    }
}
