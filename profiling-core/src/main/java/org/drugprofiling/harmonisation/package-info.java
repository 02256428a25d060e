/**
 * Whether numbers of one laboratory, and of several, agree with themselves, and what can be done where they do not:
 * {@link org.drugprofiling.harmonisation.WithinSourceScreening} looks for gross errors, {@link org.drugprofiling.harmonisation.CollaborativePrecision} says how well laboratories agree,
 * {@link org.drugprofiling.harmonisation.AlgorithmA} and {@link org.drugprofiling.harmonisation.AlgorithmS} are means and deviations that bear a few gross errors, {@link
 * org.drugprofiling.harmonisation.ProficiencyScore} holds a result against an assigned value, {@link org.drugprofiling.harmonisation.ResponseFactors} takes away a constant bias of responses, {@link
 * org.drugprofiling.harmonisation.AlkaneLadder} gives retention indices, {@link org.drugprofiling.harmonisation.ProcrustesRotation} brings two maps onto each other. None of it makes two laboratories harmonised:
 * that is said only of methods that laboratories have agreed on.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.harmonisation;

import org.jspecify.annotations.NullMarked;
