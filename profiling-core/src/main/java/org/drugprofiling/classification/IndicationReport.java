package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the markers of a sample point to, question by question, each answer with its evidence; for example {@code pre-precursor: APAAN,
 * supported by 2-phenyl-2-butenenitrile (Hauser et al. 2018)}.
 *
 * @param findings what was found and what was looked for
 * @param answers one for each question that has a rule of markers, in the order of {@link IndicationQuestion}
 * @param open rules that are on and need a second sample or a reference population
 * @param optedIn unverified rules that took part because they were asked for by name
 * @param ofLaboratory rules of the laboratory that took part, for which this library does not answer
 * @param off unverified rules that took no part
 * @since 0.1.0
 */
public record IndicationReport(
        MarkerFindings findings,
        List<Answer> answers,
        List<IndicationRule> open,
        List<String> optedIn,
        List<String> ofLaboratory,
        List<String> off) {

    /**
     * Copies the lists.
     */
    public IndicationReport {
        Objects.requireNonNull(findings, "findings");
        answers = List.copyOf(answers);
        open = List.copyOf(open);
        optedIn = List.copyOf(optedIn);
        ofLaboratory = List.copyOf(ofLaboratory);
        off = List.copyOf(off);
    }

    /** How a question stands. */
    public enum Verdict {
        /** Something is supported, and nothing speaks against it. */
        SUPPORTED,
        /** Several answers are supported that exclude each other for material of one batch. */
        CONFLICT,
        /** An answer is supported, but something that a source always found for it was looked for and is absent: unknown. */
        CONTRADICTED,
        /** Markers were looked for, and nothing is supported; that says nothing against any answer. */
        INCONCLUSIVE,
        /** No marker was looked for. */
        NOT_ENOUGH_DATA
    }

    /**
     * What one rule made of the findings.
     *
     * @param rule the rule with its sources
     * @param outcome what it says
     * @param present its markers that were found
     */
    public record RuleResult(MarkerRule rule, MarkerRule.Outcome outcome, List<Marker> present) {

        /**
         * Copies the list.
         */
        public RuleResult {
            present = List.copyOf(present);
        }

        @Override
        public String toString() {
            return rule.label() + " by " + present
                    + (rule.strength() == MarkerRule.Strength.SPECIFIC ? ", called specific" : "") + " (" + rule.id()
                    + "; "
                    + rule.sources().get(0).authors() + " "
                    + rule.sources().get(0).year() + "; " + rule.standing() + ")";
        }
    }

    /**
     * How one question stands.
     *
     * @param question the question
     * @param verdict how it stands
     * @param results what each rule made of the findings
     */
    public record Answer(IndicationQuestion question, Verdict verdict, List<RuleResult> results) {

        /**
         * Copies the list.
         */
        public Answer {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(verdict, "verdict");
            results = List.copyOf(results);
        }

        static Answer of(IndicationQuestion question, List<MarkerRule> rules, MarkerFindings findings) {
            List<RuleResult> results = new ArrayList<>();
            for (MarkerRule rule : rules) {
                results.add(new RuleResult(rule, rule.outcome(findings), rule.present(findings)));
            }
            return new Answer(question, verdict(question, results), results);
        }

        private static Verdict verdict(IndicationQuestion question, List<RuleResult> results) {
            List<IndicationLabel> supported = labels(results, MarkerRule.Outcome.SUPPORTS);
            if (supported.isEmpty()) {
                boolean isExamined =
                        results.stream().anyMatch(result -> result.outcome() != MarkerRule.Outcome.NOT_EXAMINED);
                return isExamined ? Verdict.INCONCLUSIVE : Verdict.NOT_ENOUGH_DATA;
            }
            if (question.isExclusive() && supported.size() > 1) {
                return Verdict.CONFLICT;
            }
            boolean isContradicted =
                    labels(results, MarkerRule.Outcome.CONTRADICTS).stream().anyMatch(supported::contains);
            return isContradicted ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
        }

        private static List<IndicationLabel> labels(List<RuleResult> results, MarkerRule.Outcome outcome) {
            return results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .map(result -> result.rule().label())
                    .distinct()
                    .toList();
        }

        /**
         * {@return the labels that are supported, in the order of the rules; more than one is a conflict if the question has one answer}
         */
        public List<IndicationLabel> supported() {
            return labels(results, MarkerRule.Outcome.SUPPORTS);
        }

        /**
         * Returns what rules of an outcome made of the findings.
         *
         * @param outcome for example {@link MarkerRule.Outcome#PARTIAL}
         * @return the results
         */
        public List<RuleResult> results(MarkerRule.Outcome outcome) {
            return results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .toList();
        }

        @Override
        public String toString() {
            String evidence = results(MarkerRule.Outcome.SUPPORTS).stream()
                    .map(RuleResult::toString)
                    .collect(Collectors.joining("; "));
            String against = results(MarkerRule.Outcome.CONTRADICTS).stream()
                    .map(result -> "; absent, though always found for "
                            + result.rule().label() + ": " + result.rule().markers())
                    .collect(Collectors.joining());
            return question.words() + ": "
                    + verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (evidence.isEmpty() ? "" : ", " + evidence) + against;
        }
    }

    /**
     * Returns how a question stands.
     *
     * @param question the question
     * @return its answer; not enough data if no rule of markers asks it
     */
    public Answer answer(IndicationQuestion question) {
        return answers.stream()
                .filter(answer -> answer.question() == question)
                .findFirst()
                .orElseGet(() -> new Answer(question, Verdict.NOT_ENOUGH_DATA, List.of()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("indications of " + findings.substance());
        if (!findings.obstacle().isEmpty()) {
            text.append(": none, ").append(findings.obstacle());
        }
        answers.forEach(answer -> text.append('\n').append(answer));
        if (!findings.leftOut().isEmpty()) {
            text.append("\ninjections that took no part: ").append(findings.leftOut());
        }
        if (!findings.disputed().isEmpty()) {
            text.append("\nfound in some injections only, which supports nothing: ")
                    .append(findings.disputed());
        }
        if (!findings.unreadContents().isEmpty()) {
            text.append("\nnot understood in the list of contents: ").append(findings.unreadContents());
        }
        text.append("\nneed a second sample or a reference population: ")
                .append(open.stream().map(IndicationRule::id).toList());
        if (!ofLaboratory.isEmpty()) {
            text.append("\nrules of the laboratory, not of this library: ").append(ofLaboratory);
        }
        if (!optedIn.isEmpty()) {
            text.append("\nNOT VERIFIED, on by request: ").append(optedIn);
        }
        return text.append("\nnot verified, off: ").append(off).toString();
    }
}
