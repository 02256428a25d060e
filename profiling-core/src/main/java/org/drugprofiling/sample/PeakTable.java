package org.drugprofiling.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * All peaks of one chromatogram in the order of the report, unknown ones included.
 *
 * @param peaks codes unique
 * @since 0.1.0
 */
public record PeakTable(List<Peak> peaks) {

    /**
     * Copies the peaks and checks that each code occurs once.
     */
    public PeakTable {
        peaks = List.copyOf(peaks);
        Set<String> seen = new HashSet<>();
        for (Peak peak : peaks) {
            if (!seen.add(peak.code())) {
                throw new ProfilingException(
                        "duplicate-peak",
                        "a peak table must hold each code once; separated isomers carry an index",
                        ProblemLocation.nowhere().with("retention time", peak.retentionTime()),
                        peak.code());
            }
        }
    }

    /**
     * Returns the peak of a code.
     *
     * @param code target id or code of an unknown
     * @return the peak, empty if there is none
     */
    public Optional<Peak> peak(String code) {
        return peaks.stream().filter(peak -> peak.code().equals(code)).findFirst();
    }

    /**
     * Returns which share of the total area belongs to peaks outside a list: what a method that looks at these codes does
     * not see.
     *
     * @param codes the codes that are looked at
     * @return a share from 0 to 1; empty if the table is empty or has an area that is negative, so that a share has no meaning
     */
    public OptionalDouble shareOfAreaOutside(Set<String> codes) {
        double total = 0;
        double outside = 0;
        for (Peak peak : peaks) {
            if (peak.area() < 0) {
                return OptionalDouble.empty();
            }
            total += peak.area();
            if (!codes.contains(peak.code())) {
                outside += peak.area();
            }
        }
        return total > 0 ? OptionalDouble.of(outside / total) : OptionalDouble.empty();
    }
}
