package org.drugprofiling.method;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;

/**
 * Methods that the literature describes, one documented constant each. None decides anything: limits are a laboratory's own.
 *
 * @since 0.1.0
 */
public final class ProfilingMethods {

    /**
     * Physical features of MDMA tablets: diameter, thickness and weight, each divided by its pooled standard deviation within batches,
     * compared by Euclidean distance. Content is dosage and no part of it. Own arrangement of common practice; three units in one
     * profile are a stated choice.
     */
    public static final ProfilingMethod MDMA_TABLET_FEATURES = ProfilingMethod.template(
                    "mdma-tablet-features-template",
                    "1",
                    "MDMA tablets, physical features",
                    Substance.MDMA,
                    MethodStanding.LABORATORY,
                    Pretreatments.WITHIN_SD,
                    ComparisonMetrics.EUCLIDEAN,
                    List.of())
            .withAssembly(
                    "mdma-tablet-features",
                    ProfileAssembly.of(
                                    TargetSet.of(
                                            "tablet features",
                                            TabletFeatureTarget.DIAMETER,
                                            TabletFeatureTarget.THICKNESS,
                                            TabletFeatureTarget.WEIGHT),
                                    NonDetectPolicy.reject())
                            .allowingMixedUnits()
                            .withMinimumDetected(3));

    /**
     * Amphetamine impurities by gas chromatography: normalisation to the sum, fourth root, Pearson distance. Found best for links in the
     * European harmonisation work; its target list is not part of what was read, so a laboratory gives its own.
     */
    public static final ProfilingMethod AMPHETAMINE_N_4R_PEARSON = ProfilingMethod.template(
            "amphetamine-n4r-pearson",
            "1",
            "Amphetamine impurities, N+4R with Pearson",
            Substance.AMPHETAMINE,
            MethodStanding.SINGLE_LABORATORY_PUBLISHED,
            Pretreatments.N_4R,
            ComparisonMetrics.PEARSON_DISTANCE_100,
            List.of(Bibliography.ANDERSSON_2007_VI));

    /**
     * Cocaine alkaloids and by-products by gas chromatography: normalisation to the sum, division by the standard deviation without centring,
     * cosine. Found best among 66 combinations in two laboratories; a laboratory gives its own target list.
     */
    public static final ProfilingMethod COCAINE_N_SD_COSINE = ProfilingMethod.template(
            "cocaine-n-sd-cosine",
            "1",
            "Cocaine, N+S with cosine",
            Substance.COCAINE,
            MethodStanding.SINGLE_LABORATORY_PUBLISHED,
            Pretreatments.N_SD,
            ComparisonMetrics.COSINE,
            List.of(Bibliography.LOCICIRO_2008));

    private static final List<ProfilingMethod> ALL =
            List.of(MDMA_TABLET_FEATURES, AMPHETAMINE_N_4R_PEARSON, COCAINE_N_SD_COSINE);

    private ProfilingMethods() {}

    /**
     * {@return all methods, in the order of this page}
     */
    public static List<ProfilingMethod> all() {
        return ALL;
    }

    /**
     * Returns a method by id.
     *
     * @param id for example {@code mdma-tablet-features}
     * @return the method
     * @throws ProfilingException if there is none of that id, with the ids that there are
     */
    public static ProfilingMethod of(String id) {
        return ALL.stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-method",
                        "a method must be one of "
                                + ALL.stream().map(ProfilingMethod::id).toList(),
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
    }
}
