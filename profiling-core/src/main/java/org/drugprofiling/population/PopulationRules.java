package org.drugprofiling.population;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drugprofiling.population.PairLabelling.Verdict;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.SourceNames;

/**
 * The population rules of the field. R1 to R4 follow the public code of Popovic 2020 (read).
 *
 * <p>All rules leave out pairs of records of one specimen, pairs of different seizures of one case, and pairs within a group of
 * known relations that the rule does not link. They refuse a seizure number or batch name that stands for records of two laboratories,
 * because two laboratories can give one number to two seizures; {@link #acrossLaboratories(PopulationRule)} states that numbers are
 * shared. Where batches label pairs, equal seizure numbers of two laboratories are two seizures, unless numbers are shared. They also refuse a seizure number
 * of two cases.
 *
 * <p>A laboratory is always named. Where it is not known of some rows who measured them, any two of them may be of one seizure: state that numbers are shared.
 *
 * <p>Names are compared as they are given. Laboratories, seizures, batches, cases, groups of known relations, specimens of one seizure, and routes and precursors
 * where they are compared, that have two spellings of what may be one ({@link SourceNames}) are refused with their rows: {@code ambiguous-source} of seizures and
 * batches, {@code ambiguous-case} and so on of the others.
 *
 * @since 0.1.0
 */
public final class PopulationRules {

    /** Linked: same seizure. Unlinked: different seizures. The R1 of Popovic 2020. */
    public static final PopulationRule SAME_SEIZURE = new StandardPopulationRule(
            "same-seizure",
            "specimens of one seizure share an origin, specimens of different seizures do not",
            SameLevel.SEIZURE,
            false,
            rows -> (i, j) -> sameSeizure(rows, i, j) ? Verdict.LINKED : Verdict.UNLINKED);

    /**
     * Linked: same seizure, of 2 to 10 specimens. Unlinked: both from seizures of a single specimen. The R2 of Popovic 2020.
     */
    public static final PopulationRule SAME_SEIZURE_LIMITED = new StandardPopulationRule(
            "same-seizure-limited",
            "as same-seizure; only seizures of 2 to 10 specimens give linked pairs, only single specimens unlinked ones",
            SameLevel.SEIZURE,
            false,
            rows -> {
                Map<String, Integer> sizes = sizes(rows);
                return (i, j) -> {
                    int size = size(sizes, rows, i);
                    if (sameSeizure(rows, i, j)) {
                        return isLimited(size) ? Verdict.LINKED : Verdict.leftOut(LeftOut.SEIZURE_SIZE);
                    }
                    return size == 1 && size(sizes, rows, j) == 1
                            ? Verdict.UNLINKED
                            : Verdict.leftOut(LeftOut.SEIZURE_SIZE);
                };
            });

    /**
     * Linked: same seizure and same route, precursor and precursor route. Unlinked: different seizures in which route, precursor
     * and precursor route all differ. Pairs that share one of them, or of which an attribute that could decide is unknown, are left
     * out. The R3 of Popovic 2020. Flattering: the hard pairs are gone.
     */
    public static final PopulationRule SAME_SEIZURE_AND_ROUTE = new StandardPopulationRule(
            "same-seizure-and-route",
            "as same-seizure; linked pairs agree in route and precursors, unlinked pairs differ in all of them",
            SameLevel.SEIZURE,
            true,
            rows -> {
                requireOneSpellingOfRoutes(rows);
                return (i, j) -> byRoute(rows, i, j);
            });

    /**
     * As {@link #SAME_SEIZURE_AND_ROUTE}, linked pairs from seizures of 2 to 10 specimens only. The R4 of Popovic 2020.
     * Flattering: the hard pairs are gone.
     */
    public static final PopulationRule SAME_SEIZURE_AND_ROUTE_LIMITED = new StandardPopulationRule(
            "same-seizure-and-route-limited",
            "as same-seizure-and-route; only seizures of 2 to 10 specimens give linked pairs",
            SameLevel.SEIZURE,
            true,
            rows -> {
                requireOneSpellingOfRoutes(rows);
                Map<String, Integer> sizes = sizes(rows);
                return (i, j) -> {
                    Verdict verdict = byRoute(rows, i, j);
                    return verdict.equals(Verdict.LINKED) && !isLimited(size(sizes, rows, i))
                            ? Verdict.leftOut(LeftOut.SEIZURE_SIZE)
                            : verdict;
                };
            });

