package org.drugprofiling.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;

/**
 * A record of a cocaine specimen (or of another coca alkaloid): beside its measurements it has a form (base or salt), totals
 * and ratios of groups of coca alkaloids, and the oxidation grade that the laboratory assigned from its cinnamoylcocaines, if
 * it did.
 *
 * @param substance cocaine or another coca alkaloid
 * @param record what all samples have
 * @param form base or salt, {@link SaltForm#UNKNOWN} if not stated
 * @param oxidationGrade in the laboratory's own words, empty if not stated
 * @since 0.1.0
 */
public record CocaineSample(Substance substance, SampleRecord record, SaltForm form, String oxidationGrade)
        implements Sample {

    /**
     * Checks the parts.
     */
    public CocaineSample {
        Families.require(substance, SubstanceFamily.COCA_ALKALOID, record);
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(oxidationGrade, "oxidationGrade");
    }

    /**
     * Returns a cocaine sample of unknown form.
     *
     * @param record what all samples have
     * @return the sample
     */
    public static CocaineSample of(SampleRecord record) {
        return of(Substance.COCAINE, record);
    }

    static CocaineSample of(Substance substance, SampleRecord record) {
        return new CocaineSample(substance, record, SaltForm.UNKNOWN, "");
    }

    /**
     * Returns this sample with a form.
     *
     * @param value base or salt
     * @return the sample
     */
    public CocaineSample withForm(SaltForm value) {
        return new CocaineSample(substance, record, value, oxidationGrade);
    }

    /**
     * Returns this sample with an oxidation grade.
     *
     * @param value in the laboratory's own words
     * @return the sample
     */
    public CocaineSample withOxidationGrade(String value) {
        return new CocaineSample(substance, record, form, value);
    }

    /**
     * Returns the total of a group of alkaloids.
     *
     * @param group for example {@link AlkaloidGroup#truxillines}
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
