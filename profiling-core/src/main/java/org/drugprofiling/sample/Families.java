package org.drugprofiling.sample;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;

/** The rule that a kind of sample holds substances of one family. */
final class Families {

    private Families() {}

    static void require(Substance substance, SubstanceFamily family, SampleRecord record) {
        if (substance.family() != family) {
            throw new ProfilingException(
                    "wrong-family",
                    "the substance of this kind of sample must be of the family " + family,
                    ProblemLocation.nowhere().withIdentifier("sample", record.id()),
                    substance.id() + " of " + substance.family());
        }
    }
}
