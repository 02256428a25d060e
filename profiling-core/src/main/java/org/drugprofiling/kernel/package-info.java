/**
 * Formulas on primitive arrays, for embedders who have arrays of their own: {@link org.drugprofiling.kernel.PairKernel} and
 * its implementations in {@link org.drugprofiling.kernel.CorrelationKernels}, {@link org.drugprofiling.kernel.DistanceKernels}
 * and {@link org.drugprofiling.kernel.CompositionKernels}. Many rows at once are compared by {@link org.drugprofiling.kernel.PairJob}.
 *
 * <p>Kernels assume finite input of the stated domain and equal lengths, allocate nothing unless their Javadoc says so, and
 * return {@code NaN} if and only if a comparison has no value. Sums run in ascending target order. Rows of extreme magnitude are
 * scaled by a power of two first, which changes no bit of a result that would have been right without.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.kernel;

import org.jspecify.annotations.NullMarked;
