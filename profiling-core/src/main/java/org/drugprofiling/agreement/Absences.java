package org.drugprofiling.agreement;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.provenance.ChainId.Part;

/** What was not quantified, and the numbers that a non-detect policy put in its place: they are no peaks and no agreement. */
final class Absences {

    private Absences() {}

    /** Whether a policy put a number other than 0 in the place of a target that was not quantified. */
    static boolean isSubstituted(Profile profile, int k) {
        return profile.state(k).isCensored() && profile.value(k) != 0;
    }

    /** The profile with 0 where a condition holds, its chain naming what now stands for what was not quantified. */
    static Profile zeroed(Profile profile, IntPredicate where, String nonDetects) {
        double[] values = profile.toArray();
        IntStream.range(0, values.length).filter(where).forEach(k -> values[k] = 0);
        return profile.treated(
                profile.targets(),
                values,
                profile.states(),
                profile.limits(),
                profile.chain().with(Part.NON_DETECTS, nonDetects));
    }
}
