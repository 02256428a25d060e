package org.drugprofiling.classification;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Substance;

/**
 * A rule that says in which direction numbers point, and no more; for example that much copper in heroin points to the Golden Triangle.
 * It has no cut-off, so it says nothing of one sample alone: it orders two samples, or places one within a reference population of the
 * laboratory.
 *
 * @param id stable id
 * @param substance the drug in which it holds
 * @param label what it points to
 * @param directions at least one variable, each with the direction that points to the label
 * @param evidence how the rule is known
 * @param sources where it stands
 * @param note limits that the source states, and on which scale its numbers are
 * @since 0.1.0
 */
public record DirectionRule(
        String id,
        Substance substance,
        IndicationLabel label,
        List<DirectedVariable> directions,
        Evidence evidence,
        List<Citation> sources,
        String note)
        implements IndicationRule {

    /** Which way points to the label. */
    public enum Direction {
        /** A larger number. */
        HIGHER,
        /** A smaller number. */
        LOWER
    }

    /**
     * A variable with the direction that points to the label.
     *
     * @param variable what is measured
     * @param direction which way points to the label
     */
    public record DirectedVariable(IndicationVariable variable, Direction direction) {

        /**
         * Checks that both are there.
         */
        public DirectedVariable {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(direction, "direction");
        }

        @Override
        public String toString() {
            return (direction == Direction.HIGHER ? "higher " : "lower ") + variable;
        }
    }

    /**
     * Copies the lists and checks that variables and sources are there.
     */
    public DirectionRule {
        Objects.requireNonNull(substance, "substance");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(note, "note");
        directions = List.copyOf(directions);
        sources = RuleChecks.checked(id, directions, "variable", evidence, sources);
    }

    @Override
    public IndicationQuestion question() {
        return label.question();
    }

    @Override
    public String toString() {
        return id + ": " + directions + " -> " + label + " [" + evidence.words() + "]";
    }
}
