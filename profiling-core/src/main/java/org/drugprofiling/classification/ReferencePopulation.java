package org.drugprofiling.classification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.SampleObstacle;
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
     * @param equal how many have the same, to ten digits
     * @param above how many have a larger number
     * @param undefined how many have none
     * @param setAside how many are of no use: of a failed run, no casework and no authentic specimen, or, where the number is a signal or a
     *     ratio of signals, of another technique, detector, analytical method or laboratory than the sample
     * @param reason why the sample has no number, empty if it has one or is not read at all
     * @param obstacle why the sample is not read at all, empty if it is
     */
    public record Place(
            IndicationVariable variable,
            OptionalDouble value,
            int below,
            int equal,
            int above,
            int undefined,
            int setAside,
            Optional<NotComparableReason> reason,
            Optional<SampleObstacle> obstacle) {

        @Override
        public String toString() {
            String missing = obstacle.map(SampleObstacle::toString)
                    .or(() -> reason.map(NotComparableReason::explanation))
                    .orElse("");
            return variable + ": "
                    + (value.isPresent()
                            ? value.getAsDouble() + ", " + below + " below, " + equal + " equal, " + above + " above"
                            : missing)
                    + ", " + undefined + " undefined, " + setAside + " set aside";
        }
    }

    /**
     * Places a sample under a rule of direction or of topic. Uncertainties are left aside: the place is that of the number alone.
     *
     * @param rule the rule
     * @param record the sample
     * @return one place for each variable of the rule
     * @throws ProfilingException if the rule points by presence and has no variable
     */
    public List<Place> place(IndicationRule rule, SampleRecord record) {
        return DirectedVariable.of(rule).stream()
                .map(each -> place(each.variable(), record))
                .toList();
    }

    private Place place(IndicationVariable variable, SampleRecord record) {
        Optional<SampleObstacle> obstacle = SampleObstacle.of(record);
        VariableWay way = variable.way(targets, record);
        IndicationReading own = way.read(record);
        boolean isPlaced = own.isKnown() && obstacle.isEmpty();
        int[] counts = new int[3];
        int undefined = 0;
        int setAside = 0;
        for (SampleRecord other : records) {
            IndicationReading reading = way.read(other);
            if (isOfNoUse(other) || isPlaced && way.unlike(record, other).isPresent()) {
                setAside++;
            } else if (!reading.isKnown()) {
                undefined++;
            } else if (isPlaced) {
                counts[1 + IndicationReading.order(reading.value(), own.value())]++;
            }
        }
        return new Place(
                variable,
                isPlaced ? own.known() : OptionalDouble.empty(),
                counts[0],
                counts[1],
                counts[2],
                undefined,
                setAside,
                obstacle.isPresent() ? Optional.empty() : Optional.ofNullable(own.reason()),
                obstacle);
    }

    private static boolean isOfNoUse(SampleRecord record) {
        return SampleObstacle.of(record).isPresent() || !record.role().entersPopulations();
    }
}
