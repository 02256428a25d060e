package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How probable each of several known classes or candidates is, and that it is none of them, from likelihood ratios and stated prior probabilities; for
 * example 0.806 for one of 1000 candidates with a likelihood ratio of 5000, and 0.161 for none of them.
 *
 * <p>P(k) = π_k LR_k/(π_new + Σ π_j LR_j), where LR_k weighs "of class k" against "of the background". Priors are the business of the
 * caller: there is no default, neither for the classes nor for "none", and they are printed with the result. Likelihood ratios are not multiplied
 * by the number of candidates; that number is in the priors. A prior of 1 for "none", which no evidence could move, is refused where there are classes.
 *
 * <p>Every posterior is from 0 to 1 to the last bit; with that of "none" they add up to 1 within 1e-12 for up to 10,000 classes.
 *
 * @since 0.1.0
 */
public final class OpenSetPosterior {

    private static final double SUM_OF_PRIORS = 1e-9;
    private static final double LARGEST_PLAIN = 1e300;
    private static final int MOST_LINES = 10;

    private final Map<String, Double> priors;
    private final double priorOfNone;
    private final Map<String, Double> posteriors;
    private final double posteriorOfNone;

    private OpenSetPosterior(
            Map<String, Double> priors, double priorOfNone, Map<String, Double> posteriors, double posteriorOfNone) {
        this.priors = Collections.unmodifiableMap(priors);
        this.priorOfNone = priorOfNone;
        this.posteriors = Collections.unmodifiableMap(posteriors);
        this.posteriorOfNone = posteriorOfNone;
    }

