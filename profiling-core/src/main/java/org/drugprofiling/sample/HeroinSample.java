package org.drugprofiling.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.drugprofiling.substance.Target;

/**
 * A record of a heroin specimen (or of another opiate): beside its measurements it has a salt form and the ratios between the
 * major opium alkaloids by which the field describes it.
 *
 * @param substance heroin or another opiate
 * @param record what all samples have
 * @param form base or salt, {@link SaltForm#UNKNOWN} if not stated
 * @since 0.1.0
 */
public record HeroinSample(Substance substance, SampleRecord record, SaltForm form) implements Sample {

    /**
     * Checks the family.
     */
    public HeroinSample {
        Families.require(substance, SubstanceFamily.OPIATE, record);
        Objects.requireNonNull(form, "form");
    }

    /**
     * Returns a heroin sample of unknown form.
     *
     * @param record what all samples have
     * @return the sample
     */
    public static HeroinSample of(SampleRecord record) {
        return of(Substance.HEROIN, record);
    }

    static HeroinSample of(Substance substance, SampleRecord record) {
        return new HeroinSample(substance, record, SaltForm.UNKNOWN);
    }

    /**
     * Returns this sample with a form.
     *
     * @param value base or salt
     * @return the sample
     */
    public HeroinSample withForm(SaltForm value) {
        return new HeroinSample(substance, record, value);
    }

    /**
     * Returns the ratio of two quantified targets, for example acetylcodeine to diamorphine.
     *
     * @param numerator above the line
     * @param denominator below the line, in the same unit
     * @return the ratio; empty if one of them was not quantified or the denominator is not positive
     */
    public OptionalDouble ratio(Target numerator, Target denominator) {
        return ratio(AlkaloidGroup.of(numerator.id(), numerator), AlkaloidGroup.of(denominator.id(), denominator));
    }

    /**
     * Returns the total of a group of alkaloids.
     *
     * @param group for example the alkaloids that carry the morphinan skeleton
     * @return the sum in the unit of its members; empty unless every member was quantified
     */
    public OptionalDouble total(AlkaloidGroup group) {
        return group.total(record);
    }

    /**
     * Returns the ratio of the totals of two groups of alkaloids.
     *
     * @param numerator above the line
     * @param denominator below the line, in the same unit
     * @return the ratio; empty unless both totals are known and the one below the line is positive
     */
    public OptionalDouble ratio(AlkaloidGroup numerator, AlkaloidGroup denominator) {
        return numerator.ratioTo(denominator, record);
    }

    @Override
    public List<SampleFlag> flags() {
        List<SampleFlag> flags = new ArrayList<>(record.commonFlags());
        flags.addAll(NamedBase.flags(substance, form));
        return List.copyOf(flags);
    }
}
