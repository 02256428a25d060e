package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drugprofiling.io.table.SampleField;

/** The fields of the objects of a job. What is not here is refused, and what is here stands in the page about jobs. */
final class JobFields {

    static final List<String> JOB = List.of("version", "table", "columns", "states", "method", "evaluation");
    static final List<String> TABLE = List.of(
            "separator",
            "decimalSign",
            "groupSeparator",
            "datePattern",
            "charset",
            "linesBeforeHeader",
            "headerRows",
            "unitRow",
            "comment",
            "guardedText");
    static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "substance",
            "technique",
            "signal",
            "origin",
            "method",
            "fields",
            "codes",
            "attributes",
            "relationGroups",
            "targets",
            "ignored",
            "long");
    static final List<String> SUBSTANCE = List.of("id", "name", "family");
    static final List<String> LABORATORY_METHOD = List.of("id", "version");
    static final List<String> SOURCE = List.of("constant", "columns", "joiner");
    static final List<String> CODES = List.of("role", "level", "quality");
    static final List<String> LONG = List.of("compounds", "values", "units", "ignoringOtherCompounds");
    static final List<String> TARGET = List.of(
            "column",
            "kind",
            "detectionLimit",
            "detectionLimitColumn",
            "quantificationLimit",
            "quantificationLimitColumn",
            "uncertaintyColumn",
            "countColumn",
            "zero");
    static final List<String> STATES =
            List.of("texts", "flags", "empty", "lessThan", "greaterThan", "zero", "absentRow");
    static final List<String> UNIT = List.of("symbol", "quantity");
    static final List<String> COMPOUND = List.of("id", "name");
    static final List<String> MEANING = List.of("state", "by", "reason", "when");
    static final List<String> EVALUATION = List.of("exclusions", "weighting", "unlinkedPairs");
    static final List<String> EXCLUSION = List.of("sample", "reason", "by", "when");
    static final List<String> METHOD = List.of(
            "known",
            "id",
            "version",
            "name",
            "targetSet",
            "targets",
            "nonDetects",
            "minimumDetected",
            "aggregation",
            "largestRelativeDeviation",
            "mixedUnits",
            "mixedLayers",
            "readingPeaks",
            "joiningRecords",
            "pretreatment",
            "metric");

    private JobFields() {}

    /** What is said about a sample: the names of the fields with hyphens. */
    static List<String> sampleFields() {
        return Arrays.stream(SampleField.values()).map(Fields::word).toList();
    }

    static List<String> target(TargetKind kind) {
        List<String> names = new ArrayList<>(TARGET);
        names.addAll(kind.fields());
        return List.copyOf(names);
    }

    /** All objects with a list, by their place in a job; a star stands for a free name. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("", JOB);
        all.put("table.", TABLE);
        all.put("columns.", COLUMNS);
        all.put("columns.substance.", SUBSTANCE);
        all.put("columns.method.", LABORATORY_METHOD);
        all.put("columns.fields.", sampleFields());
        all.put("columns.fields.*.", SOURCE);
        all.put("columns.codes.", CODES);
        all.put("columns.long.", LONG);
        TreeSet<String> ofTargets = new TreeSet<>();
        for (TargetKind kind : TargetKind.values()) {
            ofTargets.addAll(target(kind));
        }
        all.put("columns.targets[].", List.copyOf(ofTargets));
        all.put("columns.targets[].unit.", UNIT);
        all.put("columns.targets[].compound.", COMPOUND);
        all.put("states.", STATES);
        all.put("states.texts.*.", MEANING);
        all.put("evaluation.", EVALUATION);
        all.put("evaluation.exclusions[].", EXCLUSION);
        all.put("method.", METHOD);
        return all;
    }
}
