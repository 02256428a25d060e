package org.drugprofiling.sample;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the numbers of one sample say nothing about a specimen, whatever they are; for example a sample of a run that failed its quality
 * control, or a blank.
 *
 * @param sample id of the sample
 * @param reason why, from a closed list
 * @param detail what failed, or the role in words
 * @since 0.1.0
 */
public record SampleObstacle(SampleId sample, Reason reason, String detail) {

    /** Why a sample says nothing about a specimen; the list is closed. */
    public enum Reason {
        /** Quality control of the run failed. */
        QC_FAILED("quality control of the run failed"),
        /** The sample is a blank, a control or a reference mixture. */
        ROLE("the sample is no material of a specimen");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        /**
         * {@return the reason in words}
         */
        public String explanation() {
            return explanation;
        }
    }

    /**
     * Checks that nothing is missing.
     */
    public SampleObstacle {
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }

    /**
     * Looks for an obstacle: first the role, see {@link SampleRole#speaksForSpecimen()}, then the quality control of the run. A run of
     * whose quality control nobody said anything is none.
     *
     * @param record what was measured
     * @return the obstacle, empty if the sample can be read
     */
    public static Optional<SampleObstacle> of(SampleRecord record) {
        if (!record.role().speaksForSpecimen()) {
            return Optional.of(new SampleObstacle(
                    record.id(),
                    Reason.ROLE,
                    record.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        QualityStatus quality = record.quality();
        return quality.verdict() == QualityStatus.Verdict.FAILED
                ? Optional.of(new SampleObstacle(record.id(), Reason.QC_FAILED, quality.reason()))
                : Optional.empty();
    }

    /**
     * Looks for an obstacle, see {@link #of(SampleRecord)}.
     *
     * @param sample any sample
     * @return the obstacle, empty if the sample can be read
     */
    public static Optional<SampleObstacle> of(Sample sample) {
        return of(sample.record());
    }

    /**
     * {@return the reason and what exactly, without the id of the sample; for example {@code quality control of the run failed: blank of
     *     12 May shows cocaine}}
     */
    public String words() {
        return reason.explanation() + ": " + detail;
    }

    @Override
    public String toString() {
        return sample + ": " + words();
    }
}
