package org.drugprofiling.classification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Substance;

/**
 * The rules that literature names, each with its source; for example {@code IndicationRules.of("amphetamine-apaan-markers")}. Rules that no
 * read source states are marked {@link org.drugprofiling.citation.Evidence#UNVERIFIED} and are off unless they are asked for by name
 * ({@link Indications#withUnverified(String)}). No rule has a cut-off: the sources that were read give none.
 *
 * @since 0.1.0
 */
public final class IndicationRules {

    private static final List<IndicationRule> ALL =
            checked(Stream.concat(PlantRules.all().stream(), StimulantRules.all().stream())
                    .toList());

    private static final List<Caution> CAUTIONS = List.of(
            new Caution(
                    Substance.HEROIN,
                    "colour and appearance are no reliable sign of origin or purity",
                    Bibliography.AUSTRALIAN_CRIME_COMMISSION),
            new Caution(
                    Substance.HEROIN,
                    "one seizure of 216 blocks held at least four sub-groups: what points to an origin is to be read specimen by specimen",
                    Bibliography.COLLINS_2006),
            new Caution(
                    Substance.COCAINE,
                    "the ratio of cocaine to cinnamoylcocaines of leaf tells no variety: it varies too much from leaf to leaf",
                    Bibliography.RIVIER_1981),
            new Caution(
                    Substance.COCAINE, "levamisole is too common to point to a producer", Bibliography.NIELSEN_2018),
            new Caution(
                    Substance.METHAMPHETAMINE,
                    "a marker of a route was not found in every batch of that route: its absence excludes nothing",
                    Bibliography.KUNALAN_2012),
            new Caution(
                    Substance.METHAMPHETAMINE,
                    "amphetamine may be a product of methamphetamine itself and no impurity of its making",
                    Bibliography.LEE_2012),
            new Caution(
                    Substance.MDMA,
                    "one seizure with one logo held tablets of several batches: markers are to be read tablet by tablet",
                    Bibliography.BELL_2000));

    private IndicationRules() {}

    /**
     * What a source warns of.
     *
     * @param substance the drug
     * @param words the warning
     * @param source where it stands
     */
    public record Caution(Substance substance, String words, Citation source) {}

    private static List<IndicationRule> checked(List<IndicationRule> rules) {
        Set<String> ids = new HashSet<>();
        for (IndicationRule rule : rules) {
            if (!ids.add(rule.id()) || rule.isOfLaboratory()) {
                throw new IllegalStateException("a rule must have an id of its own, was " + rule.id());
            }
        }
        return rules;
    }

    /**
     * {@return all rules, heroin, cocaine, amphetamine, methamphetamine, MDMA}
     */
    public static List<IndicationRule> all() {
        return ALL;
    }

    /**
     * Returns the rules of a drug.
     *
     * @param substance the drug
     * @return its rules, verified or not
     */
    public static List<IndicationRule> of(Substance substance) {
        return ALL.stream().filter(rule -> rule.substance().equals(substance)).toList();
    }

    /**
     * Returns a rule.
     *
     * @param id for example {@code amphetamine-apaan-markers}
     * @return the rule
     * @throws ProfilingException if there is none of that id, with the ids that there are
     */
    public static IndicationRule of(String id) {
        return ALL.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-rule",
                        "a rule must be one of "
                                + ALL.stream().map(IndicationRule::id).toList(),
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
    }

    /**
     * {@return what sources warn of}
     */
    public static List<Caution> cautions() {
        return CAUTIONS;
    }

    /**
     * Returns what sources warn of for a drug.
     *
     * @param substance the drug
     * @return the warnings
     */
    public static List<Caution> cautions(Substance substance) {
        return CAUTIONS.stream()
                .filter(caution -> caution.substance().equals(substance))
                .toList();
    }
}
