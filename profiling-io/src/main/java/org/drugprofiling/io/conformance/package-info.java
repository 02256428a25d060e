/**
 * Portable cases with which a laboratory checks an installation and a vendor a re-implementation:
 * {@link org.drugprofiling.io.conformance.ConformanceRunner}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.conformance;

import org.jspecify.annotations.NullMarked;
