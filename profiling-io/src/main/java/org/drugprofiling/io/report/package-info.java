/**
 * Reports as files: {@link org.drugprofiling.io.report.HtmlReport}, {@link org.drugprofiling.io.report.TextReport} and
 * {@link org.drugprofiling.io.report.JsonReport}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.report;

import org.jspecify.annotations.NullMarked;
