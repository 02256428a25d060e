package org.drugprofiling.method;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyOutcome;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;

/**
 * A method that is ready to use: everything that had to be fitted is. It compares two samples, all samples, or one with many.
 *
 * @since 0.1.0
 */
public final class FittedMethod {

    private final ProfilingMethod method;
    private final FittedPretreatment pretreatment;

    FittedMethod(ProfilingMethod method, FittedPretreatment pretreatment) {
        this.method = method;
        this.pretreatment = pretreatment;
    }

    /**
     * {@return the recipe}
     */
    public ProfilingMethod method() {
        return method;
    }

    /**
     * {@return the pre-treatment, ready to use}
     */
    public FittedPretreatment pretreatment() {
        return pretreatment;
    }

    /**
     * Compares two samples, whatever their role.
     *
     * @param a first sample
     * @param b second sample
     * @param when by the caller's clock; decides whether limits are valid
     * @return link value, decision, sensitivity, provenance
     * @throws ProfilingException if a sample is of another drug
     */
    public ComparisonResult compare(Sample a, Sample b, Instant when) {
        return compare(List.of(Objects.requireNonNull(a, "a")), List.of(Objects.requireNonNull(b, "b")), when);
    }

    /**
     * Compares two specimens by the records that were made of each, joined as the method joins replicates.
     *
     * @param recordsOfA records of the first specimen, whatever their role
     * @param recordsOfB records of the second specimen
     * @param when by the caller's clock; decides whether limits are valid
     * @return link value, decision, sensitivity, provenance; records that gave no profile stand among the exclusions
     * @throws ProfilingException if a sample is of another drug, or the records of a side do not make one profile, see
     *     {@link org.drugprofiling.profile.ProfileAssembly#assembleOne(List)}
     */
    public ComparisonResult compare(
            List<? extends Sample> recordsOfA, List<? extends Sample> recordsOfB, Instant when) {
        Required.each("recordsOfA", recordsOfA);
        Required.each("recordsOfB", recordsOfB);
        Objects.requireNonNull(when, "when");
        Pairing pairing = new Pairing(this, when, Pairing.byId(recordsOfA), Pairing.byId(recordsOfB));
        recordsOfA.forEach(method::requireSubstance);
        recordsOfB.forEach(method::requireSubstance);
        AssembledProfiles ofA = method.assembly().assembleOne(recordsOfA);
        AssembledProfiles ofB = method.assembly().assembleOne(recordsOfB);
        if (ofA.profiles().isEmpty() || ofB.profiles().isEmpty()) {
            return pairing.without(
                    ProfileIdentity.of(recordsOfA.get(0)),
                    ProfileIdentity.of(recordsOfB.get(0)),
                    (ofA.profiles().isEmpty() ? ofA : ofB).refused().get(0));
        }
        List<NotAssembled> leftOut = new ArrayList<>(ofA.refused());
        leftOut.addAll(ofB.refused());
        Profile rawA = ofA.profiles().get(0);
        Profile rawB = ofB.profiles().get(0);
        return pairing.of(rawA, treated(rawA), rawB, treated(rawB), leftOut);
    }

    /** The treated profile, or why there is none. */
    AssemblyOutcome treated(Profile raw) {
        try {
            return new AssemblyOutcome.Assembled(pretreatment.apply(raw));
        } catch (ProfilingException undefined) {
            return new AssemblyOutcome.Refused(Treatment.refusal(raw, undefined));
        }
    }

    /**
     * Compares every pair of casework and authentic samples.
     *
     * @param samples the samples
     * @return untreated and treated profiles, the link values of all pairs, and the samples that gave no profile
     */
    public ComparedSamples compareAll(List<? extends Sample> samples) {
        return compareAll(samples, List.of());
    }

    /**
     * Compares every pair of casework and authentic samples, but for some that a person set aside.
     *
     * @param samples the samples
     * @param exclusions what was set aside, with reason, person and date
     * @return untreated and treated profiles, the link values of all pairs, and the samples that gave no profile
     * @throws ProfilingException if no sample gives a profile
     */
    public ComparedSamples compareAll(List<? extends Sample> samples, List<Exclusion> exclusions) {
        return compareAll(method.assemble(Required.each("samples", samples), Required.each("exclusions", exclusions)));
    }

    private ComparedSamples compareAll(AssembledProfiles assembled) {
        return compareAll(assembled, Execution.inCallingThread());
    }

    ComparedSamples compareAll(AssembledProfiles assembled, Execution execution) {
        Treatment treatment = Treatment.of(pretreatment, assembled);
        ProfileMatrix raw = Treatment.matrix(treatment.untreated());
        LinkValueMatrix values =
                Comparisons.allPairs(method.metric(), ProfileMatrix.of(treatment.treated()), execution);
        return new ComparedSamples(raw, values, treatment.untreated().refused());
    }

    /**
     * Assembles and treats samples that many queries are to be compared with, once for all of them.
     *
     * @param database the samples; only casework and authentic ones take part, and those of another drug are among the refused
     * @param exclusions samples that a person set aside
     * @return the samples, ready to be searched
     */
    public PreparedSamples prepared(List<? extends Sample> database, List<Exclusion> exclusions) {
        Required.each("database", database);
        return new PreparedSamples(this, database, method.assemble(database, Required.each("exclusions", exclusions)));
    }

    /**
     * Compares one sample with many and orders the answers, the most alike first; samples without a link value come last.
     *
     * @param query the sample, whatever its role
     * @param database the others; only casework and authentic samples take part, and records of the query's own specimen do not
     * @param when by the caller's clock
     * @return one result for each profile of the database
     */
    public SearchResult search(Sample query, List<? extends Sample> database, Instant when) {
        return search(List.of(Objects.requireNonNull(query, "query")), database, List.of(), when);
    }

    /**
     * Compares one specimen, given by its records, with many and orders the answers, the most alike first; profiles without a link
     * value come last. A record of the database that gives no profile, or to which the limits do not apply, is answered as such and
     * stops no other. Where there are many queries, {@link #prepared} samples are searched in less time.
     *
     * @param queryRecords records of the specimen, whatever their role
     * @param database the others; only casework and authentic samples take part, and records of the query's own specimen do not
     * @param exclusions samples of the database that a person set aside
     * @param when by the caller's clock
     * @return one result for each profile of the database
     * @throws ProfilingException if the query gives no profile
     */
    public SearchResult search(
            List<? extends Sample> queryRecords,
            List<? extends Sample> database,
            List<Exclusion> exclusions,
            Instant when) {
        Required.each("queryRecords", queryRecords);
        Objects.requireNonNull(when, "when");
        return prepared(database, exclusions).search(queryRecords, when);
    }

    /**
     * Returns the provenance of a result of this method.
     *
     * @param chain the chain of the result
     * @param when by the caller's clock
     * @param samples the samples whose amendments are listed
     * @return the provenance
     */
    public Provenance provenance(ChainId chain, Instant when, List<? extends Sample> samples) {
        List<String> amendments = new ArrayList<>();
        for (Sample sample : samples) {
            sample.record()
                    .amendments()
                    .forEach(amendment -> amendments.add("sample " + sample.id() + ", " + amendment.what() + ": "
                            + amendment.before() + " became " + amendment.after() + ", " + amendment.reason() + ", "
                            + amendment.by() + ", " + amendment.when()));
        }
        return Provenance.of(method.id() + "@" + method.version(), chain, when).withAmendments(amendments);
    }

    @Override
    public String toString() {
        return method + "\nfitted        " + pretreatment.stateHash();
    }
}
