/**
 * How two samples agree in detail, one thing at a time: target by target within tolerances
 * ({@link org.drugprofiling.agreement.ToleranceRule}), peak by peak ({@link org.drugprofiling.agreement.QuotientComparison},
 * {@link org.drugprofiling.agreement.PairLogRatioComparison}), in units of uncertainty
 * ({@link org.drugprofiling.agreement.DeltaComparison}, {@link org.drugprofiling.agreement.EnantiomerComparison},
 * {@link org.drugprofiling.agreement.TabletComparison}), adulterant by adulterant
 * ({@link org.drugprofiling.agreement.AdulterantComparison}) and layer against layer
 * ({@link org.drugprofiling.agreement.CrossTabulation}). A number for a pair is a link value of a metric in
 * {@code org.drugprofiling.comparison}; here stands what the number is made of, and what has no single number.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.agreement;

import org.jspecify.annotations.NullMarked;
