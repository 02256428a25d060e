package org.drugprofiling.sample;

import java.util.List;
import org.drugprofiling.substance.Substance;

/**
 * One analytical record of one specimen of a drug, for example a GC-MS record of an amphetamine powder. A LIMS calls the
 * specimen a sample.
 *
 * @since 0.1.0
 */
public sealed interface Sample permits HeroinSample, CocaineSample, AmphetamineTypeStimulantSample, OtherSample {

    /**
     * {@return the principal substance}
     */
    Substance substance();

    /**
     * {@return what all kinds of sample have in common}
     */
    SampleRecord record();

    /**
     * {@return what is possible and surprising about this sample}
     */
    List<SampleFlag> flags();

    /**
     * {@return the id of this record}
     */
    default SampleId id() {
        return record().id();
    }

    /**
     * {@return why it was measured}
     */
    default SampleRole role() {
        return record().role();
    }

    /**
     * Returns the sample that a substance makes, with nothing stated that only this kind of drug has.
     *
     * @param substance the principal substance
     * @param record the record
     * @return a sample of the kind that belongs to the family of the substance
     */
    static Sample of(Substance substance, SampleRecord record) {
        return switch (substance.family()) {
            case OPIATE -> HeroinSample.of(substance, record);
            case COCA_ALKALOID -> CocaineSample.of(substance, record);
            case AMPHETAMINE_TYPE_STIMULANT -> AmphetamineTypeStimulantSample.of(substance, record);
            case OTHER -> new OtherSample(substance, record);
        };
    }
}
