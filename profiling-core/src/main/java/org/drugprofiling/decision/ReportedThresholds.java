package org.drugprofiling.decision;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** The limits that were read; the prose is at {@link Thresholds}. */
final class ReportedThresholds {

    private static final String N_4R = "normalise-to-sum > fourth-root";
    private static final String N_SD_UNKNOWN =
            "standardisation and normalisation; which standardisation, in which order, "
                    + "and on which specimens is not stated in what was read";

    static final List<DocumentedThreshold> ALL = List.of(
            leuckart(
                            "amphetamine-leuckart-euclidean",
                            "the source calls two samples of one source if the Euclidean distance is below 1 and the Pearson distance below 0.04")
                    .withMetric(ComparisonMetrics.EUCLIDEAN)
                    .withValue(1, LinkOperator.STRICTLY_WITHIN)
                    .withTogether("amphetamine-leuckart-pearson")
                    .withUnknowns(
                            "scaling of the peak areas before the Euclidean distance, so the number 1 has no unit",
                            "identity of the 15 peaks",
                            "error rates",
                            "numbers of linked and unlinked pairs"),
            leuckart(
                            "amphetamine-leuckart-pearson",
                            "the source calls two samples of one source if the Pearson distance is below 0.04 and the Euclidean distance below 1")
                    .withMetric(ComparisonMetrics.PEARSON_DISTANCE)
                    .withValue(0.04, LinkOperator.STRICTLY_WITHIN)
                    .withTogether("amphetamine-leuckart-euclidean")
                    .withUnknowns(
                            "whether the Pearson distance is 1 - r, as listed here (r above 0.96), or (1 - r) / 2 (r above 0.92)",
                            "scaling of the peak areas",
                            "identity of the 15 peaks",
                            "error rates",
                            "numbers of linked and unlinked pairs"),
            DocumentedThreshold.of(
                            "methamphetamine-enipid-fpr",
                            chain(Substance.METHAMPHETAMINE)
                                    .with(Part.TECHNIQUE, AnalyticalTechnique.GC_MS.name())
                                    .with(Part.PRETREATMENT, N_4R),
                            "criterion: a false positive rate of 2.5 % is called acceptable; the program takes the last operating point above it",
                            Bibliography.POPOVIC_REPOSITORIES.withLocus(
                                    "Dual approach for score evaluation, README, deterministic approach"))
                    .withMetric(ComparisonMetrics.PEARSON_DISTANCE_100)
                    .withTreatment(
                            "normalised to the sum of nine variables, then fourth root; the program then divides all scores by the "
                                    + "largest score of the data set")
                    .withPopulation(
                            "simulated specimens; population rule R4, which leaves the hard unlinked pairs out; counts of pairs "
                                    + "computed for this library from the published file")
                    .withPairs(13, 21457)
                    .withUnknowns(
                            "the rate at that point, which lies above the criterion of 2.5 %",
                            "a value: scores are divided by the largest of the data set, so no number of it holds elsewhere",
                            "names of the variables",
                            "treatment of values below the detection limit in the original data"),
            DocumentedThreshold.of(
                            "cocaine-uhplc-tof-fpr",
                            chain(Substance.COCAINE).with(Part.TECHNIQUE, AnalyticalTechnique.LC_MS.name()),
                            "the Canberra distance that 0.5 % of the unlinked pairs are within",
                            Bibliography.CARBY_ROBINSON_2021)
                    .withTreatment(N_SD_UNKNOWN)
                    .withPopulation("12 markers of 53 candidates, from screening runs of one laboratory")
                    .withPairs(382, 34519)
                    .withFalsePositiveRate(0.005)
                    .withUnknowns(
                            "the value of the limit",
                            "which form of the Canberra distance",
                            "which standardisation, and in which order",
                            "names of the 12 markers",
                            "the share of linked pairs missed"),
            DocumentedThreshold.of(
                            "cocaine-headspace-lyon",
                            chain(Substance.COCAINE),
                            "a decision threshold for the similarity of two samples was set",
                            Bibliography.DUJOURDY_BESACIER_2008)
                    .withPopulation("static headspace gas chromatography, 18 occluded solvents")
                    .withUnknowns(
                            "the value of the limit",
                            "the metric",
                            "names of the solvents",
                            "false positives and false negatives, which were evaluated"),
            triage("cocaine-triage-australia", Substance.COCAINE, 0.0936, 0.0245),
            triage("heroin-triage-australia", Substance.HEROIN, 0.0482, 0.0294),
            DocumentedThreshold.of(
                            "heroin-three-laboratories",
                            chain(Substance.HEROIN),
                            "criteria of similarity were defined for a profile of 16 peaks",
                            Bibliography.STROMBERG_2000)
                    .withPopulation(
                            "south-west Asian heroin; three laboratories, which compared well within and worse between them")
                    .withUnknowns("the criteria", "the metric", "names of the 16 peaks", "error rates"),
            cannabis("cannabis-fingerprint-95", "fourth root", "95 %", 0.24, Bibliography.SLOSSE_2021),
            cannabis("cannabis-fingerprint-99", "fourth root", "99 %", 0.32, Bibliography.SLOSSE_2021),
            cannabis("cannabis-cannabinoids-95", "logarithm", "95 %", 0.21, Bibliography.SLOSSE_CANNABINOIDS),
            cannabis("cannabis-cannabinoids-99", "logarithm", "99 %", 0.26, Bibliography.SLOSSE_CANNABINOIDS));

    private ReportedThresholds() {}

    private static ChainId chain(Substance substance) {
        return ChainId.unspecified().with(Part.SUBSTANCE, substance.id());
    }

    private static DocumentedThreshold leuckart(String id, String rule) {
        return DocumentedThreshold.of(
                        id,
                        chain(Substance.AMPHETAMINE).with(Part.SIGNAL, SignalType.PEAK_AREA.name()),
                        rule,
                        Bibliography.KRAWCZYK_PARCZEWSKI_2001)
                .withTreatment(
                        "areas of 15 peaks; what was done to them before the distances is not stated in what was read")
                .withPopulation("nearly 1000 seized amphetamine samples of the Leuckart route");
    }

    private static DocumentedThreshold triage(
            String id, Substance substance, double falsePositive, double falseNegative) {
        return DocumentedThreshold.of(
                        id,
                        chain(substance),
                        "automatic discrimination of linked and unlinked chemical results",
                        Bibliography.UTS_TRAFFICKING_THESIS)
                .withPopulation("Australian border seizures of 2008 to 2013")
                .withFalsePositiveRate(falsePositive)
                .withFalseNegativeRate(falseNegative)
                .withUnknowns(
                        "the value of the limit", "the metric", "the targets", "numbers of linked and unlinked pairs");
    }

    private static DocumentedThreshold cannabis(
            String id,
            String treatment,
            String share,
            double falsePositive,
            org.drugprofiling.citation.Citation source) {
        return DocumentedThreshold.of(
                        id,
                        ChainId.unspecified().with(Part.SUBSTANCE, "cannabis"),
                        "the limit that " + share + " of the linked pairs are within",
                        source)
                .withMetric(ComparisonMetrics.PEARSON)
                .withTreatment(treatment + "; further details were not read")
                .withFalsePositiveRate(falsePositive)
                .withUnknowns(
                        "the value of the limit",
                        "numbers of linked and unlinked pairs",
                        "cannabis is outside the drugs of this catalogue; the authors of the second study judge the rate too high for court");
    }
}
