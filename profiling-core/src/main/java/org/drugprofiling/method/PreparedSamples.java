package org.drugprofiling.method;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyOutcome;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;

/**
 * Samples that are assembled and treated by one method already, for example all seizures of a laboratory, so that each of many queries is compared with
 * them at once. Many threads may search them at the same time.
 *
 * @since 0.1.0
 */
public final class PreparedSamples {

    private final FittedMethod method;
    private final Map<SampleId, Sample> samples;
    private final AssembledProfiles assembled;
    private final List<AssemblyOutcome> treated;

    PreparedSamples(FittedMethod method, List<? extends Sample> samples, AssembledProfiles assembled) {
        this.method = method;
        this.samples = Pairing.byId(samples);
        this.assembled = assembled;
        this.treated = assembled.profiles().stream().map(method::treated).toList();
    }

    /**
     * {@return the method by which they are assembled, treated and compared}
     */
    public FittedMethod method() {
        return method;
    }

    /**
     * {@return how many profiles they gave}
     */
    public int size() {
        return treated.size();
    }

    /**
     * {@return the samples that gave no profile}
     */
    public List<NotAssembled> refused() {
        return assembled.refused();
    }

    /**
     * Compares one sample with all of them.
     *
     * @param query the sample, whatever its role
     * @param when by the caller's clock; decides whether limits are valid
     * @return one result for each profile that is not of the query's own specimen, the most alike first
     * @throws ProfilingException if the query is of another drug or gives no profile
     */
    public SearchResult search(Sample query, Instant when) {
        return search(List.of(Objects.requireNonNull(query, "query")), when);
    }

    /**
     * Compares one specimen, given by its records, with all of them; see {@link FittedMethod#search(List, List, List, Instant)}.
     *
     * @param queryRecords records of the specimen, whatever their role
     * @param when by the caller's clock; decides whether limits are valid
     * @return one result for each profile that is not of the query's own specimen, the most alike first
     * @throws ProfilingException if the query is of another drug or gives no profile
     */
    public SearchResult search(List<? extends Sample> queryRecords, Instant when) {
        Required.each("queryRecords", queryRecords);
        Objects.requireNonNull(when, "when");
        queryRecords.forEach(method.method()::requireSubstance);
        AssembledProfiles ofQuery = method.method().assembly().assembleOne(queryRecords);
        if (ofQuery.profiles().isEmpty()) {
            throw withoutProfile(ofQuery.refused().get(0));
        }
        Profile raw = ofQuery.profiles().get(0);
        AssemblyOutcome treatedQuery = method.treated(raw);
        if (treatedQuery instanceof AssemblyOutcome.Refused none) {
            throw withoutProfile(none.why());
        }
        Pairing pairing = new Pairing(method, when, Pairing.byId(queryRecords), samples);
        List<ComparisonResult> results = new ArrayList<>();
        int ownSpecimen = 0;
        for (int row = 0; row < treated.size(); row++) {
            Profile other = assembled.profiles().get(row);
            if (ProfileIdentity.isOneSpecimen(raw.identity(), other.identity())) {
                ownSpecimen++;
            } else {
                results.add(pairing.of(raw, treatedQuery, other, treated.get(row), ofQuery.refused()));
            }
        }
        return SearchResult.of(
                method.method(),
                raw.identity(),
                results,
                assembled.refused(),
                ownSpecimen,
                DataOrigin.of(queryRecords));
    }

    private static ProfilingException withoutProfile(NotAssembled why) {
        return new ProfilingException(
                "query-without-profile",
                "the sample that is searched for must give a profile",
                ProblemLocation.nowhere().withIdentifier("sample", why.sample()),
                why.reason() + (why.detail().isEmpty() ? "" : ": " + why.detail()));
    }

    @Override
    public String toString() {
        return size() + " profiles, ready to be searched by " + method.method().id() + "@"
                + method.method().version();
    }
}
