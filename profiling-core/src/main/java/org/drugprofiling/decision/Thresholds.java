package org.drugprofiling.decision;

import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.Substance;

/**
 * The limits that literature reports, as far as they were read; for example {@code Thresholds.forChain(ChainId.unspecified()
 * .with(ChainId.Part.SUBSTANCE, "amphetamine"))}.
 *
 * <p>Limits do not travel: true and false positive rates have to be found again for each application (Esseiva et al. 2011, abstract), and
 * values for one drug do not hold for another (Morelato et al. 2015, abstract). So none of these is a default, and none can be adopted
 * today, because no source states every condition.
 *
 * @since 0.1.0
 */
public final class Thresholds {

    private Thresholds() {}

    /**
     * {@return all documented thresholds, by drug}
     */
    public static List<DocumentedThreshold> all() {
        return ReportedThresholds.ALL;
    }

    /**
     * Returns a documented threshold by id.
     *
     * @param id for example {@code amphetamine-leuckart-pearson}
     * @return the threshold
     * @throws ProfilingException if there is none of that id, with the ids that there are
     */
    public static DocumentedThreshold of(String id) {
        return all().stream()
                .filter(threshold -> threshold.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-threshold",
                        "a documented threshold must be one of "
                                + all().stream().map(DocumentedThreshold::id).toList(),
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
    }

    /**
     * Returns the documented thresholds of a drug.
     *
     * @param substance the drug
     * @return the thresholds, may be empty
     */
    public static List<DocumentedThreshold> ofSubstance(Substance substance) {
        return all().stream()
                .filter(threshold ->
                        threshold.stated().part(ChainId.Part.SUBSTANCE).equals(substance.id()))
                .toList();
    }

    /**
     * Answers what literature says about the limits of a chain.
     *
     * @param chain a chain, or some parts of one; a part that is not stated matches everything
     * @return the thresholds that contradict no part, those of the same drug that do, and what to do
     */
    public static LiteratureAnswer forChain(ChainId chain) {
        return LiteratureAnswer.of(chain, all());
    }
}
