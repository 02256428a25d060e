package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SpecimenId;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TargetSet;

/**
 * The rules by which the samples of one drug are read; for example {@code Indications.verified(Substance.AMPHETAMINE)}. Verified rules are
 * on; one that is not has to be asked for by name, and every result says that it was.
 *
 * <p>Presence points, absence never excludes. A result lists what is supported and by which evidence; mixed or contaminated material may
 * support several answers, and then the result is a conflict that a person has to resolve.
 *
 * @since 0.1.0
 */
public final class Indications {

    private final Substance substance;
    private final List<IndicationRule> rules;
    private final Set<String> optedIn;

    private Indications(Substance substance, List<IndicationRule> rules, Set<String> optedIn) {
        this.substance = substance;
        this.rules = List.copyOf(rules);
        this.optedIn = optedIn;
    }

    /**
     * Returns the verified rules of a drug.
     *
     * @param substance the drug
     * @return the rules
     */
    public static Indications verified(Substance substance) {
        return new Indications(
                substance,
                IndicationRules.of(substance).stream()
                        .filter(IndicationRule::isVerified)
                        .toList(),
                new TreeSet<>());
    }

    /**
     * Returns these rules with one that was not verified; every result names it.
     *
     * @param id id of the rule
     * @return the rules
     * @throws ProfilingException if there is no such rule, or it is verified, or of another drug
     */
    public Indications withUnverified(String id) {
        IndicationRule rule = IndicationRules.of(id);
        if (rule.isVerified() || !rule.substance().equals(substance)) {
            throw new ProfilingException(
                    "invalid-rule",
                    "a rule that is asked for by name must be unverified and of " + substance,
                    ProblemLocation.nowhere().with("rule", id),
                    rule.evidence().words() + ", " + rule.substance());
        }
        List<IndicationRule> more = new ArrayList<>(rules);
        more.add(rule);
        Set<String> names = new TreeSet<>(optedIn);
        return names.add(id) ? new Indications(substance, more, names) : this;
    }

    /**
     * Returns these rules with one of the laboratory. Its id begins with {@code laboratory-}, so that every result tells it from the rules of
     * this library, and the laboratory answers for it and its sources.
     *
     * @param rule a rule of markers, of direction or of topic
     * @return the rules
     * @throws ProfilingException if the id has another beginning or is taken, or the rule is of another drug
     */
    public Indications withLaboratoryRule(IndicationRule rule) {
        if (!rule.isOfLaboratory() || !rule.substance().equals(substance)) {
            throw RuleChecks.refused(
                    rule.id(),
                    "a rule of a laboratory must have an id that begins with laboratory- and be of " + substance,
                    "'" + rule.id() + "', " + rule.substance());
        }
        if (rules.stream().anyMatch(each -> each.id().equals(rule.id()))) {
            throw RuleChecks.refused(rule.id(), "a rule must have an id of its own", "'" + rule.id() + "' twice");
        }
        List<IndicationRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Indications(substance, more, optedIn);
    }

    /**
     * {@return ids of the rules of the laboratory, in the order in which they were added}
     */
    public List<String> ofLaboratory() {
        return rules.stream()
                .filter(IndicationRule::isOfLaboratory)
                .map(IndicationRule::id)
                .toList();
    }

    /**
     * {@return the drug}
     */
    public Substance substance() {
        return substance;
    }

    /**
     * {@return the rules that are on}
     */
    public List<IndicationRule> rules() {
        return rules;
    }

    /**
     * {@return ids of the unverified rules that were asked for, sorted}
     */
    public List<String> optedIn() {
        return List.copyOf(optedIn);
    }

    /**
     * {@return ids of the unverified rules of the drug that are off}
     */
    public List<String> off() {
        return IndicationRules.of(substance).stream()
                .map(IndicationRule::id)
                .filter(id -> rules.stream().noneMatch(rule -> rule.id().equals(id)))
                .toList();
    }

    /**
     * Reads findings.
     *
     * @param findings what was found and what was looked for
     * @return what is supported, question by question
     * @throws ProfilingException if the findings are of another drug
     */
    public IndicationReport read(MarkerFindings findings) {
        if (!findings.substance().equals(substance)) {
            throw new ProfilingException(
                    "wrong-substance",
                    "findings must be of the drug of the rules, " + substance.id(),
                    ProblemLocation.nowhere(),
                    findings.substance().id());
        }
        Map<IndicationQuestion, List<MarkerRule>> byQuestion = new EnumMap<>(IndicationQuestion.class);
        List<IndicationRule> open = new ArrayList<>();
        for (IndicationRule rule : rules) {
            if (rule instanceof MarkerRule marker) {
                byQuestion
                        .computeIfAbsent(rule.question(), question -> new ArrayList<>())
                        .add(marker);
            } else {
                open.add(rule);
            }
        }
        List<IndicationReport.Answer> answers = new ArrayList<>();
        byQuestion.forEach((question, asked) -> answers.add(IndicationReport.Answer.of(question, asked, findings)));
        return new IndicationReport(findings, answers, open, optedIn(), ofLaboratory(), off());
    }

    /**
     * Reads a sample.
     *
     * @param sample the sample
     * @param targets what the method looks for
     * @param minimums the smallest number that counts as present, by target id; see {@link MarkerFindings#of(Sample, TargetSet, Map)}
     * @return what is supported, question by question
     */
    public IndicationReport read(Sample sample, TargetSet targets, Map<String, Double> minimums) {
        return read(MarkerFindings.of(sample, targets, minimums));
    }

    /**
     * Reads several injections, or extractions, of one specimen together. A marker that is present in some only supports nothing; see
     * {@link MarkerFindings.State#INJECTIONS_DISAGREE}.
     *
     * @param samples samples of one specimen, at least one; those of a failed run, blanks and controls take no part
     * @param targets what the method looks for
     * @param minimums the smallest number that counts as present, by target id
     * @return what is supported, question by question
     * @throws ProfilingException if there is no sample or they are of several specimens
     */
    public IndicationReport read(List<? extends Sample> samples, TargetSet targets, Map<String, Double> minimums) {
        List<SpecimenId> specimens = samples.stream()
                .map(sample -> sample.record().specimen().id())
                .distinct()
                .toList();
        if (specimens.size() != 1) {
            throw new ProfilingException(
                    "several-specimens",
                    "samples that are read together must be of one specimen",
                    ProblemLocation.nowhere(),
                    specimens.toString());
        }
        return read(MarkerFindings.joined(samples.stream()
                .map(sample -> MarkerFindings.of(sample, targets, minimums))
                .toList()));
    }

    /**
     * Says which of two samples is nearer to the labels of the rules of direction, and by how much the numbers that rules speak about
     * differ.
     *
     * @param a first record
     * @param b second record
     * @param targets what the method looks for, the same for both
     * @return one entry for each rule of direction or topic that is on
     */
    public List<DirectionComparison> compare(SampleRecord a, SampleRecord b, TargetSet targets) {
        List<DirectionComparison> comparisons = new ArrayList<>();
        for (IndicationRule rule : rules) {
            if (!(rule instanceof MarkerRule)) {
                comparisons.add(DirectionComparison.of(rule, a, b, targets));
            }
        }
        return List.copyOf(comparisons);
    }

    @Override
    public String toString() {
        return rules.size() + " rules for " + substance + (optedIn.isEmpty() ? "" : ", not verified: " + optedIn)
                + (ofLaboratory().isEmpty() ? "" : ", of the laboratory: " + ofLaboratory());
    }
}
