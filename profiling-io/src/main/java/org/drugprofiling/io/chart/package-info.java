/**
 * Pictures as SVG text, the same bytes for the same numbers: {@link org.drugprofiling.io.chart.Charts}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.chart;

import org.jspecify.annotations.NullMarked;
