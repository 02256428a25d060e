package org.drugprofiling.classification;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Substance;

/**
 * A rule that says what numbers speak about, without saying which way; for example that carbon isotopes of morphine speak about origin.
 * Ranges and directions were not read, so it supports no label: it tells which numbers are worth a reference population.
 *
 * @param id stable id
 * @param substance the drug in which it holds
 * @param question what the numbers speak about
 * @param variables at least one
 * @param evidence how the rule is known
 * @param sources where it stands
 * @param note what the source says
 * @since 0.1.0
 */
public record TopicRule(
        String id,
        Substance substance,
        IndicationQuestion question,
        List<IndicationVariable> variables,
        Evidence evidence,
        List<Citation> sources,
        String note)
        implements IndicationRule {

    /**
     * Copies the lists and checks that variables and sources are there.
     */
    public TopicRule {
        Objects.requireNonNull(substance, "substance");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(note, "note");
        variables = List.copyOf(variables);
        sources = RuleChecks.checked(id, variables, "variable", evidence, sources);
    }

    @Override
    public String toString() {
        return id + ": " + variables + " speak about " + question.words() + " [" + evidence.words() + "]";
    }
}
