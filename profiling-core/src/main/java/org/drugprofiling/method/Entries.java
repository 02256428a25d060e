package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;

/** How the tables of documented methods are written down. */
final class Entries {

    static final String NON_DETECTS_OPEN = "no source states what stands for a target that was not quantified";

    private Entries() {}

    /** Why targets are to be given although the source names some. */
    static String readForClassification(int count) {
        return "its " + count + " targets are read for classification, not compared: choose yours";
    }

    /** The source as one that somebody remembers and nobody read. */
    static Citation remembered(Citation source) {
        return source.withLocus("not seen").withEvidence(Evidence.UNVERIFIED);
    }

    static AnalyteTarget area(String compound) {
        return analyte(compound, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
    }

    static AnalyteTarget analyte(String compound, Layer layer, MeasurementUnit unit) {
        return AnalyteTarget.of(Compounds.of(compound), layer, unit);
    }

    static AnalyteTarget main(String compound) {
        return area(compound).withRole(CompoundRole.MAIN_COMPOUND);
    }

    /** Compared peak areas in the order given, which is not said to be that of retention. */
    static List<DocumentedTarget> compared(Citation citation, String... compounds) {
        return areas(TargetUse.COMPARED, citation, compounds);
    }

    static List<DocumentedTarget> candidates(Citation citation, String... compounds) {
        return areas(TargetUse.CANDIDATE, remembered(citation), compounds);
    }

    private static List<DocumentedTarget> areas(TargetUse use, Citation citation, String... compounds) {
        List<DocumentedTarget> targets = new ArrayList<>();
        for (String compound : compounds) {
            targets.add(DocumentedTarget.of(area(compound), use, citation));
        }
        return targets;
    }

    @SafeVarargs
    static List<DocumentedTarget> joined(List<DocumentedTarget>... lists) {
        List<DocumentedTarget> all = new ArrayList<>();
        for (List<DocumentedTarget> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