    /** Linked: same known production batch. Unlinked: different batches. Rows without a batch are refused. */
    public static final PopulationRule SAME_BATCH = new StandardPopulationRule(
            "same-batch",
            "specimens of one known production batch share an origin, specimens of different batches do not",
            SameLevel.BATCH,
            false,
            rows -> {
                for (ProfileIdentity row : rows) {
                    StandardPopulationRule.batch(row);
                }
                return (i, j) ->
                        StandardPopulationRule.batch(rows.get(i)).equals(StandardPopulationRule.batch(rows.get(j)))
                                ? Verdict.LINKED
                                : Verdict.UNLINKED;
            });

    private static final List<PopulationRule> ALL = List.of(
            SAME_SEIZURE, SAME_SEIZURE_LIMITED, SAME_SEIZURE_AND_ROUTE, SAME_SEIZURE_AND_ROUTE_LIMITED, SAME_BATCH);

    private static final List<String> ROUTES =
            List.of(ProfileIdentity.ROUTE, ProfileIdentity.PRECURSOR, ProfileIdentity.PRECURSOR_ROUTE);

    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private PopulationRules() {}

    /**
     * Returns a rule of this page for laboratories that share their seizure numbers and batch names, for example in a study in which
     * several laboratories measure the same material.
     *
     * @param rule a rule of this page
     * @return the rule, under another id
     * @throws ProfilingException if the rule is not of this page
     */
    public static PopulationRule acrossLaboratories(PopulationRule rule) {
        if (!(rule instanceof StandardPopulationRule standard)) {
            throw new ProfilingException(
                    "unknown-rule",
                    "a rule that is shared must be a standard one",
                    ProblemLocation.nowhere(),
                    rule.id());
        }
        return standard.shared();
    }

    /**
     * {@return all rules, in the order of this page}
     */
    public static List<PopulationRule> all() {
        return ALL;
    }

    /**
     * Returns a rule by id.
     *
     * @param id for example {@code same-seizure}, or {@code same-seizure-across-laboratories}
     * @return the rule
     * @throws ProfilingException if there is none of that id, with the ids that there are
     */
    public static PopulationRule of(String id) {
        return ALL.stream()
                .flatMap(rule -> Stream.of(rule, acrossLaboratories(rule)))
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-rule",
                        "a population rule must be one of "
                                + ALL.stream().map(PopulationRule::id).toList(),
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
    }

    private static void requireOneSpellingOfRoutes(List<ProfileIdentity> rows) {
        ROUTES.forEach(name -> RowSpellings.requireAttribute(rows, name));
    }

    private static Verdict byRoute(List<ProfileIdentity> rows, int i, int j) {
        boolean oneSeizure = sameSeizure(rows, i, j);
        boolean allSame = true;
        boolean allDiffer = true;
        for (String name : ROUTES) {
            Optional<String> a = rows.get(i).attribute(name);
            Optional<String> b = rows.get(j).attribute(name);
            boolean known = a.isPresent() && b.isPresent();
            allSame &= known && a.equals(b);
            allDiffer &= known && !a.equals(b);
        }
        if (oneSeizure) {
            return allSame ? Verdict.LINKED : Verdict.leftOut(LeftOut.ATTRIBUTES);
        }
        return allDiffer ? Verdict.UNLINKED : Verdict.leftOut(LeftOut.ATTRIBUTES);
    }

    private static boolean sameSeizure(List<ProfileIdentity> rows, int i, int j) {
        return rows.get(i).seizure().equals(rows.get(j).seizure());
    }

    /** How many specimens each seizure has among the rows. */
    private static Map<String, Integer> sizes(List<ProfileIdentity> rows) {
        Map<String, Set<String>> specimens = new HashMap<>();
        for (ProfileIdentity row : rows) {
            specimens
                    .computeIfAbsent(row.seizure().value(), seizure -> new HashSet<>())
                    .add(row.specimen().value());
        }
        Map<String, Integer> sizes = new HashMap<>();
        specimens.forEach((seizure, members) -> sizes.put(seizure, members.size()));
        return sizes;
    }

    private static int size(Map<String, Integer> sizes, List<ProfileIdentity> rows, int i) {
        return sizes.getOrDefault(rows.get(i).seizure().value(), 0);
    }

    private static boolean isLimited(int size) {
        return size >= FEWEST && size <= MOST;
    }
}
