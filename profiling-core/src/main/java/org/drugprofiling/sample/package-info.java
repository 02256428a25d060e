/**
 * What was seized and what the laboratory reported: {@link org.drugprofiling.sample.Sample}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.sample;

import org.jspecify.annotations.NullMarked;
