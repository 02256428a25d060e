package org.drugprofiling.sample;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one authority took on one occasion. It may hold several batches: that its specimens belong together is an assumption.
 *
 * @param id its identifier
 * @param caseId the case file, or {@code null}
 * @param date when it was taken, or {@code null}
 * @since 0.1.0
 */
public record Seizure(
        SeizureId id, @Nullable CaseId caseId, @Nullable PartialDate date) {

    /**
     * Returns a seizure of which only the id is known.
     *
     * @param id its identifier
     * @return the seizure
     */
    public static Seizure of(String id) {
        return new Seizure(SeizureId.of(id), null, null);
    }

    /**
     * {@return the case file, if known}
     */
    public Optional<CaseId> knownCase() {
        return Optional.ofNullable(caseId);
    }

    /**
     * {@return when it was taken, if known}
     */
    public Optional<PartialDate> knownDate() {
        return Optional.ofNullable(date);
    }
}
