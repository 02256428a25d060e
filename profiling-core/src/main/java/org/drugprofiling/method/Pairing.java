package org.drugprofiling.method;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssemblyOutcome;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleFlag;
import org.drugprofiling.sample.SampleId;

/** The step from two profiles to a result: link value, decision, sensitivity, cautions, provenance with the amendments of both sides. */
final class Pairing {

    private final FittedMethod method;
    private final Instant when;
    private final Map<SampleId, Sample> samplesOfA;
    private final Map<SampleId, Sample> samplesOfB;

    Pairing(FittedMethod method, Instant when, Map<SampleId, Sample> samplesOfA, Map<SampleId, Sample> samplesOfB) {
        this.method = method;
        this.when = when;
        this.samplesOfA = samplesOfA;
        this.samplesOfB = samplesOfB;
    }

    /** Samples by their ids. */
    static Map<SampleId, Sample> byId(List<? extends Sample> samples) {
        Map<SampleId, Sample> byId = new LinkedHashMap<>();
        samples.forEach(sample -> byId.put(sample.id(), sample));
        return byId;
    }

    /** The result of a pair of which a side gave no profile. */
    ComparisonResult without(ProfileIdentity a, ProfileIdentity b, NotAssembled why) {
        Map<SampleId, Sample> behind = new LinkedHashMap<>(samplesOfA);
        behind.putAll(samplesOfB);
        return result(a, b, notComparable(why), notAssessable(), "", List.copyOf(behind.values()), List.of());
    }

    /** The result of two profiles with what the pre-treatment made of them. */
    ComparisonResult of(
            Profile rawA,
            AssemblyOutcome treatedA,
            Profile rawB,
            AssemblyOutcome treatedB,
            List<NotAssembled> leftOut) {
        ComparisonOutcome outcome = outcome(treatedA, treatedB);
        NonDetectSensitivity sensitivity = outcome.isCompared()
                ? NonDetectSensitivity.of(
                        rawA, rawB, method.pretreatment(), method.method().metric())
                : notAssessable();
        List<Sample> behind = new ArrayList<>();
        rawA.samples().forEach(id -> behind.add(samplesOfA.get(id)));
        rawB.samples().forEach(id -> behind.add(samplesOfB.get(id)));
        String ofValue = outcome.isCompared()
                ? sensitivity.caution(inBoth(rawA, rawB), rawA.size()).orElse("")
                : "";
        return result(rawA.identity(), rawB.identity(), outcome, sensitivity, ofValue, behind, leftOut);
    }

    /** How many targets were quantified in both profiles. */
    private static int inBoth(Profile a, Profile b) {
        int count = 0;
        for (int k = 0; k < a.size(); k++) {
            count += a.state(k).isCensored() || b.state(k).isCensored() ? 0 : 1;
        }
        return count;
    }

    private ComparisonOutcome outcome(AssemblyOutcome a, AssemblyOutcome b) {
        if (a instanceof AssemblyOutcome.Assembled first && b instanceof AssemblyOutcome.Assembled second) {
            return Comparisons.compare(method.method().metric(), first.profile(), second.profile());
        }
        return notComparable(
                a instanceof AssemblyOutcome.Refused none ? none.why() : ((AssemblyOutcome.Refused) b).why());
    }

    private static NotComparable notComparable(NotAssembled why) {
        return new NotComparable(reason(why.reason()), "sample " + why.sample() + ": " + why.detail());
    }

    private ComparisonResult result(
            ProfileIdentity a,
            ProfileIdentity b,
            ComparisonOutcome outcome,
            NonDetectSensitivity sensitivity,
            String ofValue,
            List<Sample> behind,
            List<NotAssembled> leftOut) {
        Decision decision = null;
        String undecided = method.method().limits().isEmpty() ? "the method has no limits" : "there is no link value";
        Optional<LinkValue> value = outcome.linkValue();
        Optional<DecisionLimits> limits = method.method().limits();
        if (value.isPresent() && limits.isPresent()) {
            try {
                decision = limits.get().decide(value.get(), day());
                decision = sensitivity
                        .reservation(limits.get())
                        .map(decision::withReservation)
                        .orElse(decision);
                undecided = "";
            } catch (ProfilingException doesNotApply) {
                undecided = String.valueOf(doesNotApply.getMessage());
            }
        }
        Provenance provenance = method.provenance(
                        value.map(LinkValue::chain).orElse(ChainId.unspecified()), when, behind)
                .withExclusions(leftOut.stream()
                        .map(none -> "sample " + none.sample() + " gave no profile: "
                                + none.reason().id() + (none.detail().isEmpty() ? "" : " (" + none.detail() + ")"))
                        .toList());
        // with a decision it is the decision that matters, and its reservation says whether it can be another one
        String first = decision == null ? ofValue : decision.reservation();
        return new ComparisonResult(
                a,
                b,
                outcome,
                decision,
                undecided,
                sensitivity,
                cautions(a, b, first, behind),
                provenance,
                DataOrigin.of(behind));
    }

    /** What a reader of the result must not overlook. */
    private static List<String> cautions(
            ProfileIdentity a, ProfileIdentity b, String ofNonDetects, List<Sample> behind) {
        List<String> cautions = new ArrayList<>();
        if (!ofNonDetects.isEmpty()) {
            cautions.add(ofNonDetects);
        }
        if (a.sample().equals(b.sample())) {
            cautions.add("a record was compared with itself");
        } else if (ProfileIdentity.isOneSpecimen(a, b)) {
            cautions.add("both profiles are of one specimen");
        } else if (ProfileIdentity.mayBeOneSpecimen(a, b)) {
            cautions.add(
                    "both profiles may be of one specimen: nothing but the laboratory or the spelling tells seizure and specimen apart");
        }
        for (Sample sample : behind) {
            if (!sample.role().entersPopulations()) {
                cautions.add("sample " + sample.id() + " is no casework: "
                        + sample.role().name());
            }
            for (SampleFlag flag : sample.flags()) {
                cautions.add("sample " + sample.id() + ", " + flag.code() + ": " + flag.message());
            }
        }
        return cautions;
    }

    private static NonDetectSensitivity notAssessable() {
        return new NonDetectSensitivity(NonDetectSensitivity.Assessment.NOT_ASSESSABLE, Double.NaN, Double.NaN, 0, 0);
    }

    private LocalDate day() {
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
            case NEGATIVE, NOT_TREATABLE -> NotComparableReason.OUTSIDE_DOMAIN;
            case TOO_FEW_DETECTED -> NotComparableReason.TOO_FEW_DETECTED;
            case REPLICATES_DISAGREE -> NotComparableReason.REPLICATES_DISAGREE;
            case MIXED_UNITS -> NotComparableReason.MIXED_UNITS;
            case OTHER_UNIT -> NotComparableReason.OTHER_UNIT;
            case OTHER_TARGET, OTHER_SUBSTANCE, AMBIGUOUS -> NotComparableReason.UNEQUAL_TARGETS;
            case MIXED_LAYERS -> NotComparableReason.MIXED_LAYERS;
        };
    }
}
