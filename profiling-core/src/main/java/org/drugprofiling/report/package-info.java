/**
 * What was asked, what was done and what came out, as plain values without layout: {@link org.drugprofiling.report.LinkReport}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.report;

import org.jspecify.annotations.NullMarked;
