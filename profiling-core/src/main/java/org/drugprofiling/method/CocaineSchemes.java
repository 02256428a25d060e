package org.drugprofiling.method;

import static org.drugprofiling.method.CocaineMethods.cocaine;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.SignalType;

/** The open scheme, solvents, origin and triage of cocaine; the prose is at {@link ProfilingMethods}. */
final class CocaineSchemes {

    private static final Citation FILES =
            Bibliography.OVERTOOM_2021.withLocus("compounds.csv and settings.json at commit 07b8f8e");
    private static final Citation CODE = Bibliography.OVERTOOM_2021.withLocus("src");
    private static final double COCAINE_RETENTION = 6.63;
    private static final double STANDARD_RETENTION = 8.15;

    /** Per cent of the area of cocaine. */
    private static final MeasurementUnit PERCENT_OF_COCAINE =
            new MeasurementUnit("% of cocaine area", Quantity.RESPONSE_RATIO);

    static final DocumentedMethod ORIGIN = cocaine(
                    "cocaine-dea-origin",
                    "Cocaine, geographic origin (DEA Cocaine Signature Program)",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.MIXED, AnalyticalTechnique.IRMS, AnalyticalTechnique.OTHER)
            .withTargets(origin())
            .classifyingOnly()
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_A_COMPARISON, "a specimen is assigned to a region")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_A_COMPARISON, "a specimen is assigned to a region")
            .withFact(
                    FactTopic.WEIGHING,
                    "cocaine purified to more than 98 % before isotopes are measured",
                    CocaineMethods.report(Bibliography.EHLERINGER_2000, "press report"))
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "five regions before 2016 (Chapare; Huallaga/Ucayali and Apurímac; Guaviare and Putumayo-Caquetá), 19 with hydrogen and "
                            + "oxygen isotopes added, by machine learning and multivariate statistics; ranges were not read",
                    Bibliography.MALLETTE_2016)
            .withFact(FactTopic.ERROR_RATE, "2000: 96 % of 200 specimens correct", Bibliography.EHLERINGER_2000)
            .withFact(
                    FactTopic.ERROR_RATE,
                    "2000: about 90 % with isotopes alone",
                    CocaineMethods.report(Bibliography.EHLERINGER_2000, "press report"))
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "sample-to-sample association is often difficult because cocaine moves between places of processing and distribution",
                    Bibliography.MALLETTE_2016)
            .withCitations(
                    Bibliography.MALLETTE_2016,
                    Bibliography.EHLERINGER_2000,
                    Bibliography.MOORE_1994,
                    Bibliography.MOORE_CASALE_1994,
                    Bibliography.MOORE_CASALE_1998);

    static final DocumentedMethod HEADSPACE = cocaine(
                    "cocaine-lyon-headspace",
                    "Cocaine hydrochloride, Lyon, static headspace of 18 solvents",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.PEAK_AREA)
            .withUnnamedTargets(18)
            .withThresholds(Thresholds.of("cocaine-headspace-lyon"))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "18 occluded solvents; their names were not read")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_SEEN,
                    "a mathematical comparison tool was selected; which, was not read")
            .withFact(
                    FactTopic.EXTRACTION,
                    "specimen dissolved in water saturated with salt",
                    CocaineMethods.report(Bibliography.DUJOURDY_BESACIER_2008, "news item"))
            .withFact(FactTopic.TECHNIQUE, "static headspace gas chromatography", Bibliography.DUJOURDY_BESACIER_2008)
            .withFact(
                    FactTopic.CONDITIONS,
                    "fractional factorial design over salt, agitation, oven temperature, pressurisation and loop equilibration",
                    Bibliography.DUJOURDY_BESACIER_2008)
            .withFact(
                    FactTopic.DECISION,
                    "validated for batch comparison: solvents and comparison tool selected, reproducibility and influence of cutting "
                            + "studied, threshold set, false positives and negatives evaluated; values were not read",
                    Bibliography.DUJOURDY_BESACIER_2008)
            .withCitations(Bibliography.DUJOURDY_BESACIER_2008);

    static final DocumentedMethod OPEN_SCHEME = cocaine(
                    "cocaine-open-gcms",
                    "Cocaine, fast GC-MS, open scheme with a tolerance for each compound",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.RESPONSE_RATIO, AnalyticalTechnique.GC_MS)
            .withTargets(openScheme())
            .withTreatments(new DocumentedTreatment(
                    "profile value",
                    Pretreatments.NONE,
                    "the values are per cent of cocaine already, rounded to two decimals by the program",
                    CODE))
            .withMetrics(new DocumentedMetric(
                    "deviation from the mean of the two, largest of all compounds",
                    ComparisonMetrics.LARGEST_RELATIVE_DEVIATION,
                    "two profiles match if it is at most a tolerance that the user sets, which is the limit of the laboratory here",
                    CODE.withLocus("src/analysis.jl, find_similar_samples")))
            .withFact(
                    FactTopic.CONDITIONS,
                    "15 m x 0.25 mm x 0.25 µm column with 5 % phenyl; 100 °C for 1.5 min, 30 °C/min to 300 °C, 50 °C/min to 325 °C for "
                            + "2 min; split",
                    Bibliography.OVERTOOM_2021.withLocus("acquisition files"))
            .withFact(FactTopic.DERIVATISATION, "none", Bibliography.OVERTOOM_2021.withLocus("acquisition files"))
            .withFact(FactTopic.INTERNAL_STANDARD, "octacosane (C28)", FILES)
            .withFact(
                    FactTopic.QUANTITY,
                    "100 times the sum of the ion areas of a compound, divided by that of cocaine; a specimen with a ratio of cocaine to "
                            + "internal standard below 0.02 is ignored",
                    CODE)
            .withFact(
                    FactTopic.METRIC,
                    "|mean - own value| / mean of the two values at most the tolerance, for every compound of a named group",
                    CODE.withLocus("src/analysis.jl, find_similar_samples"))
            .withFact(
                    FactTopic.CONDITIONS,
                    "retention of all compounds is shifted by the mean shift of cocaine and internal standard, which may differ by 0.015 "
                            + "relative at most; a peak is searched within 0.05 min",
                    CODE.withLocus("src/DrugImpurityAnalysis.jl"))
            .withFact(
                    FactTopic.TARGETS,
                    "groups named in the settings: impurities (five), adulterants (eight), all; which one is compared is the user's choice. "
                            + "Here the five impurities are compared and the adulterants are a second layer",
                    FILES)
            .withFact(FactTopic.LIMIT_OF_USE, "norcocaine overlaps cocaine, tetracaine lies beside it", FILES)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "a compound with zero in both profiles gives 0/0 in the formula of the program, which then counts as a match",
                    CODE.withLocus("src/analysis.jl, find_similar_samples"))
            .withCitations(Bibliography.OVERTOOM_2021);

    static final DocumentedMethod ITALIAN_CUSTOMS = cocaine(
                    "cocaine-italian-customs",
                    "Cocaine, Italian Customs, minor alkaloids, solvents and infrared",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(
                    SignalType.MIXED,
                    AnalyticalTechnique.GC_MS,
                    AnalyticalTechnique.HS_GC_MS,
                    AnalyticalTechnique.VIBRATIONAL_SPECTROSCOPY)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "groupings by principal components; classes by LDA")
            .withFact(
                    FactTopic.POPULATION,
                    "large seizures of 2011 and 2012, mostly compatible with Colombia",
                    Bibliography.MONFREDA_2015)
            .withFact(
                    FactTopic.ERROR_RATE,
                    "ATR-FTIR with LDA: 97.56 % classification and prediction for pure specimens",
                    Bibliography.MONFREDA_2015)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "with one added cut, errors begin below 50 % cocaine",
                    Bibliography.MONFREDA_2015)
            .withCitations(Bibliography.MONFREDA_2015);

    static final DocumentedMethod AUSTRALIAN_TRIAGE = cocaine(
                    "cocaine-triage-australia",
                    "Cocaine, automatic triage of Australian border seizures",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withThresholds(Thresholds.of("cocaine-triage-australia"))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withFact(FactTopic.POPULATION, "border seizures of 2008 to 2013", Bibliography.UTS_TRAFFICKING_THESIS)
            .withCitations(Bibliography.UTS_TRAFFICKING_THESIS);

    private CocaineSchemes() {}

    private static List<DocumentedTarget> origin() {
        MeasurementUnit relative = new MeasurementUnit("% of cocaine", Quantity.MASS_FRACTION);
        List<DocumentedTarget> targets = new ArrayList<>();
        for (String compound : List.of("tropacocaine", "trimethoxycocaine", "truxillines")) {
            targets.add(DocumentedTarget.of(
                    Entries.analyte(compound, Layer.PRODUCTION, relative),
                    TargetUse.CLASSIFIED,
                    Bibliography.MALLETTE_2016));
        }
        for (String[] isotope : new String[][] {
            {"d13C", "13C/12C", "VPDB"},
            {"d15N", "15N/14N", "AIR"},
            {"d2H", "2H/1H", "VSMOW"},
            {"d18O", "18O/16O", "VSMOW"}
        }) {
            targets.add(DocumentedTarget.of(
                            new IsotopeDeltaTarget(isotope[0], isotope[1], "cocaine", isotope[2]),
                            TargetUse.CLASSIFIED,
                            Bibliography.MALLETTE_2016)
                    .withNote("the scale is this library's choice"));
        }
        return targets;
    }

    private static List<DocumentedTarget> openScheme() {
        List<DocumentedTarget> targets = new ArrayList<>();
        targets.add(cut("benzocaine", 1, 4.33, "120", "165", "92", "65", "137", "121", "93"));
        targets.add(cut("ibuprofen", 2, 4.48, "161", "163", "91", "119", "117", "107", "206"));
        targets.add(cut("phenacetin", 3, 4.86, "108", "109", "179", "137", "43", "81", "80"));
        targets.add(cut("caffeine", 4, 5.39, "194", "109", "55", "67", "82", "42", "193"));
        targets.add(cut("lidocaine", 5, 5.56, "86", "58", "87", "30", "72", "120", "56"));
        targets.add(impurity("tropacocaine", 6, 5.83, "124"));
        targets.add(cut("levamisole", 7, 5.94, "148", "204", "73", "101", "203", "121", "77"));
        targets.add(cut("procaine", 8, 6.06, "86", "99", "120", "164", "92", "87", "58"));
        targets.add(impurity("norcocaine", 9, 6.51, "168", "68", "136").withOverlaps(List.of(COCAINE_RETENTION)));
        targets.add(placed(
                        Entries.analyte("cocaine", Layer.PRODUCTION, PERCENT_OF_COCAINE)
                                .withRole(CompoundRole.MAIN_COMPOUND),
                        TargetUse.SECOND_LAYER,
                        10,
                        COCAINE_RETENTION,
                        "303")
                .withOverlaps(List.of(6.51))
                .withNote("100 by definition; the others are divided by it before they are reported"));
        targets.add(cut("tetracaine", 11, 6.67, "176"));
        targets.add(impurity("n-benzoylnormethylecgonine", 12, 6.87, "184", "136", "168")
                .withOverlaps(List.of(COCAINE_RETENTION)));
        targets.add(impurity("cis-cinnamoylcocaine", 13, 7.17, "82+182+83+96+94"));
        targets.add(
                impurity("trans-cinnamoylcocaine", 14, 7.54, "82+182+83+96+94").withOverlaps(List.of(7.72)));
        targets.add(placed(
                Entries.analyte("n-octacosane", Layer.PRODUCTION, PERCENT_OF_COCAINE)
                        .withRole(CompoundRole.INTERNAL_STANDARD),
                TargetUse.INTERNAL_STANDARD,
                15,
                STANDARD_RETENTION,
                "57"));
        return targets;
    }

    private static DocumentedTarget impurity(String compound, int order, double minutes, String... ions) {
        return placed(
                Entries.analyte(compound, Layer.PRODUCTION, PERCENT_OF_COCAINE),
                TargetUse.COMPARED,
                order,
                minutes,
                ions);
    }

    private static DocumentedTarget cut(String compound, int order, double minutes, String... ions) {
        return placed(
                Entries.analyte(compound, Layer.CUTTING, PERCENT_OF_COCAINE).withRole(CompoundRole.ADULTERANT),
                TargetUse.SECOND_LAYER,
                order,
                minutes,
                ions);
    }

    /** Relative retentions are computed from the stated times and rounded to three decimals, half up. */
    private static DocumentedTarget placed(
            AnalyteTarget target, TargetUse use, int order, double minutes, String... ions) {
        return DocumentedTarget.of(target, use, FILES)
                .withOrder(order)
                .withRetention(minutes)
                .withRelativeRetention("cocaine", rounded(minutes / COCAINE_RETENTION))
                .withRelativeRetention("n-octacosane", rounded(minutes / STANDARD_RETENTION))
                .withIons(List.of(ions));
    }

    private static double rounded(double ratio) {
        return new java.math.BigDecimal(ratio)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .doubleValue();
    }
}
