package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Purity;
import org.drugprofiling.substance.Substance;

/**
 * What in a sample is of interest to public health: adulterants that are known to harm, drugs that do not belong there, an unusual purity;
 * for example levamisole in cocaine. Alerts have nothing to do with links between samples and are read apart from them. Those on single
 * compounds and elements are the health flags of the registry ({@link org.drugprofiling.substance.HealthFlag}); an element counts as found
 * above a level that the laboratory states.
 *
 * <p>Rules that no read source states are off unless they are asked for by name, and every result names those that are off; what was found
 * under one of them is listed apart. A marker that was seen in some injections only raises its alert all the same. That no alert
 * is raised does not say that a sample is harmless: what was not looked for is listed.
 *
 * @since 0.1.0
 */
public final class HealthAlerts {

    private final Substance substance;
    private final List<Rule> rules;
    private final Set<String> optedIn;

    private HealthAlerts(Substance substance, List<Rule> rules, Set<String> optedIn) {
        this.substance = substance;
        this.rules = List.copyOf(rules);
        this.optedIn = optedIn;
    }

    /**
     * A reason for an alert.
     *
     * @param id stable id
     * @param substances the drugs in which it holds
     * @param markers what raises it by presence; none for a rule on purity
     * @param purityAbove share of the drug in per cent above which it is raised, {@code NaN} for a rule on presence
     * @param reason why it matters
     * @param jurisdiction where the rule is in use, empty if it is not bound to a place
     * @param evidence how the reason is known
     * @param sources where it stands, at least one; none for a rule that was not verified
     */
    public record Rule(
            String id,
            List<Substance> substances,
            List<Marker> markers,
            double purityAbove,
            String reason,
            String jurisdiction,
            Evidence evidence,
            List<Citation> sources) {

        /**
         * Copies the collections and checks that the rule can be raised and that a verified one says where it stands.
         */
        public Rule {
            substances = List.copyOf(substances);
            markers = List.copyOf(markers);
            sources = RuleChecks.read(id, evidence, sources);
            Objects.requireNonNull(jurisdiction, "jurisdiction");
            if (id.isBlank() || reason.isBlank() || substances.isEmpty()) {
                throw RuleChecks.refused(
                        id,
                        "an alert must have an id, a reason and a drug",
                        "'" + id + "', '" + reason + "', " + substances);
            }
            if (markers.isEmpty() == Double.isNaN(purityAbove)) {
                throw RuleChecks.refused(
                        id, "an alert must be raised by markers or by a purity", markers + " and " + purityAbove);
            }
            if (purityAbove < 0 || purityAbove >= 100) {
                throw RuleChecks.refused(
                        id,
                        "the purity that raises an alert must be from 0 to below 100 %",
                        String.valueOf(purityAbove));
            }
            if (sources.isEmpty() != (evidence == Evidence.UNVERIFIED)) {
                throw RuleChecks.refused(
                        id,
                        "an alert must cite where it stands, and nothing if it was not verified",
                        evidence.words() + ", " + sources.size() + " sources");
            }
        }

        /**
         * {@return the purity in per cent above which it is raised, empty for a rule on presence}
         */
        public OptionalDouble knownPurity() {
            return Double.isNaN(purityAbove) ? OptionalDouble.empty() : OptionalDouble.of(purityAbove);
        }

        /**
         * {@return whether a source was read that states it, or it is an open choice of this library}
         */
        public boolean isVerified() {
            return evidence != Evidence.UNVERIFIED;
        }
    }

    /**
     * An alert.
     *
     * @param rule why
     * @param found the markers that raised it; none for a purity
     */
    public record Alert(Rule rule, List<Marker> found) {

        /**
         * Copies the list.
         */
        public Alert {
            found = List.copyOf(found);
        }

        @Override
        public String toString() {
            return (found.isEmpty() ? "purity above " + rule.purityAbove() + " %" : found.toString()) + ": "
                    + rule.reason() + (rule.jurisdiction().isEmpty() ? "" : ", " + rule.jurisdiction()) + " ("
                    + rule.id() + "; " + rule.evidence().words() + ")";
        }
    }

