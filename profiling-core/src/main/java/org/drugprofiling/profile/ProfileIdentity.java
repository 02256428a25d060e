package org.drugprofiling.profile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SeizureId;
import org.drugprofiling.sample.SpecimenId;
import org.jspecify.annotations.Nullable;

/**
 * Whose numbers a profile holds: what is needed to label pairs and to report them, and nothing that is compared.
 *
 * <p>Attributes carry what population rules ask for, under these names: {@code batch}, {@code package}, {@code route},
 * {@code precursor}, {@code precursor-route}. An absent attribute is unknown.
 *
 * @param sample the analytical record, or the first of several replicates
 * @param specimen the physical unit
 * @param seizure what was taken on one occasion
 * @param laboratory who measured
 * @param caseId the case file, or {@code null}
 * @param relationGroups groups of material known to be related, for labelling and for folds
 * @param attributes named facts, see above
 * @since 0.1.0
 */
public record ProfileIdentity(
        SampleId sample,
        SpecimenId specimen,
        SeizureId seizure,
        LaboratoryId laboratory,
        @Nullable CaseId caseId,
        Set<String> relationGroups,
        Map<String, String> attributes) {

    /** Attribute: production batch, where it is known. */
    public static final String BATCH = "batch";
    /** Attribute: package within a seizure. */
    public static final String PACKAGE = "package";
    /** Attribute: primary synthesis route. */
    public static final String ROUTE = "route";
    /** Attribute: precursor. */
    public static final String PRECURSOR = "precursor";
    /** Attribute: route by which the precursor was made. */
    public static final String PRECURSOR_ROUTE = "precursor-route";

    /**
     * Copies the collections in sorted order.
     */
    public ProfileIdentity {
        relationGroups = Collections.unmodifiableSet(new TreeSet<>(relationGroups));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /**
     * Returns an identity of which only the ids are known.
     *
     * @param sample sample id
     * @param specimen specimen id
     * @param seizure seizure id
     * @param laboratory laboratory id
     * @return the identity
     */
    public static ProfileIdentity of(String sample, String specimen, String seizure, String laboratory) {
        return new ProfileIdentity(
                SampleId.of(sample),
                SpecimenId.of(specimen),
                SeizureId.of(seizure),
                LaboratoryId.of(laboratory),
                null,
                Set.of(),
                Map.of());
    }

    /**
     * Returns the identity of a sample.
     *
     * @param sample the sample
     * @return whose numbers a profile of it has
     */
    public static ProfileIdentity of(Sample sample) {
        SampleRecord record = sample.record();
        return new ProfileIdentity(
                record.id(),
                record.specimen().id(),
                record.seizure().id(),
                record.laboratory(),
                record.seizure().knownCase().orElse(null),
                record.relationGroups(),
                record.attributes());
    }

    /**
     * Returns this identity with an attribute.
     *
     * @param name for example {@value #ROUTE}
     * @param value not blank
     * @return the extended identity
     */
    public ProfileIdentity withAttribute(String name, String value) {
        Map<String, String> extended = new TreeMap<>(attributes);
        extended.put(name, value);
        return new ProfileIdentity(sample, specimen, seizure, laboratory, caseId, relationGroups, extended);
    }

    /**
     * Returns this identity as part of a case.
     *
     * @param id the case file
     * @return the extended identity
     */
    public ProfileIdentity withCase(CaseId id) {
        return new ProfileIdentity(sample, specimen, seizure, laboratory, id, relationGroups, attributes);
    }

    /**
     * Returns this identity in one more group of known relations.
     *
     * @param group name of the group, not blank
     * @return the extended identity
     */
    public ProfileIdentity withRelationGroup(String group) {
        Set<String> extended = new TreeSet<>(relationGroups);
        extended.add(group);
        return new ProfileIdentity(sample, specimen, seizure, laboratory, caseId, extended, attributes);
    }

    /**
     * Returns whether two profiles are of one specimen as far as one laboratory names it. Laboratories number on their own: equal numbers of two are of one
     * specimen or of two, which {@link #mayBeOneSpecimen} asks.
     *
     * @param a whose numbers
     * @param b whose other numbers
     * @return whether laboratory, seizure and specimen are the same
     */
    public static boolean isOneSpecimen(ProfileIdentity a, ProfileIdentity b) {
        return a.laboratory.equals(b.laboratory) && a.seizure.equals(b.seizure) && a.specimen.equals(b.specimen);
    }

    /**
     * Returns whether two profiles may be of one specimen: nothing but who measured, or the spelling of seizure and specimen ({@link SourceNames}), tells them
     * apart. Where a specimen must not be held against itself, this is what to ask.
     *
     * @param a whose numbers
     * @param b whose other numbers
     * @return whether the names of seizure and specimen may mean the same
     */
    public static boolean mayBeOneSpecimen(ProfileIdentity a, ProfileIdentity b) {
        return isAlike(a.specimen.value(), b.specimen.value())
                && isAlike(SourceNames.ofSeizure(a.seizure.value()), SourceNames.ofSeizure(b.seizure.value()));
    }

    private static boolean isAlike(String a, String b) {
        return a.equals(b) || SourceNames.form(a).equals(SourceNames.form(b));
    }

    /**
     * {@return the case file, if known}
     */
    public Optional<CaseId> knownCase() {
        return Optional.ofNullable(caseId);
    }

    /**
     * Returns a named fact.
     *
     * @param name for example {@value #ROUTE}
     * @return its value, empty if unknown
     */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
