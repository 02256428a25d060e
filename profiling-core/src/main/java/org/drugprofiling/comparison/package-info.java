/**
 * How alike two profiles are: metrics in {@link org.drugprofiling.comparison.ComparisonMetrics}, results as
 * {@link org.drugprofiling.comparison.ComparisonOutcome}, jobs over many profiles in
 * {@link org.drugprofiling.comparison.Comparisons}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.comparison;

import org.jspecify.annotations.NullMarked;
