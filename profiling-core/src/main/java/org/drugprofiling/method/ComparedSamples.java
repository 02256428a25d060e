package org.drugprofiling.method;

import java.util.List;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.ProfileMatrix;

/**
 * Many samples compared pair by pair.
 *
 * @param untreated the profiles before pre-treatment
 * @param values the link values of the treated profiles
 * @param refused samples that gave no profile
 * @since 0.1.0
 */
public record ComparedSamples(ProfileMatrix untreated, LinkValueMatrix values, List<NotAssembled> refused) {

    /**
     * Copies the list.
     */
    public ComparedSamples {
        refused = List.copyOf(refused);
    }

    /**
     * {@return the profiles after pre-treatment}
     */
    public ProfileMatrix treated() {
        return values.profiles();
    }

    @Override
    public String toString() {
        return values + ", " + refused.size() + " samples without a profile";
    }
}
