/**
 * Whether numbers of one laboratory, and of several, agree with themselves:
 * {@link org.drugprofiling.harmonisation.WithinSourceScreening} looks for gross errors.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.harmonisation;

import org.jspecify.annotations.NullMarked;
