package org.drugprofiling.sample;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.substance.Substance;

/**
 * A record of a drug for which this library has no kind of its own yet, for example ketamine.
 *
 * @param substance the principal substance
 * @param record what all samples have
 * @since 0.1.0
 */
public record OtherSample(Substance substance, SampleRecord record) implements Sample {

    /**
     * Checks that both are there.
     */
    public OtherSample {
        Objects.requireNonNull(substance, "substance");
        Objects.requireNonNull(record, "record");
    }

    @Override
    public List<SampleFlag> flags() {
        return List.copyOf(record.commonFlags());
    }
}
