package org.drugprofiling.profile;

import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Peak;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;

/** Where the numbers of targets come from. */
enum TargetOrigin {
    /** Only what was reported for a target. */
    REPORTED,
    /**
     * What was reported, and the peak of the target's id where nothing was: its area or height, by the unit of the target. A table without
     * that peak says not detected, at an unknown limit.
     */
    REPORTED_OR_PEAKS;

    Measurement measurement(SampleRecord record, Target target) {
        Measurement reported = record.measurement(target);
        boolean isOpen = this == REPORTED_OR_PEAKS
                && reported instanceof Measurement.NotAnalysed
                && !record.measurements().containsKey(target.id());
        if (!isOpen || record.peaks().isEmpty()) {
            return reported;
        }
        boolean byArea = target.unit().equals(MeasurementUnit.PEAK_AREA);
        if (!byArea && !target.unit().equals(MeasurementUnit.PEAK_HEIGHT)) {
            return reported;
        }
        return record.peaks()
                .get()
                .peak(target.id())
                .map(peak -> ofPeak(byArea ? peak.area() : height(peak), target))
                .orElseGet(() -> Measurement.notDetected(target.unit()));
    }

    private static double height(Peak peak) {
        return peak.height();
    }

    /** A peak whose height was not kept says nothing of it. */
    private static Measurement ofPeak(double response, Target target) {
        return Double.isNaN(response) ? Measurement.notAnalysed() : Measurement.quantified(response, target.unit());
    }
}
