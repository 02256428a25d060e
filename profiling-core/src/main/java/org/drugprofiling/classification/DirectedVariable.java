package org.drugprofiling.classification;

import java.util.List;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** A variable of a rule with the direction that points to its label, empty for a topic. */
record DirectedVariable(IndicationVariable variable, Optional<DirectionRule.Direction> direction) {

    /** The variables of a rule of direction or of topic. */
    static List<DirectedVariable> of(IndicationRule rule) {
        if (rule instanceof DirectionRule directed) {
            return directed.directions().stream()
                    .map(each -> new DirectedVariable(each.variable(), Optional.of(each.direction())))
                    .toList();
        }
        if (rule instanceof TopicRule topic) {
            return topic.variables().stream()
                    .map(variable -> new DirectedVariable(variable, Optional.empty()))
                    .toList();
        }
        throw new ProfilingException(
                "invalid-rule",
                "a rule under which numbers are compared must have variables",
                ProblemLocation.nowhere().with("rule", rule.id()),
                rule.id());
    }
}
