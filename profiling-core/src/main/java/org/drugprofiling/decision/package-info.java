/**
 * Limits and what they decide: {@link org.drugprofiling.decision.ThresholdRule} derives a limit from populations,
 * {@link org.drugprofiling.decision.Threshold} binds it to its chain, {@link org.drugprofiling.decision.DecisionLimits} decides.
 * {@link org.drugprofiling.decision.Thresholds} shows what literature reports.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.decision;

import org.jspecify.annotations.NullMarked;
