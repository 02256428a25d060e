package org.drugprofiling.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drugprofiling.report.FittedLine;
import org.drugprofiling.report.GroupTree;
import org.drugprofiling.report.SourceLine;
import org.drugprofiling.report.VerdictLine;
import org.drugprofiling.report.WithoutFlagged;

/** Parts of a report as JSON objects, fields in a fixed order. */
final class JsonDetails {

    private JsonDetails() {}

    static Map<String, Object> fitted(FittedLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", line.step());
        fields.put("target", line.target());
        fields.put("unit", line.unit());
        fields.put("centre", line.centre());
        fields.put("divisor", line.divisor());
        fields.put("profiles", line.profiles());
        fields.put("sources", line.sources());
        return fields;
    }

    static Map<String, Object> without(WithoutFlagged without) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", without.source());
        fields.put("samples", without.samples());
        fields.put("problem", without.problem());
        fields.put("fitted", without.fitted().stream().map(JsonDetails::change).toList());
        fields.put("limitFromUnlinked", without.limitFromUnlinked());
        fields.put("limitFromUnlinkedWithout", without.limitFromUnlinkedWithout());
        fields.put("limitFromLinked", without.limitFromLinked());
        fields.put("limitFromLinkedWithout", without.limitFromLinkedWithout());
        fields.put("verdictsChanged", without.changed());
        fields.put("pairs", without.pairs());
        return fields;
    }

    private static Map<String, Object> change(WithoutFlagged.Change change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("target", change.target());
        fields.put("unit", change.unit());
        fields.put("divisor", change.divisor());
        fields.put("divisorWithout", change.divisorWithout());
        return fields;
    }

    static Map<String, Object> source(SourceLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", line.source());
        fields.put("profiles", line.profiles());
        fields.put("medianLinkValue", line.median());
        fields.put("leastAlikeLinkValue", line.furthest());
        fields.put("leastAlikePair", line.furthestPair());
        fields.put("links", line.links());
        fields.put("pairs", line.pairs());
        return fields;
    }

    static Map<String, Object> verdict(VerdictLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", line.label());
        fields.put("verdict", line.verdict());
        fields.put("pairs", line.pairs());
        fields.put("ofPairs", line.all());
        fields.put("sources", line.sources());
        return fields;
    }

    static Map<String, Object> tree(GroupTree tree) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("names", tree.names());
        fields.put("limitDistance", tree.limit());
        fields.put("joins", tree.joins().stream().map(JsonDetails::join).toList());
        return fields;
    }

    private static Map<String, Object> join(GroupTree.Join join) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", join.first());
        fields.put("firstHeight", join.firstHeight());
        fields.put("second", join.second());
        fields.put("secondHeight", join.secondHeight());
        fields.put("height", join.height());
        return fields;
    }
}
