/**
 * How this library says no: {@link org.drugprofiling.problem.ProfilingException} with a code, a place and a value.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.problem;

import org.jspecify.annotations.NullMarked;