    /**
     * Combines likelihood ratios with priors.
     *
     * @param log10LikelihoodRatios of each class against the background, finite
     * @param priors prior probability of each of the same classes, not negative
     * @param priorOfNone prior probability that it is none of them, above 0, and below 1 if there are classes
     * @return the posterior
     * @throws ProfilingException if the priors do not add up to 1 within 1e-9 with that of none, or the classes differ
     */
    public static OpenSetPosterior of(
            Map<String, Double> log10LikelihoodRatios, Map<String, Double> priors, double priorOfNone) {
        if (!priors.keySet().equals(log10LikelihoodRatios.keySet())) {
            throw new ProfilingException(
                    "invalid-priors", "each class must have a prior probability and a likelihood ratio");
        }
        double sum = priorOfNone;
        for (double prior : priors.values()) {
            sum += prior >= 0 ? prior : Double.NaN;
        }
        requireNone(priorOfNone, priors.size());
        if (!(Math.abs(sum - 1) <= SUM_OF_PRIORS)) {
            throw new ProfilingException(
                    "invalid-priors",
                    "prior probabilities must not be negative and must add up to 1 with that of none of the classes",
                    ProblemLocation.nowhere(),
                    Double.toString(sum));
        }
        List<String> names = new ArrayList<>(log10LikelihoodRatios.keySet());
        double[] logs = new double[names.size() + 1];
        double[] ratios = new double[names.size()];
        double largest = 0;
        Map<String, Double> kept = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            double ratio = finite(log10LikelihoodRatios, names.get(k));
            double prior = kept.merge(names.get(k), priors.getOrDefault(names.get(k), 0.0), (a, b) -> b);
            ratios[k] = prior > 0 ? ratio : Double.NEGATIVE_INFINITY;
            largest = Math.max(largest, ratios[k]);
            logs[k] = StrictMath.log(prior);
        }
        // beyond a double in natural logarithms: all are taken over the largest
        double shift = largest > LARGEST_PLAIN ? largest : 0;
        for (int k = 0; k < names.size(); k++) {
            logs[k] += (ratios[k] - shift) * LogSpace.LN_10;
        }
        logs[names.size()] = StrictMath.log(priorOfNone) - shift * LogSpace.LN_10;
        double[] shares = shares(logs);
        Map<String, Double> posteriors = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            posteriors.put(names.get(k), shares[k]);
        }
        return new OpenSetPosterior(kept, priorOfNone, posteriors, shares[names.size()]);
    }

    /** Each number over the sum of all, from logarithms; no share is above 1, because the sum is not below its largest term. */
    private static double[] shares(double[] logs) {
        double largest = Arrays.stream(logs).max().orElseThrow();
        double[] shares = new double[logs.length];
        double sum = 0;
        // what rounding takes from the sum, after Neumaier
        double lost = 0;
        for (int k = 0; k < logs.length; k++) {
            double share = StrictMath.exp(logs[k] - largest);
            double next = sum + share;
            lost += sum >= share ? (sum - next) + share : (share - next) + sum;
            shares[k] = share;
            sum = next;
        }
        sum += lost;
        for (int k = 0; k < logs.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private static void requireNone(double priorOfNone, int classes) {
        if (!(priorOfNone > 0 && (priorOfNone < 1 || classes == 0 && priorOfNone == 1))) {
            throw new ProfilingException(
                    "invalid-priors",
                    "the prior probability of none of them must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    Double.toString(priorOfNone));
        }
    }

    private static double finite(Map<String, Double> ratios, String name) {
        double ratio = ratios.getOrDefault(name, Double.NaN);
        if (!Double.isFinite(ratio)) {
            throw new ProfilingException(
                    "infinite-likelihood-ratio",
                    "a log10 likelihood ratio must be finite",
                    ProblemLocation.nowhere(),
                    Double.toString(ratio));
        }
        return ratio;
    }

    /**
     * Combines likelihood ratios of candidates of which at most one is the true one and all are equally probable beforehand.
     *
     * @param log10LikelihoodRatios of each candidate, finite, may be none
     * @param priorOfNone prior probability that none of them is the true one, above 0 and below 1, 1 only without candidates
     * @return the posterior
     */
    public static OpenSetPosterior ofCandidates(Map<String, Double> log10LikelihoodRatios, double priorOfNone) {
        int count = log10LikelihoodRatios.size();
        requireNone(priorOfNone, count);
        Map<String, Double> priors = new LinkedHashMap<>();
        log10LikelihoodRatios.keySet().forEach(name -> priors.put(name, (1 - priorOfNone) / count));
        return of(log10LikelihoodRatios, priors, count == 0 ? 1 : priorOfNone);
    }

    /**
     * Classifies rows by a two-level model: the rows of each class are the control. Rows far outside the background, and those of a class that is, have no posterior: the
     * background says nothing of how rare they are, and a class would be called certain because nothing else is near.
     *
     * @param model the background
     * @param classes the rows of each known class
     * @param rows the rows to be classified
     * @param priors prior probability of each class, not negative
     * @param priorOfNone prior probability that it is none of them, above 0, and below 1 if there are classes
     * @return the posterior
     * @throws ProfilingException with the code {@code not-represented} where {@link TwoLevelModel#evaluate(double[][], double[][], EvaluationFrame)} has {@link
     *     NotEvaluatedReason#NOT_REPRESENTED}: the rows, or those of a class, lie far outside the background; or if the priors are no priors of these classes
     */
    public static OpenSetPosterior of(
            TwoLevelModel model,
            Map<String, double[][]> classes,
            double[][] rows,
            Map<String, Double> priors,
            double priorOfNone) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        model.requireRepresented(rows, "the rows to be classified");
        classes.forEach((name, control) -> {
            model.requireRepresented(control, "the rows of a class");
            ratios.put(name, model.log10(control, rows));
        });
        return of(ratios, priors, priorOfNone);
    }

    /**
     * Estimates the probability that the next specimen is of a new class from those seen so far, after Good and Turing: classes seen once, divided by
     * specimens. An aid for choosing a prior, never a default.
     *
     * @param classesSeenOnce how many classes have one specimen
     * @param specimens how many specimens there are, at least 1
     * @return the estimate
     */
    public static double rateOfNewClasses(int classesSeenOnce, int specimens) {
        if (specimens < 1 || classesSeenOnce < 0 || classesSeenOnce > specimens) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "classes seen once must be from 0 to the number of specimens, were " + classesSeenOnce + " of "
                            + specimens);
        }
        return (double) classesSeenOnce / specimens;
    }

    /**
     * {@return the posterior probability of each class, in the order given}
     */
    public Map<String, Double> probabilities() {
        return posteriors;
    }

    /**
     * {@return the posterior probability that it is none of the classes}
     */
    public double probabilityOfNone() {
        return posteriorOfNone;
    }

    /**
     * {@return the prior probability of each class, in the order given}
     */
    public Map<String, Double> priors() {
        return priors;
    }

    /**
     * {@return the prior probability that it is none of the classes}
     */
    public double priorOfNone() {
        return priorOfNone;
    }

    /**
     * {@return the most probable classes and "none of them", each with its prior}
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(line("none of them", posteriorOfNone, priorOfNone));
        posteriors.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_LINES)
                .forEach(entry ->
                        lines.add(line(entry.getKey(), entry.getValue(), priors.getOrDefault(entry.getKey(), 0.0))));
        if (posteriors.size() > MOST_LINES) {
            lines.add((posteriors.size() - MOST_LINES) + " more");
        }
        return String.join("\n", lines);
    }

    private static String line(String name, double posterior, double prior) {
        return String.format(Locale.ROOT, "%.4f (stated prior %.4f)  %s", posterior, prior, name);
    }
}
