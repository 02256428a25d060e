package org.drugprofiling.evaluation;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/**
 * Verbal scales that were read in their source; scales that are only remembered are not shipped.
 *
 * @since 0.1.0
 */
public final class VerbalScales {

    /**
     * The scale beside the link values of Popovic's repositories: limited up to 10, moderate up to 100, moderately strong up to 1000, strong up to
     * 10 000, very strong above. The program there says "limited" support for the second proposition at exactly 1; here 1 supports nothing.
     */
    public static final VerbalScale POPOVIC = new VerbalScale(
            "Popovic 2020",
            List.of(
                    new VerbalScale.Step(10, "limited"),
                    new VerbalScale.Step(100, "moderate"),
                    new VerbalScale.Step(1000, "moderately strong"),
                    new VerbalScale.Step(10_000, "strong"),
                    new VerbalScale.Step(Double.POSITIVE_INFINITY, "very strong")),
            Bibliography.of("popovic-repositories").withLocus("verbal scale of the README"));

    private VerbalScales() {}

    /**
     * {@return all of them}
     */
    public static List<VerbalScale> all() {
        return List.of(POPOVIC);
    }
}
