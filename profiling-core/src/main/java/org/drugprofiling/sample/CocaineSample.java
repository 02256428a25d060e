package org.drugprofiling.sample;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;

/**
 * A record of a cocaine specimen: beside its measurements it has a form (base or salt) and the oxidation grade that the
 * laboratory assigned from its cinnamoylcocaines, if it did.
 *
 * @param record what all samples have
 * @param form base or salt, {@link SaltForm#UNKNOWN} if not stated
 * @param oxidationGrade in the laboratory's own words, empty if not stated
 * @since 0.1.0
 */
public record CocaineSample(SampleRecord record, SaltForm form, String oxidationGrade) implements Sample {

    /**
     * Checks the parts.
     */
    public CocaineSample {
        Families.require(Substance.COCAINE, SubstanceFamily.COCA_ALKALOID, record);
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
        return new CocaineSample(record, SaltForm.UNKNOWN, "");
    }

    /**
     * Returns this sample with a form.
     *
     * @param value base or salt
     * @return the sample
     */
    public CocaineSample withForm(SaltForm value) {
        return new CocaineSample(record, value, oxidationGrade);
    }

    /**
     * Returns this sample with an oxidation grade.
     *
     * @param value in the laboratory's own words
     * @return the sample
     */
    public CocaineSample withOxidationGrade(String value) {
        return new CocaineSample(record, form, value);
    }

    @Override
    public Substance substance() {
        return Substance.COCAINE;
    }

    @Override
    public List<SampleFlag> flags() {
        return List.copyOf(record.commonFlags());
    }
}
