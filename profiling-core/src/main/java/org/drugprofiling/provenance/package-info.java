/**
 * What a number came from: {@link org.drugprofiling.provenance.ChainId} binds link values and thresholds to the whole
 * chain that produced them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.provenance;

import org.jspecify.annotations.NullMarked;
