package org.drugprofiling.validation;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.harmonisation.WithinSourceScreening;

/**
 * A finding of the screening with what became of it; without a disposition it is open.
 *
 * @param finding what the screening pointed at
 * @param disposition what a person decided, empty while it is open
 * @since 0.1.0
 */
public record ScreenedFinding(WithinSourceScreening.Finding finding, Optional<FindingDisposition> disposition) {

    /**
     * Checks that both are there.
     */
    public ScreenedFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(disposition, "disposition");
    }

    /**
     * {@return whether nobody has decided about it}
     */
    public boolean isOpen() {
        return disposition.isEmpty();
    }

    /**
     * {@return the disposition, or that it is open}
     */
    @Override
    public String toString() {
        return finding + ": " + disposition.map(FindingDisposition::toString).orElse("open");
    }
}
