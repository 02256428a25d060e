package org.drugprofiling.method;

import java.util.List;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.jspecify.annotations.Nullable;

/** Everything that is known of a documented method. */
record DocumentedContent(
        String id,
        String version,
        String name,
        MethodStanding standing,
        List<Substance> substances,
        List<AnalyticalTechnique> techniques,
        @Nullable SignalType signal,
        List<DocumentedTarget> targets,
        int unnamedTargets,
        List<DocumentedTreatment> treatments,
        List<DocumentedMetric> metrics,
        @Nullable ProfileAssembly assembly,
        List<DocumentedThreshold> thresholds,
        List<OpenPart> openParts,
        List<DocumentedFact> facts,
        List<Citation> citations) {

    /** The parts that may still change. */
    static final class Edit {
        private final DocumentedContent from;
        List<AnalyticalTechnique> techniques;

        @Nullable SignalType signal;

        List<DocumentedTarget> targets;
        int unnamedTargets;
        List<DocumentedTreatment> treatments;
        List<DocumentedMetric> metrics;

        @Nullable ProfileAssembly assembly;

        List<DocumentedThreshold> thresholds;
        List<OpenPart> openParts;
        List<DocumentedFact> facts;
        List<Citation> citations;

        Edit(DocumentedContent from) {
            this.from = from;
            this.techniques = from.techniques();
            this.signal = from.signal();
            this.targets = from.targets();
            this.unnamedTargets = from.unnamedTargets();
            this.treatments = from.treatments();
            this.metrics = from.metrics();
            this.assembly = from.assembly();
            this.thresholds = from.thresholds();
            this.openParts = from.openParts();
            this.facts = from.facts();
            this.citations = from.citations();
        }

        DocumentedContent toContent() {
            return new DocumentedContent(
                    from.id(),
                    from.version(),
                    from.name(),
                    from.standing(),
                    from.substances(),
                    techniques,
                    signal,
                    targets,
                    unnamedTargets,
                    treatments,
                    metrics,
                    assembly,
                    thresholds,
                    openParts,
                    facts,
                    citations);
        }
    }
}
