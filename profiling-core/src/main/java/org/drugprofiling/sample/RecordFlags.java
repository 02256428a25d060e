package org.drugprofiling.sample;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.sample.Measurement.DetectedBelowQuantification;
import org.drugprofiling.sample.Measurement.Quantified;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.MeasurementUnit;

/** What is possible and surprising in the record of any drug: nothing here is refused, everything is kept. */
final class RecordFlags {

    private RecordFlags() {}

    static List<SampleFlag> of(SampleRecord record) {
        List<SampleFlag> flags = new ArrayList<>();
        record.measurements().forEach((target, measurement) -> {
            if (measurement instanceof Quantified quantified) {
                ofNumber(target, quantified, record, flags);
            } else if (measurement instanceof DetectedBelowQuantification trace && trace.estimate() > trace.loq()) {
                flags.add(new SampleFlag(
                        "estimate-above-limit",
                        target + " is reported below the limit of quantification " + trace.loq() + " and read as "
                                + trace.estimate()));
            }
        });
        ofContents(record, flags);
        record.acquisition()
                .date()
                .ifPresent(measured -> record.seizure().knownDate().ifPresent(seized -> {
                    if (measured.isCertainlyBefore(seized)) {
                        flags.add(new SampleFlag(
                                "measured-before-seizure", "measured " + measured + ", seized not before " + seized));
                    }
                }));
        return flags;
    }

    private static void ofNumber(String target, Quantified quantified, SampleRecord record, List<SampleFlag> flags) {
        double value = quantified.value();
        if (value < 0 && !quantified.unit().quantity().isSigned()) {
            flags.add(new SampleFlag("negative-value", target + " is " + value));
        }
        if (value > 100 && quantified.unit().equals(MeasurementUnit.MASS_PERCENT)) {
            flags.add(new SampleFlag("purity-above-100", target + " is " + value + " %"));
        }
        if (value == 0 && record.dosageTargets().contains(target)) {
            flags.add(new SampleFlag("no-active-drug", target + " is " + value + " " + quantified.unit()));
        }
    }

    private static void ofContents(SampleRecord record, List<SampleFlag> flags) {
        long drugs = record.contents().stream()
                .filter(content -> content.role() == CompoundRole.MAIN_COMPOUND)
                .map(Content::name)
                .distinct()
                .count();
        if (drugs > 1) {
            flags.add(new SampleFlag("several-drugs", drugs + " drugs were found in one specimen"));
        }
        for (Content content : record.contents()) {
            content.knownPurity().ifPresent(purity -> {
                if (purity.percent() > 100) {
                    flags.add(new SampleFlag("purity-above-100", content.name() + " is " + purity));
                } else if (purity.percent() == 0 && content.role() == CompoundRole.MAIN_COMPOUND) {
                    flags.add(new SampleFlag("no-active-drug", content.name() + " is " + purity));
                }
            });
        }
    }
}
