package org.drugprofiling.io.json;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/** A refusal that says where in the document. */
final class PlacedException extends ProfilingException {

    private static final long serialVersionUID = 1L;

    PlacedException(String code, String rule, ProblemLocation location, @Nullable String value) {
        super(code, rule, location, value);
    }
}