    /**
     * The alerts of one sample.
     *
     * @param alerts what was raised
     * @param notVerified what was found under rules that no read source states and that are off: no alert, and no reason to overlook it
     * @param notExamined markers of rules that are on and that nobody looked for
     * @param optedIn unverified rules that took part because they were asked for by name
     * @param off unverified rules of the drug that took no part
     * @param obstacle why the sample was not read, empty if it was
     */
    public record Result(
            List<Alert> alerts,
            List<Alert> notVerified,
            List<Marker> notExamined,
            List<String> optedIn,
            List<String> off,
            String obstacle) {

        /**
         * Copies the lists.
         */
        public Result {
            Objects.requireNonNull(obstacle, "obstacle");
            alerts = List.copyOf(alerts);
            notVerified = List.copyOf(notVerified);
            notExamined = List.copyOf(notExamined);
            optedIn = List.copyOf(optedIn);
            off = List.copyOf(off);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(
                    obstacle.isEmpty() ? alerts.size() + " alerts" : "not read, which clears nothing: " + obstacle);
            alerts.forEach(alert -> text.append('\n').append(alert));
            notVerified.forEach(
                    alert -> text.append("\npresent, rule not verified: ").append(alert));
            text.append("\nnot looked for: ").append(notExamined);
            if (!optedIn.isEmpty()) {
                text.append("\nNOT VERIFIED, on by request: ").append(optedIn);
            }
            return text.append("\nnot verified, off: ").append(off).toString();
        }
    }

    /**
     * Returns the verified rules of a drug.
     *
     * @param substance the drug
     * @return the rules
     */
    public static HealthAlerts verified(Substance substance) {
        return new HealthAlerts(
                substance, rules(substance).stream().filter(Rule::isVerified).toList(), new TreeSet<>());
    }

    /**
     * {@return all rules, verified or not}
     */
    public static List<Rule> allRules() {
        return HealthAlertRules.all();
    }

    private static List<Rule> rules(Substance substance) {
        return allRules().stream()
                .filter(rule -> rule.substances().contains(substance))
                .toList();
    }

    /**
     * Returns these rules with one that was not verified; every result names it.
     *
     * @param id id of the rule
     * @return the rules
     * @throws ProfilingException if the drug has no unverified rule of that id
     */
    public HealthAlerts withUnverified(String id) {
        Rule rule = rules(substance).stream()
                .filter(each -> each.id().equals(id) && !each.isVerified())
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-rule",
                        "a rule that is asked for by name must be an unverified one of " + substance + ": "
                                + rules(substance).stream()
                                        .filter(each -> !each.isVerified())
                                        .map(Rule::id)
                                        .toList(),
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        Set<String> names = new TreeSet<>(optedIn);
        return names.add(id) ? new HealthAlerts(substance, more, names) : this;
    }

    /**
     * {@return the rules that are on}
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Reads findings.
     *
     * @param findings what was found and what was looked for
     * @param purity purity of the drug, empty if it was not measured
     * @return the alerts; none, with the obstacle, if the sample is of a failed run or no material of a specimen
     * @throws ProfilingException if the findings are of another drug
     */
    public Result read(MarkerFindings findings, Optional<Purity> purity) {
        if (!findings.substance().equals(substance)) {
            throw new ProfilingException(
                    "wrong-substance",
                    "findings must be of the drug of the rules, " + substance.id(),
                    ProblemLocation.nowhere(),
                    findings.substance().id());
        }
        List<Rule> off = new ArrayList<>(rules(substance));
        off.removeAll(rules);
        List<String> namesOff = off.stream().map(Rule::id).toList();
        Set<Marker> notExamined = new TreeSet<>();
        rules.forEach(rule -> notExamined.addAll(rule.markers()));
        if (!findings.obstacle().isEmpty()) {
            return new Result(
                    List.of(),
                    List.of(),
                    List.copyOf(notExamined),
                    List.copyOf(optedIn),
                    namesOff,
                    findings.obstacle());
        }
        notExamined.removeIf(marker -> findings.state(marker) != MarkerFindings.State.NOT_EXAMINED);
        return new Result(
                raised(rules, findings, purity),
                raised(off, findings, purity),
                List.copyOf(notExamined),
                List.copyOf(optedIn),
                namesOff,
                "");
    }

    private static List<Alert> raised(List<Rule> rules, MarkerFindings findings, Optional<Purity> purity) {
        List<Alert> alerts = new ArrayList<>();
        for (Rule rule : rules) {
            List<Marker> found = new ArrayList<>(rule.markers());
            found.removeIf(marker -> !findings.isSeen(marker));
            boolean isPure = purity.isPresent() && purity.get().percent() > rule.purityAbove();
            if (!found.isEmpty() || isPure) {
                alerts.add(new Alert(rule, found));
            }
        }
        return alerts;
    }

    @Override
    public String toString() {
        return rules.size() + " alert rules for " + substance + (optedIn.isEmpty() ? "" : ", not verified: " + optedIn);
    }
}
