package org.drugprofiling.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.jspecify.annotations.Nullable;

/**
 * A record of an amphetamine-type stimulant, powder or tablet: beside its measurements it has a salt form, a composition of
 * enantiomers and, for a tablet, its looks. A known or indicated route of synthesis is an attribute of the record.
 *
 * @param substance amphetamine, methamphetamine, MDMA or a relative
 * @param record what all samples have
 * @param form base or salt, {@link SaltForm#UNKNOWN} if not stated
 * @param enantiomers how much of the drug is the (S) form, or {@code null} if not measured
 * @param tablet what is seen on the tablet, or {@code null} if it is none
 * @since 0.1.0
 */
public record AmphetamineTypeStimulantSample(
        Substance substance,
        SampleRecord record,
        SaltForm form,
        @Nullable EnantiomerComposition enantiomers,
        @Nullable TabletFeatures tablet)
        implements Sample {

    /**
     * Checks the family.
     */
    public AmphetamineTypeStimulantSample {
        Families.require(substance, SubstanceFamily.AMPHETAMINE_TYPE_STIMULANT, record);
        Objects.requireNonNull(form, "form");
    }

    /**
     * Returns a sample of which only substance and record are known.
     *
     * @param substance amphetamine, methamphetamine, MDMA or a relative
     * @param record what all samples have
     * @return the sample
     */
    public static AmphetamineTypeStimulantSample of(Substance substance, SampleRecord record) {
        return new AmphetamineTypeStimulantSample(substance, record, SaltForm.UNKNOWN, null, null);
    }

    /**
     * Returns this sample with a form.
     *
     * @param value base or salt
     * @return the sample
     */
    public AmphetamineTypeStimulantSample withForm(SaltForm value) {
        return new AmphetamineTypeStimulantSample(substance, record, value, enantiomers, tablet);
    }

    /**
     * Returns this sample with a composition of enantiomers.
     *
     * @param value the composition
     * @return the sample
     */
    public AmphetamineTypeStimulantSample withEnantiomers(EnantiomerComposition value) {
        return new AmphetamineTypeStimulantSample(substance, record, form, Objects.requireNonNull(value), tablet);
    }

    /**
     * Returns this sample as a tablet.
     *
     * @param value what is seen on it
     * @return the sample
     */
    public AmphetamineTypeStimulantSample withTablet(TabletFeatures value) {
        return new AmphetamineTypeStimulantSample(substance, record, form, enantiomers, Objects.requireNonNull(value));
    }

    /**
     * {@return the known or indicated route of synthesis: the attribute {@code route} of the record, empty if not stated}
     */
    public Optional<String> route() {
        return Optional.ofNullable(record.attributes().get("route"));
    }

    /**
     * {@return how much of the drug is the (S) form, empty if not measured}
     */
    public Optional<EnantiomerComposition> knownEnantiomers() {
        return Optional.ofNullable(enantiomers);
    }

    /**
     * {@return what is seen on the tablet, empty if it is none}
     */
    public Optional<TabletFeatures> knownTablet() {
        return Optional.ofNullable(tablet);
    }

    @Override
    public List<SampleFlag> flags() {
        List<SampleFlag> flags = new ArrayList<>(record.commonFlags());
        boolean noDrug = flags.stream().anyMatch(flag -> flag.code().equals("no-active-drug"));
        if (tablet != null && noDrug) {
            flags.add(new SampleFlag("tablet-without-drug", "the tablet holds none of the drug it is recorded under"));
        }
        flags.addAll(NamedBase.flags(substance, form));
        return List.copyOf(flags);
    }
}
