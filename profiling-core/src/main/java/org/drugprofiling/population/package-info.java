/**
 * Pairs of known status: how they are labelled ({@link org.drugprofiling.population.PopulationRules}), what link values they
 * have ({@link org.drugprofiling.population.LinkPopulations}) and how well those separate
 * ({@link org.drugprofiling.population.RocCurve}).
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.population;

import org.jspecify.annotations.NullMarked;
