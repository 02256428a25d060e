/**
 * What the compounds of a sample point to: route of synthesis, precursor, origin, processing, health. Start at
 * {@link org.drugprofiling.classification.Indications}; the rules with their sources are in
 * {@link org.drugprofiling.classification.IndicationRules}. Presence points, absence never excludes, and no rule has a cut-off of this
 * library's making.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.classification;

import org.jspecify.annotations.NullMarked;
