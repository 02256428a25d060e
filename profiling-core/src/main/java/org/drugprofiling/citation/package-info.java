/**
 * Where a fact comes from and how it is known: {@link org.drugprofiling.citation.Citation}; the sources are listed in
 * {@link org.drugprofiling.citation.Bibliography}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.citation;

import org.jspecify.annotations.NullMarked;
