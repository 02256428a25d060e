/**
 * How strong the evidence is, in likelihood ratios: pairs of known status ({@link org.drugprofiling.evaluation.SupportScores}) give a
 * {@link org.drugprofiling.evaluation.Calibration}, whose likelihood ratios are judged
 * ({@link org.drugprofiling.evaluation.Performance}) and bounded ({@link org.drugprofiling.evaluation.LogRatioBounds}) before one is reported.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.evaluation;

import org.jspecify.annotations.NullMarked;
