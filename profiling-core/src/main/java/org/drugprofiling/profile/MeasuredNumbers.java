package org.drugprofiling.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.TargetSet;

/** The step from the measurements of one sample to the numbers of one profile. */
final class MeasuredNumbers {

    private MeasuredNumbers() {}

    static AssemblyOutcome of(
            Sample sample,
            TargetSet targets,
            NonDetectPolicy nonDetects,
            int minimumDetected,
            TargetOrigin origin,
            ChainId chain) {
        SampleRecord record = sample.record();
        if (record.quality().verdict() == QualityStatus.Verdict.FAILED) {
            return refused(sample, AssemblyRefusal.QC_FAILED, record.quality().reason());
        }
        int n = targets.size();
        double[] values = new double[n];
        ValueState[] states = new ValueState[n];
        double[] limits = new double[n];
        Arrays.fill(limits, Double.NaN);
        for (int k = 0; k < n; k++) {
            Measurement measurement;
            try {
                measurement = origin.measurement(record, targets.target(k));
            } catch (ProfilingException mismatch) {
                return refused(sample, mismatchReason(mismatch), mismatchDetail(mismatch));
            }
            if (measurement instanceof Measurement.Quantified quantified) {
                values[k] = quantified.value();
                states[k] = ValueState.QUANTIFIED;
                continue;
            }
            Optional<AssemblyRefusal> reason = refusalFor(measurement, nonDetects);
            if (reason.isPresent()) {
                return refused(sample, reason.get(), detail(targets.target(k).id(), measurement));
            }
            limits[k] = NonDetectPolicy.boundingLimit(measurement);
            OptionalDouble substitute = nonDetects.substitute(limits[k]);
            if (substitute.isEmpty()) {
                return refused(
                        sample, AssemblyRefusal.UNKNOWN_LIMIT, targets.target(k).id());
            }
            values[k] = substitute.getAsDouble();
            states[k] = measurement instanceof Measurement.NotDetected
                    ? ValueState.NOT_DETECTED
                    : ValueState.BELOW_QUANTIFICATION;
        }
        Profile profile = Profile.of(ProfileIdentity.of(sample), targets, values, states, limits, chain);
        if (profile.quantifiedCount() < minimumDetected) {
            return refused(
                    sample,
                    AssemblyRefusal.TOO_FEW_DETECTED,
                    profile.quantifiedCount() + " of " + n + " targets, " + minimumDetected + " are needed");
        }
        if (isEmpty(values, targets)) {
            return refused(sample, AssemblyRefusal.EMPTY, "all of " + n + " targets are 0");
        }
        OptionalDouble outside = record.peaks()
                .map(peaks -> peaks.shareOfAreaOutside(new HashSet<>(targets.ids())))
                .orElse(OptionalDouble.empty());
        return new AssemblyOutcome.Assembled(
                outside.isPresent() ? profile.withShareOutside(outside.getAsDouble()) : profile);
    }

    static AssemblyRefusal mismatchReason(ProfilingException mismatch) {
        return switch (mismatch.code()) {
            case "unit-mismatch" -> AssemblyRefusal.OTHER_UNIT;
            case "target-mismatch" -> AssemblyRefusal.OTHER_TARGET;
            default -> throw mismatch;
        };
    }

    /** What is wanted and what was found: units and definitions of targets name no sample. */
    static String mismatchDetail(ProfilingException mismatch) {
        return mismatch.messageWithoutIdentifiers()
                + mismatch.value().map(found -> ", was " + found).orElse("");
    }

    /** A delta of 0 is that of the reference material and says something; any other profile of zeros is empty. */
    private static boolean isEmpty(double[] values, TargetSet targets) {
        for (int k = 0; k < values.length; k++) {
            if (values[k] != 0 || targets.target(k) instanceof IsotopeDeltaTarget) {
                return false;
            }
        }
        return true;
    }

    /** Empty for a target that was looked for and not quantified, where the policy has a number. */
    private static Optional<AssemblyRefusal> refusalFor(Measurement measurement, NonDetectPolicy nonDetects) {
        if (measurement instanceof Measurement.Saturated) {
            return Optional.of(AssemblyRefusal.SATURATED);
        }
        if (measurement instanceof Measurement.Interfered) {
            return Optional.of(AssemblyRefusal.INTERFERED);
        }
        if (measurement instanceof Measurement.Rejected) {
            return Optional.of(AssemblyRefusal.REJECTED);
        }
        if (measurement instanceof Measurement.NotAnalysed) {
            return Optional.of(AssemblyRefusal.NOT_ANALYSED);
        }
        return nonDetects instanceof NonDetectPolicy.Reject
                ? Optional.of(AssemblyRefusal.NOT_DETECTED)
                : Optional.empty();
    }

    private static String detail(String target, Measurement measurement) {
        if (measurement instanceof Measurement.Interfered interfered) {
            return target + " by " + interfered.by();
        }
        if (measurement instanceof Measurement.Rejected rejected) {
            return target + ": " + rejected.reason();
        }
        return target;
    }

    private static AssemblyOutcome refused(Sample sample, AssemblyRefusal reason, String detail) {
        return new AssemblyOutcome.Refused(new NotAssembled(sample.id(), reason, detail));
    }
}
