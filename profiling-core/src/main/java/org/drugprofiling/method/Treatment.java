package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.PopulationStep;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;

/**
 * Profiles before and after a pre-treatment, row by row. A profile for which a step has no result, such as one with a negative number
 * where a root is taken, is refused alone and stops no other.
 */
record Treatment(AssembledProfiles untreated, List<Profile> treated) {

    static Treatment of(FittedPretreatment pretreatment, AssembledProfiles assembled) {
        List<Profile> admitted = new ArrayList<>();
        List<Profile> treated = new ArrayList<>();
        List<NotAssembled> refused = new ArrayList<>(assembled.refused());
        for (Profile profile : assembled.profiles()) {
            try {
                treated.add(pretreatment.apply(profile));
                admitted.add(profile);
            } catch (ProfilingException undefined) {
                refused.add(refusal(profile, undefined));
            }
        }
        return new Treatment(new AssembledProfiles(admitted, refused), treated);
    }

    /** The profiles that a pre-treatment can be fitted on: those that the steps before the first fitted one have a result for. */
    static AssembledProfiles admitted(Pretreatment pretreatment, AssembledProfiles assembled) {
        List<PretreatmentStep> leading = new ArrayList<>();
        for (PretreatmentStep step : pretreatment.steps()) {
            if (step instanceof PopulationStep) {
                break;
            }
            leading.add(step);
        }
        return leading.isEmpty()
                ? assembled
                : of(Pretreatment.of(leading).withoutFit(), assembled).untreated();
    }

    /** Says why a profile was not treated; anything but an undefined step is passed on. */
    static NotAssembled refusal(Profile profile, ProfilingException undefined) {
        if (!undefined.code().equals("pretreatment-undefined")) {
            throw undefined;
        }
        return new NotAssembled(
                profile.identity().sample(), AssemblyRefusal.NOT_TREATABLE, undefined.messageWithoutIdentifiers());
    }

    /** The untreated profiles as a matrix. */
    static ProfileMatrix matrix(AssembledProfiles assembled) {
        if (assembled.profiles().isEmpty()) {
            throw new ProfilingException(
                    "no-profiles",
                    "at least one sample must give a profile",
                    ProblemLocation.nowhere(),
                    "samples without one " + assembled.refusalCounts());
        }
        return assembled.matrix();
    }
}
