package org.drugprofiling.method;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyOutcome;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecord;
import org.jspecify.annotations.Nullable;

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
     * @throws ProfilingException if a sample is of another drug, or limits do not apply to the chain of the pair
     */
    public ComparisonResult compare(Sample a, Sample b, Instant when) {
        method.requireSubstance(a);
        method.requireSubstance(b);
        AssemblyOutcome ofA = method.assembly().assemble(a);
        AssemblyOutcome ofB = method.assembly().assemble(b);
        Optional<NotAssembled> refused = refusal(ofA).or(() -> refusal(ofB));
        if (refused.isPresent()) {
            NotAssembled why = refused.get();
            return result(
                    identity(a),
                    identity(b),
                    new NotComparable(reason(why.reason()), "sample " + why.sample() + ": " + why.detail()),
                    null,
                    null,
                    when,
                    List.of(a, b));
        }
        Profile rawA = ofA.knownProfile().orElseThrow();
        Profile rawB = ofB.knownProfile().orElseThrow();
        return compare(rawA, rawB, when, List.of(a, b));
    }

    private ComparisonResult compare(Profile rawA, Profile rawB, Instant when, List<? extends Sample> samples) {
        ComparisonOutcome outcome;
        try {
            outcome = Comparisons.compare(method.metric(), pretreatment.apply(rawA), pretreatment.apply(rawB));
        } catch (ProfilingException undefined) {
            if (!undefined.code().equals("pretreatment-undefined")) {
                throw undefined;
            }
            outcome = new NotComparable(NotComparableReason.OUTSIDE_DOMAIN, undefined.messageWithoutIdentifiers());
        }
        return result(rawA.identity(), rawB.identity(), outcome, rawA, rawB, when, samples);
    }

    private ComparisonResult result(
            ProfileIdentity a,
            ProfileIdentity b,
            ComparisonOutcome outcome,
            @Nullable Profile rawA,
            @Nullable Profile rawB,
            Instant when,
            List<? extends Sample> samples) {
        Decision decision = method.limits()
                .flatMap(limits -> outcome.linkValue().map(value -> limits.decide(value, day(when))))
                .orElse(null);
        NonDetectSensitivity sensitivity = rawA == null || rawB == null || !outcome.isCompared()
                ? new NonDetectSensitivity(NonDetectSensitivity.Assessment.NOT_ASSESSABLE, Double.NaN, Double.NaN, 0, 0)
                : NonDetectSensitivity.of(rawA, rawB, pretreatment, method.metric());
        ChainId chain = outcome.linkValue().map(value -> value.chain()).orElse(ChainId.unspecified());
        return new ComparisonResult(a, b, outcome, decision, sensitivity, provenance(chain, when, samples));
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
     */
    public ComparedSamples compareAll(List<? extends Sample> samples, List<Exclusion> exclusions) {
        AssembledProfiles assembled = method.assemble(samples, exclusions);
        ProfileMatrix raw = assembled.matrix();
        ProfileMatrix treated = pretreatment.apply(raw);
        LinkValueMatrix values = Comparisons.allPairs(method.metric(), treated);
        return new ComparedSamples(raw, values, assembled.refused());
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
        method.requireSubstance(query);
        AssembledProfiles assembled = method.assemble(database);
        AssemblyOutcome ofQuery = method.assembly().assemble(query);
        Profile raw = ofQuery.knownProfile()
                .orElseThrow(() -> new ProfilingException(
                        "query-without-profile",
                        "the sample that is searched for must give a profile: "
                                + refusal(ofQuery).map(NotAssembled::reason).orElseThrow()));
        List<ComparisonResult> results = new ArrayList<>();
        int ownSpecimen = 0;
        for (Profile other : assembled.profiles()) {
            if (sameSpecimen(raw.identity(), other.identity())) {
                ownSpecimen++;
            } else {
                results.add(compare(raw, other, when, List.of(query)));
            }
        }
        return SearchResult.of(method, raw.identity(), results, assembled.refused(), ownSpecimen);
    }

    private static boolean sameSpecimen(ProfileIdentity a, ProfileIdentity b) {
        return a.seizure().equals(b.seizure()) && a.specimen().equals(b.specimen());
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

    private static Optional<NotAssembled> refusal(AssemblyOutcome outcome) {
        return outcome instanceof AssemblyOutcome.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }

    private static LocalDate day(Instant when) {
        return when.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static NotComparableReason reason(AssemblyRefusal refusal) {
        return switch (refusal) {
            case QC_FAILED -> NotComparableReason.QC_FAILED;
            case NOT_ANALYSED -> NotComparableReason.NOT_ANALYSED;
            case SATURATED -> NotComparableReason.SATURATED;
            case INTERFERED -> NotComparableReason.INTERFERED;
            case REJECTED, ROLE, EXCLUDED -> NotComparableReason.REJECTED;
            case NOT_DETECTED -> NotComparableReason.NOT_DETECTED;
            case UNKNOWN_LIMIT -> NotComparableReason.UNKNOWN_LIMIT;
            case EMPTY -> NotComparableReason.EMPTY;
            case NEGATIVE -> NotComparableReason.OUTSIDE_DOMAIN;
            case TOO_FEW_DETECTED -> NotComparableReason.TOO_FEW_DETECTED;
            case REPLICATES_DISAGREE -> NotComparableReason.REPLICATES_DISAGREE;
            case MIXED_UNITS -> NotComparableReason.MIXED_UNITS;
            case MIXED_LAYERS -> NotComparableReason.MIXED_LAYERS;
        };
    }

    private static ProfileIdentity identity(Sample sample) {
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

    @Override
    public String toString() {
        return method + "\nfitted        " + pretreatment.stateHash();
    }
}
