package org.drugprofiling.classification;

import java.util.List;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Substance;

/**
 * One rule that literature names, with its source and how it is known: {@link MarkerRule} points by presence, {@link DirectionRule} says
 * which of two samples is nearer to a label, {@link TopicRule} says only what a number speaks about.
 *
 * @since 0.1.0
 */
public sealed interface IndicationRule permits MarkerRule, DirectionRule, TopicRule {

    /**
     * {@return the stable id, for example {@code amphetamine-apaan-markers}}
     */
    String id();

    /**
     * {@return the drug in which it holds}
     */
    Substance substance();

    /**
     * {@return what it is about}
     */
    IndicationQuestion question();

    /**
     * {@return how the rule is known}
     */
    Evidence evidence();

    /**
     * {@return where it stands; of a rule that was not verified, where it is to be looked up}
     */
    List<Citation> sources();

    /**
     * {@return what the source says of its limits, and on which scale its numbers are}
     */
    String note();

    /**
     * {@return whether a source was read that states the rule; a rule that is not verified is off unless it is asked for by name}
     */
    default boolean isVerified() {
        return evidence() != Evidence.UNVERIFIED;
    }

    /**
     * {@return whether the rule is one of a laboratory and not of this library: its id begins with {@code laboratory-}}
     */
    default boolean isOfLaboratory() {
        return id().startsWith("laboratory-");
    }

    /**
     * {@return how far the rule is to be relied on, in words: how it is known, or that a laboratory answers for it}
     */
    default String standing() {
        return isOfLaboratory() ? "rule of the laboratory" : evidence().words();
    }
}
