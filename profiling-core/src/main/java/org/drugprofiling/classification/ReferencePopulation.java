package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.TargetSet;

/**
 * Samples of a laboratory within which the numbers of another are placed: how many are below, equal, above. A place within a population of
 * many origins is no origin; what the population represents is for the laboratory to say. Own design.
 *
 * @param description what the samples are, for example {@code 150 authentic specimens of two areas, 2019 to 2024}
 * @param records the samples
 * @param targets what the method looks for
 * @since 0.1.0
 */
public record ReferencePopulation(String description, List<SampleRecord> records, TargetSet targets) {

    /**
     * Copies the list and checks that samples and description are there.
     */
    public ReferencePopulation {
        records = List.copyOf(records);
        Objects.requireNonNull(targets, "targets");
        if (description.isBlank() || records.isEmpty()) {
            throw new ProfilingException(
                    "invalid-population", "a reference population must be described and hold at least one sample");
        }
    }

    /**
     * Where one number stands.
     *
     * @param variable what is measured
     * @param value number of the sample, empty if there is none
     * @param below how many samples of the population have a smaller number
     * @param equal how many have the same
     * @param above how many have a larger number
     * @param undefined how many have none
     * @param reason why the sample has no number, empty if it has one
     */
    public record Place(
            IndicationVariable variable,
            OptionalDouble value,
            int below,
            int equal,
            int above,
            int undefined,
            Optional<NotComparableReason> reason) {

        @Override
        public String toString() {
            return variable + ": "
                    + (value.isPresent()
                            ? value.getAsDouble() + ", " + below + " below, " + equal + " equal, " + above + " above"
                            : reason.map(NotComparableReason::explanation).orElse(""))
                    + ", " + undefined + " undefined";
        }
    }

    /**
     * Places a sample under a rule of direction or of topic.
     *
     * @param rule the rule
     * @param record the sample
     * @return one place for each variable of the rule
     * @throws ProfilingException if the rule points by presence and has no variable
     */
    public List<Place> place(IndicationRule rule, SampleRecord record) {
        List<IndicationVariable> variables = new ArrayList<>();
        if (rule instanceof DirectionRule directed) {
            directed.directions().forEach(each -> variables.add(each.variable()));
        } else if (rule instanceof TopicRule topic) {
            variables.addAll(topic.variables());
        } else {
            throw new ProfilingException(
                    "invalid-rule", "a rule by which a sample is placed must have variables, was " + rule.id());
        }
        return variables.stream().map(variable -> place(variable, record)).toList();
    }

    private Place place(IndicationVariable variable, SampleRecord record) {
        IndicationVariable.Reading own = variable.read(record, targets);
        int[] counts = new int[3];
        int undefined = 0;
        for (SampleRecord other : records) {
            IndicationVariable.Reading reading = variable.read(other, targets);
            if (reading.reason() != null) {
                undefined++;
            } else if (own.reason() == null) {
                counts[1 + ScoreOrder.compare(reading.value(), own.value())]++;
            }
        }
        return new Place(
                variable, own.known(), counts[0], counts[1], counts[2], undefined, Optional.ofNullable(own.reason()));
    }
}
