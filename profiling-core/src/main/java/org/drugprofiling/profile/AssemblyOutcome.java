package org.drugprofiling.profile;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one sample: a profile, or the reason why there is none.
 *
 * @since 0.1.0
 */
public sealed interface AssemblyOutcome permits AssemblyOutcome.Assembled, AssemblyOutcome.Refused {

    /**
     * {@return the profile, empty if there is none}
     */
    Optional<Profile> knownProfile();

    /**
     * A sample that gave a profile.
     *
     * @param profile the profile
     */
    record Assembled(Profile profile) implements AssemblyOutcome {

        /**
         * Checks that it is there.
         */
        public Assembled {
            Objects.requireNonNull(profile, "profile");
        }

        @Override
        public Optional<Profile> knownProfile() {
            return Optional.of(profile);
        }
    }

    /**
     * A sample that gave none.
     *
     * @param why the reason
     */
    record Refused(NotAssembled why) implements AssemblyOutcome {

        /**
         * Checks that it is there.
         */
        public Refused {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<Profile> knownProfile() {
            return Optional.empty();
        }
    }
}
