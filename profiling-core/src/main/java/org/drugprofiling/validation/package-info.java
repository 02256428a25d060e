/**
 * Whether a system does what was asked of it, and whether it still does: a {@link org.drugprofiling.validation.ValidationPlan} with criteria that
 * are fixed first, the {@link org.drugprofiling.validation.ValidationReport} that holds results against them, and the watch over time with
 * {@link org.drugprofiling.validation.ValidityWatch}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.validation;

import org.jspecify.annotations.NullMarked;
