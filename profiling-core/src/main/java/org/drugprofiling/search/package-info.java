/**
 * Error control when one profile is compared with many: {@link org.drugprofiling.search.ControlledSearch} corrects p-values for the
 * number of candidates, {@link org.drugprofiling.search.SearchPlan} says beforehand what chance will do and how many pairs are needed,
 * {@link org.drugprofiling.search.BayesianDiscovery} lists candidates by stated posterior probabilities.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.search;

import org.jspecify.annotations.NullMarked;
