package org.drugprofiling.io.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.pretreatment.FittedScale;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;

/** Facts about the data of the quick start that bear on how its reports are to be read, counted from the data. */
final class QuickStartNotes {

    /** Which simulated source a row was drawn from; only simulated data know it. */
    static final String SIMULATED_CLASS = "simulated_class";

    private static final String DIAMETER = "diameter";

    private QuickStartNotes() {}

    static List<String> of(Evaluation evaluation) {
        List<String> notes = new ArrayList<>();
        ProfileMatrix raw = evaluation.compared().untreated();
        if (raw.targets().ids().contains(DIAMETER)) {
            notes.add(resolution(evaluation, raw));
        }
        if (raw.identity(0).attributes().containsKey(SIMULATED_CLASS)) {
            notes.add(sameClass(evaluation, raw));
        }
        return notes;
    }

    private static String resolution(Evaluation evaluation, ProfileMatrix raw) {
        int diameter = raw.targets().indexOf(DIAMETER);
        Map<String, Boolean> coarse = new LinkedHashMap<>();
        for (int row = 0; row < raw.size(); row++) {
            boolean tenths = BigDecimal.valueOf(raw.value(row, diameter))
                            .stripTrailingZeros()
                            .scale()
                    <= 1;
            coarse.merge(evaluation.populations().sourceOfRow().get(row), tenths, Boolean::logicalAnd);
        }
        FittedScale scale = evaluation.method().pretreatment().scales().get(0);
        long batches = coarse.values().stream().filter(tenths -> tenths).count();
        return batches + " of " + coarse.size()
                + " batches have all diameters recorded in steps of 0.1 mm, while the fitted deviation"
                + " of the diameter is " + ReadableNumber.of(scale.divisor()[diameter])
                + " mm: one step is several deviations, and a distance of 0 can mean equal rounding and no more.";
    }

    private static String sameClass(Evaluation evaluation, ProfileMatrix raw) {
        int pairs = 0;
        int same = 0;
        int links = 0;
        int sameLinks = 0;
        for (ScoredPair pair : evaluation.populations().pairs()) {
            if (pair.label() == PairLabel.UNLINKED) {
                boolean isSame = simulatedClass(raw.identity(pair.i())).equals(simulatedClass(raw.identity(pair.j())));
                boolean isLink = evaluation.limits().verdict(pair.score()) == LinkDecision.LINK;
                pairs++;
                same += isSame ? 1 : 0;
                links += isLink ? 1 : 0;
                sameLinks += isLink && isSame ? 1 : 0;
            }
        }
        return "The simulation drew several seizures from one simulated class: " + same + " of " + pairs
                + " pairs labelled unlinked share it, among them " + sameLinks + " of the " + links
                + " links. The rule same-seizure does not see that, so those links are counted as errors and"
                + " are none.";
    }

    private static String simulatedClass(ProfileIdentity identity) {
        return identity.attributes().getOrDefault(SIMULATED_CLASS, "");
    }
}
