package org.drugprofiling.pretreatment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The combinations of the literature, one documented constant each; for example {@link #N_4R}. Names say what is done: N
 * normalisation to the sum, 2R square root, 4R fourth root, SD division by the standard deviation. Steps run from left to right.
 *
 * @since 0.1.0
 */
public final class Pretreatments {

    /** Profiles as they are. */
    public static final Pretreatment NONE = Pretreatment.of();

    /** Normalisation to the sum; the field's N. Source: Andersson et al. 2007 (abstract). */
    public static final Pretreatment N = Pretreatment.of(PretreatmentSteps.normaliseToSum());

    /** Square root alone; the field's 2R. */
    public static final Pretreatment ROOT_2 = Pretreatment.of(PretreatmentSteps.squareRoot());

    /** Fourth root alone; the field's 4R. Source: Slosse et al. 2021 (abstract), best for cannabis fingerprints. */
    public static final Pretreatment ROOT_4 = Pretreatment.of(PretreatmentSteps.fourthRoot());

    /** Normalisation to the sum, then square root; the field's N+2R. Source: public code of Popovic 2020 (read). */
    public static final Pretreatment N_2R =
            Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.squareRoot());

    /**
     * Normalisation to the sum, then fourth root; the field's N+4R. Found best with the Pearson correlation for amphetamine by
     * Andersson et al. 2007 (abstract). Not the same as fourth root, then normalisation.
     */
    public static final Pretreatment N_4R =
            Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.fourthRoot());

    /**
     * Normalisation to the sum, then log₁₀(1 + 100 · share): zeros stay 0. One of several treatments of zeros in use; the logarithm
     * after normalisation stands in Andersson et al. 2007 (abstract), which treatment of zeros was meant there was not read.
     */
    public static final Pretreatment N_LOG_1_PLUS_100 =
            Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.log10WithFactor(100));

    /** Normalisation to the sum, then log₁₀(share + 10⁻⁵): zeros become −5. Source and reservation as for {@link #N_LOG_1_PLUS_100}. */
    public static final Pretreatment N_LOG_OFFSET_1E_5 =
            Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.log10WithOffset(1e-5));

    /** Normalisation to the sum, then log₁₀(share): refuses zeros, so that nothing stands for them silently. */
    public static final Pretreatment N_LOG_NO_ZEROS =
            Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.log10WithOffset(0));

    /**
     * Normalisation to the sum, then division by the standard deviation of each target over the population, without centring;
     * the N+S of Lociciro et al. 2008 (abstract), found best with cosine or Pearson for cocaine. Must be fitted.
     */
    public static final Pretreatment N_SD =
            Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.divideByStandardDeviation());

    /**
     * Division by the standard deviation of each target over the population, without centring; the S of Chan et al. 2016
     * (abstract) for elements in heroin. Must be fitted.
     */
    public static final Pretreatment SD = Pretreatment.of(PretreatmentSteps.divideByStandardDeviation());

    /**
     * Division by the standard deviation, then normalisation to the sum: the order named by Carby-Robinson et al. 2022 (abstract)
     * for cocaine; which standardisation was meant is not stated there. Must be fitted.
     */
    public static final Pretreatment SD_N =
            Pretreatment.of(PretreatmentSteps.divideByStandardDeviation(), PretreatmentSteps.normaliseToSum());

    /** Autoscaling: mean subtracted, then division by the standard deviation of each target over the population. Must be fitted. */
    public static final Pretreatment AUTOSCALE = Pretreatment.of(PretreatmentSteps.autoscale());

    /** Division by the pooled standard deviation within sources, without centring. Must be fitted. Own arrangement. */
    public static final Pretreatment WITHIN_SD = Pretreatment.of(PretreatmentSteps.divideByWithinSourceDeviation());

    /** Centred log-ratio; refuses zeros. */
    public static final Pretreatment CENTRED_LOG_RATIO = Pretreatment.of(PretreatmentSteps.centredLogRatio());

    private static final Map<String, Pretreatment> BY_NAME = byName();

    private Pretreatments() {}

    private static Map<String, Pretreatment> byName() {
        Map<String, Pretreatment> names = new LinkedHashMap<>();
        names.put("NONE", NONE);
        names.put("N", N);
        names.put("ROOT_2", ROOT_2);
        names.put("ROOT_4", ROOT_4);
        names.put("N_2R", N_2R);
        names.put("N_4R", N_4R);
        names.put("N_LOG_1_PLUS_100", N_LOG_1_PLUS_100);
        names.put("N_LOG_OFFSET_1E_5", N_LOG_OFFSET_1E_5);
        names.put("N_LOG_NO_ZEROS", N_LOG_NO_ZEROS);
        names.put("N_SD", N_SD);
        names.put("SD", SD);
        names.put("SD_N", SD_N);
        names.put("AUTOSCALE", AUTOSCALE);
        names.put("WITHIN_SD", WITHIN_SD);
        names.put("CENTRED_LOG_RATIO", CENTRED_LOG_RATIO);
        return Collections.unmodifiableMap(names);
    }

    /**
     * {@return all combinations by name, in the order of this page}
     */
    public static Map<String, Pretreatment> all() {
        return BY_NAME;
    }

    /**
     * {@return what the literature says of these combinations, with what was read of each source}
     */
    public static List<PublishedPretreatment> published() {
        return PublishedPretreatment.ALL;
    }

    /**
     * Returns what one source says of these combinations. Where its words may mean several, each reading is listed and none is the default:
     * a laboratory that follows the source has to choose, and its method then states the choice.
     *
     * @param source key of the source in the bibliography, for example {@code lociciro-2008}
     * @return the entries of the source, none if it has none
     */
    public static List<PublishedPretreatment> readings(String source) {
        return published().stream()
                .filter(published -> published.citation().key().equals(source))
                .toList();
    }

    /**
     * Returns a combination by name.
     *
     * @param name for example {@code N_4R}
     * @return the combination
     * @throws ProfilingException if there is none of that name, with the names that there are
     */
    public static Pretreatment of(String name) {
        Pretreatment pretreatment = BY_NAME.get(name);
        if (pretreatment == null) {
            throw new ProfilingException(
                    "unknown-pretreatment",
                    "a pre-treatment must be one of " + BY_NAME.keySet(),
                    ProblemLocation.nowhere(),
                    "'" + name + "'");
        }
        return pretreatment;
    }
}
