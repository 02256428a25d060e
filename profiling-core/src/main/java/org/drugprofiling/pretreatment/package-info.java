/**
 * What happens to profiles before they are compared: {@link org.drugprofiling.pretreatment.Pretreatment}, an ordered list of
 * steps, with the combinations of the literature in {@link org.drugprofiling.pretreatment.Pretreatments}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.pretreatment;

import org.jspecify.annotations.NullMarked;
